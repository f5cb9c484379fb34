/** Where a thing may stand, as people name it: a model by its name, or a service whose model is known. */
import type { ModelId } from "../../src/ids.ts";

export type Place = { readonly name: string; readonly model: ModelId };

export const PLACES: readonly Place[] = [
  { name: "IaaS", model: "iaas" },
  { name: "PaaS", model: "paas" },
  { name: "SaaS", model: "saas" },
  { name: "App Service", model: "paas" },
  { name: "Exchange Online", model: "saas" },
];
