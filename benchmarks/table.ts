/** The one table of a bench, as text for people and as rows for JSON. */

export type Row = {
  readonly part: string;
  readonly measured: string;
  /** The median, wherever there is a p99 beside it. */
  readonly value: number;
  readonly p99?: number;
  readonly unit: string;
  /** This figure, or what it is compared with, said in words. */
  readonly remark?: string;
};

const COLUMNS = ["part", "measured", "value", "p99", "unit", "remark"] as const;
const NUMBERS: ReadonlySet<string> = new Set(["value", "p99"]);

/** Aligned columns; the part is written once, where it begins. */
export function tableText(rows: readonly Row[]): string {
  const cells = rows.map((row, at) => ({
    part: rows[at - 1]?.part === row.part ? "" : row.part,
    measured: row.measured,
    value: digits(row.value),
    p99: row.p99 === undefined ? "" : digits(row.p99),
    unit: row.unit,
    remark: row.remark ?? "",
  }));
  const widths = COLUMNS.map((column) => Math.max(column.length, ...cells.map((row) => row[column].length)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, at) => (NUMBERS.has(COLUMNS[at] ?? "") ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return [line(COLUMNS), line(widths.map((width) => "-".repeat(width))), ...cells.map((row) => line(COLUMNS.map((column) => row[column])))].join("\n");
}

/** Three digits that count: what stands behind them is noise. */
function digits(value: number): string {
  if (!Number.isFinite(value)) return "-";
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toPrecision(3);
}
