/**
 * Which models a description fits. What its words are like, the examples know; what it says of who carries an area is held against the
 * matrix. Whether the side before an area or the one behind it is said to carry it, is learned, too.
 */
import { AREA_IDS, type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, otherSide, type Party, type Side } from "../ids.ts";
import { cellOf, type Knowledge } from "../knowledge/knowledge.ts";
import { bitsIn } from "./bits.ts";
import type { Ranked } from "./classifier.ts";
import { codeOf, join, numbered } from "./codes.ts";
import type { RankingSigns } from "./ranking.ts";
import { contentSignsOf, type UtteranceSigns } from "./signs.ts";
import { nearestSide, type Token, tokensOf } from "./tokens.ts";
import { type Mention, says, type Utterance } from "./utterance.ts";
import type { Word } from "./words.ts";

/** Several models at once, such as `iaas+paas`. */
export type ModelSet = string;

export const setOf = (models: readonly ModelId[]): ModelSet => MODEL_IDS.filter((id) => models.includes(id)).join("+");
export const modelsIn = (set: ModelSet): ModelId[] => set.split("+") as ModelId[];

/** The models to choose from, where some are named: "IaaS or PaaS", and of "from on-premises up to SaaS" all that lie between, too. */
export function modelsOffered({ words, models }: Utterance): ModelId[] {
  const [first, last, another] = models;
  const named = models.map(({ id }) => id);
  if (!first || !last || another) return named;
  const between = words.slice(first.to, last.from);
  if (!between.every(({ stem }) => ON_THE_WAY.has(stem)) || !between.some(({ stem }) => UP_TO.has(stem))) return named;
  const [one, other] = [MODEL_IDS.indexOf(first.id), MODEL_IDS.indexOf(last.id)];
  return MODEL_IDS.slice(Math.min(one, other), Math.max(one, other) + 1);
}

const UP_TO: ReadonlySet<string> = new Set(["to", "through", "thru", "until", "till", "up", "->"]);
const ON_THE_WAY: ReadonlySet<string> = new Set([...UP_TO, "all", "the", "way", "right", "down"]);

function modelsInPlay(utterance: Utterance): readonly ModelId[] {
  const { words, models } = utterance;
  const aside = models.filter((model) => isLeftOut(model, words)).map(({ id }) => id);
  const named = modelsOffered(utterance).filter((id) => !aside.includes(id));
  if (named.length >= 2) return named;
  const home = named.includes("on-premises") || (says(utterance, "four") && !aside.includes("on-premises"));
  return (home ? MODEL_IDS : CLOUD_MODEL_IDS).filter((id) => !aside.includes(id));
}

/** "Apart from IaaS", "leave IaaS out of it", "on-premises left aside". */
function isLeftOut({ from, to }: Mention<ModelId>, words: readonly Word[]): boolean {
  const sentence = words[from]?.sentence;
  const near = (at: number, stems: ReadonlySet<string>) => words[at]?.sentence === sentence && stems.has(words[at]?.stem ?? "");
  return [1, 2].some((step) => near(from - step, LEAVING)) || [0, 1].some((step) => near(to + step, LEFT));
}
const LEAVING: ReadonlySet<string> = new Set(["apart", "except", "exclud", "without", "leav", "set", "unlik", "besid", "ignor", "not", "minu", "bar"]);
const LEFT: ReadonlySet<string> = new Set(["asid", "out", "exclud", "left", "apart", "except"]);

/** The sets that can be an answer: where several models are named to choose from, only those of them. */
export function amongOffered(ranked: readonly Ranked<ModelSet>[], utterance: Utterance): readonly Ranked<ModelSet>[] {
  const offered = modelsOffered(utterance);
  if (offered.length < 2) return ranked;
  const open = ranked.filter(({ label }) => modelsIn(label).every((model) => offered.includes(model)));
  const total = open.reduce((sum, { score }) => sum + score, 0);
  return total === 0 ? ranked : open.map(({ label, score }) => ({ label, score: score / total }));
}

/** Who is said to carry an area, by one way of reading it; and in which models it is so. Where both do, it may be any area. */
type Assertion = { readonly by: number; readonly area: AreaId | null; readonly side: Party; readonly fits: Bits };
type OfOneSide = Assertion & { readonly area: AreaId; readonly side: Side };

