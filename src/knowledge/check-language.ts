/** What a slip of the keyboard makes of a list of phrases, though its shape is right. */
import type { Report } from "./faults.ts";
import { textsBelow } from "./yaml.ts";

const RUN_TOGETHER = " - ";

/** An entry that is indented too far becomes part of the one above it, and YAML does not mind. */
export function checkRunTogether(file: string, raw: unknown, report: Report): void {
  // Hardly ever is there any: the places of all texts need not be noted.
  if (!JSON.stringify(raw ?? null).includes(RUN_TOGETHER)) return;
  for (const { text, path } of textsBelow(raw, [])) {
    if (text.includes(RUN_TOGETHER))
      report.add({ file, path, at: "value" }, text, "two entries in one", 'begin both dashes "- " in the same column, or remove the dash from the text');
  }
}
