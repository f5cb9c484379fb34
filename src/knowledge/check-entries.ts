/**
 * Checks the entries against each other. It reads them as they were written, schema or not, so that one faulty key does not hide the
 * faults around it.
 */
import { AREA_IDS, MODEL_IDS, NEEDED_TOPICS, SIDES } from "../ids.ts";
import { checkVerdict } from "./check-texts.ts";
import { slipsBetween } from "./edit-distance.ts";
import { type Place, type Report, suggest } from "./faults.ts";
import { fold, idOf, indexesOf, placeIn, splitsIn, textsAt, type Written } from "./written.ts";
import { isRecord, type Path, valueAt } from "./yaml.ts";

/** @param unread files that could not be read: what they hold is not missing @param provider as the pack calls it, if it can be read */
export function checkEntries(
  entries: readonly Written[],
  { unread, packFolder, provider }: { readonly unread: readonly string[]; readonly packFolder: string; readonly provider: string | null },
  report: Report,
): void {
  const of = (kind: Written["kind"]) => entries.filter((entry) => entry.kind === kind);
  for (const kind of ["area", "model", "service", "topic"] as const) checkIds(of(kind), kind, report);
  checkComplete(of("area"), of("model"), unread, packFolder, report);
  checkNames(of("service"), of("topic"), report);
  for (const entry of entries) checkRepeated(entry, report);
  if (!unread.some((file) => file.startsWith(`${packFolder}/topics/`))) {
    checkLinks(of("topic"), report);
    checkNeeded(of("topic"), packFolder, report);
  }
  for (const entry of entries) {
    for (const path of splitsIn(entry)) {
      checkShared(entry, path, report);
      if (provider !== null) checkVerdict(entry, path, provider, report);
    }
  }
  for (const entry of of("service")) checkNature(entry, report);
  for (const entry of of("topic")) checkClaim(entry, report);
  checkQuestions(of("topic"), report);
}

function checkIds(entries: readonly Written[], kind: string, report: Report): void {
  const first = new Map<string, Place>();
  for (const entry of entries) {
    const id = idOf(entry);
    if (id === null) continue;
    const place = placeIn(entry, ["id"]);
    const before = first.get(id);
    if (before) report.add(place, id, `the id "${id}" is used twice, first in ${report.where(before)}`, `give this ${kind} an id of its own, or join the two entries`);
    else first.set(id, place);
  }
}

function checkComplete(areas: readonly Written[], models: readonly Written[], unread: readonly string[], packFolder: string, report: Report): void {
  const areaIds = new Set(areas.map(idOf));
  const files = new Set([...areas.map(({ file }) => file), ...unread]);
  for (const id of AREA_IDS) {
    const file = `${packFolder}/areas/${id}.yaml`;
    if (!areaIds.has(id) && !files.has(file)) report.add({ file, path: [], at: "value" }, undefined, `missing area "${id}"`, `write the file with "id: ${id}" and its four cells`);
  }
  const file = `${packFolder}/models.yaml`;
  const modelIds = new Set(models.map(idOf));
  if (unread.includes(file)) return;
  for (const id of MODEL_IDS) if (!modelIds.has(id)) report.add({ file, path: [], at: "value" }, undefined, `missing model "${id}"`, `add an entry with "id: ${id}"`);
}

/** `key`: by which it is the same as another. */
type Name = { readonly text: string; readonly key: string; readonly place: Place; readonly owner: Written };

/**
 * Whatever a service or topic is called by leads to it alone, in any case and spacing. A part of a service may share its name with a
 * topic: "who patches the self-hosted agent" is about the part.
 */
function checkNames(services: readonly Written[], topics: readonly Written[], report: Report): void {
  const ofServices = services.flatMap((entry) => namesIn(entry, ["aliases", "hints", "former"]));
  const ofParts = services.flatMap(partNamesIn);
  const ofTopics = topics.flatMap((entry) => namesIn(entry, ["names"]));
  for (const [name, before] of [...clashesIn([...ofServices, ...ofTopics]), ...clashesIn([...ofServices, ...ofParts]).filter(([name]) => ofParts.includes(name))]) {
    const both = before.owner.kind === name.owner.kind ? `two ${name.owner.kind}s` : "a service and a topic";
    const remedy = `keep it at one of them: remove it from ${idOf(name.owner) ?? "this one"} or from ${idOf(before.owner) ?? "the other"}, or make it more precise`;
    report.add(name.place, name.text, `"${name.text}" names ${both}, first ${idOf(before.owner) ?? "one"} in ${report.where(before.place)}`, remedy);
  }
}

/** A topic may repeat its name among its names, where it is no longer a title; within one list nothing is there twice. */
function checkRepeated(entry: Written, report: Report): void {
  for (const key of ["aliases", "hints", "former", "names"]) {
    const seen = new Set<string>();
    for (const { text, path } of textsAt(entry, [key])) {
      if (seen.has(text.toLowerCase())) report.add(placeIn(entry, path), text, `"${text}" stands twice in this list`, "remove one of them");
      seen.add(text.toLowerCase());
    }
  }
}

