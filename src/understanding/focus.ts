/** What a sentence is about, where it names several things: those that only set the scene count less. */
import type { Mark } from "./marks.ts";
import type { Word } from "./words.ts";

/** How strongly a mark of an area speaks where it stands, given how strongly its words speak alone. Asked in the order of the words. */
export type Focus = (mark: Mark, strength: number) => number;

/** Explicitly set aside: it hardly counts. Merely in passing: it counts less than what else is named. */
const SET_ASIDE = 2;
const IN_PASSING = 1;

export function createFocus(words: readonly Word[], marks: readonly Mark[]): Focus {
  const isThing = ({ meaning }: Mark) => meaning.kind === "area" && meaning.strength >= 2;
  const things = marks.filter(isThing);
  const several = things.length > 1;
  const inScene = conditionsOf(words);
  const passed = contrastsOf(words, things);
  const asked = askedSentences(words, things);
  /** The sentence whose subject is named already. */
  let named = -1;
  return (mark, strength) => {
    const { sentence } = words[mark.from] as Word;
    const aside =
      passed(mark.from) ||
      isExcepted(words, mark.from) ||
      isGerund(words, mark) ||
      isReason(words, mark.from) ||
      (several && isEffect(words, mark)) ||
      (asked !== null && !asked.has(sentence));
    const passing = (named === sentence && isObjectOfPlace(words, mark.from)) || inScene(mark.from) || isServiceName(marks, mark);
    if (!aside && !passing && strength >= 2) named = sentence;
    return Math.max(1, strength - (aside ? SET_ASIDE : passing ? IN_PASSING : 0));
  };
}

/** "We manage the code. And the Windows below it?": the question, where it names a thing, and not what was said before. */
function askedSentences(words: readonly Word[], things: readonly Mark[]): ReadonlySet<number> | null {
  const named = things.flatMap(({ from }) => (words[from]?.asked ? [(words[from] as Word).sentence] : []));
  return named.length > 0 && words.at(-1)?.sentence !== 0 ? new Set(named) : null;
}

/** "The fibre is fine, but the routers?": what stands before the turn, where a thing stands behind it. */
function contrastsOf(words: readonly Word[], things: readonly Mark[]): (at: number) => boolean {
  const turns = words.flatMap(({ stem, sentence }, at) => (TURNS.has(stem) && things.some(({ from }) => from > at && words[from]?.sentence === sentence) ? [at] : []));
  return (at) => turns.some((turn) => at < turn && words[at]?.sentence === words[turn]?.sentence);
}

const TURNS = new Set(["but", "yet", "howev", "therefor", "henc", "thu", "ergo"]);

/** "Apart from the backups, who …", "never mind the laptops". */
function isExcepted(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map(({ stem }) => stem);
  const text = before.join(" ");
  // "Not the guest, the host below it."
  const denied =
    words.slice(Math.max(0, at - 2), at).some((word, step) => word.stem === "not" && opensClause(words, Math.max(0, at - 2) + step)) &&
    words.slice(at + 1, at + 4).some(({ pause }) => pause);
  return denied || EXCEPTIONS.some((exception) => text.includes(exception));
}

const opensClause = (words: readonly Word[], at: number) => words[at]?.pause === true || words[at - 1]?.sentence !== words[at]?.sentence;

const EXCEPTIONS = ["whichev", "apart from", "asid from", "other than", "besid", "never mind", "not talk about", "not mean"];

/** "Building a landing zone", "guarding that account": no building, no guard. */
const isGerund = (words: readonly Word[], { from, to }: Mark) => to - from === 1 && /ing$/.test(words[from]?.text ?? "") && BEFORE_NOUNS.has(words[to]?.stem ?? "");

/** "The generator failed and our app went dark": what is dark is not what failed. */
function isEffect(words: readonly Word[], { to }: Mark): boolean {
  const { sentence } = words[to - 1] as Word;
  return words.slice(to, to + 4).some((word, at) => word.sentence === sentence && OUT_OF_ORDER.has(word.text) && !words.slice(to, to + at).some(({ pause }) => pause));
}

const OUT_OF_ORDER = new Set(["dark", "down", "offline", "unavailable", "unreachable", "slow"]);

/** "It is IaaS because it lives in our network": a reason is not what is asked about. */
function isReason(words: readonly Word[], at: number): boolean {
  const { sentence } = words[at] as Word;
  return words.slice(0, at).some((word) => word.sentence === sentence && word.stem === "becaus");
}

const PLACES = new Set(["on", "in", "into", "onto", "insid", "from", "behind", "through", "via"]);
const BEFORE_NOUNS = new Set(["the", "a", "an", "our", "your", "their", "my", "its", "all", "ani", "some", "this", "that", "these", "those"]);

/** "Minimum TLS on our web app": the thing before the preposition is what is spoken of. */
export function isObjectOfPlace(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (BEFORE_NOUNS.has(words[before]?.stem ?? "")) before -= 1;
  return words[before]?.sentence === words[at]?.sentence && PLACES.has(words[before]?.stem ?? "");
}

/** "A web app" is a service here, and says little of the area. */
const isServiceName = (marks: readonly Mark[], { from, to }: Mark) =>
  marks.some(({ meaning, from: start, to: end }) => meaning.kind === "service" && meaning.strength === 3 && start <= from && to <= end);

/** "If the software runs in the browser, which things …": the condition before the pause sets the scene. */
function conditionsOf(words: readonly Word[]): (at: number) => boolean {
  const spans: { readonly from: number; readonly to: number }[] = [];
  words.forEach((word, at) => {
    if (words[at - 1]?.sentence === word.sentence || !CONDITIONS.has(word.stem)) return;
    const to = words.findIndex(({ pause, sentence }, next) => next > at && pause && sentence === word.sentence);
    const asks = to > 0 && words.slice(to, to + 3).some(({ stem, sentence }) => sentence === word.sentence && QUESTION_WORDS.has(stem));
    if (asks) spans.push({ from: at, to });
  });
  return (at) => spans.some(({ from, to }) => from <= at && at < to);
}

const CONDITIONS = new Set(["if", "when", "onc", "sinc", "becaus", "after", "while", "as", "given", "suppos", "with", "now"]);
const QUESTION_WORDS = new Set(["what", "which", "who", "whose", "whom"]);
