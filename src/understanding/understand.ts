/** The way from text to Query: recognition, interpretation, judgement. Built once from the knowledge; pure afterwards. */

import type { Kind } from "../knowledge/examples.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { ANYWHERE, MOST_PARTS, type Query, type Refusal, whoCarries } from "../query.ts";
import { withoutAsides } from "./clauses/asides.ts";
import { fromAskedAbout } from "./clauses/asked-about.ts";
import { questionsOfChecklist } from "./clauses/checklist.ts";
import { questionsInRow } from "./clauses/coordinated.ts";
import { askedHere } from "./clauses/elsewhere.ts";
import { passedOver, withoutAround, withoutNotAsked } from "./clauses/not-asked.ts";
import { questionsOf, questionsOfItems, questionsOfList } from "./clauses/questions.ts";
import { claimsOf } from "./clauses/several-claims.ts";
import { sidesOf } from "./clauses/sides.ts";
import { createAreaFinder } from "./learned/areas.ts";
import { type Carrier, createCarrierFinder } from "./learned/carriers.ts";
import { createClassifiers, type Ranked } from "./learned/classifier.ts";
import type { IntentMatch } from "./learned/intents.ts";
import { modelSignsOf } from "./learned/models.ts";
import { amongOffered, type ModelSet } from "./learned/offers.ts";
import { createRanking } from "./learned/ranking.ts";
import { createPlaceFinder, type Place, servicesNamed } from "./learned/scope.ts";
import { signsOf, type UtteranceSigns } from "./learned/signs.ts";
import { createTopicRanker } from "./learned/topic-ranking.ts";
import { isTurned, turnedRound } from "./learned/turned.ts";
import { asksWho, aspectOf, NAMES, namesArea, namesPlace, OUTRIGHT, overlap, says, type Utterance, wordsBeside } from "./marks/utterance.ts";
import { createApartReader } from "./reading/apart.ts";
import { bareAreas, bareHints, onlyService, readBare } from "./reading/bare.ts";
import { readBareFramed } from "./reading/bare-framed.ts";
import { claimOf } from "./reading/claims.ts";
import { createCompleter } from "./reading/completed.ts";
import { type Before, createFollowUpReader } from "./reading/conversation.ts";
import { stepsOf } from "./reading/explain.ts";
import { lean } from "./reading/follow-up.ts";
import type { Candidate, Heard } from "./reading/heard.ts";
import { COMPARES, interpret } from "./reading/interpret.ts";
import { claimedLikewise } from "./reading/likewise.ts";
import { withModelBeside } from "./reading/model-beside.ts";
import { behindServiceBefore, inServiceBefore, ofPartBefore, ofThingBefore, withinPlaceBefore } from "./reading/of-before.ts";
import { asksOfItself } from "./reading/of-itself.ts";
import { kindsOf, outOfScope } from "./reading/out-of-scope.ts";
import { withOwnPart } from "./reading/own-part.ts";
import { asPlainShare, isPlainShare } from "./reading/plain-share.ts";
import { readCommand } from "./reading/read-command.ts";
import { mayClaim, sampleQuery, withClaimOf } from "./reading/read-sample.ts";
import { readWho } from "./reading/read-who.ts";
import { ANSWER_THRESHOLD, CHOOSE_THRESHOLD, type Judged, judged, known, LEANING, NO_INTENTS, type Reading } from "./reading/reading.ts";
import { LONGEST_QUESTION, refusalOf, refuseText } from "./reading/refusal.ts";
import { createSamples } from "./reading/samples.ts";
import { areApart, areOfOne, areUnlike, claimMeant, leastSureAmong, type Part, surelyAsked, tellEach, tellMore, thingsTold, together } from "./reading/several.ts";
import { chooseModel, choosePart, chooseReading, chooseService, nearestTo } from "./reading/suggest.ts";
import { createRecogniser } from "./recognise.ts";
import { isAny } from "./words/classes.ts";
import { withoutNumber } from "./words/numbering.ts";
import { once } from "./words/once.ts";
import { SOME_MODEL } from "./words/spelling.ts";
import { textOf, type Word } from "./words/words.ts";

