/** The tour: eight steps, each with one idea and one thing to press. Every fact in it is looked up. */

import { answerComparison } from "../answering/comparison.ts";
import { modelCell } from "../answering/who.ts";
import type { AskAction, Card, Section } from "../card.ts";
import { EXAMPLE_QUESTIONS } from "../commands.ts";
import { AREA_IDS, type AreaId, MODEL_IDS, type ModelId, TOPICS, type TopicId } from "../ids.ts";
import { cellOf, type Knowledge, modelOf, serviceOf, topicOf } from "../knowledge/knowledge.ts";
import type { TopicEntry } from "../knowledge/schema.ts";
import { QUESTIONS, smallFirst } from "../phrasing.ts";
import { presentComparison } from "../presenting/comparison.ts";
import { areaName, BLANK, bothSides, exceptionsOf, idOf, inSentence, paragraphs, short } from "../presenting/parts.ts";
import { AREA, behindLabel, bigFirst, HEADINGS, partyName, READ_AS, withoutLead } from "../presenting/sentences.ts";
import { askQuiz, mine } from "./quiz-cards.ts";
import { TOUR } from "./step.ts";
import { TOUR_WORDS } from "./words.ts";

/** One step as it stands: what it says, and the one thing to press. `asks`: what the press asks; its answer is shown in the step. */
type Stop = Pick<Card, "verdict" | "sections" | "sources" | "verified"> & { readonly press: { readonly label: string; readonly asks: string } | AskAction | null };
type Builder = (knowledge: Knowledge, more: number) => Stop;

/** A service that most readers know, and that breaks its row; where the pack has none of that name, the first that does. */
const WELL_KNOWN = "aks";
/** The cell that shows best what "shared" means; where the pack has it otherwise, the first that is shared. */
const SHARED_EXAMPLE = { area: "network-controls", model: "paas" } as const;
const MISCONCEPTIONS = 3;

const STOPS: readonly Builder[] = [
  whatItIs,
  matrix,
  always(TOPICS.always.customer, "data", "saas"),
  always(TOPICS.always.provider, "physical-hosts", "iaas"),
  shared,
  service,
  misconceptions,
  whereToAsk,
];
export const TOUR_LENGTH = STOPS.length;

const who = (area: AreaId, place: string, knowledge: Knowledge): string => QUESTIONS.who(inSentence(area, knowledge), place);

function fromTopic({ verdict, text, sources, verified }: TopicEntry): Pick<Stop, "verdict" | "sections" | "sources" | "verified"> {
  return { verdict: withoutLead(verdict), sections: paragraphs(text.join(" ")), sources, verified };
}

function whatItIs(knowledge: Knowledge): Stop {
  return { ...fromTopic(topicOf(knowledge, TOPICS.whole)), press: { label: TOUR_WORDS.seeAnswer, asks: who("operating-system", short("paas", knowledge), knowledge) } };
}

/** It grows by a column at each press, and says what that column changes. */
function matrix(knowledge: Knowledge, more: number): Stop {
  const models = MODEL_IDS.slice(0, 1 + more);
  const [model, before] = [...models].reverse() as [ModelId, ModelId?];
  const next = MODEL_IDS[models.length];
  const { summary, sources, verified } = modelOf(knowledge, model);
  const moved =
    before === undefined
      ? null
      : presentComparison(
          answerComparison({ kind: "compare", moving: true, areas: [], models: [before, model], services: [], servicesFirst: false, aspect: null, claim: null }, knowledge),
          knowledge,
        );
  const labels = models.map((each) => short(each, knowledge));
  return {
    verdict: moved === null ? modelOf(knowledge, model).motto : `${READ_AS.from([short(before ?? model, knowledge), short(model, knowledge)])}: ${smallFirst(moved.verdict)}`,
    sections: [
      ...paragraphs(summary),
      {
        kind: "table",
        caption: TOUR_WORDS.columns(labels),
        columns: [AREA, ...labels],
        rows: AREA_IDS.map((area) => [areaName(area, knowledge), ...models.map((each) => partyName(cellOf(knowledge, area, each).party, knowledge.pack.provider))]),
      },
    ],
    sources,
    verified,
    press: next === undefined ? null : mine(TOUR_WORDS.add(short(next, knowledge)), TOUR.more(2, more + 1)),
  };
}

function always(topic: TopicId, area: AreaId, model: ModelId): Builder {
  return (knowledge) => {
    const entry = topicOf(knowledge, topic);
    const told = fromTopic(entry);
    return {
      ...told,
      sections: [...told.sections, ...bothSides(entry, knowledge)],
      press: { label: TOUR_WORDS.check(inSentence(area, knowledge), short(model, knowledge)), asks: who(area, short(model, knowledge), knowledge) },
    };
  };
}

function shared(knowledge: Knowledge): Stop {
  const isShared = ({ area, model }: { area: AreaId; model: ModelId }) => cellOf(knowledge, area, model).party === "shared";
  const cells = [SHARED_EXAMPLE, ...AREA_IDS.flatMap((area) => MODEL_IDS.map((model) => ({ area, model })))];
  const { area, model } = cells.find(isShared) ?? SHARED_EXAMPLE;
  const cell = modelCell(area, model, null, knowledge);
  const told = fromTopic(topicOf(knowledge, TOPICS.sharedMeans));
  const example = READ_AS.place(areaName(area, knowledge), short(model, knowledge));
  return {
    ...told,
    sections: [...told.sections, ...paragraphs(TOUR_WORDS.sharedExample(`${example}. ${behindLabel(cell.verdict)}`)), ...bothSides(cell.duties, knowledge)],
    press: { label: TOUR_WORDS.seeAnswer, asks: who(area, short(model, knowledge), knowledge) },
  };
}

