/** Answer -> Card: every kind of answer has its file; this one sends each to its own. */
import type { Answer } from "../answer.ts";
import type { Card } from "../card.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { presentChoices, presentHelp, presentUnknown } from "./asides.ts";
import { presentComparison } from "./comparison.ts";
import { presentDuties } from "./duties.ts";
import { presentMatrix } from "./matrix.ts";
import { presentModel } from "./model.ts";
import { presentRow } from "./row.ts";
import { presentService } from "./service.ts";
import { presentServices } from "./services.ts";
import { presentSeveral } from "./several.ts";
import { presentTopic } from "./topic.ts";
import { presentUnshared } from "./unshared.ts";
import { presentVerdict } from "./verdict.ts";

/** Draws the neutral picture of an answer. Pure: same answer, same knowledge, same card. */
export function presentAnswer(answer: Answer, knowledge: Knowledge): Card {
  switch (answer.kind) {
    case "verdict":
      return presentVerdict(answer, knowledge);
    case "row":
      return presentRow(answer, knowledge);
    case "duties":
      return presentDuties(answer, knowledge);
    case "unshared":
      return presentUnshared(answer, knowledge);
    case "model":
      return presentModel(answer, knowledge);
    case "service":
      return presentService(answer, knowledge);
    case "comparison":
      return presentComparison(answer, knowledge);
    case "topic":
      return presentTopic(answer, knowledge);
    case "matrix":
      return presentMatrix(answer, knowledge);
    case "services":
      return presentServices(answer, knowledge);
    case "help":
      return presentHelp(answer, knowledge);
    case "choices":
      return presentChoices(answer, knowledge);
    case "unknown":
      return presentUnknown(answer, knowledge);
    case "several":
      return presentSeveral(answer.parts, (part) => presentAnswer(part, knowledge), knowledge);
  }
}
