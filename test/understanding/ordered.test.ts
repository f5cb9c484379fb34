import { describe, it } from "vitest";
import { expectAnswer } from "./asking.ts";

describe("what somebody wants to have done", () => {
  it.each([
    ["reset my password for Microsoft Teams", "it is one password"],
    ["create a user in SharePoint Online", "it is one user"],
    ["open port 443 on AKS", "it is one port"],
    ["block this IP on Key Vault", "it points at one address"],
    ["give me access to App Service", "somebody wants it for himself"],
    ["encrypt my laptop", "no service need be named"],
  ])("is declined: %s (%s)", (question) => {
    expectAnswer(question, { outcome: "decline" });
  });

  it.each([
    ["reset passwords in SaaS", "many are spoken of, in a model", "account-and-access-management"],
    ["who opens port 443 on AKS?", "it is asked who", "network-controls"],
    ["patch the OS in IaaS", "a model is no machine on which it could be done", "operating-system"],
    ["create a user in SharePoint Online, us or Microsoft?", "sides are named to choose from", "account-and-access-management"],
  ])("is told where it may be asked who does it: %s (%s)", (question, _, area) => {
    expectAnswer(question, { areas: [area] });
  });
});

describe("what somebody tells that was done", () => {
  it.each([
    ["Microsoft rolled out a new host build in our region, two machines got redeployed", "a provider tells of no duty with what it did"],
    ["the network guys opened 8443 for the pilot this morning", "a number is what was opened"],
    ["Rolled back the OS update on the print server, drivers didn't like it.", "who did it need not be said"],
    ["I've encrypted both laptops and shipped the old ones", "what is done is done"],
    ["Patched the jump servers over lunch, no reboot needed in the end", "what was needed is no need"],
  ])("is declined: %s (%s)", (question) => {
    expectAnswer(question, { outcome: "decline" });
  });

  it.each([
    ["Microsoft replaced the disks, so the hosts are theirs?", "it is asked what follows", "physical-hosts"],
    ["we always patched the hosts ourselves", "how things stand may be wrong", "physical-hosts"],
    ["the Python libraries we installed on the cluster have holes. Microsoft or us?", "the sides are named to choose from", "applications"],
    ["we inherited an on-prem mail gateway from the merger. operating system updates for that thing fall to ...", "a place is named, and what follows asks", "operating-system"],
    ["someone deployed a vulnerable image to AKS. Blame Microsoft or blame us", "the sides to choose from may follow", "applications"],
    ["a leaver used the shared login for two days. blocking that login, whose job", "who it is may be asked without a mark", "account-and-access-management"],
    ["Windows 365 cloud PCs are patched entirely by Microsoft", "what is so is no deed", "operating-system"],
    ["Cheat sheet wanted: the physical hosts in Azure", "what is wanted is named behind a pause", "physical-hosts"],
    ["Arc-enabled servers: OS patches", "what is enabled is a kind of server", "operating-system"],
    ["he said that Microsoft patched the OS in PaaS", "what is said may be wrong", "operating-system"],
  ])("is told where more is said: %s (%s)", (question, _, area) => {
    expectAnswer(question, { areas: [area] });
  });
});
