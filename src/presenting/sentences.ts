/**
 * Every sentence and label of an answer that is not knowledge, to be reviewed and translated in one place.
 * British English, second person, present tense, short. `provider` is how the pack calls the provider, `cloud` how it calls the cloud.
 */

import type { ChoicesAnswer } from "../answer.ts";
import type { Party, Side } from "../ids.ts";
import { inPlace, QUESTIONS, smallFirst } from "../phrasing.ts";
import type { Refusal } from "../query.ts";

// ---- Words ----

export const YOU = "You";
const SHARED = "Shared";
const SPLIT = "Depends on the model";
export const AREA = "Area";

/** Who carries it, as the cell of a table. */
export const partyName = (party: Party | "split", provider: string): string => ({ provider, customer: YOU, shared: SHARED, split: SPLIT })[party];

/** Who carries it, in a sentence: "yours in IaaS". */
export const partyPossessive = (party: Party, provider: string): string => ({ provider: `${provider}'s`, customer: "yours", shared: "shared" })[party];

/** The three physical areas where one side has them all. */
export const PHYSICAL_LAYERS = "the physical layers";

/** "on-premises and in IaaS". */
export const inPlaces = (places: readonly string[]): string => {
  const [first, ...rest] = places;
  if (first !== undefined && inPlace(first) === "on-premises" && rest.length > 0) return rest.length === 1 ? `on-premises and ${inPlaces(rest)}` : `on-premises, ${inPlaces(rest)}`;
  return places.length > 1 ? `in ${inlineList(places)}` : inPlace(first ?? "");
};

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
export const count = (number: number): string => COUNTS[number] ?? String(number);
export const areaCount = (number: number): string => (number === 1 ? "one area" : `${count(number)} areas`);

/** "a, b and c"; a comma before the last too, where a name has an "and" of its own. */
export function inlineList(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? "";
  const before = items.slice(0, -1).join(", ");
  return items.some((item) => item.includes(" and ")) ? `${before}, and ${last}` : `${before} and ${last}`;
}

export const commaList = (items: readonly string[]): string => items.join(", ");
export const dutyList = (duties: readonly string[]): string => duties.join("; ");

export const bigFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/** "12 January 2026" out of "2026-01-12". */
function day(date: string): string {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  return `${dayOfMonth ?? ""} ${MONTHS[(month ?? 0) - 1] ?? ""} ${year ?? ""}`;
}

// ---- Verdicts ----

const LEAD = /^(?:Yes|No)\. /;

/** A verdict of the knowledge without a "No." that answers nobody. */
export const withoutLead = (verdict: string): string => bigFirst(verdict.replace(LEAD, ""));

/** The verdict as the answer to "…, right?". */
export function answeringClaim(verdict: string, holds: boolean | null, party: Party | "split" | null): string {
  const bare = withoutLead(verdict);
  if (holds === null) return bare;
  const saidNo = verdict.startsWith("No. ");
  const lead = holds ? "Yes." : party === "shared" || party === "split" ? (saidNo ? "No." : "Not quite.") : "No.";
  return `${lead} ${afterLead(bare)}`;
}

/** Whether a verdict says whose it is before it says of what: "Shared. …" beside other answers leaves open which of them is meant. */
export const namesNothing = (verdict: string): boolean => /^(?:Shared|You)[.,:] /.test(withoutLead(verdict));

/** The verdicts on several questions of a message; where all begin alike, that is said once. */
export function joinedVerdicts(verdicts: readonly string[]): string {
  const [lead, another] = new Set(verdicts.map((verdict) => LEAD.exec(verdict)?.[0]));
  return lead === undefined || another !== undefined ? verdicts.join(" ") : lead + verdicts.map((verdict) => verdict.replace(LEAD, "")).join(" ");
}

/** "Shared. …" and "You. …" answer "who"; after a "No." they need a verb. */
const afterLead = (verdict: string): string =>
  verdict
    .replace(/^Shared\. /, "It is shared: ")
    .replace(/^Shared(?=[,:])/, "It is shared")
    .replace(/^You(?=[.,] )/, "You do");

/** The verdict behind a label: "IaaS: You. The guest …" and not "IaaS: You do: the guest …". */
export const behindLabel = (verdict: string): string => withoutLead(verdict).replace(/^You do: (.)/, (_, first: string) => `${YOU}. ${first.toUpperCase()}`);

