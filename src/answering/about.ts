/** What an answer is about and what it decides, as ids: the machine-readable side of the contract. */
import type { Answer, ComparisonAnswer, DutiesAnswer, PlainAnswer } from "../answer.ts";
import { AREA_IDS, type AreaId, MODEL_IDS, type ModelId, otherSide, type Party, type ServiceId, type Side, TOPICS, type TopicId } from "../ids.ts";
import { type Knowledge, serviceOf, topicOf } from "../knowledge/knowledge.ts";
import { commonParty } from "./who.ts";

export type About = { readonly areas: readonly AreaId[]; readonly models: readonly ModelId[]; readonly services: readonly ServiceId[]; readonly topics: readonly TopicId[] };

export type Verdict = { readonly party: Party | "split" | null; readonly models: readonly ModelId[]; readonly holds: boolean | null; readonly dutiesOf: Side | null };

const NOTHING: About = { areas: [], models: [], services: [], topics: [] };

/** What the answer is about. A service brings its base model along. */
export function aboutOf(answer: Answer, knowledge: Knowledge): About {
  const parts = partsOf(answer).map((part) => aboutPart(part, knowledge));
  const services = unique(parts.flatMap((part) => part.services));
  const models = unique([...parts.flatMap((part) => part.models), ...services.map((service) => serviceOf(knowledge, service).model)]);
  return { areas: unique(parts.flatMap((part) => part.areas)), models, services, topics: unique(parts.flatMap((part) => part.topics)) };
}

/** What the answer decides. Where its parts differ, the party is `split`. */
export function verdictOf(answer: Answer): Verdict {
  const parts = partsOf(answer).map(verdictOfPart);
  const parties = unique(parts.flatMap(({ party }) => (party === null ? [] : [party])));
  const holds = parts.map((part) => part.holds).filter((value) => value !== null);
  return {
    party: parties.length > 1 ? "split" : (parties[0] ?? null),
    models: unique(parts.flatMap(({ models }) => models)),
    holds: holds.length === 0 ? null : holds.every(Boolean),
    dutiesOf: parts.find(({ dutiesOf }) => dutiesOf !== null)?.dutiesOf ?? null,
  };
}

export const partsOf = (answer: Answer): readonly PlainAnswer[] => (answer.kind === "several" ? answer.parts : [answer]);

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

function aboutPart(answer: PlainAnswer, knowledge: Knowledge): About {
  switch (answer.kind) {
    case "verdict":
      return { ...NOTHING, areas: [answer.area], models: [answer.model], services: answer.service ? [answer.service] : [] };
    case "row":
      return { ...NOTHING, areas: [answer.area], models: answer.cells.map(({ model }) => model) };
    case "duties":
      return { ...NOTHING, areas: answer.areas.map(({ area }) => area), models: answer.model ? [answer.model] : [], services: answer.service ? [answer.service] : [] };
    case "unshared":
      return { ...NOTHING, areas: AREA_IDS, models: [answer.model] };
    case "model":
      return { ...NOTHING, areas: answer.areas, models: unique([...answer.models, ...answer.offered]) };
    case "service":
      return { ...NOTHING, services: [answer.service], models: [answer.model] };
    case "comparison":
      return {
        ...NOTHING,
        areas: answer.rows.map(({ area }) => area),
        models: unique(answer.columns.map(({ model }) => model)),
        services: answer.columns.flatMap(({ service }) => service ?? []),
        topics: answer.moving ? [TOPICS.shifts] : [],
      };
    case "topic":
      return { areas: topicOf(knowledge, answer.topic).areas, models: answer.models, services: answer.services, topics: [answer.topic] };
    case "choices":
      return { ...NOTHING, areas: answer.areas, models: answer.models, services: answer.services };
    case "matrix":
      return { ...NOTHING, areas: AREA_IDS, models: MODEL_IDS };
    case "services":
      return { ...NOTHING, areas: answer.area ? [answer.area] : [], models: answer.models };
    case "help":
    case "unknown":
      return NOTHING;
  }
}

const NONE: Verdict = { party: null, models: [], holds: null, dutiesOf: null };

function verdictOfPart(answer: PlainAnswer): Verdict {
  switch (answer.kind) {
    case "verdict":
    case "row":
      return { ...NONE, party: answer.party, holds: answer.holds };
    case "duties":
      return { ...NONE, party: carrierOf(answer), holds: answer.holds, dutiesOf: answer.side };
    case "model":
      return { ...NONE, models: answer.models, holds: answer.holds };
    case "service":
      return { ...NONE, models: [answer.model], holds: answer.holds };
    case "topic":
      return { ...NONE, party: answer.party ?? answer.dutiesOf, holds: answer.holds, dutiesOf: answer.dutiesOf };
    case "comparison":
      return { ...NONE, party: partyOfComparison(answer), holds: answer.holds };
    case "unshared":
      return { ...NONE, holds: answer.holds };
    case "services":
      return { ...NONE, party: answer.party };
    case "matrix":
    case "help":
    case "choices":
    case "unknown":
      return NONE;
  }
}

/** Who carries what is told: where a side has no duties in a model, the other has them all. */
const carrierOf = ({ side, service, areas }: DutiesAnswer): Side => (service === null && areas.length === 0 ? otherSide(side) : side);

/** A comparison of one area has a party, as a row has. */
function partyOfComparison({ rows }: ComparisonAnswer): Verdict["party"] {
  const [only, second] = rows;
  return only && !second ? commonParty(only.parties) : null;
}
