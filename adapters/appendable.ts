/** Whether lines can be added to a file: found out at the start, before there are any. */
import { accessSync, constants, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";

type Unwritable = { readonly wrong: string; readonly remedy: string };

/** Null where they can. Nothing is written to find out. */
export function whyNotAppendable(path: string): Unwritable | null {
  const found = look(path);
  if (found?.isDirectory()) return { wrong: `"${path}" is a folder`, remedy: "Name a file in it, or leave it out." };
  if (found && !found.isFile()) return { wrong: `"${path}" is no file`, remedy: "Name a file, or leave it out." };
  if (found) return isWritable(path) ? null : { wrong: `"${path}" may not be written`, remedy: "Let the program write to it, or name another file." };
  const folder = dirname(path);
  if (!look(folder)?.isDirectory()) return { wrong: `the folder "${folder}" does not exist`, remedy: "Create it, or name a file in a folder that exists." };
  return isWritable(folder) ? null : { wrong: `no file may be written in "${folder}"`, remedy: "Let the program write there, or name a file in another folder." };
}

function look(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
