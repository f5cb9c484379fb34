/** Which notes of a service stand under which answer about it. */
import { describe, expect, it } from "vitest";
import { answerQuery } from "../../src/answering/answer.ts";
import type { Card } from "../../src/card.ts";
import { type Knowledge, serviceOf } from "../../src/knowledge/knowledge.ts";
import { presentAnswer } from "../../src/presenting/present.ts";
import type { Query, WhoQuery } from "../../src/query.ts";
import { cardFor, KNOWLEDGE, who } from "./real.ts";

const AKS = serviceOf(KNOWLEDGE, "aks");

/** The real knowledge, with notes of the test's own: a service with an exception, parts and a backup. */
const NOTED: Knowledge = {
  ...KNOWLEDGE,
  services: new Map([
    ...KNOWLEDGE.services,
    [
      AKS.id,
      {
        ...AKS,
        notes: [
          { about: ["operating-system"], text: "Of nodes." },
          { about: ["data"], text: "Of volumes." },
          { about: ["backup"], text: "Of copies." },
          { about: ["data", "backup"], text: "Of deleted volumes and their copies." },
          { about: ["everything"], text: "Of its end." },
          { about: [], text: "Of its name." },
        ],
      },
    ],
  ]),
};

const notesOn = ({ sections }: Card): readonly string[] =>
  sections.flatMap((section) =>
    section.kind === "note" && section.label === "Note" ? [section.text] : section.kind === "points" && section.heading === "Notes" ? section.points : [],
  );

const notesUnder = (query: Query): readonly string[] => notesOn(presentAnswer(answerQuery(query, NOTED), NOTED));

const ofAks = (asked: Partial<WhoQuery>): Query => who({ services: ["aks"], ...asked });

describe("the notes of a service", () => {
  it("all stand under the answer about the whole of it", () => {
    expect(notesUnder({ kind: "service", services: ["aks"], claim: null })).toEqual(NOTED.services.get("aks")?.notes.map(({ text }) => text));
  });

  it.each([
    { under: "an area", query: ofAks({ areas: ["operating-system"] }), notes: ["Of nodes.", "Of its end."], because: "who patches is told of node images, and of nothing else" },
    { under: "an area of which none speaks", query: ofAks({ areas: ["network-controls"] }), notes: ["Of its end."], because: "what concerns everything concerns the network, too" },
    {
      under: "data",
      query: ofAks({ areas: ["data"] }),
      notes: ["Of volumes.", "Of deleted volumes and their copies.", "Of its end."],
      because: "backups are asked of apart from the rest of the data",
    },
    {
      under: "backups",
      query: ofAks({ areas: ["data"], aspect: "backup" }),
      notes: ["Of copies.", "Of deleted volumes and their copies.", "Of its end."],
      because: "who asks for backups does not ask for the rest of the data",
    },
    {
      under: "a part",
      query: ofAks({ areas: ["operating-system"], part: "AKS control plane" }),
      notes: ["Of nodes.", "Of its end."],
      because: "a part is asked about in its area",
    },
    {
      under: "a part of another area",
      query: ofAks({ areas: ["network-controls"], part: "AKS network policy" }),
      notes: ["Of its end."],
      because: "readers found four notes on node images there, most of a phone's screen",
    },
    {
      under: "a part of the data",
      query: ofAks({ areas: ["data"], part: "persistent volume in AKS" }),
      notes: ["Of volumes.", "Of deleted volumes and their copies.", "Of its end."],
      because: "a part has an area and no aspect",
    },
  ])("stand under $under where they are about it: $because", ({ query, notes }) => {
    expect(notesUnder(query)).toEqual(notes);
  });

  it.each([
    { service: "app-service", area: "network-controls", part: "managed certificate of an App Service app", because: "its automatic backups are no matter of certificates" },
    { service: "aks", area: "network-controls", part: "AKS network policy", because: "its node-OS channels are no matter of the network" },
    { service: "azure-managed-disks", area: "operating-system", part: null, because: "how its disks are encrypted is no matter of patches" },
  ] as const)("are about what they say they are, in $service: $because", ({ service, area, part }) => {
    expect(serviceOf(KNOWLEDGE, service).notes).not.toEqual([]);
    expect(notesOn(cardFor(who({ areas: [area], services: [service], part })))).toEqual([]);
  });
});
