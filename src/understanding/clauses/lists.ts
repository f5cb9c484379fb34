/** Things that are listed so that each of them is asked about: counted, held against each other, each with a "who" of its own, or all with one that is said of each. */
import { asksSideAt, asksWho } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { distributedIn, type List, MOST_ITEMS } from "./distributed.ts";
import { behindHeading } from "./segments.ts";

/** A question for each thing that is listed, made of the words before the list, the thing, and the words behind the list; none where nothing is listed so. */
export function questionsListed(words: readonly Word[]): readonly (readonly Word[])[] {
  const list = countedIn(words) ?? distributedIn(words) ?? onEachHand(words) ?? heldApart(words) ?? askedWithWho(words);
  return list ? list.items.map((item) => [...list.before, ...item, ...list.behind]) : [];
}

/** A question for each item of a list whose items are counted: "1) patching of VMs 2) rules of the firewall". @param who the word that asks where none does */
export function questionsCounted(words: readonly Word[], who: readonly Word[]): readonly (readonly Word[])[] {
  const list = countedIn(words);
  if (!list) return [];
  return asksWho(list.before) ? list.items.map((item) => [...list.before, ...item]) : list.items.map((item) => askedOf(item, who));
}

/** An item with the word that asks. */
export const askedOf = (item: readonly Word[], who: readonly Word[]): readonly Word[] => [...item, ...who.map((word) => moved(word, item.at(-1)?.sentence ?? word.sentence))];

/** "Who has (1) the code and (2) the servers?" */
function countedIn(words: readonly Word[]): List | null {
  for (const counters of COUNTERS) {
    const places: number[] = [];
    words.forEach((word, at) => {
      // An "a" or a "one" is a counter only where a bracket or a comma parts it from its item.
      if (word.stem === counters[places.length] && (!(word.stem === "a" || counters === NUMERALS) || words[at + 1]?.pause === true)) places.push(at);
    });
    const [first] = places;
    if (first === undefined || places.length < 2) continue;
    const end = endOfSentence(words, (places.at(-1) ?? first) + 1);
    const items = places.map((at, which) => trimmed(words.slice(at + 1, places[which + 1] ?? end)));
    return { before: words.slice(0, first), items, behind: words.slice(end) };
  }
  return null;
}

const NUMERALS = ["one", "two", "three", "four"];
const COUNTERS: readonly (readonly string[])[] = [["a", "b", "c", "d"], ["1", "2", "3", "4", "5", "6", "7", "8"], ["i", "ii", "iii", "iv"], NUMERALS];

/** "AKS: the control plane vs our pods, who has which". */
function heldApart(words: readonly Word[]): List | null {
  const versus = words.findIndex((word) => is(word, "versus"));
  return versus > 0 ? around(words, { to: versus, from: versus + 1 }, words.length) : null;
}

/** "The appliance on one side, its rules on the other". */
function onEachHand(words: readonly Word[]): List | null {
  const hand = words.findIndex((word, at) => is(word, "hand") && words[at - 1]?.stem === "one");
  // "On the one side"
  const on = words[hand - 2]?.text === "the" ? hand - 3 : hand - 2;
  if (hand < 0 || words[on]?.stem !== "on") return null;
  const other = words.findIndex(({ stem }, at) => at > hand && stem === "other" && words[at - 2]?.stem === "on");
  return other > hand ? around(words, { to: on, from: hand + 1 }, other - 2) : null;
}

/** What stands before and behind a border, up to a heading and to what follows. @param latest where the second ends at the latest */
function around(words: readonly Word[], border: { readonly to: number; readonly from: number }, latest: number): List {
  const first = behindHeading(words, border.to);
  const tail = words.findIndex((word, at) => at > border.from && (word.pause || word.sentence !== words[border.from]?.sentence || is(word, "who")));
  const end = Math.min(latest, tail < 0 ? words.length : tail);
  return {
    before: words.slice(0, first),
    items: [words.slice(first, border.to), trimmed(words.slice(border.from, end))],
    behind: words.slice(latest < words.length ? latest + ON_THE_OTHER.length : end),
  };
}

const ON_THE_OTHER = ["on", "the", "other"];

/** "Who patches the node, who runs the service?", "the appliance is whose, the rules are whose?", "guest = who, host = who, code = who?" */
function askedWithWho(words: readonly Word[]): List | null {
  const first = words.findIndex((_, at) => asksSideAt(words, at));
  if (first < 0) return null;
  const end = endOfSentence(words, first);
  const askers = words.flatMap((_, at) => (at < end && asksSideAt(words, at) ? [at] : []));
  if (askers.length < 2 || askers.length > MOST_ITEMS) return null;
  const cutAt = (places: readonly number[]) => places.map((place, which) => trimmed(words.slice(place, places[which + 1] ?? end)));
  const begins = (at: number) => words[at]?.pause === true || is(words[at - 1], "joining");
  if (askers.slice(1).every(begins)) return { before: words.slice(0, first), items: cutAt(askers), behind: [] };
  const borders = askers.slice(1).map((asker, which) => words.findIndex((word, at) => at > (askers[which] ?? 0) && at < asker && (word.pause || is(word, "joining"))));
  if (borders.includes(-1)) return null;
  const from = behindHeading(words, first);
  return { before: words.slice(0, from), items: cutAt([from, ...borders]), behind: [] };
}

/** Without the word that joins it to the next. */
const trimmed = (words: readonly Word[]): readonly Word[] => (is(words.at(-1), "joining") ? words.slice(0, -1) : words);

function endOfSentence(words: readonly Word[], at: number): number {
  const end = words.findIndex((word, place) => place > at && word.sentence !== words[at]?.sentence);
  return end < 0 ? words.length : end;
}
