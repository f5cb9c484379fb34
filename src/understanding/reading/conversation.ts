/** What is typed after an answer: more of the same, another place or thing, or something new. */
import { otherSide, type ServiceId, TOPICS, type TopicId } from "../../ids.ts";
import { areaOf, isOwnMachine, type Knowledge, topicOf } from "../../knowledge/knowledge.ts";
import { carriedBy, carriedPartlyBy, type Query, type WhoQuery } from "../../query.ts";
import { askedOf } from "../clauses/lists.ts";
import type { Place } from "../learned/scope.ts";
import { denies } from "../marks/denials.ts";
import { leadOf } from "../marks/prepositions.ts";
import type { TopicFinder } from "../marks/topics.ts";
import { areasNamedBy, asksWho, isOpen, type NamedService, namesArea, namesPlace, overlap, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asMessage, type Word, wordOf } from "../words/words.ts";
import { asksWhyNot, doubts } from "./again.ts";
import { askedAlike } from "./alike.ts";
import { createAsSaid } from "./as-said.ts";
import { asksBotForHelp, asksBotToAct } from "./asked-of-bot.ts";
import { goesBack, type Return, returnIn } from "./back-to.ts";
import { asksOfPlatform, isOfOwnMachine } from "./by-form.ts";
import { asksForAll, asksForOther, asksWhatIsNot, isTurnedRound } from "./by-side.ts";
import { asksIfChanged } from "./changed.ts";
import { asksOfEvery } from "./everywhere.ts";
import { asksIfTreated, lean, staysOn } from "./follow-up.ts";
import { withoutGrounds } from "./grounds.ts";
import { type Heading, headingOf, standsUnder, under, withoutLead } from "./headed.ts";
import { heldAgainst } from "./held-against.ts";
import { withoutItsModel } from "./its-model.ts";
import { asksNotWhose, asksOnlyWho, asksReason, isCondition, isFollowUp, namesAnything, namesOnlySide, saysElse, saysIf, sideIn, speaksInGeneral } from "./leans.ts";
import { claimedLikewise } from "./likewise.ts";
import { askedBefore, lastOf, placeOf as placeBefore } from "./merge.ts";
import { createModelsAsked } from "./models-asked.ts";
import { createWithModelsTold } from "./models-told.ts";
import { backupsMeant, named, saysMoreOf, thingMeant } from "./named.ts";
import { createReadOfBoth } from "./of-both.ts";
import { goesOn, grantsMore, readOfIt } from "./of-it.ts";
import { createPartByWordReader, isOfOne } from "./part-by-word.ts";
import { partOf } from "./part-named.ts";
import { asksHowLong } from "./periods.ts";
import { type Judged, known, LEANING, SURE_THERE, SURELY_ASIDE, SURELY_OUTSIDE } from "./reading.ts";
import { together } from "./several.ts";
import { summedUp } from "./summed.ts";

/** What a follow-up may lean on: the query before, the one before that where it was about something else, the first of all, and what was declined since. */
export type Before = { readonly query: Query; readonly earlier?: Query; readonly first?: Query; readonly declined?: Query };

type Needs = {
  readonly knowledge: Knowledge;
  readonly findTopic: TopicFinder;
  readonly placeOf: (utterance: Utterance) => Place;
  readonly recognise: (words: readonly Word[]) => Utterance;
  readonly cut: (text: string) => readonly Word[];
  /** Reads a message as if nothing had been asked before. */
  readonly readAlone: (utterance: Utterance) => Judged;
  /** How likely a message is taken to be out of scope, from 0 to 1, by its words alone. */
  readonly outOfScope: (utterance: Utterance) => number;
};

/** What leans on the question before, or is asked where that was answered; null where a message stands alone. */
export type ReadFollowUp = (utterance: Utterance, before: Before) => Judged | null;

/** So few words say little by themselves. */
const FEW = 4;

/** From here on a message says itself what it asks. */
const SURELY_SAID = 0.9;
/** Up to here what may be out of scope is not. */
const RATHER_INSIDE = 0.3;

