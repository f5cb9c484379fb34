/** "All but the hosts is ours in IaaS", "everything above the hypervisor is ours": what a side is said to have, by what it has not. */
import { AREA_IDS, type AreaId, otherSide, type Side } from "../../ids.ts";
import { denies } from "../marks/denials.ts";
import { exceptedIn, rowFrom } from "../marks/excepted.ts";
import { isOpen, namesService, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Candidate, Heard } from "./heard.ts";

export function readAllBut({ utterance, place }: Heard): Candidate | null {
  // "NSG all on the customer" only hints at a network.
  const services = namesService(utterance) ? place.services : [];
  const { models } = place;
  if (models.length + services.length !== 1) return null;
  const [side, other] = sidesNamed(utterance);
  if (!side || other || isOpen(utterance)) return null;
  const query = { kind: "duties", models, services } as const;
  // "We do nothing except the data", "we don't do anything but the data"
  const only = utterance.words.some((word) => is(word, "anything")) ? exceptedIn(utterance) : [];
  // "Do we do anything apart from the data?" asks for the others.
  const claim = denies(utterance) || utterance.words.some(({ text }) => text === "nothing") ? { only: withPhysical(only) } : null;
  if (only.length > 0) return { query: { ...query, side, claim }, sure: 1, because: `asks what the ${side} has besides some areas` };
  const left = areasLeft(utterance);
  if (left.length === 0) return null;
  const whose = denies(utterance) ? otherSide(side) : side;
  return { query: { ...query, side: whose, claim: { allBut: withPhysical(left) } }, sure: 1, because: `claims that the ${whose} has all but some areas` };
}

/** "You'd be responsible for everything but the OS" says it of the customer, where nobody else is named. */
function sidesNamed({ parties, words }: Utterance): ReadonlySet<Side> {
  const isYou = parties.length === 0 && words.some(({ stem }) => stem === "you");
  return new Set<Side>(isYou ? ["customer"] : parties.map(({ id }) => id));
}

/** The areas that are said not to be among all: those that are excepted, or those on the other side of a border. */
function areasLeft(utterance: Utterance): readonly AreaId[] {
  const { words } = utterance;
  const all = words.findIndex((word) => is(word, "every"));
  if (all < 0) return [];
  const border = words.findIndex((word, at) => at > all && at <= all + FAR && isAny(word, "above", "below"));
  return border < 0 ? exceptedIn(utterance) : areasBeyond(border, utterance);
}
/** "Everything in IaaS above …" */
const FAR = 3;

/** "Above the hypervisor" leaves what lies below it, and the border itself. The areas stand in the order in which they lie on each other. */
function areasBeyond(at: number, utterance: Utterance): readonly AreaId[] {
  const [border, another] = rowFrom(at + 1, utterance);
  if (!border || another) return [];
  const place = AREA_IDS.indexOf(border);
  return is(utterance.words[at], "above") ? AREA_IDS.slice(0, place + 1) : AREA_IDS.slice(place);
}

/** Who excepts "the hardware" means what it stands in and hangs on, too. */
const withPhysical = (areas: readonly AreaId[]): readonly AreaId[] => (areas.includes("physical-hosts") ? [...new Set([...PHYSICAL, ...areas])] : areas);
const PHYSICAL: readonly AreaId[] = ["physical-datacentre", "physical-network", "physical-hosts"];
