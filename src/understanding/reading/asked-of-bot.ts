/** What is asked of the bot itself after an answer: to help, or to do something. It does nothing but tell who is responsible. */
import { asksWho, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** "Can you help me with my CV?": that is asked of the bot, and not of the place before. */
export const asksBotForHelp = ({ words, outside }: Utterance): boolean => outside.some(({ id, from }) => id === "how-to" && from === 0) && !asksWho(words);

/** "Can you do that" */
const AS_MANY = 4;

/** "Can you do it for me?", "silence that alert for me" */
export const asksBotToAct = (utterance: Utterance): boolean => {
  const { words } = utterance;
  if (endsForMe(utterance) || orders(utterance) || ordersPatch(utterance) || ordersPolitely(utterance)) return true;
  // "OK, can you …"
  const begin = words.findIndex((word) => !is(word, "around-name"));
  const asked = begin < 0 ? words : words.slice(begin);
  const [modal, you, verb, object] = asked;
  const isAsked = is(modal, "able") || modal?.stem === "will" || modal?.stem === "would";
  // "Would you say that it is ours?", "will you confirm that it is?" ask for a word only.
  return (
    isAsked &&
    you?.text === "you" &&
    !isAny(verb, "telling", "saying", "reporting", "thinking") &&
    isAny(object, "pronoun", "this", "plural-pronoun") &&
    (object?.text !== "that" || asked.length === AS_MANY)
  );
};

/** "Rerun it", "then install them", "email me that", "open 443 for us on the portal", "make a slide of it", whatever was said before; "make it PaaS" names another place. */
const orders = ({ words, models, services }: Utterance): boolean => {
  const isOrder = (word: Word, at: number): boolean =>
    is(word, "ordering") && !BENT.test(word.text) && (word.pause || words.slice(0, at).every((before) => isAny(before, "then", "joining", "around-name") || before.text === "now"));
  const begin = words.findLastIndex(isOrder);
  const ordered = begin < 0 ? [] : words.slice(begin);
  const [, object, another] = ordered;
  const isOfThat = object?.text === "them" || (object?.text === "me" && is(another, "this") && !is(ordered[0], "telling"));
  const isOfIt = isOfThat || ordered.some(({ text }, at) => text === "it" || (text === "for" && (ordered[at + 1]?.text === "me" || ordered[at + 1]?.text === "us")));
  const saysWhere = [...models, ...services].some(({ from }) => from > begin);
  return isOfIt && !saysWhere && !asks(ordered) && !ordered.some((word) => is(word, "conditional"));
};

const asks = (words: readonly Word[]): boolean => words.some((word) => word.asked || isAny(word, "auxiliary", "who", "open-question"));

/** "Great, then patch mine now", "so please update ours"; "patch ours, them or us?" asks. */
const ordersPatch = ({ words, groups }: Utterance): boolean => {
  const verb = groups.find(({ id, to }) => id === "patching" && is(words[to], "owning"));
  return verb !== undefined && words.length <= SHORT_ORDER && !asks(words) && !BENT.test(words[verb.from]?.text ?? "");
};
const SHORT_ORDER = 6;

/** "Then install them tonight please", "please remove the guest"; "please compare the two" and "please check that for SaaS" ask for words. */
const ordersPolitely = ({ words }: Utterance): boolean => {
  const begin = words.findIndex((word) => !isAny(word, "then", "joining", "around-name"));
  const [order, object] = begin < 0 ? [] : words.slice(begin);
  return (
    words.some(({ text }) => text === "please") &&
    isAny(order, "ordering", "tending", "working") &&
    !is(order, "telling") &&
    order?.text !== "check" &&
    !BENT.test(order?.text ?? "") &&
    isAny(object, "this", "determiner", "plural-pronoun", "object-pronoun", "single", "owning") &&
    !asks(words) &&
    !words.some((word) => is(word, "conditional"))
  );
};

/** "Restarting them", "runs it" order nothing. */
const BENT = /(?:s|ed|ing)$/;

/** An order and nothing else: "patched for me" and "that is done for me" say something. */
const endsForMe = ({ words, parties }: Utterance): boolean => {
  const [last, me] = words.slice(-2);
  const tells = words.some((word) => isAny(word, "auxiliary", "who", "open-question") || word.text.endsWith("ed") || word.text === "done");
  return last?.text === "for" && me?.text === "me" && !me.asked && !tells && parties.every(({ to }) => to === words.length);
};
