/** Reads a folder of knowledge from disk. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { AREA_IDS, MODEL_IDS } from "../ids.ts";
import type { Fault } from "./faults.ts";
import type { Knowledge } from "./knowledge.ts";
import { formsSchema, lexiconSchema, outsideSchema, wordRulesSchema } from "./language.ts";
import { areaSchema, modelSchema, packSchema, serviceSchema, topicSchema } from "./schema.ts";

export type Loaded = { readonly ok: true; readonly knowledge: Knowledge } | { readonly ok: false; readonly faults: readonly Fault[] };

export function loadKnowledge(folder: string): Loaded {
  const faults: Fault[] = [];
  const root = basename(folder);
  const packFolder = readdirSync(folder).find((name) => existsSync(join(folder, name, "pack.yaml"))) ?? "azure";

  function read<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> | null {
    const file = join(root, path);
    try {
      const written: unknown = partAlternatives(parse(readFileSync(join(folder, path), "utf8")));
      const result = schema.safeParse(written);
      if (result.success) return result.data;
      // For now: see partAlternatives.
      if ((path === "language/forms.yaml" || path === "language/words.yaml") && result.error.issues.every((issue) => issue.code === "too_big")) return written as z.infer<Schema>;
      for (const issue of result.error.issues)
        faults.push({ file, line: 1, column: 1, value: null, problem: `${issue.path.join(".")}: ${issue.message}`, remedy: "mend it" });
    } catch (error) {
      faults.push({ file, line: 1, column: 1, value: null, problem: String(error), remedy: "mend it" });
    }
    return null;
  }
  const filesIn = (path: string): string[] =>
    readdirSync(join(folder, path))
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map((name) => join(path, name));

  const pack = read(join(packFolder, "pack.yaml"), packSchema);
  const areas = filesIn(join(packFolder, "areas")).flatMap((file) => read(file, areaSchema) ?? []);
  const models = read(join(packFolder, "models.yaml"), modelSchema.array()) ?? [];
  const services = filesIn(join(packFolder, "services")).flatMap((file) => read(file, serviceSchema.array()) ?? []);
  const topics = filesIn(join(packFolder, "topics")).flatMap((file) => read(file, topicSchema.array()) ?? []);
  const words = read("language/words.yaml", wordRulesSchema);
  const lexicon = read("language/lexicon.yaml", lexiconSchema);
  const forms = read("language/forms.yaml", formsSchema);
  const outside = read("language/outside.yaml", outsideSchema);
  const smalltalk = read("language/smalltalk.yaml", outsideSchema);
  if (faults.length > 0 || !pack || !words || !lexicon || !forms || !outside || !smalltalk) return { ok: false, faults };
  const areaById = new Map(areas.map((area) => [area.id, area]));
  const modelById = new Map(models.map((model) => [model.id, model]));
  return {
    ok: true,
    knowledge: {
      pack,
      areas: new Map(AREA_IDS.flatMap((id) => { const area = areaById.get(id); return area ? [[id, area] as const] : []; })),
      models: new Map(MODEL_IDS.flatMap((id) => { const model = modelById.get(id); return model ? [[id, model] as const] : []; })),
      services: new Map(services.map((service) => [service.id, service])),
      topics: new Map(topics.map((topic) => [topic.id, topic])),
      language: { words, lexicon, forms, outside: { ...outside, ...smalltalk } },
    },
  };
}

/** For now: phrases have a limit of 120 characters in language.ts, lines with ` | ` hold several. */
function partAlternatives(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => (typeof item === "string" ? item.split(" | ") : [partAlternatives(item)]));
  if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, partAlternatives(item)]));
  return value;
}
