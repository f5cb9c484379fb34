/**
 * Judges whether a reading is good enough to answer. A wrong answer costs more than "I don't know".
 * Evidence for a reading adds up, words that nothing explains and words that speak of something else take away.
 */
import type { Query } from "../query.ts";
import { type Features, namesPlace, namesProvider, namesService } from "./features.ts";

/** Weights of the evidence. Chosen on two thirds of the development questions; `npm run eval` shows what a change does. */
const WEIGHTS = {
  model: 2.4,
  service: 2.4,
  weakService: 1.2,
  /** By the strength of the best area: 1, 2, 3. */
  area: [0, 0.5, 1.4, 2.2],
  describes: 1.6,
  extreme: 0.6,
  anotherModel: 0.6,
  manySigns: 0.9,
  modelWord: 1.8,
  modelForm: 0.9,
  topic: 2,
  misconception: 2.6,
  provider: 1.4,
  context: 0.8,
  form: 1.1,
  burden: 0.7,
  bothSides: 1.2,
  customer: 0.3,
  /** "Who does OS patching?": nothing of it speaks of anything else. */
  allExplained: 1.5,
  unexplained: -0.42,
  mostUnexplained: -2.2,
  outside: -2.3,
  anotherRequest: -4,
  ourTeam: -2.2,
  /** How much the examples count, by the log odds that they give for "in scope"; `neutral` is where they speak neither for nor against. */
  examples: 0.5,
  neutralExamples: 1,
  leastExamples: -5,
  /** How many times as much they count against a question in which nothing asks: "where in Purview can a label be made". */
  askingNothing: 3,
  /** Where a side is asked for and the area and its place are named, hardly any example can speak against it. */
  leastOfClear: -0.5,
  mostExamples: 1.6,
} as const;

/** The evidence from which a reading is answered. Below it the message is declined. */
export const ANSWER_THRESHOLD = 3.1;

/** From here up to the answer, the reading is offered as a choice: near enough to ask back, too far to answer. */
export const CHOOSE_THRESHOLD = 2.2;

export type Judgement = { readonly evidence: number; readonly because: string };

type Part = readonly [name: string, weight: number];

const addTo = (parts: Part[]) => (name: string, weight: number) => {
  if (weight !== 0) parts.push([name, weight]);
};

