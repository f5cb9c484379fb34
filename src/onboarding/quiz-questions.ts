/** Draws the questions of a quiz from all that can be asked: by chance, and the same again from the same seed. */
import type { Provenance } from "../answer.ts";
import { AREA_IDS, type AreaId } from "../ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { createChance } from "./chance.ts";
import { type Kind, MOST_OPTIONS, type Option, type Pattern, patternsOf } from "./quiz-patterns.ts";
import { ASKS } from "./words.ts";

/** A question as somebody is asked it. Plain data. */
export type Question = {
  readonly id: string;
  readonly area: AreaId;
  readonly text: string;
  readonly options: readonly string[];
  readonly right: number;
  readonly why: string;
  /** Asked, it gives the answer that the question was made from. */
  readonly asks: string;
} & Provenance;

/** So many questions, at most one of an area until all areas came up; the same seed draws the same. */
export function drawQuestions(knowledge: Knowledge, seed: string, size: number): readonly Question[] {
  const chance = createChance(seed);
  const patterns = patternsOf(knowledge);
  const areas = chance.shuffled(AREA_IDS.filter((area) => patterns.some((pattern) => pattern.area === area)));
  const drawn: Pattern[] = [];
  for (let round = 0; drawn.length < size && areas.length > 0; round += 1) {
    const area = areas[round % areas.length];
    const unused = patterns.filter((pattern) => pattern.area === area && !drawn.includes(pattern));
    // "Which of these is yours in IaaS?" is asked once, whichever area it is about; a claim to be judged is another one each time.
    const unheard = unused.filter(({ text }) => !drawn.some((pattern) => pattern.text === text));
    const left = unheard.length > 0 ? unheard : unused;
    // The kinds take turns, so that no quiz is ten times the same question.
    const used = (kind: Kind) => drawn.filter((pattern) => pattern.kind === kind).length;
    const least = Math.min(...left.map(({ kind }) => used(kind)));
    const kind = chance.pick([...new Set(left.map((pattern) => pattern.kind))].filter((each) => used(each) === least));
    const pattern = chance.pick(left.filter((each) => each.kind === kind));
    if (pattern) drawn.push(pattern);
    else if (round >= areas.length * size) break;
  }
  return drawn.map((pattern) => patternToQuestion(pattern, chance.shuffled(pattern.wrong), chance.shuffled));
}

function patternToQuestion(pattern: Pattern, wrong: readonly Option[], shuffled: (options: readonly Option[]) => Option[]): Question {
  const { id, area, text, right, ordered, why, sources, verified } = pattern;
  const some = distinct([right, ...wrong]).slice(0, MOST_OPTIONS);
  const options = ordered ? [right, ...pattern.wrong].sort(byRank) : shuffled(some);
  return { id, area, text, options: options.map((option) => option.text), right: options.indexOf(right), why, asks: right.asks, sources, verified };
}

const distinct = (options: readonly Option[]): Option[] => options.filter(({ text }, at) => options.findIndex((other) => other.text === text) === at);

/** Yes before no, and fewer models before more. */
function byRank(a: Option, b: Option): number {
  const rank = ({ text, shows }: Option) => (shows.kind === "models" ? shows.models.length : text === ASKS.yes ? 0 : 1);
  return rank(a) - rank(b);
}
