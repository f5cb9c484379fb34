/** Why a question was read as it was, for people who tend the knowledge: what the examples said of it, and what was made of that. */
import type { Classifiers } from "../learned/classifier.ts";
import { signsOf } from "../learned/signs.ts";
import type { Utterance } from "../marks/utterance.ts";
import type { Part } from "./several.ts";

const MOST_KINDS = 3;
const MOST_SIGNS = 6;

/** One line for each step. */
export const stepsOf = ({ utterance, kinds, interpretation }: Part, classifiers: Classifiers<"kind">): string[] => [
  `examples: ${kinds
    .slice(0, MOST_KINDS)
    .map(({ label, score }) => `${label} ${score.toFixed(2)}`)
    .join(", ")}`,
  ...(kinds[0] ? [`for ${kinds[0].label} speak: ${speakingFor(kinds[0].label, utterance, classifiers).join(", ")}`] : []),
  ...(interpretation ? [`${interpretation.kind}: ${interpretation.because}, sure ${interpretation.sure.toFixed(2)}`] : []),
];

/** The signs that speak most for a kind of question, by their names. */
function speakingFor(kind: string, utterance: Utterance, classifiers: Classifiers<"kind">): string[] {
  const at = classifiers.labelsOf("kind").indexOf(kind);
  const weights = new Map<string, number>();
  const note = (sign: number, name: string) => weights.set(name, classifiers.weightsOf("kind", sign)?.[at] ?? 0);
  signsOf(utterance, note);
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SIGNS)
    .filter(([, weight]) => weight > 0)
    .map(([name]) => `"${name}"`);
}
