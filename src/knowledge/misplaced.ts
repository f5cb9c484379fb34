/** An entry in the folder of the other kind, in which nearly every key would be a fault. */
import { serviceSchema, topicSchema } from "./schema.ts";
import type { Written } from "./written.ts";
import { isRecord } from "./yaml.ts";

const KEYS = { service: Object.keys(serviceSchema.shape), topic: Object.keys(topicSchema.shape) };
const OTHER = { service: "topic", topic: "service" } as const;

/** What an entry is by its keys, where that is not what its folder is for. */
export function kindByKeys(kind: Written["kind"], raw: unknown): "service" | "topic" | null {
  if ((kind !== "service" && kind !== "topic") || !isRecord(raw)) return null;
  const fitting = (keys: readonly string[]) => keys.filter((key) => Object.hasOwn(raw, key)).length;
  return fitting(KEYS[OTHER[kind]]) > fitting(KEYS[kind]) ? OTHER[kind] : null;
}