/** Models as the bits of a number, in the order of `MODEL_IDS`. */
type Bits = number;
const bitsOf: (models: readonly ModelId[]) => Bits = bitsIn(MODEL_IDS);
const ALL = bitsOf(MODEL_IDS);
const ALL_CLOUD = bitsOf(CLOUD_MODEL_IDS);

/** Descriptions are many and unlike, and soon learned by heart: shorter steps for their words than for how they agree with the matrix. */
export const PACE_OF_MODELS = { step: 0.3, stepOfOwn: 1 };

/** @param sets the labels of the ranking */
export function modelSignsOf(utterance: Utterance, signs: UtteranceSigns, sets: readonly ModelSet[], knowledge: Knowledge): RankingSigns {
  const description = describe(utterance, signs.tokens, knowledge);
  return { words: contentSignsOf(signs), facts: [], own: sets.map((set) => fitSignsOf(modelsIn(set), description)) };
}

/** "In which model does the data stop being ours?": what is said of an area is so in no model. */
export function isSoNowhere(utterance: Utterance, knowledge: Knowledge): boolean {
  const assertions = assertionsIn(tokensOf(utterance), knowledge);
  return assertions.length > 0 && assertions.every(({ area, side }) => fitting(area, otherSide(side), knowledge) === ALL);
}

/** The models in which a side carries an area, alone or with the other. */
const atLeastPartly = (area: AreaId, side: Side, knowledge: Knowledge): Bits => fitting(area, side, knowledge) | fitting(area, "shared", knowledge);

/** The models in which a side carries an area alone, or both do. */
const fitting = (area: AreaId, side: Party, knowledge: Knowledge): Bits => bitsOf(MODEL_IDS.filter((model) => cellOf(knowledge, area, model).party === side));

/** What a message says that can be held against the matrix. */
type Description = {
  readonly assertions: readonly Assertion[];
  /** How plainly it is said: by how many sides, and whether anything is denied. */
  readonly plainness: number;
  readonly only: boolean;
  /** The areas that go from one side to the other and are said to be the customer's; and in which models just these are. */
  readonly ours: readonly AreaId[];
  readonly oursExactly: Bits;
  /** Which end of the scale is asked for, and of whose work. */
  readonly extreme: number | null;
  /** The models to choose from. */
  readonly offered: readonly ModelId[];
  /** Whether it asks for several, and whether it names on-premises or speaks of the cloud, where on-premises is no answer. */
  readonly wanted: number;
  /** The models in which all of it is so, each area by its likeliest reading; null where nothing is said of any. */
  readonly agreed: Bits | null;
  /** The models that can be the answer: those that are named to choose from, without those that are set aside. */
  readonly inPlay: Bits;
};

function describe(utterance: Utterance, tokens: readonly Token[], knowledge: Knowledge): Description {
  const { words, models, parties, groups } = utterance;
  const sides = new Set(parties.map(({ id }) => id));
  const named = models.map(({ id }) => id);
  // Of two, "more" is the most.
  const degree = groups.find(({ id }) => id === "most" || id === "least" || (named.length === 2 && (id === "more" || id === "less")));
  const end = degree && (degree.id === "most" || degree.id === "more" ? "most" : "least");
  const near = degree && [...parties].sort((a, b) => Math.abs(a.from - degree.from) - Math.abs(b.from - degree.from))[0];
  const assertions = [...assertionsIn(tokens, knowledge, says(utterance, "partly")), ...(says(utterance, "both-sides") ? sharedIn(tokens, knowledge) : [])];
  const ours = VARIABLE.filter((area) => assertions.some((assertion) => assertion.area === area && assertion.side === "customer"));
  const exactly = MODEL_IDS.filter((model) => VARIABLE.every((area) => (cellOf(knowledge, area, model).party === "customer") === ours.includes(area)));
  return {
    assertions,
    plainness: 2 * sides.size + Number(says(utterance, "denial")),
    only: says(utterance, "only"),
    ours,
    oursExactly: bitsOf(exactly),
    extreme: end ? codeOf(`${end} ${near?.id ?? "-"} ${sides.size} ${says(utterance, "handing-over")}`) : null,
    offered: named.length >= 2 ? modelsOffered(utterance) : CLOUD_MODEL_IDS,
    wanted: 4 * Number(named.includes("on-premises")) + SEVERAL_WANTED * Number(words.some(({ text }) => SEVERAL.has(text))) + Number(words.some(({ stem }) => stem === "cloud")),
    agreed: agreedOf(assertions),
    inPlay: bitsOf(modelsInPlay(utterance)),
  };
}

