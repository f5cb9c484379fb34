/** Starts the terminal programs as a person does, in a process of their own. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { compiled } from "../compiled.ts";

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };
type Environment = Readonly<Record<string, string | undefined>>;
export type Program = "ask" | "eval" | "knowledge-check" | "learn";

/** Starting a program reads the knowledge: a second, and several on a busy machine. */
export const SLOW = { timeout: 60_000 } as const;

const ROOT = join(import.meta.dirname, "../..");

/** Without the settings of whoever runs the tests, in a `.env` or elsewhere. */
const env = (extra: Environment) => ({ PATH: process.env["PATH"], HOME: process.env["HOME"], KNOWLEDGE: "", ...extra });

export function start(program: Program, args: readonly string[], extra: Environment = {}, cwd = ROOT): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [compiled(`adapters/terminal/${program}.ts`), ...args], { env: env(extra), cwd });
}

/** Runs a program to its end. */
export function run(program: Program, args: readonly string[], input = "", extra: Environment = {}): Promise<Ended> {
  return ended(start(program, args, extra), input);
}

export function ended(child: ChildProcessWithoutNullStreams, input: string): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  // A program that refuses its arguments is gone before it reads.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => child.on("error", reject).on("close", (code) => resolve({ code, out, err })));
}

/** Writes one line and waits for one line, as often as wanted. */
export function converse(child: ChildProcessWithoutNullStreams): { say(line: string): Promise<string>; end(): Promise<number | null> } {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    async say(line) {
      child.stdin.write(`${line}\n`);
      const { value, done } = (await lines.next()) as { value?: string; done?: boolean };
      if (done || value === undefined) throw new Error("The program ended without an answer.");
      return value;
    },
    end() {
      child.stdin.end();
      return closed;
    },
  };
}
