/** Things in a row behind one "who", or of which one claim is made, are all told; what only explains a thing is no row. */
import { describe, expect, it } from "vitest";
import type { Query } from "../../src/query.ts";
import { ask, assistant } from "./asking.ts";

const toldBy = (query: Query): readonly string[] => {
  if (query.kind === "several") return query.parts.flatMap(toldBy);
  return query.kind === "who" ? query.areas : query.kind === "topic" ? [query.topic] : [query.kind];
};
const told = (message: string): readonly string[] => toldBy(assistant.ask(message).query);

describe("a row of things", () => {
  it.each([
    {
      message: "who handles backups, key rotation and the firewall?",
      things: ["backup", "key-management", "network-controls"],
      because: "a topic beside an area is asked about, too",
    },
    {
      message: "who does key rotation and the firewall?",
      things: ["key-management", "network-controls"],
      because: "the topic says more than its area, though that would be as many things",
    },
    {
      message: "who does patching and backups in PaaS, and who monitors?",
      things: ["patching", "backup", "logging-and-monitoring"],
      because: "a row beside another question is a row",
    },
    { message: "who handles backups and patching in IaaS and SaaS?", things: ["backup", "patching"], because: "the places are no things of the row" },
    { message: "VM: who does OS, backup, network, AV?", things: ["operating-system", "data", "network-controls", "malware-protection"], because: "a heading says where" },
    { message: "who patches the OS and rotates the keys on a VM?", things: ["operating-system", "key-management"], because: "each may have a verb of its own" },
    { message: "who takes care of incident response and physical security in SaaS?", things: ["incident-response", "physical-datacentre"], because: "no word for both is needed" },
    {
      message: "does Microsoft take care of the OS, backups and monitoring in App Service?",
      things: ["operating-system", "data", "logging-and-monitoring"],
      because: "a claim is made of each",
    },
    { message: "is patching and backup ours on an Azure VM?", things: ["operating-system", "data"], because: "what is claimed of both stands behind them" },
    { message: "Backups and monitoring: us?", things: ["backup", "logging-and-monitoring"], because: "no verb is needed" },
    { message: "Patching and backups of our VMs - whose?", things: ["operating-system", "data"], because: "so are two duties, of which neither is done to the other" },
    { message: "backup, monitoring, OS patching in IaaS: who?", things: ["backup", "logging-and-monitoring", "operating-system"], because: "three things before 'who' are a row" },
    {
      message: "who does OS, backup, network, AV, MFA in IaaS?",
      things: ["operating-system", "backup", "network-controls", "malware-protection", "mfa"],
      because: "five verdicts fit into a card",
    },
  ])("is told whole: $message ($because)", ({ message, things }) => {
    expect([...told(message)].sort()).toEqual([...things].sort());
  });

  it("is claimed of thing by thing, for one may hold and another not", () => {
    expect(ask("Microsoft does backups and patching in PaaS, true?").verdictLine).toBe("Backup of your data: no, yours. Patching: yes, Microsoft's.");
  });

  it("asks of the model, not of a service whose name is one of the things", () => {
    expect(ask("We handle backups, MFA and the firewall in PaaS, right?").about).toMatchObject({ models: ["paas"], services: [] });
  });

  it("takes no courtesy for a thing", () => {
    expect(told("who handles backups and MFA in PaaS, please?")).toEqual(told("who handles backups and MFA in PaaS?"));
  });
});

describe("no row of things", () => {
  it.each([
    { message: "who is responsible for identity, such as MFA and conditional access, in SaaS?", things: ["identity-and-access"], because: "examples say what is meant" },
    { message: "the runtime (Java, .NET) in PaaS, who does that", things: ["operating-system"], because: "'that' is one thing" },
    { message: "in PaaS: the runtime kept current (Python, Node, PHP), who does that?", things: ["operating-system"], because: "nor are the examples of it three" },
    { message: "who installs updates and reboots machines in IaaS?", things: ["operating-system"], because: "patching a system is one thing" },
    { message: "are user accounts and access still ours in SaaS?", things: ["account-and-access-management"], because: "they are two sides of one thing" },
    {
      message: "the on-prem data gateway server, Windows patches from who",
      things: ["operating-system"],
      because: "two that are not joined may be a thing and what is asked of it",
    },
    { message: "EDR and disk encryption on their workstations, whose side", things: ["devices-and-endpoints"], because: "so may two that stand before what asks" },
    { message: "who is in charge of identity for Microsoft 365, by the shared responsibility model?", things: ["identity-and-access"], because: "an aside is no thing" },
  ])("is made of $message ($because)", ({ message, things }) => {
    expect(told(message)).toEqual(things);
  });
});
