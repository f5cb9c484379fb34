/** The real knowledge and the real assistant, and a person who goes through it by pressing. */
import type { Context, Reply } from "../../src/assistant.ts";
import type { AskAction, Card } from "../../src/card.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";

const loaded = loadKnowledge("knowledge");
if (!loaded.ok) throw new Error(`The knowledge does not load: ${loaded.faults.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join("; ")}`);

export const { knowledge } = loaded;
export const assistant = createAssistant(knowledge, { newSeed: () => "seed1" });

export const pressesOf = ({ actions }: Card): AskAction[] => actions.flatMap((action) => (action.kind === "ask" ? [action] : []));
export const labelsOf = (card: Card): string[] => pressesOf(card).map(({ label }) => label);

export function press(card: Card, label: string): string {
  const action = pressesOf(card).find((one) => one.label === label);
  if (!action) throw new Error(`There is no "${label}" among ${labelsOf(card).join(", ")}`);
  return action.question;
}

/** Somebody who types and presses, with a context of their own. */
export function createPerson(context: Context | null = null) {
  let last: Reply | null = null;
  const person = {
    card: () => (last as Reply).card,
    ask(question: string): Card {
      last = assistant.ask(question, last ? last.context : context);
      return last.card;
    },
    press: (label: string): Card => person.ask(press(person.card(), label)),
    context: () => (last ? last.context : context),
  };
  return person;
}
