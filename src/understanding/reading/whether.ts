/** What asks of the thing that was spoken of whether it is shared, or whether a side has a part in it. */
import { type AreaId, isModelId, otherSide, TOPICS, type TopicId } from "../../ids.ts";
import { ANYWHERE, type Claim, carriedBy, carriedPartlyBy, type Query, UNDIVIDED, whoCarries } from "../../query.ts";
import { asksForModels } from "../learned/offers.ts";
import { denies, isDeniedAt } from "../marks/denials.ts";
import { asksWho, isAspect, isOpen, namesArea, overlap, type Span, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asksIfAzureDoesIt, BY_ITSELF } from "./by-itself.ts";
import { claimOfBoth } from "./claims.ts";
import { claimFor } from "./in-place.ts";
import { asksNotWhose, sideIn } from "./leans.ts";
import { partOf } from "./part-named.ts";

/** A longer message says itself what it is about. */
const MOST_WORDS = 10;

/** The thing before, with what is now claimed of it; null where nothing of the kind is asked, or a new thing is named. */
export function whether(utterance: Utterance, before: Query): Query | null {
  if (utterance.words.length > MOST_WORDS || asksWho(utterance.words) || asksNotWhose(utterance) || asksForAlways(utterance, before)) return null;
  if (patchesService(utterance, before)) return null;
  if (treatsIt(utterance)) return whetherPart(utterance, before);
  return namesNew(utterance) ? null : (whetherShared(utterance, before) ?? whetherAnywhere(utterance, before) ?? whetherPart(utterance, before));
}

/** "So we patch it, too?", after the rules of a firewall, can only mean the firewall. */
const patchesService = ({ words }: Utterance, before: Query): boolean =>
  before.kind === "who" &&
  before.services.length > 0 &&
  before.areas.every((area) => UNPATCHED.has(area)) &&
  words.some(({ stem }, at) => stem === "patch" && words[at + 1]?.text === "it");
const UNPATCHED: ReadonlySet<AreaId> = new Set<AreaId>(["network-controls", "data", "account-and-access-management", "identity-and-access"]);

/** "And the ones that are always ours?", after what is always the other side's */
const asksForAlways = ({ words }: Utterance, before: Query): boolean =>
  before.kind === "topic" && Object.values<TopicId>(TOPICS.always).includes(before.topic) && words.some(({ text }) => text === "ones");

/** Whether a thing or a place is named, and not only hinted at. */
export const namesNew = (utterance: Utterance): boolean => {
  const { topics, parts, models, services } = utterance;
  // Patching is a topic, and what is done with the thing before.
  const isTask = (topic: Span): boolean => utterance.groups.some((group) => isAspect(group) && overlap(group, topic));
  return namesArea(utterance) || models.length + services.length > 0 || topics.some((topic) => !isTask(topic)) || parts.some(({ beside }) => !beside);
};

/** "Shared then?" is asked of what was spoken of, and "and what is shared?" after what is always the one side's, of everything. */
function whetherShared(utterance: Utterance, before: Query): Query | null {
  const { words, groups } = utterance;
  // "No sharing at all in that case?"
  if (before.kind === "who" && says(utterance, "both-sides") && denies(utterance) && !isOpen(utterance)) return { ...before, claim: UNDIVIDED };
  const isLast = groups.some(({ id, to }) => id === "both-sides" && words.slice(to).every((word) => is(word, "around-name")));
  if (!isLast) return null;
  const asks = isOpen({ words });
  if (before.kind === "who" && !asks) return { ...before, claim: BOTH };
  return asks && before.kind === "topic" && Object.values<TopicId>(TOPICS.always).includes(before.topic) ? { kind: "shared", claim: null, models: [], services: [] } : null;
}
const BOTH = carriedPartlyBy("shared");

/** "So there is no model where Microsoft does it?" */
function whetherAnywhere(utterance: Utterance, before: Query): Query | null {
  const side = sideIn(utterance);
  const isOfAny = utterance.words.some((word) => is(word, "model-noun")) && says(utterance, "pronoun") && !is(utterance.words[0], "open-question") && !asksForModels(utterance);
  return before.kind === "who" && side && isOfAny ? whoCarries(before.areas, ANYWHERE, { claim: claimFor(side, utterance) }) : null;
}

