/**
 * Text that a client would read as Markdown, made literal. TextBlock, Fact and fallbackText know a subset of Markdown.
 * @see https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */

const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u2060\uFEFF]/g;
/** Characters that turn the direction of what follows, and what ends each. */
const TURNS = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/g;
const ends = (turn: string): string => (turn >= "\u2066" ? "\u2069" : "\u202C");

/** One line without control characters, for places that know no markup. A turn of direction ends where the text ends. */
export function plain(text: string): string {
  const line = text.replace(CONTROLS, "").replace(/\s+/g, " ").trim();
  const turns = line.match(TURNS);
  return turns ? line + turns.reverse().map(ends).join("") : line;
}

/** One line of literal text for a place that reads Markdown. */
export function escapeMarkdown(text: string): string {
  return (
    plain(text)
      .replace(/[\\`*_[\]~]/g, "\\$&")
      // An HTML tag or an autolink opens with a letter or one of `/!?` behind `<`.
      .replace(/<(?=[A-Za-z/!?])/g, "\\<")
      .replace(/&(?=#?\w+;)/g, "\\&")
      // A list, a heading, a quotation or a rule, at the start of the line only.
      .replace(/^(?=[#>+=|-])/, "\\")
      .replace(/^(\d{1,9})(?=[.)](\s|$))/, "$1\\")
  );
}

/** A Markdown link. The address is encoded so far that it cannot end the link early. */
export function link(title: string, url: string): string {
  return `[${escapeMarkdown(title)}](${safeAddress(url)})`;
}

/** A web address, with the characters encoded that Markdown gives a meaning. Anything else leads nowhere. */
export function safeAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) return "about:blank";
  return address.href.replace(/[()<>\\*_`[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A Markdown list, one item a line. Teams wants `\r` between items. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${escapeMarkdown(item)}`).join("\r");
}

/** For `speak`, which some clients read as SSML: without the characters that open a tag or an entity. */
export function spoken(text: string): string {
  return plain(text).replace(/&/g, " and ").replace(/[<>]/g, " ").replace(/\s+/g, " ").trim();
}
