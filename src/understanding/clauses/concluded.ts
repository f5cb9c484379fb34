/** "They back up etcd, which means our volumes are backed up, too", "it is IaaS because the data is ours": what follows is to be judged, and not what it is said to follow from. */
import { areasIn, isBorder, isOpen, namesPlace, OUTRIGHT, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** The words without the premise, but for the place that it gives; all of them where nothing is concluded, or one of the two names no thing. */
export function withoutPremise({ words }: Utterance, recognise: Recognise): readonly Word[] {
  const premise = premiseIn(words);
  if (!premise) return words;
  const [said, concluded] = [words.slice(premise.from, premise.to), words.filter((_, at) => at < premise.from || at >= premise.to)];
  const [from, to] = [recognise(said), recognise(concluded)];
  if (isOpen(to) || !saysOther(from, to)) return words;
  const place = namesPlace(to) ? [] : placeOf(from, recognise);
  // The place stands before it as a heading.
  const sentence = concluded[0]?.sentence ?? 0;
  return [...place.map((word) => moved(word, sentence)), ...concluded.map((word, at) => (at === 0 && place.length > 0 ? moved(word, word.sentence, true) : word))];
}

function premiseIn(words: readonly Word[]): Span | null {
  // "Since Microsoft encrypts the shares, we need no backup, correct?"
  const end = is(words[0], "given-that") ? words.findIndex((_, at) => at > 0 && isBorder(words, at)) : -1;
  if (end > 0 && words[end]?.sentence === words[0]?.sentence) return { from: 0, to: end };
  for (let at = 1; at < words.length; at += 1) {
    const begin = conclusionAt(words, at);
    if (begin !== null) return { from: 0, to: begin };
    // "Because of a fault" gives no reason for a claim.
    if (is(words[at], "reason") && words[at + 1]?.stem !== "of") {
      const end = words.findIndex((_, place) => place > at && isBorder(words, place));
      return { from: at, to: end < 0 ? words.length : end };
    }
  }
  return null;
}

/** Where a conclusion begins that a place leads to: "…, so it is backed up", "therefore", "which means that"; not "so much", "and so are we", "or so they think". */
function conclusionAt(words: readonly Word[], at: number): number | null {
  const [word, next] = [words[at], words[at + 1]];
  if (next?.stem === "mean") return isBorder(words, at) && (word?.stem === "which" || word?.stem === "that") ? at + (words[at + 2]?.stem === "that" ? 3 : 2) : null;
  return is(word, "concluding") && words[at - 1]?.stem !== "or" && !isAny(next, "measure", "auxiliary", "open-question") ? at : null;
}

/** Whether another thing follows than the one that is spoken of before, or a service is said to be of a model on one of the two sides. */
function saysOther(from: Utterance, to: Utterance): boolean {
  const [before, behind] = [areasIn(from), areasIn(to)];
  const services = new Set([...from.services, ...to.services].flatMap(({ id, strength }) => (strength === OUTRIGHT ? [id] : [])));
  const partsOf = ({ parts }: Utterance): string[] => parts.filter(({ service }) => services.has(service)).map(({ id }) => id);
  const [partsBefore, partsBehind] = [partsOf(from), partsOf(to)];
  // "They back up etcd, which means our volumes …": a part of a service, and what is no part of it; "they publish the rules, so exclusions …": another part.
  const isOfPart = partsBefore.length > 0 && !partsBefore.some((id) => partsBehind.includes(id));
  // "Microsoft runs the control plane of AKS, so they patch our nodes": who has the part is said, and nothing of its area.
  if (behind.length > 0)
    return (isOfPart && (before.length > 0 || from.parties.length > 0)) || (before.length > 0 ? !behind.some((area) => before.includes(area)) : isOfModel(from));
  return before.length > 0 && (isOfModel(to) || (isOfPart && partsBehind.length > 0));
}

/** "Functions are PaaS" */
const isOfModel = ({ words, services, models }: Utterance): boolean =>
  services.some((service) => models.some((model) => model.from >= service.to && words.slice(service.to, model.from).some(({ stem }) => stem === "be")));

/** The words that say where; of a service and the model that it is said to be of, the service. What only hints at one, "our CRM is SaaS", may be any: it stands beside its model. */
function placeOf({ words, services, models }: Utterance, recognise: Recognise): readonly Word[] {
  const [named] = [...services].sort((a, b) => b.strength - a.strength);
  const places = named && named.strength < OUTRIGHT ? [named, ...models.slice(0, 1)] : [named ?? models[0]];
  return places.flatMap((place) => (place ? nameIn(words.slice(place.from, place.to), place.id, recognise) : []));
}

/** "ESXi in AVS" names a part with its service. */
function nameIn(words: readonly Word[], id: string, recognise: Recognise): readonly Word[] {
  const name = words.slice(words.findLastIndex((word) => isAny(word, "leading", "belonging")) + 1);
  return name.length > 0 && recognise(name).services.some((service) => service.id === id && service.strength === OUTRIGHT) ? name : words;
}
