/** Sample questions against answers, the command that authors run, and the page that they read. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { type AskTopics, checkKnowledge, summarise } from "../../adapters/terminal/knowledge-check.ts";
import { checkDates } from "../../src/knowledge/check-dates.ts";
import { checkServiceNames } from "../../src/knowledge/check-names.ts";
import { checkSampleQuestions } from "../../src/knowledge/check-samples.ts";
import { checkDuties } from "../../src/knowledge/check-texts.ts";
import { faultToText } from "../../src/knowledge/faults.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { areaSchema, modelSchema, serviceSchema, topicSchema } from "../../src/knowledge/schema.ts";
import { copyKnowledge, SERVICE, TOPIC } from "./broken.ts";

const copy = copyKnowledge();
afterAll(() => copy.remove());

/** Answers every sample question with the topic it stands under, except where told otherwise. */
const answerAll =
  (otherwise: Readonly<Record<string, readonly string[]>> = {}) =>
  (knowledge: Knowledge): AskTopics => {
    const owners = new Map([...knowledge.topics.values()].flatMap(({ id, questions }) => questions.map((question) => [question, id] as const)));
    return (question) => otherwise[question] ?? [owners.get(question) ?? "none"];
  };

describe("the check of sample questions", () => {
  const loaded = copy.loadWith({ "azure/topics/zz-new.yaml": `# new\n\n${TOPIC}` });
  if (!loaded.ok) expect.unreachable(loaded.faults.map(faultToText).join("\n"));

  it("is content where every answer is about the topic of its question", () => {
    const ask = answerAll({ "who fills the singing glasses?": ["iaas", "glass-music"] })(loaded.knowledge);
    expect(checkSampleQuestions(loaded, ask)).toEqual([]);
  });

  it("finds the questions that are answered with something else or not at all, where they stand", () => {
    const ask = answerAll({ "who fills the singing glasses?": [], "do we play the glass music ourselves?": ["saas", "backup"] })(loaded.knowledge);
    const remedy = 'add words of the question to "names:" or "together:", or move the question to the topic that answers it';
    expect(checkSampleQuestions(loaded, ask)).toEqual([
      {
        file: "knowledge/azure/topics/zz-new.yaml",
        line: 20,
        column: 7,
        value: "who fills the singing glasses?",
        problem: 'the answer to "who fills the singing glasses?" is not about "glass-music"',
        remedy,
      },
      {
        file: "knowledge/azure/topics/zz-new.yaml",
        line: 21,
        column: 7,
        value: "do we play the glass music ourselves?",
        problem: 'the answer to "do we play the glass music ourselves?" is not about "glass-music" but about saas, backup',
        remedy,
      },
    ]);
  });
});

