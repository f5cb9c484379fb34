/** What a person typed, out of what Teams made of it. */
import { mention } from "../mentions.ts";
import type { WireActivity } from "./wire.ts";

const ENTITIES: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'" };

/** Tags that stand inside a word as well as around one: no space takes their place. */
const INLINE_TAG = /<\/?(?:at|b|i|u|s|em|strong|span|a|code)\b[^<>]*>/gi;
const ANY_TAG = /<[a-z/!][^<>]*>/gi;

/** The question without the bot's own mention, wherever and however often it stands. Other people keep their names, each as one word. */
export function questionOf({ text = "", entities, recipient }: Pick<WireActivity, "text" | "entities" | "recipient">): { question: string; mentioned: boolean } {
  const own = entities.flatMap((entity) => (entity && entity.mentioned.id === recipient?.id ? [entity.text] : []));
  const without = own.reduce((rest, mention) => rest.split(mention).join(" "), text);
  return { question: tidy(namesToWords(without).replace(/<\/?at(?: [^<>]*)?>/g, "")), mentioned: own.length > 0 };
}

/** The text of a message that is given as HTML, as in the payload of a message action. */
export function htmlToText(html: string): string {
  return tidy(namesToWords(html).replace(INLINE_TAG, "").replace(ANY_TAG, " "));
}

const namesToWords = (text: string): string => text.replace(/<at(?: [^<>]*)?>([^<>]*)<\/at>/g, (_, name: string) => mention("@", decode(name)));

/** Decodes once, so that `&amp;lt;` stays `&lt;`. */
function tidy(text: string): string {
  return decode(text)
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
}

const decode = (text: string): string => text.replace(/&(nbsp|amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
