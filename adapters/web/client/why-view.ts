/** Why a question was answered as it was: what was recognised, what was weighed, what came of it. */
import type { Why } from "../wire.ts";
import { type Child, h } from "./dom.ts";
import { WHY } from "./words.ts";

export function drawWhy(why: Why): HTMLElement {
  return h(
    "div",
    { class: "why" },
    why.mended.length > 0 && [heading(WHY.mended), list(why.mended.map(({ typed, read }) => `${typed} → ${read}`))],
    heading(WHY.recognised),
    why.recognised.length === 0 ? h("p", {}, WHY.nothing) : recognisedTable(why),
    heading(WHY.decision),
    why.steps.length === 0 ? h("p", {}, WHY.command) : list(why.steps),
    h("p", {}, `${WHY.confidence}: ${percent(why.confidence)}. ${WHY.threshold(why.threshold)}`),
    heading(WHY.query),
    h("pre", {}, JSON.stringify(why.query, null, 2)),
  );
}

export function whyToText(question: string, why: Why): string {
  return [
    question,
    ...why.mended.map(({ typed, read }) => `${WHY.mended}: ${typed} -> ${read}`),
    `${WHY.recognised}:`,
    ...why.recognised.map(({ words, as, name, strength }) => `  ${words}: ${[as, name].filter(Boolean).join(" ")}${strength === null ? "" : ` (${WHY.of(strength)})`}`),
    `${WHY.decision}:`,
    ...why.steps.map((step) => `  ${step}`),
    `${WHY.confidence}: ${percent(why.confidence)}. ${WHY.threshold(why.threshold)}`,
    JSON.stringify(why.query),
  ].join("\n");
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const heading = (text: string): Child => h("h4", {}, text);
const list = (lines: readonly string[]): Child =>
  h(
    "ul",
    {},
    lines.map((line) => h("li", {}, line)),
  );

function recognisedTable({ recognised }: Why): HTMLElement {
  const row = ({ words, as, name, strength }: Why["recognised"][number]) =>
    h("tr", {}, h("th", { scope: "row" }, words), h("td", {}, [as, name].filter(Boolean).join(": ")), h("td", {}, strength === null ? "" : WHY.of(strength)));
  return h(
    "table",
    {},
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        [WHY.words, WHY.meaning, WHY.strength].map((label) => h("th", { scope: "col" }, label)),
      ),
    ),
    h("tbody", {}, recognised.map(row)),
  );
}
