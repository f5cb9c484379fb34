/**
 * Things in a row of which one thing is asked or said: "who handles backups, key rotation and the firewall in PaaS?" asks three questions,
 * and "patching and backup are ours on a VM" makes two claims.
 */
import { MOST_PARTS } from "../../query.ts";
import { asksSideAt, isAspect, isOpen, NAMES, OUTRIGHT, type PartMention, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isConditional } from "./clauses.ts";
import { inPlaceOf } from "./questions.ts";
import { isWithin, segmentsOf } from "./segments.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** The same of each thing of the row, in the place of the whole message; none where there is no row of as many things. @param told how many are told of anyway */
export function questionsInRow(whole: Utterance, recognise: Recognise, told: number): readonly Utterance[] {
  const { words } = whole;
  if (!words.some((word) => word.pause || is(word, "adding"))) return [];
  const asker = askerIn(whole);
  if (!asker && !claimsOneSide(whole)) return [];
  const row = rowOf(whole, asker);
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last || row.length < 2 || row.length < told || row.length > MOST_PARTS) return [];
  // "The gateway for Power BI, Windows patches from who": two that are not joined, or stand before what asks, may be a thing and what happens to it.
  const isRow = is(words[last.from - 1], "adding") && (!(asker && last.to <= asker.from) || areOwnParts(row, whole) || haveOwnPlaces(row, whole) || areTwoDuties(row, whole));
  if (!isRow && row.length < LEAST_UNJOINED) return [];
  // "The runtime (Java, .NET), who does that" asks of one thing.
  if (asker && last.to <= asker.from && words.slice(asker.to).some((word) => is(word, "this"))) return [];
  const tail = words.slice(last.to);
  // "Who patches the OS and rotates the keys?": the verb of the first is not that of the second.
  const leadTo = (part: Span) => words.slice(0, asker && part !== first && hasVerb(part, words) && asker.to < first.from ? asker.to : first.from);
  return row.map((part) => inPlaceOf(whole, recognise([...leadTo(part), ...words.slice(part.from, part.to), ...tail])));
}

/** "The sign-in platform and Conditional Access policies, us or MS?": each is a part of the service by its own name. */
function areOwnParts(row: readonly Span[], { parts, services }: Utterance): boolean {
  const isThere = ({ service }: PartMention): boolean => services.some(({ id, strength }) => id === service && strength === OUTRIGHT);
  const named = row.map((span) => new Set(parts.filter((part) => isThere(part) && isWithin(part, span)).map(({ id }) => id)));
  return named.every((ids, at) => ids.size > 0 && named.slice(at + 1).every((others) => [...others].every((id) => !ids.has(id))));
}

/** "The data centre in IaaS, and the identity infrastructure in IaaS - who?" */
const haveOwnPlaces = (row: readonly Span[], { marks }: Utterance): boolean =>
  row.every((span) =>
    marks.some(({ meaning, from, to }) => (meaning.kind === "model" || (meaning.kind === "service" && meaning.strength === OUTRIGHT)) && isWithin({ from, to }, span)),
  );

/** "Patching and backups of our VMs, whose?": neither is done to the other. */
function areTwoDuties([first, last, more]: readonly Span[], { groups }: Utterance): boolean {
  const dutyOf = (span: Span | undefined) => groups.find((group) => isAspect(group) && group.from === span?.from)?.id;
  const [one, other] = [dutyOf(first), dutyOf(last)];
  return !more && one !== undefined && other !== undefined && one !== other;
}

const hasVerb = ({ from }: Span, words: readonly Word[]): boolean => is(words[from + 1], "determiner") && !isAny(words[from], "determiner", "quantifier", "standing-on", "leading");

const LEAST_UNJOINED = 3;

