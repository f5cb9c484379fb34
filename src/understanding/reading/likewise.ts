/** "Power and cooling too, I suppose?", after whose the building is: the same is claimed of another thing. */
import { CLOUD_MODEL_IDS, type Party } from "../../ids.ts";
import { type Knowledge, partiesIn, serviceOf } from "../../knowledge/knowledge.ts";
import { carriedBy, type Query, type WhoQuery } from "../../query.ts";
import { isOpen, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";

/** The query with what was answered before as its claim, where the message only says that it is so here, too. */
export function claimedLikewise(query: Query, whole: Utterance, before: Query, knowledge: Knowledge): Query {
  if (query.kind !== "who" || before.kind !== "who" || !saysLikewise(whole)) return query;
  const [party, another] = new Set(partiesOf(before, knowledge));
  return party === undefined || another !== undefined || party === "shared" ? query : { ...query, claim: carriedBy(party) };
}

const saysLikewise = (whole: Utterance): boolean =>
  whole.parties.length === 0 && !isOpen(whole) && whole.words.some((word) => is(word, "likewise")) && whole.words.some((word) => word.asked || isAny(word, "thinking"));

/** Who carries what was asked about, as the answer had it. */
export function partiesOf({ areas, models, services, part }: WhoQuery, knowledge: Knowledge): readonly Party[] {
  if (part !== null) return services.flatMap((id) => serviceOf(knowledge, id).parts.flatMap(({ names, party }) => (names[0] === part ? [party] : [])));
  const place = { models: models.length + services.length === 0 ? CLOUD_MODEL_IDS : models, services };
  return areas.flatMap((area) => partiesIn(knowledge, area, place));
}
