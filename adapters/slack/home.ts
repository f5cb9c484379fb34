/** The App Home: what the bot is, questions to press, the matrix, and how old the knowledge is. */
import type { types } from "@slack/bolt";
import type { Card } from "../../src/card.ts";
import { COMMANDS, EXAMPLE_QUESTIONS } from "../../src/commands.ts";
import { button, buttonsToBlocks, plain } from "./buttons.ts";
import { LIMITS } from "./limits.ts";
import { cardToSlack, heading, line, rich, said } from "./render.ts";
import { commandHint, WORDS } from "./words.ts";

export type Prompt = { readonly title: string; readonly message: string };

export const PROMPTS: readonly Prompt[] = EXAMPLE_QUESTIONS.slice(0, LIMITS.prompts).map((question) => ({ title: question, message: question }));

const commandLine = (slash: string, { name, usage, description }: (typeof COMMANDS)[number]) =>
  line(said(commandHint(`${slash} ${name}`, usage), { bold: true }), said(` ${description}`));

/** @param command the slash command's name */
export function homeView(matrix: Card, command: string): types.HomeView {
  const blocks: types.KnownBlock[] = [
    { type: "header", text: plain(WORDS.homeTitle) },
    rich(line(said(WORDS.homeIntro))),
    heading(WORDS.homePrompts),
    ...buttonsToBlocks(EXAMPLE_QUESTIONS.map((question, i) => button(`ask:${i}`, question, question))),
    { type: "divider" },
    ...cardToSlack(matrix, { surface: "home" }).blocks,
    { type: "divider" },
    heading(WORDS.homeCommands),
    rich({ type: "rich_text_list", style: "bullet", elements: COMMANDS.map((one) => commandLine(command, one)) }),
    ...(matrix.verified ? [rich(line(said(`${WORDS.homeVerified} ${matrix.verified}.`, { italic: true })))] : []),
  ];
  return { type: "home", blocks: blocks.slice(0, LIMITS.blocksInView) };
}
