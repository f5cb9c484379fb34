/**
 * What arrives on the wire, as far as we read it. Every field may be missing or of another kind: such a field counts as missing,
 * so that one odd field never costs a person the answer.
 * @see https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md
 */
import { z } from "zod";

const word = z.string().optional().catch(undefined);
const account = z.object({ id: z.string(), name: word, role: word }).optional().catch(undefined);
const mention = z.object({ type: z.literal("mention"), text: z.string().min(1), mentioned: z.object({ id: z.string() }) });

export const activitySchema = z.object({
  type: z.string(),
  id: word,
  name: word,
  action: word,
  text: word,
  replyToId: word,
  from: account,
  recipient: account,
  conversation: z.object({ id: z.string(), conversationType: word, tenantId: word }).optional().catch(undefined),
  entities: z.array(mention.nullable().catch(null)).catch([]),
  membersAdded: z.array(z.object({ id: z.string() })).catch([]),
  value: z.unknown().optional(),
});

export type WireActivity = z.infer<typeof activitySchema>;

/** What our own buttons carry. It comes back from a client, so it is read like anything else from outside. */
export const pressSchema = z.union([
  z.object({ do: z.literal("ask"), question: z.string(), to: z.enum(["presser", "everyone"]).optional().catch(undefined) }),
  z.object({ do: z.literal("none") }),
]);

export const executeSchema = z.object({ action: z.object({ data: pressSchema }) });

export const searchSchema = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).catch([]),
});

export const fetchSchema = z.object({
  messagePayload: z
    .object({ body: z.object({ content: z.string() }) })
    .optional()
    .catch(undefined),
});

export const dialogSchema = z.object({ data: z.object({ do: z.enum(["ask", "insert"]), question: z.string().catch("") }) });

export const feedbackSchema = z.object({
  actionName: z.literal("feedback"),
  actionValue: z.object({ reaction: z.enum(["like", "dislike"]) }),
});
