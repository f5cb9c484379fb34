/** Questions that a topic answers, and misconceptions that are repeated. */
import { type AreaId, CLOUD_MODEL_IDS, type ModelId, type TopicId } from "../../ids.ts";
import { isOwnMachine, keepsNothing, partiesIn, serviceOf, topicOf } from "../../knowledge/knowledge.ts";
import { aboutTopic, type Claim, carriedBy, type Query, type TopicQuery, whoCarries, whoDoes } from "../../query.ts";
import { namedBeside } from "../clauses/side-by-side.ts";
import { areTwins } from "../clauses/twins.ts";
import type { RankedArea } from "../learned/areas.ts";
import type { Place } from "../learned/scope.ts";
import { type LikelyTopic, SURELY_MEANT } from "../learned/topic-ranking.ts";
import { denies } from "../marks/denials.ts";
import { PATCHING } from "../marks/topics.ts";
import { areasIn, asksWho, aspectOf, isOpen, NAMES, OUTRIGHT, overlap, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { type Asked, asksWhetherTakenOver, whereAsked } from "./asked.ts";
import { namesOnlyThings, SURELY_CLAIMED } from "./claims.ts";
import { saysContrary } from "./contrary.ts";
import type { Candidate, Heard } from "./heard.ts";
import { withOwnPart } from "./own-part.ts";
import { asksIfDoneByDefault, asksPermission } from "./unjudged.ts";

export function readTopic(heard: Heard, { known, besides, claim, sure, aspect }: Asked): Candidate | null {
  const { place, knowledge } = heard;
  const topic = asksOfNothing(heard.utterance) || asksIfThatChanges(heard.utterance) ? null : (topicDoneByItself(claim, known, heard) ?? topicAsked(heard, known));
  if (!topic) return null;
  const { areas, models, party } = topicOf(knowledge, topic);
  if (breaksRow(heard, areas)) return null;
  if (!heard.utterance.topics.some(({ id }) => id === topic) && asksWhetherTakenOver(heard, claim, ({ model }) => models[model]?.party ?? party)) return null;
  if (topic === aspect && place.services.length > 0)
    return { query: withOwnPart(whoDoes(aspect, whereAsked(heard), claim), heard.utterance, heard), sure, because: `asks who does the ${aspect} of a service` };
  // Where it is not clear what is claimed, nothing is judged: the topic answers it all the same.
  const part = heard.findOwnPart.ofTopic(topic, heard.utterance);
  const told = sure < SURELY_CLAIMED || (part === null && asksOfUntold(topic, heard)) || dividesBetweenSides(topic, heard) || asksIfDoneByDefault(heard.utterance) ? null : claim;
  const query = withOwnPart(topicQuery(topic, heard, told, told !== null), heard.utterance, heard);
  // "Who makes the updates of the application, who the backups?" asks for another area than the topic's own, too.
  const asked = known ? [known.id, ...besides(known.id)] : [];
  const others = asked.length > 1 ? asked.filter((area) => !areas.includes(area)) : [];
  const parts = others.map((area): Query => whoCarries([area], whereAsked(heard), { claim }));
  return { query: parts.length > 0 ? { kind: "several", parts: [...parts, query] } : query, sure: 1, because: `names the topic ${topic}` };
}

/** "Our data is unencrypted unless we turn it on": what is done by itself, or is not, is the topic's affair and not that of its whole area. */
function topicDoneByItself(claim: Claim | null, known: RankedArea | null, { utterance: { topics }, knowledge }: Heard): TopicId | null {
  const speaksOfIt = claim?.kind === "switched-on" || (known !== null && claim?.kind === "carries" && claim.party === "provider" && !claim.alone);
  const found = topics.map(({ id }) => topicOf(knowledge, id)).find(({ automatic, areas }) => automatic && (known === null || areas[0] === known.id));
  return speaksOfIt && found ? found.id : null;
}

/** "Who does it?", "why us?" with nothing before it. */
const asksOfNothing = ({ words, marks }: Utterance): boolean =>
  words.length <= FEW &&
  (asksWho(words) || words.some((word) => is(word, "asking-why"))) &&
  marks.every(({ meaning }) => meaning.kind === "group" || meaning.kind === "party" || meaning.kind === "outside");
const FEW = 4;

/** "Microsoft secures the cloud and we what we put in it, right?" says how a thing is divided: of neither side it is said that it carries all of it. */
const dividesBetweenSides = (topic: TopicId, { utterance, knowledge }: Heard): boolean =>
  topicOf(knowledge, topic).kind === "concept" && new Set(utterance.parties.map(({ id }) => id)).size > 1;

/** "Does that change in PaaS?" with nothing before it says where, and not what. */
const asksIfThatChanges = ({ words, areas, topics }: Utterance): boolean =>
  words.length <= FEW_OF_CHANGE && areas.length + topics.length === 0 && words.some((word) => is(word, "this")) && words.some((word) => is(word, "changing"));
const FEW_OF_CHANGE = 7;

/** "Is it on by default?" is told by few topics. */
const asksOfUntold = (topic: TopicId, { utterance, knowledge }: Heard): boolean =>
  utterance.words.some((word) => is(word, "default")) && says(utterance, "by-itself") && topicOf(knowledge, topic).automatic !== true;

/** The topic that answers it: the likely one, if nothing else is named, or one that is named. */
export function topicAsked(heard: Heard, known: RankedArea | null): TopicId | null {
  const { utterance, knowledge, findTopic } = heard;
  const likely = heard.topic();
  const named = conceptAsked(heard) ?? (known ? namesOnlyTopic(known.id, heard) : null);
  // "Who sets up MFA in SaaS?" asks of MFA, however much is said of set-up in SaaS.
  const isNamed = utterance.topics.some(({ id }) => id === likely?.id);
  const isOutnamed =
    !isNamed && ((named !== null && asksWho(utterance.words)) || (likely !== null && isConcept(likely.id, heard) && utterance.topics.some(({ id }) => isConcept(id, heard))));
  if (
    likely &&
    !isOutnamed &&
    topicOf(knowledge, likely.id).kind !== "misconception" &&
    !isByTheWay(likely, known, heard) &&
    !isOneOfSeveral(likely.id, heard) &&
    fits(likely, known, heard)
  )
    return likely.id;
  if (named) return named;
  const subject = findTopic.subject(utterance, known?.id ?? null);
  return subject === null || isOneOfSeveral(subject, heard) ? null : subject;
}

/** "Who is responsible for security of the cloud?": who has what is called so, and nothing else. */
function conceptAsked({ utterance: { words, topics }, knowledge }: Heard): TopicId | null {
  const [topic, another] = new Set(topics.map(({ id }) => id));
  if (!topic || another || !asksWho(words) || topicOf(knowledge, topic).kind !== "concept") return null;
  return wordsBeside(topics, words, "asking-who").every((word) => is(word, "filler")) ? topic : null;
}

const isConcept = (id: TopicId, { knowledge }: Heard): boolean => topicOf(knowledge, id).kind === "concept";

/** "Who handles MFA in SaaS?": where nothing but the name of a topic names its area, the topic is asked about. */
function namesOnlyTopic(area: AreaId, { utterance: { areas, topics }, knowledge }: Heard): TopicId | null {
  const [topic] = topics;
  if (!topic || topics.some(({ id }) => id !== topic.id)) return null;
  const { kind, areas: own } = topicOf(knowledge, topic.id);
  // "Key rotation: who?": an area that no word names was made out of the name of the topic.
  const isGuessed = !areas.some(({ id }) => id === area);
  if (kind !== "topic" || !(isGuessed || own.some((each) => each === area || areTwins(each, area)))) return null;
  return areas.every((mention) => mention.strength < NAMES || topics.some((topic) => overlap(mention, topic))) ? topic.id : null;
}

/** "Under the shared responsibility model, who mends the roof?" asks for the roof. */
const isByTheWay = ({ id }: LikelyTopic, known: RankedArea | null, heard: Heard): boolean =>
  topicOf(heard.knowledge, id).kind === "concept" && (isPlaced(heard) || (known !== null && known.score >= SURELY_ASKED));

/** "MFA and conditional access, us or them?": of several things of an area that stand side by side a topic is only one. */
const isOneOfSeveral = (id: TopicId, { utterance, knowledge }: Heard): boolean =>
  utterance.topics.some((topic) => topic.id === id && namedBeside(topic, topicOf(knowledge, id).areas[0], utterance).length > 0);

/** From here on an area is asked about, whatever else is spoken of. */
const SURELY_ASKED = 0.8;

/** From here on a topic is meant whatever area is named. */
const BEYOND_DOUBT = 0.9;

/** Whether a topic is asked about beside an area that is named: surely so where the area is first its own. */
function fits({ id, score }: LikelyTopic, known: RankedArea | null, heard: Heard): boolean {
  if (!known?.named) return true;
  if (id === PATCHING) return false;
  const { areas, models } = topicOf(heard.knowledge, id);
  const [byName, placed, touched] = [callsByName(known.id, heard), isPlaced(heard), areas.includes(known.id)];
  const { words, topics } = heard.utterance;
  const mentions = topics.filter((topic) => topic.id === id);
  const named = mentions.length > 0;
  // "The pen test found a hole in the app. Who closes it?"
  if (byName && named && mentions.every(({ from }) => words[from]?.sentence !== words.at(-1)?.sentence)) return false;
  // "What are physical hosts?" asks for the row, and "the pen test found a hole in the app: in SaaS, who closes it?" for the cell.
  if (areas[0] === known.id) return score >= (byName && (placed || !named) ? BEYOND_DOUBT : SURELY_MEANT);
  // A cell that is named says more itself; so does a row, unless the topic is the same in every model: "an app that was never approved".
  if (byName && (placed || (touched && Object.keys(models).length > 0))) return false;
  return score >= (touched && !byName && !placed ? SURELY_MEANT : BEYOND_DOUBT);
}

const areasByName = ({ areas }: Utterance): readonly AreaId[] => areas.flatMap(({ id, strength }) => (strength === OUTRIGHT ? [id] : []));
const callsByName = (id: AreaId, { utterance }: Heard): boolean => areasByName(utterance).includes(id);
const isPlaced = ({ place }: Pick<Heard, "place">): boolean => place.models.length + place.services.length > 0;

/**
 * "Azure is certified, so we are, too": a misconception that the message repeats. What asks who does something repeats none.
 * @param learned whether it counts what the examples make of it; else it must be told by its own words
 */
export function readMisconception(heard: Heard, learned: boolean): Candidate | null {
  const { utterance, findTopic } = heard;
  const likely = learned && !namesOnlySides(utterance) ? heard.topic() : null;
  const told = findTopic.misconception(utterance);
  const repeated = likely && isRepeated(likely.id, heard) ? likely.id : told;
  if (
    !repeated ||
    asksWho(utterance.words) ||
    asksWhoseOfPart(heard) ||
    isOfOtherModel(repeated, heard) ||
    isTrueHere(heard) ||
    (repeated !== told && isTrueOfPartThere(heard)) ||
    isTrueOfPart(repeated, heard)
  )
    return null;
  const { claim, sure } = heard.claim();
  if (topicDoneByItself(claim, null, heard) !== null) return null;
  const isBurden = findTopic.isBurden(repeated);
  // In its own words it is repeated, whoever is said to carry what: "Azure is certified, and so are we".
  const sharesIt = claim?.kind === "carries" && claim.party === "shared" && topicOf(heard.knowledge, repeated).areas.length > 0;
  const leavesItToCustomer = !isBurden && (isLeftToCustomer(claim, utterance) || sharesIt) && (repeated !== told || denies(utterance));
  const contrary = saysContrary(utterance, isBurden, leavesItToCustomer);
  // "AKS nodes are entirely our job" goes too far the other way.
  if (leavesItToCustomer && contrary && topicOf(heard.knowledge, repeated).party === "shared" && utterance.words.some((word) => is(word, "extent"))) return null;
  // "What is left for us in SaaS?" only asks, unless it says it in the very words: a No would answer nobody.
  const challenge = !asksPermission(utterance) && (repeated === told || !(isOpen(utterance) || offersSides(utterance)));
  return { query: topicQuery(repeated, heard, contrary ? carriedBy("customer") : null, challenge), sure, because: "repeats a misconception" };
}

/** "With SaaS we never have to update anything": what is believed of PaaS is no word of SaaS. */
function isOfOtherModel(misconception: TopicId, { place: { models }, knowledge }: Heard): boolean {
  const said = topicOf(knowledge, misconception).claim?.text.toLowerCase() ?? "";
  const believed = CLOUD_MODEL_IDS.filter((model) => said.includes(model));
  return believed.length > 0 && models.length > 0 && !models.some((model) => believed.some((id) => id === model));
}

/** "Ours, I guess", with nothing before it, repeats nothing. */
const namesOnlySides = ({ words, parties }: Utterance): boolean => parties.length > 0 && wordsBeside(parties, words, "filler").every((word) => is(word, "thinking"));

/** "In PaaS we never patch the OS, right?", "in Azure we needn't worry about the hardware": what is believed of the whole is true of an area that is named, where the provider carries it. */
function isTrueHere({ utterance, place, knowledge }: Heard): boolean {
  const outright = areasByName(utterance);
  const isOfCloud = utterance.marks.some(({ meaning }) => meaning.kind === "context");
  const named = outright.length > 0 || !(isPlaced({ place }) || isOfCloud) ? outright : areasIn(utterance);
  const parties = named.flatMap((area) => partiesIn(knowledge, area, isPlaced({ place }) || !isOfCloud ? place : CLOUD));
  return parties.length > 0 && parties.every((party) => party === "provider");
}
const CLOUD: Place = { models: CLOUD_MODEL_IDS, services: [] };

/** "Etcd on AKS is Microsoft's, we never touch it": nor of a part of a service, where the provider carries that. That mailboxes are replicated makes no backup. */
const isTrueOfPartThere = ({ utterance, place, knowledge }: Heard): boolean =>
  aspectOf(utterance) !== "backup" &&
  utterance.parts.some(
    ({ id, service }) => place.services.includes(service) && serviceOf(knowledge, service).parts.some(({ names, party }) => names[0] === id && party === "provider"),
  );

/** "Basic DDoS protection is free and always on": what is believed of the whole is true of a part that the provider carries alone, unless it says what is left for others. */
function isTrueOfPart(misconception: TopicId, { utterance, knowledge, findOwnPart }: Heard): boolean {
  if (utterance.words.some((word) => isAny(word, "denying", "nobody")) || utterance.parties.some(({ id }) => id === "customer")) return false;
  return topicOf(knowledge, misconception).related.some((id) => {
    const part = utterance.topics.some((topic) => topic.id === id) ? findOwnPart.ofTopic(id, utterance) : null;
    return topicOf(knowledge, id).parts.some(({ name, party }) => name === part && party === "provider");
  });
}

/** "Do we need to act, or is Microsoft rolling it out?": who may choose has claimed neither. */
const offersSides = ({ parties, words }: Utterance): boolean =>
  parties.some((one, at) => parties.slice(at + 1).some((other) => other.id !== one.id && words.slice(one.to, other.from).some(({ stem }) => stem === "or")));

/** "Entra ID: sign-in platform, us or MS?" */
const asksWhoseOfPart = ({ utterance, place }: Heard): boolean =>
  offersSides(utterance) && utterance.parts.some(({ service, beside }) => !beside && place.services.includes(service));

/** What is said of another area, of another model or of one cell is no more than that: "we needn't patch the operating system in PaaS". */
function isRepeated(id: TopicId, heard: Heard): boolean {
  const { place, utterance, knowledge, findTopic } = heard;
  const { kind, areas } = topicOf(knowledge, id);
  if (kind !== "misconception" || namesOnlyThings(utterance)) return false;
  // Where there is nothing to back up, the service's own words say more.
  if (says(utterance, "backup") && place.services.some((service) => keepsNothing(serviceOf(knowledge, service)))) return false;
  // "The box of the self-hosted runtime, is patching us, too?" speaks of that part.
  if (utterance.parts.some(({ id, service }) => place.services.includes(service) && isOwnMachine(knowledge, service, id))) return false;
  // "AKS: API server and etcd are run by them" speaks of the one part that is named.
  if (namesProvidersPart(heard) && findTopic.misconception(utterance) !== id) return false;
  // "Microsoft patches App Service" is said of that service, and not that nothing at all is left to patch.
  const isPatched = says(utterance, "patching") && place.services.length > 0 && utterance.words.length <= FEW_OF_CLAIM;
  if (isPatched && !denies(utterance) && findTopic.misconception(utterance) !== id && !utterance.words.some((word) => isAny(word, "every", "anything", "idle"))) return false;
  const named = areasByName(utterance);
  // Patching speaks of what is patched: "why don't we have to update anything in SaaS?" does not say that nothing at all is left.
  const spoken = says(utterance, "patching") ? [...named, ...PATCHED] : named;
  if (spoken.length > 0 && !spoken.some((area) => areas.includes(area))) return false;
  return !(isPlaced(heard) && named.includes("operating-system"));
}

/** "The API server of AKS": a part of the service that is the provider's. */
const namesProvidersPart = ({ utterance, place, knowledge }: Heard): boolean =>
  utterance.parts.some(
    ({ id, beside, service }) =>
      !beside && place.services.includes(service) && serviceOf(knowledge, service).parts.some(({ names, party }) => names[0] === id && party === "provider"),
  );

/** "Microsoft patches App Service" */
const FEW_OF_CLAIM = 6;

const PATCHED: readonly AreaId[] = ["operating-system", "applications"];

/**
 * "A certified cloud does not make our app compliant", "the roll-out is still ours": who leaves it to the customer says the contrary of what is
 * mostly believed. "A copy in another region is a backup" speaks of no side.
 */
const isLeftToCustomer = (claim: Claim | null, utterance: Utterance): boolean =>
  claim?.kind === "switched-on" || (claim?.kind === "carries" && claim.party === "customer" && (speaksOfPeople(utterance) || denies(utterance)));

/** "Replication protects us" says what a thing does, and not who does it. */
const speaksOfPeople = ({ parties, words }: Utterance): boolean =>
  parties.some(({ from }) => !is(words[from - 1], "benefiting")) || words.some((word) => word.stem === "our" || isAny(word, "person", "own"));

/** Where a service is an exception, its own words say more than the topic. */
const breaksRow = ({ place, knowledge }: Heard, areas: readonly AreaId[]): boolean =>
  place.services.some((service) => areas.some((area) => knowledge.services.get(service)?.exceptions[area] !== undefined));

/** What a concept or a model is, or who does what in it. */
export const define = (topic: TopicId, models: readonly ModelId[]): TopicQuery => aboutTopic(topic, { models, services: [] });

function topicQuery(topic: string, { place }: Heard, claim: Claim | null, challenge: boolean): TopicQuery {
  return aboutTopic(topic, place, { claim, challenge });
}
