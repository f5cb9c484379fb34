/**
 * What leans on the question before and shows it only when it is read alone. A fragment that is not understood by itself is completed to the
 * question that it stands for: "retention of the backups?" after an answer about SQL Database is "retention of the backups in Azure SQL Database,
 * who?"; "identical on ACI?" says where, and what was asked before is asked there. What has an answer everywhere is
 * asked where the question before stood, unless it asks for a whole row or speaks of all models.
 */
import { isModelId, TOPICS, type TopicId } from "../../ids.ts";
import { type Knowledge, topicOf } from "../../knowledge/knowledge.ts";
import { type Query, whoCarries } from "../../query.ts";
import { isJourney } from "../clauses/journey.ts";
import { askedOf } from "../clauses/lists.ts";
import type { Place } from "../learned/scope.ts";
import {
  asksWho,
  aspectOf,
  covers,
  hintsAtThing,
  isBorder,
  isOpen,
  NAMES,
  namesPlace,
  OUTRIGHT,
  overlap,
  type Span,
  says,
  type Utterance,
  wordsBeside,
} from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { bareAreas } from "./bare.ts";
import { nameOfAll, placesOf, under, withoutLead } from "./headed.ts";
import { inPlace } from "./in-place.ts";
import { asksReason, saysElse, speaksInGeneral, speaksOfAll } from "./leans.ts";
import { claimedLikewise } from "./likewise.ts";
import { isPlaced, lastOf, placeOf } from "./merge.ts";
import { partOf } from "./part-named.ts";
import { type Judged, known, LEANING, SURE_THERE, SURELY_ASIDE, SURELY_OUTSIDE } from "./reading.ts";

type Needs = {
  readonly knowledge: Knowledge;
  /** The word that asks where none does. */
  readonly who: readonly Word[];
  readonly placeIn: (utterance: Utterance) => Place;
  readonly recognise: (words: readonly Word[]) => Utterance;
  readonly cut: (text: string) => readonly Word[];
  /** Reads a message as if nothing had been asked before. */
  readonly readAlone: (utterance: Utterance) => Judged;
  /** How likely a message is taken to be out of scope, from 0 to 1, by its words alone. */
  readonly outOfScope: (utterance: Utterance) => number;
};

export type Completer = {
  /** What a message asks after the question before. @param alone what was made of it */
  complete(whole: Utterance, before: Query, alone: Judged): Judged;
  /** What was understood without the question before, and has an answer everywhere: it is asked where that stood. @param alone what was made of it */
  place(whole: Utterance, before: Query, alone: Judged): Judged;
};

/** A longer message is no fragment. */
const MOST_WORDS = 12;

