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

function inlineToNodes(tokens: readonly Token[]): Node[] {
  const root = h("span");
  const open: { readonly into: Element; readonly href: string | null }[] = [{ into: root, href: null }];
  for (const { type, content, attrs } of tokens) {
    const parent = open.at(-1)?.into ?? root;
    if (type === "strong_open") open.push({ into: h("strong"), href: null });
    else if (type === "em_open") open.push({ into: h("em"), href: null });
    else if (type === "link_open") open.push({ into: h("span"), href: attrs?.find(([name]) => name === "href")?.[1] ?? "" });
    else if (type.endsWith("_close")) {
      const closed = open.pop();
      const outer = open.at(-1)?.into ?? root;
      if (closed) outer.append(closed.href === null ? closed.into : link(closed.into.textContent ?? "", closed.href));
    } else if (type === "softbreak" || type === "hardbreak") parent.append(h("br"));
    else parent.append(content);
  }
  return [...root.childNodes];
}
