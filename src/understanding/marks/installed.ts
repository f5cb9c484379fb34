/**
 * "MySQL on a VM", "Kubernetes on premises": software that people install themselves goes by the name of the service that it is elsewhere.
 * Where it stands on a machine of theirs, the machine is the place, and the service is none.
 */
import type { ServiceId } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { ServiceEntry } from "../../knowledge/schema.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";

/** What can be had as software: nobody installs a vault or a virtual network. */
const INSTALLABLE: ReadonlySet<ServiceEntry["category"]> = new Set(["ai", "analytics", "business-apps", "containers", "databases", "devops", "integration", "microsoft-365"]);
/** What software is installed on. */
const HOSTS: ReadonlySet<ServiceEntry["category"]> = new Set(["compute", "containers"]);

export type WithoutInstalled = (words: readonly Word[], marks: readonly Mark[]) => readonly Mark[];

export function createWithoutInstalled({ services }: Knowledge): WithoutInstalled {
  const categoryOf = (id: ServiceId): string => services.get(id)?.category ?? "";
  // "SQL Server on an Azure VM" is a service of its own.
  const isInstallable = (id: ServiceId): boolean => INSTALLABLE.has(categoryOf(id)) && services.get(id)?.model !== "iaas";
  const isHost = ({ meaning }: Mark): boolean =>
    (meaning.kind === "model" && meaning.id === "on-premises") ||
    (meaning.kind === "service" && HOSTS.has(categoryOf(meaning.id)) && (services.get(meaning.id)?.model === "iaas" || categoryOf(meaning.id) === "containers"));
  return (words, marks) => {
    if (!marks.some(({ meaning }) => meaning.kind === "service" && isInstallable(meaning.id))) return marks;
    const hosts = marks.filter(isHost);
    if (hosts.length === 0) return marks;
    const isInstalled = ({ meaning, to }: Mark): boolean =>
      meaning.kind === "service" &&
      isInstallable(meaning.id) &&
      hosts.some((host) => stands(words.slice(to, host.from)) && !(host.meaning.kind === "service" && host.meaning.id === meaning.id));
    const installed = marks.filter(isInstalled);
    return installed.length === 0
      ? marks
      : marks.filter((mark) => !installed.includes(mark) && !(mark.meaning.kind === "part" && installed.some(({ from, to }) => mark.from < to && from < mark.to)));
  };
}

/** "… on our own …" */
const stands = (between: readonly Word[]): boolean =>
  between.some((word) => is(word, "standing-on")) && between.every((word) => !word.pause && isAny(word, "standing-on", "standing", "determiner", "quantifier"));
