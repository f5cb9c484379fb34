import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compiled } from "../compiled.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What the program prints once it listens, and the status of `GET /`. */
async function start(settings: Record<string, string>): Promise<{ readonly output: string; readonly status: number }> {
  const cwd = mkdtempSync(join(tmpdir(), "web-main-"));
  const env = { PATH: process.env["PATH"], PORT: "0", KNOWLEDGE: join(ROOT, "knowledge"), ...settings };
  const child = spawn(process.execPath, [compiled("adapters/main.ts")], { cwd, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += String(data)));
  try {
    for (const end = Date.now() + 15_000; !/^Page: /m.test(output) && child.exitCode === null && Date.now() < end; ) await new Promise((done) => setTimeout(done, 25));
    const port = /Listening on \S+:(\d+)/.exec(output)?.[1];
    return { output, status: (await fetch(`http://127.0.0.1:${port}/`)).status };
  } finally {
    child.kill("SIGKILL");
    rmSync(cwd, { recursive: true });
  }
}

it.each<[string, Record<string, string>, RegExp, number]>([
  ["is served with nothing configured, to this machine", {}, /^Page: on, at GET \/$/m, 200],
  ["is not served on an address that is open to others", { HOST: "0.0.0.0" }, /^Page: off, turned on by WEB_ALLOW_REMOTE=1/m, 404],
  ["is served there where that is switched on", { HOST: "0.0.0.0", WEB_ALLOW_REMOTE: "1" }, /^Page: on/m, 200],
])(
  "the page %s",
  async (_what, settings, line, status) => {
    const started = await start(settings);
    expect(started.output).toMatch(line);
    expect(started.status).toBe(status);
  },
  30_000,
);
