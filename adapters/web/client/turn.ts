/** One question with its answer in every form. Redrawn in place when the knowledge changes. */
import type { Context } from "../../../src/assistant.ts";
import type { AskReply } from "../wire.ts";
import { type Address, toAddress } from "./address.ts";
import { drawCard, type Press } from "./card-view.ts";
import { copyButton } from "./copy.ts";
import { h, uniqueId } from "./dom.ts";
import { createTabs, type Tabs } from "./tabs.ts";
import { drawWhy, whyToText } from "./why-view.ts";
import { COPY, TABS, WORDS } from "./words.ts";

export type Turn = {
  readonly element: HTMLElement;
  readonly question: string;
  /** What the question leant on. */
  readonly before: Context | null;
  /** What the next question leans on. */
  context(): Context | null;
  reply(): AskReply | null;
  /** @param note why it is shown again */
  show(reply: AskReply, note?: string): void;
  refuse(error: string): void;
};

export type TurnOptions = {
  readonly address: () => Address;
  readonly before: Context | null;
  readonly press: Press;
};

export function createTurn(question: string, { address, before, press }: TurnOptions): Turn {
  let shown: AskReply | null = null;
  let tabs: Tabs | null = null;
  const heading = h("h3", { id: uniqueId("question") }, question);
  const note = h("p", { class: "hint updated", hidden: true });
  const body = h("div", {});
  const copyLink = copyButton(WORDS.copyLink, () => ({ text: new URL(toAddress(address()), location.href).href }));
  const element = h("article", { class: "turn", tabindex: -1, "aria-labelledby": heading.id, "aria-busy": "true" }, h("header", {}, heading, copyLink), note, body);

  /** A panel that reads the answer when it is drawn, so that it can be drawn anew. */
  const of = (draw: (reply: AskReply) => Node | Promise<Node>) => () => {
    if (!shown) throw new Error(WORDS.broken);
    return draw(shown);
  };
  const rich = () => ({ text: shown?.text ?? "", html: shown?.html ?? "" });
  const json = (value: unknown) => ({ text: JSON.stringify(value, null, 2) });
  /** @param kind `lines` are as wide as they were made, for their columns; what scrolls must be reached by keyboard */
  const pre = (text: string, kind: "lines" | "paste") => h("pre", { class: kind, ...(kind === "lines" ? { tabindex: 0 } : {}) }, text);
  const tools = (...buttons: readonly Node[]) => h("div", { class: "tools" }, buttons);

  const create = () =>
    createTabs(`${WORDS.tabs}: ${question}`, [
      { label: TABS.answer, draw: of((reply) => h("div", {}, drawCard(reply.card, press), tools(copyButton(COPY.answer, rich)))) },
      {
        label: TABS.slack,
        draw: of(async (reply) => {
          const { drawSlack } = await import("./slack-view.ts");
          return h(
            "div",
            {},
            drawSlack(reply.slack),
            tools(
              copyButton(COPY.slack, rich),
              copyButton(COPY.blocks, () => json(shown?.slack.flatMap(({ blocks }) => blocks))),
            ),
          );
        }),
      },
      {
        label: TABS.teams,
        draw: of(async (reply) => {
          const { drawTeams } = await import("./teams-view.ts");
          return h(
            "div",
            {},
            drawTeams(reply.teams, press),
            tools(
              copyButton(COPY.teams, rich),
              copyButton(COPY.card, () => json(shown?.teams.length === 1 ? shown.teams[0] : shown?.teams)),
            ),
          );
        }),
      },
      { label: TABS.text, draw: of((reply) => h("div", {}, pre(reply.text, "lines"), tools(copyButton(COPY.text, () => ({ text: shown?.text ?? "" }))))) },
      { label: TABS.markdown, draw: of((reply) => h("div", {}, pre(reply.markdown, "paste"), tools(copyButton(COPY.markdown, () => ({ text: shown?.markdown ?? "" }))))) },
      { label: TABS.why, draw: of((reply) => h("div", {}, drawWhy(reply.why), tools(copyButton(COPY.why, () => ({ text: shown ? whyToText(question, shown.why) : "" }))))) },
    ]);

  return {
    element,
    question,
    before,
    context: () => (shown ? shown.context : before),
    reply: () => shown,
    show(reply, why) {
      shown = reply;
      element.removeAttribute("aria-busy");
      note.hidden = why === undefined;
      note.textContent = why ?? "";
      if (tabs) return tabs.redraw();
      tabs = create();
      body.replaceChildren(tabs.element);
    },
    refuse(error) {
      element.removeAttribute("aria-busy");
      body.replaceChildren(h("p", { class: "refused" }, error));
    },
  };
}
