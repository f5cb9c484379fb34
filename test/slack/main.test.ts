import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { compiled } from "../compiled.ts";
import { startFakeApi, TOKENS } from "./fake-api.ts";
import { deliver, payload, SECRET } from "./wire.ts";

const ROOT = join(import.meta.dirname, "../..");
const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

type Program = { readonly child: ChildProcess; output(): string; url(): string; ended: Promise<number | null>; until(text: string): Promise<void> };

/** The program itself, with these settings and no other; without a `.env`, for the working folder is an empty one unless `file` is written to it. */
function start(settings: Record<string, string>, file?: string): Program {
  const folder = mkdtempSync(join(tmpdir(), "main-"));
  folders.push(folder);
  if (file !== undefined) writeFileSync(join(folder, ".env"), file);
  const env = { PATH: process.env["PATH"], PORT: "0", KNOWLEDGE: join(ROOT, "knowledge"), ...settings };
  const child = spawn(process.execPath, [compiled("adapters/main.ts")], { cwd: folder, env });
  children.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (output += String(data)));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return {
    child,
    output: () => output,
    url: () => `http://${/Listening on (\S+)/.exec(output)?.[1]}`,
    ended,
    async until(text) {
      for (const end = Date.now() + 15_000; !output.includes(text) && child.exitCode === null && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 25));
      expect(output).toContain(text);
    },
  };
}

/** Knowledge that a test may edit. */
function copyOfKnowledge(): string {
  const knowledge = mkdtempSync(join(tmpdir(), "knowledge-"));
  folders.push(knowledge);
  cpSync(join(ROOT, "knowledge"), knowledge, { recursive: true });
  return knowledge;
}

const slack = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: TOKENS.bot };

