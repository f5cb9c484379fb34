/** Which model is it where …: from what is said of the two sides back to the models that fit. */
import { AREA_IDS, type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type Party, type Side } from "../ids.ts";
import { cellOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { WhichModelQuery } from "../query.ts";
import type { Features } from "./features.ts";

type Assertion = { readonly party: Party; readonly area: AreaId };

/** Stands for "everything else": the areas whose owner changes between the models. */
const MOVING_AREAS: readonly AreaId[] = ["physical-hosts", "operating-system", "network-controls", "applications"];

/** Reads the description and returns the models it fits, or null where it describes none. */
export function whichModels(features: Features, knowledge: Knowledge): WhichModelQuery | null {
  const assertions = assertionsIn(features);
  const areas = [...new Set(assertions.map(({ area }) => area))];
  const most = features.has("most-yours");
  const least = features.has("least-yours");
  if (assertions.length === 0 || (most !== least && assertions.every(({ area }) => !strong(features, area)))) {
    if (most !== least) return { kind: "which-model", models: [extremeModel(features, most)], because: most ? "most-yours" : "least-yours", areas: [] };
  }
  const described = features.describes.map(({ id }) => id);
  const scores = MODEL_IDS.map((model) => ({ model, score: fit(knowledge, model, assertions) + 1.5 * described.filter((id) => id === model).length }));
  const cloudOnly = features.parties.some(({ id }) => id === "provider") || features.cloud || features.has("which-model");
  const open = scores.filter(({ model }) => model !== "on-premises" || (!cloudOnly && described.includes(model)) || described.includes(model));
  const best = Math.max(...open.map(({ score }) => score));
  if (best <= 0 || (assertions.length === 0 && described.length === 0)) return null;
  const models = open.filter(({ score }) => score === best).map(({ model }) => model);
  if (models.length > 2 && described.length === 0) return null;
  return { kind: "which-model", models, because: described.length > 0 && assertions.length === 0 ? "description" : "duties", areas };
}

const strong = (features: Features, area: AreaId) => features.areas.some(({ id, strongest }) => id === area && strongest >= 2);

function extremeModel(features: Features, most: boolean): ModelId {
  if (!most) return "saas";
  // "Of all four" would be on-premises; in the cloud it is IaaS.
  return features.models.some(({ id }) => id === "on-premises") ? "on-premises" : "iaas";
}

/** +1 where a cell is as said, -1 where it is not; a shared cell is half of either. */
function fit(knowledge: Knowledge, model: ModelId, assertions: readonly Assertion[]): number {
  let score = 0;
  for (const { party, area } of assertions) {
    const cell = cellOf(knowledge, area, model).party;
    score += cell === party ? 1 : cell === "shared" || party === "shared" ? -0.4 : -1;
  }
  return score;
}

type Event = { readonly at: number; readonly side: Side | "shared" } | { readonly at: number; readonly area: AreaId } | { readonly at: number; readonly rest: true };

/** Pairs each area with the side named nearest to it in its clause, before it or else after it. */
function assertionsIn(features: Features): Assertion[] {
  const clauses = clausesOf(features);
  const assertions: Assertion[] = [];
  let inherited: Side | "shared" | null = null;
  for (const clause of clauses) {
    const sides = clause.filter((event): event is Extract<Event, { side: unknown }> => "side" in event);
    const side: Side | "shared" | null = sides[0]?.side ?? inherited;
    inherited = side;
    if (side === null) continue;
    for (const event of clause) {
      if ("area" in event) assertions.push({ party: side, area: event.area });
      if ("rest" in event) {
        const named = new Set(assertions.map(({ area }) => area));
        for (const area of MOVING_AREAS) if (!named.has(area)) assertions.push({ party: side, area });
      }
    }
  }
  return spread(features, dedupe(assertions));
}

/** "Only our applications": what is not named belongs to the other side. */
function spread(features: Features, assertions: Assertion[]): Assertion[] {
  const sides = new Set(assertions.map(({ party }) => party));
  if (!features.has("only") || sides.size !== 1) return assertions;
  const [side] = sides;
  const other: Party = side === "customer" ? "provider" : "customer";
  const named = new Set(assertions.map(({ area }) => area));
  const rest = side === "shared" ? [] : MOVING_AREAS.filter((area) => !named.has(area));
  return [...assertions, ...rest.map((area) => ({ party: other, area }))];
}

const dedupe = (assertions: Assertion[]) => assertions.filter((one, at) => assertions.findIndex((other) => other.area === one.area) === at);

/** Cuts the words at pauses, sentence ends, "but", "while" and at an "and" before another side. */
function clausesOf(features: Features): Event[][] {
  const { words, marks, forms } = features;
  const areaAt = new Map<number, { area: AreaId; strength: number }>();
  for (const { meaning, from } of marks) {
    if (meaning.kind !== "area") continue;
    const known = areaAt.get(from);
    if (!known || known.strength < meaning.strength) areaAt.set(from, { area: meaning.id, strength: meaning.strength });
  }
  const sideAt = new Map<number, Side | "shared">();
  for (const { id, from } of features.parties) sideAt.set(from, id);
  for (const { form, from } of forms) if (form === "shared") sideAt.set(from, "shared");
  const restAt = new Set(forms.filter(({ form }) => form === "rest").map(({ from }) => from));
  words.forEach((word, at) => {
    if (word.text === "our") sideAt.set(at, "customer");
  });
  const clauses: Event[][] = [[]];
  words.forEach((word, at) => {
    const side = sideAt.get(at);
    const current = clauses.at(-1) as Event[];
    const hasSide = current.some((event) => "side" in event);
    const cut = word.pause || words[at - 1]?.sentence !== word.sentence || word.stem === "but" || word.stem === "while" || word.stem === "wherea" || (side !== undefined && hasSide && current.some((event) => !("side" in event)));
    if (cut && current.length > 0) clauses.push([]);
    const into = clauses.at(-1) as Event[];
    if (side !== undefined) into.push({ at, side: negated(words, at) && side !== "shared" ? otherSide(side) : side });
    const area = areaAt.get(at);
    if (area) into.push({ at, area: area.area });
    if (restAt.has(at)) into.push({ at, rest: true });
  });
  return clauses;
}

const otherSide = (side: Side): Side => (side === "customer" ? "provider" : "customer");

/** "We won't be managing the servers". */
function negated(words: readonly { stem: string; sentence: number }[], at: number): boolean {
  return [1, 2, 3].some((step) => {
    const word = words[at + step];
    return word?.sentence === words[at]?.sentence && (word?.stem === "not" || word?.stem === "never");
  });
}

export const ALL_AREAS = AREA_IDS;
export const CLOUD = CLOUD_MODEL_IDS;
