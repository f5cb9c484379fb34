/** One card of every shape that a surface must be able to draw, short and as long as an entry may be. */
import type { Card } from "../src/card.ts";

const long = (words: string, length: number) => words.repeat(Math.ceil(length / words.length)).slice(0, length);
const source = { title: "Shared responsibility in the cloud (Microsoft Learn)", url: "https://learn.microsoft.com/azure/security/fundamentals/shared-responsibility" };

export const VERDICT_CARD: Card = {
  id: "azure/network-controls/paas",
  tone: "answer",
  party: "shared",
  partyName: "Shared",
  verdict: "Shared. Microsoft secures the front ends and offers the switches; you set them for your service.",
  readAs: "Network controls, PaaS",
  sections: [
    { kind: "points", heading: "Your part", points: ["set private endpoints or IP rules", "require TLS 1.2 or later", "put a WAF in front of web apps"] },
    { kind: "points", heading: "Microsoft's part", points: ["isolates tenants", "absorbs volumetric attacks on the platform"] },
    { kind: "note", label: "Microsoft's page differs", text: "Microsoft's own page of 12 January 2026 lists this otherwise.", link: source },
    { kind: "paragraph", text: "Not so for: Azure Virtual Network, Azure Load Balancer. Ask about one by name." },
  ],
  sources: [source],
  verified: "2026-11-24",
  actions: [
    { kind: "ask", label: "In IaaS", question: "Who is responsible for network controls in IaaS?" },
    { kind: "ask", label: "In SaaS", question: "Who is responsible for network controls in SaaS?" },
    { kind: "ask", label: "Full matrix", question: "matrix" },
    { kind: "link", label: "Source", url: source.url },
  ],
};

export const MATRIX_CARD: Card = {
  id: "azure/matrix",
  tone: "answer",
  party: null,
  partyName: null,
  verdict: "Ten areas, four service models: who carries what.",
  readAs: "The whole matrix",
  sections: [
    {
      kind: "table",
      caption: "Who is responsible",
      columns: ["Area", "On-premises", "IaaS", "PaaS", "SaaS"],
      rows: Array.from({ length: 10 }, (_, i) => [`Area ${i + 1}`, "You", "You", "Shared", "Microsoft"]),
    },
    { kind: "facts", heading: "Key", facts: [{ label: "Shared", value: "both have a part" }] },
  ],
  sources: [source],
  verified: "2026-11-24",
  actions: [],
};

export const CHOICES_CARD: Card = {
  id: "azure/choose",
  tone: "choices",
  party: null,
  partyName: null,
  verdict: "Which do you mean?",
  readAs: "Backups",
  sections: [],
  sources: [],
  verified: null,
  actions: [
    { kind: "ask", label: "Backups of your data", question: "Who is responsible for backups of our data?" },
    { kind: "ask", label: "Backups of virtual machines", question: "Who backs up Azure Virtual Machines?" },
    { kind: "none", label: "None of these" },
  ],
};

export const DECLINE_CARD: Card = {
  id: "azure/unknown",
  tone: "decline",
  party: null,
  partyName: null,
  verdict: "I can't help with prices. I answer who is responsible for what in Azure.",
  readAs: null,
  sections: [],
  sources: [],
  verified: null,
  actions: [
    { kind: "ask", label: "Who does what in Azure SQL Database", question: "service azure sql database" },
    { kind: "ask", label: "Help", question: "help" },
  ],
};

/** Hostile text in every place where text may stand. */
export const HOSTILE_CARD: Card = {
  ...VERDICT_CARD,
  id: "azure/hostile",
  verdict: "<!channel> *bold* _it_ `code` <script>alert(1)</script> [link](https://evil.example) & &amp; <@U123> <https://evil.example|x>",
  readAs: "<!here> **x** \u202Eevil",
  sections: [{ kind: "paragraph", text: "<!channel> [a](javascript:alert(1)) # heading <img src=x onerror=alert(1)>" }],
};

/** As long as entries may grow. */
export const LONG_CARD: Card = {
  ...VERDICT_CARD,
  id: "azure/long",
  verdict: long("Shared, and this verdict is long. ", 320),
  sections: [
    ...Array.from({ length: 30 }, (_, i) => ({
      kind: "points" as const,
      heading: `Heading ${i}`,
      points: Array.from({ length: 12 }, () => long("A duty that is as long as the schema lets it be & more. ", 320)),
    })),
  ],
};

export const CARDS: readonly Card[] = [VERDICT_CARD, MATRIX_CARD, CHOICES_CARD, DECLINE_CARD, HOSTILE_CARD, LONG_CARD];
