/**
 * Every question that a quiz can ask, derived from the same answers that a question gets: nothing is written down here but how to ask.
 * A cell that the provider's own page lists otherwise is never asked about, so that a wrong option is certainly wrong.
 */

import type { Provenance, VerdictAnswer } from "../answer.ts";
import { answerComparison } from "../answering/comparison.ts";
import { answerTopic } from "../answering/topic.ts";
import { modelCell, row, serviceCell } from "../answering/who.ts";
import { AREA_IDS, type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type Party, SIDES_SHOWN, type Side } from "../ids.ts";
import { cellOf, type Knowledge } from "../knowledge/knowledge.ts";
import type { ServiceEntry, TopicEntry } from "../knowledge/schema.ts";
import { QUESTIONS } from "../phrasing.ts";
import { areaName, inSentence, short } from "../presenting/parts.ts";
import { rowVerdict } from "../presenting/row.ts";
import { behindLabel, bigFirst, READ_AS, withoutLead } from "../presenting/sentences.ts";
import { ANYWHERE, aboutTopic } from "../query.ts";
import { ASKS } from "./words.ts";

export type Kind = "area" | "models" | "statement" | "service" | "exception" | "misconception" | "move";

/** What the answer to a question must show for the option to be what the pattern takes it for: a test asks and compares. */
type Shows =
  | { readonly kind: "party"; readonly area: AreaId; readonly party: Party }
  /** The cloud models in which the area is `party`'s: these and no other. */
  | { readonly kind: "models"; readonly area: AreaId; readonly party: Party; readonly models: readonly ModelId[] }
  | { readonly kind: "claim"; readonly holds: boolean }
  | { readonly kind: "move"; readonly area: AreaId; readonly from: Party; readonly to: Party };

export type Option = {
  readonly text: string;
  /** The question whose answer decides about it. */
  readonly asks: string;
  readonly shows: Shows;
};

/** A question with all the options that may stand in it: the right one, and every wrong one. */
export type Pattern = {
  readonly id: string;
  readonly kind: Kind;
  readonly area: AreaId;
  readonly text: string;
  readonly right: Option;
  readonly wrong: readonly Option[];
  /** Options that read best in an order of their own; all others are shuffled. */
  readonly ordered: boolean;
  readonly why: string;
} & Provenance;

/** So many options a question has, the right one among them. */
export const MOST_OPTIONS = 4;
const PARTIES = [...SIDES_SHOWN, "shared"] as const satisfies readonly Party[];

const pools = new WeakMap<Knowledge, readonly Pattern[]>();

/** Worked out once for each knowledge, at the first quiz. */
export function patternsOf(knowledge: Knowledge): readonly Pattern[] {
  const known = pools.get(knowledge);
  if (known) return known;
  const cells = AREA_IDS.flatMap((area) => CLOUD_MODEL_IDS.map((model) => modelCell(area, model, null, knowledge))).filter(isCertain);
  const services = [...knowledge.services.values()];
  const made = [
    ...areaPatterns(cells, knowledge),
    ...modelsPatterns(knowledge),
    ...statementPatterns(cells, knowledge),
    ...servicePatterns(services, knowledge),
    ...exceptionPatterns(services, knowledge),
    ...misconceptionPatterns([...knowledge.topics.values()], cells, knowledge),
    ...movePatterns(knowledge),
  ];
  pools.set(knowledge, made);
  return made;
}

const isCertain = ({ difference }: Pick<VerdictAnswer, "difference">): boolean => difference === null;
const provenance = ({ sources, verified }: Provenance): Provenance => ({ sources, verified });

// ---- Cells: which area, which models, is it so ----

const askCell = ({ area, model }: Pick<VerdictAnswer, "area" | "model">, knowledge: Knowledge): string => QUESTIONS.who(inSentence(area, knowledge), short(model, knowledge));
const whyCell = ({ area, model, verdict }: VerdictAnswer, knowledge: Knowledge): string =>
  `${READ_AS.place(areaName(area, knowledge), short(model, knowledge))}: ${behindLabel(verdict)}`;
