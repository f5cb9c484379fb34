/** Follow-ups that say where, and nothing else. */
import type { ServiceId } from "../../ids.ts";
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import type { WordClass } from "../../knowledge/language.ts";
import type { Query } from "../../query.ts";
import { isWithin } from "../clauses/segments.ts";
import type { Place } from "../learned/scope.ts";
import { leadOf } from "../marks/prepositions.ts";
import { type AreaMention, asksWho, isOpen, NAMES, OUTRIGHT, overlap, type Span, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ORDINAL_CLASSES } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";
import { onlyService } from "./bare.ts";
import { withoutLead } from "./headed.ts";
import { isStill } from "./in-place.ts";
import { asksWhatIsShared, isCondition, saysIf, supposes } from "./leans.ts";
import { placeOf } from "./merge.ts";

/** "And for VMs?", "Azure SQL", "in SaaS": a place and nothing else, though it may seem to hint at an area; null where more is said, or it may be several. */
export function placeAlone(utterance: Utterance): Place | null {
  const { words, models, services } = utterance;
  // "Our own server room" counts as one word, as "IaaS" does.
  if (wordsBeside(models, words).length + models.length > MOST_WORDS_OF_PLACE || models.length + services.length === 0) return null;
  // "Compare PaaS and SaaS" is complete.
  if (is(words[0], "comparing") && models.length + services.length > 1) return null;
  // "Back to SaaS: what do we do?" asks for a list.
  if (asksWhatIsShared(utterance) || !asksThereOnceMore(utterance) || namesThing(utterance) || (isOpen(utterance) && utterance.parties.length > 0)) return null;
  const service = onlyService(utterance);
  // "And the firewall?", "session hosts in AVD" ask of a thing.
  const places = utterance.marks.filter(({ meaning }) => meaning.kind === "model" || (meaning.kind === "service" && meaning.strength === OUTRIGHT));
  if (utterance.areas.some((area) => area.strength >= NAMES && !places.some((place) => overlap(place, area)) && !isWhatItIs(area, words))) return null;
  return service === null && services.length > 0 ? null : { models: models.map(({ id }) => id), services: service === null ? [] : [service] };
}
const MOST_WORDS_OF_PLACE = 8;

/** "It's a server in IaaS": what was spoken of is called so. */
const isWhatItIs = ({ from }: Span, words: readonly Word[]): boolean => is(words[from - 1], "determiner") && words[from - 2]?.stem === "be" && is(words[from - 3], "this");

/** "If they take a SaaS product instead?", "when the same workload moves to PaaS?", "moved to SaaS?": a place that is supposed, and no other thing to ask about there. */
export function placeSupposed(utterance: Utterance): Place | null {
  const { words, models, services, outside, strange } = utterance;
  if (
    !(supposes(utterance) || isForProduct(utterance)) ||
    wordsBeside(models, words).length + models.length > MOST_WORDS_OF_SUPPOSED ||
    strange + outside.length > 0 ||
    namesThing(utterance)
  )
    return null;
  if (asksOfFirst(utterance) || asksWho(words) || (isOpen(utterance) && !saysIf(utterance))) return null;
  // What is moved stands before the place, what is asked about behind it: "if we move to IaaS, the buildings?"
  const end = Math.max(...[...models, ...services].map(({ to }) => to));
  const condition = conditionOfSame(utterance);
  const isAskedAbout = (area: AreaMention): boolean =>
    !(condition && isWithin(area, condition)) && !isProductThere(area, utterance) && (area.strength === OUTRIGHT || (area.strength >= NAMES && area.from >= end));
  if (utterance.areas.some(isAskedAbout)) return null;
  const service = onlyService(utterance);
  // "From VMs to App Service" is a comparison.
  if (models.length + services.length === 0 || models.length > 1 || (models.length > 0 && service !== null) || (services.length > 0 && service === null)) return null;
  return { models: models.map(({ id }) => id), services: service === null ? [] : [service] };
}
const MOST_WORDS_OF_SUPPOSED = 12;

/** "Would that be the same if the machines stood in our basement?": what stands there in the condition is not what is asked about; null where the main clause names a thing. */
function conditionOfSame({ words, areas, groups }: Utterance): Span | null {
  const from = words.findIndex(isCondition);
  const pause = words.findIndex((word, at) => at > from && word.pause);
  const condition = { from, to: pause < 0 ? words.length : pause };
  const isMain = (mention: Span): boolean => !isWithin(mention, condition);
  const isOfIt = groups.some((group) => group.id === "pronoun" && isMain(group)) && groups.some((group) => group.id === "same" && isMain(group));
  return from >= 0 && isOfIt && !areas.some((area) => area.strength >= NAMES && isMain(area)) ? condition : null;
}

/** "What about the nodes if we went for AKS Automatic?" asks of the nodes, wherever they might be. */
function asksOfFirst(utterance: Utterance): boolean {
  const { words, areas } = utterance;
  const lead = words.length - withoutLead(utterance).length;
  const begin = is(words[lead], "determiner") ? lead + 1 : lead;
  return lead > 0 && areas.some(({ from, strength }) => strength >= NAMES && from === begin);
}

/** "Even when the app on them is SaaS?": not the app is asked about; but "and the app, if we rent it as SaaS?" */
const isProductThere = ({ from, to }: Span, { words, models, services }: Utterance): boolean =>
  is(words[to - 1], "product") && words.slice(0, from).some((word) => word.stem === "for" || isCondition(word)) && [...models, ...services].some((place) => place.from >= to);

/** "What about for our own app in App Service?": for what it is asked, and no thing. */
const isForProduct = (utterance: Utterance): boolean => withoutLead(utterance)[0]?.stem === "for" && utterance.areas.some((area) => isProductThere(area, utterance));