export const BACKUP = {
  /** Whether the first sentence says whose it is, so that it can be the verdict. */
  saysWhose: (text: string, party: Party, provider: string): boolean =>
    party === "customer" ? /^You\b|^[^.]*\byours\b/.test(text) : party === "shared" || text.startsWith(provider),
  customer: "Backing up your data is yours.",
  provider: (provider: string) => `${provider} backs it up.`,
};

// ---- Headings and labels of sections ----

export const HEADINGS = {
  you: YOU,
  /** Where the list is of the whole service and not only of what was asked. */
  sideInService: (side: string) => `${side}, in the service as a whole`,
  whatToDo: "What to do",
  note: "Note",
  leftOut: "Not answered",
  notes: "Notes",
  byModel: "By model",
  exceptions: "Exceptions",
  /** What a service says of its own of an area that its model carries in the same way. */
  particular: "In particular",
  patchingAndBackup: "Patching and backup",
  patching: "Patching",
  backup: "Backup",
  changes: "What changes",
  stays: "What stays the same",
  matrix: "Who is responsible for what",
  yourPartInTheirs: (provider: string) => `Your part in ${provider}'s areas`,
  asks: "What you can ask",
  examples: "Examples",
  commands: "Commands",
};

// ---- How the question was read ----

export const READ_AS = {
  /** "Logging and monitoring, retention of logs". */
  part: (subject: string, part: string | null) => (part === null ? subject : `${subject}, ${part}`),
  place: (subject: string, place: string) => (subject === place ? subject : `${subject}, ${place}`),
  /** "Operating system: IaaS, PaaS and SaaS". */
  places: (subject: string, places: readonly string[]) => `${subject}: ${inlineList(places)}`,
  withExceptions: (model: string) => `${model} with exceptions`,
  hybrid: (model: string) => `${model}, partly on your premises`,
  service: (name: string, model: string) => `${name} (${model})`,
  sideDuties: (side: Side, provider: string) => (side === "customer" ? "Your duties" : `${provider}'s duties`),
  everyModel: "every model",
  shared: "What is shared",
  model: "Which model it is",
  from: (labels: readonly string[]) => `From ${labels.join(" to ")}`,
  comparison: (labels: readonly string[]) => `Comparison of ${inlineList(labels)}`,
  matrix: "The whole matrix",
  /** "The PaaS services I know: operating system". */
  services: (models: readonly string[], thing: string | null) => `The ${ofModels(models)}services I know${thing === null ? "" : `: ${smallFirst(thing)}`}`,
};

// ---- Row ----

export const ROW = {
  split: (groups: readonly { readonly party: Party; readonly places: readonly string[] }[], provider: string) =>
    `It depends on the model: ${commaList(groups.map(({ party, places }) => `${partyPossessive(party, provider)} ${inPlaces(places)}`))}.`,
  common: (party: Party, provider: string, where: string) =>
    ({ provider: `${provider} does, ${where}.`, customer: `You do, ${where}.`, shared: `It is shared, ${where}: each side has its part.` })[party],
  /** "Physical hosts: Microsoft's in every cloud model.", where other questions are answered beside. */
  ofArea: (area: string, groups: readonly { readonly party: Party; readonly where: string }[], provider: string) =>
    `${area}: ${commaList(groups.map(({ party, where }) => `${partyPossessive(party, provider)} ${where}`))}.`,
  /** "PaaS. Microsoft's: physical network, operating system. Yours: data.", where much is asked of one place. */
  inPlace: (place: string, groups: readonly { readonly party: Party; readonly areas: readonly string[] }[], provider: string) =>
    [`${place}.`, ...groups.map(({ party, areas }) => `${bigFirst(partyPossessive(party, provider))}: ${commaList(areas)}.`)].join(" "),
  everyCloudModel: "in every cloud model",
  everyModel: "in every model, on-premises too",
};

// ---- Several ----

/** "who manages the policy. Ask it by itself." */
export const leftOutNote = (questions: readonly string[]): string =>
  `${commaList(questions.map((question) => `"${question}"`))}. ${questions.length === 1 ? "Ask it by itself." : "Ask them one by one."}`;

export const SEVERAL = {
  /** Who carries it, where several things are told and not all are one side's. */
  differs: "It differs",
  /** What the answer to one of several questions comes to: "shared", "no, yours". */
  outcome: (holds: boolean | null, party: Party | "split", provider: string) => {
    const whose = party === "split" ? smallFirst(SPLIT) : partyPossessive(party, provider);
    if (holds === null) return whose;
    return `${holds ? "yes" : party === "shared" || party === "split" ? "not quite" : "no"}, ${whose}`;
  },
  told: (names: readonly string[], outcome: string) => `${bigFirst(commaList(names))}: ${outcome}.`,
};