const partyOf = ({ area, party }: VerdictAnswer): Shows => ({ kind: "party", area, party });

/** "Which of these is yours in PaaS?" A shared area is no wrong option there: in part it is yours. */
function areaPatterns(cells: readonly VerdictAnswer[], knowledge: Knowledge): Pattern[] {
  const option = (cell: VerdictAnswer): Option => ({ text: areaName(cell.area, knowledge), asks: askCell(cell, knowledge), shows: partyOf(cell) });
  return cells.flatMap((cell) => {
    const wrong = cells.filter(({ model, party }) => model === cell.model && party !== cell.party && party !== "shared");
    if (wrong.length < MOST_OPTIONS - 1) return [];
    return [
      {
        id: `area/${cell.area}/${cell.model}`,
        kind: "area",
        area: cell.area,
        text: ASKS.area(cell.party, knowledge.pack.provider, short(cell.model, knowledge)),
        right: option(cell),
        wrong: wrong.map(option),
        ordered: false,
        why: whyCell(cell, knowledge),
        ...provenance(cell),
      },
    ];
  });
}

/** "In which cloud models are you responsible for the operating system?" Only where no cell of the row is shared or disputed. */
function modelsPatterns(knowledge: Knowledge): Pattern[] {
  const plain = AREA_IDS.filter((area) => CLOUD_MODEL_IDS.every((model) => cellOf(knowledge, area, model).party !== "shared" && !cellOf(knowledge, area, model).difference));
  return plain.flatMap((area) => {
    const answer = row(area, CLOUD_MODEL_IDS, null, knowledge);
    const asks = ASKS.row(inSentence(area, knowledge));
    return SIDES_SHOWN.flatMap((party): Pattern[] => {
      const models = answer.cells.filter((cell) => cell.party === party).map(({ model }) => model);
      const sets = setsOf(party);
      const right = sets.find((set) => set.length === models.length && set.every((model) => models.includes(model)));
      if (!right) return [];
      const option = (set: readonly ModelId[]): Option => ({
        text: ASKS.models(
          set.map((model) => short(model, knowledge)),
          CLOUD_MODEL_IDS.length,
        ),
        asks,
        shows: { kind: "models", area, party, models: set },
      });
      const why = `${areaName(area, knowledge)}: ${rowVerdict(answer.cells, answer.party, knowledge)}`;
      return [
        {
          id: `models/${area}/${party}`,
          kind: "models",
          area,
          text: ASKS.inWhichModels(party, knowledge.pack.provider, inSentence(area, knowledge)),
          right: option(right),
          wrong: sets.filter((set) => set !== right).map(option),
          ordered: true,
          why,
          ...provenance(answer),
        },
      ];
    });
  });
}

/** The more the provider runs, the more it carries: a side's models are the first so many, or the last. */
function setsOf(party: Side): (readonly ModelId[])[] {
  return [0, 1, 2, 3].map((size) => (party === "customer" ? CLOUD_MODEL_IDS.slice(0, size) : CLOUD_MODEL_IDS.slice(CLOUD_MODEL_IDS.length - size)));
}

/** Whether a side carries it, as a sentence that is so or is not. */
const statementOf = (party: Side, area: AreaId, place: string, knowledge: Knowledge): string => ASKS.statement(party, knowledge.pack.provider, inSentence(area, knowledge), place);

type Fact = {
  readonly id: string;
  readonly kind: Kind;
  readonly area: AreaId;
  readonly place: string;
  readonly party: Party;
  readonly asks: string;
  readonly why: string;
  readonly from: Provenance;
};

/** Said of the side that carries it, it is so; said of the other side, it is not. */
function statementsOn({ id, kind, area, place, party, asks, why, from }: Fact, knowledge: Knowledge): Pattern[] {
  if (party === "shared") return [];
  const shows: Shows = { kind: "party", area, party };
  return SIDES_SHOWN.map((side) =>
    yesNo({ id: `${id}/${side}`, kind, area, text: ASKS.isThatSo(statementOf(side, area, place, knowledge)), yes: side === party, asks, shows, why, ...provenance(from) }),
  );
}

