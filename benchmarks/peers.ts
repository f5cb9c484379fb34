/** The peers that this program is measured beside, each trained on labelled phrases and with its own fixed threshold. */
import { createRequire } from "node:module";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { LabelledPhrase } from "../src/understanding/learned/intents.ts";

export type Best = { readonly label: string; readonly score: number };
export type Classify = (utterance: string) => Best | Promise<Best>;
export type System = { readonly name: string; readonly threshold: number; train(phrases: readonly LabelledPhrase[]): Promise<Classify> };

/** The label of what is out of scope. */
export const REJECTED = "NONE";
export const NOTHING: Best = { label: REJECTED, score: 0 };
/** Fuse and MiniSearch search; they know no rejection beyond finding nothing. */
const ANY_HIT = 0;
/** The value that its documentation recommends for typing errors. */
const MINISEARCH_FUZZY = 0.2;
const NLPJS_DEFAULT_THRESHOLD = 0.5;

/** The part of nlp.js that is used here; the package has no types of its own. */
type NlpJs = {
  addDocument(language: string, text: string, intent: string): void;
  addNerRuleOptionTexts(language: string, entity: string, option: string, texts: readonly string[]): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
};
type NlpJsContainer = { start(): Promise<void>; get(name: "nlp"): NlpJs };
type NlpJsBasic = { containerBootstrap(options: object, loadEnvironment: boolean): Promise<NlpJsContainer> };

export const nlpJs: System = { name: "nlp.js", threshold: NLPJS_DEFAULT_THRESHOLD, train: (phrases) => trainNlpJs(phrases, new Map()) };

/** nlp.js that finds things in an utterance, besides. @param names what each is called */
export const nlpJsFinding = (names: ReadonlyMap<string, readonly string[]>): System => ({
  name: "nlp.js that finds services by name",
  threshold: NLPJS_DEFAULT_THRESHOLD,
  train: (phrases) => trainNlpJs(phrases, names),
});

async function trainNlpJs(phrases: readonly LabelledPhrase[], names: ReadonlyMap<string, readonly string[]>): Promise<Classify> {
  const { containerBootstrap } = createRequire(import.meta.url)("@nlpjs/basic") as NlpJsBasic;
  // A container of its own: `dockStart` shares one, so that a second bench would learn on top of the first.
  // The threshold is named because nlp.js drops its default, and rejects nothing, as soon as any setting is given.
  const nlpSettings = { languages: ["en"], autoSave: false, threshold: NLPJS_DEFAULT_THRESHOLD, nlu: { log: false }, forceNER: names.size > 0 };
  // Names as they are written: to find those with a slip in them, too, takes it a tenth of a second for each question.
  const settings = { nlp: nlpSettings, ner: { threshold: 1 } };
  const container = await containerBootstrap({ settings, use: ["Basic", "LangEn"] }, false);
  await container.start();
  const nlp = container.get("nlp");
  for (const { text, label } of phrases) nlp.addDocument("en", text, label);
  for (const [id, texts] of names) nlp.addNerRuleOptionTexts("en", "service", id, texts);
  await nlp.train();
  return async (utterance) => {
    const best = (await nlp.process("en", utterance)).classifications[0];
    return best ? { label: best.intent, score: best.score } : NOTHING;
  };
}

export const fuse: System = {
  name: "Fuse, whole sentences",
  threshold: ANY_HIT,
  async train(phrases) {
    const index = new Fuse(phrases, { keys: ["text"], includeScore: true, ignoreLocation: true });
    return (utterance) => {
      const best = index.search(utterance, { limit: 1 })[0];
      return best ? { label: best.item.label, score: 1 - (best.score ?? 0) } : NOTHING;
    };
  },
};

export const miniSearch: System = {
  name: "MiniSearch, fuzzy 0.2",
  threshold: ANY_HIT,
  async train(phrases) {
    const index = new MiniSearch<LabelledPhrase & { readonly id: number }>({ fields: ["text"], storeFields: ["label"] });
    index.addAll(phrases.map((phrase, id) => ({ ...phrase, id })));
    return (utterance) => {
      const best = index.search(utterance, { fuzzy: MINISEARCH_FUZZY })[0];
      return best ? { label: String(best.label), score: best.score } : NOTHING;
    };
  },
};
