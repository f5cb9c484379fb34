/** "Power and cooling too, I suppose?", after whose the building is, "is it the same in SaaS?": the same is claimed of another thing, or of another place. */
import { CLOUD_MODEL_IDS, type Party, type Side } from "../../ids.ts";
import { type Knowledge, serviceOf, topicOf } from "../../knowledge/knowledge.ts";
import { carriedBy, carriedPartlyBy, heldAlike, type Query, type TopicQuery, type WhoQuery } from "../../query.ts";
import { denies } from "../marks/denials.ts";
import { asksWho, beginOfLastClause, isBorder, isOpen, type PartyMention, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { asksIfDoneByItself, BY_ITSELF } from "./by-itself.ts";
import { asksIfChanged, changedFrom } from "./changed.ts";
import { judgedThere } from "./in-place.ts";
import { isCondition, namesOnlySide, sideIn } from "./leans.ts";
import { onlyParty, partiesOf } from "./merge.ts";

/** The query with what was answered before as its claim, where the message only says that it is so here, too. */
export const claimedLikewise = (query: Query, whole: Utterance, before: Query, knowledge: Knowledge): Query =>
  query.kind === "topic" && isSaidOfPart(query, knowledge) ? query : claimedAsBefore(query, whole, before, knowledge);

function claimedAsBefore(query: Query, whole: Utterance, before: Query, knowledge: Knowledge): Query {
  if (query.kind === "who" && before.kind === "who" && holdsAlike(query, whole)) return heldAlike(!denies(whole), query);
  // "PaaS same as IaaS on that point?"
  if (query.kind === "compare" && query.areas.length === 0 && before.kind === "who" && says(whole, "same")) return { ...query, areas: before.areas, aspect: before.aspect };
  const side = sideLikewise(whole) ?? sideOfIt(whole) ?? sideTreating(whole);
  // "Us too?"
  if (side && before.kind === "who" && namesOnlySide(whole)) return { ...before, claim: carriedBy(side) };
  if (side && query.kind === "topic" && query.claim === null) return judgedThere(query, carriedBy(side));
  if (side && query.kind === "who" && query.claim === null) return { ...query, claim: carriedBy(side) };
  if (asksIfDoneByItself(whole) && isDoneThere(query, knowledge)) return query.kind === "topic" ? judgedThere(query, BY_ITSELF) : { ...query, claim: BY_ITSELF };
  if (asksIfChanged(whole)) return denies(whole) ? claimedAgain(query, whole, before, knowledge) : changedFrom(query, before, knowledge);
  return saysLikewise(whole) || asksIfSame(whole) || asksToInclude(whole) ? claimedAgain(query, whole, before, knowledge) : query;
}

/** "May we test DDoS, too?": what people say of a part is judged as it is said, and not by whose the thing before is. */
const isSaidOfPart = ({ topic, part }: TopicQuery, knowledge: Knowledge): boolean =>
  topicOf(knowledge, topic).parts.some(({ name, claim }) => name === part && claim !== undefined);

/** "PaaS same as IaaS there?": of two models it is said that they are alike; "the same in PaaS and SaaS?" is said of what was answered. */
function holdsAlike({ models, services, claim }: WhoQuery, whole: Utterance): boolean {
  const [one, other] = whole.models;
  const isSaid = one !== undefined && other !== undefined && whole.groups.some(({ id, from, to }) => id === "same" && from >= one.to && to <= other.from);
  return isSaid && models.length === 2 && services.length === 0 && claim === null && !isOpen(whole) && !asksWho(whole.words);
}

/** Of backups and of what is done by itself it is known whether it is; nothing else is judged by that. */
const isDoneThere = (query: Query, knowledge: Knowledge): query is WhoQuery | TopicQuery =>
  (query.kind === "who" && query.aspect === "backup" && query.claim === null && query.services.length > 0) ||
  (query.kind === "topic" && query.claim === null && topicOf(knowledge, query.topic).automatic === true);

function claimedAgain(query: Query, whole: Utterance, before: Query, knowledge: Knowledge): Query {
  // "Our data too?", after what else goes over to the provider
  if (query.kind === "compare" && query.moving && query.claim === null && before.kind === "compare" && before.moving) return { ...query, claim: { same: false } };
  // "What is PaaS?", "is App Service one of those?", "SharePoint Online too?"
  if (query.kind === "service" && before.kind === "service") return { ...query, claim: query.claim ?? before.claim };
  const party = partyTold(before, knowledge);
  const claim = party === null || party === "shared" ? null : carriedBy(party);
  if (query.kind === "topic" && query.claim === null) return judgedThere(query, claim);
  // "The tablets too?", after what is ours there: on that list stands what is shared, too.
  if (query.kind === "who" && before.kind === "duties" && before.claim === null && query.claim === null) return { ...query, claim: carriedPartlyBy(before.side) };
  if (query.kind === "who" && before.kind === "topic" && query.claim === null) return { ...query, claim };
  if (query.kind !== "who" || before.kind !== "who" || party === null) return query;
  if (claim) return { ...query, claim };
  // What is shared says of nothing else whose it is.
  return asksIfSame(whole) || says(whole, "both-sides") ? { ...query, claim: carriedPartlyBy(party) } : query;
}

/** Whose it was told to be; null where that differs. */
function partyTold(before: Query, knowledge: Knowledge): Party | null {
  return before.kind === "topic" ? partyOfTopic(before, knowledge) : before.kind === "who" ? onlyParty(partiesOf(before, knowledge)) : null;
}

function partyOfTopic({ topic, models, services, part }: TopicQuery, knowledge: Knowledge): Party | null {
  const entry = topicOf(knowledge, topic);
  const own = entry.parts.find(({ name }) => name === part);
  const asked = [...models, ...services.map((id) => serviceOf(knowledge, id).model)];
  const parties = own ? [own.party] : (asked.length > 0 ? asked : CLOUD_MODEL_IDS).map((model) => entry.models[model]?.party ?? entry.party);
  return parties.every((party) => party !== undefined) ? onlyParty(parties) : null;
}

/** "Is it the same party in PaaS?", "does that hold for IaaS?", "in IaaS is same?", "identical for IaaS?" */
const asksIfSame = (whole: Utterance): boolean =>
  (says(whole, "same") || asksIfHolding(whole.words)) && whole.parties.length === 0 && !asksWho(whole.words) && (endsInSame(whole) || (!isOpen(whole) && asksToBeSame(whole)));

/** "Does that hold for IaaS?", "is that also the case in PaaS?" */
const asksIfHolding = (words: Utterance["words"]): boolean =>
  is(words[0], "auxiliary") &&
  is(words[1], "this") &&
  (words.some((word) => is(word, "changing") && is(word, "holding")) || words.slice(2, LAST_OF_JUDGING).some((word) => is(word, "judging") || word.text === "case"));
/** "Is that also the case …" */
const LAST_OF_JUDGING = 5;

/** "Our self-hosted agents, same?", "what about the cooling, same people?" */
const endsInSame = ({ words, groups }: Utterance): boolean =>
  words.at(-1)?.asked === true && groups.some(({ id, from, to }) => id === "same" && (to === words.length || (words[from]?.pause === true && isWhoever(words.slice(to)))));

const isWhoever = (words: readonly Word[]): boolean => words.every((word) => isAny(word, "person", "party", "everyone") || word.text === "ones");

/** "Is it the same …", "same for the data centre?", "so the same as with a VM?" */
const asksToBeSame = (whole: Utterance): boolean =>
  is(whole.words[0], "auxiliary") || saysSameFirst(whole) || whole.words.some((word) => word.asked && (word.stem === "be" || whole.words.length <= FEW));
const FEW = 4;

/** "Then the same for IaaS?"; "and the same sentence with IaaS?" asks for the sentence. */
const saysSameFirst = ({ words, groups }: Utterance): boolean =>
  words[0]?.asked === true &&
  groups.some(
    ({ id, from, to }) =>
      id === "same" && (from === 0 || (words.slice(0, from).every((word) => isAny(word, "around-name", "then", "this")) && isAny(words[to], "leading", "likening"))),
  );

/** "Does that include the Wi-Fi in our branch?" */
const asksToInclude = ({ words }: Utterance): boolean => is(words[0], "auxiliary") && words.some((word) => is(word, "including"));

/** "Reading them and raising alerts, us too?", but not "also when we go SaaS?", nor "we also have a gateway" */
function sideLikewise(whole: Utterance): Side | null {
  const { words } = whole;
  const isSide = (at: number): boolean => whole.parties.some(({ from }) => from === at);
  const isGuess =
    words.some((word, at) => is(word, "likewise") && (isSide(at + 1) || !isAny(words[at + 1], "having", "stating"))) &&
    !words.some((word) => word.stem === "or" || isCondition(word));
  return isGuess && !isOpen(whole) && !asksWho(words) && !denies(whole) ? sideIn(whole) : null;
}

/** "Is that still Microsoft if we book a whole host?", "and what runs inside that machine, is that Microsoft's as well?": whose it is, before any condition. */
function sideOfIt({ words, parties }: Utterance): Side | null {
  const begin = words.findLastIndex((word, at) => (at === 0 || isBorder(words, at)) && is(word, "auxiliary") && isAny(words[at + 1], "this", "plural-pronoun"));
  const at = words.findIndex((word, place) => place > begin + 1 && !isAny(word, "stressing", "then", "denying"));
  const side = begin < 0 ? undefined : parties.find(({ from }) => from === at);
  const condition = words.findIndex(isCondition);
  return side && (condition > at || (begin > 0 && condition < 0)) ? side.id : null;
}

/** "And the firmware on those hosts, do we have to plan that one?": who is asked to do it, at the end. */
function sideTreating({ words, parties, areas }: Utterance): Side | null {
  const begin = beginOfLastClause(words);
  const end = words.slice(begin);
  const side = begin < 0 || !is(end[0], "auxiliary") ? undefined : parties.find(({ from }) => from === begin + 1);
  const isOfIt = end.some((word, at) => at > 1 && isAny(word, "this", "plural-pronoun"));
  const isTold = end.some((word) => isAny(word, "open-question", "parting-with", "wanting-to-know"));
  return side && isOfIt && !isTold && words.at(-1)?.asked === true && areas.every(({ to }) => to <= begin) ? side.id : null;
}

const saysLikewise = (whole: Utterance): boolean =>
  isOnlyThing(whole) &&
  (whole.words.some((word) => is(word, "likewise")) || saysEven(whole.words)) &&
  (whole.words.some((word) => word.asked || isAny(word, "thinking")) || is(whole.words.at(-1), "likewise"));

/** "Teaching people how to use it", "the phones we take orders on", "phones on which people read mail": what is said in a clause of its own says which thing. */
function isOnlyThing({ words, parties, areas }: Utterance): boolean {
  const clause = words.findIndex((word, at) => at > 0 && !word.pause && is(word, "open-question") && !words.slice(0, at).every((before) => is(before, "filler")));
  const isOfClause = (at: number): boolean => clause > 0 && at >= clause;
  const isDoer = ({ from, pronoun }: PartyMention): boolean => pronoun && !isAny(words[from], "owning", "determiner") && areas.some(({ to }) => to === from);
  return parties.every((party) => isDoer(party) || isOfClause(party.from)) && words.every((word, at) => !is(word, "open-question") || isOfClause(at));
}

/** "Even the two phones?"; "even if they host it?" grants something. */
const saysEven = ([even, next]: Utterance["words"]): boolean => even?.text === "even" && !!next && !isAny(next, "conditional", "stating");
