/**
 * Handles one activity, whatever SDK brought it: reads, asks the assistant, draws, replies.
 * @see replies.ts for the shapes, sdk.ts for the only file that knows the SDK
 */
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Card } from "../../src/card.ts";
import { unrecorded } from "../asked-in-vain.ts";
import { createMemory } from "../conversations.ts";
import type { Surroundings } from "../part.ts";
import { createTogether, type Said } from "../together.ts";
import { drawDialog } from "./dialog.ts";
import type { AdaptiveCard } from "./elements.ts";
import { LIMITS } from "./limits.ts";
import { createOnce } from "./once.ts";
import type { Incoming, Place, Press } from "./read.ts";
import { readActivity } from "./read.ts";
import type { CopyTexts } from "./render.ts";
import { cardToTeams, cardToTeamsParts } from "./render.ts";
import type { InvokeResult, Outgoing } from "./replies.ts";
import {
  answerMessage,
  DONE,
  insertedCard,
  MALFORMED,
  openDialog,
  pressFailed,
  pressMalformed,
  pressNotice,
  searchResult,
  sentenceCard,
  TYPING,
  textMessage,
  UNKNOWN,
  updatedCard,
} from "./replies.ts";
import { searchKnowledge } from "./search.ts";
import { withSign } from "./slow.ts";
import { WORDS } from "./words.ts";

export type Io = {
  /** Sends into the conversation the activity came from. @returns the id of the message, where there is one */
  send(activity: Outgoing): Promise<string | null>;
};

export type Bot = {
  /** @returns what answers an invoke; undefined for anything else. @throws where a reply could not be delivered */
  onActivity(wire: unknown, io: Io): Promise<InvokeResult | undefined>;
};

export type BotOptions = {
  /** Draws the texts that are ready to be copied. */
  readonly copy: (card: Card) => CopyTexts;
  /** Milliseconds until a typing sign. */
  readonly slow?: number;
};