/** "Is that true for MySQL, too?", "oops, PaaS", "it's a PaaS service", "what if it was a SaaS product?", "even in SaaS?"; "is it PaaS?" asks something else. */
function asksThereOnceMore(utterance: Utterance): boolean {
  const { words, marks, groups } = utterance;
  // "On our own servers in the basement" says once more where.
  const places = marks.filter(({ meaning }) => meaning.kind === "model" || meaning.kind === "service");
  // "It's a server in IaaS", "at our own site"
  const named = utterance.areas.filter(
    (area) => isWhatItIs(area, words) || (area.strength < NAMES && (utterance.models.some(({ to }) => to === area.from) || isOfUsers(area, utterance))),
  );
  // "On virtual machines in Azure" is on virtual machines.
  const cloud = marks.filter(({ meaning, from }) => meaning.kind === "context" && isAny(leadOf(words, from), "leading", "standing-on"));
  const beside = wordsBeside([...places, ...cloud, ...named, ...judgedOf(utterance), ...groups.filter(({ id }) => id === "same")], words, "around-name");
  // "Who in PaaS?", "and the ones in our own clinic?"
  if (beside.every((word) => is(word, "who") || word.text === "ones")) return true;
  // "Compared to VMs?", "back to VMs"
  const isOnceMore = words.some((word) => isAny(word, "comparing", "once-more"));
  if (
    !beside.every(
      (word) =>
        ((isOnceMore || is(words[words.indexOf(word) - 1], "holding")) && is(word, "leading")) ||
        isAny(word, "auxiliary", "pronoun", "plural-pronoun", "determiner", "stating", "one-of-them", "anything", "three", ...ONCE_MORE),
    )
  )
    return false;
  const isAsked = words.at(-1)?.asked === true;
  return (
    !isAsked ||
    isOnceMore ||
    groups.some(({ id }) => id === "same") ||
    beside.some((word) => isAny(word, ...ONCE_MORE)) ||
    words.some((word) => isAny(word, "conditional", "holding", "plural-pronoun")) ||
    asksOfIt(words)
  );
}
/** "Also for Office 365 users?" */
const isOfUsers = ({ from }: Span, { words, services }: Utterance): boolean => services.some((service) => service.to === from && leadOf(words, service.from)?.stem === "for");

/** "On-premises is the customer, correct?", "App Service, surely them" say whose it is there; in "the team says it's PaaS" it is somebody who says where. */
const judgedOf = ({ words, parties, models, services }: Utterance): readonly Span[] => {
  const reported = words.findIndex((word) => is(word, "reporting"));
  const isJudged = isStill(words) || words.some((word) => isAny(word, "judging", "surely")) || [...models, ...services].some(({ to }) => words[to]?.stem === "be");
  return [...(isJudged ? parties : []), ...(reported > 0 && reported <= LONGEST_NAME && !asksWho(words) ? [{ from: 0, to: reported + 1 }] : [])];
};
/** "The lady from sales says …" */
const LONGEST_NAME = 4;

/** What says so of an answer that was given. */
const ONCE_MORE: readonly WordClass[] = ["holding", "changing", "judging", "correcting", "listing", "once-more", ...ORDINAL_CLASSES];

/** "What would it be in PaaS?"; "what is PaaS?" asks for nothing that was spoken of. */
const asksOfIt = (words: readonly Word[]): boolean => is(words[0], "open-question") && words.some((word) => is(word, "this"));

/** "Mailbox permissions" are a thing, though their words say where, too. */
const namesThing = ({ models, services, parts }: Utterance): boolean => [...models, ...services].some((place) => parts.some((part) => isWithin(place, part)));

/** "And the ones in our own clinic?": what stands at one's own place stands on-premises. */
export function withHome(utterance: Utterance): Utterance {
  const { words, models, services, marks } = utterance;
  const at = words.findLastIndex((word) => is(word, "own-place"));
  const from = words.findLastIndex((word, before) => before < at && isAny(word, "standing-on", "leading"));
  const whose = from < 0 ? [] : words.slice(from + 1, at);
  // "In our branch office", "in the customer's own office"
  const isHome = whose.some((word) => is(word, "own") || word.stem === "our");
  const home = { from, to: at + 1 };
  // "Our own office" is no Microsoft 365.
  if (!isHome || models.length > 0 || services.some((service) => !overlap(service, home))) return utterance;
  // "Our clinic" is no side then.
  const parties = utterance.parties.filter((party) => !overlap(party, home));
  return { ...utterance, parties, services: [], models: [{ id: "on-premises", ...home }], marks: [...marks, { meaning: { kind: "model", id: "on-premises" }, ...home }] };
}

/** "And Exchange itself?": no area of it. */
export function serviceItself(utterance: Utterance): ServiceId | null {
  const { words, services, areas, topics } = utterance;
  // "The Azure Backup service itself"
  const only = services.find(({ to }) => is(words[words[to]?.text === "service" ? to + 1 : to], "itself"));
  const isAlone = words.length <= MOST_WORDS_OF_PLACE && topics.length === 0;
  return only && isAlone && areas.every((area) => overlap(area, only)) ? only.id : null;
}

/** "And the hub?", after IoT Hub: the service before by the last word of its name. */
export function serviceByLastWord({ words }: Utterance, before: Query, knowledge: Knowledge): ServiceId | null {
  const [service, another] = placeOf(before).services;
  const [only, more] = words.filter((word) => !isAny(word, "around-name", "itself"));
  // "The service itself" may be any.
  const isName = service !== undefined && !is(only, "stating") && only?.text === serviceOf(knowledge, service).name.split(" ").at(-1)?.toLowerCase();
  return isName && !another && !more ? service : null;
}
