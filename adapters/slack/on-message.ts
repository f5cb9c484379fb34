/** What happens on a command, a message, and when the bot's own pages are opened. */
import type { Answers } from "./answers.ts";
import { drawAnswer, ownKey, sentence } from "./answers.ts";
import type { Delivery } from "./deliver.ts";
import { homeView, PROMPTS } from "./home.ts";
import type { Command, Message, Opened } from "./read.ts";
import { cardToSlack, type Drawing } from "./render.ts";
import { wrongCommand } from "./words.ts";

export type Bot = { readonly answers: Answers; readonly delivery: Delivery; readonly command: string };

/** The reply to the command itself, to the asker alone but where it opens a quiz for all. */
export async function answerCommand({ answers, command }: Bot, { name, text, conversation, speaker }: Command): Promise<Drawing & { readonly forAll: boolean }> {
  // One app may have several commands at the same address; silence would look like a fault.
  if (name !== command) return { ...sentence(wrongCommand(command)), forAll: false };
  const said = await answers.together(text, speaker);
  if (said) return { ...cardToSlack(said.card), forAll: said.to === "everyone" };
  return { ...drawAnswer(await answers.ask(text, [conversation]), { surface: "ephemeral" }), forAll: false };
}

export async function answerMessage({ answers, delivery }: Bot, { text, channel, thread, conversations, speaker }: Message): Promise<void> {
  const said = await answers.together(text, speaker);
  const drawing = said ? cardToSlack(said.card) : drawAnswer(await answers.ask(text, conversations, ownKey(speaker)), { surface: "message" });
  await delivery.post(channel, thread, drawing);
}

export async function showOpened({ answers, delivery, command }: Bot, opened: Opened): Promise<void> {
  switch (opened.kind) {
    case "prompts":
      return delivery.prompts(opened.channel, PROMPTS);
    case "home": {
      const matrix = answers.again({ question: "matrix", context: null });
      if (matrix) await delivery.publish(opened.user, homeView(matrix.card, command));
    }
  }
}
