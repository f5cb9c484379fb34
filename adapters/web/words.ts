/** What the page's server says of its own: why a request is refused. */
export const WORDS = {
  method: "Ask with POST.",
  type: "Send the question as JSON, with the content type application/json.",
  notJson: "The request is not valid JSON.",
  noQuestion: 'The request needs a "question" that is text.',
  tooLarge: "The question is too long. Ask in one or two sentences.",
  failed: "Something went wrong on my side, and I could not answer. Please ask again in a moment.",
  otherMachine: "This page answers on this machine only. WEB_ALLOW_REMOTE=1 shows it to others.",
  full: "Too many pages listen already.",
  notBuilt: "The page has not been built. Run: npm run build:web",
} as const;
