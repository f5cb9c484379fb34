/** Marks: which words of an utterance mean what. Longer phrases win over those inside them. */
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Lexicon, Mark, Meaning } from "./lexicon.ts";
import { leadOf } from "./prepositions.ts";
import { OUTRIGHT, overlap } from "./utterance.ts";

/** Finds everything the lexicon knows in the words, from left to right. */
export function markWords(words: readonly Word[], lexicon: Lexicon): readonly Mark[] {
  const marks: Mark[] = [];
  for (let from = 0; from < words.length; from += 1) lexicon.markAt(words, from, marks);
  return withoutInner(
    words,
    marks.filter((mark) => !isListOfSide(words, mark, marks) && !isRowOfTable(words, mark, marks)),
  ).filter((mark, _, all) => !isThing(words, mark, all) && !isTenancy(words, mark));
}

/** "What's Microsoft's list?" asks for no SharePoint list: in the name of the product it stands in the plural. */
const isListOfSide = (words: readonly Word[], { meaning, from, to }: Mark, marks: readonly Mark[]): boolean =>
  meaning.kind === "service" &&
  meaning.strength < OUTRIGHT &&
  is(words[to - 1], "overall") &&
  words[to - 1]?.text.endsWith("s") === false &&
  marks.some((other) => other.meaning.kind === "party" && other.from === from);

/** "The applications row goes to Microsoft": a row of the table, and none of a database. */
const isRowOfTable = (words: readonly Word[], { meaning, from }: Mark, marks: readonly Mark[]): boolean =>
  meaning.kind === "area" && is(words[from], "checklist") && marks.some((other) => other.to === from && other.meaning.kind === "area" && other.meaning.strength === OUTRIGHT);

/** "Laptops: in which model are they ours?", "do they stay with the customer?": what is ours or stays with us is a thing, and no side. */
function isThing(words: readonly Word[], { meaning, from, to }: Mark, marks: readonly Mark[]): boolean {
  if (meaning.kind !== "party" || !meaning.pronoun || meaning.id !== "provider") return false;
  if (isObject(words, from)) return true;
  const stays = is(words[to], "staying");
  if (!stays && words[from - 1]?.stem !== "be") return false;
  let next = stays ? to + 1 : to;
  while (stays && is(words[next], "leading")) next += 1;
  if (isAny(words[next], "determiner", "quantifier")) next += 1;
  return marks.some((other) => other.meaning.kind === "party" && other.meaning.id === "customer" && (other.from === next || other.from === next - 1));
}

/** "Guests in the tenant", "an attack on our tenant": where, and no side. */
function isTenancy(words: readonly Word[], { meaning, from }: Mark): boolean {
  if (meaning.kind !== "party" || !is(words[from], "tenancy")) return false;
  const lead = leadOf(words, from);
  return is(lead, "place") || (is(lead, "standing-on") && words[from - 1]?.stem === "our");
}

/** "Who deletes them?": what is done with "them" makes things of them; it is a side that one leaves it to, or makes do it. */
function isObject(words: readonly Word[], at: number): boolean {
  const [before, them] = [words[at - 1], words[at]];
  if (!before || !is(them, "object-pronoun") || before.sentence !== them?.sentence || them.pause) return false;
  return !isAny(before, "leading", "place", "around-name", "adding", "turning", "likening", "besides", "auxiliary", "alternative", "extent", "handing-on", "before-side");
}

function withoutInner(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  // Only names of several words can hold others.
  const wide = marks.filter(isWide);
  if (wide.length === 0) return marks;
  const apart = marks.filter(
    (mark) =>
      !wide.some((other) => overlap(other, mark) && (cutsShort(words, other, mark) || reachesInto(words, mark, other) || endsInService(mark, other))) &&
      !leadsToPlace(words, mark, marks) &&
      !isDoneTo(words, mark, marks),
  );
  const outer = apart.filter(isWide);
  // "No cloud model" is not on-premises: what stands inside that counts.
  const idioms = outer.filter(isIdiom);
  const left = idioms.length === 0 ? outer : outer.filter((mark) => !idioms.some((idiom) => overlap(idiom, mark) && swallows(idiom, mark)));
  return apart.filter((mark) => !left.some((other) => overlap(other, mark) && swallows(other, mark)));
}

const isIdiom = ({ meaning }: Mark): boolean => meaning.kind === "group" && meaning.id === "idioms";
/** Groups of words hold nothing, unless they are idioms. */
const isWide = (mark: Mark) => mark.to - mark.from > 1 && (mark.meaning.kind !== "group" || isIdiom(mark));

/** "Defender for SQL PaaS", "the physical network protected by Microsoft": of two names that share a word, the one that began first is meant. */
function cutsShort(words: readonly Word[], earlier: Mark, later: Mark): boolean {
  // "Firmware updates on the machines"
  if (earlier.meaning.kind === "topic" && later.meaning.kind === "area" && is(words[later.from], "tending")) return earlier.from < later.from && later.from < earlier.to;
  return (
    shareWord(earlier, later) &&
    ((earlier.meaning.kind === "service" && !sharesCloud(words, earlier, later)) ||
      (earlier.meaning.kind === "area" && (endsInParticiple(words, later) || saysMore(earlier.meaning, later.meaning))))
  );
}

