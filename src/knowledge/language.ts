/**
 * The shape of the language files: everything the bot listens for, as lists.
 * A phrase is words; `a|b` stands for either; in `forms` and `claims`, `{party}` and its like stand for a thing recognised before,
 * `*` for up to four words of any kind, `^` for the start of a sentence and `$` for its end.
 */
import { z } from "zod";
import { AREA_IDS, MODEL_IDS } from "../ids.ts";

const phrases = z.array(z.string().trim().min(1).max(1200));
const lists = z.record(z.string(), phrases);

export const wordRulesSchema = z.strictObject({
  /** Short form -> the words it stands for. */
  contractions: z.record(z.string(), z.string()),
  /** Another spelling -> the one used in the lists. */
  spelling: z.record(z.string(), z.string()),
  /** Words that the stemmer would confuse with others. */
  stems: z.record(z.string(), z.string()),
  /** Words that say nothing about the subject. */
  filler: phrases,
});

/** `names` name the thing outright, `words` usually mean it, `hints` may mean it. */
const strengths = z.strictObject({ names: phrases.default([]), words: phrases.default([]), hints: phrases.default([]) });

export const lexiconSchema = z.strictObject({
  /** `they` and `we` are pronouns: they name a side only beside the other one. */
  parties: z.strictObject({ provider: phrases, they: phrases, customer: phrases, we: phrases }),
  models: z.record(z.enum(MODEL_IDS), z.strictObject({ names: phrases, describes: phrases })),
  areas: z.record(z.enum(AREA_IDS), strengths),
  /** Words that only say that the talk is of the cloud. */
  context: phrases,
  /** Named groups of words that the forms may use: `{duty}`. */
  groups: lists,
});

export const formsSchema = z.strictObject({
  /** Forms of question, by what they ask for. */
  forms: lists,
  /** What a statement asserts about a party. */
  claims: lists,
});

/** Labelled questions to learn from: label -> questions. */
export const examplesSchema = z.record(z.string(), z.array(z.string().trim().min(1).max(600)).min(1));

/** What was learned from them: a weight for each label that a sign speaks for or against, as pairs of label number and weight. */
export const learnedSchema = z.strictObject({ labels: z.array(z.string()), biases: z.array(z.number()), weights: z.record(z.string(), z.array(z.number())) });

export const outsideSchema = z.record(z.string(), phrases);

export type WordRules = z.infer<typeof wordRulesSchema>;
export type Lexicon = z.infer<typeof lexiconSchema>;
export type Forms = z.infer<typeof formsSchema>;
export type Outside = z.infer<typeof outsideSchema>;
export type Examples = z.infer<typeof examplesSchema>;
export type Learned = z.infer<typeof learnedSchema>;

/** The labels that the interpretation knows: what a question asks for. */
const SHAPES = ["who", "duties-customer", "duties-provider", "which-model", "class", "compare", "define", "always-customer", "always-provider", "out"] as const;
export type Shape = (typeof SHAPES)[number];

export type Language = {
  readonly words: WordRules;
  readonly lexicon: Lexicon;
  readonly forms: Forms;
  readonly outside: Outside;
  readonly learned: {
    readonly shapes: Learned;
    readonly claims: Learned;
    readonly models: Learned;
    /** Word -> the word after it -> how often the examples have it so. */
    readonly pairs: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
};
