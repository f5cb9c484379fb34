/** A wire activity becomes something neutral to act on. Pure: it decides nothing about what a text means. */
import type { z } from "zod";
import type { Speaker } from "../together.ts";
import { htmlToText, questionOf } from "./text.ts";
import type { WireActivity } from "./wire.ts";
import { activitySchema, dialogSchema, executeSchema, feedbackSchema, fetchSchema, pressSchema, searchSchema } from "./wire.ts";

export type Press =
  /** `to`: for whose eyes the answer is, where that is not whoever sees the card. */
  { readonly do: "ask"; readonly question: string; readonly to?: "presser" | "everyone" | undefined } | { readonly do: "none" };

/** Where it was said: one conversation, or one thread of a channel. */
export type Place = {
  /** Names the conversation among all of Teams, for the memory of follow-ups. */
  readonly key: string;
  /** Names what one person does in it, on the tour and in a quiz: a personal chat is one person's anyway. */
  readonly own: string;
  readonly speaker: Speaker;
  /** Whether others read along. */
  readonly isShared: boolean;
  /** What the person is called. */
  readonly name: string;
  /** Names the activity, so that a redelivery is known. Null where the wire gave no id. */
  readonly activity: string | null;
};

export type Incoming =
  | { readonly kind: "question"; readonly question: string; readonly place: Place }
  /** A button of a client that sends a message instead of updating the card. */
  | { readonly kind: "pressed"; readonly press: Press; readonly place: Place }
  /** A button whose card is updated in place. */
  | { readonly kind: "execute"; readonly press: Press; readonly place: Place }
  | { readonly kind: "installed"; readonly place: Place }
  | { readonly kind: "search"; readonly words: string }
  | { readonly kind: "open-dialog"; readonly question: string }
  | { readonly kind: "dialog"; readonly do: "ask" | "insert"; readonly question: string }
  | { readonly kind: "feedback"; readonly helpful: boolean; readonly message: string | null }
  /** An invoke that we know, but whose value is not of its form. */
  | { readonly kind: "malformed"; readonly name: string }
  | { readonly kind: "unknown-invoke"; readonly name: string }
  | { readonly kind: "ignored"; readonly because: string };

const ignored = (because: string): Incoming => ({ kind: "ignored", because });

export function readActivity(wire: unknown): Incoming {
  const parsed = activitySchema.safeParse(wire);
  if (!parsed.success) return ignored("not an activity");
  const activity = parsed.data;
  if (isOwn(activity)) return ignored("the bot's own message");
  if (isBot(activity)) return ignored("a message of another bot");
  switch (activity.type) {
    case "message":
      return readMessage(activity);
    case "invoke":
      return readInvoke(activity);
    case "installationUpdate":
      return activity.action?.startsWith("add") ? installed(activity) : ignored(`installation: ${activity.action ?? "unknown"}`);
    case "conversationUpdate":
      return activity.membersAdded.some(({ id }) => id === activity.recipient?.id) ? installed(activity) : ignored("conversationUpdate");
    // Among the rest: messageUpdate and messageReaction. An answer is not taken back because its question was edited.
    default:
      return ignored(activity.type);
  }
}

const isOwn = ({ from, recipient }: WireActivity): boolean => from !== undefined && from.id === recipient?.id;

/** Teams' ids of bots start with 28, those of people with 29. */
const isBot = ({ from }: WireActivity): boolean => from?.role === "bot" || from?.id.startsWith("28:") === true;

function readMessage(activity: WireActivity): Incoming {
  const place = placeOf(activity);
  if (place === null) return ignored("a message without a conversation");
  const press = pressSchema.safeParse(activity.value);
  if (press.success && !activity.text?.trim()) return { kind: "pressed", press: press.data, place };
  const { question, mentioned } = questionOf(activity);
  const isPersonal = activity.conversation?.conversationType === "personal" || activity.conversation?.conversationType === undefined;
  if (!isPersonal && !mentioned) return ignored("not addressed to the bot");
  // A bare mention asks what this bot is for.
  return { kind: "question", question: question === "" && mentioned ? "help" : question, place };
}

function readInvoke(activity: WireActivity): Incoming {
  const name = activity.name ?? "";
  const read = <T>(schema: z.ZodType<T>, to: (value: T) => Incoming): Incoming => {
    const value = schema.safeParse(activity.value);
    return value.success ? to(value.data) : { kind: "malformed", name };
  };
  switch (name) {
    case "adaptiveCard/action": {
      const place = placeOf(activity);
      return place ? read(executeSchema, ({ action }) => ({ kind: "execute", press: action.data, place })) : { kind: "malformed", name };
    }
    case "composeExtension/query":
      return read(searchSchema, ({ parameters }) => ({ kind: "search", words: wordsOf(parameters) }));
    case "composeExtension/fetchTask":
      return read(fetchSchema, ({ messagePayload }) => ({ kind: "open-dialog", question: htmlToText(messagePayload?.body.content ?? "") }));
    case "composeExtension/submitAction":
      return read(dialogSchema, ({ data }) => ({ kind: "dialog", do: data.do, question: data.question.trim() }));
    case "message/submitAction":
      return read(feedbackSchema, ({ actionValue }) => ({
        kind: "feedback",
        helpful: actionValue.reaction === "like",
        message: activity.replyToId ?? null,
      }));
    default:
      return { kind: "unknown-invoke", name };
  }
}

function installed(activity: WireActivity): Incoming {
  const place = placeOf(activity);
  return place ? { kind: "installed", place } : ignored("an installation without a conversation");
}

function placeOf({ conversation, id, from }: WireActivity): Place | null {
  if (!conversation) return null;
  // The id of a channel thread carries `;messageid=`; `replyToId` is unreliable across clients.
  const key = `teams:${conversation.tenantId ?? ""}:${conversation.id}`;
  const isShared = conversation.conversationType === "groupChat" || conversation.conversationType === "channel";
  return {
    key,
    own: isShared ? `${key}:${from?.id ?? ""}` : key,
    speaker: { room: key.replace(/;messageid=.*$/, ""), person: from?.id ?? "" },
    isShared,
    name: from?.name ?? "",
    activity: id ?? null,
  };
}

/** Teams sends `initialRun` before anything is typed. */
function wordsOf(parameters: readonly { readonly name: string; readonly value?: unknown }[]): string {
  const typed = parameters.filter(({ name }) => name !== "initialRun");
  const value = (typed.find(({ name }) => name === "q") ?? typed[0])?.value;
  return typeof value === "string" ? value.trim() : "";
}
