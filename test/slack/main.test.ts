import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
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
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), join(ROOT, "adapters/main.ts")], { cwd: folder, env });
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

  it("lives when Slack cannot be reached, and says so", async () => {
    const program = start({ ...slack, SLACK_API_URL: "http://127.0.0.1:9/api/" });
    await program.until("Slack's Web API cannot be used");
    expect(await (await fetch(`${program.url()}/healthz`)).json()).toMatchObject({ status: "degraded", parts: { slack: "unreachable", teams: "off" } });
    program.child.kill("SIGINT");
    expect(await program.ended).toBe(0);
  }, 30_000);

  it("refuses a wrong set-up with 1, all faults at once, each with its source, and prints no secret", async () => {
    const program = start({ PORT: "abc", SLACK_BOT_TOKEN: "xoxp-hidden-token", MicrosoftAppType: "Tenantless", MicrosoftAppId: "x" }, "SLACK_COMMAND=who\n");
    expect(await program.ended).toBe(1);
    for (const text of ["PORT (from the environment)", "SLACK_BOT_TOKEN (from the environment)", "SLACK_COMMAND (from .env)", "MicrosoftAppType (from the environment)"])
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
    const knowledge = mkdtempSync(join(tmpdir(), "knowledge-"));
    folders.push(knowledge);
    cpSync(join(ROOT, "knowledge"), knowledge, { recursive: true });
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
});
