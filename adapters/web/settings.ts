/** Whether the page is served, and to whom. */
import { type CommonSettings, type Env, isLoopback, type PartSettings, setting } from "../settings.ts";

export type WebSettings = {
  /** Whether people on other machines may see it: over the network, a proxy or a tunnel. */
  readonly remote: boolean;
  /** Where to open it, on this machine. */
  readonly address: string;
};

export function readWebSettings(env: Env, { host, port }: Pick<CommonSettings, "host" | "port">): PartSettings<WebSettings> {
  const allowed = setting(env, "WEB_ALLOW_REMOTE") ?? "0";
  if (allowed !== "0" && allowed !== "1")
    return {
      kind: "wrong",
      problems: [{ setting: "WEB_ALLOW_REMOTE", wrong: "it is neither 1 nor 0", remedy: "Set it to 1 to show the page to other machines, or leave it out." }],
    };
  if (allowed === "0" && !isLoopback(host)) return { kind: "off", turnOn: "WEB_ALLOW_REMOTE=1, because HOST is open to other machines" };
  return { kind: "on", settings: { remote: allowed === "1", address: addressOf(host, port) } };
}

/** Port 0 is any that is free, which nobody knows before. */
function addressOf(host: string, port: number): string {
  if (port === 0) return "GET /";
  return `http://${!isLoopback(host) ? "localhost" : host === "::1" ? "[::1]" : host}:${port}/`;
}
