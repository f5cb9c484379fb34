/** What the page sends back between two questions: a context is read as it left, whatever was asked. */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { readAsk } from "../../adapters/web/read.ts";
import type { Context } from "../../src/assistant.ts";
import { realAssistant } from "../teams/knowledge.ts";

const { ask } = realAssistant();

/** Every so many of the follow-ups that were asked: enough that each kind of question is among them. */
const STEP = 20;

const conversations = readFileSync("test/questions/follow-ups-opened.jsonl", "utf8")
  .trim()
  .split("\n")
  .filter((_, at) => at % STEP === 0)
  .map((line) => JSON.parse(line) as { readonly question: string; readonly after: readonly string[] });

/** As it comes back over the wire; undefined values do not travel. */
const overTheWire = (context: Context | null): Context | null => readAsk(JSON.parse(JSON.stringify({ question: "and then?", context })))?.context ?? null;

const plain = (context: Context | null): unknown => JSON.parse(JSON.stringify(context));

describe("a context that comes back from the page", () => {
  it("is the one that left, whatever was asked", () => {
    const changed = conversations.flatMap(({ question, after }) => {
      let context: Context | null = null;
      for (const turn of [...after, question]) ({ context } = ask(turn, context));
      return isDeepStrictEqual(plain(overTheWire(context)), plain(context)) ? [] : [[...after, question].join(" | ")];
    });
    expect(changed).toEqual([]);
    // Thousands of questions: a machine that does much else besides takes long for them.
  }, 60_000);

  it.each([
    ["all but the hosts is ours in IaaS, right?", "what is said to be ours is all but some of it"],
    ["apart from data, what is ours in SaaS?", "what is known already is not asked about"],
    ["who keeps the free layer of DDoS protection on?", "a part of a topic is asked about"],
    ["the hosts are theirs only in SaaS, right?", "of the other models it is denied"],
    ["which PaaS services leave the OS to us?", "a list of services is gone on with"],
  ])("keeps what %s asks (%s)", (question) => {
    const { context } = ask(question, null);
    expect(plain(overTheWire(context))).toEqual(plain(context));
  });
});
