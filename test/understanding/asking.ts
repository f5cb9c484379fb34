/** Asks the real assistant, and words what went wrong: asked, expected, got, and why it was read so. */
import { describe, expect, it } from "vitest";
import { type ContractAnswer, replyToContract } from "../../adapters/terminal/contract.ts";
import type { Context } from "../../src/assistant.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { faultToText } from "../../src/knowledge/faults.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import type { Utterance } from "../../src/understanding/marks/utterance.ts";
import { createRecogniser } from "../../src/understanding/recognise.ts";
import { once } from "../../src/understanding/words/once.ts";

const loaded = loadKnowledge("knowledge");
if (!loaded.ok) throw new Error(`The knowledge does not load:\n${loaded.faults.map(faultToText).join("\n")}`);

export const { knowledge } = loaded;
export const assistant = createAssistant(knowledge);

const recogniser = once(() => createRecogniser(knowledge));
/** What is recognised in a message, before anything is made of it. */
export const recognise = (text: string): Utterance => recogniser().recognise(recogniser().read(text).words);

export type Asked = ContractAnswer & { readonly verdictLine: string; readonly context: Context | null; because(): readonly string[] };

export function ask(question: string, context: Context | null = null): Asked {
  const reply = assistant.ask(question, context);
  return { ...replyToContract(question, reply, knowledge), verdictLine: reply.card.verdict, context: reply.context, because: () => reply.reading().because() };
}

/** What an answer must be; what is left out is not looked at. */
export type Expected = {
  readonly outcome?: ContractAnswer["outcome"];
  /** One of these kinds of answer. */
  readonly kinds?: readonly ContractAnswer["kind"][];
  readonly party?: ContractAnswer["verdict"]["party"];
  /** Each of these is among the areas. */
  readonly areas?: readonly string[];
  /** These are the models, no more. */
  readonly models?: readonly string[];
  readonly services?: readonly string[];
  readonly topics?: readonly string[];
  readonly holds?: boolean | null;
  readonly verdictModels?: readonly string[];
  readonly dutiesOf?: ContractAnswer["verdict"]["dutiesOf"];
};

const holdsAll = (wanted: readonly string[], found: readonly string[]) => wanted.every((item) => found.includes(item));
const isSame = (wanted: readonly string[], found: readonly string[]) => wanted.length === found.length && holdsAll(wanted, found);

/** The parts of the expectation that the answer does not meet. */
export function unmet({ outcome = "answer", kinds, party, areas, models, services, topics, holds, verdictModels, dutiesOf }: Expected, answer: Asked): string[] {
  const { about, verdict } = answer;
  const faults: string[] = [];
  const must = (met: boolean, what: string, expected: unknown, got: unknown) => {
    if (!met) faults.push(`${what}: expected ${String(expected)}, got ${String(got)}`);
  };
  must(answer.outcome === outcome, "outcome", outcome, answer.outcome);
  if (kinds) must(kinds.includes(answer.kind), "kind", kinds.join(" or "), answer.kind);
  if (party !== undefined) must(verdict.party === party, "party", party, verdict.party);
  if (areas) must(holdsAll(areas, about.areas), "areas", areas, about.areas);
  if (models) must(isSame(models, about.models), "models", models, about.models);
  if (services) must(isSame(services, about.services), "services", services, about.services);
  if (topics) must(isSame(topics, about.topics), "topics", topics, about.topics);
  if (holds !== undefined) must(verdict.holds === holds, "holds", holds, verdict.holds);
  if (verdictModels) must(isSame(verdictModels, verdict.models), "verdict.models", verdictModels, verdict.models);
  if (dutiesOf !== undefined) must(verdict.dutiesOf === dutiesOf, "dutiesOf", dutiesOf, verdict.dutiesOf);
  return faults;
}

export const shown = ({ kind, outcome, about, verdict, verdictLine, because }: Asked): string =>
  `got ${outcome} ${kind}: party ${verdict.party}, areas [${about.areas}], models [${about.models}], services [${about.services}], topics [${about.topics}], holds ${verdict.holds}, verdict.models [${verdict.models}], dutiesOf ${verdict.dutiesOf}\n  "${verdictLine}"\n  because ${because().join(" | ")}`;

/** Fails with the question, what was expected of it, what it got and why. */
export function expectNothing(faults: readonly string[], asked: string, answer: Asked): void {
  expect(faults, `asked "${asked}"\n  ${faults.join("; ")}\n${shown(answer)}\n`).toEqual([]);
}

/** Asks a question that stands alone, and holds the answer to the expectation. */
export function expectAnswer(question: string, expected: Expected): void {
  const answer = ask(question);
  expectNothing(unmet(expected, answer), question, answer);
}

export type Turn = readonly [question: string, expected: Expected];
export type Conversation = { readonly because: string; readonly turns: readonly Turn[] };

/** Asks turn by turn, each with the context that the turn before gave. */
export function converse({ turns }: Pick<Conversation, "turns">): void {
  let context: Context | null = null;
  const said: string[] = [];
  for (const [question, expected] of turns) {
    const answer = ask(question, context);
    said.push(question);
    expectNothing(unmet(expected, answer), said.join('" then "'), answer);
    context = answer.context;
  }
}

/** A test for each conversation of each kind. */
export function describeConversations(kinds: Readonly<Record<string, readonly Conversation[]>>): void {
  describe.each(Object.entries(kinds))("%s", (_, conversations) => {
    it.each(conversations.map((conversation) => ({ said: conversation.turns.map(([question]) => question).join('" then "'), ...conversation })))('"$said": $because', ({ turns }) =>
      converse({ turns }),
    );
  });
}
