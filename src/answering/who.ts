/** Who carries an area: a cell of the matrix, the cell of a service with its exceptions, or a whole row. */
import type { Duties, PlainAnswer, RowAnswer, VerdictAnswer } from "../answer.ts";
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, otherSide, type Party, type ServiceId } from "../ids.ts";
import { areaOf, cellOf, type Knowledge, keepsNothing, patchedBy, serviceOf, topicOf } from "../knowledge/knowledge.ts";
import type { AreaEntry, OwnPart, TopicEntry } from "../knowledge/schema.ts";
import type { Aspect, Claim, WhoQuery } from "../query.ts";
import { holds } from "./holds.ts";
import { provenanceOf } from "./provenance.ts";

export function answerWho({ areas, models, services, claim, aspect, part }: WhoQuery, knowledge: Knowledge): PlainAnswer[] {
  return areas.flatMap((area) => {
    if (services.length === 0 && isElsewhereToo(area, models, claim, knowledge))
      return [{ ...row(area, models.includes("on-premises") ? MODEL_IDS : CLOUD_MODEL_IDS, null, knowledge), holds: false }];
    const ofServices = services.map((service) => serviceCell(area, service, aspect, claim, knowledge, part));
    // A model beside a service may say what the service is; any other is asked about, too: "AKS, that is PaaS, and in IaaS?"
    const besides = models.filter((model) => !services.some((service) => serviceOf(knowledge, service).model === model));
    const [only, another] = besides;
    if (only && !another) return [...ofServices, modelCell(area, only, claim, knowledge, part)];
    if (services.length > 0 && !only) return ofServices;
    return [...ofServices, row(area, only ? besides : CLOUD_MODEL_IDS, claim, knowledge, part)];
  });
}

/** "In SaaS only": whether it is so in the models that are named, and in another of the cloud, too. */
function isElsewhereToo(area: AreaId, models: readonly ModelId[], claim: Claim | null, knowledge: Knowledge): boolean {
  if (claim?.kind !== "carries" || !claim.onlyHere) return false;
  const isSo = (model: ModelId): boolean => cellOf(knowledge, area, model).party === claim.party;
  return models.every(isSo) && CLOUD_MODEL_IDS.some((model) => !models.includes(model) && isSo(model));
}

export function modelCell(area: AreaId, model: ModelId, claim: Claim | null, knowledge: Knowledge, part: string | null = null): VerdictAnswer {
  const entry = areaOf(knowledge, area);
  const cell = entry.cells[model];
  const own = ownPart(entry, part, cell.party);
  const actions = entry.actions.filter(({ models }) => cell.party !== "provider" && (!models || models.includes(model)));
  return {
    kind: "verdict",
    party: own?.party ?? cell.party,
    verdict: own?.verdict ?? cell.verdict,
    duties: cell,
    area,
    model,
    service: null,
    aspect: null,
    part: own?.name ?? null,
    whole: own && cell.verdict,
    exception: false,
    holds: holds(claim, own?.party ?? cell.party),
    difference: cell.difference ?? null,
    actions: actions.map(({ do: what, tool }) => ({ do: what, tool: tool ?? null })),
    notSoFor: breakersOf(knowledge).get(`${area} ${model}`) ?? [],
    notes: [],
    ...provenanceOf(entry),
  };
}

/** What of a shared thing is one side's alone. */
const ownPart = ({ parts }: AreaEntry | TopicEntry, name: string | null, party: Party): OwnPart | null =>
  party === "shared" ? (parts.find((part) => part.name === name) ?? null) : null;

const breakers = new WeakMap<Knowledge, ReadonlyMap<string, readonly ServiceId[]>>();

/** The services that break each cell of their model, by area and model; looked for once, for there may be thousands. */
function breakersOf(knowledge: Knowledge): ReadonlyMap<string, readonly ServiceId[]> {
  const before = breakers.get(knowledge);
  if (before) return before;
  const found = new Map<string, ServiceId[]>();
  for (const { id, model, exceptions } of knowledge.services.values()) {
    for (const [area, exception] of Object.entries(exceptions) as [AreaId, Duties & { readonly party: Party }][]) {
      if (exception.party === cellOf(knowledge, area, model).party) continue;
      const key = `${area} ${model}`;
      found.set(key, [...(found.get(key) ?? []), id]);
    }
  }
  breakers.set(knowledge, found);
  return found;
}

