/** What a stretch of an utterance holds, counted and ranked: the evidence that `interpret` decides from. */
import type { AreaId, ModelId, ServiceId, Side, TopicId } from "../ids.ts";
import { createFocus } from "./focus.ts";
import type { Found } from "./forms.ts";
import type { Mark } from "./marks.ts";
import type { Word } from "./words.ts";

export type RankedArea = { readonly id: AreaId; readonly score: number; readonly strongest: number; readonly from: number; readonly to: number };
export type NamedService = { readonly id: ServiceId; readonly strength: number; readonly from: number; readonly to: number };
export type Mention<Id> = { readonly id: Id; readonly from: number; readonly to: number };

export type Features = {
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  /** Best first. */
  readonly areas: readonly RankedArea[];
  readonly models: readonly Mention<ModelId>[];
  readonly describes: readonly Mention<ModelId>[];
  readonly services: readonly NamedService[];
  /** Parts of services that go by a name of their own. */
  readonly parts: readonly { readonly id: string; readonly service: ServiceId; readonly area: AreaId; readonly beside: boolean; readonly from: number; readonly to: number }[];
  readonly topics: readonly Mention<TopicId>[];
  readonly parties: readonly (Mention<Side> & { readonly pronoun: boolean })[];
  readonly outside: readonly Mention<string>[];
  readonly forms: readonly Found[];
  has(form: string): boolean;
  /** Whether the talk is of the cloud: a model, a service, a provider, or a word such as "Azure". */
  readonly cloud: boolean;
  /** Words that carry a meaning and that nothing explains. */
  readonly unexplained: readonly string[];
};

/** @param known stems that say nothing about the subject, or that forms of question are made of */
export function featuresOf(words: readonly Word[], found: readonly Mark[], forms: readonly Found[], known: ReadonlySet<string>): Features {
  const marks = withPlatforms(found);
  const parties = partiesIn(words, marks);
  // "Microsoft's own sites" are no premises of ours.
  const models = mentions<ModelId>(marks, "model").filter(({ from }) => words[from]?.text !== "own" || !parties.some(({ id, to }) => id === "provider" && to === from));
  const services = servicesIn(marks);
  const asking = forms.filter((form) => form.form !== "who" || (!isRelativeWho(form, words, parties) && !isNamedWho(form, marks)));
  const cloud = namesPlace({ models, services }) || namesProvider({ parties }) || marks.some(({ meaning }) => meaning.kind === "context");
  return {
    words,
    marks,
    areas: rankAreas(words, marks),
    models,
    describes: mentions<ModelId>(marks, "describes"),
    services,
    parts: partsIn(marks),
    topics: mentions<TopicId>(marks, "topic"),
    parties,
    outside: mentions<string>(marks, "outside"),
    forms: asking,
    has: holds(new Set(asking.map(({ form }) => form))),
    cloud,
    unexplained: unexplainedWords(words, marks, known),
  };
}

/** Middleware and runtimes are software, but they go to the provider together with the operating system. */
function withPlatforms(marks: readonly Mark[]): readonly Mark[] {
  const platforms = marks.filter(({ meaning }) => meaning.kind === "group" && meaning.id === "platform");
  if (platforms.length === 0) return marks;
  return marks.map((mark) =>
    mark.meaning.kind === "area" && platforms.some(({ from, to }) => from === mark.from && to === mark.to)
      ? { ...mark, meaning: { ...mark.meaning, id: "operating-system" } }
      : mark,
  );
}

/** Whether an area is named, and not only hinted at. */
export const namesArea = ({ areas }: Pick<Features, "areas">): boolean => areas.some(({ strongest }) => strongest >= 2);

/** Whether a service is called by a name that decides alone. */
export const namesService = ({ services }: Pick<Features, "services">): boolean => services.some(({ strength }) => strength === 3);

/** Whether it is said where: in which model, or in which service. */
export const namesPlace = ({ models, services }: Pick<Features, "models" | "services">): boolean => models.length > 0 || namesService({ services });

/** Whether the provider is called by name: "they" may be anybody. */
export const namesProvider = ({ parties }: Pick<Features, "parties">): boolean => parties.some(({ id, pronoun }) => id === "provider" && !pronoun);

/** Made here and not in place: a function that is written at a property is given its name anew for every question. */
const holds = (forms: ReadonlySet<string>) => (form: string) => forms.has(form);

const REPORTED = new Set(["ask", "wonder"]);

function partiesIn(words: readonly Word[], marks: readonly Mark[]): Features["parties"] {
  const parties: Features["parties"][number][] = [];
  for (const { meaning, from, to } of marks) if (meaning.kind === "party") parties.push({ id: meaning.id, pronoun: meaning.pronoun, from, to });
  // "The finance people ask what they have to do": nobody else is spoken of, so they are the ones who ask.
  const asked = words.findIndex(({ stem }) => REPORTED.has(stem));
  if (asked === -1 || namesProvider({ parties })) return parties;
  return parties.map((party) => (party.id === "provider" && party.from > asked && words[party.from]?.text === "they" ? { ...party, id: "customer" } : party));
}

