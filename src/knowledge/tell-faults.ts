/** Faults as lines to print: a slip that spoils a whole file must not bury the faults of the others. */
import { type Fault, faultToText } from "./faults.ts";

/** Enough to see what they have in common. */
const MOST_OF_A_KIND = 10;

/** Each fault; of one kind in one file the first ten, and how many more there are. */
export function faultLines(faults: readonly Fault[]): readonly string[] {
  const total = new Map<string, number>();
  for (const fault of faults) total.set(kindOf(fault), (total.get(kindOf(fault)) ?? 0) + 1);
  const told = new Map<string, number>();
  return faults.flatMap((fault) => {
    const kind = kindOf(fault);
    const nth = (told.get(kind) ?? 0) + 1;
    const rest = (total.get(kind) ?? 0) - nth;
    told.set(kind, nth);
    if (nth > MOST_OF_A_KIND) return [];
    return nth === MOST_OF_A_KIND && rest > 0 ? [faultToText(fault), `${fault.file} … and ${rest.toLocaleString("en-GB")} more of this kind`] : [faultToText(fault)];
  });
}

/** What a command prints about the faults in a folder. */
export const faultsToLines = (faults: readonly Fault[], folder: string): readonly string[] => [
  ...faultLines(faults),
  `\n${faults.length === 1 ? "1 fault" : `${faults.length} faults`} in ${folder}.`,
];

/** The same words in the same file, whatever was found there. */
const kindOf = ({ file, problem }: Fault): string => `${file} ${problem.replace(/"[^"]*"/g, '""').replace(/\d+/g, "0")}`;