export type Understand = (question: string, before: Before | null) => Reading;

export function createUnderstanding(knowledge: Knowledge): Understand {
  const { read, cut, recognise, findTopic, findOwnPart } = createRecogniser(knowledge);
  const { learned, words: rules } = knowledge.language;

  // Read and trained when first needed, so that a start is quick.
  const classifiers = once(() => createClassifiers(learned.whole));
  const areaFinder = once(() => createAreaFinder(createRanking(learned.areas), createClassifiers(learned.beside)));
  const placeFinder = once(() => createPlaceFinder(knowledge, createClassifiers(learned.services)));
  const rankTopics = once(() => createTopicRanker(createRanking(learned.topics), knowledge, findTopic));
  const carrierFinder = once(() => createCarrierFinder(createClassifiers(learned.carriers), knowledge));
  const modelRanking = once(() => createRanking<ModelSet>(learned.models));
  const who = cut("who");
  const foreign = new Set(rules.foreign.flatMap((line) => line.split(" ")));
  const ownNames = new Set([knowledge.pack.cloud, knowledge.pack.provider].map((name) => name.toLowerCase()));
  const samples = createSamples(knowledge, (text) => withoutNotAsked(recognise(cut(text)), recognise).words);

  const modelsOf = (utterance: Utterance, signs: UtteranceSigns, carriers: readonly Carrier[]): readonly Ranked<ModelSet>[] => {
    const ranked = modelRanking().rank(modelSignsOf(utterance, signs, modelRanking().labels, carriers, knowledge));
    const offered = amongOffered(ranked, utterance);
    return isTurned(utterance) ? turnedRound(offered, utterance) : offered;
  };

  const partOf = (utterance: Utterance, isItem = false): Part => {
    const signs = signsOf(utterance);
    const rank = classifiers().hear(signs);
    const kinds = kindsOf(utterance, rank("kind"));
    const place = placeFinder()(utterance, rank);
    const heard: Heard = {
      utterance,
      said: signs.said,
      place,
      knowledge,
      findTopic,
      findOwnPart,
      rank,
      areas: once(() => areaFinder()(utterance)),
      topic: once(() => rankTopics()(utterance)),
      carriers: once(() => carrierFinder()(utterance, signs)),
      models: once(() => modelsOf(utterance, signs, heard.carriers())),
      claim: once(() => claimOf({ rank, utterance, said: signs.said, place })),
      who: once(() => readWho(heard)),
    };
    return { utterance, kinds, interpretation: interpret(heard, kinds), who: heard.who, isItem };
  };

  const itemsOf = (whole: Utterance): readonly Part[] => questionsOfItems(whole, recognise, who).map((question) => partOf(question, true));

  /** The questions for the things of a row, if they tell more than the question as a whole. */
  const rowOf = (part: Part): readonly Part[] => {
    const row = questionsInRow(part.utterance, recognise, thingsTold(part)).map((question) => partOf(question));
    return tellMore(row, part) ? row : [part];
  };

  /** The questions of a message; where it is one that claims several things, its claims, if each of them is judged. */
  const partsOf = (whole: Utterance): readonly Part[] => {
    if (!isJointed(whole.words)) return [partOf(whole)];
    const items = itemsOf(whole);
    if (items.length > 0 && !areOfOne(items)) return items;
    const parts = questionsOf(whole, recognise, isPlaced).map((question) => partOf(question));
    const [only, another] = parts;
    // "Who does patching and backups, and who monitors?"
    return !only || another ? parts.flatMap(rowOf) : partsOfOne(whole, only);
  };

  /** What a message asks that is one sentence, where it is a list, a row of things, or claims several. */
  const partsOfOne = (whole: Utterance, only: Part): readonly Part[] => {
    const asksWho = only.kinds[0]?.label === ASKS_WHO;
    // Of two places side by side things are compared.
    if (asksWho || whole.models.length + servicesNamed(whole).length < 2) {
      const listed = questionsOfList(whole, recognise).map((question) => partOf(question));
      if (areUnlike(listed)) return listed;
    }
    const listedItems = questionsOfChecklist(whole, recognise, who).map(({ question, isKnown }): Part => {
      const item = partOf(question, true);
      return isKnown ? item : { ...item, interpretation: null };
    });
    if (tellEach(listedItems, only)) return listedItems;
    const row = rowOf(only);
    if (row.length > 1) return row;
    return asksWho || only.kinds[0]?.label === COMPARES ? claimsIn(whole, only) : (sharesIn(whole) ?? [only]);
  };

  /** "The provider has the building, we have the OS": where nothing is said but what each side has, whatever such a message is usually like. */
  const sharesIn = (whole: Utterance): readonly Part[] | null => {
    const said = sidesOf(whole).length > 1 ? claimsOf(whole, recognise) : [];
    const shares = said.every(isPlainShare) ? said.map((claim) => asPlainShare(partOf(claim))) : [];
    return areApart(shares) ? shares : null;
  };

  /** The claims of a message, if each of them is judged; else the one that it is about, or all of it as one. */
  const claimsIn = (whole: Utterance, asOne: Part): readonly Part[] => {
    const claims = claimsOf(whole, recognise).map((question) => partOf(question));
    const shares = claims.map(asPlainShare);
    return [shares, claims].find(areApart) ?? [claimMeant(claims, asOne) ?? asOne];
  };

  /** "… and who does it in PaaS?" leans on the question before it in the message. */
  const leaningOn = (before: Query | undefined, { utterance }: Part): Query | null =>
    before && (asksWhoDoesIt(utterance) || namesOnlyPlace(utterance)) ? lean(utterance, before, findTopic, placeOf(utterance), knowledge) : null;

  /** What surely is asked. The others are left out, and that is told. */
  const surelyAskedIn = (parts: readonly Part[]): { readonly sure: readonly Sure[]; readonly leftOut: readonly string[] } => {
    const sure: Sure[] = [];
    const leftOut: string[] = [];
    const least = leastSureOf(parts);
    for (const part of parts) {
      const leaning = leaningOn(sure.at(-1)?.query, part);
      const asked = leaning ? { query: leaning, sure: LEANING } : surelyAsked(part, least(part));
      if (asked && sure.length < MOST_PARTS && !namesOnlyService(part, asked.query)) sure.push(asked);
      else if (part.isItem) leftOut.push(textOf(part.utterance.words.slice(0, -who.length)));
      else if (asksOutright(part.utterance.words)) leftOut.push(textOf(part.utterance.words));
    }
    return { sure, leftOut };
  };

  const placeOf = (utterance: Utterance): Place => placeFinder()(utterance, classifiers().hear(signsOf(utterance)));

  /** "Who patches VMs and who patches App Service?": what is only hinted at may be where a question stands, too. */
  const isPlaced = (utterance: Utterance): boolean => namesPlace(utterance) || (utterance.services.length > 0 && placeOf(utterance).services.length > 0);

  const stepsOfAll = (parts: readonly Part[]) => () => parts.flatMap((part) => stepsOf(part, classifiers()));

  /** "VM", "what about our data": what is named and nothing else is offered. */
  const offerOfNames = (whole: Utterance, intents: readonly IntentMatch[]): Query | null => {
    const hinted = bareHints(whole);
    const [only, another] = hinted;
    if (only && !another) return { kind: "service", services: [only], claim: null };
    if (hinted.length > 0) return chooseService(hinted, knowledge);
    const bare = bareAreas(whole);
    return bare && chooseReading(whoCarries(bare.areas, ANYWHERE), whole, intents, knowledge);
  };

  /** The middle band offers what it heard; below it the question is declined. */
  const undecided = (parts: readonly Part[], whole: Utterance, intents: readonly IntentMatch[]): Query => {
    if (parts.some(({ kinds }) => outOfScope(kinds) < RATHER_OUTSIDE)) {
      const [sample] = intents;
      if (sample && sample.score >= LIKE_SAMPLE && whole.outside.length === 0) return sampleQuery(sample.label, placeOf(whole), knowledge);
      const [nearly] = parts.flatMap(({ interpretation }) => interpretation ?? []).sort((a, b) => b.sure - a.sure);
      const [service] = whole.services.filter(({ strength }) => strength === OUTRIGHT);
      if (service && !nearly) return choosePart(service.id, knowledge);
      const offered = nearly && nearly.sure >= CHOOSE_THRESHOLD ? chooseReading(nearly.query, whole, intents, knowledge) : null;
      if (offered) return offered;
    }
    return (
      readBareFramed(whole, () => placeOf(whole)) ??
      offerOfNames(whole, intents) ?? { kind: "unknown", refusal: refusalOf(whole, foreign), nearest: nearestTo(whole, intents, knowledge) }
    );
  };

  const commandIn = (whole: Utterance): Judged | null => {
    const command = readCommand(whole);
    return command && known(command);
  };

  /** A command, or what leans on the question before. */
  const readInThread = (whole: Utterance, before: Before): Judged | null => commandIn(whole) ?? readAfter(whole, before);

  /** What is known at once: a command, a sample question, a name and nothing else. */
  const readAtOnce = (whole: Utterance): Judged | null => {
    const command = commandIn(whole);
    if (command) return command;
    const sample = samples.topicOf(whole);
    if (sample !== undefined) return readSample(whole, sample);
    // "Encryption over ExpressRoute" is a thing of its own.
    const isOfService = whole.parts.some(({ service }) => whole.services.some(({ id, strength }) => id === service && strength === OUTRIGHT));
    const named = isOfService ? undefined : samples.topicNamedBy(whole);
    if (named !== undefined) return known(sampleQuery(named, placeOf(whole), knowledge), `names ${named} by a word that is a sample question`);
    const bare = readBare(whole, () => placeOf(whole));
    return bare && known(bare.query, bare.because);
  };

  /** A sample question is about its topic, whatever else is made of it; what it claims is judged. */
  const readSample = (whole: Utterance, sample: string): Judged => {
    const about = withOwnPart(sampleQuery(sample, placeOf(whole), knowledge), whole, { findOwnPart, knowledge });
    return known(mayClaim(whole) ? withClaimOf(askedBeside(whole), about, whole, knowledge) : about, `is a sample question of ${sample}`);
  };

  /** What a sample question would be taken to ask if it were none: it is in scope, however it sounds. */
  const askedBeside = (whole: Utterance): Query => {
    const { query } = judge(whole);
    return query.kind === "unknown" ? (partOf(whole).who()?.query ?? query) : query;
  };

  /** What is asked has to be found out, question by question. */
  const judge = (whole: Utterance): Judged => {
    const parts = isBlank(whole) && whole.strange > 1 ? partsOf(whole).map(withoutGuess) : partsOf(whole);
    const because = stepsOfAll(parts);
    if (leavesModelOpen(whole, parts)) return judged(chooseModel(whole.words, knowledge), because, { confidence: 0 });
    const { sure, leftOut } = surelyAskedIn(parts);
    if (sure.length > 0) {
      const asked = sure.map(({ query }) => query);
      return judged(together(withModelBeside(asked, whole)), because, { leftOut, confidence: Math.min(...sure.map(({ sure }) => sure)) });
    }
    // Where nothing at all is recognised, no topic is near.
    const intents = isBlank(whole) ? NO_INTENTS : samples.nearestTo(whole);
    const query = undecided(parts, whole, intents);
    const about = query.kind === "unknown" ? aboutOf(whole, parts) : null;
    const confidence = query.kind === "service" ? ANSWER_THRESHOLD : query.kind === "topic" ? (intents[0]?.score ?? 0) : 0;
    return judged(query, because, { about, confidence, intents });
  };

  const readAlone = (whole: Utterance): Judged => readAtOnce(whole) ?? judge(whole);
  const outside = (whole: Utterance): number => outOfScope(kindsOf(whole, classifiers().hear(signsOf(whole))("kind")));
  const readAfter = createFollowUpReader({ knowledge, findTopic, placeOf, recognise, cut, readAlone, outOfScope: outside });
  const { complete, place } = createCompleter({ knowledge, who, placeIn: placeOf, recognise, cut, readAlone, outOfScope: outside });

  /** Where a follow-up stands that names no place of its own, or a thing of the place before. */
  const placedAfter = (query: Query, whole: Utterance, before: Query): Query =>
    [ofPartBefore, inServiceBefore, behindServiceBefore, withinPlaceBefore].reduce((placed, place) => place(placed, whole, before, knowledge), query);

  const readIn = (whole: Utterance, before: Before | null): Judged => {
    if (!before || asksOfItself(whole, outside)) return readAlone(whole);
    const completed = complete(whole, before.query, readInThread(whole, before) ?? place(whole, before.query, readAlone(whole)));
    if (isDeclined(completed)) {
      const said = withoutNotAsked(recognise(withoutAsides(whole)), recognise);
      if (said.words.length < whole.words.length) return readIn(said, before);
    }
    const query = claimedLikewise(
      withOwnPart(placedAfter(ofThingBefore(completed, whole, before.query), whole, before.query), whole, { findOwnPart, knowledge }),
      whole,
      before.query,
      knowledge,
    );
    return { ...completed, query, confidence: isDeclined(completed) && query !== completed.query ? LEANING : completed.confidence };
  };

  /** What a message asks, without what only stands around it. */
  const askedIn = (said: Utterance, before: Before | null): Utterance => {
    const asked = withoutNotAsked(said, recognise, before !== null);
    // "They replicate it, hence we have a backup": what is wrongly believed may be the step itself.
    const isBelieved = asked !== said && findTopic.misconception(said) !== null && findTopic.misconception(asked) === null;
    const here = askedHere(isBelieved ? withoutAround(said, recognise) : asked, recognise, ownNames);
    const words = before ? fromAskedAbout(here) : here.words;
    return words.length < here.words.length ? recognise(words) : here;
  };
  const readApart = createApartReader({ recognise, read: (said, before) => readIn(askedIn(said, before), before), outOfScope: outside });

  return (question, before) => {
    const { words: typed, mended } = read(question.slice(0, LONGEST_QUESTION + 1));
    const refusal = refuseText(question, typed);
    const said = recognise(refusal ? [] : withoutNumber(typed));
    const whole = askedIn(said, before);
    const { query, about, leftOut, confidence, intents, because } = refusal ? known(unknown(refusal)) : (readApart(said, before) ?? readIn(whole, before));
    return {
      question,
      mended,
      utterance: whole,
      query,
      about,
      leftOut,
      confidence,
      intents,
      because() {
        const passed = passedOver(said.words, whole.words);
        return [...(passed.length > 0 ? [`passes over "${textOf(passed)}"`] : []), ...because()];
      },
    };
  };
}

