/** The area of a sentence, whatever words it is said with: eleven hundred sentences that nothing learns from. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { AREA_IDS } from "../../src/ids.ts";
import { createRecogniser } from "../../src/understanding/recognise.ts";
import { assistant } from "./asking.ts";

const RECOGNISED = 0.88;
/** An area that is heard in talk of something else is no answer yet: there the whole sentence decides. */
const HEARD_IN_OTHER_TALK = 0.55;

const sentences = parse(readFileSync("test/questions/areas.yaml", "utf8")) as Readonly<Record<string, readonly string[]>>;
const recogniser = createRecogniser(assistant.knowledge);
const areasOf = (sentence: string) => recogniser.featuresOf(recogniser.read(sentence).words).areas;

describe("the area of a sentence", () => {
  it.each(AREA_IDS)("is recognised in 88 of 100: %s", (area) => {
    const all = sentences[area] ?? [];
    const missed = all.filter((sentence) => areasOf(sentence)[0]?.id !== area);
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(1 - missed.length / all.length, missed.join("\n")).toBeGreaterThanOrEqual(RECOGNISED);
  });

  it("is heard in no more than 55 of 100 messages about something else, most of which hold its words", () => {
    const all = sentences["none"] ?? [];
    const heard = all.filter((sentence) => (areasOf(sentence)[0]?.strongest ?? 0) >= 2);
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(heard.length / all.length).toBeLessThanOrEqual(HEARD_IN_OTHER_TALK);
  });
});
