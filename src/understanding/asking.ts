/** How a question asks: small tests on its features that several readings share. */
import { isAskingNot } from "./denials.ts";
import type { Features } from "./features.ts";

/** A question that can be answered with yes or no, and that does not leave the side open. */
export function isChallenge(features: Features): boolean {
  if (startsOpen(features) && !features.has("challenge")) return false;
  if (features.has("who")) return features.has("challenge") && !features.has("which-model") && hasStatement(features);
  return (
    features.has("challenge") ||
    features.has("yes-no-start") ||
    states(features) ||
    (speaksOfASide(features) && features.words.some((word) => word.asked && word.sentence === features.words.at(-1)?.sentence) && hasStatement(features))
  );
}

/** A plain statement of who carries something is a challenge, with or without "right?". */
const states = (features: Features) =>
  !features.words.some(({ stem }) => OPEN_WORDS.has(stem)) &&
  CLAIMS.some((claim) => features.forms.some(({ form, from, to }) => form === claim && to - from >= 2)) &&
  features.words.length >= 6 &&
  !features.has("one-side");

const CLAIMS = ["customer-free", "customer-part", "customer-carries", "provider-carries", "provider-free"] as const;

const OPEN_WORDS = new Set(["what", "which", "how", "where", "when", "why", "who", "whose", "whom"]);

/** "Which …", "what …", "where …", wherever it stands. */
export const hasOpenWord = (features: Features): boolean => features.words.some(({ stem }) => OPEN_WORDS.has(stem));

const LEAVES_OPEN = new Set(["or", "who", "whose", "whom", "which", "what"]);

/** "PaaS: data centre perimeter?" says nothing of anybody. */
export const speaksOfASide = (features: Features) => features.parties.length > 0 || features.has("customer-free");

/** "What …?", "which …?": no yes or no answers that. */
function startsOpen({ words }: Features): boolean {
  const last = words.at(-1)?.sentence;
  const first = words.findIndex(({ sentence }) => sentence === last);
  return words.slice(first, first + 3).some(({ stem }) => OPEN_WORDS.has(stem));
}

/** "Customer or provider?" leaves it open; "who left the door open is our problem, right?" does not. */
export function hasStatement(features: Features): boolean {
  return !features.forms.some(({ form, from, to }) => form === "who" && features.words.slice(from, to).some(({ stem }) => LEAVES_OPEN.has(stem)));
}

export const asksModel = (features: Features) =>
  (features.models.length >= 2 && features.has("which-model") && features.words.some(({ stem }, at) => stem === "which" && features.words[at - 1]?.stem === "in")) ||
  features.forms.some(({ form, from, to }) => form === "which-model" && features.words.slice(from, to).some(({ stem }) => MODEL_WORDS.has(stem)));

const MODEL_WORDS = new Set(["model", "column", "call", "name", "iaa", "paa", "saa", "servic", "cloud", "categori", "type"]);

/** "The model in which …", "the right column": a model is asked for, though no question word says so. */
export const namesModelAtLarge = (features: Features) =>
  (features.models.length === 0 || features.models.length >= 3) &&
  features.words.some(({ stem }) => stem === "model" || stem === "column") &&
  features.topics.length === 0 &&
  !features.has("always");

/** What people call a service model when they ask for one. */
const KINDS_OF_MODEL = new Set(["tabl", "matrix", "model", "column", "option", "name", "call", "type", "offer", "tier"]);

/** A picture or a superlative alone asks for no model: "everything is secured by Microsoft" only says so. */
export const asksForModel = (features: Features) =>
  features.has("which-model") || features.has("where-model") || features.words.some(({ stem }) => KINDS_OF_MODEL.has(stem)) || features.models.length >= 2;

export const hasWho = (features: Features) => features.words.some(({ stem }) => stem === "who" || stem === "whose" || stem === "whom");

/** "What will the provider not do …", "what are we not responsible for?" */
export function asksWhatNot(features: Features): boolean {
  const { words } = features;
  const asked = words.findIndex(({ stem }) => LIST_HEADS.has(stem));
  if (asked === -1) return false;
  // "Which does Microsoft handle, so that we need not?": what follows is no part of the question.
  const end = words.findIndex(({ stem, sentence }, at) => at > asked && (sentence !== words[asked]?.sentence || ENDS_QUESTION.has(stem)));
  return words
    .slice(0, end === -1 ? words.length : end)
    .some(({ stem }, at) => stem === "never" || (stem === "not" && !isAskingNot(features, at) && !SAYS_NOTHING.has(words[at + 1]?.stem ?? "")));
}

const LIST_HEADS = new Set(["what", "which", "why", "everyth"]);
const ENDS_QUESTION = new Set(["so", "becaus", "sinc"]);

/** "It does not matter which", "not only". */
const SAYS_NOTHING = new Set(["matter", "onli", "just"]);
