/** Text to words: what people type in many ways is cut into the same words. */
import { describe, expect, it } from "vitest";
import { is } from "../../src/understanding/words/classes.ts";
import { createNumbers } from "../../src/understanding/words/numbers.ts";
import { createSpell, createStem, createWordReader } from "../../src/understanding/words/words.ts";
import { knowledge } from "./asking.ts";

const stem = createStem(knowledge.language.words);
const read = createWordReader(knowledge.language.words, createSpell(stem, createNumbers(), knowledge.language.classes, knowledge.language.words));
const texts = (utterance: string) => read(utterance).map(({ text }) => text);
const stems = (utterance: string) => read(utterance).map((word) => word.stem);

describe("the classes of small words", () => {
  const listed = Object.entries(knowledge.language.classes).flatMap(([wordClass, lines]) => lines.flatMap((line) => line.split(" ")).map((word) => ({ wordClass, word })));

  it("hold single words, as they are read: what a short form stands for is never heard itself", () => {
    expect(listed.length).toBeGreaterThan(300);
    expect(listed.filter(({ word }) => read(word).length !== 1 || read(word)[0]?.stem !== stem(word))).toEqual([]);
  });

  it.each([
    { wordClass: "who", typed: "whose", because: "it is listed" },
    { wordClass: "auxiliary", typed: "does", because: "a word is known in all its forms" },
    { wordClass: "every", typed: "everything", because: "it stands in several classes" },
    { wordClass: "extent", typed: "everything", because: "it stands in several classes" },
  ] as const)("$typed is of $wordClass: $because", ({ wordClass, typed }) => {
    expect(is(read(typed)[0], wordClass)).toBe(true);
  });

  it("hold no other words, and none where there is no word", () => {
    expect(is(read("patches")[0], "who")).toBe(false);
    expect(is(read("")[0], "who")).toBe(false);
  });
});

describe("an utterance", () => {
  it.each([
    ["capitals", "WHO Patches IT", "who patches it"],
    ["a typographic apostrophe", "isn\u2019t it", "isn't it"],
    ["an accent grave for an apostrophe", "isn`t it", "isn't it"],
    ["a contraction", "we don't", "we do not"],
    ["a contraction without its apostrophe", "we dont", "we do not"],
    ["a possessive of a short form without its apostrophe", "msfts part", "msft part"],
    ["an ampersand", "apps & data", "apps and data"],
    ["a slash", "us/them", "us or them"],
    ["an arrow of signs", "IaaS => SaaS", "IaaS -> SaaS"],
    ["a title before a name", "Ms Okafor asks who patches", "Okafor asks who patches"],
    ["a sign that denies", "GRS != backup", "GRS is not backup"],
    ["another sign that denies", "GRS\u2260backup", "GRS is not backup"],
    ["an arrow", "IaaS \u2192 SaaS", "IaaS -> SaaS"],
    ["invisible characters", "pat\u200Bch\u202Ees", "patches"],
    ["full-width letters", "\uFF50\uFF41\uFF41\uFF53", "paas"],
    ["many blanks and tabs", "who \t  patches", "who patches"],
    ["American spelling", "datacenter", "datacentre"],
    ["what a mail program puts before a subject", "FW: RE: who patches it", "who patches it"],
  ])("is read the same with %s", (_what, one, other) => {
    expect(stems(one)).toEqual(stems(other));
    expect(stems(one).length).toBeGreaterThan(0);
  });

  it.each([
    { text: "the control plane, e.g. the API server?", sentences: [0], because: "an abbreviation ends none" },
    { text: "the control plane. The API server?", sentences: [0, 1], because: "a full stop does" },
    { text: "is it PaaS vs? IaaS", sentences: [0, 1], because: "so does a question mark, whatever stands before it" },
  ])("has the sentences $sentences: $text ($because)", ({ text, sentences }) => {
    expect([...new Set(read(text).map(({ sentence }) => sentence))]).toEqual(sentences);
  });

  it.each([
    ["a sign between words", "OS?patches", ["os", "patches"]],
    ["a dotted name", "node.js", ["node.js"]],
    ["a full stop at the end", "the os.", ["the", "os"]],
    ["signs only", "?! ... --", []],
    ["nothing", "", []],
    ["emoji", "\u{1F525} os \u{1F525}", ["os"]],
  ])("is cut at %s", (_what, utterance, words) => {
    expect(texts(utterance)).toEqual(words);
  });
});

describe("sentences", () => {
  it("are counted, and asked where a question mark ends them", () => {
    const words = read("We use PaaS. Who patches the OS?");
    expect(words.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(words.map(({ asked }) => asked)).toEqual([false, false, false, true, true, true, true]);
  });

  it.each(["one\ntwo", "one. two", "one! two", "one; two", "one?? two", "one... two"])("end in %j", (utterance) => {
    expect(read(utterance).map(({ sentence }) => sentence)).toEqual([0, 1]);
  });

  it.each(["one, two", "one: two", "one - two", "one (two)", "one \u2013 two"])("pause before the second word of %j", (utterance) => {
    expect(read(utterance).map(({ sentence, pause }) => [sentence, pause])).toEqual([
      [0, false],
      [0, true],
    ]);
  });
});

describe("a stem", () => {
  it.each([
    ["patch", "patches", "patching", "patched"],
    ["organise", "organize", "organised", "organizing"],
    ["host", "hosts"],
    ["encrypt", "encrypts", "encrypting"],
    ["vm", "vms"],
  ])("is one for %s and its inflections", (word, ...others) => {
    for (const other of others) expect(stem(other), other).toBe(stem(word));
  });

  it.each([
    ["responsible", "response"],
    ["ase", "as"],
    ["policy", "police"],
    ["server", "serve"],
    ["ms", "m"],
    ["defender", "defend"],
    ["arm", "armed"],
    ["function", "functional"],
    ["dynamics", "dynamic"],
    ["excel", "excellent"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