// ---- Verdict ----

export const VERDICT = {
  notSoFor: (names: readonly string[], more: number) => `Not so for: ${commaList(names)}${more > 0 ? `, and ${count(more)} more` : ""}. Ask about one by name.`,
  difference: (text: string, date: string, row: string) => `${text} This is row "${row}" of its page of ${day(date)}.`,
  differencePage: (provider: string, date: string) => `${provider}'s page of ${day(date)}`,
  action: (what: string, tool: string | null) => (tool === null ? what : `${what}: ${tool}`),
};

// ---- Duties ----

export const DUTIES = {
  inModel: (side: Side, provider: string, place: string, own: readonly string[], shared: readonly string[], except: readonly string[]) => {
    const whose = partyPossessive(side, provider);
    const where = except.length > 0 ? `Apart from ${inlineList(except)}, ${inPlace(place)}` : bigFirst(inPlace(place));
    if (own.length + shared.length === 0) return side === "provider" ? `${where} ${provider} carries nothing.` : `${where} you carry nothing.`;
    const first =
      own.length === 10
        ? `${where} all ten areas are ${whose}.`
        : `${where} ${areaCount(own.length)} ${own.length === 1 ? "is" : "are"} ${whose}${own.length > 0 ? `: ${commaList(own)}` : ""}.`;
    return shared.length === 0 ? first : `${first} ${bigFirst(count(shared.length))} ${shared.length === 1 ? "is" : "are"} shared: ${commaList(shared)}.`;
  },
  inService: (side: Side, provider: string, service: string, first: string, more: number) => {
    const who = side === "customer" ? "you" : provider;
    const rest = more === 0 ? "" : `, and ${side === "customer" ? "have" : "has"} ${more === 1 ? "one more duty" : `${count(more)} more duties`}`;
    return `In ${service} ${who} ${first}${rest}.`;
  },
  sharedArea: (area: string) => `${area} (shared)`,
};

// ---- Model ----

export const MODEL = {
  keeps: (model: string, provider: string, yours: readonly string[], theirs: readonly string[], shared: readonly string[]) =>
    `${model}. ${bigFirst(
      [
        ...(yours.length > 0 ? [`you keep ${inlineList(yours)}`] : []),
        ...(theirs.length > 0 ? [`${provider} runs ${inlineList(theirs)}`] : []),
        ...(shared.length > 0 ? [`${inlineList(shared)} ${shared.length === 1 && !(shared[0] ?? "").endsWith("s") ? "is" : "are"} shared`] : []),
      ].join("; "),
    )}.`,
  most: (model: string, own: number, shared: number) => `${model} leaves you the most: ${own === 10 ? "all ten areas" : `${areaCount(own)} of ten`}${alsoShared(shared)}.`,
  least: (model: string, own: number, shared: number) => `${model} leaves you the least: ${areaCount(own)} of ten${alsoShared(shared)}.`,
  described: (model: string, motto: string) => `${model}. ${motto}`,
  several: (models: readonly string[], groups: readonly { readonly whose: string; readonly areas: readonly string[] }[]) =>
    [`${inlineList(models)}.`, ...groups.map(({ whose, areas }) => `${bigFirst(whose)} in ${models.length === 2 ? "both" : "each"}: ${commaList(areas)}.`)].join(" "),
  none: "No model fits what you describe.",
  examples: (names: readonly string[]) => `For example: ${commaList(names)}.`,
};

const alsoShared = (shared: number): string => (shared === 0 ? "" : `, and ${count(shared)} shared`);

export const nothingShared = (place: string, sides: readonly { readonly whose: string; readonly areas: number }[], isMoreShared: boolean): string =>
  `Nothing${isMoreShared ? " else" : ""} is shared ${inPlace(place)}: ${inlineList(sides.map(({ whose, areas }) => `${areas === 10 ? "all ten areas" : areaCount(areas)} ${areas === 1 ? "is" : "are"} ${whose}`))}.`;

// ---- Service ----

