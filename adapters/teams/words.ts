/** The adapter's own words: labels and the few sentences that are not answers. Everything else is written by the core. */
export const WORDS = {
  about: "About",
  responsible: "Responsible",
  source: "Source",
  sources: "Sources",
  verified: "verified",
  showList: "Table or list",
  copy: "Text for a ticket",
  plainText: "Plain text: select all and copy",
  markdown: "Markdown: select all and copy",
  cut: "The rest does not fit into one card. Ask about one area, model or service to see it.",
  sharedBy: "Shared by",
  posted: "It is posted here for everyone.",
  notHere: "That is for you alone, but your Teams would show it to everyone here. Open a chat with me and type quiz or tour there.",
  none: "None of these, then. Ask in other words, or type help to see what I can answer.",
  failed: "Something went wrong on my side. Please ask again in a moment, or type help.",
  dialogTitle: "Who is responsible?",
  question: "Question",
  questionHint: "For example: who patches the operating system in PaaS?",
  questionMissing: "Type a question first.",
  ask: "Ask",
  insert: "Insert as reply",
} as const;

export const partOf = (part: number, of: number): string => `Part ${part} of ${of}`;

/** How the app presents itself in Teams' store and menus. */
export const APP_WORDS = {
  name: "Who secures what",
  fullName: "Who secures what: responsibility in Azure",
  short: "Tells who is responsible for what in Azure: you, Microsoft, or both.",
  full: "Ask in a chat or a channel who is responsible for what in Azure. Every answer says who carries it, what each side has to do, where that is written and when it was last verified. It is looked up, never made up. Help desks search answers from the compose box, and answer a colleague's message with the action on it.",
  search: "Search duties",
  searchDescription: "Areas, services and topics, with who is responsible",
  searchParameter: "Words",
  searchParameterDescription: "For example: operating system paas",
  action: "Who is responsible?",
  actionDescription: "Answer a message with who is responsible",
} as const;