/** Where a side is asked for: "who", or both sides to choose from. */
function askerIn({ words, parties }: Utterance): Span | null {
  const who = words.findIndex((_, at) => asksSideAt(words, at));
  if (who >= 0) return { from: who, to: who + 1 };
  for (const one of parties) {
    const other = words[one.to]?.stem === "or" && parties.find(({ from, id }) => from === one.to + 1 && id !== one.id);
    if (other) return { from: one.from, to: other.to };
  }
  return null;
}

const claimsOneSide = (whole: Utterance): boolean => new Set(whole.parties.map(({ id }) => id)).size === 1 && !isOpen(whole) && !isConditional(whole.words);

/** What can be asked about, in the order of the message. */
const thingsIn = ({ areas, topics, parts, groups }: Utterance): readonly Span[] =>
  [...areas.filter(({ strength }) => strength >= NAMES), ...topics, ...parts, ...groups.filter(isAspect)].sort((a, b) => a.from - b.from);

/** The things of the row: what stands behind what asks for a side, or before it; none where it is no plain row. */
function rowOf(whole: Utterance, asker: Span | null): readonly Span[] {
  const { words, parties } = whole;
  const things = thingsIn(whole);
  const first = things.find(({ from }) => asker && from >= asker.to) ?? things[0];
  if (!first) return [];
  // Behind "who" stands a verb, which may belong to the name of the thing: "who patches the OS".
  const start = asker && first.from >= asker.to ? Math.max(first.from, asker.to + 1) : first.from;
  const row: { readonly from: number; to: number }[] = [];
  for (const part of partsFrom(start, words, asker ? [asker, ...parties] : parties)) {
    const last = row.at(-1);
    const role = roleOf(part, whole, things);
    if (role === "clause") return [];
    if (role === "end" || (!last && role === "rest")) break;
    if (last && role === "rest") last.to = part.to;
    else row.push(part);
  }
  return row;
}

/** A stretch that may be a thing. `isLast`: what is said of all stands behind it. */
type RowPart = Span & { readonly isLast: boolean };

/** The segments of the sentence from a place on, up to what is said of them all: "patching and backup | are ours on a VM". */
function partsFrom(start: number, words: readonly Word[], sides: readonly Span[]): readonly RowPart[] {
  const parts: RowPart[] = [];
  for (const segment of segmentsOf(words)) {
    if (segment.to <= start || words[segment.from]?.sentence !== words[start]?.sentence) continue;
    const from = Math.max(segment.from, start);
    const side = sides.find((side) => side.from >= from && isWithin(side, segment));
    parts.push({ from, to: side ? beforeVerb(words, side.from) : segment.to, isLast: side !== undefined });
    if (side) break;
  }
  return parts;
}

/** What a part is to the row: a thing of it, the rest of the thing before, its end, or a clause of its own, so that there is no row. */
function roleOf(part: RowPart, { words, models, services }: Utterance, things: readonly Span[]): "thing" | "rest" | "end" | "clause" {
  const { from, to, isLast } = part;
  const places = [...models, ...services];
  const isThing = things.some((thing) => isWithin(thing, part));
  const isPlace = !isThing && places.some((place) => isWithin(place, part));
  // "Identity and access" is one name, and "in IaaS and SaaS" no thing.
  if (isPlace || [...things, ...places].some((name) => name.from < from && from < name.to)) return "rest";
  const isTag = isLast || (!is(words[from - 1], "adding") && things.every((thing) => thing.from < from));
  if (!isThing && isTag) return "end";
  return to <= from || saysSomething(part, words) ? "clause" : "thing";
}

/** Where the verb begins behind which a side stands: "… are ours", "… stay with us". */
function beforeVerb(words: readonly Word[], side: number): number {
  let at = side;
  while (at > 0 && words[at]?.pause !== true && isAny(words[at - 1], "said-of-all", "staying", "leading")) at -= 1;
  return at;
}

/** A clause of its own, what has been named before, or examples ("identity, such as MFA and guests"): no thing of a row. */
const saysSomething = ({ from, to }: Span, words: readonly Word[]): boolean => words.slice(from, to).some((word) => is(word, "clause-word") || is(word, "who"));
