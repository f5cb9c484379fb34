/**
 * The outermost shape of everything that Slack sends to an app. Bolt takes any object, and answers what it does not know with an
 * error late. By hand and not by a schema: it runs on every request, and a union of schemas costs more than all else that is read.
 */

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const hasTexts = (value: unknown, ...names: readonly string[]) => isObject(value) && names.every((name) => typeof value[name] === "string");

/** What a slash command sends: https://docs.slack.dev/interactivity/implementing-slash-commands */
export const isCommandBody = (body: unknown): boolean => isObject(body) && body["type"] === undefined && hasTexts(body, "command", "team_id", "channel_id", "user_id");

export function isSlackBody(body: unknown): boolean {
  if (!isObject(body)) return false;
  switch (body["type"]) {
    case undefined:
      return isCommandBody(body);
    case "event_callback":
      return hasTexts(body["event"], "type");
    case "block_actions":
      return hasTexts(body["user"], "id") && Array.isArray(body["actions"]) && body["actions"].length > 0 && body["actions"].every(isObject);
    case "shortcut":
    case "message_action":
      return hasTexts(body["user"], "id") && hasTexts(body, "callback_id");
    case "view_submission":
    case "view_closed":
      return hasTexts(body["user"], "id") && isObject(body["view"]);
    default:
      return false;
  }
}

/** A notice about the rate of events, which no handler answers: https://docs.slack.dev/reference/events/app_rate_limited */
export const isRateNotice = (body: unknown): boolean => isObject(body) && body["type"] === "app_rate_limited";