/** Of each area what most ways of reading say; where both sides are said to carry one, that. */
function agreedOf(assertions: readonly Assertion[]): Bits | null {
  if (assertions.length === 0) return null;
  const shared = assertions.filter(({ side }) => side === "shared");
  const areas = new Set(assertions.map(({ area }) => area));
  if (shared.length > 0 && areas.size === 1) return shared.reduce((bits, { fits }) => bits & fits, ALL);
  let agreed = ALL;
  for (const area of areas) {
    const own = assertions.filter((assertion) => assertion.area === area && assertion.side !== "shared");
    const ours = own.filter(({ side }) => side === "customer").length;
    const side = 2 * ours === own.length ? own[0]?.side : 2 * ours > own.length ? "customer" : "provider";
    agreed &= own.find((assertion) => assertion.side === side)?.fits ?? ALL;
  }
  return agreed;
}

/** The bit of `wanted` that says so. */
const SEVERAL_WANTED = 2;

/** Models in the plural, by what was typed: the stem has lost it. */
const PLURALS: readonly string[] = ["models", "columns", "types", "kinds"];
/** What asks for several, if it is not the plural. */
const SEVERAL: ReadonlySet<string> = new Set([...PLURALS, "ones", "where", "list", "all", "every", "each", "tick", "two", "three", "multiple", "full"]);

/** Whether it speaks of several models without their names: "which models leave it to us, on-prem, too?" */
export const inPlural = ({ words }: Utterance): boolean => words.some(({ text }) => PLURALS.includes(text));

function assertionsIn(tokens: readonly Token[], knowledge: Knowledge, partly = false): OfOneSide[] {
  return tokens.flatMap((token, at): OfOneSide[] => {
    const area = areaOfToken(token, knowledge);
    if (area === null) return [];
    return WAYS.flatMap(({ step, clause }, way) => {
      const found = nearestSide(tokens, at, step, clause);
      const denied = found.endsWith("!");
      const said = denied ? found.slice(0, -1) : found;
      if (said !== "customer" && said !== "provider") return [];
      const side = denied ? otherSide(said) : said;
      return [{ by: 2 * way + Number(denied), area, side, fits: partly && !denied ? atLeastPartly(area, side, knowledge) : fitting(area, side, knowledge) }];
    });
  });
}

/** The areas that are said to be shared, or any. */
function sharedIn(tokens: readonly Token[], knowledge: Knowledge): Assertion[] {
  const areas = tokens.flatMap((token) => areaOfToken(token, knowledge) ?? []);
  const shared = (area: AreaId | null, fits: Bits): Assertion => ({ by: BOTH, area, side: "shared", fits });
  if (areas.length === 0)
    return [
      shared(
        null,
        AREA_IDS.reduce((bits, area) => bits | fitting(area, "shared", knowledge), 0),
      ),
    ];
  return areas.map((area) => shared(area, fitting(area, "shared", knowledge)));
}

/** The side before an area or behind it, in the whole sentence or in the clause. */
const WAYS = [
  { step: -1, clause: false },
  { step: 1, clause: false },
  { step: -1, clause: true },
  { step: 1, clause: true },
] as const;

/** The way of reading behind these, and how many there are with it. */
const BOTH = 2 * WAYS.length;
const ALL_WAYS = BOTH + 1;

/** A topic such as patching stands for its area. */
function areaOfToken({ kind, name }: Token, { topics }: Knowledge): AreaId | null {
  if (kind === "AREA") return name as AreaId;
  return kind === "TOPIC" ? (topics.get(name)?.areas[0] ?? null) : null;
}

/** In how many of the models it is so: in all, in some, in none. */
const shareOf = (models: Bits, { fits }: Assertion): number => ((fits & models) === models ? SO_IN_ALL : (fits & models) === 0 ? SO_IN_NONE : SO_IN_SOME);
const SO_IN_NONE = 0;
const SO_IN_SOME = 1;
const SO_IN_ALL = 2;

