/**
 * A Card is the neutral picture of an answer: plain text and structure, no markup dialect.
 * Every surface draws a Card with one pure function.
 */
import type { Party } from "./ids.ts";

export type Link = { readonly title: string; readonly url: string };

/** Press it and `question` is asked, exactly as if it had been typed. */
export type AskAction = {
  readonly kind: "ask";
  readonly label: string;
  readonly question: string;
  /** For whose eyes the answer is, where others see the card as well: the presser's alone, or everyone's. Left out: whoever sees the card. */
  readonly to?: "presser" | "everyone";
};

/** The way out of a "did you mean": none of the choices fits. */
export type NoneAction = { readonly kind: "none"; readonly label: string };

export type LinkAction = { readonly kind: "link" } & { readonly label: string; readonly url: string };

export type CardAction = AskAction | NoneAction | LinkAction;

export type Fact = { readonly label: string; readonly value: string };

export type Paragraph = { readonly kind: "paragraph"; readonly text: string };
export type Points = { readonly kind: "points"; readonly heading: string; readonly points: readonly string[] };
export type Facts = { readonly kind: "facts"; readonly heading: string | null; readonly facts: readonly Fact[] };
/** The first column holds the row headers. Every row is as long as `columns`; no cell is empty. */
export type Table = {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
/** A reserve or a warning that must not be lost, such as "Microsoft's own page lists this as shared". */
export type Note = { readonly kind: "note"; readonly label: string; readonly text: string; readonly link: Link | null };

export type Section = Paragraph | Points | Facts | Table | Note;

export type Card = {
  /** Stays the same for the same answer, so that a pasted answer can be traced: `azure/operating-system/paas`. */
  readonly id: string;
  /** `answer` stands for itself; `choices` waits for a press; `decline` says that the bot does not know. */
  readonly tone: "answer" | "choices" | "decline";
  /** Who carries it, where the answer is such a verdict. Surfaces may show it, never by colour alone. */
  readonly party: Party | "split" | null;
  /** The same by name, the provider by its own: "Microsoft". Null where `party` is. */
  readonly partyName: string | null;
  /** The first line, in words. Enough for someone who reads only a notification. */
  readonly verdict: string;
  /** How the question was read: "Operating system, PaaS". */
  readonly readAs: string | null;
  readonly sections: readonly Section[];
  readonly sources: readonly Link[];
  /** The day on which the oldest of its entries was last compared with its source, `2026-11-24`. */
  readonly verified: string | null;
  readonly actions: readonly CardAction[];
};
