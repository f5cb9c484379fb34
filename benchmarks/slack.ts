/**
 * The slash command over HTTP, side by side with a bare Bolt app on the same receiver: each server in a process of its own, the
 * same signed requests. Only the ratio counts; the figures themselves vary by a quarter from run to run, so each short run is compared
 * with the other's run right beside it.
 *
 * Two mixes. `usual`: ten commands in rotation, as in a session where everybody types the same; the program remembers how it understood
 * them. `every other`: all labelled questions of the project in rotation, more than it remembers, so that each is understood anew. What
 * stays remembered there is the spelling of words, and the answers and cards that were drawn before.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import autocannon from "autocannon";
import { readQuestions } from "../adapters/terminal/labelled.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const CONNECTIONS = [1, 10, 50];
/** Both are compiled by then; before that, what is compared is how much code each has. */
const WARM_UP_SECONDS = 5;
/** What people type most. */
const USUAL = [
  "who patches the operating system in PaaS?",
  "matrix",
  "help",
  "compare iaas saas",
  "service aks",
  "MS backs up our mailboxes in Exchange Online, right?",
  "who is responsible for backups?",
  "network controls paas",
  "what is left for us in SaaS?",
  "what does Azure SQL cost?",
];
const MIXES = ["usual", "every other"] as const;
export type Mix = (typeof MIXES)[number];

const questionsOf = (mix: Mix): readonly string[] =>
  mix === "usual" ? USUAL : ["blind-in", "blind-out", "fresh", "topics"].flatMap((name) => readQuestions(`test/questions/${name}.jsonl`).map(({ question }) => question));

export type Load = { readonly requestsPerSecond: number; readonly p99Milliseconds: number; readonly failed: number };
export type SlackBench = {
  readonly loads: readonly { readonly mix: Mix; readonly connections: number; readonly bot: Load; readonly bareBolt: Load; readonly ratio: number }[];
  readonly memoryMegabytes: { readonly bot: Memory; readonly bareBolt: Memory };
  readonly coldStartMilliseconds: { readonly bot: number; readonly bareBolt: number };
};
type Memory = { readonly idle: number; readonly afterLoad: number };

/** For the child process: what answers with one section and does nothing else. */
export async function serveBareBolt(): Promise<void> {
  const { App, ExpressReceiver } = await import("@slack/bolt");
  const { default: express } = await import("express");
  const server = express();
  const receiver = new ExpressReceiver({ app: server, signingSecret: SECRET, endpoints: "/slack/events" });
  const app = new App({ receiver, authorize: async () => ({ botToken: "xoxb-bench", botId: "B1", botUserId: "U1" }), convoStore: false });
  app.command("/responsibility", async ({ ack }) =>
    ack({ response_type: "ephemeral", text: "Microsoft.", blocks: [{ type: "section", text: { type: "mrkdwn", text: "*Microsoft.*" } }] }),
  );
  const listener = server.listen(0, "127.0.0.1", () => listening(listener));
}

/** For the child process: the whole bot as `npm start` runs it, but for the replay guard, which would refuse the second of equal requests. */
export async function serveBot(): Promise<void> {
  const [{ createSlackPart }, { createServer, serve }, { openKnowledge }, { createAssistant }, { createMemoryConversations }, { createLog }] = await Promise.all([
    import("../adapters/slack/app.ts"),
    import("../adapters/server.ts"),
    import("./knowledge.ts"),
    import("../src/create-assistant.ts"),
    import("../adapters/conversations.ts"),
    import("../adapters/log.ts"),
  ]);
  const assistant = createAssistant(openKnowledge());
  const log = createLog([SECRET]);
  const settings = {
    mode: { kind: "http", signingSecret: SECRET },
    botToken: "xoxb-bench",
    command: "/responsibility",
    apiUrl: "http://127.0.0.1:9/api/",
    replayGuard: false,
  } as const;
  const part = createSlackPart(settings, { assistant: () => assistant, conversations: createMemoryConversations(), log });
  listening(await serve(createServer([part], [], log), "127.0.0.1", 0));
}

type Listener = { address(): unknown };

function listening(server: Listener): void {
  process.send?.({ port: (server.address() as { port: number }).port });
  process.on("message", () => process.send?.({ rss: process.memoryUsage.rss() / 2 ** 20 }));
}

type Running = { readonly child: ChildProcess; readonly port: number; readonly coldStart: number; memory(): Promise<number> };

async function start(serve: "serveBareBolt" | "serveBot"): Promise<Running> {
  const code = `const { ${serve} } = await import(${JSON.stringify(import.meta.url)}); await ${serve}();`;
  const began = performance.now();
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const { port } = await told<{ port: number }>(child);
  const coldStart = performance.now() - began;
  const memory = async () => {
    child.send("memory");
    return (await told<{ rss: number }>(child)).rss;
  };
  return { child, port, coldStart, memory };
}

