/** The rules of the house: which way imports run, who may know which library, and what no file does. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { WORD_CLASSES } from "../src/knowledge/language.ts";

type Source = { readonly path: string; readonly text: string; readonly code: string; readonly imports: readonly string[] };

const COMMENT_OR_TEXT = /\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\s*\(\s*)"([^"]+)"/g;

function readSource(path: string): Source {
  const text = readFileSync(path, "utf8");
  // What stands in comments and texts is no code; line ends stay, so that lines can be named.
  const code = text.replace(COMMENT_OR_TEXT, (match) => match.replace(/[^\n]/g, " "));
  const imports = [...text.matchAll(IMPORT)].map(([, from = ""]) => (from.startsWith(".") ? normalize(join(dirname(path), from)) : from));
  return { path, text, code, imports };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(".ts") && statSync(path).isFile())
    .sort();

const core = filesIn("src").map(readSource);
const adapters = filesIn("adapters").map(readSource);
const all = [...core, ...adapters];

const importsOf = (sources: readonly Source[]) => sources.flatMap(({ path, imports }) => imports.map((to) => ({ from: path, to })));
const isRelative = (to: string) => /^(?:src|adapters|benchmarks|test)\//.test(to);
const told = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} imports ${to}`;

/** Where a line of code matches, as `file:line what`. */
const found = (sources: readonly Source[], pattern: RegExp) =>
  sources.flatMap(({ path, code }) => code.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 80)}`] : [])));

it("looks at real files", () => {
  expect(core.length).toBeGreaterThan(30);
  expect(adapters.length).toBeGreaterThan(30);
  expect(importsOf(all).filter(({ to }) => isRelative(to)).length).toBeGreaterThan(100);
});

describe("imports", () => {
  /** From the top of the house to its ground. A room may import its own files and what lies below it. */
  const FLOORS: readonly (readonly [room: string, RegExp])[][] = [
    [["adapters", /^adapters\//]],
    [["create-assistant", /^src\/create-assistant\.ts$/]],
    [["assistant", /^src\/assistant\.ts$/]],
    [["onboarding", /^src\/onboarding\//]],
    [
      ["understanding", /^src\/understanding\//],
      ["answering", /^src\/answering\//],
      ["presenting", /^src\/presenting\//],
    ],
    [["the types that cross rooms", /^src\/(?:query|answer|card|commands|phrasing)\.ts$/]],
    [["knowledge", /^src\/knowledge\//]],
    [["ids", /^src\/ids\.ts$/]],
  ];
  const placeOf = (path: string) => {
    const floor = FLOORS.findIndex((rooms) => rooms.some(([, pattern]) => pattern.test(path)));
    return { floor, room: FLOORS[floor]?.find(([, pattern]) => pattern.test(path))?.[0] };
  };

  it("find a floor for every file", () => {
    expect(all.filter(({ path }) => placeOf(path).floor < 0).map(({ path }) => path)).toEqual([]);
  });

  it("run downward only", () => {
    const upward = importsOf(all).filter(({ from, to }) => {
      if (!isRelative(to)) return false;
      const [here, there] = [placeOf(from), placeOf(to)];
      return there.floor < here.floor || (there.floor === here.floor && there.room !== here.room);
    });
    expect(upward.map(told)).toEqual([]);
  });

  it("run downward within understanding, too: from what was heard to a Query over what was learned, clauses, marks and words", () => {
    const STAGES = ["words", "marks", "clauses", "learned", "reading"];
    const stageOf = (path: string) => STAGES.indexOf(/^src\/understanding\/([^/]+)\//.exec(path)?.[1] ?? "");
    const inside = importsOf(core).filter(({ from, to }) => stageOf(from) >= 0 && to.startsWith("src/understanding/"));
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.filter(({ from, to }) => stageOf(to) < 0 || stageOf(to) > stageOf(from)).map(told)).toEqual([]);
  });

  it("of the core name no adapter and no library of a platform or a server", () => {
    expect(
      importsOf(core)
        .filter(({ to }) => /^adapters\/|^@slack\/|^@microsoft\/|^botbuilder|^botframework|^express$|^node:https?$|^pino$|^dotenv$/.test(to))
        .map(told),
    ).toEqual([]);
  });

  it("of the core reach the disk only to load the knowledge and the word list", () => {
    expect(
      importsOf(core)
        .filter(({ to }) => to.startsWith("node:"))
        .map(({ from }) => from)
        .filter((from, at, froms) => froms.indexOf(from) === at),
    ).toEqual(["src/knowledge/load.ts", "src/understanding/words/english.ts"]);
  });

  it("never lead from one platform to the other", () => {
    const across = importsOf(adapters).filter(
      ({ from, to }) =>
        (/^adapters\/slack\//.test(from) && /^adapters\/(?:teams|web|terminal)\//.test(to)) || (/^adapters\/teams\//.test(from) && /^adapters\/(?:slack|web|terminal)\//.test(to)),
    );
    expect(across.map(told)).toEqual([]);
  });

  it("lead from the terminal and the web page to the drawing of a card at most", () => {
    const others = importsOf(adapters).filter(({ from, to }) => /^adapters\/(?:terminal|web)\//.test(from) && /^adapters\/(?:slack|teams)\//.test(to));
    expect(others.filter(({ to }) => !/\/render\.ts$/.test(to)).map(told)).toEqual([]);
  });

  it("of files end in .ts, so that Node and the compiler find the same file; what Vite bundles may be a style or a picture", () => {
    expect(
      importsOf(all)
        .filter(({ to }) => isRelative(to) && !/\.(?:ts|json|css|svg)(?:\?inline)?$/.test(to))
        .map(told),
    ).toEqual([]);
  });
});

describe("a library", () => {
  it.each([
    {
      library: "fuse.js",
      pattern: /^fuse\.js$/,
      files: ["src/understanding/words/near-words.ts", "adapters/teams/search.ts"],
      because: "near names are looked for by it in two places: typos, and search in the compose box",
    },
    { library: "botbuilder", pattern: /^bot(?:builder|framework)/, files: ["adapters/teams/sdk.ts"], because: "another SDK then needs one new file" },
  ])("$library is imported where it is allowed: $because", ({ pattern, files }) => {
    const importing = all.filter(({ imports }) => imports.some((to) => pattern.test(to))).map(({ path }) => path);
    expect(importing).toEqual(files);
  });

  it("of Slack is imported by its adapter only", () => {
    const importing = importsOf(all).filter(({ to }) => to.startsWith("@slack/"));
    expect(importing.length).toBeGreaterThan(0);
    expect(importing.filter(({ from }) => !from.startsWith("adapters/slack/")).map(told)).toEqual([]);
  });

  it("is a dependency of the package where the running program needs it", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
    const packageOf = (to: string) =>
      to
        .split("/")
        .slice(0, to.startsWith("@") ? 2 : 1)
        .join("/");
    const needed = reachedFrom(["adapters/main.ts", "adapters/terminal/ask.ts"]);
    expect(needed.length).toBeGreaterThan(50);
    const named = importsOf(needed).filter(({ to }) => !isRelative(to) && !to.startsWith("node:"));
    expect(named.filter(({ to }) => !(packageOf(to) in dependencies)).map(told)).toEqual([]);
  });
});

/** The files that a program loads, at its start or later. */
function reachedFrom(programs: readonly string[]): Source[] {
  const reached = new Set(programs);
  // A set that grows while it is walked is walked to its end.
  for (const path of reached) for (const to of all.find((source) => source.path === path)?.imports ?? []) if (isRelative(to)) reached.add(to);
  return all.filter(({ path }) => reached.has(path));
}

describe("the core", () => {
  it("has never heard of the platforms", () => {
    const heard = core.flatMap(({ path, text }) => text.split("\n").flatMap((line, at) => (/slack|teams/i.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])));
    expect(heard).toEqual([]);
  });

  it("asks neither the clock nor chance nor the surroundings", () => {
    expect(found(core, /Math\.random|Date\.now|new Date\b|performance\.now|setTimeout|setInterval|process\.|\bfetch\(|console\./)).toEqual([]);
  });

  it("switches over a kind without a default, so that the compiler finds what a new kind needs", () => {
    expect(all.flatMap(({ path, code }) => defaultsOf(code).map((line) => `${path}:${line}`))).toEqual([]);
    expect(core.reduce((count, { code }) => count + [...code.matchAll(/switch \([\w.]+\.kind\)/g)].length, 0)).toBeGreaterThan(5);
  });

  it("lists no words in code that it listens for: they stand in knowledge/language, where a mistake is found and mended", () => {
    // Stop words of the intent matcher are no part of the knowledge: it is trained on any labelled phrases.
    const listening = core.filter(({ path }) => path.startsWith("src/understanding/") && !path.endsWith("/intents-vocabulary.ts"));
    const lists = listening.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:ReadonlySet<string>|const \w+) = new Set\(\s*\[?\s*[`"][a-z].*|["`]\.split\(/g)].map(([list]) => `${path} ${list}`),
    );
    expect(lists).toEqual([]);
  });

  it("has a use for every class of words that the language files list", () => {
    const texts = core.filter(({ path }) => path.startsWith("src/understanding/")).map(({ text }) => text);
    expect(WORD_CLASSES.length).toBeGreaterThan(20);
    expect(WORD_CLASSES.filter((name) => !texts.some((text) => text.includes(`"${name}"`)) && !texts.some((text) => text.includes(`classes.${name}`)))).toEqual([]);
  });

  it("exports by name only", () => {
    // A tool's own file of settings must export by default, for that is where the tool looks.
    expect(
      found(
        all.filter(({ path }) => !/\.config\.ts$/.test(path)),
        /^export default|^export \* from/,
      ),
    ).toEqual([]);
  });
});

/** The lines of a `default:` that belongs to a switch over a kind. */
function defaultsOf(code: string): number[] {
  const lines: number[] = [];
  for (const { index, 0: head } of code.matchAll(/switch \([\w.[\]]+\.kind\) \{/g)) {
    let depth = 0;
    for (let at = index + head.length - 1; at < code.length; at += 1) {
      if (code[at] === "{") depth += 1;
      if (code[at] === "}") depth -= 1;
      if (depth === 0) break;
      if (depth === 1 && code.startsWith("default:", at)) lines.push(code.slice(0, at).split("\n").length);
    }
  }
  return lines;
}

describe("types", () => {
  it("are never given up", () => {
    expect(found(all, /(?::|<|,|\||&|=|\bas)\s*any\b|\bany\[\]/)).toEqual([]);
    const silenced = all.flatMap(({ path, text }) => (/@ts-(?:ignore|nocheck|expect-error)/.test(text) ? [path] : []));
    expect(silenced).toEqual([]);
  });
});

describe("the environment", () => {
  /** Programs that a person starts: each reads the environment in its `main` and passes it on. */
  const PROGRAMS = /^adapters\/(?:main\.ts|terminal\/\w[\w-]*\.ts|teams\/package\.ts)$/;

  it("is read where a program starts, and nowhere else", () => {
    const reading = all.filter(({ code }) => code.includes("process.env")).map(({ path }) => path);
    expect(reading.length).toBeGreaterThan(0);
    expect(reading.filter((path) => !PROGRAMS.test(path))).toEqual([]);
  });

  it("is read by a program below all that it exports", () => {
    const early = all.filter(({ code }) => code.includes("process.env")).flatMap(({ path, code }) => (code.indexOf("process.env") < code.lastIndexOf("\nexport ") ? [path] : []));
    expect(early).toEqual([]);
  });

  const SETTINGS = all.filter(({ path }) => /settings\.ts$/.test(path));
  const NAME = /"([A-Z][A-Z0-9_]{3,}|MicrosoftApp\w+)"|^\s+([A-Z][A-Z0-9_]{3,}|MicrosoftApp\w+):/gm;
  const inCode = new Set([
    ...SETTINGS.flatMap(({ text }) => [...text.matchAll(NAME)].map(([, text, key]) => text ?? key ?? "")),
    ...all.flatMap(({ text }) => [...text.matchAll(/process\.env(?:\["|\.)(\w+)/g)].map(([, name = ""]) => name)),
  ]);
  const example = readFileSync(".env.example", "utf8");
  const inExample = [...example.matchAll(/^#?\s?([A-Za-z]\w+)=/gm)].map(([, name = ""]) => name);

  it("is described by .env.example: exactly the settings that exist", () => {
    expect(SETTINGS.length).toBeGreaterThanOrEqual(3);
    expect([...inExample].sort()).toEqual([...inCode].sort());
  });

  it("has no setting twice in .env.example, and no secret", () => {
    expect(new Set(inExample).size).toBe(inExample.length);
    expect([...example.matchAll(/^(\w*(?:SECRET|TOKEN|Password)\w*)=(.+)$/gm)].map(([line]) => line)).toEqual([]);
  });

  it.each([
    "HOST",
    "PORT",
    "SLACK_SIGNING_SECRET",
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_COMMAND",
    "SLACK_API_URL",
    "MicrosoftAppId",
    "MicrosoftAppPassword",
    "MicrosoftAppTenantId",
    "MicrosoftAppType",
    "TEAMS_ALLOW_UNAUTHENTICATED",
    "TEAMS_APP_DEVELOPER",
    "TEAMS_APP_WEBSITE",
    "TEAMS_APP_PRIVACY",
    "TEAMS_APP_TERMS",
    "WEB_ALLOW_REMOTE",
    "KNOWLEDGE",
    "ASKED_IN_VAIN",
  ])("has the setting %s, which tools outside rely on", (name) => {
    expect(inCode.has(name)).toBe(true);
  });
});

describe("the adapters of the two platforms", () => {
  it.each(["app.ts", "read.ts", "render.ts", "settings.ts", "limits.ts"])("both have %s, so that they can be compared by eye", (name) => {
    for (const platform of ["slack", "teams"]) expect(adapters.map(({ path }) => path)).toContain(`adapters/${platform}/${name}`);
  });

  it("draw a card with a function of the same shape", () => {
    for (const [platform, name] of [
      ["slack", "cardToSlack"],
      ["teams", "cardToTeams"],
    ] as const)
      expect(readFileSync(`adapters/${platform}/render.ts`, "utf8")).toMatch(new RegExp(`export (?:function|const) ${name}\\b`));
  });
});
