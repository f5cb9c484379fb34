/** What happens when a button is pressed, by where it was pressed. Acknowledged before any of this runs. */
import type { Logger } from "pino";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import type { Said } from "../together.ts";
import { type Answer, drawAnswer, ownKey, sentence } from "./answers.ts";
import { button, buttonsToBlocks } from "./buttons.ts";
import { answerModal, copyModal, readMetadata } from "./modals.ts";
import type { Bot } from "./on-message.ts";
import type { Place, Pressed, Subject } from "./read-press.ts";
import { cardToSlack, type Drawing } from "./render.ts";
import { WORDS } from "./words.ts";

export type PressBot = Bot & { readonly log: Logger };

/** `beside`: the message stays, and the answer comes after it. `instead`: it takes the message's place. `alone`: beside, for the presser's eyes. */
type Where = "beside" | "instead" | "alone";

/** Where the message stands: at the root of a channel, an answer in a thread that nobody opened would not be seen. */
const replyBeside = ({ stands }: Extract<Place, { kind: "message" }>, response_type: "ephemeral" | "in_channel") => ({
  response_type,
  replace_original: false,
  ...(stands === null ? {} : { thread_ts: stands }),
});

/** Puts something where a button in a message was pressed, for the eyes that saw the message. */
async function put(bot: PressBot, pressed: Pressed, drawing: Drawing, where: Where): Promise<void> {
  const { place, responseUrl } = pressed;
  if (place.kind !== "message" || responseUrl === null) return;
  const inThread = place.thread === null ? {} : { thread_ts: place.thread };
  const shownTo = place.ephemeral ? ("ephemeral" as const) : ("in_channel" as const);
  if (where === "alone") return bot.delivery.respond(responseUrl, replyBeside(place, "ephemeral"), drawing);
  if (where === "instead") return bot.delivery.respond(responseUrl, { response_type: shownTo, replace_original: true }, drawing);
  if (place.thread !== null && !place.ephemeral && (await bot.delivery.post(place.channel, place.thread, drawing)) === "sent") return;
  // An answer shared into a channel that the bot is not a member of can still be followed up by its response address.
  await bot.delivery.respond(responseUrl, { response_type: shownTo, replace_original: false, ...inThread }, drawing);
}

const surfaceOf = (place: Place) => (place.kind === "message" ? (place.ephemeral ? "ephemeral" : "message") : place.kind);

async function show(
  bot: PressBot,
  pressed: Pressed,
  answer: Answer | null,
  { where, part = 0, notice = null }: { where: Where; part?: number; notice?: string | null },
): Promise<void> {
  const { place } = pressed;
  if (place.kind === "message") return put(bot, pressed, drawAnswer(answer, { surface: where === "alone" ? "ephemeral" : surfaceOf(place), part }), where);
  const modal = answerModal({
    question: answer?.asked.question ?? "",
    answer,
    part,
    subject: place.kind === "modal" ? readMetadata(place.metadata).subject : null,
    notice: answer ? notice : WORDS.sorry,
  });
  return place.kind === "modal" ? bot.delivery.update(place.view, modal) : bot.delivery.open(pressed.trigger, modal);
}

/** What came of a press in a quiz that a group takes together. */
async function sayInRoom(bot: PressBot, { place, responseUrl }: Pressed, { to, card }: Said): Promise<void> {
  if (place.kind !== "message" || responseUrl === null) return;
  await bot.delivery.respond(responseUrl, replyBeside(place, to === "everyone" ? "in_channel" : "ephemeral"), cardToSlack(card));
}

/** A direct conversation has no other readers, so that there the message itself goes on. */
const isPrivate = (place: Place) => place.kind !== "message" || place.ephemeral || place.channel.startsWith("D");

/** What somebody asked for everyone's eyes; where there is nobody else, it is shown like any answer. */
async function publish(bot: PressBot, pressed: Pressed, answer: Answer | null): Promise<void> {
  const { place, responseUrl, user } = pressed;
  if (place.kind !== "message" || responseUrl === null || !answer) return show(bot, pressed, answer, { where: "alone" });
  await bot.delivery.respond(responseUrl, replyBeside(place, "in_channel"), cardToSlack(answer.card, { asked: answer.asked, sharedBy: user }));
}