export function createFollowUpReader({ knowledge, findTopic, placeOf, recognise, cut, readAlone, outOfScope }: Needs): ReadFollowUp {
  const readPartByWord = createPartByWordReader(knowledge, cut);
  const asSaid = createAsSaid(recognise, cut);
  const readOfBoth = createReadOfBoth({ knowledge, recognise, cut, readAlone });
  const withModelsTold = createWithModelsTold({ knowledge, recognise, cut });

  /** "Who patches VMs?" names another place, though patching one names a thing; "who sets the firewall?" a thing that is a service, too. */
  const standsElsewhere = (whole: Utterance, { places }: Heading): boolean => {
    const meant = placeOf(whole).services.filter((id) => !places.includes(id));
    return whole.services.some(
      (service) => meant.includes(service.id) && saysWhere(service, whole) && areasNamedBy(service, whole).every((area) => area.to - area.from > service.to - service.from),
    );
  };

  /** In the place that the answer before was about, if it asks about that place. */
  const readHeaded = (whole: Utterance, before: Query): Judged | null => {
    const heading = headingOf(before, whole, knowledge);
    if (!heading || standsElsewhere(whole, heading)) return null;
    const judged = readAlone(recognise(under(cut(heading.name), withoutLead(whole))));
    // "Persistence of what our shop caches" names a part, whatever is made of it as a whole.
    const isGuess = (judged.query.kind === "duties" && judged.query.claim === null) || (judged.query.kind === "topic" && judged.confidence < SURE_THERE);
    if (isGuess && partOf(whole, before)) return null;
    const isOutside = outOfScope(whole) >= SURELY_OUTSIDE && judged.confidence < SURE_THERE;
    if (isOutside || !standsUnder(heading, judged.query, whole)) return null;
    return withClaimOf(whole, judgedOf(judged, whole, before));
  };

  /** "Doesn't Microsoft do the OS there?": what is claimed is claimed in the message itself, and the name of the place before it says nothing of it. */
  const withClaimOf = (whole: Utterance, judged: Judged): Judged => {
    if (judged.query.kind !== "who") return judged;
    const { query } = readAlone(whole);
    // "They run the directory, we decide who gets in" says of no part of it that both have it.
    const isSaidOfIt = query.kind === "who" && query.claim?.kind === "carries" && !(judged.query.part !== null && query.claim.party === "shared");
    return isSaidOfIt ? { ...judged, query: { ...judged.query, claim: query.claim } } : judged;
  };

  /** "Isn't everything covered by the free one?", after who defends against DDoS, "so shared = half and half?", after any: what is wrongly believed, of the topic before or in its own words. */
  const readBelieved = (whole: Utterance, before: Query): Judged | null => {
    const last = lastOf(before);
    if (whole.words.length < FEW || isOpen(whole) || asksWho(whole.words) || namesOnlyPlace(whole)) return null;
    const about = last?.kind === "topic" ? topicOf(knowledge, last.topic) : null;
    const isTold = findTopic.misconception(whole) !== null;
    if (!about && !isTold) return null;
    const ofTopic = about ? readAlone(recognise(under(cut(about.name), withoutLead(whole)))) : null;
    if (about && ofTopic && repeatsBelief(ofTopic, (topic) => about.related.includes(topic))) return ofTopic;
    const alone = isTold ? readAlone(whole) : null;
    return alone && repeatsBelief(alone) ? alone : null;
  };

  const repeatsBelief = ({ query, confidence }: Judged, isOfThat: (topic: TopicId) => boolean = () => true): boolean =>
    query.kind === "topic" && query.challenge && topicOf(knowledge, query.topic).kind === "misconception" && isOfThat(query.topic) && confidence >= SURE_THERE;

  /** What stands for the thing before is read as its name. */
  const withThingNamed = (whole: Utterance, before: Query, mostWords?: number): Utterance | null => {
    const thing = thingMeant(whole, before, mostWords);
    return thing && recognise(named(whole.words, thing.at, cut(areaOf(knowledge, thing.area).name)));
  };

  const readModelsAsked = createModelsAsked({ recognise, cut, readAlone, withThingNamed });

  /** "Does PaaS take that off us?" */
  const readNamed = (whole: Utterance, before: Query): Judged | null => {
    const thing = thingMeant(whole, before);
    const said = withThingNamed(whole, before);
    const judged = said && readAlone(said);
    return thing && judged && judged.confidence >= SURE_THERE && saysMoreOf(thing.area, judged.query) ? judged : null;
  };

  /** "And who tests them?", after who takes the backups, asks of a part that one side has alone. */
  const readOfBackups = (whole: Utterance, before: Query): Judged | null => {
    const at = backupsMeant(whole, before);
    const judged = at < 0 ? null : readHeaded(recognise(named(whole.words, at, cut(`the ${topicOf(knowledge, TOPICS.backup).name}`))), before);
    return judged && "part" in judged.query && judged.query.part ? judged : null;
  };

  /** "Ok, then what is always ours?" has an answer of its own, whatever was asked before. */
  const readAlways = (whole: Utterance): Judged | null =>
    whole.topics.some(({ id, from, to }) => ALWAYS.has(id) && 2 * (to - from) > whole.words.length) ? readAlone(whole) : null;

  /** "The vendor says Microsoft": the answer before is doubted. */
  const readHeld = (whole: Utterance, before: Query): Judged | null => {
    const last = lastOf(before);
    const held = last ? heldAgainst(whole, last, knowledge) : null;
    return held && known(held, "is held against the answer before", LEANING);
  };

  /** "VMs and App Service, who has the OS?", then "and our code?": where one thing was told of several places, so is the next. */
  const readInEach = (whole: Utterance, before: Query): Judged | null => {
    const told = namesPlace(whole) || placeOf(whole).services.length > 0 ? [] : thingInPlaces(before);
    const each = told.map((query) => readLeaning(whole, query));
    const [first] = each;
    const queries = each.flatMap((judged) => (judged?.query.kind === "who" ? [judged.query] : []));
    return first && queries.length === each.length ? { ...first, query: together(queries) } : null;
  };

  /** "And if it's buggy, Microsoft fixes it?" claims of the thing before what it claims by itself. */
  const asClaimedIn = (whole: Utterance, judged: Judged): Judged =>
    saysWhoDoes(whole) && judged.query.kind === "who" && judged.query.claim === null ? withClaimOf(whole, judged) : judged;

  /** What leans on the question before, or is asked in its place. */
  const readLeaning = (whole: Utterance, before: Query): Judged | null => {
    const inEach = readInEach(whole, before);
    if (inEach) return inEach;
    const leaning = lean(whole, before, findTopic, placeOf(whole), knowledge);
    const headed =
      asksOnlyWho(whole) ||
      namesOnlySide(whole) ||
      asksForOther(whole) ||
      asksWhatIsNot(whole) ||
      staysOn(before, whole) ||
      claimsPlatform(whole, before) ||
      (leaning && saysNotWhose(whole))
        ? null
        : readHeaded(whole, before);
    // A topic says more than the area that it belongs to, and a part of the service more than both; what is judged, more than what is only told.
    const isJudged = leaning?.kind === "who" && leaning.claim !== null && (headed?.query.kind !== "who" || headed.query.claim === null);
    const saysMore = isJudged || leaning?.kind === "which-model" || (leaning?.kind === "topic" && headed?.query.kind === "who" && headed.query.part === null);
    if (headed && !saysMore) return headed;
    return (leaning && readItself(whole, leaning, before)) ?? (leaning && asClaimedIn(whole, known(leaning, "leans on the question before", LEANING)));
  };

  /** "Then the policies are ours to set", "who keeps the buildings in that region safe?": what says itself what it asks, where of the question before nothing new would be told. */
  const readItself = (whole: Utterance, leaning: Query, before: Query): Judged | null => {
    if (whole.words.length <= FEW || speaksOfTheSame(whole)) return null;
    const isClaim = !claims(leaning) && mayClaim(whole);
    const isNothingNew = !asksNotWhose(whole) && (isSame(leaning, lastOf(before)) || isSame(leaning, askedBefore(before))) && outOfScope(whole) < RATHER_INSIDE;
    if (!isClaim && !isNothingNew) return null;
    const alone = readAlone(whole);
    const isSaid = (isClaim && isThing(alone.query) && claims(alone.query)) || (isNothingNew && asksAnew(whole, alone.query, knowledge));
    return isSaid && alone.confidence >= SURELY_SAID ? alone : null;
  };

  /** "Whose turn is it to bring cake?" has a subject of its own; "why?" and "why does it change?" have none. */
  const isOfOther = (whole: Utterance): boolean =>
    whole.words.length > FEW &&
    whole.words.some((word) => !isAny(word, "filler", "remaining")) &&
    !goesBack(whole) &&
    !asksOnlyWho(whole) &&
    !((asksReason(whole) || asksHowLong(whole)) && says(whole, "pronoun")) &&
    (!namesOutright(whole) || asksForPrice(whole) || (saysElse(whole) && !saysIf(whole) && outOfScope(whole) >= SURELY_ASIDE)) &&
    !asksIfTreated(whole) &&
    !grantsMore(whole) &&
    !goesOn(whole) &&
    !asksForAll(whole) &&
    !asksForOther(whole) &&
    !isTurnedRound(whole) &&
    outOfScope(whole) >= SURELY_OUTSIDE;

  /** "Is it Friday yet?" */
  const leansOnNothing = (whole: Utterance): boolean => isOfOther(whole) || asksWhoTheyAre(whole) || asksOfNothing(whole);

  const asksOfNothing = (whole: Utterance): boolean =>
    is(whole.words[0], "auxiliary") &&
    !namesAnything(whole) &&
    whole.marks.every(({ meaning }) => meaning.kind === "group" && meaning.id === "pronoun") &&
    outOfScope(whole) >= SURELY_ASIDE;

  /** "And the keys of Event Hubs, too", or else whose they are. */
  const readAlike = (alike: readonly Word[], before: Query): Judged | null => {
    const leaning = readLeaning(recognise([...cut("and"), ...alike]), before);
    if (leaning) return leaning;
    const judged = readAlone(recognise(askedOf(alike, cut("who"))));
    return judged.confidence >= SURE_THERE ? judged : null;
  };

  /** "Back to the nodes: does AKS Automatic change that?" calls a thing up, and then asks of it. */
  const readCalledUp = (whole: Utterance, before: Query): Judged | null => {
    const { words } = whole;
    const begin = words.findIndex((word, at) => at > 0 && word.pause && isAny(word, "auxiliary", "open-question") && !is(word, "who"));
    if (begin < 1 || begin > LONGEST_CALL || words.at(-1)?.sentence !== 0 || readAlone(whole).confidence >= SURE_THERE) return null;
    const [called, asked] = [recognise(words.slice(0, begin)), recognise(words.slice(begin))];
    const namesThing = namesArea(called) || called.topics.length + called.parts.length > 0;
    if (!namesThing || namesArea(asked) || asksWho(called.words) || !says(asked, "pronoun")) return null;
    const thing = readLeaning(recognise([...cut("and"), ...withoutReturn(called.words)]), before);
    return thing && readFollowUp(asked, { query: thing.query });
  };

  /** "You said the cables are Microsoft's. In our office too?" repeats what it then asks of. */
  const readRepeated = ({ words }: Utterance): Judged | null => {
    const begin = words.findIndex(({ sentence }) => sentence === 1);
    if (words[0]?.text !== "you" || !is(words[1], "reporting") || begin < 0 || words.at(-1)?.sentence !== 1) return null;
    const repeated = readAlone(recognise(words.slice(words[2]?.text === "that" ? 3 : 2, begin)));
    const asked = words.slice(begin).map((word) => wordOf(word, { sentence: 0, pause: false, asked: word.asked }));
    return repeated.confidence >= SURE_THERE && isThing(repeated.query) ? readFollowUp(recognise(asked), { query: repeated.query }) : null;
  };

  /** "How do I rotate the keys?" is declined; "and whose job is that?" is not. */
  const readOfDeclined = (whole: Utterance, declined: Query, before: Query): Judged | null => {
    const isOfDeclined = before.kind === "help" || (asksWho(whole.words) && whole.models.length + whole.services.length === 0);
    return isOfDeclined ? readLeaning(whole, declined) : null;
  };

  const readOfAnswer = (whole: Utterance, query: Query): Judged | null =>
    readModelsAsked(whole, query) ??
    readBelieved(whole, query) ??
    readOfIt(whole, query, knowledge) ??
    readRepeated(whole) ??
    readAlways(whole) ??
    readNamed(whole, query) ??
    readOfBackups(whole, query) ??
    readHeld(whole, query) ??
    (isOfOwnMachine(whole) || isOfOne(whole) ? readPartByWord(whole, query) : null) ??
    readLeaning(whole, query) ??
    readPartByWord(whole, query) ??
    readCalledUp(whole, query) ??
    readFew(whole, query);

  /** "Back to the first: why is it ours there?" */
  const readReturned = ({ words }: Utterance, { to, rest }: Return, { query, earlier, first }: Before): Judged | null => {
    const subject = (to === "first" ? first : null) ?? earlier ?? query;
    const asked = recognise(asMessage(words.slice(rest)));
    const isAll = asked.words.every((word) => isAny(word, "around-name", "once-more"));
    return isAll ? known(askedBefore(subject) ?? subject, "returns to what was asked before", LEANING) : readFollowUp(asked, { query: subject });
  };

  const readFollowUp: ReadFollowUp = (typed, before) => {
    const { query } = before;
    const returned = returnIn(typed);
    if (returned) return readReturned(typed, returned, before);
    const summed = summedUp(typed, query, before.earlier, recognise);
    if (summed) return known(summed, "sums up what was told", LEANING);
    const ofBoth = readOfBoth(typed, query, before.earlier);
    if (ofBoth) return ofBoth;
    const said = withoutGrounds(withoutItsModel(asSaid(typed), query, knowledge, recognise), recognise);
    const whole = withModelsTold(said, query);
    const alike = askedAlike(whole);
    if (alike) return readAlike(alike, query);
    if (doubts(whole) || asksWhyNot(whole) || (asksOfEvery(whole) && lastOf(query)?.kind === "who")) return readOfIt(whole, query, knowledge);
    if (asksBotToAct(typed)) return known({ kind: "unknown", refusal: "how-to", nearest: [] }, "asks for something to be done");
    if (leansOnNothing(whole) || asksBotForHelp(typed)) return null;
    // With the models by their names it may be complete.
    return readOn(whole, whole === said ? null : readAlone(whole), before);
  };

  /** What goes on from the answer before. @param complete what it asks by itself, if it may be complete */
  const readOn = (whole: Utterance, complete: Judged | null, { query, declined }: Before): Judged | null => {
    if (complete && complete.confidence >= SURE_THERE && complete.query.kind === "duties") return complete;
    const judged = (declined ? readOfDeclined(whole, declined, query) : null) ?? readOfAnswer(whole, query);
    const asked = judged ?? (namesArea(whole) ? complete : null);
    return asked && { ...asked, query: claimedLikewise(stillOfMachine(asked.query, query, whole, knowledge), whole, query, knowledge) };
  };
  return readFollowUp;
}