describe("the check of names, duties and days", () => {
  const SERVICES = "azure/services/zz-new.yaml";
  const loadService = (find: string, write: string) => {
    expect(SERVICE).toContain(find);
    const loaded = copy.loadWith({ [SERVICES]: SERVICE.replace(find, () => write) });
    return loaded.ok ? loaded : expect.unreachable(loaded.faults.map(faultToText).join("\n"));
  };
  const place = (line: number, column: number) => ({ file: `knowledge/${SERVICES}`, line, column });
  const remedy = 'make it more precise, or put it under "hints:"';

  it.each([
    { name: "operating system", problem: '"operating system" is the name of the area "operating-system", too' },
    { name: "Cables", problem: '"Cables" stands under "physical-network" in the lexicon, too' },
    { name: "Infrastructure as a services", problem: '"Infrastructure as a services" is the name of the model "iaas", too' },
    { name: "SaaS tool", problem: '"SaaS tool" stands under "saas" in the lexicon, too' },
    { name: "Microsoft", problem: '"Microsoft" stands under "provider" in the lexicon, too' },
    { name: "clients", problem: '"clients" stands under "customer" in the lexicon, too' },
    { name: "patch", problem: '"patch" stands under "patching" in the lexicon, too' },
    { name: "Something", problem: '"Something" stands under "filler" in classes.yaml, too' },
  ])("finds $name among the names of a service, former ones too", ({ name, problem }) => {
    expect(checkServiceNames(loadService("Harp of Glass", name))).toEqual([{ ...place(3, 13), value: name, problem, remedy }]);
    expect(checkServiceNames(loadService("Verrophone", name)).map((fault) => fault.problem)).toEqual([problem]);
  });

  it("finds a name that is another service's but for a plural s", () => {
    expect(checkServiceNames(loadService("Harp of Glass", "azure-board"))).toEqual([
      {
        ...place(3, 13),
        value: "azure-board",
        problem: expect.stringMatching(
          /^"azure-board" names two services but for a plural s, first azure-devops as "Azure Boards" in knowledge\/azure\/services\/devops\.yaml:\d+$/,
        ),
        remedy: "keep it at one of them: remove it from glass-harp or from azure-devops, or make it more precise",
      },
    ]);
  });

  it.each([
    { because: "hints decide nothing alone", find: "hints: [glasses]", write: "hints: [patch]" },
    { because: "it is short for the service's name, as VNet is", find: "[Harp of Glass]", write: "[cable, Azure cable]" },
    { because: "one of its own names is another with a plural s", find: "[Harp of Glass]", write: "[Harp of Glass, Harps of Glass, Glass Harps]" },
  ])("is content where $because", ({ find, write }) => {
    expect(checkServiceNames(loadService(find, write)).map(faultToText)).toEqual([]);
  });

  it("finds a paraphrase of words that no part has", () => {
    const file = "language/lexicon.yaml";
    const loaded = copy.loadWith({ [file]: readFileSync(`knowledge/${file}`, "utf8").replace("  restore test:\n", "  restore tset:\n") });
    if (!loaded.ok) expect.unreachable(loaded.faults.map(faultToText).join("\n"));
    expect(checkServiceNames(loaded)).toEqual([
      {
        file: `knowledge/${file}`,
        line: expect.any(Number),
        column: 3,
        value: "restore tset",
        problem: 'no part of a service has "restore tset" among its words',
        remedy: 'write it as it stands under "words:" of a part, or remove it',
      },
    ]);
  });

  it("finds words that mean two parts of one area, where the second would never be told", () => {
    const PART = "    - names: [glass stool]\n      area: devices-and-endpoints\n";
    const stools = (area: string) => `    - names: [glass bench, "glass|wooden stool"]\n      area: ${area}\n      party: provider\n      verdict: They build it.\n${PART}`;
    expect(checkServiceNames(loadService(PART, stools("devices-and-endpoints")))).toEqual([
      {
        ...place(33, 15),
        value: "glass stool",
        problem: `"glass stool" means two parts of one area, first in knowledge/${SERVICES}:29`,
        remedy: "keep it at one of them, or join the two parts",
      },
    ]);
    // In another area the same words may mean another part: the area that is asked about decides.
    expect(checkServiceNames(loadService(PART, stools("operating-system"))).map(faultToText)).toEqual([]);
  });

  it("finds a duty that ends with a full stop, of the service and of an exception", () => {
    const stop = "a duty that ends with a full stop";
    const remedy = "remove the full stop, or make two duties of two sentences";
    expect(checkDuties(loadService("- play them", "- play them.").places)).toEqual([{ ...place(13, 7), value: "play them.", problem: stop, remedy }]);
    expect(checkDuties(loadService("- pours", "- pours.").places)).toEqual([{ ...place(19, 11), value: "pours.", problem: stop, remedy }]);
    expect(checkDuties(loadService("[sit]", "[sit.]").places)).toHaveLength(1);
  });

  it("finds a day that has not come", () => {
    const loaded = loadService("verified: 2026-11-24", "verified: 2027-11-24");
    const fault = { ...place(39, 13), value: "2027-11-24", problem: '"2027-11-24" is still to come', remedy: "write the day on which you compared it with its source" };
    expect(checkDates(loaded, "2027-11-23")).toEqual([fault]);
    expect(checkDates(loaded, "2027-11-24")).toEqual([]);
    expect(checkDates(loaded, "2026-01-01").map(({ file }) => file)).toContain("knowledge/azure/pack.yaml");
  });
});

function run(folder: string, createAsk: (knowledge: Knowledge) => AskTopics) {
  const lines: string[] = [];
  return { code: checkKnowledge(folder, createAsk, (line) => lines.push(line)), lines };
}