/** How what is said agrees with the models of a set, and with the others. */
function fitSignsOf(models: readonly ModelId[], { assertions, plainness, only, ours, oursExactly, extreme, offered, wanted, agreed, inPlay }: Description): number[] {
  const signs: number[] = [];
  const inside = bitsOf(models);
  const others = ALL_CLOUD & ~inside;
  for (let by = 0; by < ALL_WAYS; by += 1) {
    const own = assertions.filter((assertion) => assertion.by === by);
    if (own.length === 0) continue;
    const agreed = own.filter((assertion) => shareOf(inside, assertion) === SO_IN_ALL).length;
    const clashed = own.filter((assertion) => shareOf(inside, assertion) === SO_IN_NONE).length;
    const all = Number(agreed === own.length);
    const agreeing = own.reduce((bits, { fits }) => bits & fits, ALL);
    const exactly = inside === agreeing ? 2 : inside === (agreeing & ALL_CLOUD) ? 1 : 0;
    // Another model that all of it fits as well speaks against this one, if several are not asked for.
    const rivals = countBits(own.reduce((bits, { fits }) => bits & fits, others));
    signs.push(
      join(join(FITS.agreed, by), Math.min(3, agreed)),
      join(join(FITS.clashed, by), Math.min(3, clashed)),
      join(join(join(join(FITS.plainly, by), plainness), all), Number(own.length === 1)),
      join(join(join(join(FITS.rivals, by), all), rivals), models.length),
      join(join(join(FITS.exactly, by), exactly), wanted),
    );
    for (const assertion of own)
      signs.push(join(join(join(join(join(FITS.each, by), Number(assertion.side === "customer")), shareOf(inside, assertion)), shareOf(others, assertion)), plainness));
  }
  // Whichever way each of the areas is read, the models must agree with one.
  const impossible = assertions.filter(
    ({ area }, at) => assertions.findIndex((other) => other.area === area) === at && !assertions.some((other) => other.area === area && shareOf(inside, other) === SO_IN_ALL),
  ).length;
  if (assertions.length > 0) signs.push(join(join(FITS.impossible, Math.min(2, impossible)), plainness));
  if (ours.length > 0) signs.push(join(join(join(FITS.oursExactly, Number((oursExactly & inside) === inside)), Number(only)), plainness));
  if (extreme !== null) signs.push(join(join(FITS.extreme, extreme), codeOf(placeOnScale(models, offered))));
  if (agreed !== null) {
    const areas = Math.min(2, new Set(assertions.map(({ area }) => area)).size);
    signs.push(join(join(join(FITS.whole, inside === agreed ? 2 : inside === (agreed & ALL_CLOUD) ? 1 : 0), wanted), areas));
    const target = agreed & inPlay;
    const relation = relationTo(target, inside, inPlay);
    const several = wanted & SEVERAL_WANTED;
    signs.push(
      join(join(join(FITS.target, relation), several), Math.min(2, countBits(target))),
      join(join(join(FITS["target in play"], relation), countBits(inPlay)), several),
      join(join(join(FITS["target of areas"], relation), areas), models.length),
    );
  }
  signs.push(join(FITS.models, models.length));
  return signs;
}

const FITS = numbered([
  "agreed",
  "clashed",
  "plainly",
  "rivals",
  "each",
  "impossible",
  "oursExactly",
  "exactly",
  "extreme",
  "models",
  "whole",
  "target",
  "target in play",
  "target of areas",
]);

/** How a set stands to the models that are the answer if all that is said counts: these and no other, some of them, others that can be meant, or one that cannot. */
const relationTo = (target: Bits, inside: Bits, inPlay: Bits): number => {
  if (inside === target) return 3;
  if ((inside & target) === inside) return 2;
  return (inside & inPlay) === inside ? 1 : 0;
};

const countBits = (bits: Bits): number => MODEL_IDS.filter((_, at) => (bits & (1 << at)) !== 0).length;

/** The areas that go from one side to the other between the models of the cloud. */
const VARIABLE: readonly AreaId[] = ["operating-system", "network-controls", "applications"];

/** Where a model stands between the one that leaves the customer most and the one that leaves the least. */
function placeOnScale([only, another]: readonly ModelId[], offered: readonly ModelId[]): string {
  if (!only || another) return "several";
  const scale = MODEL_IDS.filter((id) => offered.includes(id));
  return only === scale[0] ? "top" : only === scale.at(-1) ? "bottom" : scale.includes(only) ? "between" : "beyond";
}