type YesNo = Omit<Pattern, "right" | "wrong" | "ordered"> & { readonly yes: boolean; readonly asks: string; readonly shows: Shows };

function yesNo({ yes, asks, shows, ...pattern }: YesNo): Pattern {
  const option = (so: boolean): Option => ({ text: so ? ASKS.yes : ASKS.no, asks, shows });
  return { ...pattern, right: option(yes), wrong: [option(!yes)], ordered: true };
}

function statementPatterns(cells: readonly VerdictAnswer[], knowledge: Knowledge): Pattern[] {
  return cells.flatMap((cell) =>
    statementsOn(
      {
        id: `statement/${cell.area}/${cell.model}`,
        kind: "statement",
        area: cell.area,
        place: short(cell.model, knowledge),
        party: cell.party,
        asks: askCell(cell, knowledge),
        why: whyCell(cell, knowledge),
        from: cell,
      },
      knowledge,
    ),
  );
}

// ---- Services and their exceptions ----

/** Areas in which services differ enough to be told apart. */
const SERVICE_AREAS: readonly AreaId[] = ["operating-system", "network-controls"];

const askService = (area: AreaId, { name }: ServiceEntry, knowledge: Knowledge): string => QUESTIONS.who(inSentence(area, knowledge), name);
const whyService = (cell: VerdictAnswer, { name }: ServiceEntry, knowledge: Knowledge): string =>
  `${READ_AS.place(areaName(cell.area, knowledge), name)}: ${behindLabel(cell.verdict)}`;

/**
 * Whether one word says whose it is: not where a part of what one side carries goes another way, and not where there is no operating system
 * to be seen. What is shared has such parts by its nature.
 */
function isPlain({ nature, parts, patching }: ServiceEntry, cell: VerdictAnswer): boolean {
  if (nature === "hybrid" || (cell.party !== "shared" && parts.some(({ area, party }) => area === cell.area && party !== cell.party))) return false;
  return isCertain(cell) && (cell.area !== "operating-system" || patching.party !== "none");
}

/** "In which of these are you responsible for the operating system?" Where it is shared, only the provider's are certainly wrong. */
function servicePatterns(services: readonly ServiceEntry[], knowledge: Knowledge): Pattern[] {
  return SERVICE_AREAS.flatMap((area) => {
    const all = services.map((service) => ({ service, cell: serviceCell(area, service.id, null, null, knowledge) })).filter(({ service, cell }) => isPlain(service, cell));
    const option = ({ service, cell }: (typeof all)[number]): Option => ({ text: service.name, asks: askService(area, service, knowledge), shows: partyOf(cell) });
    return PARTIES.flatMap((party) => {
      const wrong = all.filter(({ cell }) => cell.party === (party === "provider" ? "customer" : "provider")).map(option);
      if (wrong.length < MOST_OPTIONS - 1) return [];
      return all
        .filter(({ cell }) => cell.party === party)
        .map(
          (each): Pattern => ({
            id: `service/${area}/${each.service.id}`,
            kind: "service",
            area,
            text: ASKS.inWhichService(party, knowledge.pack.provider, inSentence(area, knowledge)),
            right: option(each),
            wrong,
            ordered: false,
            why: whyService(each.cell, each.service, knowledge),
            ...provenance(each.cell),
          }),
        );
    });
  });
}

/** Where a service breaks the row of its model. */
function exceptionPatterns(services: readonly ServiceEntry[], knowledge: Knowledge): Pattern[] {
  return services.flatMap((service) =>
    AREA_IDS.flatMap((area) => {
      const cell = serviceCell(area, service.id, null, null, knowledge);
      if (!cell.exception || !isPlain(service, cell) || cell.party === cellOf(knowledge, area, service.model).party) return [];
      return statementsOn(
        {
          id: `exception/${service.id}/${area}`,
          kind: "exception",
          area,
          place: service.name,
          party: cell.party,
          asks: askService(area, service, knowledge),
          why: whyService(cell, service, knowledge),
          from: cell,
        },
        knowledge,
      );
    }),
  );
}

