/**
 * A message and its reply, side by side with a bare botbuilder bot that sends the very same card as a constant: each server in a
 * process of its own, replies to a connector in a third, taken in turns. Only the ratio counts; the figures themselves vary by a
 * quarter from run to run. So there are many short runs: each is compared with the other's run right beside it, and what else the
 * machine does meets few of these pairs.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer as createHttpServer } from "node:http";
import autocannon from "autocannon";

const CONNECTIONS = [1, 10, 50];
/** About a minute in all. */
export const RUNS = { seconds: 0.5, runs: 13 };
const WARM_UP_SECONDS = 2;
/** Every cell of the matrix, in turn: one question alone would be answered from what was drawn before. */
const AREAS = ["the data centre", "the physical network", "the hosts", "the operating system", "network controls", "applications", "identities", "our data", "devices", "accounts"];
const QUESTIONS = AREAS.flatMap((area) => ["on-premises", "IaaS", "PaaS", "SaaS"].map((model) => `who is responsible for ${area} in ${model}?`));
const QUESTION = "who is responsible for the operating system in PaaS?";

export type Load = {
  readonly requestsPerSecond: number;
  readonly p99Milliseconds: number;
  readonly failed: number;
  /** Requests that were answered with 200 without a reply at the connector: a bot that loses replies is not fast. */
  readonly lost: number;
};
type Memory = { readonly idle: number; readonly afterLoad: number };
export type TeamsBench = {
  readonly loads: readonly { readonly connections: number; readonly bot: Load; readonly bareBotbuilder: Load; readonly ratio: number }[];
  readonly memoryMegabytes: { readonly bot: Memory; readonly bareBotbuilder: Memory };
  /** From the start of the process to the first reply at the connector; `bot` also reads the knowledge. */
  readonly coldStartMilliseconds: { readonly bot: number; readonly bareBotbuilder: number };
};

/** Without an id, so that none of them is a redelivery. */
const activityFor = (connector: string, text = QUESTION) => ({
  type: "message",
  text,
  textFormat: "plain",
  channelId: "msteams",
  serviceUrl: connector,
  from: { id: "29:anna", name: "Anna" },
  recipient: { id: "28:bot", name: "Bot" },
  conversation: { id: "a:personal", conversationType: "personal", tenantId: "t" },
  channelData: { tenant: { id: "t" } },
});

async function realAssistant() {
  const [{ openKnowledge }, { createAssistant }] = await Promise.all([import("./knowledge.ts"), import("../src/create-assistant.ts")]);
  return createAssistant(openKnowledge());
}

/** For the child process: botbuilder as its samples use it. */
export async function serveBareBotbuilder(message: object): Promise<void> {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = await import("botbuilder");
  const { default: express } = await import("express");
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = express();
  server.post("/api/messages", express.json({ limit: "256kb" }), (request, response, next) => {
    adapter.process(request, response, async (context) => void (await context.sendActivity({ ...message }))).catch(next);
  });
  const listener = server.listen(0, "127.0.0.1", () => listening(listener));
}

/** For the child process: the whole bot as `npm start` runs it, for a local client. */
export async function serveBot(): Promise<void> {
  const [{ createTeamsPart }, { createServer, serve }, { createMemoryConversations }, { createLog }] = await Promise.all([
    import("../adapters/teams/app.ts"),
    import("../adapters/server.ts"),
    import("../adapters/conversations.ts"),
    import("../adapters/log.ts"),
  ]);
  const [assistant, log] = [await realAssistant(), createLog([])];
  const part = createTeamsPart({ kind: "local" }, { assistant: () => assistant, conversations: createMemoryConversations(), log });
  listening(await serve(createServer([part], [], log), "127.0.0.1", 0));
}

/** For the child process: takes every reply, and counts those that hold a card. */
export async function serveConnector(): Promise<void> {
  const server = createHttpServer((request, response) => {
    request.resume().on("end", () => {
      replies += 1;
      response.writeHead(201, { "content-type": "application/json" }).end('{"id":"1"}');
    });
  });
  server.listen(0, "127.0.0.1", () => listening(server));
}
let replies = 0;

type Listener = { address(): unknown };

function listening(server: Listener): void {
  process.send?.({ port: (server.address() as { port: number }).port });
  process.on("message", () => process.send?.({ rss: process.memoryUsage.rss() / 2 ** 20, replies }));
}

type State = { readonly rss: number; readonly replies: number };
type Running = { readonly child: ChildProcess; readonly port: number; readonly began: number; state(): Promise<State> };

async function start(serve: "serveBareBotbuilder" | "serveBot" | "serveConnector", argument: object = {}): Promise<Running> {
  const code = `const { ${serve} } = await import(${JSON.stringify(import.meta.url)}); await ${serve}(${JSON.stringify(argument)});`;
  const began = performance.now();
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const { port } = await told<{ port: number }>(child);
  const state = async () => {
    child.send("state");
    return told<State>(child);
  };
  return { child, port, began, state };
}

