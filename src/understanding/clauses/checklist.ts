/**
 * A row of controls to be filled in: "Key Vault: soft delete, RBAC, rotation", "who owns node patching, image scans and secrets in AKS?",
 * "patching, logging, backup for Azure SQL". Each item is asked about by itself in the place of the whole, and what is not understood of it is told.
 */
import { asksWho, isAspect, NAMES, OUTRIGHT, overlap, type Span, standing, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { isWithin, segmentsOf } from "./segments.ts";

type Recognise = (words: readonly Word[]) => Utterance;

const FEWEST = 3;
/** More are no row that anybody types. */
const MOST = 12;
/** So many that are known stand beside each that is not. */
const LEAST_KNOWN = 2;
/** A longer one is a clause; the place that all stand in may stand behind the last. */
const LONGEST_ITEM = 8;
const SHORT_ITEM = 3;
/** "Who owns each of them?" */
const LONGEST_TAIL = 5;

/** An item as a question, and whether it names anything that is known. */
export type ItemOfChecklist = { readonly question: Utterance; readonly isKnown: boolean };

/** A question for each item; none where it is no such row. @param who the word that asks, for a row seldom holds it */
export function questionsOfChecklist(asked: Utterance, recognise: Recognise, who: readonly Word[]): readonly ItemOfChecklist[] {
  const whole = behindWhichOfThese(asked, recognise);
  if (!mayHoldRow(whole)) return [];
  const row = rowOf(whole, (segment) => mayHead(segment, whole) && isHeading(recognise(whole.words.slice(segment.from, segment.to))));
  if (!row) return [];
  const { items, place, models } = row;
  // A service is named once more before each item, for its parts go by names of their own; a model is where they stand.
  const before = place ? whole.words.slice(place.from, place.to).filter((word) => !isAny(word, "filler", "asking-who", "checklist")) : [];
  // "AKS node patching, image scans": what stands before the first is said of all.
  const services = whole.services.filter((service) => (place ? overlap(service, place) : service.strength === OUTRIGHT && service.from === items[0]?.from));
  const questions = items.map(({ from, to }): ItemOfChecklist => {
    const [first, ...others] = whole.words.slice(from, to);
    const read = recognise([...before, ...(first ? [moved(first, first.sentence, true)] : []), ...others, ...who]);
    // "Rules" of a firewall name no Azure Firewall, nor is "managed identity" asked of Entra where it is said where all of them stand.
    const own = place ? [] : read.services.filter(({ strength }) => strength === OUTRIGHT);
    const there = own.length > 0 ? own : services.length > 0 ? services : read.services;
    return { question: standing(read, read.models.length > 0 ? read.models : models, there), isKnown: namesThing(read, before.length) };
  });
  const unknown = questions.filter(({ isKnown }) => !isKnown).length;
  return (LEAST_KNOWN + 1) * unknown > questions.length ? [] : questions;
}

/** "Which of these is ours: node patching, etcd backups, ingress certificates?": what stands behind it, for whose each is tells which are. */
function behindWhichOfThese(whole: Utterance, recognise: Recognise): Utterance {
  const { words, parties } = whole;
  const [which, of, these, verb] = words;
  const side = parties.find(({ from }) => from === 4);
  const isAsked = is(which, "which") && is(of, "belonging") && is(these, "plural-pronoun") && is(verb, "auxiliary");
  return isAsked && side && words[side.to]?.pause === true ? recognise(words.slice(side.to).map((word, at) => moved(word, 0, at > 0 && word.pause))) : whole;
}

/** To read a stretch takes long, and most messages hold no row: a side is named in them, or what stands between the first and the last is no item. */
function mayHoldRow(whole: Utterance): boolean {
  const { words, parties, models, services } = whole;
  if (parties.length > 0) return false;
  const segments = segmentsOf(words);
  if (segments.length < FEWEST) return segments.length === 2 && models.length + services.length > 0 && !asksWho(words);
  return segments.slice(1, -1).every((segment) => isItem(segment, whole));
}

/** The items of a row, the service that all of them stand in, by the words that name it, and the models. */
type Row = { readonly items: readonly Span[]; readonly place: Span | null; readonly models: Utterance["models"] };

/** The row of a message; null where one of its stretches is more than a name, or nothing is asked. */
function rowOf(whole: Utterance, isHeading: (segment: Span) => boolean): Row | null {
  const frame = frameOf(whole, isHeading);
  if (!frame) return null;
  const { heading, listed, last, isAsked } = frame;
  const { service, models } = placeOf(frame, whole);
  const isPlaced = service !== null || models.length > 0;
  const named = [...listed.slice(0, -1), withoutPlace(last, [...models, ...(service ? [service] : [])], whole)];
  const items = named.filter((item, at) => at > 0 || !isMachine(item, models, whole));
  if (!(isAsked || isPlaced) || !isLongEnough(items, isPlaced, whole)) return null;
  if (!items.every((item, at) => isItem(item, whole) && (at === 0 || isNext(item, whole)))) return null;
  return { items, place: heading && service && overlap(service, heading) ? heading : service, models };
}

/** The stretches of a message between what asks, or the heading, and what is asked of them all. */
type Frame = { readonly heading: Span | null; readonly listed: readonly Span[]; readonly last: Span; readonly isAsked: boolean };

function frameOf(whole: Utterance, isHeading: (segment: Span) => boolean): Frame | null {
  const { words, areas, services } = whole;
  // "Firewall" is a service, too, but no place.
  const isPlace = (segment: Span): boolean => !areas.some((area) => area.strength >= NAMES && isWithin(area, segment)) && isHeading(segment);
  const [first, ...others] = segmentsOf(words).flatMap((segment) => placeApart(segment, whole));
  if (!first) return null;
  const begin = behindAsking(first, whole);
  const [heading, rest] = headed([begin, ...others], isPlace);
  const row = joined(rest, whole);
  const listed = row.slice(0, row.findLastIndex((segment) => !asksOfAll(segment, whole)) + 1);
  const places = listed.filter((segment) => isPlace(segment) || services.some((service) => isWithin(service, segment)));
  // "…, secrets - Azure Functions" says where; of "NSG, VPN, ExpressRoute" each is a thing.
  const [place] = places.length === 1 ? places : [];
  const items = place && isPlace(place) && place === listed.at(-1) ? listed.slice(0, -1) : listed;
  const last = items.at(-1);
  // "On-prem vs Azure VMs: the OS, the hosts" holds one place against the other.
  const holdsApart = heading !== null && words.slice(heading.from, heading.to).some((word) => is(word, "versus"));
  if (!last || items.some(isPlace) || (holdsApart && services.length > 0)) return null;
  const [head, tail] = [words.slice(0, begin.from), words.slice(last.to)];
  // "The runtime (Java, .NET): who patches that?" asks of one thing.
  if (tail.length > LONGEST_TAIL || tail.some((word) => is(word, "this"))) return null;
  return { heading, listed: items, last, isAsked: asksWho(head) || asksWho(tail) || words.at(-1)?.asked === true };
}

/** "PaaS for the OS", after "IaaS and": the place by itself, for all that stands behind it is asked of both. */
function placeApart(segment: Span, { words, models, services }: Utterance): readonly Span[] {
  const joins = is(words[segment.from - 1], "joining");
  const place = [...models, ...services].find(({ from, to }) => joins && from === segment.from && to < segment.to - 1 && words[to]?.text === "for");
  return place
    ? [
        { from: place.from, to: place.to },
        { from: place.to + 1, to: segment.to },
      ]
    : [segment];
}

/** Where all items stand: what is named outside of them or behind the last. "…, backups in PaaS" says where, "…, on-prem device" does not. */
function placeOf(
  { heading, listed, last }: Frame,
  { words, services, models }: Utterance,
): { readonly service: Utterance["services"][number] | null; readonly models: Utterance["models"] } {
  const isBehind = ({ from, to }: Span): boolean => to === last.to && from > last.from && isAny(words[from - 1], "leading", "belonging", "determiner");
  // "Key Vault: soft delete" names a part, and the service with it.
  const isOfHeading = ({ from }: Span): boolean => heading !== null && heading.from <= from && from < heading.to;
  const isOutside = (mention: Span): boolean => isOfHeading(mention) || listed.every((item) => !overlap(mention, item)) || isBehind(mention);
  const isNamed = (service: Utterance["services"][number]): boolean => service.strength === OUTRIGHT || isOfHeading(service);
  // "OS patching on AKS nodes, etcd backups, ingress certificates": the only one that is named says where all of them are.
  const [only, another] = services.filter(({ strength }) => strength === OUTRIGHT);
  const isSaidOfAll = only && !another && listed[0] && isWithin(only, listed[0]) && isAny(words[only.from - 1], "standing-on", "belonging");
  // "IaaS OS, firewall, accounts: who" says it before the first.
  const outside = models.filter(isOutside);
  return {
    service: services.find((service) => isOutside(service) && isNamed(service)) ?? (isSaidOfAll ? only : null),
    models: outside.length > 0 ? outside : models.filter(({ from }) => from === listed[0]?.from),
  };
}

/** "IaaS server, OS and firewall": what stands in a model, and is no thing that is known. */
const isMachine = (item: Span, models: Utterance["models"], { areas, topics, groups }: Utterance): boolean =>
  models.some(({ from }) => from === item.from) &&
  ![...areas.filter(({ strength }) => strength >= NAMES), ...topics, ...groups.filter(isAspect)].some((thing) => isWithin(thing, item));

/** Two may be a thing and what happens to it, unless they are short and nothing asks: "backup, MFA for Azure SQL". */
const isLongEnough = (items: readonly Span[], isPlaced: boolean, { words }: Utterance): boolean =>
  items.length === 2 ? isPlaced && !asksWho(words) && items.every(({ from, to }) => to - from <= SHORT_ITEM) : items.length >= FEWEST && items.length <= MOST;

/** The places that stand before a row, as one heading, and the rest of it; null where nothing but places is named. */
function headed(segments: readonly Span[], isPlace: (segment: Span) => boolean): readonly [Span | null, readonly Span[]] {
  const places = segments.findIndex((segment) => !isPlace(segment));
  const [first, last] = [segments[0], segments[places - 1]];
  return first && last ? [{ from: first.from, to: last.to }, segments.slice(places)] : [null, segments];
}

/** Where the first item begins behind "who is responsible for". */
function behindAsking({ from, to }: Span, { words }: Utterance): Span {
  const first = words.slice(from, to).findIndex((word) => !isAny(word, "asking-who", "filler"));
  return asksWho(words.slice(from, from + Math.max(0, first))) ? { from: from + first, to } : { from, to };
}

/** Most stretches name no place, and need not be read by themselves. */
const mayHead = (segment: Span, { words, services, models, groups }: Utterance): boolean =>
  [...services, ...models].some((place) => overlap(place, segment)) ||
  groups.some(({ id }) => id === "whole-matrix") ||
  words.slice(segment.from, segment.to).some((word) => is(word, "checklist"));

/** "Key Vault", "for SaaS", "controls": a place, or what a list is called. A phrase may run over what parts them: "Key Vault: soft delete" names a part. */
function isHeading({ words, services, models, groups, areas }: Utterance): boolean {
  // "RACI input please"
  if (areas.length === 0 && groups.some(({ id }) => id === "whole-matrix")) return true;
  const places = [...services, ...models];
  const beside = wordsBeside(places, words);
  return (places.length > 0 || beside.some((word) => is(word, "checklist"))) && beside.every((word) => isAny(word, "filler", "checklist", "asking-who"));
}

/** "Identity and access" are one thing, where a phrase runs over what joins them. */
function joined(segments: readonly Span[], { words, areas, topics, parts }: Utterance): readonly Span[] {
  const names = [...areas.filter(({ strength }) => strength >= NAMES), ...topics, ...parts];
  const row: { readonly from: number; to: number }[] = [];
  for (const segment of segments) {
    const last = row.at(-1);
    if (last && !words[segment.from]?.pause && names.some(({ from, to }) => last.from <= from && from < last.to && to > segment.from)) last.to = segment.to;
    else row.push({ from: segment.from, to: segment.to });
  }
  return row;
}

/** "Who?", "who owns each?", "who for Azure Storage?" */
function asksOfAll(segment: Span, { words, services, models }: Utterance): boolean {
  const said = words.slice(segment.from, segment.to);
  const places = [...services, ...models].filter((place) => isWithin(place, segment));
  const isSmall = (word: Word, at: number): boolean =>
    isAny(word, "filler", "asking-who", "distributing") || places.some(({ from, to }) => from <= segment.from + at && segment.from + at < to);
  return said.every(isSmall) && (places.length === 0 || asksWho(said));
}

/** The last item without the place of all of them: "backup for Azure SQL". */
function withoutPlace(item: Span, places: readonly Span[], { words }: Utterance): Span {
  const place = places.find(({ from, to }) => to === item.to && from > item.from);
  if (!place) return item;
  let to = place.from;
  while (to > item.from + 1 && isAny(words[to - 1], "leading", "belonging", "determiner")) to -= 1;
  return { from: item.from, to };
}

/** What is nothing but small words names no item. */
const isItem = ({ from, to }: Span, { words, parties }: Utterance): boolean =>
  to > from &&
  words.slice(from, to).some((word) => !is(word, "filler")) &&
  to - from <= LONGEST_ITEM &&
  words[from]?.sentence === words[to - 1]?.sentence &&
  !words.slice(from, to).some((word) => isAny(word, "clause-word", "who", "owning", "party", "pronoun", "comparing")) &&
  !is(words[to - 1], "leading") &&
  !parties.some((party) => isWithin(party, { from, to }));

/** Items are parted by commas or joined, in one sentence. */
const isNext = ({ from }: Span, { words }: Utterance): boolean =>
  words[from]?.sentence === words[from - 1]?.sentence && (words[from]?.pause === true || is(words[from - 1], "adding"));

/** Whether anything is named behind the heading, which is no more than a place. */
const namesThing = ({ areas, topics, parts }: Utterance, heading: number): boolean => [...areas, ...topics, ...parts].some(({ to }) => to > heading);
