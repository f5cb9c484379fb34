/** Every sentence and label that is not knowledge. British English, second person, present tense, plain. */

export const FOOTER = {
  sources: (count: number) => (count === 1 ? "Source" : "Sources"),
  verified: (day: string) => `verified ${day}`,
};
