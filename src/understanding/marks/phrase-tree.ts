/**
 * Phrases in one tree of words. An entry such as `a|b c|d` stands for many phrases, of which few are ever asked: a branch grows when a
 * question first reaches it. Which node follows which stands in one table of numbers: a question looks up dozens, and to fetch an object for
 * each from somewhere in the memory would take longer than all that is done with it.
 */
import { once } from "../words/once.ts";
import type { Step } from "../words/phrases.ts";

/** A place in the tree, from 1. */
export type Node = number;
/** Where no phrase goes on. */
export const NOWHERE: Node = 0;

export type PhraseTree<Meaning> = {
  add(steps: readonly Step[], meanings: readonly Meaning[]): void;
  /** Where the phrases go on that begin with a word, by its number. */
  begin(word: number): Node;
  /** Where they go on with the next word. */
  follow(node: Node, word: number): Node;
  /** What the phrases mean that end there. */
  meaningsAt(node: Node): readonly Meaning[];
};

/** Phrases that go on with the steps from `at` on, and are not in the tree yet. */
type Rest<Meaning> = { readonly steps: readonly Step[]; readonly at: number; readonly meant: readonly Meaning[] };

/** @param isSame whether two phrases mean the same: at each node it is noted once */
export function createPhraseTree<Meaning>(isSame: (one: Meaning, other: Meaning) => boolean): PhraseTree<Meaning> {
  const meanings: Meaning[][] = [[]];
  const rests: Rest<Meaning>[][] = [[]];
  const moves = createMoves();

  const createNode = (): Node => {
    rests.push([]);
    return meanings.push([]) - 1;
  };
  const root = createNode();

  /** Notes at a node how phrases go on from there, or what they mean where they end. */
  const enter = (node: Node, rest: Rest<Meaning>): void => {
    if (rest.at < rest.steps.length) {
      rests[node]?.push(rest);
      return;
    }
    const known = meanings[node] as Meaning[];
    for (const meaning of rest.meant) if (!known.some((other) => isSame(other, meaning))) known.push(meaning);
  };

  /** The node behind a word, whether it was reached so far or not. */
  const nodeBehind = (node: Node, word: number): Node => {
    const known = moves.get(node, word);
    if (known !== NOWHERE) return Math.abs(known);
    const next = createNode();
    moves.set(node, word, -next);
    return next;
  };

  /** Takes all rests of a node one word further. What was not reached so far stands in the table below zero. */
  const grow = (node: Node): void => {
    const waiting = rests[node] as Rest<Meaning>[];
    rests[node] = [];
    for (const { steps, at, meant } of waiting) {
      for (const [first, ...others] of steps[at] ?? []) {
        if (first) enter(nodeBehind(node, first.number), others.length > 0 ? { steps: [[others], ...steps.slice(at + 1)], at: 0, meant } : { steps, at: at + 1, meant });
      }
    }
  };

  const follow = (node: Node, word: number): Node => {
    const next = moves.get(node, word);
    if (next >= 0) return next;
    grow(-next);
    moves.set(node, word, -next);
    return -next;
  };
  const begun = once(() => grow(root));
  return {
    add: (steps, meant) => enter(root, { steps, at: 0, meant }),
    begin(word) {
      begun();
      return follow(root, word);
    },
    follow,
    meaningsAt: (node) => meanings[node] as Meaning[],
  };
}

/** From a node with a word to a number: a hash table with open addressing, which doubles when it is half full. */
function createMoves() {
  let bits = 10;
  let slots = new Int32Array(SLOT << bits);
  let taken = 0;
  /** The slot of a move, or the empty one where it would stand. */
  const find = (node: Node, word: number): number => {
    const last = (1 << bits) - 1;
    for (let at = Math.imul(Math.imul(node, 0x2c1b3c6d) ^ word, 0x297a2d39) >>> (32 - bits); ; at = (at + 1) & last) {
      const slot = at * SLOT;
      if (slots[slot + TO] === NOWHERE || (slots[slot] === node && slots[slot + 1] === word)) return slot;
    }
  };
  const set = (node: Node, word: number, to: number): void => {
    const slot = find(node, word);
    if (slots[slot + TO] === NOWHERE) taken += 1;
    slots[slot] = node;
    slots[slot + 1] = word;
    slots[slot + TO] = to;
    if (taken * 2 > 1 << bits) double();
  };
  const double = (): void => {
    const before = slots;
    bits += 1;
    slots = new Int32Array(SLOT << bits);
    taken = 0;
    for (let slot = 0; slot < before.length; slot += SLOT) if (before[slot + TO] !== NOWHERE) set(before[slot] as Node, before[slot + 1] as number, before[slot + TO] as number);
  };
  return { get: (node: Node, word: number): number => slots[find(node, word) + TO] as number, set };
}

/** The node, the word, and where they lead; a fourth number, so that a slot lies in one line of the processor's cache. */
const SLOT = 4;
const TO = 2;
