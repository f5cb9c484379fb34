/**
 * A row of controls to be filled in: "Key Vault: soft delete, RBAC, rotation, network access", "who owns node patching, image scans and secrets
 * in AKS?" Each is asked about by itself in the place of the whole, and what is not understood of it is told.
 */
import { asksWho, OUTRIGHT, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isWithin, segmentsOf } from "./segments.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** Two may be a thing and what happens to it. */
const FEWEST = 3;
/** More are no row that anybody types. */
const MOST = 12;
/** So many that are known stand beside each that is not. */
const LEAST_KNOWN = 2;
/** A longer one is a clause. */
const LONGEST_ITEM = 5;

/** An item as a question, and whether it names anything that is known. */
export type ItemOfChecklist = { readonly question: Utterance; readonly isKnown: boolean };

/** A question for each item; none where it is no such row. @param who the word that asks, for a row seldom holds it */
export function questionsOfChecklist(whole: Utterance, recognise: Recognise, who: readonly Word[]): readonly ItemOfChecklist[] {
  // To read a stretch takes long, and most messages hold no row.
  if (whole.words.filter(({ pause }) => pause).length < FEWEST - 1) return [];
  const isPlace = (segment: Span): boolean => isOnlyPlace(recognise(whole.words.slice(segment.from, segment.to)));
  const { heading, items } = rowOf(whole, isPlace);
  if (items.length < FEWEST || items.length > MOST) return [];
  const wordsOf = ({ from, to }: Span): readonly Word[] => whole.words.slice(from, to);
  // A service is named once more before each item, for its parts go by names of their own; a model is where they stand.
  const isOfService = heading !== null && whole.services.some((service) => service.from < heading.to && heading.from < service.to);
  const before = isOfService ? wordsOf(heading) : [];
  // "…, backups in PaaS" says where all of them stand, "…, on-prem device" does not.
  const models = whole.models.filter((model) => items.every((item) => !isWithin(model, item)) || model.to === items.at(-1)?.to);
  const outright = whole.services.filter(({ strength }) => strength === OUTRIGHT);
  const there = outright.length > 0 ? outright : whole.services;
  const asked = items.map((item): ItemOfChecklist => {
    const [first, ...others] = wordsOf(item);
    const read = recognise([...before, ...(first ? [{ ...first, pause: true }] : []), ...others, ...who]);
    // "Rules" of a firewall name no Azure Firewall, unless nothing else says where.
    const isThere = read.services.some(({ strength }) => strength === OUTRIGHT) || heading !== null;
    const question = { ...read, models: read.models.length > 0 ? read.models : models, services: isThere ? read.services : there };
    return { question, isKnown: namesThing(read, before.length) };
  });
  return (LEAST_KNOWN + 1) * asked.filter(({ isKnown }) => !isKnown).length > asked.length ? [] : asked;
}

type Row = { readonly heading: Span | null; readonly items: readonly Span[] };
const NO_ROW: Row = { heading: null, items: [] };

/** The stretches between what asks or the heading, and what is asked of them all; none where one of them is more than a name. */
function rowOf(whole: Utterance, isPlace: (segment: Span) => boolean): Row {
  const [first, ...others] = segmentsOf(whole.words);
  if (!first) return NO_ROW;
  const begin = behindAsking(first, whole);
  const heading = isPlace(begin) && others.some((segment) => !isPlace(segment)) ? begin : null;
  const row = heading ? others : [begin, ...others];
  const items = row.slice(0, row.findLastIndex((segment) => !asksOfAll(segment, whole)) + 1);
  const [head, tail] = [whole.words.slice(0, begin.from), whole.words.slice(items.at(-1)?.to)];
  // "The runtime (Java, .NET): who patches that?" asks of one thing.
  const asks = tail.length <= LONGEST_TAIL && !tail.some((word) => is(word, "this")) && (heading !== null || asksWho(head) || asksWho(tail));
  return asks && items.every((item, at) => isItem(item, whole) && (at === 0 || isNext(item, at === items.length - 1, whole))) ? { heading, items } : NO_ROW;
}

/** Where the first item begins behind "who is responsible for". */
function behindAsking({ from, to }: Span, { words }: Utterance): Span {
  const first = words.slice(from, to).findIndex((word) => !isAny(word, "asking-who", "filler"));
  return { from: first < 0 ? to : from + first, to };
}

/** "Key Vault", "for SaaS": a place and nothing else. A phrase may run over what parts them: "Key Vault: soft delete" names a part. */
function isOnlyPlace({ words, services, models }: Utterance): boolean {
  const places = [...services, ...models];
  return places.length > 0 && words.every((word, at) => is(word, "filler") || places.some(({ from, to }) => from <= at && at < to));
}

/** "Who?", "who owns each?" */
const asksOfAll = ({ from, to }: Span, { words }: Utterance): boolean => words.slice(from, to).every((word) => isAny(word, "filler", "asking-who", "distributing"));

const isItem = (item: Span, { words, parties }: Utterance): boolean =>
  item.to > item.from &&
  item.to - item.from <= LONGEST_ITEM + PLACE &&
  words[item.from]?.sentence === words[item.to - 1]?.sentence &&
  !words.slice(item.from, item.to).some((word) => isAny(word, "clause-word", "who", "owning", "party", "pronoun")) &&
  !parties.some((party) => isWithin(party, item));

/** Items are parted by commas; an "and" may stand before the last. */
const isNext = ({ from }: Span, isLast: boolean, { words }: Utterance): boolean =>
  words[from]?.sentence === words[from - 1]?.sentence && (words[from]?.pause === true || (isLast && is(words[from - 1], "adding")));
/** "Who owns each of them?" */
const LONGEST_TAIL = 5;
/** "… on a VM". */
const PLACE = 3;

/** Whether anything is named behind the heading, which is no more than a place. */
const namesThing = ({ areas, topics, parts, groups }: Utterance, heading: number): boolean =>
  [...areas, ...topics, ...parts, ...groups.filter(({ id }) => id === "backup" || id === "patching")].some(({ to }) => to > heading);
