/** Areas that are two sides of one thing. */
import type { AreaId } from "../../ids.ts";

/** What is said of the accounts of leavers is also said of their sign-in. */
export const areTwins = (one: AreaId, other: AreaId): boolean => TWINS.has(one) && TWINS.has(other);
const TWINS: ReadonlySet<AreaId> = new Set<AreaId>(["identity-and-access", "account-and-access-management"]);