export function createCompleter({ knowledge, who, placeIn, recognise, cut, readAlone, outOfScope }: Needs): Completer {
  const placeBefore = (before: Query): readonly Word[] => {
    const last = lastOf(before);
    return last ? cut(nameOfAll(placesOf(last), knowledge)) : [];
  };

  /** "Add SaaS", "for a custom domain on App Service?" */
  const readElsewhere = (whole: Utterance, before: Query): Judged | null => {
    const there = inPlace(before, placeIn(whole), whole, knowledge);
    // "Is Service Bus PaaS?", "Event Hubs and IoT Hub?"
    return there && (isOfThing(there) || there.kind === "service")
      ? known(claimedLikewise(there, whole, before, knowledge), "asks what was asked before in another place", LEANING)
      : null;
  };

  /** "And then from VMs to PaaS?", after a move, is another. */
  const readMove = (whole: Utterance, before: Query): Judged | null => {
    if (before.kind !== "compare" || !isJourney(whole) || whole.models.length + whole.services.length < 2) return null;
    const judged = readAlone(recognise([...cut("what changes"), ...withoutLead(whole)]));
    return judged.query.kind === "compare" && judged.confidence >= SURE_THERE ? judged : null;
  };

  /** "I was thinking of PaaS" */
  const readPlace = (whole: Utterance, before: Query): Judged | null => (asksThere(whole) && outOfScope(whole) < SURELY_OUTSIDE ? readElsewhere(whole, before) : null);

  /** "TLS minimum version setting there?" */
  const readHere = (whole: Utterance, before: Query): Judged | null => {
    const said = thingSaid(whole);
    const isElsewhere = namesPlace(whole) || (whole.services.length > 0 && isPlaced(placeIn(whole)));
    const place = isElsewhere ? [] : placeBefore(before);
    if (said.length === 0 || !hintsAtThing(whole) || !(isElsewhere || place.length > 0 || isOfThing(before))) return null;
    const sentence = said.at(-1)?.sentence ?? 0;
    const there = place.length > 0 ? [...cut("in"), ...place].map((word) => moved(word, sentence)) : [];
    const judged = readAlone(recognise(askedOf([...said, ...there], who)));
    return judged.confidence >= SURE_THERE && isOfThing(judged.query) ? judged : null;
  };

  const readFragment = (whole: Utterance, before: Query): Judged | null => (saysOnlyWhere(whole) && readElsewhere(whole, before)) || readHere(whole, before);

  /** "Persistence and exports of what's cached", after a cache: whatever else is said, a part of the service before is named. */
  const readPart = (whole: Utterance, before: Query): Judged | null => {
    const last = lastOf(before);
    const part = last && whole.words.length <= MOST_WORDS ? partOf(whole, last) : null;
    return part && known(part, "names a part of the service before", LEANING);
  };

  /** "What if the flaw sits in the runtime?": the one thing that it may be about, in the place before. */
  const readChoice = (whole: Utterance, before: Query, { query }: Judged): Judged | null => {
    const last = lastOf(before);
    const [area, another] = query.kind === "choose" ? query.areas : [];
    const named = whole.areas.filter(({ strength }) => strength >= NAMES);
    if (!area || another || named.length === 0 || named.some(({ id }) => id !== area)) return null;
    // "And the racks in our own basement (on-premises)?" says where.
    const place = isPlaced(placeOf(query)) ? placeOf(query) : last && !namesPlace(whole) ? placeOf(last) : null;
    return place && isPlaced(place) ? known(whoCarries([area], place), "may be about one thing, in the place before", LEANING) : null;
  };

  /** "Who decides how long we keep it?" */
  const readThere = (whole: Utterance, before: Query): Judged | null => {
    const place = placeBefore(before);
    const judged = place.length > 0 ? readAlone(recognise(under(place, whole.words))) : null;
    if (judged && isOfThing(judged.query) && isPlaced(placeOf(judged.query))) return judged;
    // "OS of the last one?": an area and nothing else needs no more.
    const [last, bare] = [lastOf(before), bareAreas(whole)];
    return last && bare?.isPlain && isPlaced(placeOf(last)) ? known(whoCarries(bare.areas, placeOf(last)), "names an area, in the place before", LEANING) : null;
  };

  /** What says too little by itself: a few words, another place, a part, one of what was offered. */
  const readUndecided = (whole: Utterance, before: Query, alone: Judged): Judged | null =>
    (isFragment(whole) ? readFragment(whole, before) : null) ?? readPlace(whole, before) ?? readPart(whole, before) ?? readChoice(whole, before, alone);

  /** What is hardly sure by itself, and asks of the thing before in another place. */
  const readIfHardly = (whole: Utterance, before: Query, alone: Judged): Judged | null =>
    isHardly(alone, whole) && (asksWhoThere(whole) || !isOpen(whole)) && isOfThing(before) ? readPlace(whole, before) : null;

  const complete: Completer["complete"] = (whole, before, alone) => {
    if (alone.query.kind === "unknown" && saysElse(whole) && outOfScope(whole) >= SURELY_ASIDE) return alone;
    const isMove = alone.query.kind === "compare" && before.kind === "compare";
    const move = isMove ? null : readMove(whole, before);
    if (move) return move;
    if (isUndecided(alone.query)) return readUndecided(whole, before, alone) ?? alone;
    const elsewhere = isMove ? null : readIfHardly(whole, before, alone);
    if (elsewhere || !isAnywhere(whole, alone.query, knowledge)) return elsewhere ?? alone;
    return readThere(whole, before) ?? alone;
  };

  const place: Completer["place"] = (whole, before, alone) => {
    if (!isAnywhere(whole, alone.query, knowledge)) return alone;
    return (isFragment(whole) ? readHere(whole, before) : null) ?? readThere(whole, before) ?? standingThere(alone, before) ?? alone;
  };
  return { complete, place };
}

/** Whether it was neither answered nor declined for what it asks. */
const isUndecided = (query: Query): boolean => query.kind === "choose" || (query.kind === "unknown" && query.refusal === "outside");

/** Whether it is answered wherever it may be. */
const isAnywhere = (whole: Utterance, query: Query, knowledge: Knowledge): boolean =>
  (query.kind === "who" || (query.kind === "topic" && !isExplained(query.topic, knowledge))) &&
  !isPlaced(query) &&
  !(refersToPlace(whole.words) ? speaksOfAll(whole) : speaksInGeneral(whole)) &&
  !asksForRow(whole);

/** "Who is responsible for network controls?" is complete, and asks for all models, as what the program itself offers does; "who replaces disks?" goes on. */
function asksForRow({ words, areas, topics }: Utterance): boolean {
  const named = areas.filter(({ strength }) => strength === OUTRIGHT);
  const [who, ...others] = wordsBeside(named, words);
  return named.length > 0 && topics.length === 0 && is(who, "who") && others.length > 0 && others.every((word) => is(word, "asking-who"));
}

