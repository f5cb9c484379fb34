/** How far two words are apart: for what is typed in a question, and for what is written in the knowledge. */

/** How many slips lie between two words: a wrong, missing or doubled letter, or two swapped. */
export function slipsBetween(a: string, b: string): number {
  // Row by row: how many lie between the first i letters of one and the first j of the other.
  const slips: number[] = [];
  const width = b.length + 1;
  const back = (rows: number, columns: number): number => slips[slips.length - rows * width - columns] as number;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) {
        slips.push(i + j);
        continue;
      }
      const fewest = Math.min(back(1, 0) + 1, back(0, 1) + 1, back(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      slips.push(swapped ? Math.min(fewest, back(2, 2) + 1) : fewest);
    }
  }
  return back(0, 1);
}
