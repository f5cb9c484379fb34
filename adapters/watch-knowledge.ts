/** Tells when what the knowledge is read from changes on disk: each folder is watched by itself. */
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, join, sep } from "node:path";
import type { Logger } from "pino";
import { LEARNED_FILE } from "../src/knowledge/load.ts";

export type KnowledgeWatch = {
  /** Begins, too: watches the folders that are new or were replaced since, and leaves those that are gone. */
  renew(): void;
};

/**
 * Not with `recursive`: on Linux that watches each file, and is deaf to one that was replaced by a rename, as `sed -i`, git and careful
 * editors do. A folder names what happens in it, whichever file has the name now.
 */
export function watchKnowledge(root: string, onChange: () => void, log: Logger): KnowledgeWatch {
  const watchers = new Map<string, FSWatcher>();

  function leave(folder: string): void {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  }

  function hear(folder: string, event: string, name: string | null): void {
    // That the root itself was moved or deleted it tells by its own name.
    const path = folder === root && name === basename(root) ? root : join(folder, name ?? "");
    const tellsOfFolder = event === "rename" && (watchers.has(path) || isFolder(path));
    // Another folder may have the name now; the watcher would stay with the old one.
    if (tellsOfFolder) leave(path);
    if (name === null || tellsOfFolder || isReadFrom(root, path)) onChange();
  }

  function begin(folder: string): void {
    const stop = (err: unknown) => {
      log.error({ err }, "The knowledge is no longer watched");
      leave(folder);
    };
    try {
      const watcher = watch(folder, (event, name) => hear(folder, event, name));
      watchers.set(folder, watcher.on("error", stop).unref());
    } catch (err) {
      stop(err);
    }
  }

  function renew(): void {
    const folders = foldersIn(root);
    for (const folder of watchers.keys()) if (!folders.includes(folder)) leave(folder);
    for (const folder of folders) if (!watchers.has(folder)) begin(folder);
  }

  return { renew };
}

/** Examples are read by learning only, which then writes what was learned beside them. */
function isReadFrom(root: string, path: string): boolean {
  if (path === join(root, LEARNED_FILE)) return true;
  return /\.ya?ml$/i.test(path) && !path.startsWith(join(root, "examples") + sep);
}

/** The knowledge and every folder in it, but for hidden ones: git's own has hundreds. */
function foldersIn(folder: string): readonly string[] {
  if (!isFolder(folder)) return [];
  const inside = readdirSync(folder).filter((name) => !name.startsWith("."));
  return [folder, ...inside.flatMap((name) => foldersIn(join(folder, name)))];
}

/** A name may be gone by the time it is looked at. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
