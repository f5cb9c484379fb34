/** The area of a sentence, whatever words it is said with: eleven hundred sentences that nothing learns from. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { AREA_IDS, type AreaId } from "../../src/ids.ts";
import { areTwins } from "../../src/understanding/clauses/twins.ts";
import { createAreaFinder } from "../../src/understanding/learned/areas.ts";
import { createClassifiers } from "../../src/understanding/learned/classifier.ts";
import { createRanking } from "../../src/understanding/learned/ranking.ts";
import { namesArea } from "../../src/understanding/marks/utterance.ts";
import { createRecogniser } from "../../src/understanding/recognise.ts";
import { ask, assistant } from "./asking.ts";

const RECOGNISED = 0.88;
/** An area that is heard in talk of something else is no answer yet: there the whole sentence decides. */
const HEARD_IN_OTHER_TALK = 0.55;

const sentences = parse(readFileSync("test/questions/areas.yaml", "utf8")) as Readonly<Record<string, readonly string[]>>;
const { learned } = assistant.knowledge.language;
const recogniser = createRecogniser(assistant.knowledge);
const findAreas = createAreaFinder(createRanking<AreaId>(learned.areas), createClassifiers(learned.beside));
const read = (sentence: string) => recogniser.recognise(recogniser.read(sentence).words);

/** Identity and accounts are two sides of one thing: whoever labels sentences about roles and passwords draws the line elsewhere. */
const isOf = (area: AreaId, found: AreaId | undefined) => found === area || (found !== undefined && areTwins(area, found));

describe("the area of a sentence", () => {
  it.each(AREA_IDS)("is recognised in 88 of 100: %s", (area) => {
    const all = sentences[area] ?? [];
    const missed = all.filter((sentence) => !isOf(area, findAreas(read(sentence)).ranked[0]?.id));
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(1 - missed.length / all.length, missed.join("\n")).toBeGreaterThanOrEqual(RECOGNISED);
  });

  it("is heard in no more than 55 of 100 messages about something else, most of which hold its words", () => {
    const all = sentences["none"] ?? [];
    const heard = all.filter((sentence) => namesArea(read(sentence)));
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(heard.length / all.length).toBeLessThanOrEqual(HEARD_IN_OTHER_TALK);
  });
});

describe("a thing that belongs to no area", () => {
  it.each([
    { question: "who mends the desk in PaaS?", because: "furniture" },
    { question: "who looks after umbrellas in SaaS?", because: "things without an article" },
    { question: "who looks after the garden in IaaS?", because: "what grows around the house" },
    { question: "who washes the company car in SaaS?", because: "two words for it" },
  ])("is not taken for all of the model that it is asked in: $question ($because)", ({ question }) => {
    expect(ask(question).outcome).not.toBe("answer");
  });

  it.each([{ question: "who does everything in SaaS?" }, { question: "who takes care of the rest in IaaS?" }, { question: "who has the say in PaaS?" }])(
    "is not what only speaks of all: $question",
    ({ question }) => {
      expect(ask(question).outcome).toBe("answer");
    },
  );
});

describe("what a place is called", () => {
  it.each([
    { question: "firewall rules for Azure Dedicated Host, whose job?", area: "network-controls", because: "the host is only in the name" },
    { question: "is the OS on Private Link something we do ourselves?", area: "operating-system", because: "a link is no system" },
    { question: "is the building on VPN Gateway something we do ourselves?", area: "physical-datacentre", because: "nor is a gateway a building" },
    { question: "who is responsible for the data in Azure Dedicated Host", area: "data", because: "data is data on any host" },
  ])("speaks of no area where another is named: $question ($because)", ({ question, area }) => {
    expect(ask(question).about.areas).toEqual([area]);
  });
});

describe("what a place costs", () => {
  it.each([
    { question: "who is responsible for the App Service budget?", because: "the budget is the thing, the service only says which" },
    { question: "who is responsible for the budget of App Service?", because: "whichever of the two comes first" },
    { question: "who owns the SaaS budget?", because: "nor is a model's budget shared out" },
  ])("is no area that could be guessed: $question ($because)", ({ question }) => {
    expect(ask(question).outcome).not.toBe("answer");
  });
});