/** "Backups in aaS": a model is named, and it is not clear which. */
const leavesModelOpen = (whole: Utterance, parts: readonly Part[]): boolean =>
  !namesPlace(whole) && whole.words.some(({ text }) => text === SOME_MODEL) && parts.every(({ kinds: [best] }) => best?.label === ASKS_WHO || best?.label.startsWith("duties"));

/** "A storage account, who?": of no thing that is named. */
const isGuessed = ({ utterance }: Part): boolean =>
  !namesArea(utterance) && utterance.topics.length === 0 && aspectOf(utterance) === null && !utterance.parts.some(({ beside }) => !beside);

/** Whether it may ask or say several things; one short sentence seldom does, and to search it for them takes as long as to recognise it. */
const isJointed = (words: readonly Word[]): boolean =>
  (words.at(-1)?.sentence ?? 0) > 0 || words.some((word) => word.pause || isAny(word, "joining", "clause-joining", "contrasting", "turning"));

/** How sure each question of a message must be, from 0 to 1. */
function leastSureOf(parts: readonly Part[]): (part: Part) => number {
  const least = leastSureAmong(parts);
  // "Azure Files? SharePoint Online? The model of each": where the one is sorted, so is the other.
  const areSorted = parts.some((part) => isSorted(part) && surelyAsked(part));
  return (part) => (areSorted && isSorted(part) ? 0 : isGuessed(part) ? ANSWER_THRESHOLD : least);
}
const isSorted = ({ interpretation }: Part): boolean => interpretation?.query.kind === "service";

