/** What a question who carries something asks, as far as every reading of it needs to know. */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type Party, type ServiceId } from "../../ids.ts";
import { patchedBy, serviceOf } from "../../knowledge/knowledge.ts";
import type { ServiceEntry } from "../../knowledge/schema.ts";
import { AREA_OF_ASPECT, type Aspect, type Claim } from "../../query.ts";
import { inOrder, isLedTo, isStep } from "../clauses/journey.ts";
import { isPairedWith } from "../clauses/paired.ts";
import { areTwins } from "../clauses/twins.ts";
import type { RankedArea } from "../learned/areas.ts";
import { modelsLeftOut } from "../learned/offers.ts";
import type { Place } from "../learned/scope.ts";
import { leadOf } from "../marks/prepositions.ts";
import { asksWho, aspectOf, isBorder, type Mention, NAMES, OUTRIGHT, overlap, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Heard } from "./heard.ts";

export type Asked = {
  /** The area that is asked about; of two sides of one thing the likelier, as sure as both together. */
  readonly known: RankedArea | null;
  /** The areas that are asked about beside another. */
  readonly besides: (best: AreaId) => readonly AreaId[];
  readonly claim: Claim | null;
  /** How sure the claim is, from 0 to 1. */
  readonly sure: number;
  readonly aspect: Aspect | null;
};

export function askedIn(heard: Heard): Asked {
  const { ranked, besides } = heard.areas();
  const { claim, sure } = heard.claim();
  return { known: likeliest(ranked, heard.utterance), besides, claim: asksIfAnything(heard) ? null : claim, sure, aspect: aspectOf(heard.utterance) };
}

/** "Anything to patch for us in Container Apps?" asks of more than the system, which is the provider's: a No would leave out what the customer brings; what is underneath, or "on the servers", is only the provider's. */
const asksIfAnything = ({ utterance, place, knowledge }: Heard): boolean =>
  aspectOf(utterance) === "patching" &&
  utterance.areas.every((area) => area.strength < NAMES && utterance.groups.some((group) => group.id === "patching" && overlap(group, area))) &&
  utterance.words.some(({ text }) => text === "anything") &&
  !utterance.words.some((word) => is(word, "below")) &&
  place.services.some((id) => patchedBy(serviceOf(knowledge, id)) === "provider");

/**
 * "With Defender for Cloud on, does Microsoft take over the security of our machines?" is not asked of the service itself: a Yes because the
 * provider carries something of the service would be wrong.
 * @param partyIn who carries in a service what is asked about
 */
export const asksWhetherTakenOver = ({ place: { services }, knowledge }: Heard, claim: Claim | null, partyIn: (service: ServiceEntry) => Party | undefined): boolean =>
  claim?.kind === "carries" &&
  claim.party === "provider" &&
  services.length > 0 &&
  services.map((id) => serviceOf(knowledge, id)).every((service) => service.category === "security" && partyIn(service) === "provider");

/** An area that nothing names is not even offered below this. */
const LEAST_OF_UNNAMED = 0.3;

/** Whether a thing stands right behind what is said to be patched: "patches the nodes", "the updates to our hypervisor". */
const isPatched = ({ from }: Span, { words, groups }: Utterance): boolean => groups.some(({ id, to }) => id === "patching" && from >= to && leadsToPatched(words.slice(to, from)));

/** "Windows updates underneath our code" are of what is below it. */
const leadsToPatched = (between: readonly Word[]): boolean =>
  between.length <= 1 ? !between.some((word) => is(word, "below")) : between.every((word) => isAny(word, "leading-to-receiver", "determiner"));

/** "Who patches the host OS?": patching only hints at a system, where another thing is named outright right behind it. */
const patchedIn = (utterance: Utterance): AreaId | null => utterance.areas.find((area) => area.strength === OUTRIGHT && isPatched(area, utterance))?.id ?? null;

/** "Security updates", "patches": named as what is patched, and as no thing. */
const isNamedByPatching = (area: AreaId, { areas, groups }: Utterance): boolean =>
  areas.every((mention) => mention.id !== area || mention.strength < NAMES || groups.some((group) => group.id === "patching" && overlap(group, mention)));

/** "We run the tracking API on AKS, who patches the nodes?": what is patched is asked about, and no thing of the scene. */
function patchedAside(best: AreaId, utterance: Utterance): AreaId | null {
  const { words, areas } = utterance;
  const who = words.findLastIndex((word) => is(word, "who"));
  if (who <= 0 || !isBorder(words, who) || areas.some(({ id, from }) => from > who && id === best)) return null;
  return areas.find((area) => area.from > who && area.strength >= NAMES && isPatched(area, utterance))?.id ?? null;
}

function likeliest(ranked: readonly RankedArea[], utterance: Utterance): RankedArea | null {
  const [best, second] = ranked;
  if (!best) return null;
  const aside = patchedAside(best.id, utterance);
  const object = ranked.find(({ id }) => id === aside);
  if (object) return { ...object, score: best.score };
  const patched = best.id === AREA_OF_ASPECT.patching && isNamedByPatching(best.id, utterance) ? patchedIn(utterance) : null;
  const other = ranked.find(({ id }) => id === patched);
  if (other) return { ...other, score: best.score };
  const twin = second && areTwins(best.id, second.id) ? second : null;
  const known = twin ? { id: best.id, score: best.score + twin.score, named: best.named || twin.named } : best;
  return known.named || known.score >= LEAST_OF_UNNAMED ? known : null;
}

