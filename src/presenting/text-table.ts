/** A table as plain text: aligned columns where 80 columns can hold them, else a line for each row. */
import type { Table } from "../card.ts";
import { oneLine } from "./clean.ts";
import { COLUMNS, lengthOf, padTo, wrap } from "./lines.ts";

const GAP = "  ";
/** Narrower than this a column of words is a ladder of syllables. */
const NARROWEST = 12;

export function tableLines({ caption, columns, rows }: Table): string[] {
  const grid = [columns, ...rows].map((cells) => columns.map((_, index) => oneLine(cells[index] ?? "")));
  const widths = widthsOf(grid);
  return [...wrap(`${caption}:`), ...(widths ? columnLines(grid, widths) : rowLines(grid))];
}

/** The widths that fit, shrinking the widest columns first; null where they cannot. */
function widthsOf(grid: readonly (readonly string[])[]): number[] | null {
  const cells = (index: number) => grid.map((row) => row[index] ?? "");
  const count = grid[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, index) => Math.max(...cells(index).map(lengthOf)));
  const least = widths.map((width, index) =>
    Math.min(
      width,
      Math.max(
        NARROWEST,
        ...cells(index)
          .flatMap((cell) => cell.split(" "))
          .map(lengthOf),
      ),
    ),
  );
  const room = COLUMNS - GAP.length * (count - 1);
  const total = (of: readonly number[]) => of.reduce((sum, width) => sum + width, 0);
  if (total(least) > room) return null;
  while (total(widths) > room) {
    const [widest] = widths
      .map((width, index) => ({ index, width, spare: width - (least[index] ?? 0) }))
      .filter(({ spare }) => spare > 0)
      .sort((a, b) => b.width - a.width);
    if (!widest) return null;
    widths[widest.index] = widest.width - 1;
  }
  return widths;
}

function columnLines(grid: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const rule = widths.map((width) => "-".repeat(width)).join(GAP);
  const [head = [], ...rows] = grid.map((row) => {
    const cells = row.map((cell, index) => wrap(cell, "", widths[index]));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      widths
        .map((width, index) => padTo(cells[index]?.[line] ?? "", width))
        .join(GAP)
        .trimEnd(),
    );
  });
  return [...head, rule, ...rows.flat()];
}

/** "Operating system: IaaS You, PaaS Microsoft". */
function rowLines([columns = [], ...rows]: readonly (readonly string[])[]): string[] {
  return rows.flatMap(([head = "", ...cells]) => wrap(`${head}: ${cells.map((cell, index) => `${columns[index + 1] ?? ""} ${cell}`).join(", ")}`, "- "));
}
