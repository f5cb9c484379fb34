/** What of a shared thing is asked about by itself. */
import { cellOf, type Knowledge, partyInService, serviceOf } from "../../knowledge/knowledge.ts";
import type { Query, WhoQuery } from "../../query.ts";
import type { OwnPartFinder } from "../marks/own-parts.ts";
import type { Utterance } from "../marks/utterance.ts";

type Needs = { readonly findOwnPart: OwnPartFinder; readonly knowledge: Knowledge };

/** The query with the part that the utterance asks about by itself; as it is where it asks about the whole. */
export function withOwnPart<Asked extends Query>(query: Asked, utterance: Utterance, { findOwnPart, knowledge }: Needs): Asked {
  const part = query.kind === "topic" ? findOwnPart.ofTopic(query.topic, utterance) : query.kind === "who" ? partOfArea(query, utterance, { findOwnPart, knowledge }) : null;
  return part === null ? query : { ...query, part };
}

/** Only where one area is shared in one place: elsewhere the whole is one side's already. */
function partOfArea({ areas: [area, another], models, services, aspect, part }: WhoQuery, utterance: Utterance, { findOwnPart, knowledge }: Needs): string | null {
  if (!area || another || part !== null) return null;
  // A model beside a service only says what the service is.
  const ofServices = services.map((service) => (aspect === "backup" ? serviceOf(knowledge, service).backup.party : partyInService(knowledge, area, service)));
  const [party, elsewhere] = ofServices.length > 0 ? ofServices : models.map((model) => cellOf(knowledge, area, model).party);
  if (party !== "shared" || elsewhere !== undefined) return null;
  return aspect === null ? findOwnPart.ofArea(area, utterance) : findOwnPart.ofTopic(aspect, utterance);
}