describe("the program", () => {
  it("prints a line for each part, and for one that is off what turns it on", async () => {
    const program = start({});
    await program.until("Teams:");
    expect(program.output()).toMatch(/^Slack: off, turned on by SLACK_BOT_TOKEN/m);
    expect(program.output()).toMatch(/^Teams: off, turned on by MicrosoftAppId/m);
    const health = await fetch(`${program.url()}/healthz`);
    expect([health.status, await health.json()]).toMatchObject([200, { status: "ok", parts: { slack: "off", teams: "off" } }]);
  });

  it("answers Slack, from settings in .env, and ends with 0 on SIGTERM after finishing what is under way", async () => {
    const api = await startFakeApi();
    const program = start({}, `SLACK_SIGNING_SECRET=${SECRET}\nSLACK_BOT_TOKEN=${TOKENS.bot}\nSLACK_API_URL=${api.apiUrl}\n`);
    await program.until("Slack: on, over HTTP at POST /slack/events");
    const reply = await deliver(program.url(), { ...payload("asks-by-command"), text: "matrix" });
    expect([reply.status, ((await reply.json()) as { blocks: { type: string }[] }).blocks.some((block) => block.type === "table")]).toEqual([200, true]);

    api.next("views.open", { kind: "slow", milliseconds: 700 });
    await deliver(program.url(), payload("asks-about-a-message", { trigger: api.trigger() }));
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(api.of("views.open")).toHaveLength(1);
    expect(program.output()).not.toContain("could not be delivered");
    await api.stop();
  }, 30_000);

  it("keeps what was asked in vain where that is wanted, with what came just before its end, and nothing that it asks itself", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vain-"));
    folders.push(folder);
    const file = join(folder, "asked.jsonl");
    const program = start({ ...slack, SLACK_API_URL: "http://127.0.0.1:9/api/", ASKED_IN_VAIN: file });
    await program.until(`What is asked in vain is written to ${file}`);
    for (const text of ["hello", "who patches the OS in PaaS?", "what does a VM cost?"]) await deliver(program.url(), { ...payload("asks-by-command"), text });
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(readFileSync(file, "utf8")).toMatch(/^\{"day":"\d{4}-\d\d-\d\d","outcome":"decline","question":"what does a VM cost\?"\}\n$/);
    expect(program.output()).not.toContain("VM");
  }, 30_000);

  it("lives when Slack cannot be reached, and says so", async () => {
    const program = start({ ...slack, SLACK_API_URL: "http://127.0.0.1:9/api/" });
    await program.until("Slack's Web API cannot be used");
    expect(await (await fetch(`${program.url()}/healthz`)).json()).toMatchObject({ status: "degraded", parts: { slack: "unreachable", teams: "off" } });
    program.child.kill("SIGINT");
    expect(await program.ended).toBe(0);
  }, 30_000);

  it("refuses a wrong set-up with 1, all faults at once, each with its source, and prints no secret", async () => {
    const program = start(
      { PORT: "abc", ASKED_IN_VAIN: "/nowhere/asked.jsonl", SLACK_BOT_TOKEN: "xoxp-hidden-token", MicrosoftAppType: "Tenantless", MicrosoftAppId: "x" },
      "SLACK_COMMAND=who\n",
    );
    expect(await program.ended).toBe(1);
    for (const text of [
      "PORT (from the environment)",
      "ASKED_IN_VAIN (from the environment)",
      "SLACK_BOT_TOKEN (from the environment)",
      "SLACK_COMMAND (from .env)",
      "MicrosoftAppType (from the environment)",
    ])
      expect(program.output()).toContain(text);
    expect(program.output()).not.toMatch(/xoxp-hidden-token|Listening|at .*\.ts:/);
  }, 30_000);

  it("refuses wrong knowledge with 1, in its own words", async () => {
    const program = start({ KNOWLEDGE: "/nowhere" });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain("The knowledge is wrong");
    expect(program.output()).not.toMatch(/at .*\.ts:/);
  }, 30_000);

  it("says what is wrong where the port is taken", async () => {
    const first = start({});
    await first.until("Listening on");
    const second = start({ PORT: new URL(first.url()).port });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/could not start: .*EADDRINUSE/);
  }, 30_000);

  it("answers from edited knowledge at once, and keeps the old where an edit is wrong", async () => {
    const knowledge = copyOfKnowledge();
    const program = start({ ...slack, SLACK_API_URL: "http://127.0.0.1:9/api/", KNOWLEDGE: knowledge });
    await program.until("Slack: on");
    const file = join(knowledge, "azure/models.yaml");
    const right = readFileSync(file, "utf8");

    writeFileSync(file, `${right}\n# touched\n`);
    await program.until("The knowledge was read again");
    writeFileSync(file, "- id: nonsense\n");
    await program.until("The knowledge is left as it was");
    expect(program.output()).toMatch(/left as it was: [^"]*azure\/models\.yaml:\d+:\d+/);
    const reply = await deliver(program.url(), { ...payload("asks-by-command"), text: "matrix" });
    expect(reply.status).toBe(200);
  }, 30_000);

  it("says of itself that it answers from the knowledge before, while an edit is wrong or cannot be read", async () => {
    const knowledge = copyOfKnowledge();
    const program = start({ KNOWLEDGE: knowledge });
    await program.until("Page: ");
    const health = async () => {
      const response = await fetch(`${program.url()}/healthz`);
      return [response.status, await response.json()];
    };
    const parts = { page: "ok", slack: "off", teams: "off" };
    expect(await health()).toEqual([200, { status: "ok", parts }]);
    const file = join(knowledge, "azure/models.yaml");
    const right = readFileSync(file, "utf8");

    writeFileSync(file, "- id: nonsense\n");
    await program.until("The knowledge is left as it was");
    const told = () => program.output().split("The knowledge is left as it was").length - 1;
    await vi.waitFor(async () => expect(await health()).toEqual([200, { status: "degraded", parts, knowledge: { state: "outdated", faults: told() } }]), 5_000);

    writeFileSync(file, right);
    await program.until("The knowledge was read again");
    expect(await health()).toEqual([200, { status: "ok", parts }]);

    // A name that leads to itself can be read by nobody, whoever runs this.
    symlinkSync("loop.yaml", join(knowledge, "azure/loop.yaml"));
    await program.until("it could not be read");
    expect(await health()).toEqual([200, { status: "degraded", parts, knowledge: { state: "outdated", faults: 1 } }]);
  }, 60_000);

  it("reads every edit, however the file is written, and no examples before they are learned", async () => {
    const knowledge = copyOfKnowledge();
    const program = start({ KNOWLEDGE: knowledge });
    await program.until("Page: ");
    const reads = () => program.output().split("The knowledge was read again").length - 1;
    const isRead = (count: number) => vi.waitFor(() => expect(reads()).toBe(count), { timeout: 15_000, interval: 25 });
    /** As `sed -i`, git and careful editors write: a new file takes the name of the old one. */
    const replace = (file: string) => {
      cpSync(file, `${file}.new`);
      renameSync(`${file}.new`, file);
    };

    const models = join(knowledge, "azure/models.yaml");
    for (const time of [1, 2, 3]) {
      replace(models);
      await isRead(time);
    }
    appendFileSync(models, "\n# touched\n");
    await isRead(4);

    appendFileSync(join(knowledge, "examples/who.tsv"), "\n");
    replace(join(knowledge, "examples/topics.tsv"));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(reads()).toBe(4);
    replace(join(knowledge, "examples/learned.msgpack"));
    await isRead(5);

    // A whole folder is replaced, too: by another branch, or by a copy.
    const other = copyOfKnowledge();
    renameSync(join(knowledge, "azure"), join(other, "before"));
    renameSync(join(other, "azure"), join(knowledge, "azure"));
    await isRead(6);
    appendFileSync(models, "\n# touched\n");
    await isRead(7);
  }, 60_000);
});
