/** Writes a file whole or not at all. */
import { renameSync, writeFileSync } from "node:fs";

/** Whoever reads the file meanwhile, or after the program was stopped in the midst of it, meets the one before. */
export function writeWhole(file: string, content: Uint8Array): void {
  const beside = `${file}.new`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}
