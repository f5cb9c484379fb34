/** Follow-ups that are known by their form, whatever else they name: for the duties of a side, for what stands below, for the models, for a part. */
import { MODEL_IDS, type ModelId } from "../../ids.ts";
import { type Knowledge, topicOf } from "../../knowledge/knowledge.ts";
import { ALL_SERVICES, type Claim, type Query, type WhichModelQuery, whoCarries } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import { areasIn, asksWho, aspectOf, covers, isOpen, isSmall, namesArea, namesPlace, OUTRIGHT, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { askedOfSide } from "./by-side.ts";
import { wordsBesideCloud } from "./everywhere.ts";
import { claimFor } from "./in-place.ts";
import { asksIfOther, isFollowUp, mayLean, saysIf, sideIn } from "./leans.ts";
import { askedBefore, besides, isPlaced, placeOf } from "./merge.ts";
import { partNamed, partOf } from "./part-named.ts";
import { namesNew } from "./whether.ts";

/** What a follow-up of such a form asks; null where it has none. @param place where the examples say that it stands */
export function askedByForm(utterance: Utterance, earlier: Query, place: Place, knowledge: Knowledge): Query | null {
  const before = placeOf(earlier);
  if (before.services.length === 0 && meansCloud(utterance)) return askedBefore(earlier);
  if (asksWhoHasIt(utterance, earlier) && isPlaced(place)) return whoCarries(earlier.areas, place);
  // "Would the OS be different on Windows 365?"
  if (asksIfOther(utterance) && isPlaced(place) && areasIn(utterance).length > 0) return whoCarries(areasIn(utterance), place);
  if (asksWhatToDo(utterance, earlier, knowledge)) return askedBefore(earlier);
  const exceptions = exceptionsTo(utterance, earlier);
  if (exceptions) return exceptions;
  const models = lighterOf(utterance, earlier);
  if (models) return models;
  if (asksOfPlatform(utterance, before) && before.services.length === 1) return whoCarries(["operating-system"], before, { claim: claimOfPlatform(utterance) });
  const ofSide = askedOfSide(utterance, earlier);
  if (ofSide) return ofSide;
  const beside = heldBeside(utterance, earlier);
  if (beside) return beside;
  const alike = partAlike(utterance, earlier);
  if (alike) return alike;
  const part = partOf(utterance, earlier);
  return part && (mayLean(utterance, earlier) || saysIf(utterance) || isOfOwnMachine(utterance) || isFollowUp(utterance) || isMostly(utterance, earlier)) ? part : null;
}

/** "Who has them in SaaS?", "why not IaaS?", after in which model the applications are whose, ask for no model. */
const asksWhoHasIt = (utterance: Utterance, earlier: Query): earlier is WhichModelQuery => earlier.kind === "which-model" && earlier.areas.length > 0 && !namesArea(utterance);

/** "On Azure, I mean", "the Azure ones": the cloud as a whole is no other place. */
const meansCloud = (utterance: Utterance): boolean => wordsBesideCloud(utterance)?.every((word) => isAny(word, "leading", "determiner", "person", "correcting", "one")) === true;

/** "Compare the nodes with AKS", "compared to AKS, the OS I mean?": a thing in the place before, beside another place. */
function heldBeside(utterance: Utterance, earlier: Query): Query | null {
  const { words, models, services } = utterance;
  const areas = areasIn(utterance);
  const named = services.filter(({ strength }) => strength === OUTRIGHT);
  if (!words.some((word) => is(word, "comparing")) || areas.length === 0 || models.length + named.length !== 1) return null;
  return besides(whoCarries(areas, placeOf(earlier)), { models: models.map(({ id }) => id), services: named.map(({ id }) => id) });
}

/** "Which services would be exceptions to that?", "any exceptions?", after whose a thing is in a model: the services that break the row. "Who approves exceptions?" asks for something else. */
function exceptionsTo(utterance: Utterance, earlier: Query): Query | null {
  if (earlier.kind !== "who" || earlier.services.length > 0) return null;
  const asks = utterance.words.length <= FEW && utterance.words.some((word) => is(word, "rule-exception"));
  if (!asks || asksWho(utterance.words) || namesPlace(utterance) || namesArea(utterance)) return null;
  return { ...ALL_SERVICES, models: earlier.models, areas: earlier.areas.slice(0, 1), aspect: earlier.aspect, exceptions: true };
}

/** "On-prem gateway server, patches?": a part of the service stands on machines of the customer's own. */
export const isOfOwnMachine = ({ models, services }: Utterance): boolean => models.length > 0 && models.every(({ id }) => id === OWN_MACHINES) && services.length === 0;
const OWN_MACHINES: ModelId = "on-premises";

/** "So what do I do then?" A topic tells what each side does. */
const asksWhatToDo = (utterance: Utterance, earlier: Query, knowledge: Knowledge): boolean =>
  earlier.kind === "topic" &&
  ["topic", "misconception"].includes(topicOf(knowledge, earlier.topic).kind) &&
  asksWhatSideDoes(utterance) &&
  !namesPlace(utterance) &&
  !utterance.words.some(({ text }) => text === "always");

/** "Which of the two is less work?", after a comparison of models; "and which the most?", after the one that leaves the least. */
function lighterOf(utterance: Utterance, earlier: Query): Query | null {
  const compared = comparedIn(earlier, utterance);
  const isLeast = says(utterance, "less") || says(utterance, "least");
  const [most, least] = [compared[0], compared.at(-1)];
  const namesEnd = isLeast || says(utterance, "more") || says(utterance, "most");
  // "And the most for Microsoft?" is another question.
  const isOfOther = utterance.parties.some(({ id }) => id === "provider");
  if (!most || !least || most === least || !namesEnd || isOfOther || namesNew(utterance)) return null;
  return { kind: "which-model", models: [isLeast ? least : most], because: isLeast ? "least-yours" : "most-yours", areas: [], offered: compared, claim: null };
}

/** They stand in the order in which they take work off the customer. */
function comparedIn(earlier: Query, utterance: Utterance): readonly ModelId[] {
  if (earlier.kind === "compare" && earlier.services.length === 0 && utterance.words.some((word) => is(word, "which")))
    return MODEL_IDS.filter((id) => earlier.models.includes(id));
  const isOfEnd = earlier.kind === "which-model" && earlier.because.endsWith("-yours") && !namesPlace(utterance);
  if (!isOfEnd || utterance.words.length > FEW) return [];
  return earlier.offered.length > 1 ? earlier.offered : MODEL_IDS;
}
/** "And which one is the most work?", "who runs the platform below it?" */
const FEW = 8;

/** "And the service behind it?", "who runs the platform itself", "the hub service?", "the model itself?": neither an area nor another place is named, but what stands below them. */
export const asksOfPlatform = (utterance: Utterance, { services }: Place): boolean =>
  utterance.words.length <= FEW &&
  utterance.words.some((word) => isAny(word, "platform", "model-noun")) &&
  (endsInPlatform(utterance) || utterance.words.some((word) => isAny(word, "itself", "below") || word.stem === "behind" || word.stem === "run")) &&
  utterance.areas.every(({ strength }) => strength < OUTRIGHT) &&
  utterance.models.length === 0 &&
  utterance.services.every(({ id, strength }) => strength < OUTRIGHT || services.includes(id));

/** "We don't run the service itself though?" */
function claimOfPlatform(utterance: Utterance): Claim | null {
  const side = isOpen(utterance) || !utterance.words.some((word) => is(word, "auxiliary")) ? null : sideIn(utterance);
  return side && claimFor(side, utterance);
}

/** "The sync service?", "the sync service in Azure?" */
function endsInPlatform({ words, marks }: Utterance): boolean {
  const cloud = marks.filter(({ meaning }) => meaning.kind === "context");
  const last = words.findLastIndex((word, at) => !is(word, "leading") && !cloud.some((span) => covers(span, at)));
  return is(words[last], "platform");
}

/** "Our self-hosted Azure DevOps agents, same?", after another machine of one's own: a part of another service. */
function partAlike({ words, parts, services, groups }: Utterance, earlier: Query): Query | null {
  const asks = groups.some(({ id }) => id === "same") || is(words.at(-1), "likewise");
  const part = parts.find(({ service, beside }) => !beside && services.some(({ id, strength }) => id === service && strength === OUTRIGHT));
  return asks && part && earlier.kind === "who" && !asksWho(words) && !words.slice(1).some((word) => is(word, "joining"))
    ? whoCarries([part.area], { models: [], services: [part.service] }, { part: part.id })
    : null;
}

/** "Safety systems of the model" */
function isMostly(utterance: Utterance, earlier: Query): boolean {
  const part = partNamed(utterance, earlier);
  return part !== undefined && utterance.parties.length === 0 && part.to - part.from > 1 && wordsBeside([part], utterance.words, "filler").length < part.to - part.from;
}

/** "What do we have to do?" names nothing but a side. */
export const asksWhatSideDoes = (utterance: Utterance): boolean =>
  isOpen(utterance) &&
  utterance.outside.every(isSmall) &&
  !saysIf(utterance) &&
  !asksWho(utterance.words) &&
  utterance.parties.length > 0 &&
  utterance.areas.length + utterance.topics.length + utterance.parts.length === 0 &&
  aspectOf(utterance) === null;

/** "Who tests the failover?" after disaster recovery in IaaS is still asked of IaaS. */
export const goesOn = (utterance: Utterance, earlier: Query): boolean =>
  earlier.kind === "topic" &&
  isPlaced(placeOf(earlier)) &&
  asksWho(utterance.words) &&
  utterance.words.length <= FEW &&
  !namesArea(utterance) &&
  !isPlaced({ models: utterance.models.map(({ id }) => id), services: utterance.services.map(({ id }) => id) });
