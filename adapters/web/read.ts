/** Reads what the page sends. A context was ours when it left, but anybody can send one: what does not fit the knowledge is ignored. */
import { z } from "zod";
import type { Context } from "../../src/assistant.ts";
import { AREA_IDS, MODEL_IDS, SIDES } from "../../src/ids.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Query } from "../../src/query.ts";
import type { AskRequest } from "./wire.ts";

const Body = z.object({ question: z.string(), context: z.unknown().optional() });

/** Null where there is no question in it. */
export function readAsk(body: unknown, knowledge: Knowledge): AskRequest | null {
  const read = Body.safeParse(body);
  return read.success ? { question: read.data.question, context: readContext(read.data.context, knowledge) } : null;
}

function readContext(sent: unknown, { services, topics }: Knowledge): Context | null {
  const read = z.object({ query: querySchema({ service: (id) => services.has(id), topic: (id) => topics.has(id) }) }).safeParse(sent);
  return read.success ? read.data : null;
}

/** More of anything is no question that was ever understood. */
const MOST = 120;

function querySchema(known: { readonly service: (id: string) => boolean; readonly topic: (id: string) => boolean }): z.ZodType<Query> {
  const areas = z.array(z.enum(AREA_IDS)).max(MOST);
  const models = z.array(z.enum(MODEL_IDS)).max(MOST);
  const services = z.array(z.string().refine(known.service)).max(MOST);
  const side = z.enum(SIDES);
  const party = z.enum([...SIDES, "shared"]);
  const claim = z.discriminatedUnion("kind", [z.object({ kind: z.literal("carries"), party, alone: z.boolean() }), z.object({ kind: z.literal("free"), side })]).nullable();
  const scope = { areas, models, services };
  const single = z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("who"), claim, aspect: z.enum(["patching", "backup"]).nullable(), part: z.string().nullable(), ...scope }),
    z.object({ kind: z.literal("duties"), side, claim: z.boolean().nullable(), models, services }),
    z.object({ kind: z.literal("which-model"), models, because: z.enum(["duties", "most-yours", "least-yours", "description", "service"]), areas, offered: models }),
    z.object({ kind: z.literal("service"), services, claim: models.nullable() }),
    z.object({ kind: z.literal("compare"), moving: z.boolean(), ...scope }),
    z.object({ kind: z.literal("topic"), topic: z.string().refine(known.topic), models, services, claim, challenge: z.boolean() }),
    z.object({
      kind: z.literal("choose"),
      missing: z.enum(["model", "subject", "reading"]),
      choices: z.array(z.object({ label: z.string(), question: z.string() })).max(MOST),
      ...scope,
    }),
  ]);
  return z.union([single, z.object({ kind: z.literal("several"), parts: z.array(single).min(1).max(3) })]);
}
