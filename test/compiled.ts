/** The programs as they are compiled: they start in half the time that they take from TypeScript, and `npm start` runs them so. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

const ROOT = join(import.meta.dirname, "..");

/** @param source such as `adapters/main.ts` @returns the compiled file, which can be run from any folder */
export const compiled = (source: string): string => join(ROOT, "dist", source.replace(/\.ts$/, ".js"));

/** Faults of types are printed and stop no test: what they are in is compiled all the same, and `npm run types` is what fails by them. */
const compile = () => void spawnSync("npm", ["run", "--silent", "build"], { cwd: ROOT, stdio: "inherit" });

/** Before the first test, and again before those that are run after an edit. */
export function setup(project: TestProject): void {
  compile();
  project.onTestsRerun(compile);
}
