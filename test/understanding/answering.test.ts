/**
 * What happened, or may happen, beside a sentence or a clause that says who answers for it: "If the OS is not patched in IaaS, it's our fault, right?"
 * That nobody did it, or that one side did not, is not denied of whom it is laid to.
 */
import { describe, expect, it } from "vitest";
import type { Side } from "../../src/ids.ts";
import { ask, assistant } from "./asking.ts";

const PLACES = ["IaaS", "PaaS", "SaaS", "Exchange Online"] as const;
type Said = { readonly says: string; readonly of: Side };

/** Whose it is claimed to be, or what kind of claim it is; null where nothing is judged. */
function claimed(question: string): string | null {
  const { query } = assistant.ask(question).reading();
  const claim = query.kind === "who" || query.kind === "topic" ? query.claim : null;
  return claim?.kind === "carries" ? claim.party : (claim?.kind ?? null);
}

const misjudged = (sentences: readonly { readonly question: string; readonly of: Side }[]): string[] =>
  sentences.flatMap(({ question, of }) => {
    const got = claimed(question);
    return got === of ? [] : [`${question} => ${got}, expected ${of}`];
  });

describe("who answers for it", () => {
  const CONDITIONS = [
    "if we don't patch the OS in P",
    "if Microsoft doesn't patch the OS in P",
    "if the OS is not patched in P",
    "if nobody classified the data in P",
    "when somebody forgets to patch the OS in P",
    "because we have no access to the OS in P",
    "although Microsoft doesn't look at our data in P",
    "if a user is not removed in P",
  ];
  const CLAIMS: readonly Said[] = [
    { says: "it's our fault", of: "customer" },
    { says: "it's Microsoft's fault", of: "provider" },
    { says: "Microsoft is responsible", of: "provider" },
    { says: "that is not on us", of: "provider" },
    { says: "we are not to blame", of: "provider" },
    { says: "Microsoft is not to blame", of: "customer" },
    { says: "the customer is liable", of: "customer" },
    { says: "we can't blame Microsoft", of: "customer" },
    { says: "the responsibility isn't ours", of: "provider" },
  ];
  const combined = (join: (condition: string, claim: string) => string) =>
    PLACES.flatMap((place) => CONDITIONS.flatMap((condition) => CLAIMS.map(({ says, of }) => ({ question: join(condition.replace("P", place), says), of }))));

  it.each([
    ["before it", (condition: string, claim: string) => `${condition}, ${claim}, right?`],
    ["behind it", (condition: string, claim: string) => `${claim} ${condition}, correct?`],
  ])("is judged whatever the condition says, %s", (_, join) => {
    const sentences = combined(join);
    const wrong = misjudged(sentences);
    // Where a reason denies, too, now and then nothing is judged at all.
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(sentences.length / 20);
  });

  const EVENTS = [
    "The OS was not patched in P.",
    "Microsoft didn't patch the OS in P.",
    "Our admins never set firewall rules in P.",
    "In P the data was never classified.",
    "We forgot to remove a user in P.",
    "No one checked the user accounts in P.",
  ];
  const SENTENCES: readonly Said[] = [
    ...CLAIMS.map(({ says, of }) => ({ says: `${(says[0] ?? "").toUpperCase()}${says.slice(1)}, correct?`, of })),
    { says: "Are we responsible?", of: "customer" },
    { says: "Is it on us?", of: "customer" },
    { says: "Isn't that Microsoft's job?", of: "provider" },
    { says: "That's their problem, no?", of: "provider" },
    { says: "Can we blame Microsoft?", of: "provider" },
    { says: "my boss says it's Microsoft's fault. Is he right?", of: "provider" },
    // Who speaks for himself asks with the next sentence.
    { says: "I say it's not our fault. Agreed?", of: "provider" },
  ];

  it.each(SENTENCES)("is judged whatever is told before: $says", ({ says, of }) => {
    const wrong = misjudged(PLACES.flatMap((place) => EVENTS.map((event) => ({ question: `${event.replace("P", place)} ${says}`, of }))));
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(2);
  });
});

describe("a denial under a condition", () => {
  it.each([
    { question: "If the OS is not patched in IaaS it's on us. yes?", holds: true, because: "whose it is then is not denied" },
    { question: "If the OS is not patched in PaaS that is not our problem, is it?", holds: true, because: "one denial is left" },
    { question: "Windows on IaaS stays with us, because the guest isn't covered by Microsoft, right?", holds: true, because: "there the reason says who does not do it" },
    {
      question: "Windows on the IaaS boxes stays with our own patch team, because the guest isn't covered by Microsoft, right?",
      holds: true,
      because: "whoever of ours it stays with",
    },
    { question: "we can't blame Microsoft for a hole in our own code on App Service, right?", holds: true, because: "who cannot be blamed has not got it" },
    { question: "Can we blame Microsoft for a hole in our own code on App Service?", holds: false, because: "who is blamed is said to have it" },
  ])("denies nothing else: $question ($because)", ({ question, holds }) => {
    expect(ask(question).verdict.holds).toBe(holds);
  });

  it.each(["blob container was public and it leaked. blame Microsoft or us?", "Cassandra MI, major version bump. MS job? DBA job?"])(
    "leaves it open whose it is where two are named: %s",
    (question) => {
      expect(ask(question).verdict.holds).toBeNull();
    },
  );
});

describe("what only says where it happened", () => {
  it.each([
    { question: "Our booking system lives in App Service. There was a fire in the data centre. Whose fault is that?", area: "physical-datacentre" },
    { question: "We run our webshop on SharePoint Online. A laptop of ours was stolen on the train. Is this our problem?", area: "devices-and-endpoints" },
    { question: "Last spring we moved our CRM to PaaS. There was a fire in the data centre. Who's to blame here?", area: "physical-datacentre" },
  ])("is not what is asked about: $question", ({ question, area }) => {
    expect(ask(question).about.areas).toEqual([area]);
  });
});
