/** Draws a card as Teams draws it, with Microsoft's own renderer. Loaded only when the tab is opened. */
import { type Action, AdaptiveCard, ExecuteAction, GlobalRegistry, HostConfig, OpenUrlAction, SerializationContext, SubmitAction, Table, Versions } from "adaptivecards";
import type { Press } from "./card-view.ts";
import { h } from "./dom.ts";
import { hostConfigOf, surfaceOf } from "./teams-host.ts";
import { markdownToNodes } from "./teams-text.ts";
import styles from "./teams-view.css?inline";
import { currentTheme, type Theme, themeSwitch } from "./theme.ts";
import { TEAMS } from "./words.ts";

// The renderer takes text for plain text, and `markdownToNodes` makes elements of it afterwards: no HTML is ever parsed.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

// The package registers its tables when that file is loaded, but tells bundlers that no file of it does anything by itself.
GlobalRegistry.defaultElements.register("Table", Table, Versions.v1_5);

export function drawTeams(cards: readonly object[], press: Press): HTMLElement {
  const notes = h("div", {});
  const place = h("div", {});
  const draw = (theme: Theme) => {
    const drawn = cards.map((card) => drawCard(card, theme, press));
    place.replaceChildren(...drawn.map(({ element }) => element));
    notes.replaceChildren(...[...new Set(drawn.flatMap((one) => one.complaints))].map((note) => h("p", { class: "hint reserve" }, note)));
  };
  draw(currentTheme());
  return h("div", {}, h("div", { class: "above" }, h("p", { class: "hint" }, TEAMS.caption), themeSwitch(draw)), notes, place);
}

function drawCard(json: object, theme: Theme, press: Press): { readonly element: HTMLElement; readonly complaints: readonly string[] } {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigOf(theme));
  card.onExecuteAction = (action) => execute(action, press);
  const context = new SerializationContext();
  card.parse(json, context);
  const drawn = card.render();
  const complaints = Array.from({ length: context.eventCount }, (_, at) => TEAMS.complaint(context.getEventAt(at).message));
  for (const block of drawn?.querySelectorAll<HTMLElement>(".ac-textBlock") ?? []) block.replaceChildren(...markdownToNodes(textOf(block)));

  const element = h("div", { class: "picture" });
  const shadow = element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  const surface = h("div", { class: `teams ${theme}` }, drawn);
  surface.style.backgroundColor = surfaceOf(theme);
  shadow.append(surface);
  return { element, complaints };
}

/** The renderer has made `<br>` of the line breaks. */
const textOf = (block: HTMLElement): string => [...block.childNodes].map((node) => (node.nodeName === "BR" ? "\n" : (node.textContent ?? ""))).join("");

/** The same buttons as in Teams ask the same questions here. */
function execute(action: Action, press: Press): void {
  if (action instanceof OpenUrlAction && /^https?:/.test(action.url ?? "")) window.open(action.url, "_blank", "noopener,noreferrer");
  if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) return;
  const data = (action.data ?? {}) as { readonly do?: unknown; readonly question?: unknown };
  if (data.do === "ask" && typeof data.question === "string") press({ kind: "ask", label: action.title ?? "", question: data.question });
  if (data.do === "none") press({ kind: "none", label: action.title ?? "" });
}
