/** Which model is it where …: from what is said of the two sides back to the models that fit. */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId } from "../ids.ts";
import { cellOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { WhichModelQuery } from "../query.ts";
import { type Assertion, assertionsIn } from "./assertions.ts";
import { type Features, namesProvider } from "./features.ts";
import type { Ranked } from "./learn.ts";

/** What is asserted of each side, as `customer:operating-system`: signs to learn from. */
export const assertedIn = (features: Features): string[] => assertionsIn(features).map(({ party, area }) => `${party}:${area}`);

/** How much a model that the examples vote for adds to the fit of what is asserted; an assertion that fits adds 1. */
const VOTE = 2;
/** "Hands over most to the provider": the examples know which end of the scale is meant. */
const SURE_EXTREME = 0.6;
const EXTREMES: ReadonlySet<string> = new Set(["on-premises", "iaas", "saas"]);
/** Below this the examples know no model for the description. */
const FEWEST_VOTES = 0.45;
/** From this on the examples are believed, even where what is asserted fits a model exactly. */
const SURE_VOTE = 0.8;
/** How much a named kind of thing ("a virtual machine of ours") adds to the fit of its model. */
const DESCRIBED = 1.5;

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
  const described = features.describes.map(({ id }) => id);
  if (most !== least && oneSided && described.length !== 1) {
    const model = vote && vote.score >= SURE_EXTREME && EXTREMES.has(vote.label) ? (vote.label as ModelId) : extremeModel(features, most);
    return { kind: "which-model", models: [model], because: most ? "most-yours" : "least-yours", areas: [], offered, claim: null };
  }
  const open = openModels(features);
  const fits = open.map((model) => fitOf(knowledge, model, assertions));
  // What is asserted decides where it fits some model exactly; the examples help where it does not.
  const sureVote = vote !== undefined && vote.score >= SURE_VOTE;
  // "In which models": all that fit, and not only the one that is best known for it.
  const asksForAll = offered.includes("on-premises") || features.words.some(({ text }) => ALL_MODELS.has(text));
  const exact = (!sureVote || asksForAll) && assertions.length > 0 && described.length === 0 && Math.max(...fits) === assertions.length;
  const voted = vote && vote.score >= FEWEST_VOTES && !exact ? (vote.label.split("+") as ModelId[]) : [];
  if (assertions.length === 0 && described.length === 0 && voted.length === 0) return null;
  const scores = open.map((model, at) => ({
    model,
    score: (fits[at] ?? 0) + DESCRIBED * described.filter((id) => id === model).length + (voted.includes(model) ? VOTE * (vote?.score ?? 0) : 0),
  }));
  const highest = Math.max(...scores.map(({ score }) => score));
  const models = scores.filter(({ score }) => score === highest).map(({ model }) => model);
  // What fits everywhere describes no model, unless it was asked in which models something is so.
  const everywhere = models.length === scores.length && fitOf(knowledge, "on-premises", assertions) >= highest;
  if (highest <= 0 || (everywhere && highest < assertions.length)) return null;
  const because = assertions.length === 0 && !everywhere ? "description" : "duties";
  return { kind: "which-model", models: everywhere ? open : models, because, areas, offered, claim: null };
}

const ALL_MODELS = new Set(["models", "columns", "all", "every", "ones"]);

/** "Which cloud model": on-premises is none. */
function openModels(features: Features): readonly ModelId[] {
  const cloud = namesProvider(features) || features.words.some(({ stem }) => stem === "cloud" || stem === "azur" || stem === "servic");
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

const NEARLY = -0.4;

/** +1 where a cell is as said, -1 where it is the other side's; where only one of the two is shared, it misses by less. */
function fitOf(knowledge: Knowledge, model: ModelId, assertions: readonly Assertion[]): number {
  let score = 0;
  for (const { party, area } of assertions) {
    const cell = cellOf(knowledge, area, model).party;
    score += cell === party ? 1 : cell === "shared" || party === "shared" ? NEARLY : -1;
  }
  return score;
}
