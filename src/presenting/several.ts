/** Several answers in one card, each under its own words. */
import type { Answer, RowAnswer, VerdictAnswer } from "../answer.ts";
import type { Card, Section } from "../card.ts";
import { type Knowledge, serviceOf } from "../knowledge/knowledge.ts";
import { areaName, areaNames, byParty, carriedBy, followUps, paragraphs, serviceReadAs, short } from "./parts.ts";
import { presentRowByName } from "./row.ts";
import { bigFirst, commaList, HEADINGS, inPlaces, joinedVerdicts, READ_AS, ROW } from "./sentences.ts";

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
    verdict: verdictInPlaces(answers, knowledge) ?? verdictOfAreas(answers, knowledge) ?? joinedVerdicts([...new Set(cards.map(({ verdict }) => verdict))]),
    readAs: readAsTogether(answers, knowledge) ?? (cards.flatMap(({ readAs }) => readAs ?? []).join("; ") || null),
    sections: parts.flatMap(labelled),
    sources: [...new Map(cards.flatMap(({ sources }) => sources).map((source) => [source.url, source])).values()].slice(0, MOST_SOURCES),
    verified: cards.flatMap(({ verified }) => verified ?? []).sort()[0] ?? null,
    actions:
      waiting.length > 0
        ? waiting.flatMap(({ actions }, index) => actions.filter(({ kind }) => kind !== "none" || index === waiting.length - 1))
        : followUps(...cards.flatMap(({ actions }) => actions.slice(0, 2)), ...cards.flatMap(({ actions }) => actions.slice(2))),
  };
}

/** "Operating system: yours in Azure Virtual Machines, Microsoft's in App Service.": one area in several places; null where it is more than that. */
function verdictInPlaces(answers: readonly Answer[], knowledge: Knowledge): string | null {
  const cells = cellsIn(answers);
  const [first, second] = cells;
  if (!first || !second || cells.some(({ area }) => area !== first.area)) return null;
  const groups = byParty(cells).map(({ party, cells }) => ({ party, where: inPlaces(cells.map((cell) => placeOf(cell, knowledge))) }));
  const thing = cells.every(({ aspect }) => aspect === "backup") ? HEADINGS.backup : areaName(first.area, knowledge);
  return ROW.ofArea(thing, groups, knowledge.pack.provider);
}

/** "PaaS. Microsoft's: physical network, operating system. Yours: data.": many areas in one place; two are told in full. */
function verdictOfAreas(answers: readonly Answer[], knowledge: Knowledge): string | null {
  const cells = cellsIn(answers);
  const [first] = cells;
  if (!first || cells.length < MANY || !areInOnePlace(cells)) return null;
  const groups = byParty(cells).map(({ party, cells }) => ({
    party,
    areas: areaNames(
      cells.map(({ area }) => area),
      knowledge,
    ),
  }));
  return ROW.inPlace(placeOf(first, knowledge), groups, knowledge.pack.provider);
}
const MANY = 3;

/** "Operating system, data: IaaS, PaaS and SaaS": several areas in the same places; null where the places differ. */
function readAsTogether(answers: readonly Answer[], knowledge: Knowledge): string | null {
  const rows = answers.flatMap((answer) => (answer.kind === "row" ? [answer] : []));
  const [row] = rows;
  const modelsOf = ({ cells }: RowAnswer) => cells.map(({ model }) => short(model, knowledge));
  if (row && rows.length === answers.length && rows.every((other) => `${modelsOf(other)}` === `${modelsOf(row)}`)) return READ_AS.places(namesOf(rows, knowledge), modelsOf(row));
  const cells = cellsIn(answers);
  const [cell] = cells;
  if (!cell || !areInOnePlace(cells)) return null;
  return READ_AS.place(namesOf(cells, knowledge), cell.service === null ? short(cell.model, knowledge) : serviceReadAs(cell.service, knowledge));
}

const namesOf = (answers: readonly (RowAnswer | VerdictAnswer)[], knowledge: Knowledge): string =>
  bigFirst(
    commaList(
      areaNames(
        answers.map(({ area }) => area),
        knowledge,
      ),
    ),
  );

const areInOnePlace = ([first, ...others]: readonly VerdictAnswer[]): boolean => others.every(({ model, service }) => model === first?.model && service === first.service);

/** The cells that are asked about; none where a claim is judged, or where there is more than cells. */
function cellsIn(answers: readonly Answer[]): readonly VerdictAnswer[] {
  const cells = answers.flatMap((answer) => (answer.kind === "verdict" && answer.holds === null && answer.part === null ? [answer] : []));
  return cells.length === answers.length ? cells : [];
}

const placeOf = ({ service, model }: VerdictAnswer, knowledge: Knowledge): string => (service === null ? short(model, knowledge) : serviceOf(knowledge, service).name);

const labelled = ({ card: { readAs, verdict, sections }, isNamed }: { readonly card: Card; readonly isNamed: boolean }): Section[] => [
  ...paragraphs(readAs === null || isNamed ? verdict : `${readAs}: ${verdict}`),
  ...sections,
];
