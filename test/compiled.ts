/** The programs as they are compiled: they start in half the time that they take from TypeScript, and `npm start` runs them so. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

const ROOT = join(import.meta.dirname, "..");

/** @param source such as `adapters/main.ts` @returns the compiled file, which can be run from any folder */
export const compiled = (source: string): string => join(ROOT, "dist", source.replace(/\.ts$/, ".js"));

const compile = () => void execFileSync("npm", ["run", "--silent", "build"], { cwd: ROOT, stdio: "inherit" });

/** Before the first test, and again before those that are run after an edit. */
export function setup(project: TestProject): void {
  compile();
  project.onTestsRerun(compile);
}