function partsIn(marks: readonly Mark[]): Features["parts"] {
  const parts: Features["parts"][number][] = [];
  for (const { meaning, from, to } of marks) if (meaning.kind === "part") parts.push({ ...meaning, from, to });
  return parts;
}

const LEADS_TO_WHOSE = new Set([
  "be",
  "and",
  "or",
  "but",
  "so",
  "on",
  "into",
  "in",
  "to",
  "with",
  "know",
  "of",
  "for",
  "under",
  "go",
  "becom",
  "then",
  "ok",
  "exactli",
  "me",
  "us-pronoun",
  "tell",
]);

/** "Microsoft decides who may log in": it is said, not asked, who. */
const EMBEDDING = new Set(["pick", "select", "approv", "grant", "decid", "determin", "control", "handl", "govern", "choos", "for", "of", "over", "that"]);

/** "We tidy up who can see what". */
const BEFORE_ACCESS = new Set(["up", "about", "out", "on", "know", "see", "and", "henc", "that"]);
const CAN = new Set(["can", "may", "could", "gets", "has"]);
const ACCESS = new Set(["see", "read", "access", "open", "use", "log", "sign", "enter", "view", "edit", "reach"]);

/** "Who gets access" is the name of a thing here, as in "customers control who gets access". */
const isNamedWho = ({ from }: Found, marks: readonly Mark[]) =>
  marks.some(({ meaning, from: start, to }) => meaning.kind === "area" && start === from && from > 0 && to - start >= 3);

/** "The ones who configure it", "the supplier decides which of us": this question word asks nothing. */
function isRelativeWho({ from }: Found, words: readonly Word[], parties: readonly { readonly to: number }[]): boolean {
  const asker = words[from];
  const before = words[from - 1]?.sentence === asker?.sentence ? words[from - 1] : undefined;
  if (!asker || !before) return false;
  if (asker.stem === "which") return EMBEDDING.has(before.stem);
  if (asker.pause) return false;
  // "Machines whose system Microsoft keeps current"; but "is whose job", "on whose desk".
  if (asker.stem === "whose") return !LEADS_TO_WHOSE.has(before.stem);
  if (asker.stem !== "who") return false;
  const namesAccess = BEFORE_ACCESS.has(before.stem) && CAN.has(words[from + 1]?.text ?? "") && ACCESS.has(words[from + 2]?.text ?? "");
  return EMBEDDING.has(before.stem) || namesAccess || PERSONS.has(before.stem) || parties.some(({ to }) => to === from);
}

const PERSONS = new Set(["on", "one", "ones", "those", "person", "peopl"]);

function mentions<Id extends string>(marks: readonly Mark[], kind: "model" | "describes" | "topic" | "outside"): Mention<Id>[] {
  const all: Mention<Id>[] = [];
  for (const { meaning, from, to } of marks) {
    if (meaning.kind === kind && !all.some(({ id }) => id === meaning.id)) all.push({ id: meaning.id as Id, from, to });
  }
  return all;
}

function servicesIn(marks: readonly Mark[]): NamedService[] {
  const best = new Map<ServiceId, NamedService>();
  for (const { meaning, from, to } of marks) {
    if (meaning.kind !== "service") continue;
    const known = best.get(meaning.id);
    if (!known || known.strength < meaning.strength) best.set(meaning.id, { id: meaning.id, strength: meaning.strength, from, to });
  }
  return [...best.values()];
}

/** The strengths of an area's phrases add up, each phrase once: "laptop, laptop, laptop" is no more than "laptop". */
function rankAreas(words: readonly Word[], marks: readonly Mark[]): RankedArea[] {
  const seen = new Set<string>();
  const ranked = new Map<AreaId, { id: AreaId; score: number; strongest: number; from: number; to: number }>();
  const strengthOf = createFocus(words, marks);
  for (const mark of marks) {
    const { meaning, from, to } = mark;
    if (meaning.kind !== "area") continue;
    let phrase: string = meaning.id;
    for (let at = from; at < to; at += 1) phrase += ` ${words[at]?.stem}`;
    if (seen.has(phrase)) continue;
    seen.add(phrase);
    const area = ranked.get(meaning.id) ?? { id: meaning.id, score: 0, strongest: 0, from, to };
    area.score += meaning.strength;
    const strength = strengthOf(mark, meaning.strength);
    if (strength > area.strongest) Object.assign(area, { strongest: strength, from, to });
    ranked.set(meaning.id, area);
  }
  return [...ranked.values()].sort((a, b) => b.strongest - a.strongest || b.score - a.score || a.from - b.from);
}

function unexplainedWords(words: readonly Word[], marks: readonly Mark[], known: ReadonlySet<string>): string[] {
  const explained = new Array<boolean>(words.length).fill(false);
  for (const { meaning, from, to } of marks) if (meaning.kind !== "outside") explained.fill(true, from, to);
  const unexplained: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { stem, text } = words[at] as Word;
    if (!explained[at] && !known.has(stem) && !/^[\d.,>-]+$/.test(text)) unexplained.push(text);
  }
  return unexplained;
}
