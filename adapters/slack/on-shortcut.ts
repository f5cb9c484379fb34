/** What happens on a shortcut, and when a question is sent from its modal. */
import { answerModal, type Modal, readMetadata } from "./modals.ts";
import type { Bot } from "./on-message.ts";
import type { Shortcut, Submission } from "./read-press.ts";
import { WORDS } from "./words.ts";

/** A modal's question leans on nothing before it: it may be about anybody's message. */
const NO_CONVERSATION: readonly string[] = [];

async function modalFor({ answers }: Bot, question: string, subject: Shortcut["subject"]): Promise<Modal> {
  // The global shortcut, and a message without text (a picture, say), open an empty form.
  if (question === "") return answerModal({ question, answer: null, subject });
  const answer = await answers.ask(question, NO_CONVERSATION);
  return answerModal({ question, answer, subject, notice: answer ? null : WORDS.sorry });
}

export async function openShortcut(bot: Bot, { text, subject, trigger }: Shortcut): Promise<void> {
  await bot.delivery.open(trigger, await modalFor(bot, text, subject));
}

/** What the modal shows next, in the reply to its submission. */
export const answerSubmission = (bot: Bot, { question, metadata }: Submission): Promise<Modal> => modalFor(bot, question, readMetadata(metadata).subject);
