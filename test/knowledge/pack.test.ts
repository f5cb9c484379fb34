/** What the pack says, beside a table that this test writes out for itself. */
import { describe, expect, it } from "vitest";
import { AREA_IDS, MODEL_IDS } from "../../src/ids.ts";
import { faultToText } from "../../src/knowledge/faults.ts";
import { cellOf, type Knowledge } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";

const loaded = loadKnowledge("knowledge");

it("has no fault", () => {
  expect(loaded.ok ? [] : loaded.faults.map(faultToText)).toEqual([]);
});

const knowledge: Knowledge = loaded.ok ? loaded.knowledge : expect.unreachable("the pack has faults");
const services = [...knowledge.services.values()];
const topics = [...knowledge.topics.values()];

const C = "customer";
const P = "provider";
const S = "shared";

/** The table of the reference document: the customer, Microsoft or both. */
const MATRIX = {
  "physical-datacentre": [C, P, P, P],
  "physical-network": [C, P, P, P],
  "physical-hosts": [C, P, P, P],
  "operating-system": [C, C, P, P],
  "network-controls": [C, C, S, P],
  applications: [C, C, C, P],
  "identity-and-access": [C, C, C, S],
  data: [C, C, C, C],
  "devices-and-endpoints": [C, C, C, C],
  "account-and-access-management": [C, C, C, C],
} as const;

const CELLS = Object.entries(MATRIX).flatMap(([area, parties]) =>
  parties.map((party, index) => ({ area: area as keyof typeof MATRIX, model: (["on-premises", "iaas", "paas", "saas"] as const)[index] ?? "saas", party })),
);

describe("the matrix", () => {
  it("has ten areas and four models, in the order of the reference document", () => {
    expect([...knowledge.areas.keys()]).toEqual(Object.keys(MATRIX));
    expect([...knowledge.areas.keys()]).toEqual(AREA_IDS);
    expect([...knowledge.models.keys()]).toEqual(MODEL_IDS);
    expect(CELLS).toHaveLength(40);
  });

  it.each(CELLS)("gives $area in $model to the $party", ({ area, model, party }) => {
    expect(cellOf(knowledge, area, model).party).toBe(party);
  });

  it("notes where Microsoft's own page differs, and nowhere else", () => {
    const differences = CELLS.flatMap(({ area, model }) => {
      const { difference } = cellOf(knowledge, area, model);
      return difference ? [`${area} ${model}: ${difference.party}, ${difference.date}`] : [];
    });
    expect(differences).toEqual([
      "applications paas: shared, 2026-01-12",
      "applications saas: shared, 2026-01-12",
      "identity-and-access saas: customer, 2026-01-12",
      "devices-and-endpoints saas: shared, 2026-01-12",
    ]);
  });

  it.each(CELLS)("says what whoever carries $area in $model does", ({ area, model, party }) => {
    const cell = cellOf(knowledge, area, model);
    if (party !== P) expect(cell.customer).not.toEqual([]);
    if (party !== C) expect(cell.provider).not.toEqual([]);
  });
});

describe("the services", () => {
  it("are at least a hundred, each with an id of its own", () => {
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    expect(services.length).toBeGreaterThanOrEqual(100);
  });

  it.each([
    { id: "azure-virtual-machines", model: "iaas", nature: "plain" },
    { id: "aks", model: "paas", nature: "mixed" },
    { id: "azure-sql-database", model: "paas", nature: "plain" },
    { id: "microsoft-365", model: "saas", nature: "plain" },
  ])("hold $id as $nature $model", ({ id, model, nature }) => {
    expect(knowledge.services.get(id)).toMatchObject({ model, nature });
  });

  it.each(["aks", "azure-hdinsight", "azure-machine-learning", "azure-virtual-desktop"])("leave part of the operating system of %s to the customer", (id) => {
    expect(knowledge.services.get(id)?.exceptions["operating-system"]?.party).toMatch(/customer|shared/);
  });
});

describe("the topics", () => {
  it("are at least thirty, each with an id of its own", () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    expect(topics.length).toBeGreaterThanOrEqual(30);
  });

  it.each(["shared-responsibility", "iaas", "paas", "saas", "always-customer", "always-provider", "what-shared-means"])("explain %s", (id) => {
    expect(knowledge.topics.has(id)).toBe(true);
  });

  it("hold at least two sample questions each", () => {
    expect(topics.filter(({ questions }) => questions.length < 2)).toEqual([]);
  });
});

it("gives every entry a source and the day it was verified", () => {
  const entries = [...knowledge.areas.values(), ...knowledge.models.values(), ...services, ...topics];
  expect(entries.length).toBe(knowledge.areas.size + knowledge.models.size + knowledge.services.size + knowledge.topics.size);
  const lacking = entries.filter(({ sources, verified }) => !sources.some(({ url }) => url.startsWith("https://")) || !/^\d{4}-\d\d-\d\d$/.test(verified));
  expect(lacking.map(({ id }) => id)).toEqual([]);
});