/** "So Windows on that box is ours to update?", after the machine of a self-hosted runtime, is said of it and not of the service. */
function stillOfMachine(query: Query, before: Query, whole: Utterance, knowledge: Knowledge): Query {
  const earlier = lastOf(before);
  // "The host OS is theirs?"
  if (whole.words.some(({ stem }) => stem === "host")) return query;
  if (query.kind !== "who" || query.part !== null || earlier?.kind !== "who" || query.claim === null || !isSame(query.services, earlier.services)) return query;
  const isOfMachine = earlier.services.some((service) => isOwnMachine(knowledge, service, earlier.part)) && isSame(query.areas, earlier.areas);
  return isOfMachine ? { ...query, part: earlier.part } : query;
}

const ALWAYS: ReadonlySet<TopicId> = new Set<TopicId>(Object.values(TOPICS.always));

/** A longer clause asks something of its own. */
const LONGEST_CALL = 9;

/** "Back to the nodes", "one more on the nodes": the thing alone. */
function withoutReturn(words: readonly Word[]): readonly Word[] {
  const to = words.findLastIndex((word, at) => at <= FEW && is(word, "leading"));
  const isReturn = to > 0 && words.slice(0, to).every((word) => isAny(word, "filler", "once-more"));
  return isReturn ? words.slice(to + 1) : words;
}

