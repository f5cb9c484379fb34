/** All 40 cells, each asked in many unlike ways: party, area and model must be those of the table. */
import { describe, expect, it } from "vitest";
import { AREA_IDS, type AreaId, MODEL_IDS, type ModelId, type Party } from "../../src/ids.ts";
import { type Asked, ask, expectNothing, unmet } from "./asking.ts";
import { CELL_QUESTIONS, type CellTemplate, PLACES } from "./cell-questions.ts";
import { TRUTH } from "./truth.ts";

const FEWEST_WAYS = 12;

type Row = { readonly question: string; readonly area: AreaId; readonly model: ModelId; readonly party: Party; readonly template: CellTemplate };

const inTurn = (words: readonly string[], turn: number) => words[turn % words.length] ?? "";

function sentence(template: string, model: ModelId, turn: number): string {
  const filled = template.replace("{in}", inTurn(PLACES[model].in, turn)).replace("{m}", inTurn(PLACES[model].m, turn));
  // A place that opens the sentence is written large, as people do.
  return template.startsWith("{in}") ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled.replace(/(?<=\. )[a-z]/, (letter) => letter.toUpperCase());
}

const rows: readonly Row[] = AREA_IDS.flatMap((area) =>
  MODEL_IDS.flatMap((model) => CELL_QUESTIONS[area].map((template, turn) => ({ question: sentence(template.ask, model, turn), area, model, party: TRUTH[area][model], template }))),
);

/** Whether the challenge holds; undefined where it is half so: a shared duty is ours too. */
function holdsOf(claims: CellTemplate["claims"], party: Party): boolean | null | undefined {
  switch (claims) {
    case undefined:
      return null;
    case "provider":
    case "nobody-here":
      return party === "provider";
    case "customer":
      return party === "shared" ? undefined : party === "customer";
  }
}

/** Twin areas: where the wording is of both, either may be answered, each with its own party. */
function faultsOf({ area, model, template }: Row, answer: Asked): string[] {
  const wanted = [area, ...(template.also ? [template.also] : [])];
  const answered = wanted.find((one) => answer.about.areas.includes(one) && TRUTH[one][model] === answer.verdict.party) ?? area;
  const party = TRUTH[answered][model];
  const holds = holdsOf(template.claims, party);
  return unmet({ party, areas: [answered], models: [model], ...(holds === undefined ? {} : { holds }) }, answer);
}

it("asks for each of the 40 cells in at least twelve ways, none of them twice", () => {
  const byCell = new Map<string, Set<string>>();
  for (const { area, model, question } of rows) byCell.set(`${area} ${model}`, (byCell.get(`${area} ${model}`) ?? new Set()).add(question));
  expect(byCell.size).toBe(40);
  expect([...byCell].filter(([, questions]) => questions.size < FEWEST_WAYS)).toEqual([]);
});

describe.each(AREA_IDS)("%s", (area) => {
  it.each(rows.filter((row) => row.area === area).map((row) => [`goes to the ${row.party} in ${row.model}: ${row.question}`, row] as const))("%s", (_title, row) => {
    const answer = ask(row.question);
    expectNothing(faultsOf(row, answer), row.question, answer);
  });
});
