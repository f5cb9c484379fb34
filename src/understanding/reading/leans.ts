/** Whether a message leans on what was said before it: what it leaves unsaid, and what says only how it hangs on that. */
import type { Side } from "../../ids.ts";
import type { Query } from "../../query.ts";
import { denies } from "../marks/denials.ts";
import { asksWho, aspectOf, isOpen, isSmall, namesArea, namesPlace, OUTRIGHT, overlap, type PartyMention, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** A follow-up is short; a long message says itself what it is about. */
export const MOST_WORDS = 14;

/** Whether it leaves unsaid what it is about, or says only how it hangs on what was said. */
function leansOn(utterance: Utterance): boolean {
  if (asksOnlyWho(utterance)) return true;
  if (standsAlone(utterance)) return false;
  // So it does where it names nothing that is known, and is not put of what was spoken of: "and Azure Maps?"
  if (isFollowUp(utterance)) return namesAnything(utterance) || says(utterance, "pronoun") || asksWhyOrWhatIf(utterance);
  return namesOnlySide(utterance) || asksWhyOrWhatIf(utterance) || namesBareThing(utterance) || speaksOfIt(utterance);
}

/** Whether it says itself what it is about. */
function standsAlone(utterance: Utterance): boolean {
  const { words, outside, strange } = utterance;
  // With more than one strange word, it has a subject of its own that the bot does not know.
  if (strange > 1 || beforeJudging(words).length > MOST_WORDS || !outside.every(isSmall)) return true;
  return (
    namesPlace(utterance) &&
    (asksWhoPatchesIt(utterance) || namesArea(utterance) || namesPartThere(utterance) || claimsNothing(utterance) || claimsOfTopic(utterance) || asksWhatIsShared(utterance))
  );
}

/** The words without a last sentence that only asks whether it is so: "… Is that right?" */
function beforeJudging(words: readonly Word[]): readonly Word[] {
  const last = words.filter(({ sentence }) => sentence > 0 && sentence === words.at(-1)?.sentence);
  const judges = last.some((word) => is(word, "judging")) && last.every((word) => isAny(word, "auxiliary", "this", "pronoun", "judging"));
  return judges ? words.slice(0, words.length - last.length) : words;
}

/** "The database behind the shop is Azure SQL Database, who patches that one?" */
const asksWhoPatchesIt = (utterance: Utterance): boolean => {
  const { words, services } = utterance;
  const service = services.find(({ strength, to }) => strength === OUTRIGHT && words[to]?.pause === true);
  return service !== undefined && asksWho(words.slice(service.to)) && aspectOf(utterance) !== null;
};

/** "In Sentinel, who writes the analytics rules?", "and the Microsoft-hosted agents in Azure DevOps?" */
const namesPartThere = ({ words, parts, services }: Utterance): boolean =>
  parts.some((part) => (asksWho(words) || !part.beside) && services.some((service) => service.id === part.service && service.strength === OUTRIGHT && !overlap(service, part)));

/** "With PaaS, the patching would be theirs?" */
const claimsOfTopic = (utterance: Utterance): boolean => utterance.topics.length > 0 && sideIn(utterance) !== null && !isOpen(utterance);

/** "Which things are shared in PaaS?", "is anything shared there?" */
export const asksWhatIsShared = (utterance: Utterance): boolean =>
  says(utterance, "both-sides") && (isOpen(utterance) || utterance.words.some((word) => is(word, "anything"))) && !asksReason(utterance);

/** "What happens if we don't?", "why the difference?" */
function asksWhyOrWhatIf(utterance: Utterance): boolean {
  const { words, areas, topics, parts, models, services } = utterance;
  const namesThing = areas.length + topics.length + parts.length + models.length + services.length > 0;
  return (saysIf(utterance) && denies(utterance) && !namesThing) || (asksReason(utterance) && words.length <= MOST_WORDS_OF_REASON && !namesAnything(utterance));
}

/** "Why does it change so much?" */
const MOST_WORDS_OF_REASON = 8;

/** "Guest OS", "servers?" */
const namesBareThing = (utterance: Utterance): boolean =>
  utterance.areas.some(({ strength }) => strength === OUTRIGHT) && !namesPlace(utterance) && utterance.words.length <= FEW && !asksWho(utterance.words) && !isOpen(utterance);

/** "Who does that in PaaS?", "would it be different in PaaS?" say where, but not what. */
function speaksOfIt(utterance: Utterance): boolean {
  const { words, models, services } = utterance;
  // "Do we get the same answer for PaaS?"
  if (!says(utterance, "pronoun")) return namesPlace(utterance) && !namesArea(utterance) && utterance.topics.length + utterance.parts.length === 0 && asksIfOther(utterance);
  return models.length + services.length === 0 || (!namesArea(utterance) && (asksWho(words) || asksIfOther(utterance) || claimsOfIt(utterance)));
}

/** "Would it be ours with IaaS?", "I was told that with SaaS it's left to the customer" */
const claimsOfIt = (utterance: Utterance): boolean => sideIn(utterance) !== null && (is(utterance.words[0], "auxiliary") || saysOfIt(utterance));

/** What "it" is said to be; "in SaaS it is all theirs" says all that is to be judged, and "the gateway that we use with it" is a thing. */
const saysOfIt = (utterance: Utterance): boolean =>
  !isOpen(utterance) &&
  utterance.parties.every(({ from }) => !isAny(utterance.words[from - 1], "clause-joining", "conditional") && utterance.words[from - 1]?.stem !== "that") &&
  utterance.words.some((word) => is(word, "auxiliary")) &&
  !utterance.words.some((word) => isAny(word, "every", "extent", "anything"));

/** "Ours?", "now Microsoft's", "just our part" */
export const namesOnlySide = ({ words, parties }: Utterance): boolean => parties.length > 0 && wordsBeside(parties, words, "around-name").length === 0;

/** "So in SaaS nothing is ours?" says all that is to be judged. */
const claimsNothing = (utterance: Utterance): boolean => sideIn(utterance) !== null && utterance.words.some(({ text }) => text === "nothing") && !isOpen(utterance);

/** "Does that change with Azure SQL?", "is it the same in SaaS?" */
export const asksIfOther = (utterance: Utterance): boolean =>
  is(utterance.words[0], "auxiliary") && (says(utterance, "same") || utterance.words.some((word) => is(word, "changing")));

/** Whether it begins as a follow-up does; "Thanks, and who backs it up?" begins behind the thanks. */
export function isFollowUp({ outside, groups }: Pick<Utterance, "outside" | "groups">): boolean {
  const start = outside.find(({ from }) => from === 0)?.to ?? 0;
  return groups.some(({ id, from }) => id === "follow-up" && (from === 0 || from === start));
}

/** "In Azure", "is it ever theirs?", "in no model", "in all the models": it is asked of all of it, wherever the answer before stood. */
export const speaksInGeneral = (utterance: Utterance): boolean => speaksOfAll(utterance) || utterance.words.some(({ text }) => text === "ever" || text === "always");

/** "In Azure", "in no model", "in all the models" */
export const speaksOfAll = ({ words, marks }: Utterance): boolean =>
  marks.some(({ meaning }) => meaning.kind === "context") ||
  words.some((word, at) => is(word, "model-noun") && saysEvery(words[is(words[at - 1], "determiner") ? at - 2 : at - 1]));

const saysEvery = (word: Word | undefined): boolean => is(word, "every") || word?.stem === "no";

export const namesAnything = (utterance: Utterance): boolean => {
  const { areas, topics, parts, models, services } = utterance;
  return areas.length + topics.length + parts.length + models.length + services.length > 0 || aspectOf(utterance) !== null || sideIn(utterance) !== null;
};

/** "Who reacts?", "who decides that": who does something in what was spoken of, in words that name nothing. The answer before tells what each side does. */
export function asksOnlyWho(utterance: Utterance): boolean {
  const { words, areas, topics, parts, models, services, strange, outside } = utterance;
  const isNamed = namesArea({ areas }) || topics.length + parts.length + models.length + services.length > 0 || aspectOf(utterance) !== null;
  // "Who manages the capacity?" names a thing, "who tells our customers?" others than the customer.
  const isOfSide = (word: Word, at: number): boolean => utterance.parties.some(({ from, pronoun }) => (pronoun && from === at) || (word.stem === "the" && from === at + 1));
  const namesOther = words.some((word, at) => isAny(word, "determiner", "quantifier") && !isOfSide(word, at));
  return ((asksWho(words) && !namesOther) || offersBoth(utterance)) && !isNamed && strange === 0 && outside.every(isSmall) && words.length <= MOST_WORDS_OF_WHO;
}
const MOST_WORDS_OF_WHO = 7;

/** "I mean us or Microsoft.", "our fault or Azure's" */
const offersBoth = ({ words, parties: [first, second], marks }: Utterance): boolean => {
  const other = second ?? marks.find(({ meaning, from }) => meaning.kind === "context" && words[from - 1]?.stem === "or");
  return first !== undefined && other !== undefined && first.id !== second?.id && other.from - first.to <= 2 && words.slice(first.to, other.from).some(({ stem }) => stem === "or");
};

/** "Do you know if Cosmos DB supports materialized views?": beside what it names it speaks of things that are not known here. */
export const saysElse = ({ words, marks }: Utterance): boolean => {
  const known = marks.filter(({ meaning }) => meaning.kind !== "group" && meaning.kind !== "outside");
  return wordsBeside(known, words, "filler").length >= FEWEST_OF_ELSE;
};
const FEWEST_OF_ELSE = 2;

/** "What if we bring our own container?" */
export const saysIf = ({ words }: Utterance): boolean => words.length <= MOST_WORDS && words.some(({ text }) => text === "if");

/** "If we move to PaaS", "when it becomes SaaS", "moved to SaaS?": it is asked what would be. */
export const supposes = (utterance: Utterance): boolean => saysIf(utterance) || says(utterance, "moving") || utterance.words.slice(0, FEW).some(isCondition);

/** "If", "suppose" */
export const isCondition = (word: Word | undefined): boolean => isAny(word, "conditional", "supposing");

/** "Why is that ours?", "how come?", "can I do it myself?" */
export function asksReason({ words, parties, groups }: Utterance): boolean {
  const start = Math.max(0, ...groups.filter(({ id, from }) => id === "follow-up" && from === 0).map(({ to }) => to));
  const isAble = is(words[start], "able") && parties.some(({ id, from }) => id === "customer" && from === start + 1);
  return isAble || words.some((word, at) => is(word, "asking-why") || (word.text === "how" && words[at + 1]?.stem === "come"));
}

/** "And Microsoft?", "what about us?" */
export function sideIn({ parties, words }: Utterance): Side | null {
  // "And them?" means the other side; in more words "they" may be anybody, but "theirs" is said of the two.
  const telling = words.filter((word) => !is(word, "filler")).length;
  const isFew = (from: number): boolean => words.length <= FEW || (is(words[from], "owning") && (words.length <= FEW_OF_OWNING || telling <= FEW));
  const isSide = ({ pronoun, id, from }: PartyMention): boolean => !pronoun || id === "customer" || isFew(from);
  const sides = new Set(parties.filter(isSide).map(({ id }) => id));
  const [only] = sides;
  return sides.size === 1 && only && !asksWho(words) ? only : null;
}
const FEW = 3;
/** "SaaS, all theirs then?"; "in PaaS its all theirs, I guess" is longer, and says no more. */
const FEW_OF_OWNING = 5;

/** Whether it leans on a question of that kind. */
export function mayLean(utterance: Utterance, earlier: Query): boolean {
  if (earlier.kind !== "compare") return leansOn(utterance);
  // "And from PaaS to SaaS?" is another comparison.
  return utterance.models.length + utterance.services.length < 2 && (leansOn(utterance) || narrows(utterance));
}

/** "Who patches?", "the network": of what is compared, one row. */
const narrows = (utterance: Utterance): boolean =>
  (namesArea(utterance) || aspectOf(utterance) !== null) &&
  !namesPlace(utterance) &&
  utterance.words.length <= MOST_WORDS_OF_ROW &&
  utterance.strange === 0 &&
  utterance.outside.every(isSmall);
/** "We still have to do the logins, I guess." */
const MOST_WORDS_OF_ROW = 10;

/** "Why is that ours?", "can I do it myself?", "and if we don't do it?" say nothing of whose it is. */
export const asksNotWhose = (utterance: Utterance): boolean => asksReason(utterance) || utterance.words.some(({ text }) => text === "if");