describe("the command", () => {
  it("prints what the pack covers where there is no fault", () => {
    const { code, lines } = run(copy.folder, answerAll());
    expect(code).toBe(0);
    expect(lines).toContain("areas             10");
    expect(lines).toContain("cells             40, 4 with a difference");
    expect(lines.find((line) => line.startsWith("services"))).toMatch(/^services {10}\d+: on-premises \d+, iaas \d+, paas \d+, saas \d+$/);
    expect(lines.find((line) => line.startsWith("oldest"))).toMatch(/^oldest verified {3}\d{4}-\d\d-\d\d$/);
  });

  it("counts what is there", () => {
    const loaded = copy.loadWith({});
    if (!loaded.ok) return expect.unreachable("the copy has faults");
    const { services, topics } = loaded.knowledge;
    const counts = new Map(summarise(loaded.knowledge));
    const [total, ...parts] = (counts.get("services") ?? "").match(/\d+/g)?.map(Number) ?? [];
    expect(total).toBe(services.size);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(services.size);
    expect(counts.get("topics")).toMatch(new RegExp(`^${topics.size}: topic \\d+, `));
    const partsOf = (entries: Iterable<{ readonly parts: readonly unknown[] }>) => [...entries].flatMap(({ parts }) => parts).length;
    expect(counts.get("parts")).toBe(`${partsOf(services.values())} of services, ${partsOf(topics.values())} of topics`);
    expect(counts.get("sample questions")).toBe(String([...topics.values()].flatMap(({ questions }) => questions).length));
  });

  it("prints every fault of the files, and exits 1", () => {
    const { code, lines } = run(`${copy.folder}/nowhere`, answerAll());
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining("no knowledge is in this folder"), expect.stringMatching(/^\n1 fault in /)]);
  });

  it("prints names that are common words, duties with a full stop and days that have not come, and exits 1", () => {
    const print = (edit: (text: string) => string): string[] => {
      const path = `${copy.folder}/azure/services/zz-new.yaml`;
      writeFileSync(path, edit(SERVICE));
      try {
        const { code, lines } = run(copy.folder, answerAll());
        return [`exit ${code}`, ...lines];
      } finally {
        rmSync(path);
      }
    };
    const lines = print((text) => text.replace("Verrophone", "patch").replace("- play them", "- play them.").replace("verified: 2026-11-24", "verified: 2999-11-24"));
    expect(lines).toEqual([
      "exit 1",
      expect.stringContaining("lexicon"),
      expect.stringContaining("full stop"),
      expect.stringContaining("still to come"),
      expect.stringMatching(/^\n3 faults/),
    ]);
  });

  it("prints every sample question that goes unanswered, and exits 1", () => {
    const { code, lines } = run(copy.folder, answerAll({ "What does on-premises mean here?": [] }));
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^knowledge\/azure\/topics\/concepts\.yaml:\d+:7 the answer to "What does on-premises mean here\?" is not about "on-premises" - /),
      expect.stringMatching(/^\n1 fault in /),
    ]);
  });
});

describe("the page for authors", () => {
  const page = readFileSync("knowledge/README.md", "utf8");
  const examples = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = ""]) => text);
  const exampleOf = (start: string) => examples.find((text) => text.startsWith(start)) ?? `no example starts with "${start}"`;

  it("shows entries that could stand in the files as they are", () => {
    const cell = exampleOf("  saas:\n");
    const area = copy.read("azure/areas/identity-and-access.yaml").replace(/^ {2}saas:\n(?: {4}.*\n)+/m, () => cell);
    expect(area).toContain(cell);
    const edits = {
      "azure/services/zz-new.yaml": exampleOf("- id: contoso-queue"),
      "azure/topics/zz-new.yaml": exampleOf("- id: message-archive"),
      "azure/areas/identity-and-access.yaml": area,
    };
    expect(copy.faultsWith(edits).map(faultToText)).toEqual([]);
  });

  const ENTRIES = [
    { entry: "a service", schema: serviceSchema, from: "## A service", to: "## A topic" },
    { entry: "a topic", schema: topicSchema, from: "## A topic", to: "## What it listens for" },
    { entry: "an area", schema: areaSchema, from: "## An area", to: "## A model" },
    { entry: "a model", schema: modelSchema, from: "## A model", to: "## A service" },
  ];

  it("names every category that there is", () => {
    const loaded = copy.loadWith({});
    const [row = ""] = /^\| `category` .*$/m.exec(page) ?? [];
    const categories = loaded.ok ? new Set([...loaded.knowledge.services.values()].map(({ category }) => category)) : expect.unreachable("the copy has faults");
    expect([...row.matchAll(/`([\w-]+)`/g)].flatMap(([, name]) => (name === "category" ? [] : [name]))).toEqual([...categories].sort());
  });

  it.each(ENTRIES)("says of $entry which fields may be left out", ({ schema, from, to }) => {
    const part = page.slice(page.indexOf(`${from}\n`), page.indexOf(`${to}\n`));
    const [, told = ""] = /^May be left out: ([^.;]*)/m.exec(part) ?? [];
    const optional = Object.entries(schema.shape).flatMap(([field, shape]) => (shape.safeParse(undefined).success ? [field] : []));
    expect([...told.matchAll(/`(\w+)`/g)].map(([, field]) => field)).toEqual(optional);
  });

  it.each(ENTRIES)("explains every field of $entry", ({ schema, from, to }) => {
    const part = page.slice(page.indexOf(`${from}\n`), page.indexOf(`${to}\n`));
    // A table's first column, or a line that begins with a field.
    const explained = part.split("\n").map((line) => (line.startsWith("| `") ? (line.split("|")[1] ?? "") : line.startsWith("`id`") ? line : ""));
    const fields = Object.keys(schema.shape).filter((field) => field !== "sources" && field !== "verified");
    expect(fields.length).toBeGreaterThanOrEqual(5);
    expect(fields.filter((field) => !explained.some((line) => line.includes(`\`${field}\``)))).toEqual([]);
  });
});