// ---- Misconceptions ----

/** As a claim alone, and among three sentences that are so. */
function misconceptionPatterns(topics: readonly TopicEntry[], cells: readonly VerdictAnswer[], knowledge: Knowledge): Pattern[] {
  const so = cells.flatMap((cell): (Option & { area: AreaId })[] =>
    cell.party === "shared"
      ? []
      : [{ area: cell.area, text: statementOf(cell.party, cell.area, short(cell.model, knowledge), knowledge), asks: askCell(cell, knowledge), shows: partyOf(cell) }],
  );
  return topics.flatMap(({ id, kind, claim, areas: [area], questions: [asks] }) => {
    if (kind !== "misconception" || !claim || !area || asks === undefined) return [];
    const answer = answerTopic(aboutTopic(id, ANYWHERE, { challenge: true }), knowledge);
    const shows: Shows = { kind: "claim", holds: answer.holds === true };
    const question = bigFirst(asks);
    const common = { kind: "misconception", area, why: withoutLead(answer.verdict), ...provenance(answer) } as const;
    const alone = yesNo({ ...common, id: `misconception/${id}`, text: ASKS.isThatSo(claim.text), yes: claim.holds, asks: question, shows });
    if (claim.holds) return [alone];
    // The other sentences are about other areas: a claim next to its own refutation would give itself away.
    const wrong = so.filter((option) => option.area !== area).map(({ text, asks: asksOne, shows: showsOne }): Option => ({ text, asks: asksOne, shows: showsOne }));
    return [alone, { ...common, id: `misconception/${id}/among-others`, text: ASKS.oneIsNot, right: { text: claim.text, asks: question, shows }, wrong, ordered: false }];
  });
}

// ---- What shifts when moving ----

function movePatterns(knowledge: Knowledge): Pattern[] {
  const certain = (area: AreaId, model: ModelId) => !cellOf(knowledge, area, model).difference;
  return MODEL_IDS.flatMap((from, at) =>
    MODEL_IDS.slice(at + 1).flatMap((to) => {
      const answer = answerComparison({ kind: "compare", moving: true, areas: [], models: [from, to], services: [], servicesFirst: false, aspect: null, claim: null }, knowledge);
      const labels = [ASKS.place(short(from, knowledge)), ASKS.place(short(to, knowledge))] as const;
      const asks = ASKS.move(...labels);
      const rows = answer.rows.flatMap(({ area, parties: [before, after] }) => (before && after && certain(area, from) && certain(area, to) ? [{ area, before, after }] : []));
      type Row = (typeof rows)[number];
      const option = ({ area, before, after }: Row): Option => ({ text: areaName(area, knowledge), asks, shows: { kind: "move", area, from: before, to: after } });
      const pattern = (change: "goes" | "shared" | "stays", right: Row, wrong: readonly Row[]): Pattern[] =>
        wrong.length < MOST_OPTIONS - 1
          ? []
          : [
              {
                id: `move/${from}/${to}/${right.area}`,
                kind: "move",
                area: right.area,
                text: ASKS.moving(change, knowledge.pack.provider, ...labels),
                right: option(right),
                wrong: wrong.map(option),
                ordered: false,
                why: ASKS.moved(areaName(right.area, knowledge), right.before, right.after, knowledge.pack.provider, ...labels),
                ...provenance(answer),
              },
            ];
      const unmoved = rows.filter(({ before, after }) => before === after);
      const gone = rows.filter(({ before, after }) => before !== after && after === "provider");
      return rows.flatMap((each) => {
        if (each.before === each.after) return each.after === "customer" ? pattern("stays", each, gone) : [];
        return each.after === "customer" ? [] : pattern(each.after === "shared" ? "shared" : "goes", each, unmoved);
      });
    }),
  );
}
