/** Questions whose answer is a list of services: "which PaaS services leave the OS to us?", "what are the exceptions to PaaS?" */
import type { AreaId, Party } from "../../ids.ts";
import { ALL_SERVICES, AREA_OF_ASPECT, type ServicesQuery } from "../../query.ts";
import { servicesNamed } from "../learned/scope.ts";
import { denies } from "../marks/denials.ts";
import { areasIn, aspectOf, isBorder, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { sideActing } from "./acting.ts";
import type { Candidate, Heard } from "./heard.ts";
import { sideNamed } from "./models-by-matrix.ts";

/** Null where no services are asked for, or where it is not plain of which something is said. */
export function readServices(heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  const asked = servicesAskedFor(utterance);
  const exceptions = asked === "exceptions" || (asked === "services" && breakRule(utterance));
  if (asked === null || place.services.length + servicesNamed(utterance).length > 0) return null;
  const query: ServicesQuery = { ...ALL_SERVICES, models: utterance.models.map(({ id }) => id), aspect: aspectOf(utterance), exceptions };
  const [area = query.aspect && AREA_OF_ASPECT[query.aspect], another] = areasIn(utterance);
  if (another) return null;
  if (exceptions) return { query: { ...query, areas: area ? [area] : [] }, sure: 1, because: "asks for the exceptions" };
  if (!area) return isOfModel(utterance) ? { query, sure: 1, because: "asks for the services of a model" } : null;
  const party = partyOf(area, heard);
  return party && { query: { ...query, areas: [area], party }, sure: 1, because: `asks for the services where ${area} is ${party}` };
}

/** "Which PaaS services", "list the offerings where"; "what are the exceptions to PaaS": without a model they may be exceptions to any policy. */
function servicesAskedFor({ words, models }: Utterance): "services" | "exceptions" | null {
  const noun = words.findIndex((word, at) => isAny(word, "offered", "rule-exception") && word.text.endsWith("s") && isCalledFor(words, at));
  // "Which services does Microsoft offer for backup?" looks for a product.
  if (noun < 0 || words.some(({ text }) => text === "offer" || text === "provide")) return null;
  if (is(words[noun], "offered")) return "services";
  return models.length > 0 ? "exceptions" : null;
}

/** "Which break the rule?", "which are exceptions?" */
const breakRule = ({ words }: Utterance): boolean =>
  words.some((word, at) => is(word, "rule-exception") || (is(word, "breaking") && words.slice(at).some(({ stem }) => stem === "rule")));

/** Whether a word that asks for things stands before it in the sentence, and no other thing between. */
function isCalledFor(words: readonly Word[], noun: number): boolean {
  const start = words.findLastIndex((word, at) => at < noun && noun - at <= REACH && word.sentence === words[noun]?.sentence && (is(word, "which") || isOrder(words, at)));
  const between = words.slice(start + 1, noun);
  return start >= 0 && !between.some((word) => isAny(word, "model-noun", "tending", "answering")) && !between.some(({ text }) => text === "cloud");
}
/** "Which of the other managed PaaS services" */
const REACH = 6;

/** "List the …", "can you name the …", but not "give up". */
const isOrder = (words: readonly Word[], at: number): boolean => is(words[at], "telling") && (isBorder(words, at) || words[at - 1]?.text === "you");

/** "Which of the services are PaaS?", where nothing else is said. */
const isOfModel = (utterance: Utterance): boolean =>
  utterance.models.length > 0 &&
  utterance.outside.length + utterance.parties.filter(({ pronoun }) => pronoun).length === 0 &&
  wordsBeside(
    utterance.marks.filter(({ meaning }) => ["model", "party", "context"].includes(meaning.kind)),
    utterance.words,
    "filler",
  ).every((word) => isAny(word, "offered", "which", "telling", "auxiliary", "determiner", "leading", "belonging", "every", "around-name"));

/** Who is said to carry it there. The examples tell it of areas, and not of backups. */
function partyOf(area: AreaId, { utterance, said, carriers }: Heard): Party | null {
  const carrier = aspectOf(utterance) === "backup" ? undefined : carriers().find((one) => one.area === area && one.sure >= SURELY_CARRIED);
  if (carrier) return carrier.likely;
  return denies(utterance) ? null : (sideActing(utterance, said) ?? sideNamed(said));
}
const SURELY_CARRIED = 0.8;
