/** What a request may take, and how many may wait. */
export const LIMITS = {
  /** A question is at most 3,000 characters, and one that is longer still gets the assistant's own sentence. */
  requestBytes: 64 * 1024,
  /** Pages that listen for news at the same time. */
  listeners: 50,
  /** A proxy in between drops a connection that is silent for a minute. */
  heartbeatMilliseconds: 25_000,
  /** How soon a page that lost the connection tries again. */
  retryMilliseconds: 1_000,
  /** The open pages have shown the new knowledge by then. */
  warmUpMilliseconds: 1_000,
} as const;
