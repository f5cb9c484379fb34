/**
 * "MySQL on a VM", "Kubernetes on premises": software that people install themselves goes by the name of the service that it is elsewhere.
 * Where it stands on a machine of theirs, the machine is the place, and the service is none. What of a service stands with the customer
 * anyhow, a device of a hybrid one or a gateway server, stays with the service.
 */
import type { AreaId, ServiceId } from "../../ids.ts";
import { isOwnMachine, type Knowledge } from "../../knowledge/knowledge.ts";
import type { ServiceEntry } from "../../knowledge/schema.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";
import { leadOf } from "./prepositions.ts";
import { OUTRIGHT, overlap } from "./utterance.ts";

/** What can be had as software: nobody installs a vault or a virtual network. */
const INSTALLABLE: ReadonlySet<ServiceEntry["category"]> = new Set(["ai", "analytics", "business-apps", "containers", "databases", "devops", "integration", "microsoft-365"]);
/** What software is installed on. */
const HOSTS: ReadonlySet<ServiceEntry["category"]> = new Set(["compute", "containers"]);

const isOnPremises = ({ meaning }: Mark): boolean => meaning.kind === "model" && meaning.id === "on-premises";

/** What a word for a machine hints at. */
const MACHINES: ReadonlySet<AreaId> = new Set<AreaId>(["physical-hosts", "operating-system"]);

export type WithoutInstalled = (words: readonly Word[], marks: readonly Mark[]) => readonly Mark[];

export function createWithoutInstalled(knowledge: Knowledge): WithoutInstalled {
  const { services } = knowledge;
  const categoryOf = (id: ServiceId): string => services.get(id)?.category ?? "";
  const isIaas = (id: ServiceId): boolean => services.get(id)?.model === "iaas";
  // "SQL Server on an Azure VM" is a service of its own.
  const isInstallable = (id: ServiceId): boolean => INSTALLABLE.has(categoryOf(id)) && !isIaas(id);
  const isRented = ({ meaning }: Mark): boolean =>
    meaning.kind === "service" && HOSTS.has(categoryOf(meaning.id)) && (isIaas(meaning.id) || categoryOf(meaning.id) === "containers");
  /** "Self-hosted runners on our VMs" are machines of one's own, wherever they stand; an Exchange server there is another product. */
  const isAtHomeOf = ({ meaning }: Mark, agents: readonly Mark[]): boolean =>
    meaning.kind === "model" ||
    (meaning.kind === "service" && isIaas(meaning.id) && agents.every((agent) => agent.meaning.kind === "service" && categoryOf(agent.meaning.id) !== "microsoft-365"));
  const isHost = (mark: Mark): boolean => isOnPremises(mark) || isRented(mark);
  const isHybrid = ({ meaning }: Mark): boolean => meaning.kind === "service" && meaning.strength === OUTRIGHT && services.get(meaning.id)?.nature === "hybrid";
  /** "The Power BI gateway in our cellar" */
  const isMachine = ({ meaning }: Mark): boolean => meaning.kind === "part" && isOwnMachine(knowledge, meaning.service, meaning.id);
  /** "The Data Box in our server room": where its device stands is no other place. */
  const atHome = (words: readonly Word[], marks: readonly Mark[]): readonly Mark[] => {
    // "In our basement", "stands in our basement"
    const homes = marks.filter(
      (mark) => isOnPremises(mark) && (is(leadOf(words, mark.from), "standing-on") || words.slice(mark.from, mark.to).some((word) => is(word, "standing-on"))),
    );
    return homes.length > 0 && marks.some(isHybrid) ? marks.filter((mark) => !homes.includes(mark)) : marks;
  };
  /** "Our own mail server on an Azure VM": what one runs oneself stands where it is said to stand. */
  const inCloud = (words: readonly Word[], marks: readonly Mark[]): readonly Mark[] => {
    const servers = marks.filter((mark) => isOnPremises(mark) && is(words[mark.from], "own") && marks.some((host) => isRented(host) && stands(words.slice(mark.to, host.from))));
    return servers.length > 0 ? marks.filter((mark) => !servers.includes(mark)) : marks;
  };
  return (words, all) => {
    const marks = all.some(isOnPremises) ? inCloud(words, atHome(words, all)) : all;
    if (!marks.some(({ meaning }) => meaning.kind === "service" && isInstallable(meaning.id))) return marks;
    // "On the IaaS machine"
    const isMachineOf = ({ meaning, to }: Mark): boolean =>
      meaning.kind === "model" && meaning.id === "iaas" && marks.some((mark) => mark.from === to && mark.meaning.kind === "area" && MACHINES.has(mark.meaning.id));
    const hosts = marks.filter((mark) => isHost(mark) || isMachineOf(mark));
    if (hosts.length === 0) return marks;
    const isInstalled = ({ meaning, to }: Mark): boolean =>
      meaning.kind === "service" &&
      isInstallable(meaning.id) &&
      hosts.some((host) => stands(words.slice(to, host.from)) && !(host.meaning.kind === "service" && host.meaning.id === meaning.id));
    const installed = marks.filter(isInstalled);
    if (installed.length === 0) return marks;
    const isAgent = marks.some((mark) => isMachine(mark) && installed.some((service) => overlap(mark, service)));
    if (isAgent && hosts.every((host) => isAtHomeOf(host, installed))) return marks.filter((mark) => !hosts.includes(mark));
    return marks.filter((mark) => !installed.includes(mark) && !(mark.meaning.kind === "part" && installed.some((service) => overlap(mark, service))));
  };
}

/** "… on our own …" */
const stands = (between: readonly Word[]): boolean =>
  between.some((word) => is(word, "standing-on")) &&
  between.every((word) => !word.pause && (isInstalling(between) || isAny(word, "standing-on", "standing", "determiner", "quantifier")));

/** "MySQL that I installed by hand on …" */
const isInstalling = (between: readonly Word[]): boolean => between.some(({ text }) => text === "installed");
