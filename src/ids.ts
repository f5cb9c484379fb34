/** The ids that the outside contracts fix: areas, service models and parties, in the order in which they are shown. */

export const AREA_IDS = [
  "physical-datacentre",
  "physical-network",
  "physical-hosts",
  "operating-system",
  "network-controls",
  "applications",
  "identity-and-access",
  "data",
  "devices-and-endpoints",
  "account-and-access-management",
] as const;

export type AreaId = (typeof AREA_IDS)[number];

/** The building and what stands in it. */
export const PHYSICAL_AREA_IDS: readonly AreaId[] = ["physical-datacentre", "physical-network", "physical-hosts"];

export const MODEL_IDS = ["on-premises", "iaas", "paas", "saas"] as const;

export type ModelId = (typeof MODEL_IDS)[number];
export const isModelId = (id: string): id is ModelId => MODEL_IDS.some((model) => model === id);

/** The models in which a provider takes part: what "in the cloud" means when nobody names a model. */
export const CLOUD_MODEL_IDS = ["iaas", "paas", "saas"] as const satisfies readonly ModelId[];

/** The two sides of the shared responsibility model. */
export const SIDES = ["provider", "customer"] as const;

export type Side = (typeof SIDES)[number];

/** Who is meant by "not they", of two. */
export const otherSide = (side: Side): Side => (side === "customer" ? "provider" : "customer");

/** Who carries a duty: one side, or both with a part each. */
export const PARTIES = ["provider", "customer", "shared"] as const;
export type Party = (typeof PARTIES)[number];

/** As an answer shows them: what is yours comes first. */
export const SIDES_SHOWN = ["customer", "provider"] as const satisfies readonly Side[];
export const PARTIES_SHOWN = ["customer", "shared", "provider"] as const satisfies readonly Party[];

/** A service of the pack, for example `azure-sql-database`. */
export type ServiceId = string;

/** A topic or concept of the pack, for example `penetration-testing`. */
export type TopicId = string;

/** The topics that the program itself leads to, whatever else a pack has. */
export const TOPICS = {
  whole: "shared-responsibility",
  always: { customer: "always-customer", provider: "always-provider" },
  shifts: "what-shifts",
  nothingLeft: "cloud-means-microsoft-secures-it",
  sharedMeans: "what-shared-means",
  backup: "backup",
} as const satisfies Readonly<Record<string, TopicId | Readonly<Record<Side, TopicId>>>>;

/** No pack can do without these: each model is a topic, too. */
export const NEEDED_TOPICS: readonly TopicId[] = [...Object.values(TOPICS).flatMap((topics) => (typeof topics === "string" ? topics : Object.values(topics))), ...MODEL_IDS];
