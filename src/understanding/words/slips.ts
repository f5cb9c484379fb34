/** Slips of the keyboard: how many lie between two words, and how likely they are. */

const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const PLACES = new Map(KEYS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y / 2, y }] as const)));

/** Whether two keys touch: a slip to the neighbour is the likeliest wrong letter. */
function areNeighbours(a: string, b: string): boolean {
  const [one, other] = [PLACES.get(a), PLACES.get(b)];
  return one !== undefined && other !== undefined && Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1;
}

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

/** What costs as much is a slip that hardly anybody makes. */
export const RARE_SLIP = 2.5;

/** What a slip costs, as the logarithm of how much rarer it is than the commonest kinds: swapped, dropped, doubled, the key beside it. */
const COSTS = { common: 0, wrongLetter: RARE_SLIP, strayLetter: RARE_SLIP, anotherSlip: 4, firstLetter: 0.7 } as const;

/** How unlikely it is that `typed` came out where `meant` was meant. 0 for the commonest slips; for words one or two slips apart. */
export function costOfSlip(typed: string, meant: string, slips: number): number {
  const first = typed[0] === meant[0] || (typed[0] === meant[1] && typed[1] === meant[0]) ? 0 : COSTS.firstLetter;
  if (slips !== 1) return COSTS.anotherSlip + first;
  const at = [...meant].findIndex((letter, place) => letter !== typed[place]);
  const place = at === -1 ? meant.length : at;
  if (typed.length < meant.length) return COSTS.common + first;
  if (typed.length > meant.length) return (typed[place] === typed[place - 1] ? COSTS.common : COSTS.strayLetter) + first;
  const swapped = typed[place] === meant[place + 1] && typed[place + 1] === meant[place];
  return (swapped || areNeighbours(typed[place] ?? "", meant[place] ?? "") ? COSTS.common : COSTS.wrongLetter) + first;
}