/** "Everyone but the referee saw it was offside. Whose call is that?" names nothing, and is strange: whose it is would be a guess. */
const withoutGuess = (part: Part): Part => (part.interpretation?.query.kind === "who" ? { ...part, interpretation: null } : part);

type Sure = Pick<Candidate, "query" | "sure">;

/** "… and who does it in PaaS?", "… and who on App Service?" */
const asksWhoDoesIt = (utterance: Utterance): boolean =>
  utterance.areas.every((area) => area.strength < NAMES && utterance.services.some((service) => overlap(service, area))) &&
  utterance.topics.length === 0 &&
  asksWho(utterance.words) &&
  (says(utterance, "pronoun") || asksOnlyWhoThere(utterance));

function asksOnlyWhoThere({ words, models, services }: Utterance): boolean {
  const beside = wordsBeside([...models, ...services], words);
  return beside.length < words.length && beside.every((word) => isAny(word, "who", "auxiliary", "joining", "place", "leading", "determiner"));
}

/** "… And in Cosmos DB?" */
const namesOnlyPlace = ({ words, models, services, parties }: Utterance): boolean =>
  models.length + services.length > 0 && parties.length === 0 && !asksWho(words) && wordsBeside([...models, ...services], words, "around-name").length === 0;

/** What a question that is declined is about, if it names anything that is known. */
function aboutOf(whole: Utterance, [part]: readonly Part[]): Query | null {
  if (isBlank(whole) && aspectOf(whole) === null) return null;
  const [outright] = whole.services.filter(({ strength }) => strength === OUTRIGHT);
  // "How many VMs can I have?" speaks of no system.
  const service = outright?.id ?? (namesArea(whole) ? null : onlyService(whole));
  const query = part?.who()?.query ?? null;
  const isThere = query && "services" in query && query.services.length > 0;
  return service !== null && !isThere ? { kind: "service", services: [service], claim: null } : query;
}

/** An item of a list that names a service and asks nothing of it. */
const namesOnlyService = ({ isItem, utterance }: Part, { kind }: Query): boolean => isItem && kind === "service" && utterance.models.length === 0;

const asksOutright = (words: readonly Word[]): boolean => asksWho(words) || words.at(-1)?.asked === true;

const ASKS_WHO = "who" satisfies Kind;

const isDeclined = ({ query }: Judged): boolean => query.kind === "unknown" && query.refusal === "outside";

const isBlank = ({ areas, services, models, topics }: Utterance): boolean => areas.length + services.length + models.length + topics.length === 0;

/** From here on nothing is offered, and no sample question is near enough: what is near to it by its words is far from it by its sense. */
const RATHER_OUTSIDE = 0.5;

/** So like a sample question of a topic that it must be meant. */
const LIKE_SAMPLE = 0.8;

const unknown = (refusal: Refusal): Query => ({ kind: "unknown", refusal, nearest: [] });
