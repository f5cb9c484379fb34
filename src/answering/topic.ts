/** A topic, a concept or a misconception, in the models asked about. */
import type { TopicAnswer } from "../answer.ts";
import { CLOUD_MODEL_IDS, type ModelId, type Party } from "../ids.ts";
import { cellOf, type Knowledge, serviceOf, topicOf } from "../knowledge/knowledge.ts";
import type { OwnPart, TopicEntry } from "../knowledge/schema.ts";
import type { TopicQuery } from "../query.ts";
import { holds } from "./holds.ts";
import { provenanceOf } from "./provenance.ts";
import { commonParty } from "./who.ts";

export function answerTopic(query: TopicQuery, knowledge: Knowledge): TopicAnswer {
  const { topic, models, services, claim, challenge } = query;
  const entry = topicOf(knowledge, topic);
  const asked = models.length > 0 ? models : [...new Set(services.map((service) => serviceOf(knowledge, service).model))];
  const split = CLOUD_MODEL_IDS.some((model) => entry.models[model] !== undefined);
  const cells = (asked.length > 0 ? asked : split ? CLOUD_MODEL_IDS : []).flatMap((model) => {
    const cell = entry.models[model];
    const party = cell?.party ?? partyOfTopic(entry, model, knowledge);
    return party === null ? [] : [{ model, party, verdict: cell?.verdict ?? entry.verdict, cell }];
  });
  const [only, second] = cells;
  const part = entry.parts.find(({ name }) => name === query.part) ?? null;
  const one = asked.length > 0 && only !== undefined && second === undefined ? only : null;
  const party = one?.party ?? (cells.length > 0 ? commonParty(cells.map((cell) => cell.party)) : partyOfTopic(entry, null, knowledge));
  return {
    kind: "topic",
    topic,
    part: part?.name ?? null,
    party: part?.party ?? (entry.kind === "concept" ? null : party),
    verdict: part?.verdict ?? one?.verdict ?? entry.verdict,
    text: entry.text,
    duties: one?.cell && one.cell.provider.length + one.cell.customer.length > 0 ? one.cell : entry,
    // What is the same in each of them needs no list.
    cells: part || cells.every(({ verdict }) => verdict === only?.verdict) ? [] : cells.map(({ model, party, verdict }) => ({ model, party, verdict })),
    models: asked,
    services,
    dutiesOf: entry.dutiesOf ?? null,
    holds: part ? holdsOfPart(part, claim, challenge) : holdsOf(entry, claim, challenge, party),
    notes: entry.notes,
    related: entry.related,
    ...onPremises(entry, query, knowledge),
    ...provenanceOf(entry),
  };
}

/** On-premises everything is the customer's, whatever a topic says of the cloud, unless it says something of its own. */
function onPremises(entry: TopicEntry, query: TopicQuery, knowledge: Knowledge): Partial<TopicAnswer> {
  const [only, another] = query.models;
  if (only !== "on-premises" || another || query.services.length > 0 || entry.kind !== "topic" || entry.models[only]) return {};
  const { verdict } = topicOf(knowledge, only);
  return { part: null, party: "customer", verdict, text: [], duties: { provider: [], customer: [] }, cells: [], notes: [], holds: holds(query.claim, "customer") };
}

/** "Are our prompts used for training?": what people say of a part is so or not, whoever carries it. */
function holdsOfPart({ party, claim: said }: OwnPart, claim: TopicQuery["claim"], challenge: boolean): boolean | null {
  if (!said) return holds(claim, party);
  return challenge ? holdsAsSaid(said, claim) : null;
}

/** What is claimed of a thing is the contrary of what people say of it. */
const holdsAsSaid = (said: { readonly holds: boolean }, claim: TopicQuery["claim"]): boolean => (claim === null ? said.holds : !said.holds);

function holdsOf(entry: TopicEntry, claim: TopicQuery["claim"], challenge: boolean, party: Party | "split" | null): boolean | null {
  // "So it is theirs?", of what is not: the belief is said once more, and not its contrary.
  if (entry.claim && challenge) return claim?.kind === "carries" && claim.party === "provider" && party !== null ? holds(claim, party) : holdsAsSaid(entry.claim, claim);
  if (party === null) return null;
  // Of a topic people speak by its parts: "must we watch our own logs?" leaves the provider's part to it, and where it differs by model it may be so.
  if (claim?.kind === "carries" && claim.party === "customer" && !claim.outright) return party === "split" ? null : holds({ ...claim, alone: false }, party);
  return holds(claim, party, entry.automatic);
}

/** A topic that names no party of its own follows the row of its first area. */
function partyOfTopic(entry: TopicEntry, model: ModelId | null, knowledge: Knowledge): Party | null {
  if (entry.party) return entry.party;
  const [area] = entry.areas;
  return area && model ? cellOf(knowledge, area, model).party : null;
}
