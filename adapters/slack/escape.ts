/** Slack's three escapes, and the way back. https://docs.slack.dev/messaging/formatting-message-text */
import { mention } from "../mentions.ts";

export const escapeText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Once only: what was typed as `&amp;` arrives as `&amp;amp;`, and is `&amp;` again. */
export const unescapeText = (text: string) => text.replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name] ?? "");

/**
 * Slack's codes in a message, as the words that its sender saw: `<#C1|general>` is `#general`, `<https://x.example|x>` is `x`.
 * Runs before the escapes are undone, so that a typed `<b>` (which arrives as `&lt;b&gt;`) is left alone.
 */
export function codesToWords(text: string): string {
  return text.replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, sign: string, target: string, label: string | undefined) => {
    if (sign === "@" || sign === "#") return mention(sign, label ?? target);
    if (sign === "!") return mention("@", label ?? target.replace(/^subteam\^/, ""));
    return label ?? target.replace(/^mailto:/, "");
  });
}
