/** Several answers in one card, each under its own words. */
import type { Answer, RowAnswer } from "../answer.ts";
import type { Card, Section } from "../card.ts";
import { type Knowledge, topicName } from "../knowledge/knowledge.ts";
import { smallFirst } from "../phrasing.ts";
import { firstLineOf } from "./first-line.ts";
import { areaNames, carriedBy, followUps, paragraphs, serviceReadAs, short, thingIn } from "./parts.ts";
import { presentRowByName } from "./row.ts";
import { behindLabel, bigFirst, commaList, joinedVerdicts, READ_AS, SEVERAL } from "./sentences.ts";
import { placesOf } from "./topic.ts";

const MOST_SOURCES = 5;
/** Of more than these only the verdicts are told: nobody reads five answers with all their duties. */
const MOST_IN_FULL = 4;

type Told = { readonly card: Card; readonly isNamed: boolean };

export function presentSeveral(answers: readonly Answer[], present: (answer: Answer) => Card, knowledge: Knowledge): Card {
  const parts = answers.map((answer) => (answer.kind === "row" ? { card: presentRowByName(answer, knowledge), isNamed: true } : { card: present(answer), isNamed: false }));
  const cards = parts.map(({ card }) => card);
  const parties = [...new Set(cards.flatMap(({ party }) => party ?? []))];
  const [party, ...others] = parties;
  const waiting = cards.filter(({ tone }) => tone === "choices");
  return {
    // One alone is told under its name, where it is asked what is shared: another card than that of the thing itself.
    id: cards.length === 1 ? `${cards[0]?.id}/by-name` : cards.map(({ id }) => id).join("+"),
    tone: waiting.length > 0 ? "choices" : cards.every(({ tone }) => tone === "decline") ? "decline" : "answer",
    ...(others.length > 0 ? { party: "split", partyName: SEVERAL.differs } : carriedBy(party ?? null, knowledge)),
    verdict: firstLineOf(answers, knowledge) ?? joinedVerdicts([...new Set(cards.map(({ verdict }) => verdict))]),
    readAs: readAsTogether(answers, knowledge) ?? (cards.flatMap(({ readAs }) => readAs ?? []).join("; ") || null),
    sections: cards.length > MOST_IN_FULL ? [inBrief(parts)] : withoutRepeated(parts.flatMap(labelled)),
    sources: [...new Map(cards.flatMap(({ sources }) => sources).map((source) => [source.url, source])).values()].slice(0, MOST_SOURCES),
    verified: cards.flatMap(({ verified }) => verified ?? []).sort()[0] ?? null,
    actions:
      waiting.length > 0
        ? waiting.flatMap(({ actions }, index) => actions.filter(({ kind }) => kind !== "none" || index === waiting.length - 1))
        : followUps(...cards.flatMap(({ actions }) => actions.slice(0, 2)), ...cards.flatMap(({ actions }) => actions.slice(2))),
  };
}

/** "Operating system, data: IaaS, PaaS and SaaS": several areas in the same places; null where the places differ. */
function readAsTogether(answers: readonly Answer[], knowledge: Knowledge): string | null {
  const rows = answers.flatMap((answer) => (answer.kind === "row" ? [answer] : []));
  const [row] = rows;
  const modelsOf = ({ cells }: RowAnswer) => cells.map(({ model }) => short(model, knowledge));
  if (row && rows.length === answers.length && rows.every((other) => `${modelsOf(other)}` === `${modelsOf(row)}`))
    return READ_AS.places(
      bigFirst(
        commaList(
          areaNames(
            rows.map(({ area }) => area),
            knowledge,
          ),
        ),
      ),
      modelsOf(row),
    );
  const asked = answers.map((answer) => askedOf(answer, knowledge));
  const [first] = asked;
  if (!first?.place || asked.some((each) => each?.place !== first.place)) return null;
  return READ_AS.place(bigFirst(commaList(asked.map((each) => smallFirst(each?.subject ?? "")))), first.place);
}

/** What is asked about, and where; null where it is told otherwise. */
function askedOf(answer: Answer, knowledge: Knowledge): { readonly subject: string; readonly place: string } | null {
  if (answer.kind === "topic") return { subject: READ_AS.part(topicName(knowledge, answer.topic), answer.part), place: commaList(placesOf(answer, knowledge)) };
  if (answer.kind !== "verdict" || answer.part !== null) return null;
  return { subject: thingIn(answer, knowledge), place: answer.service === null ? short(answer.model, knowledge) : serviceReadAs(answer.service, knowledge) };
}

/** Two answers about one service have lists and notes in common. */
function withoutRepeated(sections: readonly Section[]): Section[] {
  return [...new Map(sections.map((section) => [JSON.stringify(section), section])).values()];
}

const inBrief = (parts: readonly Told[]): Section => ({
  kind: "facts",
  heading: null,
  facts: parts.map(({ card: { readAs, verdict, id } }) => ({ label: readAs ?? id, value: behindLabel(verdict) })),
});

const labelled = ({ card: { readAs, verdict, sections }, isNamed }: Told): Section[] => [
  ...paragraphs(readAs === null || isNamed ? verdict : `${readAs}: ${verdict}`),
  ...sections,
];