async function ask(bot: PressBot, pressed: Pressed, question: string, where: Where): Promise<void> {
  const { place } = pressed;
  const said = place.kind === "message" ? await bot.answers.together(question, place.speaker) : null;
  if (said) return sayInRoom(bot, pressed, said);
  const own = place.kind === "message" ? ownKey(place.speaker) : undefined;
  return show(bot, pressed, await bot.answers.ask(question, place.conversations, own), { where });
}

/** To the presser alone; in a modal there is nobody else, and its answer says enough. */
async function tell(bot: PressBot, { place, responseUrl }: Pressed, text: string): Promise<void> {
  if (place.kind !== "message" || responseUrl === null) return;
  await bot.delivery.respond(responseUrl, replyBeside(place, "ephemeral"), sentence(text));
}

async function share(bot: PressBot, pressed: Pressed, answer: Answer | null): Promise<void> {
  const { responseUrl, user } = pressed;
  if (responseUrl === null) return;
  if (!answer) return tell(bot, pressed, WORDS.sorry);
  await bot.delivery.respond(responseUrl, { response_type: "in_channel", replace_original: false }, cardToSlack(answer.card, { asked: answer.asked, sharedBy: user }));
  // Only once the channel has it: what was shared must not be lost.
  await bot.delivery.respond(responseUrl, { delete_original: true });
}

const noneOfThese = (): Drawing => {
  const { text, blocks } = sentence(WORDS.noneOfThese);
  return { text, blocks: [...blocks, ...buttonsToBlocks([button("choose:0", WORDS.help, "help")])] };
};

/** Under the message that the modal is about. True where it arrived. */
async function postUnder(bot: PressBot, { channel, thread, responseUrl }: Subject, drawing: Drawing): Promise<boolean> {
  if ((await bot.delivery.post(channel, thread, drawing)) === "sent") return true;
  if (responseUrl === null) return false;
  await bot.delivery.respond(responseUrl, { response_type: "in_channel", replace_original: false, thread_ts: thread }, drawing);
  return true;
}

async function post(bot: PressBot, pressed: Pressed): Promise<void> {
  const { subject, asked } = pressed.place.kind === "modal" ? readMetadata(pressed.place.metadata) : { subject: null, asked: null };
  const answer = asked && bot.answers.again(asked);
  if (!subject || !answer) return;
  const arrived = await postUnder(bot, subject, cardToSlack(answer.card, { asked: answer.asked })).catch((error: unknown) => {
    bot.log.error({ err: error }, "An answer could not be posted in a thread");
    return false;
  });
  await show(bot, pressed, answer, { where: "instead", notice: arrived ? WORDS.posted : WORDS.notPosted });
}

export async function actOnPress(bot: PressBot, pressed: Pressed): Promise<void> {
  const { press, place, trigger } = pressed;
  const { answers, delivery } = bot;
  switch (press.kind) {
    case "ask":
      return ask(bot, pressed, press.question, "beside");
    case "choose":
      return ask(bot, pressed, press.question, "instead");
    case "mine": {
      const keys = place.kind === "message" ? [ownKey(place.speaker)] : place.conversations;
      return show(bot, pressed, await answers.ask(press.question, keys), { where: isPrivate(place) ? "instead" : "alone" });
    }
    case "all":
      return publish(bot, pressed, answers.again({ question: press.question, context: null }));
    case "none":
      if (place.kind === "message") return put(bot, pressed, noneOfThese(), "instead");
      return place.kind === "modal"
        ? delivery.update(place.view, answerModal({ question: "", answer: null, subject: readMetadata(place.metadata).subject, notice: WORDS.noneOfThese }))
        : undefined;
    case "rest":
      return show(bot, pressed, answers.again(press.asked), { where: "beside", part: press.part });
    case "share":
      return share(bot, pressed, answers.again(press.asked));
    case "copy": {
      const answer = answers.again(press.asked);
      if (!answer) return tell(bot, pressed, WORDS.sorry);
      const modal = copyModal(cardToText(answer.card), cardToMarkdown(answer.card));
      return place.kind === "modal" ? delivery.push(trigger, modal) : delivery.open(trigger, modal);
    }
    case "feedback":
      bot.log.info({ card: press.card, helpful: press.helpful }, "feedback");
      return tell(bot, pressed, WORDS.thanks);
    case "post":
      return post(bot, pressed);
    case "old":
      return tell(bot, pressed, WORDS.oldButton);
    case "link":
      return;
  }
}
