/**
 * What Slack would have against a message or a view: first its shape, by the schema of each block's own type, then the lengths and
 * counts that types cannot hold. Numbers from docs.slack.dev/reference, written anew here so that a wrong limit in the adapter shows.
 */
import { Ajv, type ValidateFunction } from "ajv";
import { blockSchema } from "./block-schema.ts";

type Json = Readonly<Record<string, unknown>>;
export type Shown = "message" | "modal" | "home";

const DEFINITIONS: Readonly<Record<string, { readonly definition: string; readonly on: readonly Shown[] }>> = {
  actions: { definition: "ActionsBlock", on: ["message", "modal", "home"] },
  context: { definition: "ContextBlock", on: ["message", "modal", "home"] },
  context_actions: { definition: "ContextActionsBlock", on: ["message"] },
  divider: { definition: "DividerBlock", on: ["message", "modal", "home"] },
  header: { definition: "HeaderBlock", on: ["message", "modal", "home"] },
  input: { definition: "InputBlock", on: ["modal", "home"] },
  rich_text: { definition: "RichTextBlock", on: ["message", "modal", "home"] },
  section: { definition: "SectionBlock", on: ["message", "modal", "home"] },
  // Said to show on the home tab too, which others deny: not to be relied on.
  table: { definition: "TableBlock", on: ["message"] },
};

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addSchema(blockSchema(), "s");
const compiled = new Map<string, ValidateFunction>();
function schemaOf(definition: string): ValidateFunction {
  const check = compiled.get(definition) ?? ajv.compile({ $ref: `s#/definitions/${definition}` });
  compiled.set(definition, check);
  return check;
}

