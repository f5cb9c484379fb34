/**
 * The signs that a question shows of its shape: its words with the subjects taken out ("what will PROVIDER not do in MODEL"),
 * their neighbours, the forms found in it, and what was recognised. A few hundred examples then stand for any subject.
 */
import { claimOf, saidOf, sideLeftBy } from "./claims.ts";
import type { Features } from "./features.ts";
import { scopeOf } from "./scope.ts";

/** What a question shows: its words in a row, of which neighbours count too, and signs that stand alone. */
export type Signs = {
  readonly tokens: readonly string[];
  readonly alone: readonly string[];
  /** The stems of all words, and of those in the last sentence: there stands what is asked. */
  readonly said: readonly string[];
  readonly asked: readonly string[];
};

/** How a stem is named as a sign. */
export const SAID = "word:";
export const ASKED = "asks:";

/** Every sign by its name: a word, "a b", "a _ b" with one word between them, "a b c", and those that stand alone. */
export function namesOf({ tokens, alone, said, asked }: Signs): string[] {
  const names = [...tokens];
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    names.push(`${tokens[at]} ${tokens[at + 1]}`);
    if (at + 2 < tokens.length) names.push(`${tokens[at]} ${BETWEEN} ${tokens[at + 2]}`, `${tokens[at]} ${tokens[at + 1]} ${tokens[at + 2]}`);
  }
  return [...names, ...alone, ...said.map((stem) => SAID + stem), ...asked.map((stem) => ASKED + stem)];
}

/** Stands for any one word. */
export const BETWEEN = "_";

/** @param known stems of words that forms are made of or that say nothing about a subject; every other word is an X */
export function signsOf(features: Features, known: ReadonlySet<string>): Signs {
  const signs: string[] = [];
  const { forms, areas, models, services, describes, topics, words, cloud, parties, unexplained, outside } = features;
  forms.forEach(({ form }, at) => {
    if (forms.findIndex((other) => other.form === form) === at) signs.push(`form:${form}`);
  });
  signs.push(
    numbered(AREAS, areas.filter(({ strongest }) => strongest >= 2).length),
    numbered(AREA, areas[0]?.strongest ?? 0),
    numbered(MODELS, models.length),
    numbered(SERVICES, services.filter(({ strength }) => strength === 3).length),
    describes.length > 0 ? "describes:true" : "describes:false",
    topics.length > 0 ? "topics:true" : "topics:false",
    words.some(({ asked }) => asked) ? "asked:true" : "asked:false",
    cloud ? "cloud:true" : "cloud:false",
  );
  const sides = parties.length === 0 ? "" : [...new Set(parties.map(({ id, pronoun }) => (pronoun ? `${id}~` : id)))].sort().join("+");
  signs.push(`sides:${sides}`, numbered(UNEXPLAINED, unexplained.length));
  for (const { id } of outside) signs.push(`outside:${id}`);
  const [said, heard] = [sideLeftBy(saidOf(scopeOf(features).areas, features)), sideLeftBy(claimOf(features))];
  signs.push(`said:${said}`, `heard:${heard}`, `claim:${said}/${heard}`);
  const asking = words.filter(({ sentence }) => sentence === words.at(-1)?.sentence);
  const [first, second] = asking;
  signs.push(`begins:${first?.stem}`, `begins:${first?.stem}+${second?.stem}`, numbered(LENGTH, Math.floor(words.length / 4)));
  return { tokens: ["^", ...withoutSubjects(features, known), "$"], alone: signs, said: words.map(({ stem }) => stem), asked: asking.map(({ stem }) => stem) };
}

/** From none up to so many; more are as many. Written once: a name that is put together anew costs more than looking it up. */
const upTo = (name: string, most: number): readonly string[] => Array.from({ length: most + 1 }, (_, count) => `${name}:${count}`);
const numbered = (names: readonly string[], count: number): string => names[Math.min(count, names.length - 1)] ?? "";

const AREAS = upTo("areas", 2);
const AREA = upTo("area", 3);
const MODELS = upTo("models", 3);
const SERVICES = upTo("services", 2);
const UNEXPLAINED = upTo("unexplained", 4);
const LENGTH = upTo("length", 6);

/** Stands for what was recognised; a word that means nothing to the program is an X. */
function withoutSubjects({ words, marks }: Features, known: ReadonlySet<string>): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < words.length; ) {
    const mark = longestAt(marks, at);
    const word = words[at];
    if (mark) {
      tokens.push(mark.name);
      at = mark.to;
    } else {
      if (word?.pause) tokens.push(",");
      if (word) tokens.push(known.has(word.stem) ? word.stem : "X");
      if (words[at + 1] && words[at + 1]?.sentence !== word?.sentence) tokens.push(word?.asked ? "?" : ".");
      at += 1;
    }
  }
  return tokens;
}

function longestAt(marks: Features["marks"], at: number): { readonly name: string; readonly to: number } | null {
  let best: { name: string; to: number; rank: number } | null = null;
  for (const { meaning, from, to } of marks) {
    if (from !== at) continue;
    const name = placeholder(meaning);
    if (name === null) continue;
    const rank = (to - from) * 10 + RANKS.indexOf(meaning.kind);
    if (best === null || rank > best.rank) best = { name, to, rank };
  }
  return best;
}

const RANKS: readonly string[] = ["context", "topic", "area", "describes", "service", "model", "party"];

function placeholder(meaning: Features["marks"][number]["meaning"]): string | null {
  switch (meaning.kind) {
    case "area":
      return meaning.strength >= 2 ? "AREA" : null;
    case "model":
      return "MODEL";
    case "describes":
      return `IS-${meaning.id}`;
    case "service":
      return meaning.strength === 3 ? "SERVICE" : null;
    case "topic":
      return "TOPIC";
    case "party":
      return meaning.pronoun ? (meaning.id === "customer" ? "WE" : "THEY") : meaning.id === "customer" ? "CUSTOMER" : "PROVIDER";
    case "part":
      return meaning.beside ? null : "SERVICE";
    case "context":
    case "group":
    case "outside":
      return null;
  }
}

/**
 * The signs of a description of a model: here the words themselves count ("browser", "rent", "push"), the areas by their names,
 * and what is asserted of each side.
 * @param asserted pairs such as `customer:operating-system`
 */
export function modelSignsOf({ words, marks, forms }: Features, asserted: readonly string[]): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < words.length; ) {
    let token = words[at]?.stem ?? "";
    let end = at;
    for (const { meaning, from, to } of marks) {
      if (from !== at || to <= end || (meaning.kind !== "area" && meaning.kind !== "party")) continue;
      token = meaning.kind === "area" ? `@${meaning.id}` : meaning.id;
      end = to;
    }
    tokens.push(token);
    at = Math.max(end, at + 1);
  }
  const signs = [...tokens, ...asserted.map((pair) => `says ${pair}`)];
  for (let at = 0; at + 1 < tokens.length; at += 1) signs.push(`${tokens[at]} ${tokens[at + 1]}`);
  for (const { meaning } of marks) if (meaning.kind === "describes") signs.push(`is ${meaning.id}`, `is ${meaning.id}`);
  for (const form of new Set(forms.map(({ form }) => form))) if (["most-yours", "least-yours", "only", "rest", "shared"].includes(form)) signs.push(`form:${form}`);
  return signs;
}
