/**
 * Who is said to carry what: each area of a description is given to the side that the sentence gives it to.
 * A side stands before what it does ("we patch the OS") or behind what is its ("the OS is ours", "racks: Microsoft").
 */
import type { AreaId, Party, Side } from "../ids.ts";
import { AUXILIARIES, CUTS, denies, RELIEF, RESETS } from "./denials.ts";
import type { Features } from "./features.ts";
import { type Carrier, FILLERS, OWNERS, otherSide, ownerAt, sidesByWord } from "./sides.ts";
import type { Word } from "./words.ts";

export type Assertion = { readonly party: Party; readonly area: AreaId };

/** An area, or `rest` for "everything else"; `side` is null until the sentence says whose it is, `sure` once its own clause has said so,
 * `refused` where a bare "no" follows it, `carried` where its denial was said of another thing of the list. */
type Thing = { readonly area: AreaId | "rest"; readonly to: number; side: Carrier | null; not: boolean; sure: boolean; refused: boolean; readonly carried: boolean };

/** What "everything else" stands for: the areas whose owner changes between the models. Nobody who rents a cloud means the hosts. */
const REST: Readonly<Record<Side, readonly AreaId[]>> = {
  customer: ["operating-system", "network-controls", "applications"],
  provider: ["physical-hosts", "operating-system", "network-controls", "applications"],
};

const read = new WeakMap<Features, readonly Assertion[]>();

/** Reads the description: every area with its side, each area once, in the order they are named. Read once for each question. */
export function assertionsIn(features: Features): readonly Assertion[] {
  const before = read.get(features);
  if (before) return before;
  const assertions = readAssertions(features);
  read.set(features, assertions);
  return assertions;
}

function readAssertions(features: Features): Assertion[] {
  if (features.areas.length === 0 && !features.has("rest")) return [];
  const things = thingsIn(features);
  const named = things.flatMap(({ area, side, not, refused }) => (side === null || area === "rest" ? [] : [{ area, party: held(side, not !== refused) }]));
  // Said of both sides: the customer keeps a part of it ("they run the runtime, the code is ours").
  const known = [...new Set(named.map(({ area }) => area))].map((area) => {
    const parties = new Set(named.flatMap((one) => (one.area === area ? [one.party] : [])));
    return { area, party: parties.size > 1 ? ("customer" as const) : ([...parties][0] as Party) };
  });
  const others = (side: Party) => (side === "shared" ? [] : REST[side].filter((area) => !known.some((one) => one.area === area)).map((area) => ({ area, party: side })));
  const rest = things.find(({ area, side }) => area === "rest" && side !== null);
  if (rest?.side) return [...known, ...others(held(rest.side, rest.not))];
  // "Only our applications": what is not named belongs to the other side.
  const [side, second] = new Set(known.map(({ party }) => party));
  return features.has("only") && side && !second && side !== "shared" ? [...known, ...others(otherSide(side))] : known;
}

const held = (side: Carrier, not: boolean): Party => (side === "shared" || !not ? side : otherSide(side));

