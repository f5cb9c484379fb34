/** Reads what the page sends. A context was ours when it left, but anybody can send one: what is of another form is ignored. */
import { z } from "zod";
import type { Context } from "../../src/assistant.ts";
import { AREA_IDS, MODEL_IDS, SIDES } from "../../src/ids.ts";
import type { Progress } from "../../src/onboarding/progress.ts";
import { TOUR_LENGTH } from "../../src/onboarding/tour.ts";
import { MOST_PARTS, type Query } from "../../src/query.ts";
import type { AskRequest } from "./wire.ts";

const Body = z.object({ question: z.string(), context: z.unknown().optional() });

/** Null where there is no question in it. */
export function readAsk(body: unknown): AskRequest | null {
  const read = Body.safeParse(body);
  return read.success ? { question: read.data.question, context: CONTEXT.safeParse(read.data.context).data ?? null } : null;
}

/** How far somebody is on the tour and in a quiz. Anybody may claim a place; the tour and the quiz check what they are told. */
const PROGRESS: z.ZodType<Progress> = z.object({
  tour: z.exactOptional(z.int().min(0).max(TOUR_LENGTH)),
  quizzes: z.exactOptional(z.array(z.object({ seed: z.string().max(12), check: z.string().max(7), given: z.string().regex(/^[a-d]{0,20}$/) })).max(3)),
});

/** More of anything is no question that was ever understood. */
const MOST = 120;

/** The kinds of query that a follow-up can lean on; of the others none is ever sent back. */
type Followed = Exclude<Query["kind"], "matrix" | "unknown" | "several">;

function querySchema(): z.ZodType<Query> {
  const areas = z.array(z.enum(AREA_IDS)).max(MOST);
  const model = z.enum(MODEL_IDS);
  const models = z.array(model).max(MOST);
  const services = z.array(z.string()).max(MOST);
  const side = z.enum(SIDES);
  const party = z.enum([...SIDES, "shared"]);
  const claim = z
    .discriminatedUnion("kind", [
      z.object({
        kind: z.literal("carries"),
        party,
        alone: z.boolean(),
        outright: z.exactOptional(z.literal(true)),
        onlyHere: z.exactOptional(z.literal(true)),
        divided: z.exactOptional(z.literal(true)),
      }),
      z.object({ kind: z.literal("switched-on") }),
      z.object({ kind: z.literal("undivided") }),
      z.object({ kind: z.literal("changed"), from: side }),
      z.object({ kind: z.literal("nobody") }),
    ])
    .nullable();
  const comparisonClaim = z.union([z.object({ more: model, than: model, side }), z.object({ same: z.boolean() })]);
  const aspect = z.enum(["patching", "backup"]).nullable();
  const scope = { areas, models, services };
  const except = z.exactOptional(areas);
  const duties = z.union([z.enum(["all", "most", "something", "nothing"]), z.object({ only: areas }), z.object({ allBut: areas })]);
  const byKind = {
    // Where nothing was asked yet, the context of the tour stands on this.
    help: z.object({ kind: z.literal("help"), to: z.enum(["call", "greeting", "courtesy"]) }),
    who: z.object({ kind: z.literal("who"), claim, aspect, part: z.string().nullable(), ...scope, areas: areas.min(1) }),
    shared: z.object({ kind: z.literal("shared"), claim: z.boolean().nullable(), except, models, services }),
    duties: z.object({ kind: z.literal("duties"), side, claim: duties.nullable(), except, models, services }),
    "which-model": z.object({
      kind: z.literal("which-model"),
      models,
      because: z.enum(["duties", "most-yours", "least-yours", "description"]),
      areas,
      offered: models,
      claim: model.nullable(),
    }),
    service: z.object({ kind: z.literal("service"), services: services.min(1), claim: models.nullable() }),
    services: z.object({
      kind: z.literal("services"),
      models,
      areas: areas.max(1),
      aspect,
      party: party.nullable(),
      exceptions: z.boolean(),
    }),
    compare: z.object({ kind: z.literal("compare"), moving: z.boolean(), claim: comparisonClaim.nullable(), servicesFirst: z.boolean(), aspect, ...scope }),
    topic: z.object({ kind: z.literal("topic"), topic: z.string(), part: z.exactOptional(z.string()), models, services, claim, challenge: z.boolean() }),
    choose: z.object({
      kind: z.literal("choose"),
      missing: z.enum(["model", "subject", "reading"]),
      choices: z.array(z.object({ label: z.string(), question: z.string() })).max(MOST),
      ...scope,
    }),
  } satisfies Record<Followed, z.ZodType<Query>>;
  const single = z.union(Object.values(byKind));
  return z.union([single, z.object({ kind: z.literal("several"), parts: z.array(single).min(1).max(MOST_PARTS) })]);
}

const QUERY = querySchema();
const CONTEXT: z.ZodType<Context> = z.object({
  query: QUERY,
  earlier: z.exactOptional(QUERY),
  first: z.exactOptional(QUERY),
  declined: z.exactOptional(QUERY),
  onboarding: z.exactOptional(PROGRESS),
});