/** What "shared" means is the same everywhere; what is always ours may be asked of a place. */
const isExplained = (topic: TopicId, knowledge: Knowledge): boolean => topicOf(knowledge, topic).kind === "concept" && !Object.values<TopicId>(TOPICS.always).includes(topic);

/** Words that ask or claim nothing, ask for no reason, and have no subject of their own. */
const isFragment = (whole: Utterance): boolean =>
  whole.words.length <= MOST_WORDS &&
  whole.strange + whole.outside.length === 0 &&
  whole.words.at(-1)?.sentence === 0 &&
  !asksWho(whole.words) &&
  !asksReason(whole) &&
  !saidIn(whole).some((word) => isAny(word, "open-question", "auxiliary"));

/** "Event Grid and Event Hubs, same for access?", "Power BI the same, access I mean?" */
function thingSaid(whole: Utterance): readonly Word[] {
  const { words, groups } = whole;
  const same = groups.filter(({ id }) => id === "same");
  const end = words.findLastIndex((word) => !isAny(word, "correcting", "person"));
  const left = words.filter((word, at) => at <= end && word.stem !== "there" && !same.some((span) => covers(span, at)));
  return saidIn(whole).filter((word) => left.includes(word));
}

/** "How is cabling on-premises?" */
function saidIn(whole: Utterance): readonly Word[] {
  const said = withoutLead(whole);
  return said[0]?.stem === "how" && said[1]?.stem === "be" ? said.slice(2) : said;
}

/** "The images that we build for it", "the Windows below it", "who may open the files there": the place is called by a pronoun. */
const refersToPlace = (words: readonly Word[]): boolean =>
  words.some(
    (word, at) =>
      (is(word, "this") && isAny(words[at - 1], "standing-on", "leading", "below", "leading-to-receiver") && words[at - 1]?.text !== "of" && words[at - 1]?.text !== "about") ||
      (word.stem === "there" && at > 1 && !is(words[at + 1], "auxiliary")),
  );

/** What was understood by itself, in the place before, if that is one place. */
function standingThere({ query, confidence }: Judged, before: Query): Judged | null {
  const last = lastOf(before);
  if (!last || query.kind !== "who" || query.part !== null) return null;
  const place = placeOf(last);
  const isOnePlace = place.models.length + place.services.length === 1;
  return isOnePlace ? known(whoCarries(query.areas, place, { claim: query.claim, aspect: query.aspect }), "is asked in the place before", confidence) : null;
}

/** "And once we run it on App Service, who takes care of it then?" */
const asksWhoThere = (whole: Utterance): boolean =>
  asksWho(whole.words) && (says(whole, "pronoun") || says(whole, "same") || whole.words.some(({ text }) => text === "ones")) && saysOnlyWhere(whole);

/** "I was thinking of PaaS", "a SaaS tool, how would it be there?": a place, in words that name nothing else. */
const asksThere = (whole: Utterance): boolean =>
  asksWhoThere(whole) || (whole.words.length <= MOST_WORDS_OF_PLACE && whole.strange <= 1 && !asksWho(whole.words) && !asksReason(whole) && saysOnlyWhere(whole));
const MOST_WORDS_OF_PLACE = 12;

/** Whether a place is named, and no thing beside it. */
function saysOnlyWhere(whole: Utterance): boolean {
  const places = whole.marks.filter(({ meaning }) => meaning.kind === "model" || meaning.kind === "service");
  // "A SaaS bookkeeping tool"
  const isBeside = (thing: Span): boolean =>
    !places.some((place) => overlap(place, thing) || (place.to === thing.from && !isBorder(whole.words, thing.from) && is(whole.words[thing.to - 1], "product")));
  return namesPlace(whole) && !whole.areas.some((area) => area.strength >= NAMES && isBeside(area)) && whole.topics.length + whole.parts.length === 0 && aspectOf(whole) === null;
}

/** A place by itself may be taken for much: for what it is, or for what one has to do there; "this is true for IaaS, PaaS and SaaS", for any topic. */
const isHardly = ({ query, confidence }: Judged, whole: Utterance): boolean =>
  (query.kind === "duties" && query.claim === null && !whole.words.some((word) => isAny(word, "duty", "overall", "share", "remaining", "staying", "every"))) ||
  (query.kind === "topic" && (isModelId(query.topic) || namesPlaceBehindPronoun(whole))) ||
  (confidence < SURE_THERE && query.kind !== "who");

/** "This is true for IaaS", and not "the disks that they destroy, who sees to that?" */
const namesPlaceBehindPronoun = ({ groups, models, services }: Utterance): boolean =>
  groups.some(({ id, to }) => id === "pronoun" && [...models, ...services].every(({ from }) => from >= to));

const isOfThing = (query: Query): boolean =>
  query.kind === "who" || (query.kind === "topic" && !isModelId(query.topic)) || query.kind === "duties" || query.kind === "shared" || query.kind === "compare";
