/**
 * The shape of the language files: everything the bot listens for, as lists.
 * A phrase is words; `a|b` stands for either word, ` | ` parts whole phrases.
 */
import { z } from "zod";
import { AREA_IDS, MODEL_IDS } from "../ids.ts";

const phrases = z.array(z.string().trim().min(1).max(1200));

/** A list of phrases for each name that the program knows, and for no other: a misspelt one would be listened for in vain. */
const lists = <Name extends string>(names: readonly Name[]) => z.strictObject(Object.fromEntries(names.map((name) => [name, phrases])) as Record<Name, typeof phrases>);

export const wordRulesSchema = z.strictObject({
  /** Short form -> the words it stands for. */
  contractions: z.record(z.string(), z.string()),
  /** Another spelling -> the one used in the lists. */
  spelling: z.record(z.string(), z.string()),
  /** Words that the stemmer would confuse with others. */
  stems: z.record(z.string(), z.string()),
  /** Words that learning takes for others: one person asks as several do. */
  heardAs: z.record(z.string(), z.string()),
  /** Names and short forms that no dictionary has: right as they are, and never what a slip was meant for. */
  others: phrases,
  /** Small words of other languages, none of which is English. */
  foreign: phrases,
});

/** What a small word does in a sentence. What each class is for stands beside its words, in classes.yaml. */
export const WORD_CLASSES = [
  "who",
  "which",
  "open-question",
  "how",
  "telling",
  "then",
  "calling",
  "asking-about",
  "asking-who",
  "auxiliary",
  "helping",
  "stressing",
  "able",
  "allowing",
  "optional",
  "enforcing",
  "needing",
  "conceding",
  "skipping",
  "noting",
  "first-person",
  "first-person-object",
  "supposed",
  "errand",
  "denying",
  "limiting",
  "worry",
  "switched-off",
  "switching-off",
  "enabling",
  "turning-on",
  "buying",
  "bringing",
  "brought-as",
  "not-before",
  "default",
  "done-by-default",
  "tending",
  "keeping",
  "up-to-date",
  "answering",
  "undertaking",
  "single",
  "working",
  "meant-for",
  "getting",
  "informing",
  "permitting",
  "handing-on",
  "benefiting",
  "giving-away",
  "parting-with",
  "away",
  "given",
  "staying",
  "said-of-all",
  "having",
  "retaining",
  "leaving",
  "departing",
  "adding",
  "pairing",
  "half-pairing",
  "joining",
  "contrasting",
  "turning",
  "granting",
  "naming",
  "clause-joining",
  "conditional",
  "untruth",
  "everyone",
  "statement",
  "on-condition",
  "answerable",
  "blaming",
  "listing",
  "distributing",
  "joint",
  "approaching",
  "concluding",
  "reason",
  "given-that",
  "measure",
  "above",
  "below",
  "determiner",
  "quantifier",
  "place",
  "before-model",
  "spanning",
  "standing-on",
  "using",
  "resting",
  "standing",
  "arriving",
  "idle",
  "leading",
  "leading-to-receiver",
  "belonging",
  "likening",
  "versus",
  "held-against",
  "comparing",
  "differing",
  "regarding",
  "without",
  "in-no-name",
  "in-many-names",
  "no-noun",
  "pronoun",
  "this",
  "plural-pronoun",
  "object-pronoun",
  "before-side",
  "person",
  "owning",
  "organisation",
  "tenancy",
  "own-place",
  "own",
  "party",
  "hand",
  "part",
  "every",
  "extent",
  "several",
  "three",
  "one",
  "model-noun",
  "up-to",
  "on-the-way",
  "first",
  "second",
  "third",
  "last",
  "previous",
  "one-of-them",
  "alternative",
  "nobody",
  "somebody",
  "particle",
  "here",
  "empty-behind-no",
  "harm",
  "reporting",
  "up-or-down",
  "reminding",
  "addressing",
  "thinking",
  "supposing",
  "remarking",
  "checking",
  "beginning-check",
  "asking-why",
  "asking",
  "wanting-to-know",
  "unsure",
  "saying",
  "rule-noun",
  "ordering",
  "instead",
  "aside",
  "settled",
  "other",
  "besides",
  "but",
  "clause-word",
  "abbreviation",
  "product",
  "offered",
  "rule-exception",
  "breaking",
  "run-in-model",
  "checklist",
  "correcting",
  "changing",
  "depending",
  "judging",
  "holding",
  "once-more",
  "remit",
  "likewise",
  "surely",
  "remaining",
  "overall",
  "overview",
  "framing",
  "share",
  "platform",
  "stating",
  "including",
  "duty",
  "itself",
  "ordinary",
  "inferring",
  "publication",
  "period",
  "plenty",
  "anything",
  "everywhere",
  "exemplifying",
  "around-name",
  "filler",
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

export const wordClassesSchema = lists(WORD_CLASSES);

/** `names` name the thing outright, `words` usually mean it, `hints` may mean it. */
const strengths = z.strictObject({ names: phrases.default([]), words: phrases.default([]), hints: phrases.default([]) });

/** What the program listens for beside the things it knows. */
export const GROUPS = [
  "denial",
  "excepting",
  "untrue",
  "moving",
  "most",
  "most-of",
  "least",
  "more",
  "less",
  "same",
  "only",
  "four",
  "every-model",
  "both-sides",
  "partly",
  "handing-over",
  "whole-matrix",
  "all-services",
  "showing",
  "led-through",
  "backup",
  "patching",
  "ended",
  "by-itself",
  "concluding",
  "follow-up",
  "doubting",
  "pronoun",
  "idioms",
  "who-what",
  "dismissing",
  "opening",
  "acknowledging",
  "frame",
  "closing",
  "signing",
] as const;
export type Group = (typeof GROUPS)[number];

export const lexiconSchema = z.strictObject({
  /** `they` and `we` are pronouns: they name a side only beside the other one. */
  parties: z.strictObject({ provider: phrases, they: phrases, customer: phrases, we: phrases }),
  models: z.record(z.enum(MODEL_IDS), z.strictObject({ names: phrases, describes: phrases })),
  areas: z.record(z.enum(AREA_IDS), strengths),
  /** Words that only say that the talk is of the cloud. */
  context: phrases,
  /** What else people say for words that mean parts of services: each part that has the words has these, too. */
  paraphrases: z.record(z.string(), phrases).default({}),
  /** Words by what they do in a sentence, whatever it is about. */
  groups: lists(GROUPS),
});

/**
 * What classifiers that listen to the same signs learned from examples: the labels of each, and for each sign a weight for each label of
 * all of them. A weight counts `scale`.
 */
export type Weights<Name extends string> = {
  readonly labels: Readonly<Record<Name, readonly string[]>>;
  /** Whole numbers of four bytes, the lowest first. */
  readonly signs: Uint8Array;
  /** By sign, a whole number of one byte for each label, filled up to whole numbers of four bytes. */
  readonly weights: Uint8Array;
  readonly scale: number;
};

/** Weights are bytes, and a row of them is filled up to whole numbers of four bytes: so many. */
export const foursIn = (width: number): number => Math.ceil(width / 4);

/** Whether there is a row for each sign: a table made of less, or of more, would throw, or say what nobody taught. */
function areInRows({ labels, signs, weights }: Weights<string>): boolean {
  const width = Object.values(labels).reduce((sum, { length }) => sum + length, 0);
  return signs.length % 4 === 0 && weights.length === signs.length * foursIn(width);
}

/** For labels that are ranked: what the words say of each, and how much it counts how each stands in the utterance. */
export type RankingWeights = { readonly words: Weights<"label">; readonly own: Weights<"own"> };

/** Why a question is not answered. `people`: it asks for a person or a team; `outside`: for anything else that is not known here. */
export const REASONS = ["price", "limits", "how-to", "trouble", "news", "advice", "law", "people", "other-cloud", "outside"] as const;
export type Reason = (typeof REASONS)[number];

/** What asks for nothing. `courtesies` end a talk or judge it. */
const SMALL_TALK = ["greetings", "courtesies"] as const;

export const outsideSchema = lists(REASONS);
export const smallTalkSchema = lists(SMALL_TALK);

export type WordRules = z.infer<typeof wordRulesSchema>;
export type WordClasses = z.infer<typeof wordClassesSchema>;
export type Lexicon = z.infer<typeof lexiconSchema>;
export type Outside = z.infer<typeof outsideSchema> & z.infer<typeof smallTalkSchema>;

export type Language = { readonly words: WordRules; readonly classes: WordClasses; readonly lexicon: Lexicon; readonly outside: Outside; readonly learned: Learned };

/** A list may be empty: where no example asks for a model, there is none to rank. */
const words = z.custom<readonly string[]>((value) => Array.isArray(value) && value.every((word) => typeof word === "string"));
const bytes = z.instanceof(Uint8Array);
/** Every folder has examples of these, for the knowledge itself gives some: where there is none, nothing was learned. */
const someWords = words.refine(({ length }) => length > 0);

const weightsFor = <Name extends string>(names: readonly Name[], labels = words): z.ZodType<Weights<Name>> =>
  z
    .strictObject({
      labels: z.record(z.enum(names), labels),
      signs: bytes,
      weights: bytes,
      scale: z.number(),
    })
    .refine(areInRows);
const ranking = z.strictObject({ words: weightsFor(["label"]), own: weightsFor(["own"]) });

/**
 * What the program learned from the examples. It wrote that itself, so its keys, types and lengths are all that is looked at: they tell a
 * file that is torn or of another version, which would throw no sooner than in the middle of a conversation.
 */
const learnedSchema = z.strictObject({
  /** What kind of question it is, what it says of who carries the thing, and which model it means without a name. */
  whole: weightsFor(["kind", "said", "place"], someWords),
  /** Whether a service that is named is meant. */
  services: weightsFor(["meant"]),
  /** Which area is asked about. */
  areas: ranking,
  /** Whether another area that is named beside it is asked about as well. */
  beside: weightsFor(["beside"]),
  /** Which topic answers it. */
  topics: ranking,
  /** Who is said to carry an area, in descriptions of models. */
  carriers: weightsFor(["carrier"]),
  /** Which models fit a description. */
  models: ranking,
  /** Which word follows which, and how often the examples have it so. */
  pairs: z.string(),
  /** Words of the examples that a slip may have been meant for, one a line: thousands of texts would take longer to read than one. */
  vocabulary: z.string(),
  /** The stems of those that questions in scope are made of, one a line. */
  familiar: z.string(),
  /** A digest of what it was learned from and of itself, by which it is known when to learn again. */
  seal: z.string(),
});
export type Learned = Readonly<z.infer<typeof learnedSchema>>;

/** The value itself is kept: in a checked copy of it the labels would stand in the order of the schema, and weights are told by theirs. */
export const isLearned = (value: unknown): value is Learned => learnedSchema.safeParse(value, { jitless: true }).success;
