/** `npm run teams:package`: the app package to upload in Teams, from the settings, checked before it is written. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { withFile } from "../env.ts";
import { problemsToText } from "../settings.ts";
import { checkManifest } from "./check-manifest.ts";
import { createManifest } from "./manifest.ts";
import { readPackageSettings } from "./package-settings.ts";
import { createAppPackage } from "./zip.ts";

const OUTPUT = "dist/who-secures-what-teams.zip";

function main(): void {
  const { env, sourceOf } = withFile(process.env);
  const read = readPackageSettings(env);
  if (!read.ok) {
    refuse(problemsToText(read.problems, sourceOf, "written"));
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
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

main();
