/** The table of the reference document, written out beside the tests that hold the answers to it. */
import type { AreaId, ModelId, Party } from "../../src/ids.ts";

export const TRUTH: Readonly<Record<AreaId, Readonly<Record<ModelId, Party>>>> = {
  "physical-datacentre": { "on-premises": "customer", iaas: "provider", paas: "provider", saas: "provider" },
  "physical-network": { "on-premises": "customer", iaas: "provider", paas: "provider", saas: "provider" },
  "physical-hosts": { "on-premises": "customer", iaas: "provider", paas: "provider", saas: "provider" },
  "operating-system": { "on-premises": "customer", iaas: "customer", paas: "provider", saas: "provider" },
  "network-controls": { "on-premises": "customer", iaas: "customer", paas: "shared", saas: "provider" },
  applications: { "on-premises": "customer", iaas: "customer", paas: "customer", saas: "provider" },
  "identity-and-access": { "on-premises": "customer", iaas: "customer", paas: "customer", saas: "shared" },
  data: { "on-premises": "customer", iaas: "customer", paas: "customer", saas: "customer" },
  "devices-and-endpoints": { "on-premises": "customer", iaas: "customer", paas: "customer", saas: "customer" },
  "account-and-access-management": { "on-premises": "customer", iaas: "customer", paas: "customer", saas: "customer" },
};
