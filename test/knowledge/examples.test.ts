/** The examples that the program learns from: what a line means, and how a wrong one is told. */
import { describe, expect, it } from "vitest";
import { loadExamples } from "../../adapters/terminal/examples.ts";
import { readQuestions } from "../../adapters/terminal/labelled.ts";
import { readExamples } from "../../src/knowledge/examples.ts";
import { faultToText } from "../../src/knowledge/faults.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { IN_SCOPE, OUT_OF_SCOPE } from "../understanding/short-questions.ts";

const loaded = loadKnowledge("knowledge");
if (!loaded.ok) throw new Error(loaded.faults.map(faultToText).join("\n"));
const { knowledge } = loaded;
const read = (text: string) => readExamples("knowledge/examples/who.tsv", text, knowledge);
const line = (...cells: readonly string[]) => cells.join("\t");

describe("a line", () => {
  it("holds the labels of a question", () => {
    expect(read(line("who", "operating-system,data", "provider", "paas", "aks", "MS patches and backs up AKS, right?")).examples).toEqual([
      {
        kind: "who",
        topic: null,
        areas: ["operating-system", "data"],
        eitherArea: false,
        said: "provider",
        models: ["paas"],
        services: ["aks"],
        question: "MS patches and backs up AKS, right?",
      },
    ]);
  });

  it.each([
    { cells: ["who", "data/applications", "open", "-", "-", "our stuff, who?"], label: "areas", value: ["data", "applications"], because: "either may be meant" },
    { cells: ["out", "-", "-", "-", "-", "what time is it"], label: "services", value: [], because: "a dash is none" },
    { cells: ["who", "data", "open", "?", "?", "backups, who?"], label: "models", value: null, because: "a question mark is not labelled" },
    { cells: ["define", "-", "-", "paas", "-", "what is PaaS"], label: "said", value: null, because: "nothing is said of who carries something" },
  ] as const)("may leave a label out: $cells ($because)", ({ cells, label, value }) => {
    expect(read(line(...cells)).examples[0]?.[label]).toEqual(value);
  });

  it("may be about a topic, and then about any of its areas", () => {
    expect(read(line("who", "mfa", "open", "-", "-", "second factor, who?")).examples[0]).toMatchObject({
      topic: "mfa",
      areas: ["identity-and-access", "account-and-access-management"],
      eitherArea: true,
    });
  });

  it("may stand behind a byte-order mark, as some spreadsheets write one", () => {
    const head = line("kind", "subject", "said", "models", "services", "question");
    const question = line("who", "data", "open", "-", "-", "who has the data?");
    expect(read(`\uFEFF${head}\n${question}\n`)).toEqual(read(`${head}\n${question}\n`));
    expect(read(`\uFEFF${question}\n`).faults).toEqual([]);
  });

  it("may end as spreadsheets end one", () => {
    const lines = [line("kind", "subject", "said", "models", "services", "question"), line("who", "data", "open", "-", "-", "who has the data?"), ""];
    expect(read(lines.join("\r\n"))).toEqual(read(lines.join("\n")));
  });

  it("may be a question in quotation marks, for people quote", () => {
    expect(read(line("who", "data", "open", "-", "-", '"Who has the data?"')).faults).toEqual([]);
    expect(read(line("who", "data", "open", "-", "-", '"Both" for data - or "provider"')).faults).toEqual([]);
  });

  it("may be the head of the file, or empty", () => {
    expect(read(`${line("kind", "subject", "said", "models", "services", "question")}\n\n`)).toEqual({ examples: [], faults: [] });
  });
});

