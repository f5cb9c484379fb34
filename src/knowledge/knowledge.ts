/** What the program knows, checked and indexed by id. Plain data; built by `load`, never changed afterwards. */
import type { AreaId, ModelId, Party, ServiceId, TopicId } from "../ids.ts";
import type { Language } from "./language.ts";
import type { AreaEntry, Cell, ModelEntry, Pack, ServiceEntry, TopicEntry } from "./schema.ts";

export type Knowledge = {
  readonly pack: Pack;
  readonly areas: ReadonlyMap<AreaId, AreaEntry>;
  readonly models: ReadonlyMap<ModelId, ModelEntry>;
  readonly services: ReadonlyMap<ServiceId, ServiceEntry>;
  readonly topics: ReadonlyMap<TopicId, TopicEntry>;
  readonly language: Language;
};

/** The cell of the matrix. Its source is the table of the pack's reference document. */
export function cellOf(knowledge: Knowledge, area: AreaId, model: ModelId): Cell {
  return areaOf(knowledge, area).cells[model];
}

/** Who carries an area in a service: by its exceptions and its patching, else as its model has it. */
export function partyInService(knowledge: Knowledge, area: AreaId, service: ServiceId): Party {
  const entry = serviceOf(knowledge, service);
  const exception = entry.exceptions[area];
  if (exception) return exception.party;
  return area === "operating-system" ? patchedBy(entry) : cellOf(knowledge, area, entry.model).party;
}

/** Who carries an area in each of some models and of some services, in that order. */
export const partiesIn = (knowledge: Knowledge, area: AreaId, place: { readonly models: readonly ModelId[]; readonly services: readonly ServiceId[] }): readonly Party[] => [
  ...place.models.map((model) => cellOf(knowledge, area, model).party),
  ...place.services.map((service) => partyInService(knowledge, area, service)),
];

/** Where no operating system is exposed, there is none for you to patch, whatever the row says. */
export const patchedBy = ({ patching }: ServiceEntry): Party => (patching.party === "none" ? "provider" : patching.party);

/** An entry that the load has proved to be there. @throws where an id was never in the pack, which is a bug. */
export const areaOf = (knowledge: Knowledge, id: AreaId): AreaEntry => found(knowledge.areas.get(id), "area", id);
export const modelOf = (knowledge: Knowledge, id: ModelId): ModelEntry => found(knowledge.models.get(id), "model", id);
export const serviceOf = (knowledge: Knowledge, id: ServiceId): ServiceEntry => found(knowledge.services.get(id), "service", id);
export const topicOf = (knowledge: Knowledge, id: TopicId): TopicEntry => found(knowledge.topics.get(id), "topic", id);

/** How a topic is called. A misconception goes by what people say: without quotation marks its name would assert it. */
export function topicName(knowledge: Knowledge, id: TopicId): string {
  const { kind, name } = topicOf(knowledge, id);
  return kind === "misconception" ? `"${name}"` : name;
}

function found<Entry>(entry: Entry | undefined, kind: string, id: string): Entry {
  if (entry === undefined) throw new Error(`The knowledge has no ${kind} "${id}", though a query names it.`);
  return entry;
}

/** Whether a service keeps nothing that could be backed up. */
export const keepsNothing = ({ backup }: ServiceEntry): boolean => backup.party === "none";

/** Whether a part of a service is a machine that the customer runs and patches, such as a gateway server. @param part by the first of its names */
export const isOwnMachine = (knowledge: Knowledge, service: ServiceId, part: string | null): boolean =>
  serviceOf(knowledge, service).parts.some(({ names, area, party }) => names[0] === part && area === "operating-system" && party === "customer");
