/**
 * A quiz in a few letters: what it was drawn from, and what was answered so far. The buttons carry it, so that nothing has to be
 * kept for a quiz to go on: not after a restart, and not where nobody keeps a conversation.
 */

export type Quiz = {
  readonly seed: string;
  /** The letter of the option for each question that was answered, in order. */
  readonly given: string;
  /** Tells whether the questions are still those that were asked. */
  readonly check: string;
};

const TOKEN = /^([a-z0-9]{1,12})-([a-d]{1,20}|0)-([a-z0-9]{1,7})$/;

export const writeToken = ({ seed, given, check }: Quiz): string => `${seed}-${given || "0"}-${check}`;

export function readToken(token: string): Quiz | null {
  const [, seed, given, check] = TOKEN.exec(token) ?? [];
  return seed === undefined || given === undefined || check === undefined ? null : { seed, given: given === "0" ? "" : given, check };
}
