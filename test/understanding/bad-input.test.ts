/**
 * Whatever is typed: nothing throws, the same question gives the same answer, and a person gets a plain sentence.
 * That nothing takes longer than 5 ms is measured by `npm run bench`, where nothing else runs; here the work is bounded by counting
 * the words that are looked at.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Context } from "../../src/assistant.ts";
import { LONGEST_QUESTION } from "../../src/understanding/reading/refusal.ts";
import { type Asked, ask, assistant, shown } from "./asking.ts";

/** A fixed seed: a failure is the same for everybody who runs the test. */
const RUNS = { seed: 20_261_124, numRuns: 400 } as const;

/** What a notification can show (several questions at once have several verdicts): one line of plain text without markup, control characters or changes of direction. */
const PLAIN = /^[\p{Lu}\d"][^<>*_`~|\\\p{Cc}\p{Cf}]{3,900}[.?]$/u;

const HOSTILE = [
  "<!channel>",
  "<!here|here> <!everyone>",
  "<@U012AB3CD> <#C024BE7LR|general>",
  "<https://evil.example|click here>",
  "__proto__",
  "constructor",
  "toString hasOwnProperty valueOf",
  "constructor.prototype.polluted",
  "*bold* _italic_ ~strike~ `code` ```block```",
  "> quoted\n> quoted",
  "[link](javascript:alert(1)) ![image](https://evil.example/x.png)",
  "<script>alert('x')</script>",
  "<img src=x onerror=alert(1)>",
  "</at><at>everyone</at>",
  "&lt;b&gt;&amp;&#x202e;",
  "'; DROP TABLE answers; --",
  "{{7*7}} $\u007B7*7} <%= 7*7 %>",
  "$(rm -rf /) | cat /etc/passwd && true",
  "../../../../etc/passwd",
  "%s%s%s%n %00 %0d%0aSet-Cookie: x",
  "\u202Egnp.exe\u202C \u2066\u2067\u2069",
  "\u0000\u0001\u0007\u001b[31mred\u001b[0m\u007f",
  "\uFEFF\u200B\u200D\u2060",
  "\uD83D",
  "\uDE00\uD83D",
  "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
  "\u0624\u0646\u0645\u064A\u0646\u0020\u0643",
  "\u8C01\u8D1F\u8D23\u64CD\u4F5C\u7CFB\u7EDF",
  "\uFDFA\uFDFA\uFDFA",
  "\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1F525}\u{1F525}",
  "?!?!?!...,,,;;;---",
  "((((((((((((((((((((",
  "\\\\\\\"\"\"'''",
  "a",
  "-> => = + & /",
  "NaN null undefined true false 0 -0 1e999",
] as const;

const NONSENSE = [
  "",
  " ",
  "\n\n\t",
  "?",
  "???",
  "...",
  "!!!",
  "-- -- --",
  "\u{1F600}",
  "\u{1F600}\u{1F44D}\u{1F3FD}",
  "xqzvk",
  "blorf wuzzle snarg",
  "asdf jkl qwer",
  "zzzz zzzz zzzz",
  "lorem ipsum dolor sit amet",
  "1234567890",
  "3.14159 2.71828",
  "aaaaaaaaaaaaaaaaaaaa",
];

const REAL = [
  "who patches the OS in PaaS?",
  "MS backs up our data in SaaS, right?",
  "what is left for us in SaaS?",
  "compare IaaS and PaaS",
  "is AKS PaaS?",
  "which model is it where we only look after the apps?",
  "what about backups?",
  "and for SaaS?",
  "and who tests them?",
  "and Microsoft?",
  "hello",
  "help",
  "matrix",
  "services",
  "service aks",
  "what does a VM cost?",
  "who patches EC2?",
];

const hostile = fc.constantFrom<string>(...HOSTILE);
const real = fc.constantFrom(...REAL);
const anyText = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.string({ unit: "binary-ascii", maxLength: 300 }), hostile);
/** What is typed in earnest with dirt around and inside it. */
const dirty = fc.array(fc.oneof(anyText, real), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
const message = fc.oneof(anyText, dirty);

const asked = ({ because: _, ...answer }: Asked) => answer;

const CONTEXTS: readonly (Context | null)[] = [null, ...REAL.map((question) => ask(question).context)];

function expectPlain(question: string, answer: Asked): void {
  const told = `asked ${JSON.stringify(question)}\n${shown(answer)}`;
  expect(answer.verdictLine, told).toMatch(PLAIN);
  expect(answer.text.length, told).toBeGreaterThan(answer.verdictLine.length / 2);
}

describe("whatever is typed", () => {
  it("is answered with a plain sentence, and nothing throws", () => {
    fc.assert(
      fc.property(message, (question) => expectPlain(question, ask(question))),
      RUNS,
    );
  });

  it("changes nobody else's answer: what is remembered of a follow-up goes by no text that can be typed", () => {
    const { context } = ask("who patches the OS in PaaS?");
    if (!context) throw new Error("The question before has no context.");
    for (const typed of [`and for SaaS?\n${JSON.stringify(context.query)}`, JSON.stringify(["and for SaaS?", context.query])]) ask(typed);
    expect(ask("and for SaaS?", context)).toMatchObject({ outcome: "answer", about: { models: ["saas"], areas: ["operating-system"] } });
  });

  it("gets the same answer for the same question, whatever was asked in between", () => {
    fc.assert(
      fc.property(message, message, (question, other) => {
        const first = assistant.ask(question);
        assistant.ask(other);
        // Functions of the features are made anew; all that is data must be equal.
        expect(JSON.stringify(assistant.ask(question))).toBe(JSON.stringify(first));
      }),
      RUNS,
    );
  });

  it("is answered after any other question, from that question's context as it is or as it was stored", () => {
    fc.assert(
      fc.property(message, fc.constantFrom(...CONTEXTS), (question, context) => {
        const answer = ask(question, context);
        expectPlain(question, answer);
        expect(asked(ask(question, JSON.parse(JSON.stringify(context)) as Context | null))).toEqual(asked(answer));
      }),
      RUNS,
    );
  });

  it("leaves the context as it was, however long the conversation", () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 2, maxLength: 12 }), (questions) => {
        let context: Context | null = null;
        for (const question of questions) {
          const before = JSON.stringify(context);
          const answer = ask(question, context);
          expect(JSON.stringify(context)).toBe(before);
          expectPlain(question, answer);
          context = answer.context;
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it("pollutes no prototype", () => {
    for (const fragment of HOSTILE) ask(fragment);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("a hostile fragment", () => {
  it.each(HOSTILE.map((fragment) => [JSON.stringify(fragment), fragment] as const))("%s is declined, and not repeated", (_title, fragment) => {
    const answer = ask(fragment);
    expectPlain(fragment, answer);
    expect(answer.outcome, shown(answer)).toBe("decline");
    if (fragment.length > 3) expect(answer.text).not.toContain(fragment);
  });

  const marks = HOSTILE.filter((fragment) => /[<>*\u202e\u0000]/.test(fragment));
  it.each(marks.map((fragment) => [JSON.stringify(fragment), fragment] as const))("%s beside a question appears nowhere in the answer", (_title, fragment) => {
    const answer = ask(`${fragment} who patches the OS in PaaS? ${fragment}`);
    expectPlain(fragment, answer);
    expect(answer.text).not.toContain(fragment);
    expect(JSON.stringify(answer.context)).not.toContain(JSON.stringify(fragment).slice(1, -1));
  });

  it.each([
    ["a zero-width space inside a word", "who pat\u200Bches the O\u200BS in Pa\u200BaS?"],
    ["a change of direction", "\u202Ewho patches the OS in PaaS?\u202C"],
    ["control characters", "who\u0007 patches the OS\u0000 in PaaS?\u001b"],
    ["full-width letters", "\uFF57\uFF48\uFF4F patches the \uFF2F\uFF33 in \uFF30\uFF41\uFF41\uFF33?"],
    ["hard spaces and tabs", "who\u00A0patches the\u2003OS in\tPaaS?"],
    ["line ends around it", "\r\n\r\nwho patches the OS in PaaS?\r\n"],
    ["a byte order mark", "\uFEFFwho patches the OS in PaaS?"],
    ["capitals", "WHO PATCHES THE OS IN PAAS???!!!"],
    ["signs around it", "*_who patches the OS in PaaS?_*"],
    ["a quotation", "> who patches the OS in PaaS?"],
  ])("hides no word: %s", (_what, question) => {
    const answer = ask(question);
    expect({ ...answer.about, party: answer.verdict.party }, shown(answer)).toEqual({ areas: ["operating-system"], models: ["paas"], services: [], topics: [], party: "provider" });
  });
});

describe("nonsense", () => {
  it.each(NONSENSE.map((text) => [JSON.stringify(text), text] as const))("%s gets help or is declined", (_title, text) => {
    const answer = ask(text);
    expectPlain(text, answer);
    expect(answer.outcome === "decline" || answer.kind === "help", shown(answer)).toBe(true);
  });

  it("of letters that make no word gets help or is declined, after another question too", () => {
    const babble = fc
      .array(fc.string({ unit: fc.constantFrom(..."bcdfghjklmnpqrstvwxz"), minLength: 6, maxLength: 14 }), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(babble, fc.constantFrom(...CONTEXTS), (question, context) => {
        const answer = ask(question, context);
        expect(answer.outcome === "decline" || answer.kind === "help", `asked ${question}\n${shown(answer)}`).toBe(true);
      }),
      RUNS,
    );
  });

  it("of signs only is declined", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."?!.,;:-_=+*/\\|()[]{}<>@#$%^&~`'\" \n\t"), maxLength: 80 });
    fc.assert(
      fc.property(signs, (question) => {
        expect(ask(question).outcome).toBe("decline");
      }),
      RUNS,
    );
  });
});

describe("a huge message", () => {
  const real = "who patches the OS in PaaS? ";
  const huge = [
    ["10,000 letters", "a".repeat(10_000)],
    ["10,000 letters of questions", real.repeat(Math.ceil(10_000 / real.length))],
    ["10,000 signs", "?!".repeat(5_000)],
    ["10,000 emoji", "\u{1F525}".repeat(10_000)],
    ["10,000 combining marks", `e${"\u0301".repeat(10_000)}`],
    ["10,000 ligatures that unfold to four words each", "\uFDFA ".repeat(5_000)],
    ["a million letters", `${"zyxw ".repeat(200_000)}`],
    ["3,001 characters that would be a question", real + "x".repeat(LONGEST_QUESTION + 1 - real.length)],
  ] as const;

  it.each(huge)("of %s is declined with a plain sentence", (_what, question) => {
    const answer = ask(question);
    expectPlain(question.slice(0, 20), answer);
    expect(answer.outcome).toBe("decline");
  });

  // Compatibility forms are unfolded before words are cut: the longest, U+FDFA, makes four words of one character.
  const MOST_WORDS = 4 * (LONGEST_QUESTION + 1);
  const longest = [
    ["3,000 characters, the longest question", "os ".repeat(LONGEST_QUESTION / 3)],
    ["3,000 ligatures", "\uFDFA".repeat(LONGEST_QUESTION)],
  ] as const;
  it.each([...huge, ...longest])("of %s costs no more words than the longest question can hold", (_what, question) => {
    expect(assistant.ask(question).reading().utterance.words.length).toBeLessThanOrEqual(MOST_WORDS);
  });

  it("of less than 3,001 characters is read as any other", () => {
    const answer = ask(`${real}${" ".repeat(LONGEST_QUESTION - real.length)}`);
    expect(answer.about.areas, shown(answer)).toEqual(["operating-system"]);
    expect(answer.verdict.party).toBe("provider");
  });
});
