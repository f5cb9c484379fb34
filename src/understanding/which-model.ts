/** Which model is it where …: from what is said of the two sides back to the models that fit. */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId } from "../ids.ts";
import { cellOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { WhichModelQuery } from "../query.ts";
import { type Assertion, assertionsIn } from "./assertions.ts";
import { type Features, namesArea, namesProvider } from "./features.ts";
import type { Ranked } from "./learn.ts";

/** What is asserted of each side, as `customer:operating-system`: signs to learn from. */
export const assertedIn = (features: Features): string[] => assertionsIn(features).map(({ party, area }) => `${party}:${area}`);

/** "They run the OS, we the data": both sides are given something, as in a description. */
export const contrasts = (features: Features): boolean => new Set(assertionsIn(features).map(({ party }) => party)).size > 1;

/** "Hands over most to the provider": the examples know which end of the scale is meant. */
const SURE_EXTREME = 0.8;
const EXTREMES: ReadonlySet<string> = new Set(["on-premises", "iaas", "saas"]);
/** Below this the examples know no model for the description. */
const FEWEST_VOTES = 0.45;
const FEWEST_OF_UNSAID = 0.6;
/** From here on the examples know whether one model or several are asked for. */
const SUREST_VOTE = 0.9;
/** From here on the examples are believed against all that is asserted. */
const SURE_VOTE = 0.8;
/** How much one assertion that fits speaks for a model, beside the logarithm of what the examples say. */
const FIT = 0.8;
/** How much a named kind of thing ("a virtual machine of ours") adds to the fit of its model. */
const DESCRIBED = 1.5;
/** What the examples say at least of any models. */
const FAINTEST_VOTE = 0.02;
/** How much speaks against models where another fits as well: one is asked for, or all that fit. */
const RIVAL = 0.4;
const RIVAL_OF_ALL = 2;

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
  // "The least work, and we still ship our own code": of those in which the code is ours.
  const ownCode = assertions.some(({ party, area }) => party === "customer" && area === "applications") && strong(features, "applications");
  if (least && !most && ownCode) {
    const model = CLOUD_MODEL_IDS.findLast((id) => cellOf(knowledge, "applications", id).party === "customer");
    if (model) return { kind: "which-model", models: [model], because: "least-yours", areas: ["applications"], offered, claim: null };
  }
  if (most !== least && oneSided && described.length !== 1) {
    const model = vote && vote.score >= SURE_EXTREME && EXTREMES.has(vote.label) ? (vote.label as ModelId) : extremeModel(features, most);
    return { kind: "which-model", models: [model], because: most ? "most-yours" : "least-yours", areas: [], offered, claim: null };
  }
  // Where areas are named and nothing is said of them, the examples must know better what is described.
  const unsaid = assertions.length === 0 && described.length === 0 && namesArea(features);
  const known = vote !== undefined && vote.score >= (unsaid ? FEWEST_OF_UNSAID : FEWEST_VOTES);
  const open = known && vote.label.startsWith("on-premises") ? MODEL_IDS : openModels(features);
  const fits = new Map(open.map((model) => [model, fitOf(knowledge, model, assertions) + DESCRIBED * described.filter((id) => id === model).length] as const));
  const sure = vote !== undefined && vote.score >= SUREST_VOTE;
  const where = features.has("where-model") || (offered.length >= 3 && features.words.some(({ text }) => text === "where"));
  const asksForAll = !sure && (offered.includes("on-premises") || where || asksForSeveral(features));
  const best = bestModels(fits, votes, asksForAll ? RIVAL_OF_ALL : RIVAL);
  if (!best || (best.fit <= 0 && !known) || (best.fit < 0 && vote !== undefined && vote.score < SURE_VOTE)) return null;
  const everywhere = best.models.length === open.length;
  // What fits everywhere describes no model, unless it was asked in which models something is so.
  if (everywhere && (assertions.length === 0 || open.length === MODEL_IDS.length) && vote?.label !== best.models.join("+")) return null;
  return { kind: "which-model", models: best.models, because: assertions.length === 0 ? "description" : "duties", areas, offered, claim: null };
}

type Best = { readonly models: readonly ModelId[]; readonly fit: number };

/** Of the models, alone or together, those for which what is asserted and what the examples say speak most. */
function bestModels(fits: ReadonlyMap<ModelId, number>, votes: readonly Ranked[], rival: number): Best | null {
  const highest = Math.max(...fits.values());
  const fitting = [...fits].filter(([, fit]) => fit === highest).map(([model]) => model);
  const named = votes.map(({ label, score }) => ({ models: label.split("+") as ModelId[], vote: score })).filter(({ models }) => models.every((model) => fits.has(model)));
  const sets = named.some(({ models }) => models.join() === fitting.join()) ? named : [...named, { models: fitting, vote: 0 }];
  let best: (Best & { readonly score: number }) | null = null;
  for (const { models, vote } of sets) {
    const fit = models.reduce((sum, model) => sum + (fits.get(model) ?? 0), 0) / models.length;
    const rivals = [...fits].filter(([model, other]) => !models.includes(model) && other > 0 && other >= fit).length;
    const score = Math.log(Math.max(vote, FAINTEST_VOTE)) + FIT * fit - rival * rivals;
    if (!best || score > best.score) best = { models, fit, score };
  }
  return best;
}

/** "Which of the models", "tick the ones", "all that apply": not "pick the options". */
const asksForSeveral = ({ words }: Features) =>
  words.some(
    ({ text }, at) =>
      text === "models" ||
      text === "columns" ||
      (text === "all" && words[at + 1]?.text === "that" && FITS.has(words[at + 2]?.text ?? "")) ||
      (ALL_MODELS.has(text) && words.slice(Math.max(0, at - 3), at).some((before) => LEADS_TO_MODELS.has(before.text))),
  );

const FITS = new Set(["apply", "applies", "fit", "fits", "match", "matches"]);
const LEADS_TO_MODELS = new Set(["which", "what", "these", "those", "the", "of", "cloud", "service", "tick", "every"]);

const ALL_MODELS = new Set("types kinds tiers flavours flavors ones".split(" "));

/** "Which cloud model": on-premises is none. */
function openModels(features: Features): readonly ModelId[] {
  const cloud = namesProvider(features) || features.words.some(({ stem }) => stem === "cloud" || stem === "azur" || stem === "servic");
  const ownHouse = features.describes.some(({ id }) => id === "on-premises");
  const rented = features.describes.some(({ id }) => id !== "on-premises");
  const three = features.words.some(({ text }) => text === "three" || text === "3");
  // "Which of IaaS, PaaS and SaaS": what is not offered is not meant.
  const offered = features.models.length >= 2 && !features.models.some(({ id }) => id === "on-premises");
  return (cloud && !ownHouse) || rented || three || offered ? CLOUD_MODEL_IDS : MODEL_IDS;
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
