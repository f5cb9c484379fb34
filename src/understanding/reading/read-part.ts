/** Questions who carries a part of a service that goes by a name of its own. */
import type { AreaId } from "../../ids.ts";
import { isOwnMachine } from "../../knowledge/knowledge.ts";
import { whoCarries } from "../../query.ts";
import { isJourney } from "../clauses/journey.ts";
import { areJoined } from "../clauses/side-by-side.ts";
import { denialBefore } from "../marks/denials.ts";
import { isBehindNot, leadOf } from "../marks/prepositions.ts";
import { NAMES, overlap, type PartMention, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { type Asked, whereAsked } from "./asked.ts";
import type { Candidate, Heard } from "./heard.ts";

/** A part that is named says more than an area that is only guessed. */
export function readPart(heard: Heard, { known, besides, claim, sure, aspect }: Asked): Candidate | null {
  const row = partsAsked(heard, known?.named ? known.id : null);
  const [part, another] = row;
  if (!part) return null;
  const because = `asks about a part of a service, ${row.map(({ id }) => id).join(" and ")}`;
  // "They run the directory, we decide who gets in" says of no part that both have it.
  const areBothNamed = new Set(heard.utterance.parties.map(({ id }) => id)).size > 1 && !says(heard.utterance, "both-sides");
  const told = claim?.kind === "carries" && claim.party === "shared" && areBothNamed ? null : claim;
  const queryOf = ({ id, service, area }: PartMention) => whoCarries([area], { models: [], services: [service] }, { claim: told, aspect, part: id });
  if (another) return { query: { kind: "several", parts: row.map(queryOf) }, sure, because };
  const query = queryOf(part);
  // "The HSM under Key Vault, and the access policies in it".
  const others = besides(known?.id ?? part.area)
    .filter((area) => heard.utterance.areas.some(({ id, from, to }) => id === area && (from >= part.to || to <= part.from)))
    .map((area) => ({ ...query, part: null, areas: [area] }));
  return { query: others.length > 0 ? { kind: "several", parts: [query, ...others] } : query, sure, because };
}

/** The first part of a service that is named, and those that stand in a row with it; none where another area than the part's own is asked about. */
function partsAsked(heard: Heard, asked: AreaId | null): readonly PartMention[] {
  const { utterance, place } = heard;
  if (utterance.parts.length === 0) return [];
  const isMove = isJourney(utterance);
  const arrived = isMove ? whereAsked(heard).services : [];
  const meant = utterance.parts.filter(
    ({ id, area, service, beside, from, to }) =>
      // "As shipped, nothing customised": there is no such part. "The core, not our customisations": it is another.
      (!denialBefore(from, 0, utterance) || isNotToBeDone(to, utterance)) &&
      !isBehindNot(utterance.words, from) &&
      (asked === area || !standsOnAsked(from, asked, utterance)) &&
      // "From file shares to SharePoint, who sets the permissions?": nothing of what is left behind is asked about.
      (arrived.length === 0 || arrived.includes(service)) &&
      !(isMove && is(leadOf(utterance.words, from), "departing")) &&
      // What only means the part beside its service may stand in another sentence than the service.
      (!beside || (place.services.includes(service) && !isOfOneOfTwo({ service, from, to }, heard))) &&
      (asked === null ||
        asked === area ||
        // "The base image of our self-hosted agents": all that is on a machine of one's own is one's own.
        (!beside && isOwnMachine(heard.knowledge, service, id)) ||
        utterance.areas.some((named) => named.id === asked && from < named.to && named.from < to) ||
        (area === "operating-system" && asked === "physical-hosts")),
  );
  // "Threat intelligence feed" is no threat intelligence.
  const fitting = meant.some(({ area }) => area === asked) ? meant.filter(({ area, service, id }) => area === asked || !isOwnMachine(heard.knowledge, service, id)) : meant;
  const named = fitting.length > 1 ? fitting.toSorted((one, other) => one.from - other.from || other.to - one.to) : fitting;
  // "Minor versions come by themselves. Is the major upgrade ours?"
  const inQuestion = named.filter(({ from }) => utterance.words[from]?.asked);
  // "We use the hosted agents. Who patches the build machines?" asks of what is called by its name.
  const isSurer = inQuestion.some(({ beside }) => !beside) || named.every(({ beside }) => beside);
  const [first, ...others] = inQuestion.length > 0 && isSurer ? inQuestion : named;
  if (!first) return [];
  const row = [first];
  for (const part of others) if (isInRow(row.at(-1) ?? first, part, utterance.words)) row.push(part);
  return row;
}

/** "There are no container images to patch": it is the work that there is none of. */
const isNotToBeDone = (to: number, { words }: Utterance): boolean => words[to]?.stem === "to" && is(words[to + 1], "tending");

/** "The boxes under the session hosts": what is underneath is asked about. */
function standsOnAsked(from: number, asked: AreaId | null, { words, areas }: Utterance): boolean {
  const lead = leadOf(words, from);
  const at = lead ? words.indexOf(lead) : -1;
  return is(lead, "below") && areas.some((area) => area.id === asked && area.strength >= NAMES && area.from < at && area.to >= at);
}

/** "VNet and Azure Firewall: who writes the rules?" asks of both. */
function isOfOneOfTwo({ service, from, to }: Pick<PartMention, "service" | "from" | "to">, { utterance, place }: Heard): boolean {
  const [own, ...others] = utterance.services.filter(({ id }) => place.services.includes(id)).toSorted((a, b) => Number(b.id === service) - Number(a.id === service));
  return own !== undefined && !overlap(own, { from, to }) && others.some((other) => areJoined(own, other, utterance.words));
}

/** "Dedicated HSM or Cloud HSM", "compute instances and managed endpoints" */
const isInRow = ({ to, area }: PartMention, next: PartMention, words: readonly Word[]): boolean =>
  next.area === area &&
  next.from > to &&
  !next.beside &&
  words.slice(to, next.from).every((word) => word.stem === "or" || isAny(word, "adding", "versus", "determiner", "belonging"));
