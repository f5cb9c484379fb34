/** What can be set, read once at the start: a fault is a value, and all faults of all parts are told together. */
import { z } from "zod";
import { whyNotAppendable } from "./appendable.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** Never holds the value itself where that may be a secret. */
export type Problem = { readonly setting: string; readonly wrong: string; readonly remedy: string };

/** What a part makes of the environment: `off` is no fault, and says which settings would turn it on. */
export type PartSettings<T> =
  | { readonly kind: "on"; readonly settings: T }
  | { readonly kind: "off"; readonly turnOn: string }
  | { readonly kind: "wrong"; readonly problems: readonly Problem[] };

export type CommonSettings = {
  readonly host: string;
  readonly port: number;
  readonly knowledge: string;
  /** The file to which is added what people asked in vain; null where nobody wants to know. */
  readonly askedInVain: string | null;
};

/** A setting left empty in `.env` counts as not set. */
export const setting = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined;

/** The folder of the knowledge, for the program and for each command on it: the one that comes with the program unless another is set. */
export const knowledgeFolder = (env: Env): string => setting(env, "KNOWLEDGE") ?? "knowledge";

const Port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(0).max(65_535));
const Host = z.string().regex(/^[A-Za-z0-9.:_-]+$/);

export function readCommonSettings(env: Env): { readonly settings: CommonSettings; readonly problems: readonly Problem[] } {
  const host = Host.safeParse(setting(env, "HOST") ?? "127.0.0.1");
  const port = Port.safeParse(setting(env, "PORT") ?? "3978");
  const askedInVain = setting(env, "ASKED_IN_VAIN") ?? null;
  const unwritable = askedInVain === null ? null : whyNotAppendable(askedInVain);
  return {
    settings: { host: host.data ?? "", port: port.data ?? 0, knowledge: knowledgeFolder(env), askedInVain },
    problems: [
      ...(host.success ? [] : [{ setting: "HOST", wrong: `"${env["HOST"]}" is no host name or address`, remedy: "Set an address such as 127.0.0.1 or 0.0.0.0, or leave it out." }]),
      ...(port.success ? [] : [{ setting: "PORT", wrong: `"${env["PORT"]}" is no port`, remedy: "Set a whole number from 0 to 65535, or leave it out for 3978." }]),
      ...(unwritable ? [{ setting: "ASKED_IN_VAIN", ...unwritable }] : []),
    ],
  };
}

/** Whether only this machine is meant. @param host a name or an address, without a port */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** @param sourceOf where the value of a setting comes from: the environment, or a file @param undone what did not come of it */
export function problemsToText(problems: readonly Problem[], sourceOf: (setting: string) => string, undone: "started" | "written" = "started"): string {
  const lines = problems.map(({ setting: name, wrong, remedy }) => `  ${name} (${sourceOf(name)}): ${wrong}. ${remedy}`);
  return [`The set-up is wrong, so nothing was ${undone}. ${problems.length === 1 ? "One fault" : `${problems.length} faults`}:`, ...lines].join("\n");
}
