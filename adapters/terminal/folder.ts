/** What the commands on a folder of knowledge take: the folder, and `--help`. */
import { parseArgs } from "node:util";

/** The folder that is named; null after the usage is printed, because it was asked for or the arguments are wrong. */
export function askedFolder(usage: string, otherwise: string): string | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
    if (!values.help) return positionals[0] || otherwise;
    process.stdout.write(`${usage}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exitCode = 2;
  }
  return null;
}
