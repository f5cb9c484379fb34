/** Statements that rank the models: "SaaS leaves us the least", "the provider carries more in PaaS than in IaaS, right?" */
import type { ModelId, Side } from "../ids.ts";
import { type Features, namesArea } from "./features.ts";
import type { Candidate } from "./interpret.ts";

/** A statement about one model at the end of the scale, or about two of them. */
export function readRanking(features: Features): Candidate | null {
  const [first, second, third] = features.models;
  if (!first || third || namesArea(features)) return null;
  return second ? readComparative(features, first.id, second.id) : readSuperlative(features, first.id);
}

function readSuperlative(features: Features, model: ModelId): Candidate | null {
  const [most, least] = [features.has("most-yours"), features.has("least-yours")];
  if (most === least || features.has("which-model") || !features.words.some(({ text }) => SUPERLATIVES.has(text))) return null;
  const because = most ? "most-yours" : "least-yours";
  return {
    query: { kind: "which-model", models: [model === "on-premises" && most ? model : most ? "iaas" : "saas"], because, areas: [], offered: [], claim: model },
    because: `claims that a model is ${because}`,
  };
}

const SUPERLATIVES = new Set("most heaviest biggest highest largest greatest maximum least fewest smallest lowest lightest minimum".split(" "));

const MOVES = new Set(["move", "shift", "go", "pass", "transfer", "slide", "hand"]);

const MORE = new Set(["more", "bigger", "heavier", "greater", "larger", "higher"]);
const LESS = new Set(["less", "fewer", "smaller", "lighter", "lower"]);

function readComparative(features: Features, first: ModelId, second: ModelId): Candidate | null {
  const { words, parties } = features;
  const than = words.findIndex(({ text }) => text === "than");
  const moved = than === -1 && features.has("moving");
  // "It moves to the provider from IaaS to SaaS".
  const mover = moved ? words.findIndex(({ stem }, at) => MOVES.has(stem) && words[at + 1]?.stem === "to") : -1;
  const receiver = parties.find(({ from }) => mover !== -1 && from > mover && from <= mover + 3)?.id;
  if (receiver)
    return {
      query: { kind: "compare", moving: false, areas: [], models: [first, second], services: [], claim: { more: second, than: first, side: receiver } },
      because: "claims that duties move to a side",
    };
  const degree = words.find(({ text }, at) => (moved || at < than) && (MORE.has(text) || LESS.has(text)))?.text;
  if (degree === undefined) return null;
  const side: Side = parties.find(({ pronoun, from }) => (!pronoun && moved) || from < than)?.id ?? "customer";
  // "From PaaS to SaaS means more work": more is where one arrives.
  const claim = MORE.has(degree) !== moved ? { more: first, than: second, side } : { more: second, than: first, side };
  return { query: { kind: "compare", moving: false, areas: [], models: [first, second], services: [], claim }, because: "claims that one model gives a side more than another" };
}
