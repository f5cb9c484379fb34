import { afterEach, describe, expect, it } from "vitest";
import { VERDICT_CARD } from "../cards.ts";
import { type FakeApi, startFakeApi, TOKENS } from "./fake-api.ts";
import { readMessage } from "./reader.ts";
import { fakeAssistant, type Running, settled, startSlack } from "./running.ts";
import { event, payload } from "./wire.ts";

const { assistant } = fakeAssistant();
const settings = { mode: { kind: "socket", appToken: TOKENS.app } } as const;
const running: Running[] = [];
const apis: FakeApi[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.part.stop()));
  await Promise.all(apis.splice(0).map((one) => one.stop()));
});

async function start(api: FakeApi): Promise<Running> {
  apis.push(api);
  const slack = await startSlack({ assistant, settings, api });
  running.push(slack);
  return slack;
}
const until = async (holds: () => boolean, milliseconds = 5_000) => {
  for (const end = Date.now() + milliseconds; !holds() && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
};

/** Sends an envelope as Slack does, and resolves with the acknowledgement. */
function envelope(api: FakeApi, type: string, content: object, more: object = {}): Promise<{ envelope_id: string; payload?: unknown }> {
  const [socket] = [...api.sockets].slice(-1);
  if (!socket) throw new Error("nobody is connected");
  const envelope_id = String(Math.random());
  return new Promise((resolve) => {
    socket.on("message", (data) => {
      const ack = JSON.parse(String(data)) as { envelope_id: string; payload?: unknown };
      if (ack.envelope_id === envelope_id) resolve(ack);
    });
    socket.send(JSON.stringify({ type, envelope_id, payload: content, accepts_response_payload: type !== "events_api", ...more }));
  });
}

describe("in Socket Mode", () => {
  it("answers a command in the acknowledgement, and a mention in its thread, without any route", async () => {
    const slack = await start(await startFakeApi());
    await until(() => slack.part.health() === "ok");
    const ack = await envelope(slack.api, "slash_commands", payload("asks-by-command"));
    expect(ack.payload).toMatchObject({ response_type: "ephemeral" });
    expect(readMessage(ack.payload as object).shown).toContain(VERDICT_CARD.verdict);

    await envelope(slack.api, "events_api", event("mentions-in-channel"));
    await settled(slack.api);
    expect(slack.api.of("chat.postMessage")).toHaveLength(1);
    expect((await fetch(`${slack.url}/slack/events`, { method: "POST" })).status).toBe(404);
  });

  it("answers an event once that is delivered twice", async () => {
    const slack = await start(await startFakeApi());
    await until(() => slack.part.health() === "ok");
    const content = event("mentions-in-channel");
    await envelope(slack.api, "events_api", content);
    await envelope(slack.api, "events_api", content, { retry_attempt: 1, retry_reason: "timeout" });
    await settled(slack.api);
    expect(slack.api.of("chat.postMessage")).toHaveLength(1);
  });

  it("connects anew when Slack closes the connection, which it does every few hours", async () => {
    const slack = await start(await startFakeApi());
    await until(() => slack.part.health() === "ok");
    const before = [...slack.api.sockets];
    before[0]?.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
    await until(() => slack.api.sockets.size === 1 && ![...slack.api.sockets].some((socket) => before.includes(socket)));
    await envelope(slack.api, "events_api", event("mentions-in-channel"));
    await settled(slack.api);
    expect(slack.api.of("chat.postMessage")).toHaveLength(1);
    // A matter of course is no fault.
    expect(slack.logged.join("")).not.toContain("cannot be used");
  });

  it("lives while Slack is away, at the start and later, and serves when it is back", async () => {
    const gone = await startFakeApi();
    await gone.stop();
    const slack = await startSlack({ assistant, settings, api: gone });
    running.push(slack);
    await until(() => slack.part.health() === "unreachable");

    const back = await startFakeApi({ port: gone.port });
    await until(() => slack.part.health() === "ok" && back.sockets.size === 1, 8_000);
    await back.stop();
    await until(() => slack.part.health() === "unreachable");

    const again = await startFakeApi({ port: gone.port });
    apis.push(again);
    await until(() => slack.part.health() === "ok" && again.sockets.size === 1, 10_000);
    await envelope(again, "events_api", event("mentions-in-channel"));
    await settled(again);
    expect(again.of("chat.postMessage")).toHaveLength(1);
  }, 30_000);
});
