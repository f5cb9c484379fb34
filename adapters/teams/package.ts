/** `npm run teams:package`: the app package to upload in Teams, from the settings, checked before it is written. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { config } from "dotenv";
import { type Env, problemsToText } from "../settings.ts";
import { checkManifest } from "./check-manifest.ts";
import { createManifest } from "./manifest.ts";
import { readPackageSettings } from "./package-settings.ts";
import { createAppPackage } from "./zip.ts";

const OUTPUT = "dist/who-secures-what-teams.zip";

function main(): void {
  const file: Record<string, string> = {};
  config({ quiet: true, processEnv: file });
  const env: Env = { ...file, ...process.env };
  const sourceOf = (name: string) => (process.env[name] !== undefined ? "from the environment" : file[name] !== undefined ? "from .env" : "not set");

  const read = readPackageSettings(env);
  if (!read.ok) {
    refuse(problemsToText(read.problems, sourceOf));
    return;
  }
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  const manifest = createManifest(read.settings, version);
  const faults = checkManifest(manifest);
  if (faults.length > 0) {
    refuse(["The manifest does not fit Microsoft's schema, so nothing was written:", ...faults.map((fault) => `  ${fault}`)].join("\n"));
    return;
  }
  const target = resolve(process.argv[2] ?? OUTPUT);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, createAppPackage(manifest));
  process.stdout.write(`Written: ${target}\nIn Teams: Apps, Manage your apps, Upload an app, Upload a custom app.\n`);
}

function refuse(text: string): void {
  process.stderr.write(`${text.replace("nothing was started", "nothing was written")}\n`);
  process.exitCode = 1;
}

main();
