/** Requests a second of the Slack and the Teams side, beside bare apps. Each side has its own file; here its figures become rows. */
import type { Row } from "./table.ts";

/** Of Slack. Long enough to compare by; the short runs only show the order of things. */
export const FULL_RUNS = { seconds: 0.5, runs: 13 };
export const SHORT_RUNS = { seconds: 0.5, runs: 5 };

type Runs = typeof FULL_RUNS;
type Load = { readonly requestsPerSecond: number; readonly p99Milliseconds: number; readonly failed: number; readonly lost?: number };
type Pair = { readonly bot: Load; readonly bare: Load; readonly connections: number; readonly ratio: number; readonly mix?: string };

export async function benchSlackRows(runs: Runs): Promise<Row[]> {
  const { benchSlack } = await import("./slack.ts");
  const {
    loads,
    memoryMegabytes: { bot, bareBolt },
    coldStartMilliseconds,
  } = await benchSlack(runs);
  return rowsOf(
    "Slack",
    "bare Bolt",
    runs,
    loads.map((load) => ({ ...load, bare: load.bareBolt })),
    [bot.afterLoad, bareBolt.afterLoad],
    [coldStartMilliseconds.bot, coldStartMilliseconds.bareBolt],
  );
}

export async function benchTeamsRows(): Promise<Row[]> {
  const { benchTeams, RUNS } = await import("./teams.ts");
  const {
    loads,
    memoryMegabytes: { bot, bareBotbuilder },
    coldStartMilliseconds,
  } = await benchTeams(RUNS);
  return rowsOf(
    "Teams",
    "bare botbuilder",
    RUNS,
    loads.map((load) => ({ ...load, bare: load.bareBotbuilder })),
    [bot.afterLoad, bareBotbuilder.afterLoad],
    [coldStartMilliseconds.bot, coldStartMilliseconds.bareBotbuilder],
  );
}

type OwnAndBare = readonly [own: number, bare: number];

function rowsOf(part: string, bareName: string, { seconds, runs }: Runs, pairs: readonly Pair[], memory: OwnAndBare, coldStart: OwnAndBare): Row[] {
  const how = `${runs === 1 ? "one run" : `median of ${runs} runs`} of ${seconds} s`;
  const row = (name: string, { connections, mix }: Pair, load: Load, remark: string): Row => ({
    part,
    measured: `${name}, ${mix === undefined ? "" : `${mix} questions, `}${connections} at once`,
    value: load.requestsPerSecond,
    p99: load.p99Milliseconds,
    unit: "requests/s, p99 in ms",
    remark: [remark, ...lossesOf(load)].join("; "),
  });
  return [
    ...pairs.flatMap((pair) => [row("this program", pair, pair.bot, `${pair.ratio.toFixed(2)} of ${bareName}; ${how}`), row(bareName, pair, pair.bare, how)]),
    { part, measured: "memory after load", value: memory[0], unit: "MiB resident", remark: `${bareName} ${memory[1]}` },
    { part, measured: "cold start", value: coldStart[0], unit: "ms", remark: `${bareName} ${coldStart[1]}` },
  ];
}

function lossesOf({ failed, lost = 0 }: Load): string[] {
  return [...(failed > 0 ? [`${failed} FAILED`] : []), ...(lost > 0 ? [`${lost} LOST`] : [])];
}
