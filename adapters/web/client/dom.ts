/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Builds elements. Text always becomes a text node: nothing that somebody typed or wrote is ever parsed as markup. */

export type Child = Node | string | null | undefined | false | readonly Child[];
type Listener = (event: Event) => void;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | Listener>>;

/** @param attributes a function is a listener (`onclick`), true an empty attribute, false and null none */
export function h<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (typeof child === "string") parent.appendChild(document.createTextNode(child));
    else if (child instanceof Node) parent.appendChild(child);
    else if (Array.isArray(child)) append(parent, child);
  }
}

export const button = (label: Child, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement => h("button", { type: "button", onclick, ...attributes }, label);

/** Only a web address becomes a link; anything else is shown as the text that it is. */
export function link(title: string, url: string): Node {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return document.createTextNode(`${title} (${url})`);
  return h("a", { href: url, target: "_blank", rel: "noreferrer" }, title);
}

/** Once for each name, however many of its kind there are. */
let numbers = 0;
export function uniqueId(name: string): string {
  numbers += 1;
  return `${name}-${numbers}`;
}

/** @throws where the page has no such element, which is a bug */
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element as Type;
}

export const timeOfDay = (): string => new Date().toLocaleTimeString("en-GB");
