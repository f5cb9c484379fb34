/**
 * Questions as colleagues type them: short and plain, with no model and no cloud in them. None of them stands among the examples.
 * What it is about may be told by an area or by a topic that answers it as well.
 */
import { describe, expect, it } from "vitest";
import { ask } from "./asking.ts";

const IN_SCOPE: readonly (readonly [question: string, ...about: string[]])[] = [
  ["who reviews the log files", "logging-and-monitoring"],
  ["who switches the logging on", "logging-and-monitoring"],
  ["who patches our servers", "operating-system"],
  ["who patches the database engine", "operating-system"],
  ["who updates the Java runtime", "operating-system"],
  ["who hardens Windows", "operating-system"],
  ["who backs up the files", "data", "backup"],
  ["who tests that the backups work", "data", "backup"],
  ["who writes firewall rules", "network-controls"],
  ["may we run a pen test", "penetration-testing"],
  ["can I do a pentest of our app", "penetration-testing"],
  ["who labels the documents", "data"],
  ["who deletes old records", "data"],
  ["who grants admin rights", "account-and-access-management", "privileged-access"],
  ["who secures our laptops", "devices-and-endpoints"],
  ["a phone was lost, whose problem", "devices-and-endpoints"],
  ["who replaces a broken disk", "physical-hosts"],
  ["who owns the datacentre", "physical-datacentre"],
  ["who repairs the cables", "physical-network"],
  ["who swaps a dead switch", "physical-network"],
  ["who fixes bugs in our code", "applications"],
  ["who secures the web app", "applications"],
  ["who does disaster recovery", "disaster-recovery"],
  ["who proves compliance", "compliance-and-audit"],
  ["who stops malware", "malware-protection"],
  ["who cleans up before Copilot", "copilot-oversharing"],
  ["are laptops ever Microsoft's", "devices-and-endpoints"],
  ["is the data always ours", "data", "always-customer"],
  ["must we test restores", "backup", "data"],
  ["hypervisor: whose", "physical-hosts"],
  ["OS updates - us or them", "operating-system"],
  ["who manages Azure Firewall rules", "network-controls"],
  ["who patches Azure SQL", "operating-system"],
  ["who updates App Service", "operating-system", "applications", "patching", "paas-needs-no-patching"],
  ["who gives access to a storage account", "account-and-access-management"],
  ["who owns the OS in IaaS", "operating-system"],
  ["who checks badges at the data centre", "physical-datacentre"],
  ["who rolls over our encryption keys", "key-management"],
  ["who swaps expired certificates", "certificates"],
  ["who fends off DDoS floods", "ddos-protection"],
  ["who runs vulnerability scans on our VMs", "vulnerability-scanning"],
  ["who removes the accounts of leavers", "account-and-access-management"],
  ["who makes MFA compulsory for us", "mfa"],
  ["who keeps the hypervisor up to date", "physical-hosts"],
  ["who guards the data centre gate", "physical-datacentre"],
  ["who deals with a security incident", "incident-response"],
  ["who tends our DNS zones", "dns-and-domains"],
  ["who chooses the region of our data", "data-residency"],
  ["are the NSG rules ours to write", "network-controls"],
  ["can Microsoft staff read our documents", "provider-staff-access"],
  ["does Microsoft patch the guest OS", "operating-system", "microsoft-patches-my-vms"],
  ["who keeps the server halls cool", "physical-datacentre"],
  ["who decides who may open which folder", "account-and-access-management", "data"],
  ["who takes back a contractor's rights", "account-and-access-management"],
  ["who reviews the code", "applications"],
  ["who replaces fans in the servers", "physical-hosts"],
];

/** The same words, but a person is asked for, or a fact, or another cloud. */
const OUT_OF_SCOPE: readonly string[] = [
  "who approved the firewall change",
  "who is our Azure admin",
  "who wrote this log",
  "what does a pen test cost",
  "who backs up AWS",
  "who patches Google Cloud",
  "who won the pentest tender",
  "who painted the server room",
  "who is my manager",
  "what is Kubernetes used for",
  "who patched the server last night",
  "who called the help desk",
];

describe("a short plain question", () => {
  it.each(IN_SCOPE)("is answered: %s (%s)", (question, ...expected) => {
    const { outcome, about } = ask(question);
    expect(outcome).toBe("answer");
    expect([...about.areas, ...about.topics].filter((id) => expected.includes(id))).not.toEqual([]);
  });

  it.each(OUT_OF_SCOPE)("is not answered where it asks for no side: %s", (question) => {
    expect(ask(question).outcome).not.toBe("answer");
  });
});
