/** Slips of the keyboard: how likely they are. How many lie between two words is counted where the knowledge needs it, too. */

const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const PLACES = new Map(KEYS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y / 2, y }] as const)));

/** Whether two keys touch: a slip to the neighbour is the likeliest wrong letter. */
function areNeighbours(a: string, b: string): boolean {
  const [one, other] = [PLACES.get(a), PLACES.get(b)];
  return one !== undefined && other !== undefined && Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1;
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