const told = <T>(child: ChildProcess) =>
  new Promise<T>((resolve, reject) => {
    child.once("message", (message) => resolve(message as T));
    child.once("exit", () => reject(new Error("the server under test ended")));
  });

const stop = ({ child }: Running) =>
  new Promise<void>((resolve) => {
    child.removeAllListeners("exit");
    child.once("exit", () => resolve());
    child.kill();
  });

function signed(text: string, user: string) {
  const body = new URLSearchParams({
    token: "x",
    team_id: "T1",
    team_domain: "example",
    channel_id: "C1",
    channel_name: "general",
    user_id: user,
    user_name: "alice",
    command: "/responsibility",
    text,
    api_app_id: "A1",
    is_enterprise_install: "false",
    response_url: "http://127.0.0.1:9/",
    trigger_id: "1",
  }).toString();
  const at = Math.floor(Date.now() / 1000);
  const signature = `v0=${createHmac("sha256", SECRET).update(`v0:${at}:${body}`).digest("hex")}`;
  return { body, headers: { "content-type": "application/x-www-form-urlencoded", "x-slack-request-timestamp": String(at), "x-slack-signature": signature } };
}

async function load({ port }: Running, mix: Mix, connections: number, seconds: number): Promise<Load> {
  const requests = questionsOf(mix).map((text, at) => ({ method: "POST" as const, path: "/slack/events", ...signed(text, `U${at}`) }));
  // Each connection begins elsewhere: side by side they would ask the same, and all but the first find it remembered.
  let begun = 0;
  const setupClient = (client: autocannon.Client) => {
    const from = Math.floor((requests.length * begun) / connections);
    begun += 1;
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
  };
  // It looks for the end of a run this often: with its own second, half a second would last one.
  const result = await autocannon({ url: `http://127.0.0.1:${port}`, requests, setupClient, connections, duration: seconds, sampleInt: 50 });
  return { requestsPerSecond: result["2xx"] / result.duration, p99Milliseconds: result.latency.p99, failed: result.non2xx + result.errors };
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const medianOf = (loads: readonly Load[]): Load => ({
  requestsPerSecond: Math.round(median(loads.map((one) => one.requestsPerSecond))),
  p99Milliseconds: median(loads.map((one) => one.p99Milliseconds)),
  failed: loads.reduce((sum, one) => sum + one.failed, 0),
});

type Circumstances = { readonly mix: Mix; readonly connections: number; readonly seconds: number; readonly botFirst: boolean };

/** Who comes first changes: a machine that slows down must not slow the same one each time. */
async function loadBoth(bot: Running, bare: Running, { mix, connections, seconds, botFirst }: Circumstances): Promise<{ readonly bot: Load; readonly bareBolt: Load }> {
  const early = await load(botFirst ? bot : bare, mix, connections, seconds);
  const late = await load(botFirst ? bare : bot, mix, connections, seconds);
  return botFirst ? { bot: early, bareBolt: late } : { bot: late, bareBolt: early };
}

/** @param runs of each server in each mix at each number of connections, in turns  @param seconds of each run */
export async function benchSlack({ seconds, runs }: { readonly seconds: number; readonly runs: number }): Promise<SlackBench> {
  const bareBolt = await start("serveBareBolt");
  const bot = await start("serveBot");
  try {
    const idle = { bot: await bot.memory(), bareBolt: await bareBolt.memory() };
    for (const server of [bareBolt, bot]) for (const mix of MIXES) await load(server, mix, 10, WARM_UP_SECONDS);
    const loads = [];
    for (const mix of MIXES) {
      for (const connections of CONNECTIONS) {
        const pairs = [];
        for (let run = 0; run < runs; run += 1) pairs.push(await loadBoth(bot, bareBolt, { mix, connections, seconds, botFirst: run % 2 === 0 }));
        loads.push({
          mix,
          connections,
          bot: medianOf(pairs.map((pair) => pair.bot)),
          bareBolt: medianOf(pairs.map((pair) => pair.bareBolt)),
          ratio: median(pairs.map((pair) => pair.bot.requestsPerSecond / pair.bareBolt.requestsPerSecond)),
        });
      }
    }
    const memory = async (server: Running, before: number): Promise<Memory> => ({ idle: Math.round(before), afterLoad: Math.round(await server.memory()) });
    return {
      loads,
      memoryMegabytes: { bot: await memory(bot, idle.bot), bareBolt: await memory(bareBolt, idle.bareBolt) },
      coldStartMilliseconds: { bot: Math.round(bot.coldStart), bareBolt: Math.round(bareBolt.coldStart) },
    };
  } finally {
    await Promise.all([stop(bot), stop(bareBolt)]);
  }
}