describe("a wrong line", () => {
  it.each([
    { cells: ["whom", "data", "open", "-", "-", "q?"], fault: ':1:1 there is no kind "whom" - did you mean "who"?', because: "a misspelt kind" },
    { cells: ["who", "dataa", "open", "-", "-", "q?"], fault: ':1:5 there is no area or topic "dataa" - did you mean "data"?', because: "a misspelt area" },
    { cells: ["who", "mfaa", "open", "-", "-", "q?"], fault: ':1:5 there is no area or topic "mfaa" - did you mean "mfa"?', because: "a misspelt topic" },
    {
      cells: ["who", "resource-tags", "open", "-", "-", "q?"],
      fault: ':1:5 there is no area or topic "resource-tags" - write the id of a topic that there is, or an area: physical-datacentre, ',
      because: "a topic that nobody wrote",
    },
    { cells: ["who", "data,mfa", "open", "-", "-", "q?"], fault: ':1:5 there is no area "mfa" - ', because: "a topic among areas" },
    {
      cells: ["who", "data", "open", "-", "azure-lodgic-apps", "q?"],
      fault: ':1:17 there is no service "azure-lodgic-apps" - did you mean "azure-logic-apps"?',
      because: "a service but for one letter",
    },
    {
      cells: ["who", "data", "open", "-", "azure-spring-apps-2", "q?"],
      fault: ':1:17 there is no service "azure-spring-apps-2" - write the id of one that there is, or -; or remove the line',
      because: "a service that is gone, whose neighbour is another thing",
    },
    { cells: ["who", "data", "open", "-", "aks2", "q?"], fault: ':1:17 there is no service "aks2" - did you mean "aks"?', because: "an unknown service" },
    {
      cells: ["who", "data", "q?"],
      fault: ":1:1 this line has 3 columns, and 6 are wanted - write kind, subject, said, models, services, question, parted by tabs",
      because: "columns are missing",
    },
    {
      cells: ["who", "data", "open", "-", "-", '"who ""owns"" it?"'],
      fault: ":1:19 quotation marks around the question, and doubled ones in it - write it as it was typed",
      because: "a spreadsheet quoted it",
    },
    { cells: ["who data open"], fault: ":1:1 this line has 1 column, and 6 are wanted", because: "blanks are no tabs" },
    { cells: ["who", "data", "open", "-", "-", " "], fault: ":1:1 this line has no question", because: "the question is empty" },
  ])("is told with its place and a remedy: $cells ($because)", ({ cells, fault }) => {
    const { examples, faults } = read(line(...cells));
    expect(examples).toEqual([]);
    expect(faults.map(faultToText).join("\n")).toContain(`knowledge/examples/who.tsv${fault}`);
  });

  it("is told for each of its cells, and beside all others", () => {
    const { faults } = read([line("wo", "data", "opn", "-", "-", "a?"), line("who", "data", "open", "xaas", "-", "b?")].join("\n"));
    expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual(["1:1", "1:9", "2:15"]);
  });

  it("may be right by itself and stand twice", () => {
    const twice = line("out", "-", "-", "-", "-", "hello there");
    expect(read(`${twice}\n${twice}`).faults.map(({ line, problem }) => `${line} ${problem}`)).toEqual(["2 this question stands twice, first in line 1"]);
  });
});

describe("a file that was not saved as it should be", () => {
  const lines = [line("kind", "subject", "said", "models", "services", "question"), ...["a?", "b?", "ä?"].map((q) => line("who", "data", "open", "-", "-", q))].join("\n");
  const told = (text: string) => read(text).faults.map(faultToText);

  // Each line of a hundred thousand would be a fault of its own, and none would say what happened.
  it.each([
    { because: "semicolons", text: lines.replaceAll("\t", ";"), fault: "1:1 the cells are parted by semicolons - save the file with a tab between them" },
    { because: "commas", text: lines.replaceAll("\t", ","), fault: "1:1 the cells are parted by commas - save the file with a tab between them" },
    {
      because: "quotation marks",
      text: lines.replace(/[^\t\n]+/g, (cell) => `"${cell}"`),
      fault: "1:1 the cells stand in quotation marks - save the file without them",
    },
    { because: "UTF-16", text: Buffer.from(`\uFEFF${lines}`, "utf16le").toString(), fault: "1:1 this file is UTF-16, not UTF-8 - " },
    { because: "Latin-1", text: Buffer.from(lines, "latin1").toString(), fault: "4:19 this file is not UTF-8 - " },
  ])("is told once: $because", ({ text, fault }) => {
    expect(told(text)).toEqual([expect.stringContaining(`knowledge/examples/who.tsv:${fault}`)]);
  });

  it("may hold semicolons and commas in its first question", () => {
    expect(told(line("who", "data", "open", "-", "-", "backups; keys; logs; data; users; apps: who, who, who, who, who?"))).toEqual([]);
  });
});

it("reads the real ones: ten thousands, and no question twice in all files", () => {
  const { examples, faults } = loadExamples("knowledge", knowledge);
  expect(faults).toEqual([]);
  expect(examples.length).toBeGreaterThan(20_000);
  expect(new Set(examples.map(({ question }) => question)).size).toBe(examples.length);
});

// What is learned by heart is met for certain, and tells nothing of the next question.
describe("the examples", () => {
  const inPlainLetters = (question: string) =>
    question
      .toLowerCase()
      .replace(/\s+/g, " ")
      .replace(/^[ ?!.]+|[ ?!.]+$/g, "");
  const learned = new Set(loadExamples("knowledge", knowledge).examples.map(({ question }) => inPlainLetters(question)));

  it.each(["fresh", "plain", "exam", "topics", "blind-in", "blind-out", "unnamed"])(
    "hold no question of %s.jsonl, even in other letters or with another mark at its end",
    (set) => {
      expect(readQuestions(`test/questions/${set}.jsonl`).filter(({ question }) => learned.has(inPlainLetters(question)))).toEqual([]);
    },
  );

  it("hold none of the short questions either", () => {
    expect([...IN_SCOPE, ...OUT_OF_SCOPE].filter(([question]) => learned.has(inPlainLetters(question)))).toEqual([]);
  });
});
