import { describe, expect, it } from "vitest";
import { INTENT_THRESHOLD, type LabelledPhrase, trainIntents } from "../../src/understanding/learned/intents.ts";

const PHRASES: readonly LabelledPhrase[] = Object.entries({
  opening: ["when do you open", "what are your opening hours", "are you open on sunday", "until when is the library open"],
  renewal: ["renew my book", "can I keep a book longer", "extend the loan of my books", "how do I renew a loan"],
  fine: ["how much is the fine", "what does a late book cost", "I have to pay a penalty", "fee for late return"],
  card: ["I lost my library card", "get a new card", "how do I become a member", "register as a reader"],
  printing: ["where is the printer", "can I print here", "print a document", "what does a colour copy cost"],
}).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));

const matcher = trainIntents(PHRASES);
const best = (utterance: string) => matcher.match(utterance)[0];

describe("trainIntents", () => {
  it.each(PHRASES)("gives the phrase $text a score near 1 for $label", ({ text, label }) => {
    expect(best(text)?.label).toBe(label);
    expect(best(text)?.score).toBeGreaterThan(0.95);
  });

  it.each([
    ["a repeated phrase in capitals with signs", "  RENEW my BOOK!!! ", "renewal"],
    ["another inflection", "renewing books", "renewal"],
    ["another order of words", "on sunday, are you open?", "opening"],
    ["a contraction", "what's the fine", "fine"],
    ["a typographic apostrophe", "where\u2019s the printer", "printing"],
    ["an accent", "extend the loán", "renewal"],
    ["a misspelt word", "lost my libary card", "card"],
    ["two typing errors", "opening hourss on sundey", "opening"],
    ["a politeness around it", "hello could you please tell me your opening hours", "opening"],
    ["one word that only one intent has", "penalty", "fine"],
  ])("matches %s", (_reason, utterance, label) => {
    expect(best(utterance)?.label).toBe(label);
    expect(best(utterance)?.score).toBeGreaterThanOrEqual(INTENT_THRESHOLD);
  });

  it.each([
    ["it shares no word with any phrase", "photosynthesis turns sunlight into sugar"],
    ["it shares function words only", "what is it that they would do to me"],
    ["one known word stands among many unknown ones", "my grandmother baked a card shaped chocolate cake for christmas dinner"],
  ])("stays under the threshold where %s", (_reason, utterance) => {
    expect(best(utterance)?.score ?? 0).toBeLessThan(INTENT_THRESHOLD);
  });

  it("lowers the score for words that it cannot explain", () => {
    const plain = best("renew a loan")?.score ?? 0;
    const strange = best("renew a parliament loan")?.score ?? 0;
    expect(strange).toBeLessThan(plain);
  });

  it("joins two words where the phrases write one", () => {
    const postal = trainIntents([
      { text: "check my pincode", label: "area" },
      { text: "track my parcel", label: "parcel" },
    ]);
    expect(postal.match("pin code")[0]?.label).toBe("area");
  });

  it("ranks from best to worst, with scores from 0 to 1 and no label twice", () => {
    const matches = matcher.match("how much does it cost to print a book", 99);
    const scores = matches.map((match) => match.score);
    expect(matches.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(new Set(matches.map((match) => match.label)).size).toBe(matches.length);
  });

  it.each([0, 1, 2])("returns at most %i matches where asked for that many", (most) => {
    expect(matcher.match("what does it cost", most)).toHaveLength(most);
  });
});

describe("determinism", () => {
  const utterances = [...PHRASES.map((phrase) => phrase.text), "can I renew my card", "libary fee on sunday", "zebra"];
  const answers = (phrases: readonly LabelledPhrase[]) => {
    const trained = trainIntents(phrases);
    return utterances.map((utterance) => trained.match(utterance, 99));
  };

  it("gives the same matches for the same input, whatever it matched before", () => {
    const first = utterances.map((utterance) => matcher.match(utterance));
    const again = utterances.toReversed().map((utterance) => matcher.match(utterance));
    expect(again.toReversed()).toEqual(first);
  });

  it.each([
    ["reversed", PHRASES.toReversed()],
    ["sorted by length", PHRASES.toSorted((a, b) => a.text.length - b.text.length)],
    ["from the middle on", [...PHRASES.slice(7), ...PHRASES.slice(0, 7)]],
  ])("gives the same matches for training phrases that are %s", (_reason, phrases) => {
    expect(answers(phrases)).toEqual(answers(PHRASES));
  });

  it("leaves the training phrases as they are", () => {
    const frozen = Object.freeze(PHRASES.map((phrase) => Object.freeze({ ...phrase })));
    expect(() => trainIntents(frozen)).not.toThrow();
  });
});

describe("phrases out of scope", () => {
  const withNone = trainIntents([...PHRASES, { text: "book a flight", label: "None" }, { text: "book a hotel room", label: "NONE" }]);

  it("reject what is nearer to them than to any intent", () => {
    expect(withNone.match("book a flight")).toEqual([]);
    expect(withNone.match("book a hotel")).toEqual([]);
  });

  it("leave the intents alone, and are never a match themselves", () => {
    expect(withNone.match("renew my book", 99)[0]?.label).toBe("renewal");
    expect(withNone.match("renew my book", 99).map((match) => match.label)).not.toContain("NONE");
  });
});

describe("hostile input", () => {
  it.each([
    ["nothing", ""],
    ["spaces", " \n\t "],
    ["signs only", "?!... ((( %%% '''"],
    ["emoji", "\u{1F600}\u{1F600} \u{1F468}\u200D\u{1F469}\u200D\u{1F467}"],
    ["half a surrogate pair", "\uD83D"],
    ["another script", "\u56FE\u4E66\u9986\u51E0\u70B9\u5F00\u95E8"],
    ["names of object members", "__proto__ constructor toString hasOwnProperty"],
    ["combining marks without end", `e${"\u0301".repeat(50_000)}`],
    ["a word without end", "a".repeat(1_000_000)],
    ["words without end", "renew my book ".repeat(100_000)],
    ["apostrophes without end", "n't's".repeat(100_000)],
  ])("answers %s within the time of a heartbeat", (_reason, utterance) => {
    const start = performance.now();
    const matches = matcher.match(utterance);
    expect(performance.now() - start).toBeLessThan(200);
    for (const match of matches) expect(match.score).toSatisfy(Number.isFinite);
  });

  it("learns labels and words that are names of object members", () => {
    const odd = trainIntents([
      { text: "constructor", label: "__proto__" },
      { text: "__proto__", label: "constructor" },
    ]);
    expect(odd.match("constructor")[0]?.label).toBe("__proto__");
    expect(odd.match("proto")[0]?.label).toBe("constructor");
  });

  it.each([
    ["no phrases", []],
    ["a phrase without words", [{ text: "", label: "empty" }]],
    ["one phrase", [{ text: "renew", label: "renewal" }]],
    [
      "the same phrase for two labels",
      [
        { text: "renew", label: "a" },
        { text: "renew", label: "b" },
      ],
    ],
  ])("learns from %s", (_reason, phrases) => {
    const trained = trainIntents(phrases);
    for (const match of trained.match("renew")) expect(match.score).toSatisfy(Number.isFinite);
  });
});
