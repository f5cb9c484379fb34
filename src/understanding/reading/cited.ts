/** What the provider publishes of a cell itself. Where that differs from the matrix, neither side is corrected: the answer shows both. */
import type { AreaId, ModelId } from "../../ids.ts";
import { cellOf, type Knowledge } from "../../knowledge/knowledge.ts";
import type { Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";

/** Whether a message holds the provider's page against a cell from which that page differs: "Microsoft's own table says shared". */
export const citesOther = (utterance: Utterance, areas: readonly AreaId[], models: readonly ModelId[], knowledge: Knowledge): boolean =>
  citesPage(utterance) && areas.some((area) => models.some((model) => cellOf(knowledge, area, model).difference !== undefined));

const citesPage = ({ words, parties }: Utterance): boolean =>
  words.some((word, at) => is(word, "publication") && parties.some(({ id, to }) => id === "provider" && to <= at && at - to <= FARTHEST));
/** "Microsoft's current published table". */
const FARTHEST = 2;
