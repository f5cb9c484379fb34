/** Starts whatever is configured. The only place that reads `process.env`. */
import type { Assistant } from "../src/assistant.ts";
import { createAssistant } from "../src/create-assistant.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { faultLines } from "../src/knowledge/tell-faults.ts";
import { recordInVain } from "./asked-in-vain.ts";
import { newSeed } from "./chance.ts";
import { createMemoryConversations } from "./conversations.ts";
import { keepCurrent } from "./current-knowledge.ts";
import { withFile } from "./env.ts";
import { createLog } from "./log.ts";
import type { Part, Surroundings } from "./part.ts";
import { prepare } from "./prepare.ts";
import { createServer, serve, stopServing } from "./server.ts";
import { type CommonSettings, type Env, type PartSettings, type Problem, problemsToText, readCommonSettings } from "./settings.ts";
import { createVainFile, type VainFile } from "./vain-file.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** A part as its settings make it; its code is loaded only where it is on. */
type Planned = { readonly name: string; readonly problems: readonly Problem[]; readonly line: string; readonly create: ((surroundings: Surroundings) => Promise<Part>) | null };

function plan<T>(name: string, read: PartSettings<T>, on: (settings: T) => string, create: (settings: T, surroundings: Surroundings) => Promise<Part>): Planned {
  switch (read.kind) {
    case "on":
      return { name, problems: [], line: `${name}: on, ${on(read.settings)}`, create: (surroundings) => create(read.settings, surroundings) };
    case "off":
      return { name, problems: [], line: `${name}: off, turned on by ${read.turnOn}`, create: null };
    case "wrong":
      return { name, problems: read.problems, line: "", create: null };
  }
}

async function planParts(env: Env, { host, port }: CommonSettings): Promise<readonly Planned[]> {
  const { readSlackSettings } = await import("./slack/settings.ts");
  const { readTeamsSettings } = await import("./teams/settings.ts");
  const { readWebSettings } = await import("./web/settings.ts");
  return [
    plan(
      "Slack",
      readSlackSettings(env),
      ({ mode }) => (mode.kind === "http" ? "over HTTP at POST /slack/events" : "in Socket Mode"),
      async (settings, surroundings) => (await import("./slack/app.ts")).createSlackPart(settings, surroundings),
    ),
    plan(
      "Teams",
      readTeamsSettings(env, host),
      () => "at POST /api/messages",
      async (settings, surroundings) => (await import("./teams/app.ts")).createTeamsPart(settings, surroundings),
    ),
    plan(
      "Page",
      readWebSettings(env, { host, port }),
      ({ address }) => `at ${address}`,
      async (settings, surroundings) => (await import("./web/app.ts")).createWebPart(settings, surroundings),
    ),
  ];
}

/** What it is asked to get ready is not recorded: nobody asked that. */
function createReadyAssistant(knowledge: Knowledge, vain: VainFile | null): Assistant {
  const ready = prepare(createAssistant(knowledge, { newSeed }));
  return vain ? recordInVain(ready, vain.record) : ready;
}

function refuse(lines: string): void {
  process.stderr.write(`${lines}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { env, sourceOf } = withFile(process.env);
  const { settings, problems } = readCommonSettings(env);
  const planned = await planParts(env, settings);
  const loaded = loadKnowledge(settings.knowledge);
  const wrong = [...problems, ...planned.flatMap((part) => part.problems)];
  const faults = loaded.ok ? [] : faultLines(loaded.faults);
  if (wrong.length > 0) refuse(problemsToText(wrong, sourceOf));
  if (faults.length > 0) refuse(["The knowledge is wrong, so nothing was started:", ...faults.map((fault) => `  ${fault}`)].join("\n"));
  if (!loaded.ok || wrong.length > 0) return;

  const secrets = Object.entries(env).flatMap(([name, value]) => (/(SECRET|TOKEN|PASSWORD)$/i.test(name) && value ? [value] : []));
  const log = createLog(secrets);
  process.on("unhandledRejection", (err) => log.error({ err }, "A promise failed and nobody caught it"));

  const vain = settings.askedInVain === null ? null : createVainFile(settings.askedInVain, log);
  const ready = (knowledge: Knowledge) => createReadyAssistant(knowledge, vain);
  const surroundings = { ...keepCurrent(settings.knowledge, ready(loaded.knowledge), ready, log), conversations: createMemoryConversations(), log };
  const parts = await Promise.all(planned.flatMap(({ create }) => (create ? [create(surroundings)] : [])));
  const off = planned.filter(({ create }) => !create).map(({ name }) => name.toLowerCase());
  const server = await serve(createServer(parts, off, log, surroundings.news), settings.host, settings.port);

  const stop = async () => {
    await Promise.all([stopServing(server), ...parts.map((part) => part.stop())]);
    await vain?.settled();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());

  await Promise.all(parts.map((part) => part.start()));
  const address = server.address();
  say(`Listening on ${settings.host}:${typeof address === "object" && address ? address.port : settings.port}`);
  for (const { line } of planned) say(line);
  if (vain) say(`What is asked in vain is written to ${settings.askedInVain}`);
}

main().catch((error: unknown) => {
  refuse(`The program could not start: ${error instanceof Error ? error.message : String(error)}`);
  // What was set up before, such as the watch on the knowledge, would keep it alive.
  process.exit();
});