/** An entry that stands there twice has everything in common with itself: that its id does is told, and enough. */
const isDoubled = (one: Written, other: Written): boolean => one.kind === other.kind && idOf(one) !== null && idOf(one) === idOf(other);

/** Each name that an entry before has already, with that one. */
function clashesIn(names: readonly Name[]): [name: Name, before: Name][] {
  const first = new Map<string, Name>();
  return names.flatMap((name): [Name, Name][] => {
    const before = first.get(name.key);
    if (!before) first.set(name.key, name);
    return before && before.owner !== name.owner && !isDoubled(before.owner, name.owner) ? [[name, before]] : [];
  });
}

function namesIn(owner: Written, keys: readonly string[]): Name[] {
  return ["name", ...keys].flatMap((key) => namesAt(owner, [key]));
}

function partNamesIn(owner: Written): Name[] {
  return indexesOf(valueAt(owner.raw, ["parts"])).flatMap((index) => namesAt(owner, ["parts", index, "names"]));
}

const namesAt = (owner: Written, at: Path): Name[] => textsAt(owner, at).map(({ text, path }) => ({ text, key: fold(text), place: placeIn(owner, path), owner }));

function checkLinks(topics: readonly Written[], report: Report): void {
  const ids = topics.map(idOf).filter((id) => id !== null);
  for (const topic of topics) {
    for (const { text, path } of textsAt(topic, ["related"])) {
      if (text === idOf(topic)) report.add(placeIn(topic, path), text, `"${text}" is this topic itself`, "remove the link");
      // What the program itself needs is told as missing, once.
      else if (!ids.includes(text) && !NEEDED_TOPICS.includes(text))
        report.add(placeIn(topic, path), text, `there is no topic "${text}"`, suggest(text, ids, "remove the link, or write the topic"));
    }
  }
}

/** Some questions lead to a topic whatever the pack is about. */
function checkNeeded(topics: readonly Written[], packFolder: string, report: Report): void {
  const ids = new Set(topics.map(idOf));
  const top: Place = { file: topics[0]?.file ?? `${packFolder}/topics`, path: [], at: "value" };
  for (const id of NEEDED_TOPICS) {
    if (ids.has(id)) continue;
    const misspelt = topics.find((topic) => slipsBetween(idOf(topic) ?? "", id) === 1);
    const [place, remedy] = misspelt ? [placeIn(misspelt, ["id"]), `write "id: ${id}" here`] : [top, `add an entry with "id: ${id}" to any file of topics`];
    report.add(place, misspelt ? idOf(misspelt) : undefined, `missing topic "${id}"`, remedy);
  }
}

/** "Shared" is no answer unless it says what each side does. A concept explains and decides nothing. */
function checkShared(entry: Written, path: Path, report: Report): void {
  if (valueAt(entry.raw, [...path, "party"]) !== "shared") return;
  for (const side of SIDES) {
    const duties = valueAt(entry.raw, [...path, side]);
    if (Array.isArray(duties) && duties.length > 0) continue;
    report.add(placeIn(entry, [...path, "party"]), "shared", `shared, but no duty of the ${side}`, `write under "${side}:" what the ${side} does, or give it to one side`);
  }
}

function checkNature(service: Written, report: Report): void {
  const exceptions = valueAt(service.raw, ["exceptions"]);
  const breaksRow = isRecord(exceptions) && Object.keys(exceptions).length > 0;
  if (valueAt(service.raw, ["nature"]) === "mixed" && !breaksRow) {
    report.add(placeIn(service, ["nature"]), "mixed", "mixed, but no exception says where it leaves its row", 'write the areas under "exceptions:", or call it plain');
  }
}

function checkClaim(topic: Written, report: Report): void {
  if (valueAt(topic.raw, ["kind"]) === "misconception" && valueAt(topic.raw, ["claim"]) === undefined) {
    report.add(placeIn(topic, ["kind"]), "misconception", "a misconception without its claim", 'add "claim:" with the text that people say and holds: false');
  }
}

function checkQuestions(topics: readonly Written[], report: Report): void {
  const first = new Map<string, { place: Place; owner: Written }>();
  for (const owner of topics) {
    for (const { text, path } of textsAt(owner, ["questions"])) {
      const place = placeIn(owner, path);
      const before = first.get(fold(text));
      if (!before) first.set(fold(text), { place, owner });
      else if (before.owner !== owner && !isDoubled(before.owner, owner))
        report.add(place, text, `this question also stands in ${idOf(before.owner) ?? "another topic"}, ${report.where(before.place)}`, "keep it at the topic that answers it");
      else if (before.owner === owner) report.add(place, text, `this question stands twice, first in ${report.where(before.place)}`, "remove one of them");
    }
  }
}
