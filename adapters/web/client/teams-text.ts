/** The Markdown that Teams knows inside of a card, as elements: bold, italic, lists and links. Built without ever parsing HTML. */
import MarkdownIt from "markdown-it";
import { h, link } from "./dom.ts";

// The shape of what `parse` gives; the package's own type hides behind its namespace.
type Token = ReturnType<MarkdownIt["parse"]>[number];

const markdown = new MarkdownIt("zero", { html: false, linkify: false }).enable(["emphasis", "link", "list", "escape", "entity", "newline"]);

export function markdownToNodes(text: string): Node[] {
  // Teams wants a bare carriage return between the items of a list.
  return blocksToNodes(markdown.parse(text.replace(/\r\n?/g, "\n"), {}));
}

function blocksToNodes(tokens: readonly Token[]): Node[] {
  const root = h("div");
  const open: Element[] = [root];
  for (const token of tokens) {
    const parent = open.at(-1) ?? root;
    if (token.type === "inline") parent.append(...inlineToNodes(token.children ?? []));
    else if (token.nesting === 1) {
      const element = elementFor(token);
      parent.append(element);
      open.push(element);
    } else if (token.nesting === -1) open.pop();
  }
  return [...root.childNodes];
}

function elementFor({ type, hidden, attrs }: Token): Element {
  switch (type) {
    case "bullet_list_open":
      return h("ul");
    case "ordered_list_open":
      return h("ol", { start: attrs?.find(([name]) => name === "start")?.[1] });
    case "list_item_open":
      return h("li");
    default:
      return h(hidden ? "span" : "p");
  }
}

/** What is open while tokens are read: an element, and where it is a link its address. */
type Open = { readonly into: Element; readonly href: string | null };

function inlineToNodes(tokens: readonly Token[]): Node[] {
  const root: Open = { into: h("span"), href: null };
  const open: Open[] = [root];
  for (const token of tokens) {
    const { into } = open.at(-1) ?? root;
    if (token.nesting === 1) open.push(opened(token));
    else if (token.nesting === 0) into.append(token.type.endsWith("break") ? h("br") : token.content);
    else {
      const closed = open.pop() ?? root;
      (open.at(-1) ?? root).into.append(closed.href === null ? closed.into : link(closed.into.textContent ?? "", closed.href));
    }
  }
  return [...root.into.childNodes];
}

function opened({ type, attrs }: Token): Open {
  if (type === "link_open") return { into: h("span"), href: attrs?.find(([name]) => name === "href")?.[1] ?? "" };
  return { into: h(type === "strong_open" ? "strong" : "em"), href: null };
}
