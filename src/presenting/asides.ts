/** What is no answer about responsibility: help, a question back, a refusal. */
import type { ChoicesAnswer, HelpAnswer, UnknownAnswer } from "../answer.ts";
import type { Card, CardAction } from "../card.ts";
import { COMMANDS, EXAMPLE_QUESTIONS } from "../commands.ts";
import { type Knowledge, serviceOf } from "../knowledge/knowledge.ts";
import type { Choice } from "../query.ts";
import { areaName, ask, askHelp, BLANK, followUps, idOf, paragraphs, short, slug } from "./parts.ts";
import { CHOICES, commaList, HEADINGS, HELP, NONE_OF_THESE, nearest, refusal, shortLabel } from "./sentences.ts";

export function presentHelp({ to }: HelpAnswer, knowledge: Knowledge): Card {
  const { cloud, provider } = knowledge.pack;
  const card = { ...BLANK, id: idOf(knowledge, "help", ...(to === "call" ? [] : [to])), verdict: HELP[to](cloud, provider) };
  if (to === "courtesy") return { ...card, actions: [askHelp()] };
  return {
    ...card,
    sections: [
      { kind: "points", heading: HEADINGS.asks, points: HELP.asks(provider) },
      { kind: "points", heading: HEADINGS.examples, points: EXAMPLE_QUESTIONS },
      { kind: "facts", heading: HEADINGS.commands, facts: COMMANDS.map(({ name, usage, description }) => ({ label: HELP.command(name, usage), value: description })) },
      ...paragraphs(HELP.limits(cloud)),
    ],
    actions: followUps(...EXAMPLE_QUESTIONS.map((question) => ask(shortLabel(question), question))),
  };
}

/** The choices are the answer: none is left out, and there is always a way past them. */
export function presentChoices({ missing, choices, areas, models, services }: ChoicesAnswer, knowledge: Knowledge): Card {
  const read = [
    ...areas.map((area) => areaName(area, knowledge)),
    ...services.map((service) => serviceOf(knowledge, service).name),
    ...models.map((model) => short(model, knowledge)),
  ];
  const known = [...areas, ...services, ...models];
  return {
    ...BLANK,
    id: idOf(knowledge, "choose", missing, ...known, ...(missing === "model" && known.length > 0 ? [] : choices.map(({ label }) => slug(label)))),
    tone: "choices",
    verdict: CHOICES[choices.length === 1 ? "only" : missing],
    readAs: read.length === 0 ? null : commaList(read),
    actions: [...asks(choices), { kind: "none", label: NONE_OF_THESE }],
  };
}

export function presentUnknown({ refusal: why, nearest: choices }: UnknownAnswer, knowledge: Knowledge): Card {
  const { cloud } = knowledge.pack;
  return {
    ...BLANK,
    id: idOf(knowledge, "unknown", why),
    tone: "decline",
    verdict: refusal(why, cloud),
    sections: choices.length === 0 ? [] : paragraphs(nearest(why, cloud)),
    actions: [...asks(choices), askHelp()],
  };
}

const asks = (choices: readonly Choice[]): CardAction[] => choices.map(({ label, question }) => ask(label, question));
