/** From what was heard to a Query: the examples say what kind of question it is, and what was recognised fills its slots. */

import { isModelId, otherSide } from "../../ids.ts";
import type { Kind } from "../../knowledge/examples.ts";
import { serviceOf } from "../../knowledge/knowledge.ts";
import { isArrival, isJourney } from "../clauses/journey.ts";
import { isPairedWith } from "../clauses/paired.ts";
import type { Ranked } from "../learned/classifier.ts";
import { asksForModels } from "../learned/offers.ts";
import { isBehindNot } from "../marks/prepositions.ts";
import { asksWho, aspectOf, isBorder, isOpen, NAMES, type NamedService, namesArea, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { sideActing } from "./acting.ts";
import { asksOfPlace } from "./anything-to-do.ts";
import { dutiesClaimed } from "./duties-claimed.ts";
import type { Candidate, Heard } from "./heard.ts";
import { readNoModel } from "./no-model.ts";
import { saysOnlyHere } from "./only-here.ts";
import { outOfScope } from "./out-of-scope.ts";
import { readAllBut } from "./read-all-but.ts";
import { readComparison, samenessOf } from "./read-comparison.ts";
import { readDefinition } from "./read-definition.ts";
import { readAlways, readDuties, readDutiesClaimed, readShared } from "./read-duties.ts";
import { asksIfAnyModel, readClass, readInAny, readOnlyHere, readWhichModel } from "./read-model.ts";
import { readMost } from "./read-most.ts";
import { readServices } from "./read-services.ts";
import { asksWhatEachDoes, asksWhoWhat, readSplit } from "./read-split.ts";
import { readMisconception } from "./read-topic.ts";
import { readWhole } from "./read-whole.ts";
import { ANSWER_THRESHOLD, CHOOSE_THRESHOLD } from "./reading.ts";
import { asksPermission } from "./unjudged.ts";

export type Interpretation = Candidate & { readonly kind: Kind };

/** What hardly any example is like is not tried. */
const LEAST_LIKELY = 0.1;

/** The surest reading whose slots can be filled; null where there is none. Its sureness is that of the kind and of the slots together. */
export function interpret(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  const known =
    asksForServices(heard, kinds) ??
    claimsWhole(heard, kinds) ??
    claimsAllBut(heard, kinds) ??
    claimsMost(heard, kinds) ??
    claimsOnlyHere(heard, kinds) ??
    asksWhoInEach(heard, kinds) ??
    asksIfAlike(heard, kinds) ??
    movesByArrow(heard, kinds) ??
    asksForAny(heard, kinds) ??
    ranksOne(heard, kinds) ??
    asksForSplit(heard, kinds) ??
    repeatsMisconception(heard, kinds);
  if (known) return known;
  const best = surestOf(heard, kinds);
  return best && unlessWhoNot(ofBothPlaces(best, heard), heard.utterance);
}

/** "Who isn't responsible for the data?", "who never patches the host?": to name who is would answer another question, so it is only offered. */
function unlessWhoNot(best: Interpretation, { words }: Utterance): Interpretation {
  const [who, another] = best.query.kind === "who" ? words.flatMap((word, at) => (is(word, "who") ? [at] : [])) : [];
  // "Owners who don't need it" says which; "who is, and who isn't?" asks who is.
  const asks = who !== undefined && another === undefined && isBorder(words, who);
  return asks && is(words[is(words[who + 1], "auxiliary") ? who + 2 : who + 1], "denying") ? { ...best, sure: Math.min(best.sure, CHOOSE_THRESHOLD) } : best;
}

/** Of the kinds that it may be the one whose reading is the surest. */
function surestOf(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  let best: Interpretation | null = null;
  for (const ranked of kinds) {
    if (ranked.score < LEAST_LIKELY || (best && isSettled(best, ranked))) break;
    const kind = ranked.label as Kind;
    const candidate = kind === "out" || (ASK_FOR_MODEL.has(kind) && (speaksOfTheModel(heard) || saysWhere(heard))) ? null : readAs(kind, heard);
    const sure = candidate ? candidate.sure * likelihoodOf(candidate, ranked, heard, kinds) : 0;
    if (candidate) best = surer(best, asKind(kind, candidate, sure), ranked);
  }
  return best;
}

/** What is unlikelier than another reading is sure cannot be surer, unless a topic answers it; but it may make that one surer. */
const isSettled = ({ sure }: Interpretation, { score }: Ranked): boolean => score <= sure && sure >= ANSWER_THRESHOLD;

/** "What are the rules like in PaaS?" wants them explained, or to know whose they are: what is read alike counts together. */
function surer(best: Interpretation | null, other: Interpretation, { score }: Ranked): Interpretation {
  if (!best) return other;
  if (other.query === best.query) return { ...best, sure: Math.min(1, best.sure + other.sure) };
  return score > best.sure && other.sure > best.sure ? other : best;
}

/** "Who does what on-premises and in App Service?", "what do we do in IaaS that we don't in Exchange Online?": where a model and a service are held against each other, neither is asked about alone. */
function ofBothPlaces(best: Interpretation, heard: Heard): Interpretation {
  const { utterance, place, knowledge } = heard;
  const { query, sure } = best;
  // "App Service -> IaaS" says of neither what it is.
  const claimsClass = query.kind === "service" && query.claim !== null && !utterance.models.some((model) => isArrival(model, utterance));
  const isOfOne = query.kind === "duties" ? query.claim === null : query.kind === "service" ? !claimsClass : query.kind === "topic" && isModelId(query.topic);
  const isHeld = (service: NamedService): boolean => {
    const { model } = serviceOf(knowledge, service.id);
    return place.services.includes(service.id) && !place.models.includes(model) && isPairedWith(service, utterance.models, utterance);
  };
  // "The operating system: PaaS / Microsoft 365"
  if (claimsClass && namesArea(utterance) && utterance.services.some(isHeld)) return asKind("who", heard.who() ?? best, sure);
  const compared = isOfOne && (utterance.services.some(isHeld) || isInOneAlone(utterance)) ? readComparison(heard) : null;
  return compared ? asKind(COMPARES, compared, sure) : best;
}

/** "What does the customer own in IaaS but not in PaaS?" */
const isInOneAlone = ({ words, models }: Utterance): boolean =>
  models.some(({ id, from }) => isBehindNot(words, from) && models.some((other) => other.id !== id && other.to < from));

const ASK_FOR_MODEL: ReadonlySet<Kind> = new Set<Kind>(["which-model", "class"]);

/** "Hosting of the model and the GPUs" speaks of a model that answers prompts. */
const speaksOfTheModel = ({ utterance: { words, models } }: Heard): boolean =>
  models.length === 0 &&
  !words.some((word) => isAny(word, "which", "open-question")) &&
  words.some(({ stem }, at) => stem === "model" && words[at - 1]?.text === "the" && is(words[at - 2], "belonging") && words[at - 3]?.stem !== "name");

/** "The data centre, where we cannot even get in" says more of it, and "the OS, where is it ours?" asks. */
const saysWhere = ({ utterance: { words, areas } }: Heard): boolean =>
  !words.some((word) => is(word, "model-noun")) &&
  words.some((word, at) => word.text === "where" && word.pause && !is(words[at + 1], "auxiliary") && areas.some(({ to }) => to === at));

const asKind = (kind: Kind, { query, because }: Candidate, sure: number): Interpretation => ({ kind, query, sure, because });

/** What form alone decides is meant, unless the message is out of scope. */
const surely = (kind: Kind, candidate: Candidate | null, kinds: readonly Ranked[]): Interpretation | null => candidate && asKind(kind, candidate, 1 - outOfScope(kinds));

/** How likely it is that a reading of a kind is meant. */
function likelihoodOf(candidate: Candidate, { label, score }: Ranked, heard: Heard, kinds: readonly Ranked[]): number {
  const { query } = candidate;
  // A topic answers it, whichever way it is asked for; and where a model is said to be the least work, nothing else can be meant.
  if (query.kind === "topic") return 1 - outOfScope(kinds);
  // "Leaving our servers for IaaS frees us from repairs, agree?" is judged alike, whether it is taken for a move or for a claim.
  if (candidate === heard.who() && isJourney(heard.utterance) && readComparison(heard) === candidate) return likelyOneOf(kinds, MAY_MOVE);
  // "My boss says the customer classifies the data in Exchange Online, is he right?"
  if (candidate === heard.who() && asksIfSo(heard)) return 1;
  if (query.kind === "duties" && asksOfPlace(heard.utterance)) return likelyOneOf(kinds, MAY_LEAVE);
  return label === RANKS && ranksModel(heard) ? likelyOneOf(kinds, MAY_RANK) : score;
}

/** What is told of a side and a thing, and whether it is right, can only be meant to be judged. */
const asksIfSo = ({ utterance, said }: Heard): boolean =>
  (says(utterance, "doubting") || utterance.words.some((word) => is(word, "judging"))) && namesArea(utterance) && sideActing(utterance, said) !== null;

const RANKS = "which-model" satisfies Kind;
const MAY_LEAVE: ReadonlySet<string> = new Set<Kind>(["who", "duties-customer", "nothing-left"]);
const MAY_MOVE: ReadonlySet<string> = new Set<Kind>(["who", "compare"]);
const MAY_RANK: ReadonlySet<string> = new Set<Kind>([RANKS, "who", "compare", "nothing-left"]);

/** "SaaS leaves us the least work", "which of PaaS and SaaS is less?": one model is put at an end of the scale, or one of two is asked for, and no thing is named. */
const ranksModel = ({ utterance, place }: Heard): boolean => {
  const isEnd = (says(utterance, "most") || says(utterance, "least")) && place.models.length === 1;
  const isOfTwo = (says(utterance, "more") || says(utterance, "less")) && place.models.length === 2 && is(utterance.words[0], "which") && is(utterance.words[1], "belonging");
  return (isEnd || isOfTwo) && place.services.length === 0 && !namesArea(utterance);
};

const likelyOneOf = (kinds: readonly Ranked[], some: ReadonlySet<string>): number => kinds.reduce((sum, { label, score }) => (some.has(label) ? sum + score : sum), 0);

/** "Responsibility depends on the model" sounds like a question for the model. */
function claimsWhole(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  return surely("define", readWhole(heard), kinds);
}

/** "Which services leave the OS to us?" sounds as if a model were asked for; and in the words of a duty and nothing else nobody asks for another reason. */
function asksForServices(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  const { strange, outside } = heard.utterance;
  const candidate = readServices(heard);
  return candidate && asKind(RANKS, candidate, strange + outside.length === 0 ? 1 : 1 - outOfScope(kinds));
}

/** "All but the hosts is ours" names what is not meant. */
function claimsAllBut(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  return surely("who", readAllBut(heard), kinds);
}

/** "In IaaS we do most of the work" sounds as if all of it were ours, and like a model that is asked for. */
function claimsMost(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  return surely("who", readMost(heard), kinds);
}

/** "The application goes to Microsoft only in SaaS" sounds like a move, and like a model that is asked for. */
function claimsOnlyHere(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  if (!saysOnlyHere(heard.utterance) || asksForModels(heard.utterance)) return null;
  const likely = likelyOneOf(kinds, MAY_RANK);
  const candidate = likely >= LEAST_TO_REPEAT ? readOnlyHere(heard) : null;
  return candidate && asKind("who", candidate, likely);
}

/** "Is there any model where the data is theirs?", "there is none where it is" sound like a claim, too. */
function asksForAny(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  const candidate = readInAny(heard) ?? readNoModel(heard) ?? (asksIfAnyModel(heard.utterance) ? readWhichModel(heard) : null);
  return candidate && asKind(RANKS, candidate, candidate.sure * (1 - outOfScope(kinds)));
}

/** "On-premises or PaaS, who has the system?" sounds as if one of the two were asked for. */
function asksWhoInEach(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  const { utterance } = heard;
  const { words, models, areas } = utterance;
  const pair = kinds[0]?.label === RANKS ? models.find((model) => isPairedWith(model, models, utterance)) : undefined;
  if (!pair) return null;
  const { sentence } = words[pair.from] ?? {};
  const asked = words.filter((word) => word.sentence === sentence);
  const asksForOne = asked.some((word) => isAny(word, "which", "model-noun") || word.text === "where" || word.text === "what");
  const isOfThing = areas.some(({ strength, from }) => strength >= NAMES && words[from]?.sentence === sentence);
  const candidate = !asksForOne && isOfThing && asksWho(asked) ? heard.who() : null;
  return candidate && asKind("who", candidate, candidate.sure * likelyOneOf(kinds, MAY_RANK));
}

/** "Is responsibility for the data the same in IaaS and PaaS?", "moving there changes nothing for the data" sound like a question who has it. */
function asksIfAlike(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  const { utterance, place } = heard;
  const many = place.models.length + place.services.length;
  // "Moving to IaaS doesn't change who patches" is held against what one leaves.
  const isOneSentence = utterance.words.at(-1)?.sentence === 0;
  const areSeveral = many === 2 || (many > 2 && isSaidOfEither(utterance.words)) || (many === 1 && isJourney(utterance) && isOneSentence);
  const asksOrMoves = is(utterance.words[0], "auxiliary") || isJourney(utterance) || isSaidOfEither(utterance.words);
  if (!asksOrMoves || kinds[0]?.label === RANKS || !areSeveral || !namesArea(utterance) || !samenessOf(utterance)) return null;
  return surely(COMPARES, readComparison(heard), kinds);
}

/** "What shifts, a VM -> SaaS?": an arrow can only be a move. */
function movesByArrow(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  const { utterance } = heard;
  if (!utterance.words.some(({ text }) => text === "->")) return null;
  const places = [...utterance.models, ...utterance.services];
  const arrival = places.find((place) => isArrival(place, utterance));
  if (!arrival || namesArea(utterance) || aspectOf(utterance) !== null || !isPairedWith(arrival, places, utterance)) return null;
  return surely(COMPARES, readComparison(heard), kinds);
}

/** "It makes no difference to the OS whether we use IaaS or PaaS" */
const isSaidOfEither = (words: readonly Word[]): boolean => words.some((word, at) => word.text === "whether" && words.slice(at).some(({ stem }) => stem === "or"));

/** "IaaS is the most work, right?" sounds like a comparison, and there is nothing to compare it with; "the least work of all", as if nothing were left. */
function ranksOne(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  const rank = RANKS_INSTEAD.get(kinds[0]?.label ?? "");
  const candidate = rank && ranksModel(heard) && likelyOneOf(kinds, rank) >= LEAST_LIKELY ? readWhichModel(heard) : null;
  return candidate && asKind(RANKS, candidate, candidate.sure * likelyOneOf(kinds, MAY_RANK));
}

/** Who does what is asked for in words of its own, whatever the rest is like. */
function asksForSplit(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  const likely = likelyOneOf(kinds, MAY_ASK_SPLIT);
  const [best] = kinds;
  const otherwise = best !== undefined && best.score >= SURELY_ELSE && asksForLess(best, heard);
  const candidate = likely >= LEAST_OF_SPLIT && !otherwise ? (readSplit(heard) ?? readSplitOfBoth(heard)) : null;
  return candidate && asKind("define", candidate, candidate.sure);
}

/** "Who does what on-premises and in App Service?" */
function readSplitOfBoth(heard: Heard): Candidate | null {
  const { utterance } = heard;
  const areHeld = utterance.services.some((service) => isPairedWith(service, utterance.models, utterance));
  return areHeld && !namesArea(utterance) && asksWhoWhat(utterance) ? readComparison(heard) : null;
}

/** "A who-does-what sheet, only the customer's column" asks for one side's share; of two places that are compared one may go by another name. */
const asksForLess = ({ label }: Ranked, { utterance }: Heard): boolean =>
  (label.startsWith("duties") && !asksWhatEachDoes(utterance)) ||
  (label === COMPARES && (utterance.services.length + utterance.models.length > 1 || utterance.words.some(({ text }) => text === "models")));
export const COMPARES = "compare" satisfies Kind;
/** As what a ranking may be taken, and what must speak for it then: "zero work for us" leaves nothing, and ranks nothing. */
const RANKS_INSTEAD: ReadonlyMap<string, ReadonlySet<string>> = new Map<Kind, ReadonlySet<string>>([
  [COMPARES, new Set<Kind>([RANKS])],
  ["nothing-left", new Set<Kind>([RANKS, COMPARES])],
]);

const MAY_ASK_SPLIT: ReadonlySet<string> = new Set<Kind>(["who", "define", "shared", "compare", "duties-customer", "duties-provider"]);
const LEAST_OF_SPLIT = 0.35;
const SURELY_ELSE = 0.6;

/** What people wrongly believe is known by its words, however the rest is put; unless something else is surely asked. */
function repeatsMisconception(heard: Heard, kinds: readonly Ranked[]): Interpretation | null {
  const likely = likelyOneOf(kinds, MAY_REPEAT);
  const { utterance, findTopic } = heard;
  const isInItsWords = findTopic.misconception(utterance) !== null && !isOpen(utterance) && !asksPermission(utterance);
  const least = isInItsWords ? LEAST_IN_ITS_WORDS : LEAST_TO_REPEAT;
  if (likely < least) return null;
  const candidate = readMisconception(heard, kinds[0]?.label === REPEATS);
  return candidate && asKind("who", candidate, Math.max(candidate.sure, likely));
}

const MAY_REPEAT: ReadonlySet<string> = new Set<Kind>(["who", "define", "nothing-left", "always-customer", "always-provider", "which-model"]);
const LEAST_TO_REPEAT = 0.5;
/** Who uses its very words hardly asks for anything else. */
const LEAST_IN_ITS_WORDS = 0.15;
/** As what a misconception is mostly taken: only of this kind is it known without its own words. */
const REPEATS: Kind = "who";

/** "In PaaS the customer has no part in network controls": of one thing that is named it is judged whose that is. */
function readNothingOfThing(heard: Heard): Candidate | null {
  const { utterance } = heard;
  const namesThing = namesArea(utterance) || utterance.parts.some(({ beside }) => !beside);
  if (!namesThing || utterance.words.some(({ text }) => text === "everything")) return null;
  const candidate = heard.who();
  const { side, claim } = dutiesClaimed(utterance);
  const isFreed = candidate?.query.kind === "who" && candidate.query.claim?.kind === "carries" && candidate.query.claim.party === otherSide(side);
  return claim === "nothing" && isFreed ? candidate : null;
}

function readAs(kind: Exclude<Kind, "out">, heard: Heard): Candidate | null {
  switch (kind) {
    case "who":
      return heard.who();
    case "duties-customer":
      return readDuties("customer", null, heard);
    case "duties-provider":
      return readDuties("provider", null, heard);
    case "nothing-left":
      return readNothingOfThing(heard) ?? readDutiesClaimed(heard);
    case "always-customer":
      return readAlways("customer", heard);
    case "always-provider":
      return readAlways("provider", heard);
    case "shared":
      return readShared(heard);
    case "which-model":
      return readWhichModel(heard);
    case "class":
      return readClass(heard);
    case "compare":
      return readComparison(heard);
    case "define":
      return readDefinition(heard);
  }
}