function service(knowledge: Knowledge): Stop {
  const services = [...knowledge.services.values()];
  const breaks = services.filter(({ id }) => exceptionsOf(id, knowledge).length > 0);
  const { id, name, summary, exceptions, sources, verified } = breaks.find((each) => each.id === WELL_KNOWN) ?? breaks[0] ?? serviceOf(knowledge, WELL_KNOWN);
  const [area = "operating-system"] = exceptionsOf(id, knowledge);
  const exception = exceptions[area];
  const { model } = serviceOf(knowledge, id);
  return {
    verdict: TOUR_WORDS.service(`${name} is ${short(model, knowledge)}, but not in all.`),
    sections: [
      ...paragraphs(summary),
      {
        kind: "facts",
        heading: HEADINGS.exceptions,
        facts: [
          { label: areaName(area, knowledge), value: behindLabel(exception?.verdict ?? "") },
          { label: short(model, knowledge), value: behindLabel(cellOf(knowledge, area, model).verdict) },
        ],
      },
    ],
    sources,
    verified,
    press: { label: TOUR_WORDS.checkIt(inSentence(area, knowledge)), asks: who(area, name, knowledge) },
  };
}

/** Of three areas, so that they show how far it reaches. */
function chosenMisconceptions({ topics }: Knowledge): TopicEntry[] {
  const all = [...topics.values()].filter(({ kind, claim }) => kind === "misconception" && claim && !claim.holds);
  const ofAreas = new Map(
    all
      .filter(({ areas }) => areas[0])
      .map((topic) => [topic.areas[0], topic] as const)
      .reverse(),
  );
  return [...ofAreas.values()].reverse().slice(0, MISCONCEPTIONS);
}

function misconceptions(knowledge: Knowledge): Stop {
  const chosen = chosenMisconceptions(knowledge);
  return {
    verdict: TOUR_WORDS.misconceptions(chosen.length),
    sections: [{ kind: "facts", heading: TOUR_WORDS.heard, facts: chosen.map(({ claim, verdict }) => ({ label: TOUR_WORDS.claim(claim?.text ?? ""), value: verdict })) }],
    sources: [...new Map(chosen.flatMap(({ sources }) => sources.slice(0, 1)).map((source) => [source.url, source])).values()],
    verified: chosen.map(({ verified }) => verified).sort()[0] ?? null,
    press: { label: TOUR_WORDS.askClaim, asks: bigFirst(chosen[0]?.questions[0] ?? "") },
  };
}

function whereToAsk(): Stop {
  return { verdict: TOUR_WORDS.whereToAsk, sections: [{ kind: "points", heading: HEADINGS.examples, points: EXAMPLE_QUESTIONS }], sources: [], verified: null, press: askQuiz() };
}

const within = (at: number): number => Math.min(Math.max(at, 1), TOUR_LENGTH);

export type TourStep = { readonly at: number; readonly more: number /** Whether it was found again and not pressed. */; readonly resumed: boolean };

/** @param look what asking gives: the press on a step shows a real answer, inside the tour */
export function tourCard(knowledge: Knowledge, { at: wanted, more, resumed }: TourStep, look: (question: string) => Card): Card {
  const at = within(wanted);
  const stop = STOPS[at - 1] as Builder;
  const grown = at === 2 ? Math.min(more, MODEL_IDS.length - 1) : 0;
  const { press, ...told } = stop(knowledge, grown);
  const asks = press && "asks" in press ? press : null;
  const place = (resumed ? TOUR_WORDS.whereYouWere : TOUR_WORDS.step)(at, TOUR_LENGTH);
  const shown = asks && more > 0 ? answerOf(look(asks.asks), `${place}. ${TOUR_WORDS.youAsked(asks.asks)}`) : { ...told, readAs: place };
  const toPress = asks ? (more > 0 ? [] : [mine(asks.label, TOUR.more(at, 1))]) : press && "kind" in press ? [press] : [];
  return {
    ...BLANK,
    ...shown,
    id: idOf(knowledge, "tour", String(at), ...(more > 0 ? [String(grown || 1)] : [])),
    tone: "choices",
    actions: [
      ...toPress,
      ...(at < TOUR_LENGTH ? [mine(TOUR_WORDS.next, TOUR.step(at + 1))] : []),
      ...(at > 1 ? [mine(TOUR_WORDS.back, asks && more > 0 ? TOUR.step(at) : TOUR.step(at - 1))] : []),
      ...(resumed ? [mine(TOUR_WORDS.again, TOUR.step(1))] : []),
      mine(TOUR_WORDS.leave, TOUR.leave(at)),
    ],
  };
}

const answerOf = (
  { verdict, sections, sources, verified, party, partyName }: Card,
  readAs: string,
): Pick<Card, "verdict" | "readAs" | "sections" | "sources" | "verified" | "party" | "partyName"> => ({
  verdict,
  readAs,
  sections: sections as readonly Section[],
  sources,
  verified,
  party,
  partyName,
});

export function leftCard(knowledge: Knowledge, wanted: number): Card {
  const at = within(wanted);
  const isDone = at === TOUR_LENGTH;
  return {
    ...BLANK,
    id: idOf(knowledge, "tour", "left"),
    tone: "choices",
    verdict: isDone ? TOUR_WORDS.done : TOUR_WORDS.left(at, TOUR_LENGTH),
    actions: isDone ? [askQuiz(), mine(TOUR_WORDS.again, TOUR.step(1))] : [mine(TOUR_WORDS.goOn, TOUR.step(at)), askQuiz()],
  };
}
