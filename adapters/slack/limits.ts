/** Slack's limits, as docs.slack.dev/reference states them, and the budgets that keep a message clear of them. */
export const LIMITS = {
  // https://docs.slack.dev/reference/block-kit/blocks
  blocksInView: 100,
  // https://docs.slack.dev/reference/methods/chat.postMessage: truncated above
  text: 40_000,
  contextText: 2_000,
  sectionText: 3_000,
  // https://docs.slack.dev/reference/block-kit/blocks/table-block
  tableRows: 100,
  tableColumns: 20,
  // https://docs.slack.dev/reference/block-kit/blocks/actions-block
  buttonsInBlock: 25,
  // https://docs.slack.dev/reference/block-kit/block-elements/button-element
  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  // https://docs.slack.dev/reference/views/modal-views
  privateMetadata: 3_000,
  // https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
  input: 3_000,
  // https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
  prompts: 4,
} as const;

/** What one part of a long answer may take. Rich text has no documented limit of its own; Slack refuses messages as
 * `msg_blocks_too_long` at about 13,000 characters in all (seen, not documented), and a reader is lost long before. */
export const PART = {
  characters: 8_000,
  /** With all that stands beside the sections: verdict, sources, buttons. */
  inMessage: 12_000,
  /** The rest of the 50 are the verdict, its context, sources and buttons. */
  blocks: 36,
  /** One block, as a section's text may be. */
  piece: 2_800,
} as const;

/** https://docs.slack.dev/authentication/verifying-requests-from-slack: five minutes, which Bolt holds; the rest is ours. */
export const REQUESTS = {
  bytes: "256kb",
  futureSeconds: 60,
  /** Five minutes in the past and one in the future, and a margin. */
  signatureMilliseconds: 7 * 60 * 1000,
  signatures: 20_000,
} as const;

/** Slack redelivers after at most five minutes (https://docs.slack.dev/apis/events-api); an hour is ample. */
export const EVENTS = { milliseconds: 60 * 60 * 1000, most: 20_000 } as const;

/** How long and how often the Web API is tried before an answer is given up. */
export const RETRIES = {
  tries: 4,
  firstWaitMilliseconds: 300,
  /** Slack seldom asks for more than 30 s; nobody waits longer for an answer. */
  longestWaitSeconds: 60,
  timeoutMilliseconds: 10_000,
} as const;

/** A trigger_id lives three seconds (https://docs.slack.dev/interactivity/handling-user-interaction): no second try is in time after that. */
export const TRIGGER_MILLISECONDS = 3_000;

/** Slack unreachable: tried again after one second, then twice as long each time, up to a minute. */
export const RECONNECT = { firstMilliseconds: 1_000, mostMilliseconds: 60_000, helloMilliseconds: 15_000 } as const;