/** Walks through the words. A clause ends at a pause, at "but" and its like, and where a sentence begins. */
function thingsIn(features: Features): Thing[] {
  const { words } = features;
  const areas = areasByWord(features);
  const sides = sidesByWord(features);
  const acts = actsOf(features);
  const things: Thing[] = [];
  /** Named, and open for a side that stands behind them. */
  let open: Thing[] = [];
  /** Who acts, and whether its act has been named: "we use software" gives nobody anything. */
  let subject: Side | null = null;
  let acting = false;
  let inThisClause = false;
  let not = false;
  /** Whether the denial was said before the last pause, of another thing of a list. */
  let carried = false;
  /** What a side behind was given last: "not only on us but on both" speaks of the same again. */
  let given: readonly Thing[] = [];
  let sharedAhead = false;

  words.forEach((word, at) => {
    const begins = words[at - 1]?.sentence !== word.sentence;
    const parted = begins || word.pause || CUTS.has(word.stem);
    if (begins) {
      open = [];
      given = [];
    }
    if (parted) {
      open = open.filter(({ sure }) => !sure);
      inThisClause = false;
      // "But not the hardware" denies what was said before it, "never servers, racks or cables" denies them all.
      carried = continuesList(features, areas, at);
      if (!carried) not = CUTS.has(word.stem) && words[at + 1]?.stem === "not" ? not : false;
    }
    const denied = denies(words, at);
    if (denied) {
      carried = false;
      not = RELIEF.has(word.stem) || CUTS.has(words[at - 1]?.stem ?? "") ? !not : true;
    } else if (RESETS.has(word.stem)) not = false;
    // "The server isn't": what was said last is denied of this.
    const last = open.at(-1);
    if (word.stem === "not" && words[at - 1]?.stem === "be" && ends(words, at) && last && subject && at - last.to <= 2) {
      for (const thing of open) Object.assign(thing, { side: subject, not: true, sure: true });
      open = [];
    }

    // "App security yes, OS security no".
    if (word.text === "no" && ends(words, at) && last && at - last.to <= 1) last.refused = true;
    // "OS gone, middleware gone", "it lies outside our control": whoever says so is rid of it.
    const gone = (word.text === "gone" && last && at - last.to <= 1) || word.text === "outside" || word.text === "beyond";
    if (gone && denied && last && last.side === null) {
      Object.assign(last, { side: "customer", not: true, sure: true });
      not = false;
    }

    const naming = sides.get(at);
    // "Microsoft never does that, we have to": who is named last, and for nothing new, is who does it.
    const standing = naming && naming.side !== "shared" ? standsAlone(words, at) : null;
    // "That isn't something we do": what was denied stays so.
    const alone = standing === "affirmed" && not && !parted ? "denied" : standing;
    if (naming && alone !== null) {
      const latest = things.at(-1);
      const sentence = latest && words[latest.to - 1]?.sentence;
      for (const thing of things) if (words[thing.to - 1]?.sentence === sentence) Object.assign(thing, { side: naming.side, not: alone === "denied", sure: true });
    }
    if (naming?.side === "shared" && open.length === 0) for (const thing of given) Object.assign(thing, { side: naming.side });
    // "The column that says Shared for network controls".
    if (naming?.side === "shared" && open.length === 0 && given.length === 0) sharedAhead = true;
    if (naming && open.length > 0 && (naming.behind || naming.side === "shared" || isBesideThing(words, at, open))) {
      const loosely = naming.loose === true;
      for (const thing of open)
        if (!loosely || thing.side === null) Object.assign(thing, { side: naming.side, not: thing.carried ? false : thing.not || (not && !carried), sure: !loosely });
      given = open;
      if (loosely) return;
      open = [];
      not = false;
      if (naming.side !== "shared") subject = naming.side;
      acting = false;
    } else if (naming && naming.side !== "shared") {
      if (inThisClause && subject !== naming.side) not = false;
      subject = naming.side;
      inThisClause = true;
      // "The schema we do ourselves": what was named before is the object, where nothing else claims it.
      acting = words.slice(at + 1, at + 3).some((_, step) => acts.has(at + 1 + step));
      const deniedNext = not || words.slice(at + 1, at + 4).some((next, step) => next.sentence === word.sentence && denies(words, at + 1 + step));
      if (acting) for (const thing of open) if (thing.side === null) Object.assign(thing, { side: naming.side, not: deniedNext });
    } else if (acts.has(at) && subject) acting = true;

    const area = areas.get(at);
    if (!area) return;
    const ahead = sharedAhead ? ("shared" as const) : null;
    sharedAhead = false;
    // "No cloud at all, everything stands here": a denial reaches no "everything".
    if (area.area === "rest" && carried) not = false;
    // "Our own code": right before it stands whose it is. "No servers": where nobody is named, the one who speaks is rid of them.
    const side = ahead ?? (acting || (not && subject !== null) ? subject : (ownerAt(features, at) ?? (not ? "customer" : null)));
    const thing: Thing = { ...area, side, not, refused: false, carried: carried && not, sure: side !== null && acting && inThisClause };
    things.push(thing);
    open.push(thing);
  });
  return things;
}

