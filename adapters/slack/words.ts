/** What the Slack adapter says of its own: labels, titles and the few sentences that are not part of an answer. */
export const WORDS = {
  share: "Share in channel",
  copy: "Copy as text",
  rest: "Show the rest",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  helpfulLabel: "This answer is helpful",
  notHelpfulLabel: "This answer is not helpful",
  thanks: "Thank you. It is noted, without your name and without your question.",
  noneOfThese: "None of these, then. Ask again in other words.",
  help: "Help",
  source: "Source:",
  sources: "Sources:",
  verified: "verified",
  sharedBy: "Shared by",
  post: "Post in thread",
  posted: "Posted in the thread.",
  notPosted: "I can't post there. Invite me to the channel first, then try again.",
  question: "Question",
  ask: "Ask",
  askAgain: "Ask again",
  close: "Close",
  done: "Done",
  answerTitle: "Who is responsible?",
  askTitle: "Ask about duties",
  copyTitle: "Copy as text",
  plainText: "Plain text, for a ticket",
  markdown: "Markdown",
  promptsTitle: "Try one of these",
  homeTitle: "Who is responsible for what in Azure",
  homeIntro:
    "Ask me who is responsible for what: you, Microsoft, or each side for a part. Every answer names its source and the day it was verified. Mention me in a channel, write to me here, use the shortcut on a message, or type a command.",
  homePrompts: "Try one of these",
  homeCommands: "Commands",
  homeVerified: "The knowledge was last verified on",
  sorry: "Something went wrong on my side, and I could not answer. Please ask again in a moment.",
  oldButton: "This button is from an older message. Please ask again.",
} as const;

export const part = (number: number, of: number) => `Part ${number} of ${of}`;
export const moreFollows = (number: number, of: number) => `Part ${number} of ${of}. Press "${WORDS.rest}" to read on.`;
export const wrongCommand = (command: string) => `I answer to ${command}.`;
export const commandHint = (command: string, usage: string) => `${command} ${usage}`.trim();
