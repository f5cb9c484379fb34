/** Follow-ups: what a message leaves unsaid is taken from the question before. */
import type { AreaId, ServiceId, Side } from "../../ids.ts";
import { isOwnMachine, type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import { AREA_OF_ASPECT, type Claim, type Query, type WhoQuery, whoCarries } from "../../query.ts";
import { isWhere, type Place } from "../learned/scope.ts";
import { denies } from "../marks/denials.ts";
import { leadOf } from "../marks/prepositions.ts";
import type { TopicFinder } from "../marks/topics.ts";
import {
  type AreaMention,
  areasIn,
  areasNamedBy,
  asksWho,
  aspectOf,
  isOpen,
  NAMES,
  namesArea,
  namesPlace,
  namesService,
  OUTRIGHT,
  overlap,
  type PartyMention,
  type Span,
  says,
  type Utterance,
} from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { askedByForm, goesOn } from "./by-form.ts";
import { heldInPartBy, sideWithPart } from "./claims.ts";
import { claimFor, inPlace, isStill, judgedThere, leavesOutWhose, oneOf, sideUnlessSupposed } from "./in-place.ts";
import { asksIfOther, asksNotWhose, asksOnlyWho, isFollowUp, mayLean, sideIn } from "./leans.ts";
import { askedBefore, type Found, isPlaced, lastOf, merge, partiesOf } from "./merge.ts";
import { placeAlone, placeSupposed, serviceByLastWord, serviceItself, withHome } from "./place-alone.ts";
import { whoRuns } from "./read-split.ts";
import { namesNew } from "./whether.ts";

/** The query of a message that leans on the one before, or null where it stands alone. */
export function lean(said: Utterance, before: Query, findTopic: TopicFinder, place: Place, knowledge: Knowledge): Query | null {
  const earlier = lastIn(before, said);
  const whole = serviceItself(said) ?? (earlier ? serviceByLastWord(said, earlier, knowledge) : null);
  if (whole !== null) return asksWho(said.words) ? whoRuns(whole, knowledge) : ofItself(whole, earlier);
  const utterance = withHome(said);
  const only = placeAlone(utterance) ?? placeSupposed(utterance);
  if (only) return earlier && standsAtHome(earlier, only, knowledge) ? askedBefore(earlier) : inPlace(oneOf(before, utterance.words), only, utterance, knowledge);
  if (!earlier) return null;
  const byForm = askedByForm(utterance, earlier, place, knowledge);
  if (byForm) return byForm;
  if (!mayLean(utterance, earlier)) return goesOn(utterance, earlier) ? askedBefore(earlier) : null;
  if (asksOnlyWho(utterance) || asksWhoTreatsIt(utterance, place) || asksIfTreated(utterance)) return askedBefore(earlier);
  return leanOn(earlier, foundIn(utterance, findTopic, place), utterance, knowledge);
}

/** "And the switches inside Azure?", after one's own server room: what was asked last, wherever that stood. */
function lastIn(before: Query, { marks, models, services }: Utterance): Query | undefined {
  const last = lastOf(before);
  const isElsewhere = models.length + services.length === 0 && marks.some(({ meaning }) => meaning.kind === "context");
  const wasAtHome = last !== undefined && "models" in last && last.models.length > 0 && last.models.every((model) => model === "on-premises");
  return isElsewhere && wasAtHome && (last.kind === "who" || last.kind === "topic") ? { ...last, models: [] } : last;
}

/** "In our basement", after the gateway server of Power BI: where the customer's machine of a service stands is no other place. */
function standsAtHome(earlier: Query, { models, services }: Place, knowledge: Knowledge): boolean {
  // What runs on a rented machine is no machine beside it: "antivirus on VMs, who?", "on-prem?".
  const isOfMachine =
    earlier.kind === "who" && earlier.services.some((service) => isOwnMachine(knowledge, service, earlier.part) && serviceOf(knowledge, service).model !== "iaas");
  return isOfMachine && services.length === 0 && models.every((model) => model === "on-premises");
}

/** "And Power BI itself?", after who patches its gateway or the laptops that it is used on, asks who patches it; after whose the laptops are, for all of it. */
function ofItself(service: ServiceId, earlier: Query | undefined): Query {
  const isOfSoftware = earlier?.kind === "who" && (earlier.aspect === "patching" || earlier.areas.some((area) => SOFTWARE.has(area)));
  return isOfSoftware ? whoCarries(["operating-system"], { models: [], services: [service] }) : { kind: "service", services: [service], claim: null };
}
const SOFTWARE: ReadonlySet<AreaId> = new Set<AreaId>(["operating-system", "applications"]);

/** What a message names. "And the firewall rules?" asks of an area of what was spoken of before; only a full name changes the service. */
function foundIn(utterance: Utterance, findTopic: TopicFinder, place: Place): Found {
  // "So we configure it": what is done with it names no new thing.
  const isOfIt = says(utterance, "pronoun") && sideIn(utterance) !== null && !namesArea(utterance);
  const areas = isOfIt ? [] : areasLeantOn(utterance);
  const services = areas.length > 0 && !namesService(utterance) && !standsThere(utterance, place) ? [] : place.services;
  // Where no model is named, a thing that is named is asked about in the place before, unless it stands in one's own rooms.
  const isGuessed = utterance.models.length === 0 && !place.models.includes("on-premises");
  const models = isGuessed && areas.length > 0 ? [] : place.models;
  const topic = findTopic.subject(utterance, areas[0] ?? null);
  const side = sideUnlessSupposed(utterance) ?? sideIn(utterance);
  return { areas, models, services, topic, side, isShared: says(utterance, "both-sides"), aspect: aspectOf(utterance) };
}

/** "If we'd done it on a VM, who'd patch?", "and the VM behind it, who does the updates?": a place that is meant, and no thing of the place before. */
const standsThere = (utterance: Utterance, { services: meant }: Place): boolean =>
  isWhere(meant, utterance) || utterance.services.some((service) => meant.includes(service.id) && areasNamedBy(service, utterance).length === 0);

function leanOn(earlier: Query, found: Found, utterance: Utterance, knowledge: Knowledge): Query | null {
  const namesThing = found.areas.length > 0 || found.topic !== null;
  if (!(namesArea(utterance) || found.topic) && !isPlaced(found) && asksNotWhose(utterance)) return askedBefore(earlier);
  const ofThing = earlier.kind === "who" ? leanOnThing(earlier, found, utterance, knowledge) : null;
  if (ofThing) return ofThing;
  // "And our part?" is asked of what was spoken of, "and our admins?" of people.
  if (!namesThing && utterance.parties.some((party) => isPeople(party, utterance))) return null;
  if (earlier.kind === "who" && staysOn(earlier, utterance) && (found.topic || found.areas.every((area) => area === AREA_OF_ASPECT.patching))) return askedBefore(earlier);
  const merged = merge(earlier, found, knowledge);
  return merged && asClaimed(merged, earlier, found, utterance);
}

/** What is said or asked of the very thing that was spoken of. */
function leanOnThing(earlier: WhoQuery, found: Found, utterance: Utterance, knowledge: Knowledge): Query | null {
  // "Does it back itself up, or do we?", after who patches it, is about something else.
  const isOther = found.aspect !== null && !earlier.areas.includes(AREA_OF_ASPECT[found.aspect]);
  if (found.areas.length > 0 || found.topic !== null || isOther) return null;
  // "So Microsoft does it?" is said of what was asked about; "and Microsoft?" asks what else that side does.
  if (found.side && (says(utterance, "pronoun") || isStill(utterance.words)) && !isOpen(utterance) && !asksIfOther(utterance))
    return { ...thingThere(earlier, found, knowledge), claim: claimMade(found.side, utterance) };
  // "And theirs?", of what is shared, is told with ours.
  const isOfShared = !isPlaced(found) && asksForHalf(utterance) && partiesOf(earlier, knowledge).every((party) => party === "shared");
  return isOfShared ? askedBefore(earlier) : null;
}

/** "Does Microsoft do it?", "does it carry a part of it?" */
function claimMade(side: Side, utterance: Utterance): Claim {
  const holder = sideWithPart(utterance);
  return holder ? heldInPartBy(holder) : claimFor(side, utterance);
}

/** "And on a Dedicated HSM it's Microsoft as well?", after the firmware of another: what goes by the same name there. */
function thingThere(earlier: WhoQuery, found: Found, knowledge: Knowledge): WhoQuery {
  const same = isPlaced(found) && earlier.part !== null ? merge(earlier, { ...found, side: null }, knowledge) : null;
  if (same?.kind === "who") return same;
  return isPlaced(found) ? whoCarries(earlier.areas, found, { aspect: earlier.aspect }) : whoCarries(earlier.areas, earlier, { aspect: earlier.aspect, part: earlier.part });
}

/** "Theirs?", "and Microsoft's half?" */
const asksForHalf = ({ words, parties }: Utterance): boolean => parties.length > 0 && words.length <= MOST_WORDS_OF_HALF && words.some((word) => isAny(word, "owning", "share"));
const MOST_WORDS_OF_HALF = 5;

/** What is asked next is judged, too, where it is claimed, or where what was claimed before is claimed of it. */
function asClaimed(merged: Query, earlier: Query, found: Found, utterance: Utterance): Query {
  // "And who patches both?", after whether they are alike in access, claims nothing.
  if (merged.kind === "compare" && asksWho(utterance.words)) return { ...merged, claim: null };
  // "The OS stays with us, though?", after a move
  if (merged.kind === "compare" && merged.moving && found.side && utterance.words.some((word) => is(word, "staying")) && !isOpen(utterance))
    return { ...merged, claim: { same: !denies(utterance) } };
  // "Would it be ours with IaaS?"
  const namesThing = found.areas.length > 0 || found.topic !== null;
  if (merged.kind === "topic" && found.side && !namesThing && isPlaced(found) && says(utterance, "pronoun") && !isOpen(utterance))
    return judgedThere(merged, claimFor(found.side, utterance));
  const isClaim = earlier.kind === "who" && earlier.claim?.kind === "carries" && !asksWho(utterance.words) && !isOpen(utterance);
  if (!isClaim || merged.kind !== "who") return merged;
  // "The host below as well?", after what was claimed of another thing
  if (utterance.words.some((word) => is(word, "likewise"))) return { ...merged, claim: found.side ? claimFor(found.side, utterance) : earlier.claim };
  const { party } = earlier.claim;
  return leavesOutWhose(utterance.words) && party !== "shared" ? { ...merged, claim: claimFor(party, utterance) } : merged;
}

/** "And antivirus on them?", "and Windows updates on them?", after the laptops: what runs on one's devices comes with them; the data on them does not. */
export const staysOn = (earlier: Query, { words, areas, topics }: Utterance): boolean =>
  earlier.kind === "who" &&
  earlier.areas.every((area) => area === "devices-and-endpoints") &&
  areas.every((area) => area.strength < NAMES || area.id === AREA_OF_ASPECT.patching || area.id === "devices-and-endpoints" || topics.some((topic) => overlap(topic, area))) &&
  words.some((word, at) => is(word, "plural-pronoun") && is(words[at - 1], "standing-on"));

/** "Our admins": the customer's, but no side as such, as "our company" is. */
const isPeople = ({ from, to, pronoun }: PartyMention, { words }: Utterance): boolean => !pronoun && words[from]?.stem === "our" && !is(words[to - 1], "organisation");

/** "Who wipes it?" */
const FEW = 3;

/** "Who deletes it?" asks of what was spoken of; what is done with it names no new thing. */
const asksWhoTreatsIt = (utterance: Utterance, place: Place): boolean =>
  asksWho(utterance.words) &&
  says(utterance, "pronoun") &&
  !namesPlace(utterance) &&
  !utterance.areas.some((area) => namesFirst(area, utterance) || namesBesideIt(area, utterance)) &&
  utterance.areas.every(({ from, to }) => to - from === 1 || utterance.groups.some((group) => group.id === "pronoun" && overlap(group, { from, to }))) &&
  place.services.length + utterance.topics.length === 0 &&
  (utterance.words.length <= FEW || utterance.parts.every(({ beside }) => beside)) &&
  aspectOf(utterance) === null;

/** "The servers at the other end, who looks after those?" */
const namesFirst = ({ from }: Span, { words }: Utterance): boolean => is(words[from - 1], "determiner") && from < words.findIndex((word) => is(word, "who"));

/** "Who answers for the data in it?", but not "who encrypts it?" */
const namesBesideIt = ({ to, strength }: AreaMention, { groups }: Utterance): boolean => strength === OUTRIGHT && !groups.some(({ id, from }) => id === "pronoun" && from === to);

/** "And keeps them for a year?", "removing them after the exam, too?": one thing more is done with what was spoken of. */
export const asksIfTreated = (utterance: Utterance): boolean =>
  (isFollowUp(utterance) || is(utterance.words.at(-1), "likewise")) &&
  doesSomethingToIt(utterance.words) &&
  !namesNew(utterance) &&
  aspectOf(utterance) === null &&
  sideIn(utterance) === null &&
  !isOpen(utterance) &&
  !asksNotWhose(utterance) &&
  utterance.strange + utterance.outside.length === 0 &&
  utterance.words.length <= MOST_WORDS_OF_TREATING;

/** "The machines it sits on" are a thing. */
function doesSomethingToIt(words: readonly Word[]): boolean {
  const at = words.findIndex((word) => is(word, "object-pronoun") || word.text === "it");
  const before = words.slice(0, Math.max(at, 0));
  return before.length > 0 && !isAny(before.at(-1), "leading", "auxiliary", "adding") && !before.some((word) => is(word, "determiner"));
}
const MOST_WORDS_OF_TREATING = 8;

/** What is named; of what is only hinted at, what is hinted at most. */
function areasLeantOn(utterance: Utterance): AreaId[] {
  const named = areasIn(utterance).filter((id) => !isOnlyDone(id, utterance));
  if (named.length > 0) return named;
  // "On VMs" is a place, though the word hints at an area, too.
  const hinted = utterance.areas.filter((area) => !utterance.services.some((service) => overlap(service, area)) && !standsInPlace(area, utterance)).map(({ id }) => id);
  const times = (id: AreaId): number => hinted.filter((other) => other === id).length;
  // A stable sort: of two as often, the first.
  return hinted.toSorted((a, b) => times(b) - times(a)).slice(0, 1);
}

/** "The app they host on it": what a side does is no thing. */
const isOnlyDone = (id: AreaId, { areas, parties, words }: Utterance): boolean =>
  areas.every((area) => area.id !== id || (words[area.from]?.stem === "host" && parties.some(({ pronoun, to }) => pronoun && to === area.from)));

/** "On our PaaS booking site" says where, whatever the words behind the model hint at. */
const standsInPlace = (area: Span, { words, models }: Utterance): boolean =>
  models.some(({ from, to }) => area.from >= to && area.from - to <= 1 && is(words[from - 1], "determiner") && isAny(leadOf(words, from), "standing-on", "leading"));
