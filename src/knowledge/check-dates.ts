/** The days on which entries were compared with their sources. */
import type { Places } from "./check-samples.ts";
import { createReport, type Fault } from "./faults.ts";
import type { Knowledge } from "./knowledge.ts";
import { placeIn } from "./written.ts";
import { valueAt } from "./yaml.ts";

/**
 * Nobody has compared anything tomorrow: a wrong month would keep an entry from ever looking old. Run by the check alone, for a machine whose
 * clock is slow must still start.
 * @param today year-month-day
 */
export function checkDates({ knowledge, places }: { readonly knowledge: Pick<Knowledge, "pack">; readonly places: Places }, today: string): readonly Fault[] {
  const report = createReport(places.locate);
  const dated = places.entries.map((entry) => ({ place: placeIn(entry, ["verified"]), day: valueAt(entry.raw, ["verified"]) }));
  for (const { place, day } of [...dated, { place: { file: places.packFile, path: ["verified"], at: "value" } as const, day: knowledge.pack.verified }])
    if (typeof day === "string" && day > today) report.add(place, day, `"${day}" is still to come`, "write the day on which you compared it with its source");
  return report.faults;
}