/** "So that is on us?", "so not Microsoft?", "do we have to do anything then?" */
function whetherPart(utterance: Utterance, before: Query): Query | null {
  if (isOpen(utterance)) return null;
  const claim = claimOfPart(utterance) ?? claimOfAll(utterance, before) ?? (asksIfAzureDoesIt(utterance) ? BY_ITSELF : null);
  if (!claim) return null;
  // "So nothing for the control plane?", after the nodes: of the part that is named.
  if (before.kind === "who") return { ...(partOf(utterance, before) ?? before), claim };
  return before.kind === "topic" && !isModelId(before.topic) ? { ...before, claim, challenge: true } : null;
}

/** "Do we have to do anything?", "so nothing for us?" */
function claimOfPart(utterance: Utterance): Claim | null {
  const side = sideIn(utterance);
  if (side === null || !utterance.words.some((word) => is(word, "anything")) || saysMore(utterance)) return null;
  return denies(utterance) ? claimFor(side, utterance) : carriedPartlyBy(side);
}

/** "Do they pay us something?" says what is done, and not that there is anything to do. */
const saysMore = ({ words, parties }: Utterance): boolean => parties.length > 1 && words.some((word, at) => is(word, "anything") && parties.some(({ to }) => to === at));

/** "So that one is fully on us?", "we don't?"; "and Microsoft?" goes on, and "can Microsoft see it" says what is done with it. */
function claimOfAll(utterance: Utterance, before: Query): Claim | null {
  const { words, parties } = utterance;
  const concludes =
    says(utterance, "pronoun") || says(utterance, "denial") || says(utterance, "concluding") || words.some((word) => isAny(word, "inferring", "extent")) || asksIfOwn(words);
  if (!concludes || !saysOnlyWhose(utterance, before)) return null;
  const both = claimOfBoth(utterance);
  if (both) return both;
  // "They won't upgrade it for us": for whom it is done does nothing.
  const doers = parties.filter(({ from }) => words[from - 1]?.stem !== "for");
  // "No patching for us?"
  const [first] = doers.length > 0 ? doers : parties;
  if (!first) return null;
  if (says(utterance, "partly")) return doers.every(({ id }) => id === first.id) ? carriedPartlyBy(first.id) : null;
  if (doers.every(({ id }) => id === first.id)) return saysNobodyElse(words) ? carriedBy(first.id) : claimFor(first.id, utterance);
  // "On Microsoft and not on us?"; "us or Microsoft?" claims nothing.
  const denied = doers.find(({ from }) => isDeniedAt(from, 1, utterance));
  return denied ? carriedBy(otherSide(denied.id)) : null;
}

/** "Ours, right?"; "and theirs?", after what is our half of it, asks for the other half. */
const asksIfOwn = (words: Utterance["words"]): boolean => words.some((word) => is(word, "owning")) && words.some((word) => is(word, "judging"));

/** "Just us, nobody else?" */
const saysNobodyElse = (words: Utterance["words"]): boolean => words.some((word, at) => is(word, "nobody") && is(words[at + 1], "other"));

/** "So we configure it.": a side, one word for what it does, and what was spoken of. */
const treatsIt = ({ words, parties, groups }: Utterance): boolean =>
  parties.some(({ to }) =>
    groups.some(
      (group) =>
        group.id === "pronoun" && group.from === to + 1 && wordsBeside([...parties, group, { from: to, to: to + 1 }], words, "around-name").every((word) => is(word, "inferring")),
    ),
  );

/** Whether its words say whose it is and no more, save what is done with it, which was spoken of. */
function saysOnlyWhose(utterance: Utterance, before: Query): boolean {
  const { words, parties, groups } = utterance;
  // Of a part it is known what is done with it.
  const tasks: readonly (string | null)[] = before.kind !== "who" ? [] : before.part === null ? [before.aspect] : ["patching", "backup"];
  if (treatsIt(utterance)) return true;
  // "Ours to fix then?"
  const done = parties.flatMap(({ from, to }) => (is(words[from], "owning") && words[to]?.stem === "to" ? [{ from: to, to: to + 2 }] : []));
  const known = [
    ...parties,
    ...done,
    ...groups.filter(
      ({ id }) =>
        id === "denial" ||
        id === "doubting" ||
        id === "by-itself" ||
        id === "partly" ||
        id === "both-sides" ||
        id === "pronoun" ||
        id === "concluding" ||
        id === "acknowledging" ||
        tasks.includes(id),
    ),
  ];
  return wordsBeside(known, words).every(
    (word) =>
      word.stem === "there" ||
      (word.text === "done" && parties.length > 0) ||
      isAny(word, "around-name", "auxiliary", "leading", "pronoun", "one", "owning", "judging", "extent", "inferring", "having", "share", "other"),
  );
}
