/** Every answer has an address: `/?q=…`, and for a follow-up the questions that it leans on, `&after=…`. */

export type Address = { readonly question: string; readonly after: readonly string[] };

/** A longer trail is cut: the last question that stands alone is seldom further back. */
export const LONGEST_TRAIL = 8;

export function toAddress({ question, after }: Address): string {
  const query = new URLSearchParams([["q", question], ...after.slice(-LONGEST_TRAIL).map((one) => ["after", one])]);
  return `/?${query.toString()}`;
}

/** Null where nothing is asked. */
export function readAddress(search: string): Address | null {
  const query = new URLSearchParams(search);
  const question = query.get("q")?.trim();
  return question ? { question, after: query.getAll("after").slice(-LONGEST_TRAIL) } : null;
}
