/** Text as one clean line: what a terminal, a ticket or a screen reader can be given whatever the text holds. */

/** Control characters, and the marks that turn the direction of a line round so that it reads as something else. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").replace(UNSEEN, "").trim();

/** The address in its safe spelling, or null where it is none that a browser should be given. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return href.replace(/[()<>[\]"'`\\|*_~]/g, (character) => (character === "_" || character === "~" ? character : `%${character.charCodeAt(0).toString(16).toUpperCase()}`));
}
