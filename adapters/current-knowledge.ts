/** The assistant as the knowledge on disk makes it: a wrong edit is logged, and the answers stay as they were. */
import type { Logger } from "pino";
import type { Assistant } from "../src/assistant.ts";
import type { Fault } from "../src/knowledge/faults.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { faultLines } from "../src/knowledge/tell-faults.ts";
import type { Surroundings } from "./part.ts";
import { watchKnowledge } from "./watch-knowledge.ts";

export type Current = Required<Pick<Surroundings, "assistant" | "news">>;

/** An editor writes a file in several steps. */
const QUIET_MILLISECONDS = 100;

/** @param first what answers until the first edit @param create makes what answers after each */
export function keepCurrent(folder: string, first: Assistant, create: (knowledge: Knowledge) => Assistant, log: Logger): Current {
  let current = first;
  let faults: readonly Fault[] = [];
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;

  function read(): void {
    const made = makeOrTell();
    faults = made.ok ? [] : made.faults;
    if (made.ok) current = made.assistant;
    else for (const line of faultLines(made.faults)) log.error(`The knowledge is left as it was: ${line}`);
    if (made.ok) log.info("The knowledge was read again");
    for (const tell of listeners) tell();
  }

  /** What cannot be read, or made an assistant of, is a fault like any other: the answers are of the knowledge before. */
  function makeOrTell(): Made {
    try {
      const loaded = loadKnowledge(folder);
      return loaded.ok ? { ok: true, assistant: create(loaded.knowledge) } : loaded;
    } catch (err) {
      log.error({ err }, NOT_READ);
      return { ok: false, faults: [{ file: folder, line: 1, column: 1, value: null, ...UNREADABLE }] };
    }
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // The watch comes first: what is written while the knowledge is read is then read once more.
      attempt(folders.renew, log);
      attempt(read, log);
    }, QUIET_MILLISECONDS);
  };
  const folders = watchKnowledge(folder, later, log);
  attempt(folders.renew, log);

  return {
    assistant: () => current,
    news: {
      faults: () => faults,
      onRead: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}

type Made = { readonly ok: true; readonly assistant: Assistant } | { readonly ok: false; readonly faults: readonly Fault[] };

const UNREADABLE = { problem: "it could not be read", remedy: "let the program read every file in it; what else it may be stands in the log" };

const NOT_READ = "The knowledge could not be read again";

function attempt(task: () => void, log: Logger): void {
  try {
    task();
  } catch (err) {
    log.error({ err }, NOT_READ);
  }
}
