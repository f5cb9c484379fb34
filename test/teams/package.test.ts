/** The app package: what stands in it, that Microsoft's schema takes it, and that the same settings give the same bytes. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkManifest } from "../../adapters/teams/check-manifest.ts";
import { colorIcon, outlineIcon } from "../../adapters/teams/icons.ts";
import { createManifest } from "../../adapters/teams/manifest.ts";
import { readPackageSettings } from "../../adapters/teams/package-settings.ts";
import { createAppPackage } from "../../adapters/teams/zip.ts";
import { COMMANDS, EXAMPLE_QUESTIONS } from "../../src/commands.ts";

const settings = {
  appId: "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
  developer: "Contoso IT",
  website: "https://intranet.example/azure",
  privacy: "https://intranet.example/privacy",
  terms: "https://intranet.example/terms",
};
type Manifest = {
  name: { short: string };
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: { title: string; type?: string; prompt?: string }[] }[] }[];
  composeExtensions: { commands: { id: string; type: string }[] }[];
};
const manifest = () => createManifest(settings, "0.1.0") as Manifest;

describe("the manifest", () => {
  it("fits the schema that Microsoft publishes", () => {
    expect(checkManifest(manifest())).toEqual([]);
  });

  it("fits Microsoft's own validator as well", async () => {
    const { AppManifestUtils } = createRequire(import.meta.url)("@microsoft/app-manifest") as { AppManifestUtils: { validateAgainstSchema(manifest: object): Promise<string[]> } };
    expect(await AppManifestUtils.validateAgainstSchema(manifest())).toEqual([]);
  });

  it.each([
    ["a name that is too long", (broken: Manifest) => void Object.assign(broken.name, { short: "x".repeat(31) }), "/name/short"],
    ["a bot that is no GUID", (broken: Manifest) => void Object.assign(broken.bots[0] ?? {}, { botId: "my-bot" }), "/bots/0/botId"],
    ["a scope that Teams does not know", (broken: Manifest) => void broken.bots[0]?.scopes.push("everywhere"), "/bots/0/scopes/3"],
    ["a field that Teams does not know", (broken: Manifest) => void Object.assign(broken, { colour: "blue" }), "/ "],
  ])("is refused with %s", (_, breakIt, where) => {
    const broken = structuredClone(manifest());
    breakIt(broken);
    expect(checkManifest(broken)).toEqual([expect.stringContaining(where)]);
  });

  it("offers every command of the one list in every scope, and the example questions as prompts", () => {
    const lists = manifest().bots[0]?.commandLists ?? [];
    expect(lists.flatMap(({ scopes }) => scopes)).toEqual(["personal", "team", "groupChat"]);
    for (const { commands } of lists) expect(commands.map(({ title }) => title)).toEqual(expect.arrayContaining(COMMANDS.map(({ name }) => name)));
    expect(lists[0]?.commands.flatMap(({ prompt }) => (prompt ? [prompt] : []))).toEqual(EXAMPLE_QUESTIONS);
  });

  it("names the search and the action that the bot answers", () => {
    expect(manifest().composeExtensions[0]?.commands.map(({ id, type }) => [id, type])).toEqual([
      ["search", "query"],
      ["who", "action"],
    ]);
  });
});

describe("an icon", () => {
  const read = (png: Uint8Array) => {
    const bytes = Buffer.from(png);
    const size = bytes.readUInt32BE(16);
    const data = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
    const pixels = Array.from(
      { length: size * size },
      (_, i) => [...data.subarray(Math.floor(i / size) * (size * 4 + 1) + 1 + (i % size) * 4).subarray(0, 4)] as [number, number, number, number],
    );
    return { size, pixels };
  };

  it("in colour is 192 by 192 and filled to the edge", () => {
    const { size, pixels } = read(colorIcon());
    expect(size).toBe(192);
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  });

  // Teams refuses an outline icon of any other colour.
  it("in outline is 32 by 32, white on nothing", () => {
    const { size, pixels } = read(outlineIcon());
    expect(size).toBe(32);
    expect(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect([pixels.some(([, , , alpha]) => alpha === 0), pixels.some(([, , , alpha]) => alpha === 255)]).toEqual([true, true]);
  });
});

describe("the package", () => {
  it("holds the manifest and the two icons that it names, at the root", () => {
    const files = unzipSync(createAppPackage(manifest()));
    expect(Object.keys(files).sort()).toEqual(["color.png", "manifest.json", "outline.png"]);
    expect(JSON.parse(new TextDecoder().decode(files["manifest.json"]))).toEqual(manifest());
  });

  const build = (env: Record<string, string>, target: string) =>
    execFileSync("npx", ["tsx", "adapters/teams/package.ts", target], {
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });

  it("has the same bytes in every time zone", { timeout: 30_000 }, ({ onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), "teams-package-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const env = { MicrosoftAppId: settings.appId, TEAMS_APP_DEVELOPER: settings.developer, TEAMS_APP_WEBSITE: settings.website };
    build({ ...env, TZ: "Asia/Tokyo" }, `${folder}/a.zip`);
    build({ ...env, TZ: "America/Lima" }, `${folder}/b.zip`);
    expect(readFileSync(`${folder}/a.zip`)).toEqual(readFileSync(`${folder}/b.zip`));
  });

  it("is not written where something is missing, which is named with its remedy", { timeout: 30_000 }, () => {
    expect(() => build({ MicrosoftAppId: "no-guid" }, "/tmp/never.zip")).toThrow(
      /nothing was written[\s\S]*MicrosoftAppId .*no GUID[\s\S]*TEAMS_APP_DEVELOPER .*missing[\s\S]*TEAMS_APP_WEBSITE .*missing/,
    );
  });
});

it("takes the help page for the privacy notice and the terms where there are no others", () => {
  const read = readPackageSettings({ MicrosoftAppId: settings.appId, TEAMS_APP_DEVELOPER: "IT", TEAMS_APP_WEBSITE: settings.website });
  expect(read).toMatchObject({ ok: true, settings: { privacy: settings.website, terms: settings.website } });
});

it.each([
  ["http://intranet.example", "no https"],
  ["intranet", "no https"],
])("refuses %s as an address: %s", (website, wrong) => {
  expect(readPackageSettings({ MicrosoftAppId: settings.appId, TEAMS_APP_DEVELOPER: "IT", TEAMS_APP_WEBSITE: website })).toMatchObject({
    ok: false,
    problems: [{ wrong: expect.stringContaining(wrong) }],
  });
});
