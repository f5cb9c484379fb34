/** What holds for every answer that the knowledge can give. One failing case is named in the message, with all others of its kind. */
import { describe, expect, it } from "vitest";
import { EXAMPLE_QUESTIONS } from "../../src/commands.ts";
import { cardToHtml } from "../../src/presenting/html.ts";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import {
  answerTo,
  type Case,
  CELLS,
  CUSTOMER_DOES,
  cardFor,
  EVERYTHING,
  KNOWLEDGE,
  PROVIDER_DOES,
  SERVICE_BACKUPS,
  SERVICE_CELLS,
  SERVICE_PARTS,
  squeezed,
  TOPICS,
  who,
} from "./real.ts";

const CARDS = EVERYTHING.map(({ name, query }) => ({ name, query, answer: answerTo(query), card: cardFor(query) }));
const failing = (cases: readonly { readonly name: string }[]): string[] => cases.map(({ name }) => name);

describe("every answer", () => {
  it("covers all cells, all areas of every service and every topic in every model", () => {
    expect([CELLS.length, SERVICE_CELLS.length, TOPICS.length]).toEqual([40, KNOWLEDGE.services.size * 10, KNOWLEDGE.topics.size * 5]);
  });

  it("has a verdict that a notification shows whole", () => {
    expect(failing(CARDS.filter(({ card }) => card.verdict.length < 8 || card.verdict.length > 330))).toEqual([]);
  });

  it("ends its verdict as a sentence and starts it with a capital, because it stands alone", () => {
    expect(CARDS.filter(({ card }) => !/^[\p{Lu}].*[.?]$/u.test(card.verdict)).map(({ name, card }) => `${name}: ${card.verdict}`)).toEqual([]);
  });

  it("never says Yes or No where nobody asked", () => {
    expect(failing(CARDS.filter(({ answer, card }) => "holds" in answer && answer.holds === null && /^(Yes|No)\. /.test(card.verdict)))).toEqual([]);
  });

  it("shows no hole of the program", () => {
    expect(
      failing(
        CARDS.filter(({ card }) =>
          /\b(undefined|null|NaN)\b|\[object| {2}|\.\.(?!\.)|: ?\./.test(
            JSON.stringify([card.verdict, card.readAs ?? "", card.sections, card.actions]).replace(/"(?:link|heading)":null/g, ""),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it("does not shout or praise the question", () => {
    expect(failing(CARDS.filter(({ card }) => /!|great question/i.test(card.verdict + JSON.stringify(card.sections))))).toEqual([]);
  });

  it("gives both sides where the duty is shared", () => {
    const shared = CARDS.filter(
      ({ answer }) => (answer.kind === "verdict" || answer.kind === "topic") && answer.party === "shared" && answer.duties.provider.length > 0 && answer.duties.customer.length > 0,
    );
    expect(shared.length).toBeGreaterThan(50);
    expect(
      failing(shared.filter(({ card }) => ["You", "Microsoft"].some((side) => !card.sections.some((section) => section.kind === "points" && section.heading.startsWith(side))))),
    ).toEqual([]);
  });

  it("shows at most six points a section, except in the list of services, which is complete or no list", () => {
    expect(
      failing(CARDS.filter(({ answer, card }) => answer.kind !== "services" && card.sections.some((section) => section.kind === "points" && section.points.length > 6))),
    ).toEqual([]);
  });

  it("loses no duty of the entry", () => {
    const lost = CARDS.filter(({ answer, card }) => {
      if (answer.kind !== "verdict" && answer.kind !== "topic" && answer.kind !== "service") return false;
      const text = JSON.stringify(card.sections);
      return [...answer.duties.provider, ...answer.duties.customer].some((duty) => !text.includes(JSON.stringify(duty).slice(1, -1)));
    });
    expect(failing(lost)).toEqual([]);
  });

  it("offers at most five questions, each once, with labels that a button holds", () => {
    expect(
      failing(
        CARDS.filter(({ card: { actions } }) => {
          const asks = actions.filter((action) => action.kind === "ask");
          return (
            asks.length > 5 ||
            new Set(asks.map(({ question }) => question)).size < asks.length ||
            new Set(asks.map(({ label }) => label)).size < asks.length ||
            asks.some(({ label }) => label.length > 30 || label === "")
          );
        }),
      ),
    ).toEqual([]);
  });

  it("has tables whose rows are as long as their head and whose cells are never empty", () => {
    const tables = CARDS.flatMap(({ name, card }) => card.sections.flatMap((section) => (section.kind === "table" ? [{ name, table: section }] : [])));
    expect(tables.length).toBeGreaterThan(20);
    expect(failing(tables.filter(({ table }) => table.rows.some((row) => row.length !== table.columns.length || row.includes(""))))).toEqual([]);
  });
});

describe("the id", () => {
  it("differs between different answers", () => {
    const byId = new Map<string, typeof CARDS>();
    for (const each of CARDS) byId.set(each.card.id, [...(byId.get(each.card.id) ?? []), each]);
    const clashes = [...byId].filter(([, cards]) => new Set(cards.map(({ card }) => JSON.stringify([card.verdict, card.sections]))).size > 1);
    expect(clashes.map(([id, cards]) => `${id}: ${failing(cards).join(", ")}`)).toEqual([]);
  });

  it("is an address of small letters and hyphens under the pack", () => {
    const cards = [...CARDS, ...SERVICE_PARTS.map(({ query }) => ({ card: cardFor(query) }))];
    expect(cards.map(({ card }) => card.id).filter((id) => !/^azure(\/[a-z0-9]+(-[a-z0-9]+)*)+$/.test(id))).toEqual([]);
  });

  it.each<Case & { id: string }>([
    { name: "a cell is its area and model", query: who({ areas: ["operating-system"], models: ["paas"] }), id: "azure/operating-system/paas" },
    { name: "a cell of a service starts with the service", query: who({ areas: ["operating-system"], services: ["aks"] }), id: "azure/aks/operating-system" },
    {
      name: "backup of a service is another answer than its data",
      query: who({ areas: ["data"], services: ["exchange-online"], aspect: "backup" }),
      id: "azure/exchange-online/data/backup",
    },
    { name: "a challenge has the id of the plain question", query: who({ areas: ["data"], models: ["saas"], claim: PROVIDER_DOES }), id: "azure/data/saas" },
    {
      name: "two answers in one are joined",
      query: { kind: "several", parts: [who({ areas: ["data"], models: ["saas"] }), { kind: "matrix" }] },
      id: "azure/data/saas+azure/matrix",
    },
    { name: "a topic in a model names both", query: { kind: "topic", topic: "mfa", models: ["saas"], services: [], claim: null, challenge: false }, id: "azure/topic/mfa/saas" },
    { name: "a refusal names its reason", query: { kind: "unknown", refusal: "price", nearest: [] }, id: "azure/unknown/price" },
  ])("$name", ({ query, id }) => {
    expect(cardFor(query).id).toBe(id);
  });
});

describe("the plain text of every answer", () => {
  const texts = CARDS.map(({ name, answer, card }) => ({ name, answer, card, text: cardToText(card) }));

  it("starts with the verdict and says how the question was read", () => {
    expect(failing(texts.filter(({ card, text }) => !squeezed(text).startsWith(`${card.verdict}${card.readAs === null ? "" : ` ${card.readAs}`}`)))).toEqual([]);
  });

  it("has every source with its address, the day and the id", () => {
    expect(
      failing(
        texts.filter(({ card, text }) =>
          [card.id, ...(card.verified === null ? [] : [`verified ${card.verified}`]), ...card.sources.map(({ title, url }) => `${title} ${url}`)].some(
            (piece) => !squeezed(text).includes(piece),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it("names a source and a day wherever the answer is knowledge", () => {
    const known = texts.filter(({ answer, name }) => "sources" in answer && name !== "no model");
    expect(known.length).toBeGreaterThan(1000);
    expect(
      failing(known.filter(({ text }) => !/^Sources?: \S/m.test(text) || !/^ +https:\/\//m.test(text) || !/verified \d{4}-\d\d-\d\d(?: · |\n +)azure\/\S+$/.test(text))),
    ).toEqual([]);
  });

  it("keeps to 80 columns unless a line is an address", () => {
    expect(
      texts.flatMap(({ name, text }) =>
        text
          .split("\n")
          .filter((line) => [...line].length > 80 && !/^ *https:\/\/\S+$/.test(line))
          .map((line) => `${name}: ${line}`),
      ),
    ).toEqual([]);
  });

  it("leaves no space at the end of a line and no two empty lines", () => {
    expect(failing(texts.filter(({ text }) => / $|\n{3}|^\s|\s$/m.test(text.replace(/^ +/gm, "").replace(/\n\n/g, "\n"))))).toEqual([]);
  });

  it("gives every point, fact and note of the card", () => {
    const missing = texts.filter(({ card, text }) => {
      const whole = squeezed(text.replace(/^- /gm, ""));
      return card.sections.some((section) => {
        if (section.kind === "points") return section.points.some((point) => !whole.includes(point));
        if (section.kind === "facts") return section.facts.some(({ label, value }) => !whole.includes(`${label}: ${value}`));
        if (section.kind === "table") return section.rows.some((row) => !text.includes(row[0] ?? "?"));
        return !whole.includes(section.text);
      });
    });
    expect(failing(missing)).toEqual([]);
  });
});

describe("Markdown and HTML of every answer", () => {
  it("hold the verdict, the day and the id", () => {
    const bare = (text: string) => squeezed(text.replace(/\\(?=[\\`*_[\]<>|~#@$&:.+=-])/g, ""));
    const decoded = (html: string) =>
      squeezed(
        html
          .replace(/&#39;/g, "'")
          .replace(/&quot;/g, '"')
          .replace(/&lt;/g, "<")
          .replace(/&gt;/g, ">")
          .replace(/&amp;/g, "&"),
      );
    const lacking = CARDS.filter(({ card }) =>
      [card.verdict, card.verified ?? "", card.id].some((piece) => !bare(cardToMarkdown(card)).includes(piece) || !decoded(cardToHtml(card)).includes(piece)),
    );
    expect(failing(lacking)).toEqual([]);
  });

  it("closes every HTML tag that it opens", () => {
    const open = (html: string) => {
      const stack: string[] = [];
      for (const [, end, tag = ""] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g))
        if (end) {
          if (stack.pop() !== tag) return true;
        } else stack.push(tag);
      return stack.length > 0;
    };
    expect(failing(CARDS.filter(({ card }) => open(cardToHtml(card))))).toEqual([]);
  });
});

describe("a challenge", () => {
  const claimed = [...CELLS, ...SERVICE_CELLS, ...SERVICE_BACKUPS].flatMap(({ name, query }) =>
    query.kind === "who"
      ? [PROVIDER_DOES, CUSTOMER_DOES].map((claim) => ({
          name: `${name}, ${JSON.stringify(claim)}`,
          answer: answerTo({ ...query, claim }),
          card: cardFor({ ...query, claim }),
          plain: cardFor(query),
        }))
      : [],
  );

  it("is answered Yes, No or Not quite before anything else", () => {
    const wrong = claimed.filter(({ answer, card }) => {
      if (answer.kind !== "verdict") return true;
      const lead = answer.holds ? "Yes. " : answer.party === "shared" ? "Not quite. " : "No. ";
      return !card.verdict.startsWith(lead) || /^(Yes|No|Not quite)\. (Yes|No|Not quite)\. /.test(card.verdict);
    });
    expect(wrong.map(({ name, card }) => `${name}: ${card.verdict}`)).toEqual([]);
  });

  it("changes only the verdict", () => {
    expect(failing(claimed.filter(({ card, plain }) => JSON.stringify({ ...card, verdict: "" }) !== JSON.stringify({ ...plain, verdict: "" })))).toEqual([]);
  });

  it("still fits a notification", () => {
    expect(failing(claimed.filter(({ card }) => card.verdict.length > 340))).toEqual([]);
  });
});

describe("help", () => {
  it("offers every example question in full", () => {
    const card = cardFor({ kind: "help", to: "call" });
    expect(card.actions.map((action) => (action.kind === "ask" ? action.question : ""))).toEqual(EXAMPLE_QUESTIONS);
    for (const question of EXAMPLE_QUESTIONS) expect(squeezed(cardToText(card))).toContain(question);
  });
});
