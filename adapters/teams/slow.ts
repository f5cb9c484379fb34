/** Shows a typing sign, but only if the answer takes long enough for somebody to wonder. */

/** @param sign may fail: a missing sign never costs the answer */
export async function withSign<T>(work: Promise<T>, sign: () => Promise<unknown>, milliseconds: number): Promise<T> {
  const timer = setTimeout(() => void sign().catch(() => undefined), milliseconds);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
