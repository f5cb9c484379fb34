/** The JSON schema of every block, generated from @slack/types once for each version of it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";

const ROOT = join(import.meta.dirname, "blocks-root.ts");

export function blockSchema(): object {
  const { version } = createRequire(import.meta.url)("@slack/types/package.json") as { version: string };
  const cache = join(import.meta.dirname, "../../node_modules/.cache/block-kit", `${version}.json`);
  if (!existsSync(cache)) {
    const schema = createGenerator({ path: ROOT, tsconfig: join(import.meta.dirname, "../../tsconfig.json"), type: "*", skipTypeCheck: true }).createSchema("*");
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(cache, JSON.stringify(schema));
  }
  return JSON.parse(readFileSync(cache, "utf8")) as object;
}
