/** Knowledge -> what the page shows beside the conversation: the matrix, the services, and the question behind each press. */
import { EXAMPLE_QUESTIONS } from "../../src/commands.ts";
import { MODEL_IDS } from "../../src/ids.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { areaInSentence, QUESTIONS } from "../../src/phrasing.ts";
import { categoryName } from "../../src/presenting/sentences.ts";
import type { KnowledgeView } from "./wire.ts";

export function knowledgeToView({ pack, areas, models, services }: Knowledge): KnowledgeView {
  return {
    provider: pack.provider,
    verified: pack.verified,
    prompts: EXAMPLE_QUESTIONS,
    models: [...models.values()].map(({ id, short, name }) => ({ id, short, name })),
    areas: [...areas.values()].map(({ id, name, summary, cells }) => ({
      id,
      name,
      summary,
      cells: MODEL_IDS.map((model) => {
        const { party, verdict, difference } = cells[model];
        return { model, party, verdict, differs: difference !== undefined, question: QUESTIONS.who(areaInSentence(id, name), models.get(model)?.short ?? model) };
      }),
    })),
    services: [...services.values()]
      .map(({ id, name, model, category, aliases, former }) => ({
        id,
        name,
        model,
        category: categoryName(category),
        names: [...aliases, ...former],
        question: QUESTIONS.service(name),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}