/** "…, we do", "…, they don't", "… we have to": nothing follows but the verb that stands for another. */
function standsAlone(words: readonly Word[], at: number): "affirmed" | "denied" | null {
  const rest: string[] = [];
  for (let next = at + 1; next < words.length && words[next]?.sentence === words[at]?.sentence && !words[next]?.pause; next += 1) rest.push(words[next]?.stem ?? "");
  const [verb] = rest;
  if (verb === undefined || rest.length > 4 || !STANDING_VERBS.has(verb) || !rest.slice(1).every((stem) => stem === "not" || stem === "to" || stem === "it" || stem === "that"))
    return null;
  // "They do, don't they", "we have": asked, not said.
  if (at === 0 || AUXILIARIES.has(words[at - 1]?.stem ?? "")) return null;
  return rest.includes("not") ? "denied" : "affirmed";
}

const STANDING_VERBS = new Set(["do", "must", "have", "need", "should", "will", "can"]);

/** "We never own servers, racks or cables": a pause that only parts a list keeps the negation. */
const continuesList = ({ words }: Features, areas: ReadonlyMap<number, unknown>, at: number) =>
  !CUTS.has(words[at]?.stem ?? "") &&
  // "No OS admin, own code".
  !OWNERS.has(words[at]?.text ?? "") &&
  words[at - 1]?.sentence === words[at]?.sentence &&
  (areas.has(at) || areas.has(at + 1));

const ends = (words: readonly Word[], at: number) => words[at + 1]?.sentence !== words[at]?.sentence || words[at + 1]?.pause === true || words[at + 1]?.stem === "and";

/** "OS them, network joint", "OS: Microsoft": the side right behind the thing, and nothing after it. */
function isBesideThing(words: readonly Word[], at: number, open: readonly Thing[]): boolean {
  const last = open.at(-1);
  return last !== undefined && last.to <= at && (ends(words, at) || ALONE.has(words[at + 1]?.text ?? "")) && words.slice(last.to, at).every(({ stem }) => FILLERS.has(stem));
}

/** "Network controls: the vendor's alone." */
const ALONE = new Set(["alone", "only", "solely", "entirely", "fully", "outright", "exclusively"]);

/** Words of doing and of being responsible. */
function actsOf({ words, marks }: Features): ReadonlySet<number> {
  const groups = marks.flatMap(({ meaning, from }) => (meaning.kind === "group" && (meaning.id === "duty" || meaning.id === "liable") ? [from] : []));
  return new Set([...groups, ...words.flatMap(({ stem }, at) => (ACTS.has(stem) ? [at] : []))]);
}

/** What people say of work they bring to a platform, beside the words of duty. */
const ACTS = new Set([
  "pick",
  "select",
  "grant",
  "approv",
  "determin",
  "bring",
  "ship",
  "develop",
  "code",
  "contribut",
  "left",
  "hand",
  "keep",
  "take",
  "make",
  "patch",
  "have",
  "stuck",
  "saddl",
  "pager",
]);

/** Where each area is named, and "everything beneath"; hints count only where nothing is named outright. */
function areasByWord({ marks, forms }: Features): Map<number, { readonly area: AreaId | "rest"; readonly to: number }> {
  const named = marks.flatMap(({ meaning, from, to }) => (meaning.kind === "area" ? [{ from, to, id: meaning.id, strength: meaning.strength }] : []));
  const least = named.some(({ strength }) => strength >= 2) ? 2 : 1;
  const found = new Map<number, { readonly area: AreaId | "rest"; readonly to: number }>(
    named
      .filter(({ strength }) => strength >= least)
      .sort((a, b) => a.strength - b.strength)
      .map(({ from, to, id }) => [from, { area: id, to }]),
  );
  const rests = forms.filter(({ form }) => form === "rest");
  for (const { from, to } of rests) if (!rests.some((other) => other.from < from && other.to > from)) found.set(from, { area: "rest", to });
  return found;
}