/** Adds up the evidence for a reading of the whole message. */
export function judge(query: Query, features: Features, outside: number): Judgement {
  const parts: Part[] = [];
  const add = addTo(parts);
  const best = features.areas.reduce((most, { strongest }) => Math.max(most, strongest), 0);
  const asked = askedSentence(features);
  // "Where do we only upload our program?" asks for a model and not for a way.
  const outOf = features.outside.filter(({ id, from }) => (asked === null || features.words[from]?.sentence === asked) && !(id === "how-to" && query.kind === "which-model"));
  add("model", features.models.length > 0 ? WEIGHTS.model : 0);
  const compared = query.kind === "compare" && query.services.length >= 2;
  add("service", compared || namesService(features) ? WEIGHTS.service : features.services.length > 0 ? WEIGHTS.weakService : 0);
  add("area", WEIGHTS.area[best] ?? 0);
  add("describes", query.kind === "which-model" && features.describes.length > 0 ? WEIGHTS.describes : 0);
  add("more models", Math.min(2, Math.max(0, features.models.length - 1)) * WEIGHTS.anotherModel);
  add("many signs", (features.areas[0]?.score ?? 0) >= 6 ? WEIGHTS.manySigns : 0);
  add(
    "names the model",
    (query.kind === "compare" || query.kind === "topic") && features.words.some(({ stem }) => stem === "model" || stem === "type" || stem === "column") ? WEIGHTS.modelForm : 0,
  );
  add(
    "asks for a model",
    query.kind === "which-model" || (query.kind === "service" && features.has("which-model"))
      ? features.words.some(({ stem }) => MODEL_WORDS.has(stem))
        ? WEIGHTS.modelWord
        : WEIGHTS.modelForm
      : 0,
  );
  add("extreme", query.kind === "which-model" && (query.because === "most-yours" || query.because === "least-yours") ? WEIGHTS.extreme : 0);
  add("topic", query.kind === "topic" ? (query.challenge ? WEIGHTS.misconception : WEIGHTS.topic) : features.topics.length > 0 ? WEIGHTS.topic / 2 : 0);
  const provider = namesProvider(features);
  const customer = features.parties.some(({ id }) => id === "customer");
  add("provider", provider ? WEIGHTS.provider : 0);
  add("both sides", provider && customer ? WEIGHTS.bothSides : 0);
  add("customer", customer && !provider ? WEIGHTS.customer : 0);
  add("context", features.cloud && !provider && features.models.length === 0 ? WEIGHTS.context : 0);
  const asks = query.kind === "duties" || FORMS.some((form) => features.has(form));
  add("form", asks ? WEIGHTS.form : 0);
  add("burden", features.marks.some(({ meaning }) => meaning.kind === "group" && (meaning.id === "burden" || meaning.id === "liable")) ? WEIGHTS.burden : 0);
  // Where nothing speaks of the cloud, every word that nothing explains weighs double: "the shared kitchen", "the security guard".
  const weight = features.cloud ? WEIGHTS.unexplained : 2 * WEIGHTS.unexplained;
  add(
    "all explained",
    best >= 2 &&
      outside < SURELY_OUTSIDE &&
      features.unexplained.length === 0 &&
      features.outside.length === 0 &&
      (features.has("who") || (best === 3 && features.words.length <= 4))
      ? WEIGHTS.allExplained
      : 0,
  );
  // A word of another request or of nothing known weighs as much as the examples leave open whether it is one:
  // "plan the budget: what must we patch in IaaS?"
  const doubt = Math.min(1, Math.max(LEAST_DOUBT, outside / FULL_DOUBT));
  add("unexplained", Math.max(LEAST_STRANGE, doubt) * Math.max(WEIGHTS.mostUnexplained, features.unexplained.length * weight));
  add("outside", doubt * Math.min(2, outOf.filter(({ id }) => id !== "greetings" && !OTHER_REQUESTS.has(id)).length) * WEIGHTS.outside);
  // "How long is it kept, is that the vendor's to decide or ours?" asks for a side, whatever else is said.
  const eitherSide = provider && customer && features.has("who");
  const somewhere = namesPlace(features);
  const isOtherRequest = (id: string) =>
    (OTHER_REQUESTS.has(id) && !(id === "limits" && features.has("who") && somewhere && best >= 2)) ||
    (id === "how-to" && query.kind === "who" && !features.has("who") && !features.has("challenge"));
  const elsewhere = outOf.some(({ id }) => id === "other-cloud");
  add("another request", outOf.some(({ id }) => isOtherRequest(id)) && !(eitherSide && best > 0) ? (elsewhere ? 1 : doubt) * WEIGHTS.anotherRequest : 0);
  const clear = features.has("who") && best >= 2 && somewhere;
  const examples = (logit(1 - outside) - WEIGHTS.neutralExamples) * WEIGHTS.examples;
  add(
    "examples",
    examples > 0 ? Math.min(WEIGHTS.mostExamples, examples) : Math.max(clear ? WEIGHTS.leastOfClear : WEIGHTS.leastExamples, examples * (asks ? 1 : WEIGHTS.askingNothing)),
  );
  add("our team", features.has("our-team") ? WEIGHTS.ourTeam : 0);
  const evidence = parts.reduce((sum, [, weight]) => sum + weight, 0);
  return { evidence, because: parts.map(([name, weight]) => `${name} ${weight > 0 ? "+" : ""}${weight.toFixed(1)}`).join(", ") };
}

/** The sentence that asks for a side and names the thing, where others set the scene; null where all of them count. */
function askedSentence({ words, forms, marks }: Features): number | null {
  if (words.at(-1)?.sentence === 0) return null;
  const asking = new Set(forms.flatMap(({ form, from }) => (form === "who" ? [words[from]?.sentence] : [])));
  const thing = marks.find(({ meaning, from }) => meaning.kind === "area" && meaning.strength >= 2 && asking.has(words[from]?.sentence));
  return thing ? (words[thing.from]?.sentence ?? null) : null;
}

/** Asking for a price, for advice or for a way to do something is not asking who does it. */
const OTHER_REQUESTS: ReadonlySet<string> = new Set(["price", "advice", "other-cloud", "news", "limits"]);

const MODEL_WORDS = new Set(["model", "column", "cloud", "servic", "iaa", "paa", "saa"]);

/** From here on the examples speak against it, though every word is known. */
const SURELY_OUTSIDE = 0.8;
/** Where the examples give so much for "out of scope", words of another request count in full; where they give none, this share of it. */
const FULL_DOUBT = 0.2;
const LEAST_DOUBT = 0.15;
/** Words that nothing explains count at least so much: the examples know few of them. */
const LEAST_STRANGE = 0.6;

const logit = (p: number) => Math.log(Math.max(p, 1e-3) / Math.max(1 - p, 1e-3));

const FORMS = ["liability", "where-model", "who", "one-side", "duties", "which-model", "most-yours", "least-yours", "class", "compare", "define", "challenge", "always"] as const;