const claims = (query: Query): boolean => "claim" in query && query.claim !== null;
const isSame = <Told>(one: Told, other: Told | undefined | null): boolean => JSON.stringify(one) === JSON.stringify(other);
const isThing = ({ kind }: Query): boolean => kind === "who" || kind === "topic";

/** "And what would long-term retention cost us per month?" */
const asksForPrice = ({ outside, words }: Utterance): boolean => outside.some(({ id }) => id === "price") && isOpen({ words });

/** "Any of it", "deleting them, too" */
const speaksOfTheSame = ({ words }: Utterance): boolean => words.some((word, at) => is(word, "object-pronoun") || (word.text === "it" && is(words[at - 1], "belonging")));

/** A whole sentence that speaks of a side and asks nothing. */
const mayClaim = (whole: Utterance): boolean => whole.parties.length > 0 && !isOpen(whole) && !asksWho(whole.words) && !speaksInGeneral(whole);

/** "Teaching people to check what it writes" */
const namesTask = ([first]: readonly Word[]): boolean => first?.text.endsWith("ing") === true;

/** Whether it asks for a thing that it names, for what is always so, or repeats what is wrongly believed. */
function asksAnew(whole: Utterance, query: Query, knowledge: Knowledge): boolean {
  if (query.kind === "who") return asksWho(whole.words) && namesArea(whole);
  if (query.kind !== "topic") return false;
  if (Object.values(TOPICS.always).some((always) => always === query.topic)) return isOpen(whole);
  return topicOf(knowledge, query.topic).kind !== "concept" && (query.challenge || asksWho(whole.words) || speaksInGeneral(whole) || namesTask(whole.words));
}

