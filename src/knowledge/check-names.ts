/**
 * The names of the services beside what else is listened for. A name means its service outright, so one that is also a common word takes
 * every question with that word away from what it was about.
 */
import { AREA_IDS, MODEL_IDS } from "../ids.ts";
import type { Places } from "./check-samples.ts";
import { createReport, type Fault, type Place, type Report } from "./faults.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Language } from "./language.ts";
import { alternativesOf } from "./phrases.ts";
import { fold, idOf, indexesOf, placeIn, textsAt, type Written } from "./written.ts";
import { valueAt } from "./yaml.ts";

/** What a service is called by, outright. Hints may be common words: they decide nothing alone. */
type Called = { readonly text: string; readonly key: string; readonly owner: Written; readonly at: Place };

/** Every name that is no name. Run by the check alone: to look through the whole lexicon takes longer than a load can spare. */
export function checkServiceNames({ knowledge, places }: { readonly knowledge: Knowledge; readonly places: Places }): readonly Fault[] {
  const report = createReport(places.locate);
  const services = places.entries.filter(({ kind }) => kind === "service");
  const called = services.flatMap(calledIn);
  checkPlurals(called, report);
  for (const service of services) checkParts(service, report);
  checkParaphrases(knowledge, places.lexiconFile, report);
  checkCommonWords(called, [...namesOfRowsAndColumns(knowledge), ...commonWords(knowledge.language)], report);
  return report.faults;
}

const calledIn = (owner: Written): Called[] =>
  ["name", "aliases", "former"].flatMap((key) => textsAt(owner, [key])).map(({ text, path }) => ({ text, key: withoutPlural(fold(text)), owner, at: placeIn(owner, path) }));

/** Words are compared by their stems, to which a plural is the same word. */
const withoutPlural = (text: string): string => (text.endsWith("s") ? text.slice(0, -1) : text);

/** The same name but for a plural s. What is the same to the letter is told where all names are compared. */
function checkPlurals(called: readonly Called[], report: Report): void {
  const first = new Map<string, Called>();
  for (const name of called) {
    const before = first.get(name.key);
    if (!before) first.set(name.key, name);
    else if (before.owner !== name.owner) {
      const [here, there] = [idOf(name.owner) ?? "this one", idOf(before.owner) ?? "the other"];
      const problem = `"${name.text}" names two services but for a plural s, first ${there} as "${before.text}" in ${report.where(before.at)}`;
      report.add(name.at, name.text, problem, `keep it at one of them: remove it from ${here} or from ${there}, or make it more precise`);
    }
  }
}

/** Two parts of a service that the same words mean in one area: the second of them is never told. */
function checkParts(service: Written, report: Report): void {
  const first = new Map<string, { readonly part: number; readonly at: Place }>();
  for (const part of indexesOf(valueAt(service.raw, ["parts"]))) {
    const area = String(valueAt(service.raw, ["parts", part, "area"]));
    for (const { text, path } of ["names", "words"].flatMap((key) => textsAt(service, ["parts", part, key]))) {
      for (const phrase of alternativesOf(text)) {
        const key = `${area}: ${withoutPlural(fold(phrase))}`;
        const before = first.get(key);
        const at = placeIn(service, path);
        if (!before) first.set(key, { part, at });
        else if (before.part !== part)
          report.add(at, text, `"${phrase}" means two parts of one area, first in ${report.where(before.at)}`, "keep it at one of them, or join the two parts");
      }
    }
  }
}

/** What is said for words that no part has is never heard. */
function checkParaphrases({ services, language }: Knowledge, file: string, report: Report): void {
  const known = new Set([...services.values()].flatMap(({ parts }) => parts.flatMap(({ words }) => words)));
  for (const phrase of Object.keys(language.lexicon.paraphrases)) {
    if (known.has(phrase)) continue;
    report.add(
      { file, path: ["paraphrases", phrase], at: "key" },
      phrase,
      `no part of a service has "${phrase}" among its words`,
      'write it as it stands under "words:" of a part, or remove it',
    );
  }
}

function checkCommonWords(called: readonly Called[], common: readonly Common[], report: Report): void {
  const byKey = new Map<string, Called[]>();
  for (const name of called) byKey.set(name.key, [...(byKey.get(name.key) ?? []), name]);
  const told = new Set<Called>();
  for (const { phrases, where, isArea } of common) {
    for (const name of phrases.flatMap((phrase) => byKey.get(withoutPlural(fold(phrase))) ?? [])) {
      if (told.has(name) || (isArea && isShortForm(name, called))) continue;
      told.add(name);
      report.add(name.at, name.text, `"${name.text}" ${where}, too`, 'make it more precise, or put it under "hints:"');
    }
  }
}

type Common = { readonly phrases: readonly string[] /** As a fault says it. */; readonly where: string; readonly isArea: boolean };

/** "VNet" is the service as well as the thing, and short for "Azure VNet": such a one may also name an area. */
const isShortForm = (name: Called, called: readonly Called[]): boolean =>
  called.some(({ owner, key }) => owner === name.owner && key !== name.key && (` ${key} `.includes(` ${name.key} `) || ` ${name.key} `.includes(` ${key} `)));

const namesOfRowsAndColumns = ({ areas, models }: Knowledge): Common[] => [
  ...[...areas.values()].map(({ id, name }) => ({ phrases: [name], where: `is the name of the area "${id}"`, isArea: true })),
  ...[...models.values()].map(({ id, name, short }) => ({ phrases: [name, short], where: `is the name of the model "${id}"`, isArea: false })),
];

/** Of the language files what stands there word for word; phrases with a choice of words are long, and no name is like one. */
function commonWords({ classes, lexicon }: Language): Common[] {
  const under = (key: string, entries: readonly string[], isArea = false): Common => ({
    phrases: entries.flatMap(literalsOf),
    where: `stands under "${key}" in the lexicon`,
    isArea,
  });
  return [
    ...AREA_IDS.map((id) => under(id, lexicon.areas[id].names, true)),
    ...MODEL_IDS.map((id) => under(id, lexicon.models[id].names)),
    ...Object.entries(lexicon.parties).map(([party, entries]) => under(party, entries)),
    ...Object.entries(lexicon.groups).map(([group, entries]) => under(group, entries)),
    under("context", lexicon.context),
    { phrases: classes.filler.flatMap((line) => line.split(" ")), where: 'stands under "filler" in classes.yaml', isArea: false },
  ];
}

/** `a b | c|d` holds "a b", "c" and "d". */
const literalsOf = (entry: string): string[] =>
  entry.split(" | ").flatMap((phrase) => {
    if (!phrase.includes("|")) return [phrase];
    return phrase.includes(" ") ? [] : phrase.split("|");
  });
