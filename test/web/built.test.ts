import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BUILT } from "../../adapters/web/app.ts";

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name)
          .slice(folder.length + 1)
          .replaceAll("\\", "/"),
        readFileSync(join(parentPath, name), "utf8"),
      ]),
  );

it("the built page is what its sources build: if not, run npm run build:web", () => {
  const folder = mkdtempSync(join(tmpdir(), "built-"));
  // Another process: in here `NODE_ENV` is "test", which makes another React of it.
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ["--import", "tsx", "adapters/web/build.ts", folder], { env });
  const [kept, fresh] = [filesIn(BUILT), filesIn(folder)];
  rmSync(folder, { recursive: true });
  expect([...kept.keys()].toSorted()).toEqual([...fresh.keys()].toSorted());
  // Not `toEqual`, whose difference would be a megabyte long.
  expect([...fresh].filter(([name, text]) => kept.get(name) !== text).map(([name]) => name)).toEqual([]);
}, 60_000);

it("the page is small where it counts: what the first view loads stays under 60 KB", () => {
  const kept = filesIn(BUILT);
  const first = [...kept].filter(([name]) => !/-view\.(js|css)$/.test(name));
  expect(first.reduce((sum, [, text]) => sum + text.length, 0)).toBeLessThan(60_000);
});