export const SERVICE = {
  is: (name: string, model: string) => `${name} is ${model}.`,
  isWithExceptions: (name: string, model: string, areas: readonly string[]) => `${name} is ${model}, with exceptions${areas.length > 0 ? `: ${commaList(areas)}` : ""}.`,
  isHybrid: (name: string, model: string) => `${name} is ${model}, and part of it stands on your premises.`,
};

// ---- Comparison ----

export const COMPARISON = {
  /** @param party to whom the areas go */
  moves: (party: Party, areas: readonly string[], provider: string, isFirst: boolean) => {
    const verb = { provider: ["goes", "go"], customer: ["comes", "come"], shared: ["becomes", "become"] }[party][areas.length === 1 ? 0 : 1] ?? "";
    const end = { provider: `to ${provider}`, customer: "to you", shared: "shared" }[party];
    return `${bigFirst((isFirst ? areaCount : count)(areas.length))} ${verb} ${end}: ${commaList(areas)}.`;
  },
  restStays: "The rest stays where it is.",
  nothingMoves: "Nothing moves: each area stays where it is.",
  gives: (party: Party, areas: readonly string[], provider: string, from: string, to: string) =>
    ({
      provider: `${to} gives ${provider} ${areaCount(areas.length)} more than ${from}: ${commaList(areas)}.`,
      customer: `${to} leaves you ${areaCount(areas.length)} more than ${from}: ${commaList(areas)}.`,
      shared: `Shared ${inPlace(to)}: ${commaList(areas)}.`,
    })[party],
  restSame: "The rest is the same.",
  same: (labels: readonly string[]) => `No difference: each area is carried by the same side ${inPlaces(labels)}.`,
  areaSame: (whose: string, labels: readonly string[]) => `No difference: ${whose} ${inPlaces(labels)}.`,
  severalDiffer: (areas: readonly string[], labels: readonly string[]) =>
    `${bigFirst(areaCount(areas.length))} ${areas.length === 1 ? "differs" : "differ"} between ${inlineList(labels)}: ${commaList(areas)}.`,
};

// ---- Matrix and services ----

export const MATRIX = {
  verdict: (provider: string, theirs: readonly string[], yours: readonly string[]) =>
    `In the cloud ${provider} always carries ${inlineList(theirs)}. Always yours: ${commaList(yours)}. The rest depends on the model.`,
  difference: (provider: string, date: string, cells: readonly string[]) =>
    `${provider}'s own page (${day(date)}) lists ${count(cells.length)} ${cells.length === 1 ? "cell" : "cells"} otherwise: ${commaList(cells)}. Ask about one to see how.`,
  cell: (area: string, models: readonly string[]) => `${area} ${inPlaces(models)}`,
};

/** "PaaS and SaaS ". */
const ofModels = (models: readonly string[]): string => (models.length === 0 ? "" : `${inlineList(models)} `);
const share = (number: number, among: number): string => (number === 0 ? `none of the ${among}` : number === among ? `all ${among}` : `${number} of the ${among}`);

export const SERVICES = {
  all: (cloud: string, total: number, groups: readonly { readonly model: string; readonly size: number }[]) =>
    `I know ${total} services of ${cloud} and around it: ${inlineList(groups.map(({ model, size }) => `${size} ${model}`))}.`,
  ofModels: (number: number, among: number, models: readonly string[]) => `Of the ${among} services I know, ${number} are ${inlineList(models)}.`,
  /** "Operating system: yours, wholly or in part, in 9 of the 68 PaaS services I know." */
  carried: (thing: string, party: Party, provider: string, number: number, among: number, models: readonly string[]) =>
    `${thing}: ${partyPossessive(party, provider)}${party === "shared" ? "" : ", wholly or in part,"} in ${share(number, among)} ${ofModels(models)}services I know.`,
  exceptions: (number: number, among: number, models: readonly string[], area: string | null) =>
    `Of the ${among} ${ofModels(models)}services I know, ${number === 1 ? "1 breaks" : `${number || "none"} break`} the rule of ${number === 1 ? "its" : "their"} model${area === null ? " somewhere" : ` for ${area}`}.`,
  told: (name: string, verdict: string) => `${name}: ${verdict}`,
  heading: (heading: string, size: number) => `${heading} (${size})`,
  group: (category: string, names: readonly string[]) => `${category}: ${commaList(names)}`,
  hint: "Ask about one by name to see who does what in it.",
  hintOfThing: "A part of a service may be otherwise. Ask about one by name to see who does what in it.",
};