/** "We move from IaaS to PaaS. Who patches the OS?": it is asked for where one arrives. */
export function whereAsked(heard: Heard): Place {
  const { utterance, place } = heard;
  const leftOut = modelsLeftOut(utterance);
  if (leftOut.length > 0 && place.services.length === 0) return { models: without(leftOut, place.models) ?? without(leftOut, modelsOf(heard.claim().claim)) ?? [], services: [] };
  if (leavesHomeBehind(utterance)) return { models: without(HOME, place.models) ?? [], services: place.services };
  if (!isStep(utterance)) return withoutStrangers(heard);
  if (areAskedApart(utterance)) return place;
  const moved = arrivalFromHome(heard);
  if (moved) return moved;
  const stops = inOrder([...place.models, ...place.services], utterance);
  const modelOf = (id: string): string => heard.knowledge.services.get(id)?.model ?? id;
  const [, second, third] = stops;
  // Where one stops in three models, or in none, it is no move from here to there.
  if (second === undefined) return leavesHome(utterance) ? { models: without(HOME, place.models) ?? [], services: place.services } : place;
  if (third !== undefined && new Set(stops.map(modelOf)).size !== 2) return place;
  // "From IaaS to PaaS, who patches the guest OS?": one does not arrive at what a thing only hints at.
  const isHinted = (id: string): boolean => utterance.services.some((service) => service.id === id && service.strength < OUTRIGHT);
  const arrival = stops.findLast((id) => isLedTo(id, utterance)) ?? stops.findLast((id) => !isHinted(id)) ?? second;
  // "From our own CRM to one that is SaaS": of more than two, what stands in the same model is one stop.
  const isThere = (id: string) => (third === undefined ? id === arrival : modelOf(id) === modelOf(arrival));
  return { models: place.models.filter(isThere), services: place.services.filter(isThere) };
}

/** "We moved our on-prem servers to Azure VMs. Who patches them now?": what is only said of the servers is where one leaves. */
const arrivalFromHome = ({ utterance: { words, services }, place: { models } }: Heard): Place | null => {
  const [named, another] = services.filter(({ strength }) => strength === OUTRIGHT);
  const isLed = named !== undefined && !another && is(leadOf(words, named.from), "arriving");
  return isLed && models.length === 1 && models[0] === "on-premises" ? { models: [], services: [named.id] } : null;
};

/** "Once everything moves out of our cellar and into Azure": where one arrives is not named, but it is not where one leaves. */
const leavesHome = ({ words, models, marks }: Utterance): boolean =>
  marks.some(({ meaning }) => meaning.kind === "context") &&
  models.every(({ id, from }) => {
    const lead = leadOf(words, from);
    return id === "on-premises" && (is(lead, "departing") || (lead?.stem === "of" && words[words.indexOf(lead) - 1]?.stem === "out"));
  });
const HOME: readonly ModelId[] = ["on-premises"];

/** "As soon as you leave on-premises, the hosts are Microsoft's": where one goes is not named either. */
const leavesHomeBehind = ({ words, models: [model, another], services }: Utterance): boolean => {
  const lead = model && leadOf(words, model.from);
  return (
    model?.id === "on-premises" &&
    !another &&
    services.length === 0 &&
    is(lead, "departing") &&
    lead?.stem !== "from" &&
    words.slice(0, words.indexOf(lead as Word)).some((word) => isAny(word, "conditional") || word.text === "once" || word.text === "soon")
  );
};

/** "They do it everywhere but in SaaS" is not said of one's own building. */
const modelsOf = (claim: Claim | null): readonly ModelId[] => (claim?.kind === "carries" && claim.party === "provider" ? CLOUD_MODEL_IDS : MODEL_IDS);

/** "IaaS: who filters ports? And the same once we have moved to SaaS?", "who patches in IaaS, and does that change in PaaS?" ask in both. */
function areAskedApart({ words, models: [first, ...others] }: Utterance): boolean {
  const word = first && words[first.from];
  if (!word) return false;
  const isAskedAgain = ({ from }: Mention<ModelId>): boolean => words[from]?.asked === true && words[from]?.sentence !== word.sentence;
  if (word.asked && others.some(isAskedAgain)) return true;
  const asksAnew = words.some(({ stem }, at) => at >= first.to && stem === "and" && isAny(words[at + 1], "auxiliary", "open-question") && others.some(({ from }) => from > at));
  return asksAnew && asksWho(words.slice(0, first.from));
}

const without = (leftOut: readonly ModelId[], models: readonly ModelId[]): readonly ModelId[] | null => {
  const left = models.filter((model) => !leftOut.includes(model));
  return left.length > 0 ? left : null;
};

/** Where a service stands in another model than the one that is named, it is no product of the provider's: "the web app of our SaaS vendor"; unless the two are held against each other. */
function withoutStrangers({ place: { models, services }, knowledge, utterance }: Heard): Place {
  const isPaired = (id: ServiceId): boolean => utterance.services.some((service) => service.id === id && isPairedWith(service, utterance.models, utterance));
  return { models, services: services.filter((service) => models.length === 0 || models.includes(serviceOf(knowledge, service).model) || isPaired(service)) };
}
