/** A Query is what was understood of a question: its intent with the slots filled. It holds ids; words only where a question is offered. */
import type { AreaId, ModelId, Party, ServiceId, Side, TopicId } from "./ids.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";

/** What a yes/no challenge asserts: who is said to carry it, or that it is not shared. */
export type Claim =
  /** "`party` does it." With `alone`, the other side is said to have no part in it; without, a side keeps a part, or the provider does its own by itself. */
  | {
      readonly kind: "carries";
      readonly party: Party;
      readonly alone: boolean;
      /** "It is ours alone", "always ours": it is said outright, and not only by a "we" that stands for the customer's part. */
      readonly outright?: true;
      /** "In SaaS only": it is said not to be so in the models that are not named. */
      readonly onlyHere?: true;
      /** "They run it, the rules are ours": the other side is said to have its own part in it. */
      readonly divided?: true;
    }
  /** "It must be switched on": the provider does not do its part by itself, and the customer has to see to it. */
  | { readonly kind: "switched-on" }
  /** "It is not shared": one side carries it alone, whichever. */
  | { readonly kind: "undivided" }
  /** "Does that change in PaaS?": another carries it there, or carries it with the side that has it elsewhere. */
  | { readonly kind: "changed"; readonly from: Side }
  /** "Nobody patches it": there is always somebody who does. */
  | { readonly kind: "nobody" };

/** That a side carries it, and the other has no part in it. */
export const carriedBy = (party: Party): Extract<Claim, { kind: "carries" }> => ({ kind: "carries", party, alone: true });
/** That it carries a part of it at least. */
export const carriedPartlyBy = (party: Party): Extract<Claim, { kind: "carries" }> => ({ kind: "carries", party, alone: false });
export const UNDIVIDED: Claim = { kind: "undivided" };

export type Scope = {
  readonly areas: readonly AreaId[];
  readonly models: readonly ModelId[];
  readonly services: readonly ServiceId[];
};

/** Where no place is given: whatever the place. */
export const ANYWHERE: Omit<Scope, "areas"> = { models: [], services: [] };

/** What is done in an area that a service may tell of apart. It goes by the id of the topic that is about it. */
export type Aspect = keyof typeof AREA_OF_ASPECT;

/** Where each aspect is asked about. */
export const AREA_OF_ASPECT = { patching: "operating-system", backup: "data" } as const satisfies Readonly<Record<string, AreaId>>;

/** What is done in these areas, if nothing else is asked about there. */
export const aspectAlone = (aspect: Aspect | null, [area, another]: readonly AreaId[]): Aspect | null =>
  aspect !== null && area === AREA_OF_ASPECT[aspect] && another === undefined ? aspect : null;

/** "Who is responsible for …": a cell, a service's cell, or a whole row where no model is known. */
export type WhoQuery = {
  readonly kind: "who";
  readonly claim: Claim | null;
  readonly aspect: Aspect | null;
  /** A part of the service that goes by a name of its own. */
  readonly part: string | null;
} & Scope;

/** Who carries these areas there; what is left out is not asked and not claimed. */
export const whoCarries = (
  areas: readonly AreaId[],
  { models, services }: Omit<Scope, "areas">,
  { claim = null, aspect = null, part = null }: Partial<Pick<WhoQuery, "claim" | "aspect" | "part">> = {},
): WhoQuery => ({ kind: "who", claim, aspect, part, areas, models, services });

/** Who does the patching or the backups there. */
export const whoDoes = (aspect: Aspect, place: Omit<Scope, "areas">, claim: Claim | null = null): WhoQuery => whoCarries([AREA_OF_ASPECT[aspect]], place, { claim, aspect });

/** "What is left for us in …": a side's duties. No model and no service means in every model. */
export type DutiesQuery = {
  readonly kind: "duties";
  readonly side: Side;
  /** What the side is said to have to do: "SaaS leaves us nothing", "on-premises all of it is ours", "most of it is", "Microsoft doesn't do everything", "all but the hosts is ours". */
  readonly claim: "all" | "most" | "something" | "nothing" | { readonly only: readonly AreaId[] } | { readonly allBut: readonly AreaId[] } | null;
  /** What is known already, and not asked about: "apart from data, what is ours?" */
  readonly except?: readonly AreaId[];
  readonly models: readonly ModelId[];
  readonly services: readonly ServiceId[];
};

/** "What is shared in PaaS?" No model and no service means in any model. */
export type SharedQuery = {
  readonly kind: "shared";
  /** Whether it is said that anything is; null where it is only asked what. */
  readonly claim: boolean | null;
  /** What is known to be: "apart from network controls, is anything shared?" */
  readonly except?: readonly AreaId[];
  readonly models: readonly ModelId[];
  readonly services: readonly ServiceId[];
};

