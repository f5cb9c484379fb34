/**
 * A table drawn twice: as a Table for wide windows, and as a list of facts that a phone shows without squeezing.
 * The list is also what a client gets that has no Table. @see https://github.com/microsoft/AdaptiveCards/issues/8853 (blank on phones)
 */
import type { Table } from "../../src/card.ts";
import type { ActionSet, Container, Element, TableElement } from "./elements.ts";
import { container, facts, heading, text } from "./elements.ts";
import { WORDS } from "./words.ts";

/** Shares of the width: the row headers need more room than a cell, whose longest word just fits on a phone. */
const HEADER_SHARE = 3;
const CELL_SHARE = 2;

/** @param linksOnly leaves the switch between the two out */
export function drawTable(table: Table, id: string, linksOnly: boolean): readonly Element[] {
  const list = tableToList(table);
  const grid: TableElement = { ...drawGrid(table), id, fallback: list };
  if (linksOnly) return [heading(table.caption), grid];
  const toggle: ActionSet = { type: "ActionSet", actions: [{ type: "Action.ToggleVisibility", title: WORDS.showList, targetElements: [id, `${id}-list`] }] };
  return [heading(table.caption), grid, { ...list, id: `${id}-list`, isVisible: false }, toggle];
}

function drawGrid({ columns, rows }: Table): Omit<TableElement, "fallback"> {
  const cell = (words: string, bold: boolean) => ({ type: "TableCell", items: [{ ...text(words), size: "small", ...(bold ? { weight: "bolder" as const } : {}) }] }) as const;
  const row = (cells: readonly string[], bold: (column: number) => boolean) => ({ type: "TableRow", cells: cells.map((words, column) => cell(words, bold(column))) }) as const;
  return {
    type: "Table",
    columns: columns.map((_, column) => ({ width: column === 0 ? HEADER_SHARE : CELL_SHARE })),
    // The first row is the header unless a card says otherwise; the schema and the renderer disagree on how to say it, so it is left unsaid.
    rows: [row(columns, () => true), ...rows.map((cells) => row(cells, (column) => column === 0))],
  };
}

/** One fact a row: `Operating system  On-premises: you; IaaS: you; …` */
function tableToList({ columns, rows }: Table): Container {
  const named = columns.slice(1);
  return container([facts(rows.map(([label = "", ...cells]) => ({ label, value: cells.map((cell, at) => `${named[at]}: ${cell}`).join("; ") })))]);
}