/** Errors of a union drown the cause. */
const VAGUE = new Set(["anyOf", "oneOf", "const", "enum"]);
function shapeProblems(definition: string, value: unknown): string[] {
  const check = schemaOf(definition);
  if (check(value)) return [];
  const errors = check.errors ?? [];
  const clear = errors.filter((error) => !VAGUE.has(error.keyword));
  return (clear.length > 0 ? clear : errors).map((error) => `${definition}${error.instancePath} ${error.message}`);
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object below a value, itself included. */
export function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJson(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

const over = (what: string, value: unknown, most: number) => (typeof value === "string" && value.length > most ? [`${what} is ${value.length} long, ${most} is the most`] : []);
const empty = (what: string, value: unknown) => (value === "" ? [`${what} is empty`] : []);
const textOf = (value: unknown) => (isJson(value) ? value["text"] : undefined);
const many = (what: string, value: unknown, most: number) =>
  Array.isArray(value) && (value.length > most || value.length === 0) ? [`${what} has ${value.length} items, 1 to ${most} are allowed`] : [];

function partProblems(part: Json): string[] {
  const common = over("action_id", part["action_id"], 255);
  switch (part["type"]) {
    case "button":
      return [
        ...common,
        ...over("button text", textOf(part["text"]), 75),
        ...empty("button text", textOf(part["text"])),
        ...over("button value", part["value"], 2000),
        ...empty("button value", part["value"]),
        ...over("button url", part["url"], 3000),
        ...over("accessibility_label", part["accessibility_label"], 75),
      ];
    case "feedback_buttons":
      return [...common, ...["positive_button", "negative_button"].flatMap((side) => partProblems({ ...(part[side] as Json), type: "button" }))];
    case "plain_text_input":
      return [...common, ...over("initial_value", part["initial_value"], 3000), ...empty("initial_value", part["initial_value"])];
    case "plain_text":
    case "mrkdwn":
      return [...over("text object", part["text"], 3000), ...empty("text object", part["text"])];
    case "text":
      return empty("rich text", part["text"]);
    case "link":
      return /^https?:\/\//.test(String(part["url"])) ? [] : [`link to ${String(part["url"])}`];
    default:
      return [];
  }
}

function tableProblems(block: Json): string[] {
  const rows = block["rows"] as readonly (readonly unknown[])[];
  const widths = new Set(rows.map((row) => row.length));
  const cells = rows.flat().map((cell) =>
    objectsIn(cell)
      .flatMap((one) => (typeof one["text"] === "string" ? [one["text"]] : []))
      .join(""),
  );
  return [
    ...many("table", rows, 100),
    ...rows.flatMap((row) => many("table row", row, 20)),
    ...(widths.size > 1 ? ["table rows differ in length"] : []),
    ...(cells.includes("") ? ["a table cell is empty"] : []),
  ];
}

function blockProblems(block: Json, shown: Shown): string[] {
  const type = String(block["type"]);
  const known = DEFINITIONS[type];
  if (!known) return [`unknown block ${type}`];
  const elements = block["elements"];
  const actions = objectsIn(elements).flatMap((one) => (typeof one["action_id"] === "string" ? [one["action_id"]] : []));
  return [
    ...shapeProblems(known.definition, block),
    ...(known.on.includes(shown) ? [] : [`${type} is not for a ${shown}`]),
    ...over("block_id", block["block_id"], 255),
    ...(type === "actions" ? many("actions", elements, 25) : []),
    ...(type === "context" ? [...many("context", elements, 10), ...objectsIn(elements).flatMap((one) => over("context text", one["text"], 2000))] : []),
    ...(type === "context_actions" ? many("context_actions", elements, 5) : []),
    ...(type === "header" ? over("header", textOf(block["text"]), 150) : []),
    ...(type === "input" ? over("label", textOf(block["label"]), 2000) : []),
    ...(type === "table" ? tableProblems(block) : []),
    ...(new Set(actions).size < actions.length ? [`action_id twice in one block: ${actions.join(" ")}`] : []),
    ...objectsIn(block).flatMap(partProblems),
  ];
}

const CHARACTERS_IN_MESSAGE = 13_000;

export function blocksProblems(blocks: unknown, shown: Shown): string[] {
  if (!Array.isArray(blocks) || !blocks.every(isJson)) return ["blocks are no array of objects"];
  const ids = blocks.flatMap((block) => (typeof block["block_id"] === "string" ? [block["block_id"]] : []));
  const characters = objectsIn(blocks).reduce((sum, one) => sum + (typeof one["text"] === "string" ? one["text"].length : 0), 0);
  return [
    ...many(`blocks of a ${shown}`, blocks, shown === "message" ? 50 : 100),
    ...(new Set(ids).size < ids.length ? ["block_id twice"] : []),
    ...(blocks.filter((block) => block["type"] === "table").length > 1 ? ["only_one_table_allowed"] : []),
    ...(shown === "message" && characters > CHARACTERS_IN_MESSAGE ? [`msg_blocks_too_long: ${characters} characters`] : []),
    ...blocks.flatMap((block) => blockProblems(block, shown)),
  ];
}

/** A message needs its text: it is what notifications and screen readers get. */
export const messageProblems = (text: unknown, blocks: unknown): string[] => [
  ...(typeof text === "string" && text.trim() !== "" ? [] : ["no text"]),
  ...over("text", text, 40_000),
  // The adapter writes no code of Slack's into a text, so none of the three may stand there as it is.
  ...(/[<>]|&(?!amp;|lt;|gt;)/.test(String(text)) ? ["text is not escaped"] : []),
  ...(blocks === undefined ? [] : blocksProblems(blocks, "message")),
];

export function viewProblems(view: unknown): string[] {
  if (!isJson(view)) return ["no view"];
  const modal = view["type"] === "modal";
  const inputs = Array.isArray(view["blocks"]) && view["blocks"].some((block) => isJson(block) && block["type"] === "input");
  return [
    ...shapeProblems(modal ? "ModalView" : "HomeView", view).filter((problem) => !problem.includes("/blocks")),
    ...blocksProblems(view["blocks"], modal ? "modal" : "home"),
    ...["title", "submit", "close"].flatMap((name) => [...over(name, textOf(view[name]), 24), ...empty(name, textOf(view[name]))]),
    ...over("private_metadata", view["private_metadata"], 3000),
    ...over("callback_id", view["callback_id"], 255),
    ...(modal && inputs && !view["submit"] ? ["a modal with inputs needs submit"] : []),
  ];
}
