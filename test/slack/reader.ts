/** A message as a person on Slack would see it: codes and escapes resolved, blocks read from top to bottom. */
import type { Drawn } from "../contract/surface-contract.ts";
import { messageProblems, objectsIn } from "./block-check.ts";

type Json = Readonly<Record<string, unknown>>;

/** Slack decodes its three escapes; what stands between sharp brackets it acts on. */
export function readText(text: string): { readonly shown: string; readonly alive: readonly string[] } {
  const alive = [...text.matchAll(/<([^>]*)>/g)].map(([, code = ""]) => code);
  return { shown: text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"), alive };
}

/** The elements whose text Slack parses: there must be none but those below. */
function aliveIn(one: Json): readonly string[] {
  if (one["type"] === "mrkdwn") return readText(String(one["text"])).alive;
  if (one["type"] === "link" || one["type"] === "image") return [String(one["url"] ?? one["image_url"])];
  if (["user", "channel", "usergroup", "broadcast", "team", "emoji"].includes(String(one["type"]))) return [JSON.stringify(one)];
  return one["type"] === "button" && one["url"] !== undefined ? [String(one["url"])] : [];
}

function blockToText(block: Json): string {
  if (block["type"] === "table") return (block["rows"] as readonly (readonly unknown[])[]).map((row) => row.map((cell) => textsIn(cell)).join(" | ")).join("\n");
  if (block["type"] === "rich_text")
    return (block["elements"] as readonly Json[])
      .map((part) => (part["type"] === "rich_text_list" ? (part["elements"] as readonly unknown[]).map(textsIn).join("\n") : textsIn(part)))
      .join("\n");
  return objectsIn(block)
    .flatMap((one) => (typeof one["text"] === "string" ? [one["text"]] : []))
    .join("\n");
}
/** Neighbours in one line: their texts join without a space. */
const textsIn = (value: unknown) =>
  objectsIn(value)
    .flatMap((one) => (typeof one["text"] === "string" ? [one["text"]] : []))
    .join("");

export function readMessage({ text, blocks = [] }: { readonly text?: unknown; readonly blocks?: unknown }): Drawn {
  const read = readText(String(text ?? ""));
  const all = objectsIn(blocks);
  return {
    fallback: read.shown,
    shown: (blocks as readonly Json[]).map(blockToText).join("\n"),
    asks: all.flatMap((one) => (/^(ask|choose|mine|all):/.test(String(one["action_id"])) ? [String(one["value"])] : [])),
    alive: [...read.alive, ...all.flatMap(aliveIn)],
    problems: messageProblems(text, blocks),
  };
}

/** The button with a label, in blocks or in a view. */
export const buttonIn = (value: unknown, label: string) => objectsIn(value).find((one) => one["type"] === "button" && (one["text"] as Json)["text"] === label);
