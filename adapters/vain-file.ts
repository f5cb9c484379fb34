/** The file of what was asked in vain, a JSON line for each question: written beside the answers, never before them. */
import { readFileSync, statSync } from "node:fs";
import { appendFile, stat } from "node:fs/promises";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { z } from "zod";
import type { AskedInVain } from "./asked-in-vain.ts";
import { withoutMentions } from "./mentions.ts";

export type VainFile = {
  /** Returns at once. The same question is written once a day. */
  record(asked: AskedInVain): void;
  /** Resolves when all that was recorded is written, or could not be. */
  settled(): Promise<void>;
};

export type VainFileOptions = { readonly today?: () => string; readonly mostBytes?: number };

const MOST_BYTES = 5 * 1024 * 1024;
/** A question is seldom longer; what is, is often a pasted document. */
const LONGEST_QUESTION = 500;
/** A character takes at most six bytes in JSON, and the rest of a line well below a hundred. */
const LONGEST_LINE = 6 * LONGEST_QUESTION + 100;
/** So many questions are known again on the same day. */
const REMEMBERED = 5_000;
/** Where the disk is slower than the people, what is more than this is lost rather than kept in memory. */
const MOST_WAITING = 1_000;

type Trouble = "full" | "failed";

export function createVainFile(path: string, log: Logger, { today = dayOfNow, mostBytes = MOST_BYTES }: VainFileOptions = {}): VainFile {
  const lastDays = new LRUCache<string, string>({ max: REMEMBERED });
  for (const { day, question } of writtenIn(path, mostBytes)) lastDays.set(keyOf(question), day);
  let waiting: string[] = [];
  let trouble: Trouble | null = null;
  let work: Promise<void> | null = null;

  /** Warns once, until it went well again: owners may have moved the file. */
  function note(now: Trouble | null, err?: unknown): void {
    if (now === "full" && trouble !== now) log.warn(`ASKED_IN_VAIN is full, with ${mostBytes} bytes: nothing more is written until it is moved or emptied`);
    if (now === "failed" && trouble !== now) log.warn({ err }, "ASKED_IN_VAIN could not be written");
    trouble = now;
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      try {
        const fitting = thoseThatFit(lines, mostBytes - (await sizeOf(path)));
        // What people typed is for the owner's eyes.
        if (fitting.length > 0) await appendFile(path, fitting.join(""), { mode: 0o600 });
        note(fitting.length < lines.length ? "full" : null);
      } catch (err) {
        note("failed", err);
      }
    }
    work = null;
  }

  return {
    record({ outcome, question }) {
      const told = withoutMentions(question).slice(0, LONGEST_QUESTION);
      const [key, day] = [keyOf(told), today()];
      if (key === "" || lastDays.get(key) === day || waiting.length >= MOST_WAITING) return;
      lastDays.set(key, day);
      waiting.push(`${JSON.stringify({ day, outcome, question: told })}\n`);
      work ??= writeAll();
    },
    settled: async () => void (await work),
  };
}

const dayOfNow = (): string => new Date().toISOString().slice(0, 10);

/** The same words in other letters or with other spaces are the same question. */
const keyOf = (question: string): string => question.trim().replace(/\s+/g, " ").toLowerCase();

/** Whether there is room does not depend on the length of a line: a full file stays full until it is made shorter. */
function thoseThatFit(lines: readonly string[], room: number): readonly string[] {
  let left = room;
  return lines.filter((line) => {
    if (left < LONGEST_LINE) return false;
    left -= Buffer.byteLength(line);
    return true;
  });
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    // Not there yet, or moved by its owner; what else is wrong shows when it is written.
    return 0;
  }
}

const Line = z.object({ day: z.string(), question: z.string() });

/** What stands in the file from before the program was started. */
function writtenIn(path: string, mostBytes: number): readonly z.infer<typeof Line>[] {
  try {
    if (statSync(path).size > mostBytes) return [];
    return readFileSync(path, "utf8").split("\n").flatMap(readLine);
  } catch {
    return [];
  }
}

/** Nothing where somebody else wrote it, or where the disk was full in the midst of it. */
function readLine(line: string): readonly z.infer<typeof Line>[] {
  try {
    const read = Line.safeParse(JSON.parse(line));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}