/** "Operating system patches": of two phrases for one area, the surer. */
const saysMore = (one: Meaning, other: Meaning): boolean => one.kind === "area" && other.kind === "area" && one.id === other.id && one.strength > other.strength;

const shareWord = (earlier: Mark, later: Mark): boolean =>
  earlier.meaning.kind === later.meaning.kind && earlier.from < later.from && later.from < earlier.to && earlier.to < later.to;
const endsInParticiple = (words: readonly Word[], { to }: Mark): boolean => words[to - 1]?.text.endsWith("ed") === true;

/** "The VMs on Azure VMware Solution": what they share begins the name of the later one. */
const sharesCloud = (words: readonly Word[], earlier: Mark, later: Mark): boolean => later.from === earlier.to - 1 && is(words[later.from], "in-many-names");

/** "Secures the network cabling": of two phrases for an area that share a word, the later holds the noun. */
function reachesInto(words: readonly Word[], earlier: Mark, later: Mark): boolean {
  if (earlier.meaning.kind === "service") return shareWord(earlier, later) && sharesCloud(words, earlier, later);
  // "The host OS below it": the later one holds no noun of its own.
  if (is(words[later.to - 1], "no-noun") || endsInParticiple(words, later) || saysMore(earlier.meaning, later.meaning)) return false;
  return earlier.meaning.kind === "area" && shareWord(earlier, later);
}

/** "Who patches App Service?": what ends where the name of a service has just begun does not patch an app. */
const endsInService = ({ meaning, from, to }: Mark, service: Mark): boolean =>
  meaning.kind === "area" && service.meaning.kind === "service" && service.meaning.strength === OUTRIGHT && from < service.from && service.from < to && to < service.to;

/** "Who does the logging in PaaS?", "who keeps the logs in Azure?" log nobody in: the "in" leads to the place. */
const leadsToPlace = (words: readonly Word[], { meaning, from, to }: Mark, marks: readonly Mark[]): boolean =>
  meaning.kind === "area" && to - from > 1 && words[to - 1]?.stem === "in" && marks.some((other) => PLACES.has(other.meaning.kind) && other.from === to);

/** "We write the code": who does it, and what is done; "the code we write" names one thing. */
function isDoneTo(words: readonly Word[], { meaning, from, to }: Mark, marks: readonly Mark[]): boolean {
  if (meaning.kind !== "area" || to - from === 1 || !marks.some((other) => other.meaning.kind === "party" && other.from === from)) return false;
  const next = isAny(words[to], "determiner", "quantifier") || is(words[to], "owning") ? to + 1 : to;
  return marks.some((other) => other.meaning.kind === "area" && other.meaning.strength === OUTRIGHT && other.from === next && !words[next]?.pause);
}

/** What is no more than where: a service may be what one logs in to. */
const PLACES: ReadonlySet<Meaning["kind"]> = new Set(["model", "context"]);

/** Things that are called by a name of several words: what stands inside such a name does not mean itself. */
const NAMES: ReadonlySet<Meaning["kind"]> = new Set(["service", "topic", "area", "model", "describes", "outside", "party"]);

/** What stands in the name of a topic and does not mean itself. */
const IN_TOPIC: ReadonlySet<Meaning["kind"]> = new Set(["topic", "context", "outside"]);

/** What an idiom may seem to name. */
const MISLEADING: ReadonlySet<Meaning["kind"]> = new Set(["area", "party", "model", "outside"]);

/**
 * "Azure Backup" is no question about backup, "SQL injection" none about SQL; but "patch the server" still holds the verb.
 * A description of a model is no name: what stands in it still counts.
 */
function swallows(outer: Mark, inner: Mark): boolean {
  if (outer.to - outer.from <= inner.to - inner.from || outer.from > inner.from || outer.to < inner.to) return false;
  // "Switch it on" is no network switch, "which of them" no side, and "no cloud model" not on premises.
  if (outer.meaning.kind === "group") return isIdiom(outer) && MISLEADING.has(inner.meaning.kind);
  if (!NAMES.has(outer.meaning.kind) || outer.meaning.kind === "describes") return false;
  if (outer.meaning.kind === "topic") return (inner.meaning.kind === "service" && inner.meaning.strength < OUTRIGHT) || IN_TOPIC.has(inner.meaning.kind);
  // "Storage account key" is about a key, and still about Azure Storage; "WAF exclusions" are still a part of the gateway.
  if (outer.meaning.kind === "area") return inner.meaning.kind !== "group" && inner.meaning.kind !== "service" && inner.meaning.kind !== "part";
  // "The SaaS vendor" names a side and a model.
  if (outer.meaning.kind === "party") return inner.meaning.kind !== "model";
  if (outer.meaning.kind === "outside") return inner.meaning.kind !== "group";
  return true;
}
