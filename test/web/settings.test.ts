import { describe, expect, it } from "vitest";
import { isLoopback } from "../../adapters/settings.ts";
import { readWebSettings } from "../../adapters/web/settings.ts";

describe("the page's settings", () => {
  it.each([
    ["on, for this machine only, with nothing set", {}, "127.0.0.1", { kind: "on", settings: { remote: false } }],
    ["on for this machine only where the switch is off", { WEB_ALLOW_REMOTE: "0" }, "localhost", { kind: "on", settings: { remote: false } }],
    ["on for all, by the switch", { WEB_ALLOW_REMOTE: "1" }, "0.0.0.0", { kind: "on", settings: { remote: true } }],
    ["on through a tunnel, by the switch", { WEB_ALLOW_REMOTE: " 1 " }, "127.0.0.1", { kind: "on", settings: { remote: true } }],
  ])("are %s", (_what, env, host, expected) => {
    expect(readWebSettings(env, { host, port: 3978 })).toMatchObject(expected);
  });

  it.each(["0.0.0.0", "::", "192.168.1.5", "example.org", "127.evil.example"])("are off on %s, and say what turns them on", (host) => {
    expect(readWebSettings({}, { host, port: 3978 })).toMatchObject({ kind: "off", turnOn: expect.stringContaining("WEB_ALLOW_REMOTE=1") });
  });

  it("are wrong where the switch is neither on nor off", () => {
    expect(readWebSettings({ WEB_ALLOW_REMOTE: "yes" }, { host: "127.0.0.1", port: 3978 })).toMatchObject({ kind: "wrong", problems: [{ setting: "WEB_ALLOW_REMOTE" }] });
  });

  it.each([
    ["127.0.0.1", 3978, "http://127.0.0.1:3978/"],
    ["::1", 80, "http://[::1]:80/"],
    ["0.0.0.0", 3978, "http://localhost:3978/"],
    ["127.0.0.1", 0, "GET /"],
  ])("say where to open it on %s, port %i", (host, port, address) => {
    expect(readWebSettings({ WEB_ALLOW_REMOTE: "1" }, { host, port })).toMatchObject({ settings: { address } });
  });

  it.each(["127.0.0.1", "127.1.2.3", "localhost", "::1", "[::1]"])("take %s for this machine", (host) => {
    expect(isLoopback(host)).toBe(true);
  });
});
