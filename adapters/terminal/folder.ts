/** What the commands on a folder of knowledge take: the folder, and `--help`. */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";

/** The folder that is named; null after the usage is printed, because it was asked for or the arguments are wrong. */
export function askedFolder(usage: string, otherwise: string): string | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
    const folder = positionals[0] || otherwise;
    // Of one entry nobody can say whether it is right without the others.
    if (statSync(folder, { throwIfNoEntry: false })?.isFile()) throw new Error(`${folder} is a file, and a folder of knowledge is wanted`);
    if (!values.help) return folder;
    process.stdout.write(`${usage}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exitCode = 2;
  }
  return null;
}
