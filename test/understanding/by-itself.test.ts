/** What is said to come by itself is a claim, and so is what is said of all that a side has: the answer begins with Yes, No or what is in between. */
import { describe, it } from "vitest";
import { type Conversation, describeConversations, expectAnswer } from "./asking.ts";
import type { Challenge } from "./challenges.ts";

const CLAIMS: Readonly<Record<string, readonly Challenge[]>> = {
  "what is so unless one turns it off": [
    { says: "every azure vm gets a daily backup unless we switch it off", holds: false, party: "customer", because: "nothing is backed up until it is set up" },
    { says: "azure vms are backed up daily unless we opt out", holds: false, party: "customer", because: "who opts out turns it off" },
    { says: "the guest OS on an azure vm is patched unless you disable it", holds: false, party: "customer", because: "so does who disables it" },
    { says: "Azure SQL Database is backed up unless we turn it off", holds: true, party: "shared", because: "the service takes backups from the start" },
  ],
  "what comes by itself, without a side": [
    { says: "session cache on Azure Managed Redis: os fixes come included", holds: true, party: "provider", because: "no operating system is the customer's there" },
    { says: "HDInsight, is patching of a running cluster included", holds: false, party: "customer", because: "running nodes are not patched" },
    { says: "behind Private Link the public access of a service closes by itself?", holds: false, party: "customer", because: "a private endpoint closes nothing" },
  ],
  "whose a thing is said to be": [
    {
      says: "The bank rents an azure dedicated host so patching the hypervisor is ours from now on",
      holds: false,
      party: "provider",
      because: "what stands behind the owner takes nothing from him",
    },
  ],
  "that something is over": [
    { says: "with App Service our patch nights for the OS are over", holds: true, party: "provider", because: "what ends was the customer's" },
    { says: "patching the OS of our azure VMs is a thing of the past", holds: false, party: "customer", because: "it is the customer's still" },
  ],
  "that there is no model where a side has it": [
    { says: "there is no model at all where Microsoft takes care of the data, right?", holds: true, party: "customer", because: "so the other has it in each" },
    { says: "there is no cloud model where we patch the hosts", holds: true, party: "provider", because: "what is one's own place is no cloud model" },
    { says: "so there's no single model where Microsoft does the devices", holds: true, party: "customer", because: "what concludes says the same" },
  ],
  "that the platform does it": [
    { says: "our API runs on App Service. the platform patches the OS, yes?", holds: true, party: "provider", because: "it is the service by another name" },
    { says: "an image in Azure Container Registry has a CVE. the registry is going to fix it, correct?", holds: false, party: "customer", because: "so is the noun of its name" },
  ],
  "with a question tag": [
    { says: "in PaaS microsoft patches the OS doesnt it", holds: true, party: "provider", because: "a tag asks nothing of its own, with a comma or without" },
    { says: "in IaaS they patch the OS dont they", holds: false, party: "customer", because: "nor where it names the side once more" },
  ],
  "that a service changes nothing": [
    { says: "so arc changes nothing as far as patching goes", holds: true, party: "customer", because: "an Arc server is the customer's machine, as before" },
    { says: "app service changes nothing about patching the OS", holds: false, party: "provider", because: "without the service it was the customer's" },
  ],
  "one thing, and not another": [
    { says: "microsoft does the hardware and not the data", holds: true, because: "each of the two is so" },
    { says: "in paas microsoft patches the OS and not our app, right?", holds: true, because: "what is denied of the one side is the other's" },
  ],
  "a part that the provider carries, in words of a misconception": [
    {
      says: "Azure DDoS Protection is free for everyone with rapid response included, right?",
      holds: false,
      because: "what is believed word for word stays wrong, whatever part is named beside it",
    },
    { says: "etcd on our aks clusters is microsofts to keep alive and we never touch it, right", holds: true, party: "provider", because: "the nodes are another thing" },
  ],
};

describe.each(Object.entries(CLAIMS))("%s", (_what, rows) => {
  it.each(rows.map((row) => [row.holds ? "confirmed" : "denied", row.says, row.because, row] as const))("is %s: %s (%s)", (_told, _says, _because, { says, party, holds }) => {
    expectAnswer(says, party === undefined ? { holds } : { holds, party });
  });
});

describe("what is not claimed", () => {
  it.each([
    { says: "the built-in runtime of App Service, patched by?", because: "who does it is asked" },
    { says: "base layers of the images in ACR, including the OS?", because: "what is included here is the thing" },
  ])("is judged neither way: $says ($because)", ({ says }) => {
    expectAnswer(says, { holds: null });
  });
});

describe("all that one looks after", () => {
  it.each([
    { says: "in paas we only look after the data", dutiesOf: "customer", because: "applications are the customer's, too" },
    { says: "so we only have to take care of the data in paas", dutiesOf: "customer", because: "what has to be done is had" },
    { says: "in saas we only manage access", dutiesOf: "customer", because: "data are the customer's, too" },
  ] as const)("is held against everything one has: $says ($because)", ({ says, dutiesOf }) => {
    expectAnswer(says, { dutiesOf, holds: false });
  });
});

describe("anything to do", () => {
  it.each([
    {
      says: "encryption at rest for what we push to azure container registry - anything we must do there?",
      expected: { party: "provider", areas: ["data"] },
      because: "the thing stands before the question",
    },
    { says: "AKS control plane, do we have to do anything there?", expected: { party: "provider", holds: false }, because: "a part of a service is a thing" },
    { says: "natgw, anything in there we must maintain?", expected: { dutiesOf: "customer", services: ["azure-nat-gateway"] }, because: "a service alone is a place" },
    {
      says: "we have NSGs and backups in place. anything else we must do in PaaS?",
      expected: { dutiesOf: "customer", models: ["paas"] },
      because: "what else is not the thing before",
    },
  ] as const)("is asked of what stands before it, or else of the place: $says ($because)", ({ says, expected }) => {
    expectAnswer(says, expected);
  });
});

const TURNS: Readonly<Record<string, readonly Conversation[]>> = {
  "after an answer": [
    {
      because: "that Azure does it by itself is said of the thing before",
      turns: [
        ["who patches the OS of a scale set?", { services: ["virtual-machine-scale-sets"] }],
        ["doesn't azure do that all by itself?", { services: ["virtual-machine-scale-sets"], holds: false }],
      ],
    },
    {
      because: "what one had thought it was is held against the answer, and names no other place",
      turns: [
        ["hdinsight patching?", { services: ["azure-hdinsight"], party: "customer" }],
        ["really? i thought it was paas", { services: ["azure-hdinsight"], party: "customer", areas: ["operating-system"] }],
      ],
    },
    {
      because: "what one had thought they do elsewhere is asked there",
      turns: [
        ["who patches the OS in IaaS?", { models: ["iaas"], party: "customer" }],
        ["really? I thought in PaaS microsoft patches the OS", { models: ["paas"], party: "provider", holds: true }],
      ],
    },
    {
      because: "what one had thought they do is a claim of its own",
      turns: [
        ["who closes accounts of leavers in Microsoft 365?", { services: ["microsoft-365"], party: "customer" }],
        ["are you sure? I thought the provider cleans those up after a while", { holds: false }],
      ],
    },
  ],
};

describeConversations(TURNS);
