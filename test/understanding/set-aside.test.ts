/** What is named only to say that it is not asked about: in whatever words, of any two things, in any place. */
import { describe, expect, it } from "vitest";
import { ask, assistant } from "./asking.ts";

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
    { question: "I have to know who has the hosts in PaaS, and who has the data", areas: ["physical-hosts", "data"], because: "what one has to know, too" },
    { question: "I must know who has the hosts in PaaS, and who has the data", areas: ["physical-hosts", "data"], because: "and what one must" },
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

describe("a place that is set aside", () => {
  const OTHERS = ["Key Vault", "Azure Functions", "Cosmos DB", "Power BI", "SharePoint Online"];

  it("is none that is only hinted at, either: we also have VMs", () => {
    expect(ask("who patches App Service (we also have VMs)?").about.services).toEqual(["app-service"]);
  });

  it.each([
    "We also run OTHER. Who is responsible for THIS in PLACE?",
    "Our shop uses OTHER and PLACE. Who looks after THIS in PLACE?",
    "My colleague handles OTHER. I handle PLACE. Who does THIS in PLACE?",
    "Who does THIS in PLACE? We also use OTHER.",
    "Who does THIS in PLACE (we also have OTHER)?",
    "I know OTHER quite well, but who does THIS in PLACE?",
    "Unlike with OTHER, who does THIS in PLACE?",
    "We left OTHER last year and are on PLACE now. Who does THIS?",
    "The auditors want to know who does THIS in PLACE. We have OTHER, too, but that is not what they ask.",
  ])("is not told of: %s", (frame) => {
    const wrong = THINGS.filter(({ area }) => area !== "network-controls" && area !== "physical-hosts").flatMap((thing) =>
      PLACES.flatMap((place) =>
        OTHERS.flatMap((other) => {
          const question = frame.replaceAll("THIS", thing.name).replaceAll("PLACE", place.name).replaceAll("OTHER", other);
          const { about, verdictLine } = ask(question);
          const places = [...about.services, ...(place.service === null ? about.models : [])];
          return about.areas.includes(thing.area) && places.join() === (place.service ?? place.model) ? [] : [`${question} -> ${verdictLine}`];
        }),
      ),
    );
    expect(wrong, wrong.join("\n")).toEqual([]);
  });

  it.each([
    "We also run OTHER. ASKED",
    "Our shop uses OTHER and AKS. ASKED",
    "OTHER is sorted. ASKED",
    "My colleague handles OTHER. I handle AKS. ASKED",
    "ASKED We also use OTHER.",
    "ASKED (we also have OTHER)",
  ])("changes no duties and no claim: %s", (frame) => {
    const asked = [
      "What are our duties in AKS?",
      "Is the operating system ours in AKS?",
      "Microsoft patches the operating system in AKS, right?",
      "What does Microsoft do in AKS?",
      "Does Microsoft back up our data in AKS?",
    ];
    const queryOf = (message: string) => JSON.stringify(assistant.ask(message, null).query);
    const changed = asked.flatMap((question) =>
      OTHERS.flatMap((other) => {
        const message = frame.replace("ASKED", question).replace("OTHER", other);
        return queryOf(message) === queryOf(question) ? [] : [`${message} -> ${queryOf(message)}`];
      }),
    );
    expect(changed, changed.join("\n")).toEqual([]);
  });

  it.each([
    { question: "Who owns the data in IaaS as opposed to SaaS?", models: ["iaas", "saas"], because: "the two are held against each other" },
    {
      question: "You plan to move a web shop from your own server room to Azure and have decided on PaaS. Who will update the operating system?",
      models: ["paas"],
      because: "what is decided on is where one goes",
    },
    {
      question: "I know that IaaS leaves the applications to us, but who has the applications in SaaS?",
      models: ["saas"],
      because: "the place of what is known is not that of what is asked",
    },
  ])("is none where it is asked about: $question ($because)", ({ question, models }) => {
    expect(ask(question).about.models).toEqual(models);
  });
});