/** "Back to the VMs: …", "who patches VMs?", and not "the vault's hardware" */
const saysWhere = ({ from, to }: NamedService, { words }: Utterance): boolean => to === words.length || isAny(leadOf(words, from), "leading", "place", "standing-on", "belonging");

/** "Nothing on the OS?", after what is ours, is said of it. */
function judgedOf(judged: Judged, whole: Utterance, before: Query): Judged {
  const { query } = judged;
  const last = lastOf(before);
  if (query.kind !== "who" || query.claim !== null || last?.kind !== "duties" || !whole.words.some((word) => is(word, "anything"))) return judged;
  return { ...judged, query: { ...query, claim: denies(whole) ? carriedBy(otherSide(last.side)) : carriedPartlyBy(last.side) } };
}

/** "Who are our Dynamics admins, by the way?" */
const asksWhoTheyAre = ({ words, parties }: Utterance): boolean =>
  is(words[0], "who") &&
  words[1]?.stem === "be" &&
  is(words[2], "determiner") &&
  parties.some(({ id, pronoun, from, to }) => id === "customer" && !pronoun && from >= 2 && to <= FEW + 1);

/** "And for our VMs" */
const namesOnlyPlace = ({ words, models, services }: Utterance): boolean =>
  models.length + services.length > 0 && wordsBeside([...models, ...services], words, "around-name").length === 0;

