/** How phrases are written in the files: `a|b` parts words, ` | ` whole alternatives. */

/** The whole alternatives of an entry, each as its steps, as they are written: `a|b`. */
export const stepsOf = (entry: string): string[][] => (entry.includes(" | ") ? entry.split(" | ").map(stepsOfOne) : [stepsOfOne(entry)]);

const stepsOfOne = (whole: string): string[] => {
  const steps = whole.split(" ");
  return steps.includes("") ? steps.filter((step) => step !== "") : steps;
};

/** What may be written at a step. */
export const choicesOf = (step: string): string[] => step.split("|");

/** The whole alternatives of an entry, as plain words. */
export const alternativesOf = (entry: string): string[] =>
  stepsOf(entry).flatMap((steps) => steps.reduce<string[]>((begun, step) => begun.flatMap((start) => choicesOf(step).map((word) => `${start} ${word}`.trim())), [""]));
