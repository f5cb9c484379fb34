/** Holds a manifest against the schema that Microsoft publishes, offline: the package `@microsoft/app-manifest` brings it along. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { MANIFEST_VERSION } from "./manifest.ts";

const require = createRequire(import.meta.url);
type Fault = { readonly instancePath: string; readonly message?: string };
type Validate = ((manifest: object) => boolean) & { readonly errors?: readonly Fault[] | null };

/** @returns what is wrong, one sentence each */
export function checkManifest(manifest: object): readonly string[] {
  const validate = compiled();
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = "is wrong" }) => `${instancePath || "/"} ${message}`);
}

function compiled(): Validate {
  // CommonJS without types that fit: taken as what they are.
  const Ajv = require("ajv-draft-04") as new (options: object) => { compile(schema: object): Validate };
  const addFormats = require("ajv-formats") as (ajv: object) => void;
  const folder = dirname(require.resolve("@microsoft/app-manifest/package.json"));
  const file = join(folder, `build/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`);
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);
}
