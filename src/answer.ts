/** An Answer is a union of facts, looked up and never made up. It knows nothing of layout. */
import type { AreaId, ModelId, Party, ServiceId, Side, TopicId } from "./ids.ts";
import type { Difference, Source } from "./knowledge/schema.ts";
import type { Aspect, Choice, HelpQuery, Refusal } from "./query.ts";

export type Duties = { readonly provider: readonly string[]; readonly customer: readonly string[] };

/** Where an answer comes from, and the day on which the oldest of its entries was last compared with its source. */
export type Provenance = { readonly sources: readonly Source[]; readonly verified: string };

/** One cell of the matrix, of a service or of a topic: who carries it, in words, and what each side does. */
export type VerdictAnswer = {
  readonly kind: "verdict";
  readonly party: Party;
  readonly verdict: string;
  readonly duties: Duties;
  readonly area: AreaId;
  readonly model: ModelId;
  readonly service: ServiceId | null;
  readonly aspect: Aspect | null;
  /** The part that is asked about: one of the service that breaks the rule of the whole, or one side's part of what is shared. */
  readonly part: string | null;
  /** What is said of the shared whole, where a side's part of it is asked about. */
  readonly whole: string | null;
  /** Whether the service breaks the plain row of its model here. */
  readonly exception: boolean;
  readonly holds: boolean | null;
  readonly difference: Difference | null;
  readonly actions: readonly { readonly do: string; readonly tool: string | null }[];
  /** Services of this model for which the cell does not hold. */
  readonly notSoFor: readonly ServiceId[];
  readonly notes: readonly string[];
} & Provenance;

export type RowCell = { readonly model: ModelId; readonly party: Party; readonly verdict: string };

/** What of a thing is one side's alone: its name, and whose it is in words. */
export type OwnPartTold = { readonly name: string; readonly verdict: string };

/** An area in several models. */
export type RowAnswer = {
  readonly kind: "row";
  readonly area: AreaId;
  readonly party: Party | "split";
  readonly cells: readonly RowCell[];
  /** What of it is one side's alone, wherever it stands; null where the whole is told. */
  readonly part: OwnPartTold | null;
  readonly holds: boolean | null;
} & Provenance;

/** What one side has to do in a model, in a service, or everywhere. */
export type DutiesAnswer = {
  readonly kind: "duties";
  readonly side: Side;
  readonly model: ModelId | null;
  readonly service: ServiceId | null;
  readonly areas: readonly { readonly area: AreaId; readonly party: Party; readonly duties: readonly string[] }[];
  readonly duties: readonly string[];
  /** The areas that were excepted, and are none of these. */
  readonly except: readonly AreaId[];
  readonly holds: boolean | null;
} & Provenance;

/** Where both sides carry nothing together: each area is the one's or the other's. */
export type UnsharedAnswer = {
  readonly kind: "unshared";
  readonly model: ModelId;
  /** The areas that are shared, and were excepted. */
  readonly except: readonly AreaId[];
  readonly holds: boolean | null;
} & Provenance;

export type ModelAnswer = {
  readonly kind: "model";
  readonly models: readonly ModelId[];
  readonly because: "duties" | "most-yours" | "least-yours" | "description";
  readonly areas: readonly AreaId[];
  readonly offered: readonly ModelId[];
  readonly holds: boolean | null;
} & Provenance;

export type ServiceAnswer = {
  readonly kind: "service";
  readonly service: ServiceId;
  readonly model: ModelId;
  readonly holds: boolean | null;
  readonly duties: Duties;
} & Provenance;

export type ComparisonColumn = { readonly label: string; readonly model: ModelId; readonly service: ServiceId | null };

/** Who carries an area in each column, or what is done in it, and whether that differs. */
export type ComparisonRow = { readonly area: AreaId; readonly aspect: Aspect | null; readonly parties: readonly Party[]; readonly changes: boolean };

export type ComparisonAnswer = {
  readonly kind: "comparison";
  readonly moving: boolean;
  readonly columns: readonly ComparisonColumn[];
  readonly rows: readonly ComparisonRow[];
  readonly holds: boolean | null;
} & Provenance;

export type TopicAnswer = {
  readonly kind: "topic";
  readonly topic: TopicId;
  /** What of the topic is asked about by itself. */
  readonly part: string | null;
  readonly party: Party | "split" | null;
  readonly verdict: string;
  readonly text: readonly string[];
  readonly duties: Duties;
  readonly cells: readonly RowCell[];
  readonly models: readonly ModelId[];
  readonly services: readonly ServiceId[];
  readonly dutiesOf: Side | null;
  readonly holds: boolean | null;
  readonly notes: readonly string[];
  readonly related: readonly TopicId[];
} & Provenance;

export type MatrixAnswer = { readonly kind: "matrix" } & Provenance;

/** The services that a description fits. */
export type ServicesAnswer = {
  readonly kind: "services";
  /** Of which models they are; none means of any. */
  readonly models: readonly ModelId[];
  /** What in them was asked about; null where whatever is in them. */
  readonly area: AreaId | null;
  readonly aspect: Aspect | null;
  /** Who carries that there, wholly or in part. */
  readonly party: Party | null;
  /** Whether only those are meant that break the row of their model. */
  readonly exceptions: boolean;
  /** How many there are of these models. */
  readonly among: number;
  /** Which they are, and what is told of what was asked about; the party is null where nothing was. */
  readonly services: readonly { readonly service: ServiceId; readonly party: Party | null; readonly verdict: string }[];
} & Provenance;

export type HelpAnswer = HelpQuery;
export type ChoicesAnswer = {
  readonly kind: "choices";
  readonly missing: "model" | "subject" | "reading";
  readonly choices: readonly Choice[];
  readonly areas: readonly AreaId[];
  readonly models: readonly ModelId[];
  readonly services: readonly ServiceId[];
};
export type UnknownAnswer = { readonly kind: "unknown"; readonly refusal: Refusal; readonly nearest: readonly Choice[] };

export type PlainAnswer =
  | VerdictAnswer
  | RowAnswer
  | DutiesAnswer
  | UnsharedAnswer
  | ModelAnswer
  | ServiceAnswer
  | ComparisonAnswer
  | TopicAnswer
  | MatrixAnswer
  | ServicesAnswer
  | HelpAnswer
  | ChoicesAnswer
  | UnknownAnswer;

/** Several questions of one message, each answered. */
export type SeveralAnswer = { readonly kind: "several"; readonly parts: readonly PlainAnswer[] };

export type Answer = PlainAnswer | SeveralAnswer;
