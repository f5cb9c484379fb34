/** The sample questions of the topics against the answers to them. */
import type { TopicId } from "../ids.ts";
import { compareFaults, type Fault, faultAt, type Locate, type Place, shorten } from "./faults.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Written } from "./written.ts";

/** Where the entries of loaded knowledge stand in its files. */
export type Places = {
  readonly topics: ReadonlyMap<TopicId, Place>;
  readonly entries: readonly Written[];
  readonly packFile: string;
  readonly lexiconFile: string;
  readonly locate: Locate;
};

/**
 * Every sample question finds the topic it stands under.
 * @param ask the ids of the topics that the answer to a question is about
 */
export function checkSampleQuestions(
  { knowledge, places }: { readonly knowledge: Knowledge; readonly places: Pick<Places, "topics" | "locate"> },
  ask: (question: string) => readonly TopicId[],
): Fault[] {
  const faults: Fault[] = [];
  for (const topic of knowledge.topics.values()) {
    const place = places.topics.get(topic.id);
    if (!place) continue;
    topic.questions.forEach((question, index) => {
      const found = ask(question);
      if (found.includes(topic.id)) return;
      const problem = `the answer to "${shorten(question)}" is not about "${topic.id}"${found.length > 0 ? ` but about ${found.join(", ")}` : ""}`;
      const remedy = 'add words of the question to "names:" or "together:", or move the question to the topic that answers it';
      faults.push(faultAt({ ...place, path: [...place.path, "questions", index] }, places.locate, question, problem, remedy));
    });
  }
  return faults.sort(compareFaults);
}