/** The cell of a service: its exception, else what its entry says of patching or backup, else the cell of its model. */
export function serviceCell(area: AreaId, id: ServiceId, aspect: Aspect | null, claim: Claim | null, knowledge: Knowledge, part: string | null = null): VerdictAnswer {
  const service = serviceOf(knowledge, id);
  const cell = cellOf(knowledge, area, service.model);
  const found = partCell(service, area, part) ??
    exceptionCell(service, area) ??
    backupCell(service, area, aspect, cell) ??
    patchingCell(service, area, cell) ?? { ...cell, exception: false, aspect: null };
  const own = ownPart(aspect === null ? areaOf(knowledge, area) : topicOf(knowledge, aspect), part, found.party);
  const party = own?.party ?? found.party;
  return {
    kind: "verdict",
    party,
    verdict: own?.verdict ?? found.verdict,
    duties: { provider: found.provider, customer: found.customer },
    area,
    model: service.model,
    service: id,
    aspect: found.aspect,
    part: own?.name ?? found.part ?? null,
    whole: own && found.verdict,
    exception: found.exception,
    holds: found.aspect === "backup" && keepsNothing(service) ? null : holds(claim, party, !own && found.aspect === "backup" && service.backup.automatic),
    difference: found.exception || found.aspect ? null : (cell.difference ?? null),
    actions: [],
    notSoFor: [],
    notes: notesAbout(found.aspect === "backup" ? "backup" : area, service),
    ...provenanceOf(service, areaOf(knowledge, area)),
  };
}

type Service = ReturnType<typeof serviceOf>;
type Found = Duties & { readonly party: Party; readonly verdict: string; readonly exception: boolean; readonly aspect: Aspect | null; readonly part?: string };

/** What is to be minded about one thing, and what is whichever thing is asked about. */
function notesAbout(subject: AreaId | "backup", { notes }: Service): string[] {
  return notes.filter(({ about }) => about.includes(subject) || about.includes("everything")).map(({ text }) => text);
}

function partCell(service: Service, area: AreaId, name: string | null): Found | null {
  const part = service.parts.find(({ names, area: own }) => names[0] === name && own === area);
  return part ? { ...part, exception: true, aspect: null, part: part.names[0] ?? "" } : null;
}

function exceptionCell(service: Service, area: AreaId): Found | null {
  const exception = service.exceptions[area];
  return exception ? { ...exception, exception: true, aspect: null } : null;
}

/** Where there is nothing to back up, that is the answer, whoever would have to. */
function backupCell({ backup, provider, customer }: Service, area: AreaId, aspect: Aspect | null, cell: { readonly party: Party }): Found | null {
  if (area !== "data" || aspect !== "backup") return null;
  const party = backup.party === "none" ? cell.party : backup.party;
  return { party, verdict: backup.text, provider, customer, exception: false, aspect: "backup" };
}

function patchingCell(service: Service, area: AreaId, cell: { readonly party: Party }): Found | null {
  if (area !== "operating-system") return null;
  const { patching, provider, customer } = service;
  const party = patchedBy(service);
  return { party, verdict: patching.text, provider, customer, exception: party !== cell.party, aspect: "patching" };
}

/** @param part what of it is asked about by itself: it stands only where its side has to do with the area at all */
export function row(area: AreaId, models: readonly ModelId[], claim: Claim | null, knowledge: Knowledge, part: string | null = null): RowAnswer {
  const entry = areaOf(knowledge, area);
  const own = entry.parts.find(({ name }) => name === part);
  const cells = models.flatMap((model) => {
    const { party, verdict } = entry.cells[model];
    if (!own) return [{ model, party, verdict }];
    return party === otherSide(own.party) ? [] : [{ model, party: own.party, verdict: party === "shared" ? own.verdict : verdict }];
  });
  const party = commonParty(cells.map((cell) => cell.party));
  return { kind: "row", area, party, cells, part: own ? { name: own.name, verdict: own.verdict } : null, holds: holds(claim, party), ...provenanceOf(entry) };
}

/** The party they all have, or `split`. */
export function commonParty(parties: readonly Party[]): Party | "split" {
  const [first] = parties;
  return first !== undefined && parties.every((party) => party === first) ? first : "split";
}