/** "Which model is it where …": the models that fit a description. */
export type WhichModelQuery = {
  readonly kind: "which-model";
  readonly models: readonly ModelId[];
  readonly because: "duties" | "most-yours" | "least-yours" | "description";
  readonly areas: readonly AreaId[];
  /** The models the question names to choose from. */
  readonly offered: readonly ModelId[];
  /** The model that is said to be it: "SaaS leaves us the least, right?" */
  readonly claim: ModelId | null;
};

/** "Is Cosmos DB PaaS?", "what is AKS?" */
export type ServiceQuery = {
  readonly kind: "service";
  readonly services: readonly ServiceId[];
  /** The models that the question asserts: one, or all but one where it is denied. */
  readonly claim: readonly ModelId[] | null;
};

/** "The provider carries more in PaaS than in IaaS." */
export type RankingClaim = { readonly more: ModelId; readonly than: ModelId; readonly side: Side };

/** What is claimed of things side by side: that they are alike, or that one gives a side more. */
export type ComparisonClaim = RankingClaim | { readonly same: boolean };

export type CompareQuery = {
  readonly kind: "compare";
  readonly moving: boolean;
  readonly claim: ComparisonClaim | null;
  /** Whether the services stand before the models: "from Azure SQL to SaaS", and not "from on-premises to Exchange Online". */
  readonly servicesFirst: boolean;
  /** What is done in the one area that is compared, if only that is. */
  readonly aspect: Aspect | null;
} & Scope;

/** Two models in these areas, of which it is said that they are alike, or that they are not. */
export const heldAlike = (same: boolean, { areas, models, services }: Scope): CompareQuery => ({
  kind: "compare",
  moving: false,
  claim: { same },
  servicesFirst: false,
  aspect: null,
  areas,
  models,
  services,
});

export type TopicQuery = {
  readonly kind: "topic";
  readonly topic: TopicId;
  /** What of the topic is asked about by itself, if one side has that alone. */
  readonly part?: string;
  readonly models: readonly ModelId[];
  readonly services: readonly ServiceId[];
  /** Of a misconception only where the message says the contrary: "encryption does not make it safe, does it?" */
  readonly claim: Claim | null;
  /** Whether the message repeats the misconception, so that the answer starts with "No." */
  readonly challenge: boolean;
};

/** A topic in these places, or, where none is given, whatever the place; what is left out is not claimed. */
export const aboutTopic = (
  topic: TopicId,
  { models, services }: Omit<Scope, "areas"> = ANYWHERE,
  { claim = null, challenge = false }: Partial<Pick<TopicQuery, "claim" | "challenge">> = {},
): TopicQuery => ({ kind: "topic", topic, models, services, claim, challenge });

/** "Which PaaS services leave the OS to us?", "which services are exceptions?" Without anything, all services. */
export type ServicesQuery = {
  readonly kind: "services";
  /** Of which model they are; none means of any. */
  readonly models: readonly ModelId[];
  /** What in them is asked about, one at most. */
  readonly areas: readonly AreaId[];
  readonly aspect: Aspect | null;
  /** Who carries that there, wholly or in part. */
  readonly party: Party | null;
  /** Only those that break the row of their model. */
  readonly exceptions: boolean;
};

export const ALL_SERVICES: ServicesQuery = { kind: "services", models: [], areas: [], aspect: null, party: null, exceptions: false };

/** What is offered. Its label is the knowledge's; its question, too, but where a model is missing: there it is what was typed, with the model in it. */
export type Choice = { readonly label: string; readonly question: string };

/** More questions in one message are not answered: a longer card is not read. */
export const MOST_PARTS = 6;

/** More are not compared: no phone shows a wider table. */
export const MOST_COLUMNS = 4;

/** Why the bot does not answer. */
export type Refusal = "empty" | "too-long" | "not-text" | "not-english" | "price" | "how-to" | "limits" | "news" | "advice" | "law" | "trouble" | "other-cloud" | "outside";

/** What is answered with help: a call for it, a greeting, or a word of thanks, after which nobody wants a list. */
export type HelpQuery = { readonly kind: "help"; readonly to: "call" | "greeting" | "courtesy" };

export type Query =
  | WhoQuery
  | DutiesQuery
  | SharedQuery
  | WhichModelQuery
  | ServiceQuery
  | CompareQuery
  | TopicQuery
  | { readonly kind: "matrix" }
  | ServicesQuery
  | HelpQuery
  | { readonly kind: "several"; readonly parts: readonly Query[] }
  | ({ readonly kind: "choose"; readonly missing: "model" | "subject" | "reading"; readonly choices: readonly Choice[] } & Scope)
  | { readonly kind: "unknown"; readonly refusal: Refusal; readonly nearest: readonly Choice[] };

/** Whether all that it names is in the knowledge: what was understood a while ago may name what an edit has removed since. */
export function isKnown(query: Query, knowledge: Pick<Knowledge, "services" | "topics">): boolean {
  if (query.kind === "several") return query.parts.every((part) => isKnown(part, knowledge));
  const services = "services" in query ? query.services : [];
  return services.every((id) => knowledge.services.has(id)) && (query.kind !== "topic" || knowledge.topics.has(query.topic));
}