export function createBot(surroundings: Surroundings, { copy, slow = LIMITS.slow }: BotOptions): Bot {
  const { assistant, conversations, log } = surroundings;
  const once = createOnce();
  const memory = createMemory(conversations);
  const quizzes = createTogether(surroundings);
  /** Which answer a message held, so that feedback names it. */
  const shown = new LRUCache<string, string>({ max: LIMITS.rememberedCount });

  /** @param keys where the subject is kept; what somebody asks for themselves leans on nobody else's */
  async function answer(question: string, { key, own }: Place, keys: readonly string[] = [key]): Promise<Card> {
    const reply = assistant().ask(question, await memory.recall(keys, own));
    await memory.remember(keys, own, reply.context);
    log.debug({ answer: reply.card.id, tone: reply.card.tone }, "answered");
    return reply.card;
  }

  /** A message, or a button of a client that cannot update a card: whatever comes of it is posted. */
  const reply = async (question: string, place: Place, keys?: readonly string[]): Promise<Card> =>
    (await quizzes.act(question, place.speaker))?.card ?? answer(question, place, keys);
  const keysFor = ({ to }: Extract<Press, { do: "ask" }>, { key, own }: Place): readonly string[] => [to === undefined ? key : own];

  /** Without the memory of a conversation: for what people look up and insert themselves. */
  const lookUp = (question: string): Card => assistant().ask(question, null).card;
  /** A search is typed letter by letter, and tries questions of its own: none of them was asked in vain. */
  const tryOut = (question: string): Card => unrecorded(assistant()).ask(question, null).card;
  const draw = remembering((card): Drawn => {
    const contents = cardToTeamsParts(card, card.tone === "answer" ? { copy: copy(card) } : {});
    return { contents, messages: contents.map((content) => answerMessage(card, content)) };
  });
  const drawForPerson = (card: Card) => cardToTeams(card, { linksOnly: true });

  async function post({ id: answerId }: Card, messages: readonly Outgoing[], io: Io): Promise<void> {
    for (const message of messages) {
      const id = await io.send(message);
      if (id) shown.set(id, answerId);
    }
  }

  /** What could not be delivered did not happen: Teams may bring the activity once more. */
  async function onlyOnce(key: string | null, deliver: () => Promise<unknown>): Promise<undefined> {
    if (!once.first(key)) return void log.debug({ key }, "answered before");
    try {
      await deliver();
    } catch (error) {
      once.undo(key);
      throw error;
    }
  }

  const say = (key: string | null, io: Io, work: () => Promise<Card>): Promise<undefined> =>
    onlyOnce(key, async () => {
      const made = await withSign(
        work().then((card) => ({ card, drawn: draw(card) })),
        () => io.send(TYPING),
        slow,
      ).catch((error: unknown) => void log.error({ err: error }, "no answer could be made"));
      await (made ? post(made.card, made.drawn.messages, io) : io.send(textMessage(WORDS.failed)));
    });

  async function press(chosen: Press, place: Place, io: Io): Promise<InvokeResult> {
    if (chosen.do === "none") return updatedCard(sentenceCard(WORDS.none));
    const said = await quizzes.act(chosen.question, place.speaker);
    if (said) return sayInRoom(said, io);
    const card = await answer(chosen.question, place, keysFor(chosen, place));
    if (chosen.to === "everyone") return publish(card, place, io);
    const { contents, messages } = draw(card);
    await post(card, messages.slice(1), io);
    return updatedCard(contents[0] ?? cardToTeams(card));
  }

  /** What the room sees is a message of its own; what one person is told leaves the room's card as it is. */
  async function sayInRoom({ to, card }: Said, io: Io): Promise<InvokeResult> {
    if (to === "presser") return pressNotice(card.verdict);
    await post(card, draw(card).messages, io);
    return pressNotice(WORDS.posted);
  }

  async function publish(card: Card, { name }: Place, io: Io): Promise<InvokeResult> {
    const shared: Card = name === "" ? card : { ...card, sections: [...card.sections, { kind: "paragraph", text: `${WORDS.sharedBy} ${name}` }] };
    await post(shared, draw(shared).messages, io);
    return pressNotice(WORDS.posted);
  }

  /** Where others read along, what is for the presser alone can't be posted. */
  async function onPressed(chosen: Press, place: Place, io: Io): Promise<undefined> {
    const isAsked = chosen.do === "ask" && !(chosen.to === "presser" && place.isShared);
    if (isAsked) return say(keyOf(place), io, () => reply(chosen.question, place, keysFor(chosen, place)));
    return onlyOnce(keyOf(place), () => io.send(textMessage(chosen.do === "none" ? WORDS.none : WORDS.notHere)));
  }

  function search(words: string): InvokeResult {
    const found = searchKnowledge(assistant().knowledge, words).flatMap(({ title, questions }) => answered(title, questions));
    // Who types a whole question into the search gets its answer.
    const hits = found.length > 0 ? found : answered(null, [words]);
    return searchResult(hits.map(({ title, card }) => ({ title, card, content: drawForPerson(card) })));
  }

  /** The first of the questions that is answered. What would ask back, or decline, is nothing to insert. */
  function answered(title: string | null, questions: readonly string[]): readonly { readonly title: string; readonly card: Card }[] {
    for (const question of questions) {
      const card = tryOut(question);
      if (card.tone === "answer") return [{ title: title ?? card.readAs ?? question, card }];
    }
    return [];
  }

  function dialog(question: string, insert: boolean): InvokeResult {
    if (question === "") return openDialog(drawDialog(question, null));
    const card = lookUp(question);
    return insert ? insertedCard(drawForPerson(card)) : openDialog(drawDialog(question, { card, copy: copy(card) }));
  }

  /** The thumb and the answer say what to look at; what a person writes to it is no matter of a log. */
  function feedback(helpful: boolean, message: string | null): InvokeResult {
    log.info({ helpful, answer: message === null ? null : (shown.get(message) ?? null) }, "feedback");
    return DONE;
  }

  async function handle(incoming: Incoming, io: Io): Promise<InvokeResult | undefined> {
    switch (incoming.kind) {
      case "question":
        return say(keyOf(incoming.place), io, () => reply(incoming.question, incoming.place));
      case "pressed":
        return onPressed(incoming.press, incoming.place, io);
      case "installed":
        return say(`welcome ${incoming.place.key}`, io, async () => lookUp("help"));
      case "execute":
        return press(incoming.press, incoming.place, io).catch((error: unknown) => failed(log, error, pressFailed()));
      case "search":
        return search(incoming.words);
      case "open-dialog":
        return dialog(incoming.question, false);
      case "dialog":
        return dialog(incoming.question, incoming.do === "insert");
      case "feedback":
        return feedback(incoming.helpful, incoming.message);
      case "malformed":
        return incoming.name === "adaptiveCard/action" ? pressMalformed() : MALFORMED;
      case "unknown-invoke":
        return UNKNOWN;
      case "ignored":
        return void log.debug({ because: incoming.because }, "ignored");
    }
  }

  return { onActivity: (wire, io) => handle(readActivity(wire), io) };
}

type Drawn = { readonly contents: readonly AdaptiveCard[]; readonly messages: readonly Outgoing[] };

/** A core that remembers its answers gives the same card again; what was drawn of it goes when it does. */
function remembering(draw: (card: Card) => Drawn): typeof draw {
  const known = new WeakMap<Card, Drawn>();
  return (card) => {
    const drawn = known.get(card) ?? draw(card);
    known.set(card, drawn);
    return drawn;
  };
}

const keyOf = ({ key, activity }: Place): string | null => (activity === null ? null : `${key} ${activity}`);

function failed(log: Logger, error: unknown, result: InvokeResult): InvokeResult {
  log.error({ err: error }, "no answer could be made");
  return result;
}