const CATEGORIES: Readonly<Record<string, string>> = { ai: "AI", devops: "DevOps", "microsoft-365": "Microsoft 365", "business-apps": "Business applications" };
export const categoryName = (category: string): string => CATEGORIES[category] ?? bigFirst(category.replaceAll("-", " "));

// ---- Help, choices, refusals ----

export const HELP = {
  call: (cloud: string, provider: string) => `I answer who is responsible for what in ${cloud}: you, ${provider}, or both.`,
  greeting: (cloud: string, provider: string) => `Hello. Ask me who is responsible for what in ${cloud}: you, ${provider}, or both.`,
  courtesy: (cloud: string) => `All right. Ask me whenever you want to know who is responsible for what in ${cloud}.`,
  asks: (provider: string) => [
    "who carries one thing, in a model or in a service",
    `what is left for you, and what ${provider} does`,
    "whether something you heard is so",
    "what changes when you move, and which model it is",
    "which services are of a model, or break its rule",
    "topics such as backup, encryption, MFA, DDoS and penetration tests",
  ],
  limits: (cloud: string) => `I know ${cloud} only. I look answers up; I do not guess.`,
  command: (name: string, usage: string) => `${name} ${usage}`.trim(),
};

export const CHOICES: Readonly<Record<ChoicesAnswer["missing"] | "only", string>> = {
  /** Where there is one choice and no other. */
  only: "Do you mean this?",
  model: "In which model?",
  subject: "Which area do you mean?",
  reading: "Which do you mean?",
};
export const NONE_OF_THESE = "None of these";

const mySubject = (cloud: string) => `I answer who is responsible for what in ${cloud}.`;

export function refusal(why: Refusal, cloud: string): string {
  switch (why) {
    case "empty":
      return `There is no question in your message. ${mySubject(cloud)}`;
    case "too-long":
      return "Your message is too long for me. Ask in one or two sentences.";
    case "not-text":
      return "I can't read that as text. Ask in plain words.";
    case "not-english":
      return `I read English only. ${mySubject(cloud)}`;
    case "price":
      return `I can't help with prices. ${mySubject(cloud)}`;
    case "how-to":
      return `I don't give instructions. ${mySubject(cloud)}`;
    case "limits":
      return `I can't help with quotas and limits. ${mySubject(cloud)}`;
    case "news":
      return `I can't help with product news. ${mySubject(cloud)}`;
    case "advice":
      return `I don't recommend products or designs. ${mySubject(cloud)}`;
    case "law":
      return `I can't help with questions of law. ${mySubject(cloud)}`;
    case "trouble":
      return `I can't help with faults and outages. ${mySubject(cloud)}`;
    case "other-cloud":
      return `I know ${cloud} only.`;
    case "outside":
      return `I don't know that. ${mySubject(cloud)}`;
  }
}

export const nearest = (why: Refusal, cloud: string): string => (why === "other-cloud" ? `The nearest in ${cloud}:` : "Near to your words:");

// ---- Follow-ups: a short label, and a question that stands for itself ----

const LONGEST_LABEL = 30;

export const FOLLOW_UPS = {
  inModel: (model: string) => bigFirst(inPlace(model)),
  dutiesLabel: (side: Side, provider: string, place: string) => {
    const label = QUESTIONS.dutiesLabel(side, provider, place);
    return label.length <= LONGEST_LABEL ? label : shortLabel(`${partyPossessive(side, provider)} ${inPlace(place)}`);
  },
  serviceLabel: (name: string) => (`All of ${name}`.length <= LONGEST_LABEL ? `All of ${name}` : "All of this service"),
  compareLabel: (from: string, to: string) => `${from} and ${to} compared`,
  compare: (from: string, to: string) => `What is the difference between ${from} and ${to}?`,
  areaInService: (area: string) => shortLabel(area),
  matrixLabel: "Full matrix",
  matrix: "matrix",
  servicesLabel: "All services",
  services: "services",
  helpLabel: "Help",
  help: "help",
};

/** A label that a button can show, cut at a word. */
export function shortLabel(text: string): string {
  const label = bigFirst(text.replace(/[?.]$/, ""));
  if (label.length <= LONGEST_LABEL) return label;
  const cut = label.slice(0, LONGEST_LABEL - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[,;:]$/, "")}…`;
}

// ---- Under every answer ----

export const FOOTER = {
  sources: (number: number) => (number === 1 ? "Source" : "Sources"),
  verified: (date: string) => `verified ${date}`,
};
