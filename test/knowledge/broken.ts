/** A copy of the real knowledge in a temporary folder, in which a test breaks one file at a time. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Fault } from "../../src/knowledge/faults.ts";
import { type Loaded, loadKnowledge } from "../../src/knowledge/load.ts";

type Edits = Readonly<Record<string, string | Uint8Array | null>>;

export type Copy = {
  readonly folder: string;
  /** What the file holds, so that an edit can start from it. */
  read(file: string): string;
  /** Loads the copy with something else in these files (null removes one), and puts back what was there. */
  loadWith(edits: Edits): Loaded;
  /** The same, for edits that must give faults. */
  faultsWith(edits: Edits): readonly Fault[];
  remove(): void;
};

export function copyKnowledge(): Copy {
  const parent = mkdtempSync(join(tmpdir(), "knowledge-"));
  const folder = join(parent, "knowledge");
  cpSync("knowledge", folder, { recursive: true });
  const read = (file: string) => readFileSync(join(folder, file), "utf8");

  const put = (file: string, content: Edits[string]) => {
    const path = join(folder, file);
    if (content === null) return rmSync(path, { force: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };

  function loadWith(edits: Edits): Loaded {
    const before = Object.keys(edits).map((file) => [file, contentOf(join(folder, file))] as const);
    for (const [file, content] of Object.entries(edits)) put(file, content);
    try {
      return loadKnowledge(folder);
    } finally {
      for (const [file, content] of before) put(file, content);
    }
  }

  return {
    folder,
    read,
    loadWith,
    faultsWith(edits) {
      const loaded = loadWith(edits);
      return loaded.ok ? [] : loaded.faults;
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

const contentOf = (path: string): Uint8Array | null => (existsSync(path) ? readFileSync(path) : null);

/** Whole entries, right in every key, that a row breaks in one place. No real entry shares a name with them. */
export const SERVICE = `- id: glass-harp
  name: Glass Harp
  aliases: [Harp of Glass]
  hints: [glasses]
  former: [Verrophone]
  category: music
  model: paas
  nature: mixed
  summary: A row of glasses that somebody else fills.
  provider:
    - fills the glasses
  customer:
    - play them
  exceptions:
    network-controls:
      party: shared
      verdict: Shared. They pour and you listen.
      provider:
        - pours
      customer:
        - listen
  patching:
    party: provider
    text: They wash the glasses.
  backup:
    party: none
    text: There is nothing to keep.
  parts:
    - names: [glass stool]
      area: devices-and-endpoints
      party: shared
      verdict: Shared. They build the stool and you sit.
      provider: [build it]
      customer: [sit]
  notes: []
  sources:
    - title: A book of glasses
      url: https://example.com/glasses
  verified: 2026-11-24
`;

export const TOPIC = `- id: glass-music
  name: Glass music
  kind: topic
  names: [glass music, singing glasses]
  areas: [data]
  party: shared
  verdict: Shared. They fill the glasses and you play.
  provider:
    - fill the glasses
  customer:
    - play them
  models:
    saas:
      party: provider
      verdict: They play for you.
  related: [iaas]
  questions:
    - who fills the singing glasses?
    - do we play the glass music ourselves?
  sources:
    - title: A book of glasses
      url: https://example.com/glasses
  verified: 2026-11-24
`;
