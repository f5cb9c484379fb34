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
