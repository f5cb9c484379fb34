/** Tabs after the ARIA pattern: one stop for the Tab key, arrows between them; a panel is drawn when it is first shown. */
import { h, uniqueId } from "./dom.ts";
import { WORDS } from "./words.ts";

export type Tab = { readonly label: string; readonly draw: () => Node | Promise<Node> };

export type Tabs = {
  readonly element: HTMLElement;
  /** Draws anew what is shown now, and later the rest. */
  redraw(): void;
};

export function createTabs(label: string, tabs: readonly Tab[]): Tabs {
  let selected = 0;
  const drawn = new Set<number>();
  const panels = tabs.map(() => h("div", { role: "tabpanel", id: uniqueId("panel"), class: "panel", tabindex: 0, hidden: true }));
  const buttons = tabs.map((tab, at) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: uniqueId("tab"),
        "aria-controls": panels[at]?.id,
        "aria-selected": "false",
        tabindex: -1,
        onclick: () => select(at),
        onkeydown: (event) => move(event as KeyboardEvent, at),
      },
      tab.label,
    ),
  );
  panels.forEach((panel, at) => {
    panel.setAttribute("aria-labelledby", buttons[at]?.id ?? "");
  });

  function select(to: number): void {
    selected = to;
    buttons.forEach((button, at) => {
      button.setAttribute("aria-selected", String(at === to));
      button.tabIndex = at === to ? 0 : -1;
    });
    panels.forEach((panel, at) => {
      panel.hidden = at !== to;
    });
    void show(to);
  }

  async function show(at: number): Promise<void> {
    const panel = panels[at];
    const tab = tabs[at];
    if (!panel || !tab || drawn.has(at)) return;
    drawn.add(at);
    try {
      const made = tab.draw();
      // What is at hand is shown at once; where it must be loaded, an old picture stays until the new one is there.
      if (!(made instanceof Node) && panel.childElementCount === 0) panel.append(h("p", { class: "hint" }, WORDS.drawing));
      panel.replaceChildren(made instanceof Node ? made : await made);
    } catch (error) {
      drawn.delete(at);
      panel.replaceChildren(h("p", { class: "hint", role: "alert" }, `${WORDS.broken} ${error instanceof Error ? error.message : ""}`));
    }
  }

  function move(event: KeyboardEvent, at: number): void {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    select(next);
    buttons[next]?.focus();
  }

  select(0);
  return {
    element: h("div", { class: "tabs" }, h("div", { role: "tablist", "aria-label": label, class: "tablist" }, buttons), panels),
    redraw() {
      drawn.clear();
      void show(selected);
    },
  };
}
