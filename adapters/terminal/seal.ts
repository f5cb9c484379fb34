/**
 * Whether the weights are still what the examples teach. To learn again tells it for certain and takes minutes; to compare a digest of what the
 * weights follow from takes less than one.
 */
import { createHash } from "node:crypto";
import { encode } from "@msgpack/msgpack";
import type { Learned } from "../../src/knowledge/language.ts";
import { learn, lessonsOf, type Studied } from "./learning.ts";

/**
 * Each so many examples is read for the seal: whatever changes how questions are read, and matters to the weights, changes the reading of many
 * examples. A prime, for examples stand in runs of one kind.
 */
export const SEALED = 7;

/**
 * Every example, the lessons of those that were read, what a few of these teach by the rules of learning as they are, and the weights themselves,
 * which nobody may have touched.
 *
 * @param studied each {@link SEALED}th example: from `study`, or by `sampleOf`
 */
export function sealOf(weights: Omit<Learned, "seal">, studied: Studied): string {
  const digest = createHash("sha256");
  const add = (part: unknown) => digest.update(JSON.stringify(part));
  for (const example of studied.examples) add(example);
  // Lessons on models lean on carriers that were learned before. They are made of the examples above, by what the few below have in them.
  const { whole, services, areas, beside, topics, carriers } = lessonsOf(studied);
  for (const lessons of [whole, services, areas, beside, topics, carriers]) for (const lesson of lessons()) add(lesson);
  const few = learn({ ...studied, taught: studied.taught.filter((_, at) => at % FEW === 0) });
  for (const learned of [few, weights]) digest.update(encode(learned));
  return digest.digest("hex");
}

/** Each so many is one of the few. A prime, for examples stand in pairs, as they are and with a slip, and in runs of one kind. */
const FEW = 13;
