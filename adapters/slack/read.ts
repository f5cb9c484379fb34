/** Reads commands and events off the wire: pure, and what is not for the bot is a value too. */
import { z } from "zod";
import type { Speaker } from "../together.ts";
import { codesToWords, unescapeText } from "./escape.ts";

export type Ignored = { readonly kind: "ignored"; readonly because: string };

export type Command = { readonly kind: "command"; readonly name: string; readonly text: string; readonly conversation: string; readonly speaker: Speaker };

export type Message = {
  readonly kind: "message";
  readonly text: string;
  readonly channel: string;
  /** Where the answer goes: the thread of the message, or the one it opens. */
  readonly thread: string;
  /** Where the subject of a follow-up is looked for, nearest first; the answer is remembered under all of them. */
  readonly conversations: readonly string[];
  readonly speaker: Speaker;
  /** The same for every delivery of the same message, whatever events announce it. */
  readonly key: string;
};

export type Opened = { readonly kind: "home"; readonly user: string } | { readonly kind: "prompts"; readonly channel: string };

/** The ids under which the bot itself speaks, as far as they are known. */
export type Self = { readonly botUserId?: string | undefined; readonly botId?: string | undefined };

const ignored = (because: string): Ignored => ({ kind: "ignored", because });
const UNREADABLE = ignored("not in the shape that Slack sends");

/** A bare command and a bare mention ask for help. */
const asQuestion = (text: string) => text.trim() || "help";

const CommandBody = z.object({ command: z.string(), text: z.string().default(""), team_id: z.string(), channel_id: z.string(), user_id: z.string() });

export function readCommand(body: unknown): Command | Ignored {
  const read = CommandBody.safeParse(body);
  if (!read.success) return UNREADABLE;
  const { command, text, team_id, channel_id, user_id } = read.data;
  // An ephemeral answer is between one person and the bot: so is its subject.
  return {
    kind: "command",
    name: command,
    text: asQuestion(unescapeText(text)),
    conversation: `slack:${team_id}:${channel_id}:${user_id}`,
    speaker: { room: `slack:${team_id}:${channel_id}`, person: user_id },
  };
}

const Envelope = z.object({
  team_id: z.string().optional(),
  authorizations: z.array(z.object({ user_id: z.string(), is_bot: z.boolean().optional() })).optional(),
});

const MessageEvent = z.object({
  type: z.enum(["message", "app_mention"]),
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string().default(""),
  user: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
  bot_profile: z.unknown().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
});

/** A message with a file or one sent to the channel from a thread is still a message by a person; all other subtypes are notices. */
const SPOKEN = new Set([undefined, "file_share", "thread_broadcast"]);

function whyNot(event: z.infer<typeof MessageEvent>, self: Self): string | null {
  if (event.bot_id || event.bot_profile || event.subtype === "bot_message") return event.bot_id === self.botId ? "own message" : "another bot's message";
  if (event.user === undefined || event.user === self.botUserId) return "own message";
  if (event.user === "USLACKBOT") return "Slackbot's message";
  if (event.edited || event.hidden) return "an edit";
  if (!SPOKEN.has(event.subtype)) return `a notice (${event.subtype})`;
  if (event.type === "message" && event.channel_type !== "im") return "not addressed to the bot";
  return null;
}

const withoutMention = (text: string, botUserId: string | undefined) =>
  botUserId === undefined ? text.replace(/^\s*<@[^>]+>/, "") : text.replaceAll(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, "g"), "");

/** @param body the whole `event_callback`, whose event is a `message` or an `app_mention` */
export function readMessage(body: unknown, event: unknown, known: Self): Message | Ignored {
  const envelope = Envelope.safeParse(body);
  const read = MessageEvent.safeParse(event);
  if (!envelope.success || !read.success) return UNREADABLE;
  const { channel, ts, thread_ts, text } = read.data;
  const self = { ...known, botUserId: known.botUserId ?? envelope.data.authorizations?.find((one) => one.is_bot !== false)?.user_id };
  const because = whyNot(read.data, self);
  if (because) return ignored(because);
  const place = `slack:${envelope.data.team_id ?? "-"}:${channel}`;
  const thread = thread_ts ?? ts;
  // In a direct conversation people ask on at its root as well, where each question would open a thread of its own.
  const direct = read.data.type === "message" || read.data.channel_type === "im";
  return {
    kind: "message",
    text: asQuestion(unescapeText(codesToWords(withoutMention(text, self.botUserId)))),
    channel,
    thread,
    conversations: [`${place}:${thread}`, ...(direct ? [place] : [])],
    speaker: { room: place, person: read.data.user ?? "" },
    key: `${channel}:${ts}`,
  };
}

const OpenedEvent = z.object({ user: z.string(), channel: z.string(), tab: z.string().default("home") });

/** The tab "messages" means that the conversation with the bot was opened. https://docs.slack.dev/reference/events/app_home_opened */
export function readOpened(event: unknown): Opened | Ignored {
  const read = OpenedEvent.safeParse(event);
  if (!read.success) return UNREADABLE;
  return read.data.tab === "messages" ? { kind: "prompts", channel: read.data.channel } : { kind: "home", user: read.data.user };
}

export const eventIdOf = (body: unknown): string | null => z.object({ event_id: z.string() }).safeParse(body).data?.event_id ?? null;
