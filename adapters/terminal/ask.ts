/** `npm run ask`: asks in the terminal. A question as argument, lines on standard input, or a conversation. */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Assistant, Context, Reply } from "../../src/assistant.ts";
import type { Card } from "../../src/card.ts";
import { withFile } from "../env.ts";
import { knowledgeFolder } from "../settings.ts";
import { explain, FORMATS, type Format, printReply } from "./formats.ts";
import { openAssistant } from "./open.ts";
import "./pipe.ts";

const USAGE = `Usage: npm run --silent ask -- [options] ["question"]

  no question, in a terminal   a conversation; end it with Ctrl-D
  no question, piped           one question a line, one answer each
  --json                       one JSON object a line (the same as --format json)
  --format FORMAT              ${FORMATS.join(", ")}
  --explain                    also say what was recognised and why`;

type Options = { readonly format: Format; readonly explain: boolean };

const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);

async function answer(assistant: Assistant, question: string, context: Context | null, options: Options): Promise<Reply> {
  const reply = assistant.ask(question, context);
  process.stdout.write(`${await printReply(question, reply, assistant.knowledge, options.format)}\n`);
  if (options.explain) process.stdout.write(`\n${explain(reply)}\n`);
  return reply;
}

/** Piped: every line is a question of its own, answered before the next is read. */
async function answerLines(assistant: Assistant, options: Options): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    await answer(assistant, line, null, options);
    if (options.format !== "json") process.stdout.write("\n");
  }
}

/** The questions that can be chosen by their numbers, and null for none of them. */
type Choices = readonly (string | null)[];

/** Under an answer no numbers are printed: a number that is typed there must not ask what nobody saw. */
const choicesOf = ({ tone, actions }: Card): Choices =>
  tone === "answer" ? [] : actions.flatMap((action) => (action.kind === "ask" ? [action.question] : action.kind === "none" ? [null] : []));

const NONE_CHOSEN = "None of these, then. Ask again in other words.";

async function converse(assistant: Assistant, options: Options): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: "\n> " });
  process.stdout.write('Who is responsible for what in the cloud? Ask, or type "help". Ctrl-D ends.\n');
  terminal.prompt();
  let context: Context | null = null;
  let choices: Choices = [];
  for await (const line of terminal) {
    if (line.trim() !== "") {
      const chosen = choices[Number(line.trim()) - 1];
      if (chosen === null) {
        process.stdout.write(`${NONE_CHOSEN}\n`);
        choices = [];
      } else {
        const reply = await answer(assistant, chosen ?? line, context, options);
        choices = choicesOf(reply.card);
        context = reply.context;
      }
    }
    terminal.prompt();
  }
  process.stdout.write("\n");
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, format: { type: "string" }, explain: { type: "boolean" }, help: { type: "boolean" } },
  });
  const format = values.json ? "json" : (values.format ?? "text");
  if (values.help || !isFormat(format)) {
    process.stdout.write(`${values.help ? "" : `There is no format "${format}".\n`}${USAGE}\n`);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const options = { format, explain: values.explain ?? false };
  const assistant = openAssistant(knowledgeFolder(withFile(process.env).env));
  const question = positionals.join(" ");
  if (question !== "") await answer(assistant, question, null, options);
  else if (process.stdin.isTTY) await converse(assistant, options);
  else await answerLines(assistant, options);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 2;
});
