/**
 * Which models a description fits. What its words are like, the examples know; what it says of who carries an area is held against the
 * matrix. Whether the side before an area or the one behind it is said to carry it, is learned, too.
 */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type Side } from "../ids.ts";
import { cellOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { Ranked } from "./classifier.ts";
import type { RankingSigns } from "./ranking.ts";
import { codeOf, join, nearestSide, type Token, tokensOf, type UtteranceSigns } from "./signs.ts";
import { says, type Utterance } from "./utterance.ts";

/** Several models at once, such as `iaas+paas`. */
export type ModelSet = string;

export const setOf = (models: readonly ModelId[]): ModelSet => MODEL_IDS.filter((id) => models.includes(id)).join("+");
export const modelsIn = (set: ModelSet): ModelId[] => set.split("+") as ModelId[];

/** The sets that can be an answer: where several models are named to choose from, only those of them. */
export function amongOffered(ranked: readonly Ranked<ModelSet>[], { models }: Utterance): readonly Ranked<ModelSet>[] {
  const offered = models.map(({ id }) => id);
  if (offered.length < 2) return ranked;
  const open = ranked.filter(({ label }) => modelsIn(label).every((model) => offered.includes(model)));
  const total = open.reduce((sum, { score }) => sum + score, 0);
  return total === 0 ? ranked : open.map(({ label, score }) => ({ label, score: score / total }));
}

/** Who is said to carry an area, by one way of reading it. */
type Assertion = { readonly by: string; readonly area: AreaId; readonly side: Side };

/** Descriptions are many and unlike, and soon learned by heart: short steps for their words, long ones for how they agree with the matrix. */
export const PACE_OF_MODELS = { step: 0.15, stepOfOwn: 1 };

/** @param sets the labels of the ranking */
export function modelSignsOf(utterance: Utterance, { content }: UtteranceSigns, sets: readonly ModelSet[], knowledge: Knowledge): RankingSigns {
  const description = describe(utterance, knowledge);
  return { words: content, facts: [], own: sets.map((set) => fitSignsOf(modelsIn(set), description, knowledge)) };
}

/** "In which model does the data stop being ours?": what is said of an area is so in no model. */
export function isSoNowhere(utterance: Utterance, knowledge: Knowledge): boolean {
  const assertions = assertionsIn(tokensOf(utterance), knowledge);
  return assertions.length > 0 && assertions.every(({ area, side }) => MODEL_IDS.every((model) => cellOf(knowledge, area, model).party === otherSide(side)));
}

/** What a message says that can be held against the matrix. */
type Description = {
  readonly assertions: readonly Assertion[];
  /** How plainly it is said: by how many sides, and whether anything is denied. */
  readonly plainness: string;
  readonly only: boolean;
  /** Which end of the scale is asked for, and of whose work. */
  readonly extreme: string | null;
  /** The models to choose from. */
  readonly offered: readonly ModelId[];
};

function describe(utterance: Utterance, knowledge: Knowledge): Description {
  const { models, parties, groups } = utterance;
  const sides = new Set(parties.map(({ id }) => id));
  const named = models.map(({ id }) => id);
  // Of two, "more" is the most.
  const degree = groups.find(({ id }) => id === "most" || id === "least" || (named.length === 2 && (id === "more" || id === "less")));
  const end = degree && (degree.id === "most" || degree.id === "more" ? "most" : "least");
  const near = degree && [...parties].sort((a, b) => Math.abs(a.from - degree.from) - Math.abs(b.from - degree.from))[0];
  return {
    assertions: assertionsIn(tokensOf(utterance), knowledge),
    plainness: `${sides.size} ${says(utterance, "denial")}`,
    only: says(utterance, "only"),
    extreme: end ? `${end} ${near?.id ?? "-"} ${sides.size} ${says(utterance, "handing-over")}` : null,
    offered: named.length >= 2 ? named : CLOUD_MODEL_IDS,
  };
}

function assertionsIn(tokens: readonly Token[], knowledge: Knowledge): Assertion[] {
  return tokens.flatMap((token, at): Assertion[] => {
    const area = areaOfToken(token, knowledge);
    if (area === null) return [];
    const around = [
      ["before", nearestSide(tokens, at, -1)],
      ["behind", nearestSide(tokens, at, 1)],
      ["right before", nearestSide(tokens, at, -1, true)],
      ["right behind", nearestSide(tokens, at, 1, true)],
    ] as const;
    return around.flatMap(([by, found]) => {
      const denied = found.endsWith("!");
      const side = denied ? found.slice(0, -1) : found;
      if (side !== "customer" && side !== "provider") return [];
      return [{ by: denied ? `${by}!` : by, area, side: denied ? otherSide(side) : side }];
    });
  });
}

const otherSide = (side: Side): Side => (side === "customer" ? "provider" : "customer");

/** A topic such as patching stands for its area. */
function areaOfToken({ kind, name }: Token, { topics }: Knowledge): AreaId | null {
  if (kind === "AREA") return name as AreaId;
  return kind === "TOPIC" ? (topics.get(name)?.areas[0] ?? null) : null;
}

/** How what is said agrees with the models of a set, and with the others. */
function fitSignsOf(models: readonly ModelId[], { assertions, plainness, only, extreme, offered }: Description, knowledge: Knowledge): number[] {
  const signs: number[] = [];
  const say = (name: string, value: string) => signs.push(join(codeOf(name), codeOf(value)));
  const agrees = ({ area, side }: Assertion, model: ModelId) => cellOf(knowledge, area, model).party === side;
  const share = (of: readonly ModelId[], assertion: Assertion) => {
    const count = of.filter((model) => agrees(assertion, model)).length;
    return count === of.length ? "all" : count === 0 ? "none" : "some";
  };
  const others = CLOUD_MODEL_IDS.filter((id) => !models.includes(id));
  for (const by of WAYS) {
    const own = assertions.filter((assertion) => assertion.by === by);
    if (own.length === 0) continue;
    const inside = own.map((assertion) => share(models, assertion));
    const agreed = inside.filter((value) => value === "all").length;
    say(`${by} agreed`, String(Math.min(3, agreed)));
    say(`${by} clashed`, String(Math.min(3, inside.filter((value) => value === "none").length)));
    say(`${by} plainly`, `${plainness} ${agreed === own.length} ${own.length === 1}`);
    // Another model that all of it fits as well speaks against this one, if several are not asked for.
    const rivals = others.filter((model) => own.every((assertion) => agrees(assertion, model))).length;
    say(`${by} rivals`, `${agreed === own.length} ${rivals} ${models.length}`);
    for (const [at, assertion] of own.entries()) say(`${by} each`, `${assertion.side} ${inside[at]} ${share(others, assertion)} ${plainness}`);
  }
  // Whichever way each of the areas is read, the models must agree with one.
  const impossible = new Set(assertions.map(({ area }) => area).filter((area) => !assertions.some((other) => other.area === area && share(models, other) === "all"))).size;
  if (assertions.length > 0) say("impossible", `${Math.min(2, impossible)} ${plainness}`);
  const ours = new Set(assertions.flatMap(({ area, side }) => (side === "customer" && VARIABLE.includes(area) ? [area] : [])));
  if (ours.size > 0) {
    const exact = models.every((model) => VARIABLE.every((area) => (cellOf(knowledge, area, model).party === "customer") === ours.has(area)));
    say("exactly ours", `${exact} ${only} ${plainness}`);
  }
  if (extreme) say("extreme", `${extreme} ${placeOnScale(models, offered)}`);
  say("models", String(models.length));
  return signs;
}

const WAYS = ["before", "behind", "right before", "right behind"].flatMap((way) => [way, `${way}!`]);
/** The areas that go from one side to the other between the models of the cloud. */
const VARIABLE: readonly AreaId[] = ["operating-system", "network-controls", "applications"];

/** Where a model stands between the one that leaves the customer most and the one that leaves the least. */
function placeOnScale([only, another]: readonly ModelId[], offered: readonly ModelId[]): string {
  if (!only || another) return "several";
  const scale = MODEL_IDS.filter((id) => offered.includes(id));
  return only === scale[0] ? "top" : only === scale.at(-1) ? "bottom" : scale.includes(only) ? "between" : "beyond";
}
