/** The matrix as a table that one can point at: each cell is a button that asks for its answer. */
import type { ModelId } from "../../../src/ids.ts";
import type { KnowledgeView } from "../wire.ts";
import { button, h } from "./dom.ts";
import { createFilter } from "./filter.ts";
import { MATRIX, partyName } from "./words.ts";

type Ask = (question: string) => void;

export type Matrix = { readonly element: HTMLElement; show(knowledge: KnowledgeView): void };

export function createMatrix(ask: Ask): Matrix {
  let model: ModelId | null = null;
  let shown: KnowledgeView | null = null;
  const place = h("div", {});
  const filter = createFilter((chosen) => {
    model = chosen;
    draw();
  });

  function draw(): void {
    if (shown) place.replaceChildren(...drawTable(shown, model, ask));
  }
  return {
    element: h("div", { class: "matrix" }, filter.element, place),
    show(knowledge) {
      shown = knowledge;
      filter.show(knowledge.models);
      draw();
    },
  };
}

/** On a phone the rows are laid out as a grid, and a browser may then forget that this is a table. */
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader" },
  header: { role: "rowheader" },
  cell: { role: "cell" },
};

function drawTable({ provider, models, areas }: KnowledgeView, only: ModelId | null, ask: Ask): HTMLElement[] {
  const columns = models.filter(({ id }) => only === null || id === only);
  const head = h(
    "tr",
    ROLES.row,
    h("th", { scope: "col", ...ROLES.column }, MATRIX.area),
    columns.map(({ short, name }) => h("th", { scope: "col", title: name, ...ROLES.column }, short)),
  );
  const rows = areas.map(({ name, summary, cells }) =>
    h(
      "tr",
      ROLES.row,
      h("th", { scope: "row", title: summary, ...ROLES.header }, name),
      columns.map(({ id, short }) => {
        const cell = cells.find(({ model }) => model === id);
        if (!cell) return h("td", ROLES.cell);
        const party = partyName(cell.party, provider);
        const label = MATRIX.cell(name, short, party, cell.differs);
        return h(
          "td",
          { class: cell.party, ...ROLES.cell },
          button(
            [h("span", { class: "who" }, party, cell.differs && "*"), only !== null && h("span", { class: "words" }, cell.verdict)],
            () => ask(cell.question),
            only === null ? { "aria-label": label, title: cell.verdict } : {},
          ),
        );
      }),
    ),
  );
  const table = h(
    "table",
    { class: only === null ? "all" : "one", ...ROLES.table, onkeydown: (event) => moveBetweenCells(event as KeyboardEvent) },
    h("caption", {}, MATRIX.caption(provider)),
    h("thead", ROLES.group, head),
    h("tbody", ROLES.group, rows),
  );
  const differs = areas.some(({ cells }) => cells.some((cell) => cell.differs && (only === null || cell.model === only)));
  return [table, ...(differs ? [h("p", { class: "hint" }, MATRIX.differs(provider))] : [])];
}

/** The arrow keys go from cell to cell, beside the Tab key. */
function moveBetweenCells(event: KeyboardEvent): void {
  const step = ({ ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] } as const)[event.key as "ArrowRight"];
  if (!step || !(event.target instanceof HTMLElement)) return;
  const cell = event.target.closest("td");
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  const table = event.target.closest("table");
  if (!cell || !row || !table) return;
  const next = table.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]]?.querySelector("button");
  if (!next) return;
  event.preventDefault();
  next.focus();
}
