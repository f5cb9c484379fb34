/** Several answers in one card, each under its own words. */
import type { Answer } from "../answer.ts";
import type { Card, Section } from "../card.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { carriedBy, followUps, paragraphs } from "./parts.ts";
import { presentRowByName } from "./row.ts";
import { joinedVerdicts } from "./sentences.ts";

const MOST_SOURCES = 5;

export function presentSeveral(answers: readonly Answer[], present: (answer: Answer) => Card, knowledge: Knowledge): Card {
  const parts = answers.map((answer) => (answer.kind === "row" ? { card: presentRowByName(answer, knowledge), isNamed: true } : { card: present(answer), isNamed: false }));
  const cards = parts.map(({ card }) => card);
  const parties = [...new Set(cards.flatMap(({ party }) => party ?? []))];
  const [party, ...others] = parties;
  const waiting = cards.filter(({ tone }) => tone === "choices");
  return {
    id: cards.map(({ id }) => id).join("+"),
    tone: waiting.length > 0 ? "choices" : cards.every(({ tone }) => tone === "decline") ? "decline" : "answer",
    ...carriedBy(party === undefined ? null : others.length > 0 ? "split" : party, knowledge),
    verdict: joinedVerdicts([...new Set(cards.map(({ verdict }) => verdict))]),
    readAs: cards.flatMap(({ readAs }) => readAs ?? []).join("; ") || null,
    sections: parts.flatMap(labelled),
    sources: [...new Map(cards.flatMap(({ sources }) => sources).map((source) => [source.url, source])).values()].slice(0, MOST_SOURCES),
    verified: cards.flatMap(({ verified }) => verified ?? []).sort()[0] ?? null,
    actions:
      waiting.length > 0
        ? waiting.flatMap(({ actions }, index) => actions.filter(({ kind }) => kind !== "none" || index === waiting.length - 1))
        : followUps(...cards.flatMap(({ actions }) => actions.slice(0, 2)), ...cards.flatMap(({ actions }) => actions.slice(2))),
  };
}

const labelled = ({ card: { readAs, verdict, sections }, isNamed }: { readonly card: Card; readonly isNamed: boolean }): Section[] => [
  ...paragraphs(readAs === null || isNamed ? verdict : `${readAs}: ${verdict}`),
  ...sections,
];
