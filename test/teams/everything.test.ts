/** Every answer that the knowledge holds, drawn for Teams: valid, whole, and with the same facts as in Slack. */
import { describe, expect, it } from "vitest";
import { cardToSlack } from "../../adapters/slack/render.ts";
import { drawDialog } from "../../adapters/teams/dialog.ts";
import { cardToTeams, cardToTeamsParts } from "../../adapters/teams/render.ts";
import { candidatesOf, searchKnowledge } from "../../adapters/teams/search.ts";
import type { Card } from "../../src/card.ts";
import { COMMANDS, EXAMPLE_QUESTIONS } from "../../src/commands.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import { cardFacts, cardUrls, squeezed } from "../contract/card-facts.ts";
import { realAssistant } from "./knowledge.ts";
import { type Node, readCard } from "./read-card.ts";
import { cardProblems } from "./validate.ts";

const assistant = realAssistant();
const { areas, models, services, topics } = assistant.knowledge;
const ask = (question: string) => ({ question, card: assistant.ask(question).card });

const cells = [...areas.values()].flatMap((area) => [...models.values()].map((model) => ask(`Who is responsible for ${area.name} in ${model.short}?`)));
const everything = [
  ...cells,
  ...[...areas.values()].map(({ name }) => ask(`Who is responsible for ${name}?`)),
  ...[...services.values()].map(({ name }) => ask(`service ${name}`)),
  ...[...topics.values()].map(({ name, questions }) => ask(questions[0] ?? name)),
  ...[...models.values()].flatMap(({ short }) =>
    ["leave the OS to us", "leave network controls to Microsoft", "break the rule"].map((what) => ask(`which ${short} services ${what}?`)),
  ),
  ...COMMANDS.map(({ example }) => ask(example)),
  ...EXAMPLE_QUESTIONS.map(ask),
  ...["", "what does Azure SQL cost?", "backups?", "who patches the host of an EC2 instance?", "x".repeat(4000)].map(ask),
];

const drawn = (card: Card) => cardToTeamsParts(card, { copy: { text: cardToText(card), markdown: cardToMarkdown(card) } });
const shownIn = (card: Card) =>
  squeezed(
    drawn(card)
      .map((part) => readCard({ ...part } as Node).shown)
      .join(" "),
  );

/** All that Slack shows, wherever it stands in the blocks. */
function slackTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(slackTexts);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "text" && typeof inner === "string" ? [inner] : slackTexts(inner)));
}

describe("every answer", () => {
  it("is here: 40 cells, every service, every topic", () => {
    expect(cells).toHaveLength(40);
    expect(new Set(cells.map(({ card }) => card.id)).size).toBe(40);
    expect(everything.length).toBeGreaterThan(40 + services.size + topics.size);
  });

  it("is valid in every form that it takes in Teams", () => {
    const faults = everything.flatMap(({ question, card }) => {
      const copy = { text: cardToText(card), markdown: cardToMarkdown(card) };
      const forms = [...drawn(card), cardToTeams(card, { linksOnly: true }), drawDialog(question, { card, copy })];
      return forms.flatMap(cardProblems).map((problem) => `${question}: ${problem}`);
    });
    expect(faults).toEqual([]);
  });

  it("fits into one message, with its copies", () => {
    const split = everything.filter(({ card }) => drawn(card).length > 1 || !JSON.stringify(drawn(card)).includes(card.tone === "answer" ? '"copy"' : ""));
    expect(split.map(({ question }) => question)).toEqual([]);
  });

  it("shows every fact of its card, and no markup but its links", () => {
    const missing = everything.flatMap(({ question, card }) => {
      const shown = shownIn(card);
      return cardFacts(card)
        .filter((fact) => !shown.includes(squeezed(fact)))
        .map((fact) => `${question}: ${fact}`);
    });
    expect(missing).toEqual([]);
    const alive = everything.flatMap(({ card }) =>
      drawn(card)
        .flatMap((part) => readCard({ ...part } as Node).alive)
        .filter((url) => !cardUrls(card).includes(url)),
    );
    expect(alive).toEqual([]);
  });

  it("names who is responsible as the matrix does, and the provider as the knowledge does", () => {
    const { pack } = assistant.knowledge;
    const contoso = createAssistant({ ...assistant.knowledge, pack: { ...pack, provider: "Contoso" } });
    for (const [{ knowledge, ask: asks }, provider] of [
      [assistant, pack.provider],
      [contoso, "Contoso"],
    ] as const) {
      const names = [...knowledge.models.values()].map(({ short }) => shownIn(asks(`Who is responsible for the operating system in ${short}?`).card));
      expect(names.map((shown) => /Responsible (\S+)/.exec(shown)?.[1])).toEqual(["You", "You", provider, provider]);
    }
  });

  it("states in Teams what it states in Slack", () => {
    const differing = everything.flatMap(({ question, card }) => {
      const teams = shownIn(card);
      const slack = squeezed(slackTexts(cardToSlack(card).blocks).join(" "));
      return cardFacts(card)
        .filter((fact) => teams.includes(squeezed(fact)) !== slack.includes(squeezed(fact)))
        .map((fact) => `${question}: ${fact}`);
    });
    expect(differing).toEqual([]);
  });
});

describe("every candidate of the search", () => {
  const candidates = candidatesOf(assistant.knowledge);
  it("is answered by an answer, not by a question back", () => {
    const unanswered = candidates.filter(({ questions }) => !questions.some((question) => assistant.ask(question).card.tone === "answer"));
    expect(unanswered.map(({ title, questions }) => ({ title, questions }))).toEqual([]);
  });

  it.each(candidates.map(({ title }) => title))("is found first by its own title: %s", (title) => {
    expect(searchKnowledge(assistant.knowledge, title)[0]?.title).toBe(title);
  });
});
