/** Which model is it where …: from what is said of the two sides back to the models that fit. */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type Party, type Side } from "../ids.ts";
import { cellOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { WhichModelQuery } from "../query.ts";
import type { Features } from "./features.ts";
import type { Ranked } from "./learn.ts";
import type { Word } from "./words.ts";

type Assertion = { readonly party: Party; readonly area: AreaId };

/** Stands for "everything else": the areas whose owner changes between the models. */
const MOVING_AREAS: readonly AreaId[] = ["physical-hosts", "operating-system", "network-controls", "applications"];

/** What is asserted of each side, as `customer:operating-system`: signs to learn from. */
export const assertedIn = (features: Features): string[] => assertionsIn(features).map(({ party, area }) => `${party}:${area}`);

/** How much a model that the examples vote for adds to the fit of what is asserted; an assertion that fits adds 1. */
const VOTE = 2;
/** "Hands over most to the provider": the examples know which end of the scale is meant. */
const SURE_EXTREME = 0.6;
const EXTREMES: ReadonlySet<string> = new Set(["on-premises", "iaas", "saas"]);
/** Below this the examples know no model for the description. */
const FEWEST_VOTES = 0.45;

/**
 * Reads the description and returns the models it fits, or null where it describes none.
 * @param votes what the examples of descriptions say, by model or by a list of models such as `paas+saas`
 */
export function whichModels(features: Features, knowledge: Knowledge, votes: readonly Ranked[]): WhichModelQuery | null {
  const assertions = assertionsIn(features);
  const areas = [...new Set(assertions.map(({ area }) => area))];
  const offered = features.models.map(({ id }) => id);
  const most = features.has("most-yours");
  const least = features.has("least-yours");
  // "Least maintenance of our servers" speaks of one side only: the servers are an example, not a description.
  const oneSided = assertions.every(({ party }) => party === "customer") || assertions.every(({ area }) => !strong(features, area));
  const [vote] = votes;
  if (most !== least && oneSided) {
    const model = vote && vote.score >= SURE_EXTREME && EXTREMES.has(vote.label) ? (vote.label as ModelId) : extremeModel(features, most);
    return { kind: "which-model", models: [model], because: most ? "most-yours" : "least-yours", areas: [], offered };
  }
  const described = features.describes.map(({ id }) => id);
  const open = openModels(features);
  const fits = open.map((model) => fitOf(knowledge, model, assertions));
  // What is asserted decides where it fits some model exactly; the examples help where it does not.
  const sureVote = vote !== undefined && vote.score >= 0.8;
  const exact = !sureVote && assertions.length > 0 && described.length === 0 && Math.max(...fits) === assertions.length;
  const voted = vote && vote.score >= FEWEST_VOTES && !exact ? (vote.label.split("+") as ModelId[]) : [];
  if (assertions.length === 0 && described.length === 0 && voted.length === 0) return null;
  const scores = open.map((model, at) => ({
    model,
    score: (fits[at] ?? 0) + 1.5 * described.filter((id) => id === model).length + (voted.includes(model) ? VOTE * (vote?.score ?? 0) : 0),
  }));
  const highest = Math.max(...scores.map(({ score }) => score));
  const models = scores.filter(({ score }) => score === highest).map(({ model }) => model);
  // What fits everywhere describes no model, unless it was asked in which models something is so.
  const everywhere = models.length === scores.length && fitOf(knowledge, "on-premises", assertions) >= highest;
  if (highest <= 0 || (everywhere && highest < assertions.length)) return null;
  if (everywhere) return { kind: "which-model", models: open, because: "duties", areas, offered };
  return { kind: "which-model", models, because: assertions.length === 0 ? "description" : "duties", areas, offered };
}

/** "Which cloud model": on-premises is none. */
function openModels(features: Features): readonly ModelId[] {
  const cloud =
    features.parties.some(({ id, pronoun }) => id === "provider" && !pronoun) || features.words.some(({ stem }) => stem === "cloud" || stem === "azur" || stem === "servic");
  const ownHouse = features.describes.some(({ id }) => id === "on-premises");
  const rented = features.describes.some(({ id }) => id !== "on-premises");
  const three = features.words.some(({ text }) => text === "three" || text === "3");
  return (cloud && !ownHouse) || rented || three ? CLOUD_MODEL_IDS : MODEL_IDS;
}

const strong = (features: Features, area: AreaId) => features.areas.some(({ id, strongest }) => id === area && strongest >= 2);

function extremeModel(features: Features, most: boolean): ModelId {
  // "IaaS or PaaS, which leaves more to us?": of those that are offered.
  const offered = MODEL_IDS.filter((id) => features.models.some((model) => model.id === id));
  if (offered.length >= 2) return (most ? offered[0] : offered.at(-1)) ?? "saas";
  if (!most) return "saas";
  // "Of all four" would be on-premises; in the cloud it is IaaS.
  const all = features.words.some(({ text }) => text === "four" || text === "4");
  return all || [...features.models, ...features.describes].some(({ id }) => id === "on-premises") ? "on-premises" : "iaas";
}

/** +1 where a cell is as said, -1 where it is not; a shared cell is half of either. */
function fitOf(knowledge: Knowledge, model: ModelId, assertions: readonly Assertion[]): number {
  let score = 0;
  for (const { party, area } of assertions) {
    const cell = cellOf(knowledge, area, model).party;
    score += cell === party ? 1 : cell === "shared" || party === "shared" ? -0.4 : -1;
  }
  return score;
}

/** `not`: what is said of it is denied, as in "but not the hardware". */
type Event =
  | { readonly at: number; readonly side: Side | "shared"; readonly plain: Side | "shared" }
  | { readonly at: number; readonly area: AreaId; readonly not: boolean }
  | { readonly at: number; readonly rest: true };

/** Pairs each area with the side named nearest to it: before it in its clause, or else after it, or in the words behind a colon. */
function assertionsIn(features: Features): Assertion[] {
  const clauses = clausesOf(features);
  const assertions: Assertion[] = [];
  let inherited: Side | "shared" | null = null;
  clauses.forEach((clause, index) => {
    const next = clauses[index + 1] ?? [];
    const behind = next.every((event) => "side" in event) ? sideIn(next) : null;
    const own = sideIn(clause);
    for (const event of clause) {
      if ("side" in event) continue;
      const side = clause.some((other) => "side" in other && other.side === "shared") ? "shared" : (sideBefore(clause, event.at) ?? own ?? behind ?? inherited);
      if (side === null) continue;
      const held = "not" in event && event.not && side !== "shared" ? otherSide(side) : side;
      if ("area" in event) assertions.push({ party: held, area: event.area });
      if ("rest" in event) {
        const named = new Set(assertions.map(({ area }) => area));
        for (const area of MOVING_AREAS) if (!named.has(area)) assertions.push({ party: held, area });
      }
    }
    // "We are not responsible for the application but still for the data": what was denied is taken up again unsaid.
    inherited = clause.flatMap((event) => ("side" in event ? [event.plain] : []))[0] ?? inherited;
  });
  return spread(features, dedupe(assertions));
}

const sideIn = (clause: readonly Event[]) => clause.flatMap((event) => ("side" in event ? [event.side] : []))[0] ?? null;

const sideBefore = (clause: readonly Event[], at: number) => clause.flatMap((event) => ("side" in event && event.at < at ? [event.side] : [])).at(-1) ?? null;

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

/** Cuts the words at pauses, sentence ends, "but", and where another side or "the rest" begins. */
function clausesOf(features: Features): Event[][] {
  const { words } = features;
  const areas = areasByWord(features);
  const sides = sidesByWord(features);
  const rests = new Set(restsIn(features));
  const clauses: Event[][] = [[]];
  let flipped = false;
  /** Negations that belong to a side already. */
  const heard = new Set<number>();
  words.forEach((word, at) => {
    // "Neither the OS nor the app is ours", "without ever touching the OS".
    const parted = word.pause || words[at - 1]?.sentence !== word.sentence || CUTS.has(word.stem);
    const flips = FLIPS.has(word.stem) && words[at + 1]?.stem !== "but";
    flipped = parted ? flips : flipped || flips;
    const side = sides.get(at) ?? (word.stem === "without" ? "customer" : undefined);
    const current = clauses.at(-1) as Event[];
    const full = current.some((event) => !("side" in event));
    const newSide = side !== undefined && full && current.some((event) => "side" in event);
    const newRest = rests.has(at) && full;
    if (current.length > 0 && (newSide || newRest || parted)) clauses.push([]);
    const into = clauses.at(-1) as Event[];
    const not = negated(words, at);
    if (side !== undefined && not !== null) heard.add(not);
    if (side !== undefined) into.push({ at, side: side !== "shared" && not !== null ? otherSide(side) : side, plain: side });
    const area = areas.get(at);
    if (area) into.push({ at, area, not: flipped || deniedAt(words, at, heard) });
    if (rests.has(at)) into.push({ at, rest: true });
  });
  return clauses;
}

/** Where "everything beneath" begins; not again at "beneath". */
function restsIn({ forms }: Features): number[] {
  const found = forms.filter(({ form }) => form === "rest");
  return found.filter(({ from }) => !found.some((other) => other.from < from && other.to > from)).map(({ from }) => from);
}

/** "Neither the OS nor the app is ours", "free of OS work", "no servers for us". */
const FLIPS = new Set(["neither", "without", "no", "free", "spare", "reliev", "rid", "nobodi", "apart", "except", "zero"]);

const CUTS = new Set(["but", "while", "wherea", "although"]);

/** "But not the hardware", "the hardware isn't": the negation stands right at the area. */
function deniedAt(words: readonly Word[], at: number, heard: ReadonlySet<number>): boolean {
  const before = words.slice(Math.max(0, at - 3), at).findLast(({ stem }, step) => (stem === "not" && !heard.has(Math.max(0, at - 3) + step)) || CUTS.has(stem) || stem === "and");
  const after = words.slice(at + 1, at + 4);
  return before?.stem === "not" || (after[0]?.stem === "be" && after[1]?.stem === "not" && after[2]?.sentence !== after[1]?.sentence);
}

/** Where each area is named; hints count only where nothing is named outright. */
function areasByWord({ marks }: Features): Map<number, AreaId> {
  const named = marks.flatMap(({ meaning, from }) => (meaning.kind === "area" ? [{ from, id: meaning.id, strength: meaning.strength }] : []));
  const least = named.some(({ strength }) => strength >= 2) ? 2 : 1;
  return new Map(
    named
      .filter(({ strength }) => strength >= least)
      .sort((a, b) => a.strength - b.strength)
      .map(({ from, id }) => [from, id]),
  );
}

function sidesByWord({ words, parties, forms }: Features): Map<number, Side | "shared"> {
  const sides = new Map<number, Side | "shared">();
  const impersonal = !parties.some(({ id }) => id === "customer");
  words.forEach(({ text }, at) => {
    if (text === "our" || text === "own" || text === "my" || text === "i" || text === "mine" || (impersonal && (text === "you" || text === "your" || text === "yourself")))
      sides.set(at, "customer");
  });
  for (const { id, from } of parties) sides.set(from, id);
  for (const { form, from } of forms) if (form === "shared") sides.set(from, "shared");
  return sides;
}

const otherSide = (side: Side): Side => (side === "customer" ? "provider" : "customer");

/** Where the "not" of "we won't be managing the servers" stands; null where the side is not denied. */
function negated(words: readonly Word[], at: number): number | null {
  for (const step of [1, 2, 3]) {
    const word = words[at + step];
    if (word?.sentence === words[at]?.sentence && (word?.stem === "not" || word?.stem === "never")) return at + step;
  }
  return null;
}
