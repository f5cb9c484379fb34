/** What people asked in vain is kept for those who tend the knowledge: what is in the file, what is not, and that no answer suffers from it. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type AskedInVain, recordInVain, unrecorded } from "../adapters/asked-in-vain.ts";
import { createLog } from "../adapters/log.ts";
import { problemsToText, readCommonSettings } from "../adapters/settings.ts";
import type { Ignored, Message } from "../adapters/slack/read.ts";
import { readMessage } from "../adapters/slack/read.ts";
import type { Incoming } from "../adapters/teams/read.ts";
import { readActivity } from "../adapters/teams/read.ts";
import { createVainFile, type VainFileOptions } from "../adapters/vain-file.ts";
import type { AskReply } from "../adapters/web/wire.ts";
import { startConnector } from "./teams/connector.ts";
import { realAssistant } from "./teams/knowledge.ts";
import { payload, run } from "./teams/running.ts";
import { startWeb } from "./web/running.ts";

const DAY = "2026-11-28";
const PRICE = "how much does a VM cost?";
const real = realAssistant();

let folder = "";
let path = "";
let logged: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vain-"));
  path = join(folder, "asked.jsonl");
  logged = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (options: VainFileOptions = {}) => createVainFile(path, createLog([], { write: (line) => void logged.push(line) }), { today: () => DAY, ...options });
const lines = () => readFileSync(path, "utf8").split("\n").slice(0, -1);
const questions = () => lines().map((line) => (JSON.parse(line) as { question: string }).question);
const spokenInSlack = (text: string) =>
  readMessage({ team_id: "T1" }, { type: "app_mention", channel: "C1", ts: "1.0", user: "U1", text: `<@U0BOT> ${text}` }, { botUserId: "U0BOT" });
const spokenInTeams = (text: string) => readActivity(payload("personal-message", { text }));
const declined = (question: string): AskedInVain => ({ outcome: "decline", question });

describe("the file of what was asked in vain", () => {
  it("holds a JSON line for each question, with the day and nothing else, for its owner's eyes", async () => {
    const file = open();
    file.record(declined(PRICE));
    file.record({ outcome: "choose", question: 'and "SaaS"?\nplease' });
    await file.settled();
    expect(lines()).toEqual([`{"day":"2026-11-28","outcome":"decline","question":"${PRICE}"}`, '{"day":"2026-11-28","outcome":"choose","question":"and \\"SaaS\\"?\\nplease"}']);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it("is written after the answer, not before", async () => {
    const file = open();
    file.record(declined(PRICE));
    expect(() => statSync(path)).toThrow();
    await file.settled();
    expect(lines()).toHaveLength(1);
  });

  it("keeps the beginning of what is long", async () => {
    const file = open();
    file.record(declined("x".repeat(3_000)));
    await file.settled();
    expect(questions()).toEqual(["x".repeat(500)]);
  });

  it.each<[string, Incoming | Message | Ignored, string]>([
    ["a person by the id", spokenInSlack("<@U0ANNA> what does a VM cost?"), "what does a VM cost?"],
    ["a person and a channel by their names", spokenInSlack("<@U0ANNA|anna.li>, <#C0PLANS|secret-deal> asks what a VM costs"), ",  asks what a VM costs"],
    ["a group and everybody", spokenInSlack("<!subteam^S1|@deal team> <!here> what does a VM cost?"), "what does a VM cost?"],
    ["a mail address", spokenInSlack("<mailto:anna@contoso.com|anna@contoso.com> asks what a VM costs"), "asks what a VM costs"],
    ["a person by a full name", spokenInTeams("<at>Ben Ode (Contoso &amp; Co)</at> asks what a VM costs"), "asks what a VM costs"],
    ["whom somebody types", spokenInTeams("what does @anna pay in #secret-deal?"), "what does  pay in ?"],
    ["nobody, but a language", spokenInTeams("what does C# cost?"), "what does C# cost?"],
  ])("names nobody and no channel that a message mentions: %s", async (_whom, said, kept) => {
    const file = open();
    // As the surface hears it: the file is told what the assistant is asked.
    file.record(declined("question" in said ? said.question : "text" in said ? said.text : "not a message"));
    await file.settled();
    expect(questions()).toEqual([kept]);
  });

  it("has no line for a message that only mentions somebody", async () => {
    const file = open();
    file.record(declined("@anna.li"));
    file.record(declined(PRICE));
    await file.settled();
    expect(questions()).toEqual([PRICE]);
  });

  it("has the same question once a day, in whatever letters, after a new start, too", async () => {
    let day = DAY;
    const options = { today: () => day };
    const file = open(options);
    for (const question of [PRICE, `  ${PRICE.toUpperCase()}`, PRICE]) file.record(declined(question));
    await file.settled();
    const again = open(options);
    again.record(declined(PRICE));
    await again.settled();
    expect(lines()).toHaveLength(1);
    day = "2026-11-29";
    again.record(declined(PRICE));
    await again.settled();
    expect(lines().map((line) => (JSON.parse(line) as { day: string }).day)).toEqual([DAY, day]);
  });

  it("is read over what somebody else wrote into it", async () => {
    writeFileSync(path, `not JSON\n{"day":1}\n{"day":"${DAY}","outcome":"decline","question":"${PRICE}"}\n`);
    const file = open();
    file.record(declined(PRICE));
    file.record(declined("another"));
    await file.settled();
    expect(lines()).toHaveLength(4);
  });

  it("grows no further than it may, says so once, and goes on when it was emptied", async () => {
    const file = open({ mostBytes: 6_000 });
    for (let count = 0; count < 100; count += 1) {
      file.record(declined(`question ${count} ${"y".repeat(100)}`));
      await file.settled();
    }
    expect(statSync(path).size).toBeLessThanOrEqual(6_000);
    expect(lines().length).toBeGreaterThan(10);
    expect(logged.filter((line) => line.includes("ASKED_IN_VAIN is full"))).toHaveLength(1);
    writeFileSync(path, "");
    file.record(declined("after that"));
    await file.settled();
    expect(questions()).toEqual(["after that"]);
  });

  it("keeps to that, too, where all is asked at once", async () => {
    const file = open({ mostBytes: 6_000 });
    for (let count = 0; count < 5_000; count += 1) file.record(declined(`question ${count}`));
    await file.settled();
    expect(statSync(path).size).toBeLessThanOrEqual(6_000);
  });

  it("costs one warning where it cannot be written, without a word of what was asked, and another only after it went well", async () => {
    const file = open();
    const write = async (question: string) => {
      file.record(declined(question));
      await file.settled();
    };
    mkdirSync(path);
    await write("my private words");
    await write("my other words");
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("ASKED_IN_VAIN could not be written");
    expect(logged[0]).not.toMatch(/private|words/);
    rmSync(path, { recursive: true });
    await write("it works");
    expect(questions()).toEqual(["it works"]);
  });
});

describe("asked in vain", () => {
  const heard: AskedInVain[] = [];
  beforeEach(() => void heard.splice(0));
  const assistant = recordInVain(real, (asked) => void heard.push(asked));

  it.each<[string, AskedInVain["outcome"] | null]>([
    [PRICE, "decline"],
    ["who is responsible for it?", "decline"],
    ["blorf wumpus", "decline"],
    ["what is a hypervisor?", "choose"],
    ["who patches the OS in PaaS?", null],
    ["hello", null],
    ["thank you", null],
    ["help", null],
    ["matrix", null],
    ["quiz", null],
    ["tour", null],
    ["", null],
    ["   ", null],
  ])("is %j: %j", (question, outcome) => {
    expect(assistant.ask(question)).toMatchObject({ card: real.ask(question).card });
    expect(heard).toEqual(outcome === null ? [] : [{ outcome, question }]);
  });

  it("is nothing that a program asks by itself", () => {
    unrecorded(assistant).ask(PRICE);
    unrecorded(real).ask(PRICE);
    expect(heard).toEqual([]);
  });
});

describe("a surface", () => {
  it("the page: records what people ask, and nothing of what is asked once more to draw the reply", async () => {
    const file = open();
    const web = await startWeb(recordInVain(real, file.record));
    onTestFinished(() => web.stop());
    const ask = async (question: string, context: unknown) => JSON.parse((await web.ask({ question, context })).body) as AskReply;
    const { context } = await ask("who patches the OS in PaaS?", null);
    // By itself it would be asked back.
    expect(await ask("and for SaaS?", context)).toMatchObject({ standsAlone: false, card: { tone: "answer" } });
    expect(await ask(PRICE, context)).toMatchObject({ card: { tone: "decline" } });
    await file.settled();
    expect(lines()).toEqual([`{"day":"${DAY}","outcome":"decline","question":"${PRICE}"}`]);
    expect(web.logged.join("")).not.toContain("VM");
  });

  it("Teams: records a message, and nothing of a search, which is typed letter by letter", async () => {
    const file = open();
    const connector = await startConnector();
    const teams = await run({ assistant: recordInVain(real, file.record) });
    onTestFinished(async () => void (await Promise.all([teams.stop(), connector.stop()])));
    const search = { commandId: "search", parameters: [{ name: "q", value: "how much does zzqq co" }], queryOptions: { skip: 0, count: 25 } };
    expect((await teams.post(payload("search", { serviceUrl: connector.url, value: search }))).status).toBe(200);
    await teams.post(payload("personal-message", { serviceUrl: connector.url, text: PRICE }));
    await file.settled();
    expect(questions()).toEqual([PRICE]);
    expect(readFileSync(path, "utf8")).not.toMatch(/Anna|29:|personal|10:00/);
  });
});

describe("the setting ASKED_IN_VAIN", () => {
  const read = (value: string) => readCommonSettings({ ASKED_IN_VAIN: value });

  it("is off unless set, and takes a file that is there or can be", () => {
    expect(read(" ").settings.askedInVain).toBeNull();
    expect(read(path)).toMatchObject({ settings: { askedInVain: path }, problems: [] });
    expect(() => statSync(path)).toThrow();
    writeFileSync(path, "");
    expect(read(path).problems).toEqual([]);
    expect(read("asked-in-vain.jsonl").problems).toEqual([]);
  });

  it.each([
    ["a folder that does not exist", () => join(folder, "nowhere/asked.jsonl"), "does not exist. Create it"],
    ["a folder in place of a file", () => folder, "is a folder. Name a file in it"],
    ["a file in place of the folder", () => join(fileIn(folder), "asked.jsonl"), "does not exist. Create it"],
    ["a device", () => "/dev/null", "is no file. Name a file"],
  ])("refuses %s, and says what to do", (_what, value, said) => {
    const { problems } = read(value());
    expect(problemsToText(problems, () => "from .env")).toContain("ASKED_IN_VAIN (from .env): ");
    expect(problemsToText(problems, () => "from .env")).toContain(said);
  });

  // Who runs this as root may write everywhere.
  it.skipIf(process.getuid?.() === 0)("refuses what may not be written, and says what to do", () => {
    writeFileSync(path, "");
    chmodSync(path, 0o400);
    expect(read(path).problems).toMatchObject([{ setting: "ASKED_IN_VAIN", remedy: expect.stringContaining("Let the program write to it") }]);
    chmodSync(folder, 0o500);
    expect(read(join(folder, "other.jsonl")).problems).toMatchObject([{ setting: "ASKED_IN_VAIN", remedy: expect.stringContaining("Let the program write there") }]);
    chmodSync(folder, 0o700);
  });
});

function fileIn(folder: string): string {
  const file = join(folder, "file");
  writeFileSync(file, "");
  return file;
}
