/** Runs an exported function in a fresh process, where nothing is compiled, cached or allocated yet. */
import { spawn } from "node:child_process";

/**
 * @param moduleUrl the module that exports the function, with `import.meta.url`
 * @returns what the function returns; it must survive JSON
 */
export function runInChild<Result>(moduleUrl: string, name: string, argument: unknown, flags: readonly string[] = []): Promise<Result> {
  const code = `const module = await import(${JSON.stringify(moduleUrl)}); const result = await module.${name}(${JSON.stringify(argument)}); process.send(result, () => process.disconnect());`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, "--input-type=module", "--eval", code], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.once("message", (result) => resolve(result as Result));
    child.once("error", reject);
    child.once("exit", (status) => reject(new Error(`${name} ended with ${status} before it had a result`)));
  });
}
