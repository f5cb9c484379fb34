/** What the page says of its own: labels, hints and the few sentences that are no part of an answer. */
import type { Party } from "../../../src/ids.ts";

export const WORDS = {
  title: "Who secures what",
  copied: "Copied",
  notCopied: "The browser did not let me copy. Select the text and copy it by hand.",
  copyLink: "Copy link",
  none: "None of these, then. Ask again in other words.",
  offline: "The program does not answer. Is it still running? Ask again when it is.",
  updated: (time: string) => `Answered anew at ${time}, after the knowledge changed.`,
  read: (time: string) => `New knowledge, read at ${time}.`,
  faults: (count: number) => `The knowledge on disk has ${count === 1 ? "one fault" : `${count} faults`}. Answers come from before the edit.`,
  healed: "The knowledge is in order again.",
  verified: (date: string) => `Knowledge verified ${date}`,
  answerVerified: (date: string) => `verified ${date}`,
  source: "Source",
  sources: "Sources",
  found: "Found",
  asks: "Ask next",
  choose: "Choose one",
  tabs: "The answer in different forms",
  drawing: "Drawing…",
  broken: "This could not be drawn.",
  light: "Light",
  dark: "Dark",
  theme: "Theme of the picture",
} as const;

export const TABS = { answer: "Answer", slack: "Slack", teams: "Teams", text: "Text", markdown: "Markdown", why: "Why" } as const;

export const COPY = {
  answer: "Copy with formatting",
  slack: "Copy for Slack",
  blocks: "Copy blocks as JSON",
  teams: "Copy for Teams",
  card: "Copy card as JSON",
  text: "Copy text",
  markdown: "Copy Markdown",
  why: "Copy explanation",
} as const;

export const SLACK = {
  caption: "The very blocks that Slack gets, drawn by slack-blocks-to-jsx. It is a picture: its buttons do not press. Ask from the Answer tab.",
  part: (number: number, of: number) => `Message ${number} of ${of}`,
  name: "Who secures what",
} as const;

export const TEAMS = {
  complaint: (message: string) => `The renderer says: ${message}`,
  caption: "The very card that Teams gets, drawn by Microsoft's adaptivecards with the colours and sizes of Teams. Its buttons work.",
} as const;

export const WHY = {
  mended: "Read as",
  recognised: "Recognised",
  words: "Words",
  meaning: "Meaning",
  strength: "Strength",
  of: (strength: number) => `${strength} of 3`,
  decision: "Decision",
  command: "Understood at once, without weighing evidence.",
  confidence: "Confidence",
  threshold: (value: number) => `Answered from ${Math.round(value * 100)} % on.`,
  query: "The query as data",
  nothing: "Nothing",
} as const;

export const MATRIX = {
  cell: (area: string, model: string, party: string, differs: boolean) => `${area}, ${model}: ${party}${differs ? ", listed otherwise elsewhere" : ""}`,
  caption: (provider: string) => `Who carries what: ${provider}, you, or both. Press a cell for its answer.`,
  area: "Area",
  all: "All models",
  show: "Show",
  differs: (provider: string) => `* ${provider}'s own page lists this cell otherwise; its answer says how.`,
} as const;

export const SERVICES = {
  search: "Search by name",
  examples: "AKS, Exchange, storage…",
  count: (shown: number, all: number) => (shown === all ? `${all} services` : `${shown} of ${all} services`),
  none: "No service of that name. Ask about it all the same: the answer says what is nearest.",
} as const;

export const partyName = (party: Party, provider: string): string => ({ provider, customer: "You", shared: "Shared" })[party];
