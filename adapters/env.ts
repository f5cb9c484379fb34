/** What is set: by the environment, and where that says nothing, by the file `.env`. */
import { config } from "dotenv";
import type { Env } from "./settings.ts";

/** @param own the environment of the process */
export function withFile(own: Env): { readonly env: Env; readonly sourceOf: (setting: string) => string } {
  const file: Record<string, string> = {};
  config({ quiet: true, processEnv: file });
  const sourceOf = (name: string) => (own[name] !== undefined ? "from the environment" : file[name] !== undefined ? "from .env" : "not set");
  return { env: { ...file, ...own }, sourceOf };
}
