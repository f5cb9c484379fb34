/** The assistant as the knowledge on disk makes it: a wrong edit is logged, and the answers stay as they were. */
import type { Logger } from "pino";
import type { Assistant } from "../src/assistant.ts";
import { type Fault, faultToText } from "../src/knowledge/faults.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { type Loaded, loadKnowledge } from "../src/knowledge/load.ts";
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
    const loaded = loadOrTell(folder, log);
    faults = loaded.ok ? [] : loaded.faults;
    if (loaded.ok) current = create(loaded.knowledge);
    else for (const fault of loaded.faults) log.error(`The knowledge is left as it was: ${faultToText(fault)}`);
    if (loaded.ok) log.info("The knowledge was read again");
    for (const tell of listeners) tell();
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

/** A file that cannot be read is a fault like any other: the answers are of the knowledge before. */
function loadOrTell(folder: string, log: Logger): Loaded {
  try {
    return loadKnowledge(folder);
  } catch (err) {
    log.error({ err }, NOT_READ);
    return { ok: false, faults: [{ file: folder, line: 1, column: 1, value: null, problem: "it could not be read", remedy: "let the program read every file in it" }] };
  }
}

const NOT_READ = "The knowledge could not be read again";

function attempt(task: () => void, log: Logger): void {
  try {
    task();
  } catch (err) {
    log.error({ err }, NOT_READ);
  }
}
