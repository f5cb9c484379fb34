/** What of a shared thing is asked about by itself. */
import { CLOUD_MODEL_IDS } from "../../ids.ts";
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

/** Where one area is shared in one place, or differs by model and no place is named: elsewhere the whole is one side's already. */
function partOfArea({ areas: [area, another], models, services, aspect, part }: WhoQuery, utterance: Utterance, { findOwnPart, knowledge }: Needs): string | null {
  if (!area || another || part !== null) return null;
  const isNowhere = models.length + services.length === 0;
  // A model beside a service only says what the service is.
  const ofServices = services.map((service) => (aspect === "backup" ? serviceOf(knowledge, service).backup.party : partyInService(knowledge, area, service)));
  const parties = ofServices.length > 0 ? ofServices : (models.length > 0 ? models : CLOUD_MODEL_IDS).map((model) => cellOf(knowledge, area, model).party);
  const isDivided = isNowhere ? new Set(parties).size > 1 : parties.length === 1 && parties[0] === "shared";
  if (!isDivided) return null;
  return aspect === null ? findOwnPart.ofArea(area, utterance) : findOwnPart.ofTopic(aspect, utterance);
}
