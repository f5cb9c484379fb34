/** A button asks a question as if it were typed: every question that a card offers leads to the answer that its label promises. */
import { describe, expect, it } from "vitest";
import type { AskAction } from "../../src/card.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { AREA_IDS, MODEL_IDS, SIDES } from "../../src/ids.ts";
import { areaName, askDuties, askInModels, askMatrix, askService, askServices, inSentence, short } from "../../src/presenting/parts.ts";
import { KNOWLEDGE } from "./real.ts";

const assistant = createAssistant(KNOWLEDGE);
const services = [...KNOWLEDGE.services.values()];

const astray = (offers: readonly { readonly action: AskAction; readonly leadsTo: string }[]): string[] =>
  offers.flatMap(({ action, leadsTo }) => {
    const { id } = assistant.ask(action.question).card;
    return id === leadsTo ? [] : [`${action.question} leads to ${id}, not to ${leadsTo}`];
  });

describe("a follow-up", () => {
  it("about an area in a model leads to its cell", () => {
    expect(
      astray(
        AREA_IDS.flatMap((area) =>
          MODEL_IDS.flatMap((model) => askInModels(inSentence(area, KNOWLEDGE), [model], KNOWLEDGE).map((action) => ({ action, leadsTo: `azure/${area}/${model}` }))),
        ),
      ),
    ).toEqual([]);
  });

  it("about the duties of a side leads to them, in a model and in a service", () => {
    const places = [...MODEL_IDS.map((id) => ({ id, name: short(id, KNOWLEDGE) })), ...services];
    expect(astray(SIDES.flatMap((side) => places.map(({ id, name }) => ({ action: askDuties(side, name, KNOWLEDGE), leadsTo: `azure/duties/${side}/${id}` }))))).toEqual([]);
  });

  it("about a whole service leads to it", () => {
    expect(astray(services.map(({ id, name }) => ({ action: askService(name), leadsTo: `azure/${id}` })))).toEqual([]);
  });

  it("to the lists leads to them", () => {
    expect(
      astray([
        { action: askMatrix(), leadsTo: "azure/matrix" },
        { action: askServices(), leadsTo: "azure/services" },
      ]),
    ).toEqual([]);
  });

  it("about an exception of a service leads to its cell", () => {
    const offers = services.flatMap(({ id }) =>
      assistant.ask(`service ${id}`).card.actions.flatMap((action) => {
        const area = AREA_IDS.find((each) => areaName(each, KNOWLEDGE) === action.label);
        return action.kind === "ask" && area ? [{ action, leadsTo: `azure/${id}/${area}` }] : [];
      }),
    );
    expect(offers.length).toBeGreaterThan(5);
    expect(astray(offers)).toEqual([]);
  });
});
