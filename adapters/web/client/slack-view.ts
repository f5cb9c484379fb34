/// <reference types="vite/client" />
/** Draws the blocks of a message as Slack draws them. Loaded only when the tab is opened: React and the renderer are large. */
import { Component, createElement, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { type Block, Message } from "slack-blocks-to-jsx";
import styles from "slack-blocks-to-jsx/dist/style.css?inline";
import type { SlackMessage } from "../wire.ts";
import { h } from "./dom.ts";
import logo from "./icon.svg?inline";
import { prepareBlocks } from "./slack-blocks.ts";
import ownStyles from "./slack-view.css?inline";
import { currentTheme, type Theme, themeSwitch } from "./theme.ts";
import { SLACK, WORDS } from "./words.ts";

export function drawSlack(messages: readonly SlackMessage[]): HTMLElement {
  const prepared = messages.map(({ blocks }) => prepareBlocks(blocks));
  const notes = [...new Set(prepared.flatMap((one) => one.notes))];
  const pictures = prepared.map(({ blocks }, at) => createPicture(blocks, messages[at]?.text ?? ""));
  const draw = (theme: Theme) => {
    for (const picture of pictures) picture.draw(theme);
  };
  draw(currentTheme());
  return h(
    "div",
    {},
    h("div", { class: "above" }, h("p", { class: "hint" }, SLACK.caption), themeSwitch(draw)),
    notes.map((note) => h("p", { class: "hint reserve" }, note)),
    pictures.map(({ element }, at) => [messages.length > 1 && h("p", { class: "hint" }, SLACK.part(at + 1, messages.length)), element]),
  );
}

type Picture = { readonly element: HTMLElement; draw(theme: Theme): void };

/** In a shadow tree: the styles of Slack and those of the page do not know of each other. */
function createPicture(blocks: readonly object[], text: string): Picture {
  const place = h("div", { class: "slack" });
  const element = h("div", { class: "picture" });
  const shadow = element.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [styles, ownStyles].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  shadow.append(place);
  const root = createRoot(place);
  return {
    element,
    draw(theme) {
      place.dataset["theme"] = theme;
      root.render(createElement(Guard, { text }, createElement(Message, { blocks: blocks as Block[], logo, name: SLACK.name, theme, hooks: { link: drawLink } })));
    },
  };
}

const drawLink = ({ href, className, children }: { readonly href: string; readonly className: string; readonly children: ReactNode }): ReactNode =>
  createElement("a", { href, className, target: "_blank", rel: "noreferrer" }, children);

/** The renderer throws on what it does not expect; then the text that Slack reads out stands in for the picture. */
class Guard extends Component<{ readonly text: string; readonly children?: ReactNode }, { readonly failed: string | null }> {
  override state: { readonly failed: string | null } = { failed: null };
  static getDerivedStateFromError(error: unknown) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    return createElement("div", {}, createElement("p", {}, `${WORDS.broken} ${this.state.failed}`), createElement("pre", {}, this.props.text));
  }
}
