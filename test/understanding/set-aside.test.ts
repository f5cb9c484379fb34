/** What is named only to say that it is not asked about: in whatever words, of any two things, in any place. */
import { describe, expect, it } from "vitest";
import { ask } from "./asking.ts";

const THINGS = [
  { area: "operating-system", name: "the operating system" },
  { area: "physical-hosts", name: "the physical servers" },
  { area: "network-controls", name: "the firewall rules" },
  { area: "account-and-access-management", name: "user accounts" },
  { area: "data", name: "the data" },
] as const;

const PLACES = [
  { name: "PaaS", model: "paas", service: null },
  { name: "IaaS", model: "iaas", service: null },
  { name: "AKS", model: null, service: "aks" },
  { name: "Azure SQL Database", model: null, service: "azure-sql-database" },
] as const;

describe("a thing that is set aside", () => {
  it.each([
    "who is responsible for THIS, not THAT, in PLACE?",
    "who looks after THIS in PLACE? I don't mean THAT.",
    "not THAT but THIS: who does it in PLACE?",
    "I know who has THAT in PLACE, but who has THIS?",
    "apart from THAT, who does THIS in PLACE?",
    "besides THAT, who manages THIS in PLACE?",
    "THAT is clear, but whose is THIS in PLACE?",
    "who does THIS in PLACE? THAT I know.",
    "never mind THAT, what about THIS in PLACE?",
    "who is responsible for THIS in PLACE as opposed to THAT?",
    "whose is THIS in PLACE? (THAT is another story)",
    "we have sorted out THAT already. who takes care of THIS in PLACE?",
  ])("is not answered: %s", (frame) => {
    const wrong = THINGS.flatMap((one) =>
      THINGS.filter((other) => other !== one).flatMap((other) =>
        PLACES.flatMap((place) => {
          const question = frame.replace("THIS", one.name).replace("THAT", other.name).replace("PLACE", place.name);
          const { about, verdictLine } = ask(question);
          const isThere = place.model === null ? about.services.includes(place.service) : about.models.includes(place.model);
          return isThere && about.areas.includes(one.area) && !about.areas.includes(other.area) ? [] : [`${question} -> ${verdictLine}`];
        }),
      ),
    );
    expect(wrong, wrong.join("\n")).toEqual([]);
  });

  it.each([
    {
      question: "For PaaS I need to know about the operating system, plus who does network controls.",
      areas: ["operating-system", "network-controls"],
      because: "what one needs to know is asked",
    },
    { question: "It is not clear who has the data in SaaS, and who has the accounts?", areas: ["data", "account-and-access-management"], because: "so is what is not clear" },
    {
      question: "Apart from the data, what is ours in SaaS?",
      areas: ["devices-and-endpoints", "account-and-access-management"],
      because: "what all a side has is told without it",
    },
    { question: "who does the OS and who does the data in PaaS?", areas: ["operating-system", "data"], because: "nothing is set aside" },
  ])("is none where both are asked about: $question ($because)", ({ question, areas }) => {
    expect(ask(question).about.areas).toEqual(expect.arrayContaining(areas));
  });
});
