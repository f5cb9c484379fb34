/** On a narrow window one thing at a time is shown: the conversation, the matrix or the services. */
import { byId } from "./dom.ts";

const VIEWS = ["ask", "matrix", "services"] as const;
export type View = (typeof VIEWS)[number];

const NARROW = "(max-width: 63.99rem)";
export const isNarrow = (): boolean => matchMedia(NARROW).matches;

export function showView(view: View): void {
  document.body.dataset["view"] = view;
  for (const one of VIEWS) {
    const tab = byId(`view-${one}`);
    if (one === view) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

export function startViews(onChoose: (view: View) => void): void {
  for (const view of VIEWS)
    byId(`view-${view}`).addEventListener("click", () => {
      showView(view);
      onChoose(view);
    });
}
