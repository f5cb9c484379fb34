/** "OS of VMs, data in SharePoint, physical network": things in a row that stand in places of their own, with what asks for them around. */
import { leadOf } from "../marks/prepositions.ts";
import { areasNamedBy, asksWho, isAspect, NAMES, type NamedService, OUTRIGHT, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isWithin, segmentsOf } from "./segments.ts";

/** A longer one is a clause. */
const LONGEST_ITEM = 8;

/** The items; none where fewer than two of them say where. */
export function itemsApart(whole: Utterance): readonly (readonly Word[])[] {
  const { words, services, models, parties } = whole;
  if (services.length + models.length < 2) return [];
  // "NSGs and firewalls", "forced tunnelling": what is a thing is no place, unless it says where, as "patching of VMs" does.
  const isPlace = (service: NamedService): boolean => {
    const own = areasNamedBy(service, whole);
    if (service.strength === OUTRIGHT) return !own.some(({ from, to }) => from === service.from && to === service.to);
    return own.length === 0 || leadOf(words, service.from)?.stem === "of";
  };
  const places = [...services.filter(isPlace), ...models];
  if (new Set(places.map(({ id }) => id)).size < 2 || words.some((word) => isAny(word, "comparing", "versus"))) return [];
  // "Intune, Virtual Network, Container Apps: I need the model of each" asks of none who carries it.
  if (!asksWho(words) && words.some((word) => is(word, "model-noun"))) return [];
  const segments = segmentsOf(words);
  const isItem = (segment: Span): boolean =>
    segment.to - segment.from <= LONGEST_ITEM &&
    namesThing(segment, whole) &&
    !parties.some((party) => isWithin(party, segment)) &&
    !words.slice(beginOf(segment, words), segment.to).some((word) => isAny(word, "clause-word", "who", "owning", "pronoun", "this"));
  const first = segments.findIndex(isItem);
  const rest = first < 0 ? [] : segments.slice(first);
  const end = rest.findIndex((segment) => !isItem(segment));
  const items = end < 0 ? rest : rest.slice(0, end);
  const placed = items.filter((item) => places.some((place) => isWithin(place, item)));
  if (placed.length < 2) return [];
  return items.map((item) => words.slice(beginOf(item, words), item.to));
}

/** "Who patches the OS on VMs, the code on App Service and …": behind what asks, the first item begins. */
const beginOf = ({ from }: Span, words: readonly Word[]): number => (from === 0 && is(words[from], "who") ? 1 : from);

const namesThing = (segment: Span, { areas, topics, parts, groups }: Utterance): boolean =>
  [...areas.filter(({ strength }) => strength >= NAMES), ...topics, ...parts, ...groups.filter(isAspect)].some((thing) => isWithin(thing, segment));
