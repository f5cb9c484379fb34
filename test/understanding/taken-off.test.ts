/** Duties that are said to end, to be removed or not to be there: whoever is rid of a thing does not carry it. */
import { describe, it } from "vitest";
import { expectAnswer } from "./asking.ts";

describe("a duty that is said to be taken away", () => {
  it.each([
    { question: "SaaS removes our responsibility for the data, correct?", party: "customer", holds: false, because: "data is the customer's everywhere" },
    { question: "Does Entra ID eliminate our duty to review accounts?", party: "customer", holds: false, because: "accounts are, too" },
    { question: "Does Intune remove our responsibility for updating the laptops?", party: "customer", holds: false, because: "a tool to patch with does not patch" },
    { question: "Going PaaS removes our duty to patch the OS, true or false?", party: "provider", holds: true, because: "there it is the provider's" },
    { question: "SaaS ends our responsibility for updating the operating system, right?", party: "provider", holds: true, because: "to end is to be gone" },
    { question: "Does PaaS eliminate the need for us to patch the OS?", party: "provider", holds: true, because: "what is not needed is not carried" },
  ] as const)("is claimed of the other side: $question ($because)", ({ question, party, holds }) => {
    expectAnswer(question, { party, holds });
  });
});

describe("work that there is said to be none of", () => {
  it.each([
    { question: "With ACI we have no images to maintain", because: "what is brought into a container is one's own" },
    { question: "In Azure Container Instances there are no container images to patch", because: "whose they are not makes them nobody's" },
  ])("is claimed of the part that is named: $question ($because)", ({ question }) => {
    expectAnswer(question, { party: "customer", services: ["azure-container-instances"], holds: false });
  });
});

describe("a share, or a thing, that is somebody's", () => {
  it.each([
    { question: "In PaaS the operating system is in Microsoft's share, agree?", party: "provider", holds: true, because: "a share of one side is not shared" },
    { question: "Physical servers are never our thing in Azure", party: "provider", holds: true, because: "what is not our thing is theirs" },
    { question: "Looking after the laptops is my thing, right?", party: "customer", holds: true, because: "my thing is my duty" },
  ] as const)("is claimed of that side alone: $question ($because)", ({ question, party, holds }) => {
    expectAnswer(question, { party, holds });
  });
});
