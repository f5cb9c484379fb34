/** Reads presses, shortcuts and sent forms off the wire, pure. */
import { z } from "zod";
import type { Speaker } from "../together.ts";
import { type Asked, FEEDBACK, valueToAsked } from "./buttons.ts";
import { codesToWords, unescapeText } from "./escape.ts";
import type { Ignored } from "./read.ts";

export type Press =
  | { readonly kind: "ask"; readonly question: string }
  | { readonly kind: "choose"; readonly question: string }
  /** Answered to the presser alone, or to everyone. */
  | { readonly kind: "mine" | "all"; readonly question: string }
  | { readonly kind: "none" }
  | { readonly kind: "link" }
  | { readonly kind: "share" | "copy"; readonly asked: Asked }
  | { readonly kind: "rest"; readonly asked: Asked; readonly part: number }
  | { readonly kind: "feedback"; readonly helpful: boolean; readonly card: string }
  | { readonly kind: "post" }
  | { readonly kind: "old" };

/** Where it was pressed. */
export type Place =
  | {
      readonly kind: "message";
      readonly channel: string;
      /** The thread the message stands in or would open; null for a message that only its reader sees outside a thread. */
      readonly thread: string | null;
      /** The thread the message stands in; null at the root of a channel. */
      readonly stands: string | null;
      readonly ephemeral: boolean;
      readonly speaker: Speaker;
      readonly conversations: readonly string[];
    }
  | { readonly kind: "modal"; readonly view: string; readonly metadata: string; readonly conversations: readonly string[] }
  | { readonly kind: "home"; readonly conversations: readonly string[] };

export type Pressed = {
  readonly kind: "pressed";
  readonly press: Press;
  readonly place: Place;
  readonly user: string;
  readonly trigger: string;
  readonly responseUrl: string | null;
};

const Action = z.object({ action_id: z.string(), value: z.string().optional() });
const User = z.object({ id: z.string(), team_id: z.string().optional() });
const Base = z.object({ actions: z.array(Action).min(1), user: User, team: z.object({ id: z.string() }).nullish(), trigger_id: z.string(), response_url: z.string().optional() });
const InMessage = z.object({
  container: z.object({ type: z.literal("message"), channel_id: z.string(), message_ts: z.string(), thread_ts: z.string().optional(), is_ephemeral: z.boolean().default(false) }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
});
const InView = z.object({ view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string().default("") }) });

function askedPress(kind: "share" | "copy" | "rest", value: string): Press {
  const read = valueToAsked(value);
  if (!read) return { kind: "old" };
  return kind === "rest" ? { kind, ...read } : { kind, asked: read.asked };
}

/** Slack signs what it sends, but only a card's id may reach the log. The ids of an answer of several parts are joined with "+". */
const CARD_ID = /^[a-z0-9/._+-]{1,1000}$/;

function readAction({ action_id, value = "" }: z.infer<typeof Action>): Press {
  const [name] = action_id.split(":");
  switch (name) {
    case "ask":
    case "choose":
    case "mine":
    case "all":
      return value === "" ? { kind: "old" } : { kind: name, question: value };
    case "share":
    case "copy":
    case "rest":
      return askedPress(name, value);
    case "feedback": {
      const helpful = value.startsWith(FEEDBACK.helpful);
      const card = value.slice(value.indexOf(" ") + 1);
      return CARD_ID.test(card) ? { kind: "feedback", helpful, card } : { kind: "old" };
    }
    case "none":
    case "link":
    case "post":
      return { kind: name };
    default:
      return { kind: "old" };
  }
}

function placeOf(body: unknown, team: string, user: string): Place | null {
  const message = InMessage.safeParse(body).data;
  if (message) {
    const { channel_id: channel, message_ts, is_ephemeral: ephemeral, thread_ts } = message.container;
    const stands = message.message?.thread_ts ?? thread_ts ?? null;
    const thread = stands ?? (ephemeral ? null : message_ts);
    const room = `slack:${team}:${channel}`;
    return { kind: "message", channel, thread, stands, ephemeral, speaker: { room, person: user }, conversations: [`${room}:${ephemeral ? user : thread}`] };
  }
  const view = InView.safeParse(body).data?.view;
  if (!view) return null;
  const conversations = [`slack:${team}:${view.id}`];
  return view.type === "home" ? { kind: "home", conversations } : { kind: "modal", view: view.id, metadata: view.private_metadata, conversations };
}

export function readPress(body: unknown): Pressed | Ignored {
  const base = Base.safeParse(body).data;
  const [action] = base?.actions ?? [];
  const place = base ? placeOf(body, base.team?.id ?? base.user.team_id ?? "-", base.user.id) : null;
  if (!base || !action || !place) return { kind: "ignored", because: "not in the shape that Slack sends" };
  return { kind: "pressed", press: readAction(action), place, user: base.user.id, trigger: base.trigger_id, responseUrl: base.response_url ?? null };
}

/** A message that somebody asks about, with where an answer could be put. */
export type Subject = { readonly channel: string; readonly thread: string; readonly responseUrl: string | null };

export type Shortcut = { readonly kind: "shortcut"; readonly text: string; readonly subject: Subject | null; readonly trigger: string };

const MessageShortcut = z.object({
  type: z.literal("message_action"),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default(""), ts: z.string(), thread_ts: z.string().optional() }),
});
const GlobalShortcut = z.object({ type: z.literal("shortcut"), trigger_id: z.string() });

export function readShortcut(body: unknown): Shortcut | Ignored {
  const about = MessageShortcut.safeParse(body).data;
  if (about) {
    const { message, channel } = about;
    const subject = { channel: channel.id, thread: message.thread_ts ?? message.ts, responseUrl: about.response_url ?? null };
    return { kind: "shortcut", text: unescapeText(codesToWords(message.text)).trim(), subject, trigger: about.trigger_id };
  }
  const anywhere = GlobalShortcut.safeParse(body).data;
  return anywhere ? { kind: "shortcut", text: "", subject: null, trigger: anywhere.trigger_id } : { kind: "ignored", because: "not in the shape that Slack sends" };
}

export type Submission = { readonly kind: "submission"; readonly form: string; readonly question: string; readonly metadata: string };

const ViewSubmission = z.object({
  view: z.object({
    callback_id: z.string(),
    private_metadata: z.string().default(""),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))) }),
  }),
});

export function readSubmission(body: unknown): Submission | Ignored {
  const view = ViewSubmission.safeParse(body).data?.view;
  if (!view) return { kind: "ignored", because: "not in the shape that Slack sends" };
  const [question = ""] = Object.values(view.state.values).flatMap((inputs) => inputs["question"]?.value ?? []);
  return { kind: "submission", form: view.callback_id, question: question.trim(), metadata: view.private_metadata };
}
