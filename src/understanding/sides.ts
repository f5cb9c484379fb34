/** Where the sides of a description are named, and whether a side stands behind what is its: "the OS is ours", "racks on them". */
import type { Side } from "../ids.ts";
import type { Features } from "./features.ts";
import type { Word } from "./words.ts";

export type Carrier = Side | "shared";
/** `loose`: it may only say whose the thing is, and not who does it: "the passwords of our staff", "phones issued to our people". */
export type Naming = { readonly side: Carrier; readonly behind: boolean; readonly loose?: boolean };

export const otherSide = (side: Side): Side => (side === "customer" ? "provider" : "customer");

/** By the word that names it. */
export function sidesByWord(features: Features): Map<number, Naming> {
  const { words, parties, forms, marks } = features;
  const sides = new Map<number, Naming>();
  const impersonal = !parties.some(({ id }) => id === "customer");
  const isBurden = (at: number) => marks.some(({ meaning, from }) => from === at && meaning.kind === "group" && meaning.id === "burden");
  const add = (at: number, side: Side) => {
    if (isSetAside(words, at) || isWhoIn(words, at)) return;
    // "Patched for us" is done by the other side.
    const served = words[at - 1]?.stem === "for" && isServed(features, at);
    sides.set(at, { side: served ? otherSide(side) : side, behind: served || standsBehind(words, at, isBurden(at + 1)), loose: !served && isLoose(words, at) });
  };
  words.forEach(({ text }, at) => {
    if (text === "i" || text === "mine" || (impersonal && (text === "you" || text === "yourself"))) add(at, "customer");
    if (OWNERS.has(text) && (isBurden(at + 1) || (FILLERS.has(words[at + 1]?.stem ?? "") && isBurden(at + 2)))) sides.set(at, { side: "customer", behind: true });
    // "By our own technicians", whatever they are called; "your burden", where nobody else is spoken to.
    if (OWNERS.has(text) && words[at - 1]?.text === "by") sides.set(at, { side: "customer", behind: true });
    if (text === "your" && impersonal && isBurden(at + 1)) sides.set(at, { side: "customer", behind: true });
    if (text === "their" && isBurden(at + 1)) sides.set(at, { side: "provider", behind: true });
    // "Insists on configuring the OS itself": who does it is not named, but it is not the provider.
    if (
      REFLEXIVES.has(text) &&
      words[at - 1]?.stem !== "by" &&
      !SELVES.has(words[at - 1]?.stem ?? "") &&
      !parties.some(({ from }) => from < at && words[from]?.sentence === words[at]?.sentence)
    )
      sides.set(at, { side: "customer", behind: true });
  });
  for (const { id, from } of parties) add(from, id);
  for (const { form, from } of forms) if (form === "shared") sides.set(from, { side: "shared", behind: true });
  return sides;
}

/** Whether something is done for the side named here: "patched for us", "the vendor manages the OS for us". */
function isServed({ words, parties }: Features, at: number): boolean {
  const { sentence } = words[at] as Word;
  const passive = words.slice(Math.max(0, at - 4), at - 1).some((word) => word.sentence === sentence && SERVED.test(word.text));
  return passive || parties.some(({ id, to }) => id === "provider" && to < at && words[to]?.sentence === sentence);
}

const SERVED = /(?<!ne)(?:ed|ing|run|done)$/;

/** "The product itself": it only says which. */
const SELVES = new Set(["product", "servic", "platform", "softwar", "applic", "app", "program", "system", "cloud", "code", "data", "databas"]);
const REFLEXIVES = new Set(["itself", "himself", "herself", "themselves", "themself", "oneself"]);
export const OWNERS = new Set(["our", "my", "own"]);

/** "It is us rather than Microsoft who …": who is named only to say that it is not them. */
const isSetAside = (words: readonly Word[], at: number) =>
  (words[at - 1]?.stem === "than" && words[at - 2]?.stem === "rather") || (words[at - 1]?.stem === "of" && words[at - 2]?.stem === "instead");

/** "The vendor picks who in our company gets in": the people are ours, the act is not. */
const isWhoIn = (words: readonly Word[], at: number) => /^(?:in|at|from|of)$/.test(words[at - 1]?.text ?? "") && words[at - 2]?.text === "who";

/** "Somebody else's data centre", "our own code": whose it is by the word right before it. */
export function ownerAt({ words, parties }: Features, at: number): Side | null {
  const before = words.slice(Math.max(0, at - 2), at + 1).map(({ text }) => text);
  if (before.some((text) => OWNERS.has(text))) return "customer";
  return before.includes("their") ? "provider" : (parties.find(({ pronoun, to }) => !pronoun && (to === at || to === at - 1))?.id ?? null);
}

/** What leads to the side that something belongs to: "is ours", "on them", "by Microsoft", "down to our DBAs". */
const LEADS = new Set(["from", "be", "read", "sai", "say", "show", "list", "by", "on", "to", "with", "of", "at", "in", "for", "=", "->", "remain", "stai", "becom"]);
/** They may stand between what leads to a side and the side. */
export const FILLERS = new Set([
  "still",
  "fulli",
  "onli",
  "just",
  "both",
  "not",
  "all",
  "alwai",
  "our",
  "the",
  "entir",
  "pure",
  "sole",
  "mostli",
  "never",
  "a",
  "mainli",
  "clearli",
]);
/** "Of our staff", "issued to our staff". */
function isLoose(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (FILLERS.has(words[before]?.stem ?? "") && words[before]?.sentence === words[at]?.sentence) before -= 1;
  return words[before]?.text === "of" || words[before]?.text === "in" || (words[before]?.text === "to" && GIVEN.has(words[before - 1]?.text ?? ""));
}

const GIVEN = new Set(["issued", "given", "sold", "lent", "handed", "known", "available", "visible", "assigned"]);

const FROM = new Set(["inherit", "come", "came", "suppli", "deliv", "get", "made", "order"]);
const POSSESSIVES = new Set(["ours", "theirs", "mine", "yours"]);

function standsBehind(words: readonly Word[], at: number, burdened: boolean): boolean {
  const word = words[at] as Word;
  if (POSSESSIVES.has(word.text) || burdened) return true;
  let before = at - 1;
  while (FILLERS.has(words[before]?.stem ?? "") && words[before]?.sentence === word.sentence) before -= 1;
  const lead = words[before];
  if (!lead || lead.sentence !== word.sentence || !LEADS.has(lead.stem)) return false;
  // "For us to patch": the side does what follows. "Is Microsoft the one": the sentence only begins.
  // "Inherited from Microsoft", but not "open from our office".
  if (lead.stem === "from") return FROM.has(words[before - 1]?.stem ?? "");
  if ((lead.stem === "for" || lead.stem === "to") && words[at + 1]?.stem === "to") return false;
  return lead.stem !== "be" || words[before - 1]?.sentence === lead.sentence;
}