const told = <T>(child: ChildProcess) =>
  new Promise<T>((resolve, reject) => {
    const ended = () => reject(new Error("the server under test ended"));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as T);
    });
  });

const stop = ({ child }: Running) =>
  new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.kill();
  });

async function load({ port }: Running, connector: Running, connections: number, seconds: number): Promise<Load> {
  const before = await connector.state();
  const requests = QUESTIONS.map((question) => ({
    method: "POST" as const,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(activityFor(`http://127.0.0.1:${connector.port}/`, question)),
  }));
  // It looks for the end of a run this often: with its own second, half a second would last one.
  const result = await autocannon({ url: `http://127.0.0.1:${port}/api/messages`, requests, connections, duration: seconds, sampleInt: 50 });
  const arrived = (await connector.state()).replies - before.replies;
  return {
    requestsPerSecond: result["2xx"] / result.duration,
    p99Milliseconds: result.latency.p99,
    failed: result.non2xx + result.errors,
    lost: Math.max(0, result["2xx"] - arrived),
  };
}

type Pair = { readonly bot: Load; readonly bareBotbuilder: Load };
type Circumstances = { readonly connections: number; readonly seconds: number; readonly botFirst: boolean };

/** Who comes first changes: a machine that slows down must not slow the same one each time. */
async function loadBoth(bot: Running, bare: Running, connector: Running, { connections, seconds, botFirst }: Circumstances): Promise<Pair> {
  const early = await load(botFirst ? bot : bare, connector, connections, seconds);
  const late = await load(botFirst ? bare : bot, connector, connections, seconds);
  return botFirst ? { bot: early, bareBotbuilder: late } : { bot: late, bareBotbuilder: early };
}

/** Starts it anew and waits for its first reply. */
async function coldStart(connector: Running, starting: () => Promise<Running>): Promise<{ readonly running: Running; readonly milliseconds: number }> {
  const running = await starting();
  await fetch(`http://127.0.0.1:${running.port}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(activityFor(`http://127.0.0.1:${connector.port}/`)),
  });
  return { running, milliseconds: performance.now() - running.began };
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const medianOf = (loads: readonly Load[]): Load => ({
  requestsPerSecond: Math.round(median(loads.map((one) => one.requestsPerSecond))),
  p99Milliseconds: median(loads.map((one) => one.p99Milliseconds)),
  failed: sum(loads.map((one) => one.failed)),
  lost: sum(loads.map((one) => one.lost)),
});

/** The very message that the bot sends. */
async function messageOfBot(): Promise<object> {
  const [{ answerMessage }, { cardToTeams }, { cardToText }, { cardToMarkdown }] = await Promise.all([
    import("../adapters/teams/replies.ts"),
    import("../adapters/teams/render.ts"),
    import("../src/presenting/text.ts"),
    import("../src/presenting/markdown.ts"),
  ]);
  const { card } = (await realAssistant()).ask(QUESTION);
  return answerMessage(card, cardToTeams(card, { copy: { text: cardToText(card), markdown: cardToMarkdown(card) } }));
}

/** @param runs of each server at each number of connections, in turns  @param seconds of each run */
export async function benchTeams({ seconds, runs } = RUNS): Promise<TeamsBench> {
  const message = await messageOfBot();
  const connector = await start("serveConnector");
  const bare = await coldStart(connector, () => start("serveBareBotbuilder", message));
  const bot = await coldStart(connector, () => start("serveBot"));
  try {
    const idle = { bot: (await bot.running.state()).rss, bareBotbuilder: (await bare.running.state()).rss };
    for (const { running } of [bare, bot]) await load(running, connector, 10, WARM_UP_SECONDS);
    const loads = [];
    for (const connections of CONNECTIONS) {
      const pairs: Pair[] = [];
      for (let run = 0; run < runs; run += 1) pairs.push(await loadBoth(bot.running, bare.running, connector, { connections, seconds, botFirst: run % 2 === 0 }));
      loads.push({
        connections,
        bot: medianOf(pairs.map((pair) => pair.bot)),
        bareBotbuilder: medianOf(pairs.map((pair) => pair.bareBotbuilder)),
        ratio: median(pairs.map((pair) => pair.bot.requestsPerSecond / pair.bareBotbuilder.requestsPerSecond)),
      });
    }
    const memory = async (running: Running, before: number): Promise<Memory> => ({ idle: Math.round(before), afterLoad: Math.round((await running.state()).rss) });
    return {
      loads,
      memoryMegabytes: { bot: await memory(bot.running, idle.bot), bareBotbuilder: await memory(bare.running, idle.bareBotbuilder) },
      coldStartMilliseconds: { bot: Math.round(bot.milliseconds), bareBotbuilder: Math.round(bare.milliseconds) },
    };
  } finally {
    await Promise.all([stop(bot.running), stop(bare.running), stop(connector)]);
  }
}
