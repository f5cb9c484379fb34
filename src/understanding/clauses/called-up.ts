/** "What about AKS, who patches the nodes?": what is called up first is where, and what is asked stands behind it. */
import { asksWho, NAMES, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** "And then what about …" */
const FARTHEST = 3;

/** The words without "what about", where another question stands behind it in its sentence; else all of them. */
export function withoutCallingUp({ words, areas, parts, services, models }: Utterance): readonly Word[] {
  const about = words.findIndex((word, at) => word.stem === "about" && at <= FARTHEST && is(words[at - 1], "open-question"));
  if (about < 0) return words;
  const start = words.findIndex((word, at) => at > about + 1 && word.pause);
  const behind = start < 0 ? [] : words.slice(start).filter(({ sentence }) => sentence === words[about]?.sentence);
  const asks = asksWho(behind) || is(behind[0], "auxiliary") || is(behind[0], "open-question");
  // "What about Azure Local in our shop, the hardware?", "what about AKS, the control plane?"
  const things = [...parts, ...areas.filter(({ strength }) => strength >= NAMES)];
  const namesThing = [...services, ...models].some(({ from }) => from < start) && things.some(({ to }) => to > start);
  return asks || namesThing ? words.filter((_, at) => at !== about && at !== about - 1) : words;
}
