/** One small file knows the SDK, so that another SDK needs one new file; and nothing loads it before Teams is on. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FOLDER = "adapters/teams";
const files = readdirSync(FOLDER).map((name) => ({ name, source: readFileSync(`${FOLDER}/${name}`, "utf8") }));
const importsOf = (source: string) => [...source.matchAll(/(?:from|import|require(?:\(import\.meta\.url\))?)\s*\(?\s*"([^"]+)"/g)].map(([, from]) => from ?? "");

describe("the Teams adapter", () => {
  it("has one file that imports the SDK", () => {
    expect(files.filter(({ source }) => importsOf(source).some((from) => /^bot(builder|framework)/.test(from))).map(({ name }) => name)).toEqual(["sdk.ts"]);
  });

  it("imports nothing of another surface", () => {
    for (const { source } of files) expect(importsOf(source).filter((from) => /slack|terminal|\/web\//.test(from))).toEqual([]);
  });

  it("reads no environment but where a program starts", () => {
    expect(files.filter(({ source }) => source.includes("process.env")).map(({ name }) => name)).toEqual(["package.ts"]);
  });

  it("keeps its files short", () => {
    const lines = files.map(({ source }) => source.split("\n").length).sort((a, b) => a - b);
    expect(lines.at(-1)).toBeLessThanOrEqual(250);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80);
  });

  it("switches over unions without a default, where the compiler can check that", () => {
    const withDefault = files.filter(({ source }) => /\bdefault:/.test(source)).map(({ name }) => name);
    // What arrives from outside is no union: there an unknown kind is a kind of its own.
    expect(withDefault).toEqual(["read.ts"]);
  });
});

/** What a fresh process has loaded after importing one file. */
function loadedBy(file: string): string {
  const script = `await import(${JSON.stringify(`${process.cwd()}/${file}`)}); const { createRequire } = await import("node:module"); process.stdout.write(Object.keys(createRequire("${process.cwd()}/package.json").cache).join("\\n"));`;
  return execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { encoding: "utf8" });
}

describe("with Teams not configured", () => {
  it.each(["adapters/teams/settings.ts", "adapters/teams/render.ts"])("%s is all that is needed, and does not load the SDK", { timeout: 30_000 }, (file) => {
    expect(loadedBy(file)).not.toContain("botbuilder");
  });

  it("the app does load it, so that this test can fail", { timeout: 30_000 }, () => {
    expect(loadedBy("adapters/teams/app.ts")).toContain("node_modules/botbuilder/");
  });
});