/** Whether a side is said to do it: "if we ran it ourselves?" supposes, "on them" is a place, and the platform in the name of a service is none. */
function saysWhoDoes(whole: Utterance): boolean {
  const { words, parties, services } = whole;
  const doers = parties.filter((party) => !is(words[party.from], "object-pronoun") && !isCondition(words[party.from - 1]) && !services.some((service) => overlap(service, party)));
  return doers.length > 0 && words.length > FEW && words.at(-1)?.asked === true && !isOpen(whole) && !asksWho(words) && !namesOnlySide(whole) && !asksIfChanged(whole);
}

/** The questions before, where they are about one thing in one place each. */
function thingInPlaces(before: Query): readonly WhoQuery[] {
  const parts = before.kind === "several" ? before.parts : [];
  const told = parts.flatMap((part) => (part.kind === "who" && part.models.length + part.services.length === 1 ? [part] : []));
  const [first] = told;
  const isOne = told.length === parts.length && told.every(({ areas }) => areas.join() === first?.areas.join());
  return isOne ? told : [];
}

/** "We don't run the service itself though?" */
const claimsPlatform = (whole: Utterance, before: Query): boolean => whole.parts.length === 0 && sideIn(whole) !== null && asksOfPlatform(whole, placeBefore(before));

/** "Why is that ours?", "what if we lose them?" */
const saysNotWhose = (whole: Utterance): boolean => asksNotWhose(whole) && !namesArea(whole) && whole.topics.length + whole.parts.length === 0;

const namesOutright = (whole: Utterance): boolean => namesArea(whole) || whole.models.length + whole.services.length + whole.topics.length + whole.parts.length > 0;

/** "Serverless ones, I mean" names no model after a service that has such a part. */
const isPartAndModel = ({ models, services, parts }: Utterance, before: Query): boolean =>
  models.length > 0 && services.length === 0 && parts.some(({ service, from }) => isAbout(service, before) && models.every((model) => model.from === from));
const isAbout = (service: ServiceId, before: Query): boolean => "services" in before && before.services.includes(service);

/** A few words that lean on nothing: they name a part of the service before, or nothing that is known. */
function readFew(whole: Utterance, before: Query): Judged | null {
  if (whole.words.length > FEW) return null;
  // "The broker and gateway?"
  const part = namesPlace(whole) && !isPartAndModel(whole, before) ? null : partOf(whole, before);
  if (part) return known(part, "names a part of the service before", LEANING);
  // "And the model?", "with what?": by itself it would be taken for anything.
  const saysLittle = whole.words.every((word) => isAny(word, "around-name", "auxiliary", "open-question", "leading", "pronoun"));
  const isLost = (isFollowUp(whole) || saysLittle) && !namesAnything(whole) && !asksWho(whole.words);
  return isLost ? known({ kind: "unknown", refusal: "outside", nearest: [] }, null, 0) : null;
}
