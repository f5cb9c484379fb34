/** Every number that Teams or its connector sets, with its source, and the few that we set ourselves, with the reason. */
export const LIMITS = {
  /** Bytes of one card as JSON. @see https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/build-bot-based-message-extension */
  cardBytes: 28 * 1024,
  /** Buttons of one row: the clients' host configuration drops what comes after. @see https://github.com/microsoft/AdaptiveCards/tree/main/samples/HostConfig */
  actionsInARow: 6,
  /** Longer titles are cut by the phone clients. Not documented; measured on the hosts' own samples. */
  buttonTitle: 60,
  /** Bytes of one request: an activity may carry 100 KB, and its HTML copy as much again. @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
  requestBytes: "256kb",
  /** Characters of a question that still reaches the assistant whole, which refuses longer ones in words of its own. A message holds 28 KB at most. */
  question: 28 * 1024,
  /** Characters that a dialog's input takes. One more than the assistant reads, so that it can say that this is too long. */
  input: 3001,
  /** Hits of the search extension: what fits a flyout without scrolling far; Teams asks for 25 and takes fewer. */
  hits: 8,
  /** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content (citations) */
  citations: 20,
  citationName: 80,
  citationAbstract: 160,
  /** Attempts to hand one reply to the connector. @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
  attempts: 4,
  /** Milliseconds before the second attempt; doubled each time, with jitter. */
  firstWait: 500,
  /** The longest single wait. Teams gives a turn 15 s: a `Retry-After` beyond this is not waited for. */
  longestWait: 4000,
  /** Milliseconds after which a person sees that something is under way. An answer is normally there within five. */
  slow: 700,
  /** Milliseconds for which an activity is known as answered: Teams redelivers within seconds, a queue at most within minutes. */
  remembered: 10 * 60 * 1000,
  /** Activities known as answered, and answers known for feedback: about 100 bytes each. */
  rememberedCount: 10_000,
  /** Milliseconds that turns under way get to finish when the program stops. */
  farewell: 10_000,
} as const;
