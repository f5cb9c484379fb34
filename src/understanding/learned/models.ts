/**
 * Which models a description fits. What its words are like, the examples know; what it says of who carries an area is held against the
 * matrix. Whether the side before an area or the one behind it is said to carry it, is learned, too.
 */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId } from "../../ids.ts";
import { cellOf, type Knowledge } from "../../knowledge/knowledge.ts";
import type { Token } from "../clauses/tokens.ts";
import { nearestMention, type Span, says, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { codeOf, join, numbered } from "../words/codes.ts";
import type { Word } from "../words/words.ts";
import { ALL, ALL_CLOUD, type Assertion, agreedOf, allAssertions, type Bits, bitsOf, countBits, fitting } from "./assertions.ts";
import type { Carrier } from "./carriers.ts";
import { inPlural, isOnes, type ModelSet, modelsIn, modelsInPlay, modelsOffered, modelsToChooseFrom, setAmong } from "./offers.ts";
import type { RankingSigns } from "./ranking.ts";
import { describedSignsOf, type UtteranceSigns } from "./signs.ts";

/** Chosen on questions that nothing was learned from. */
export const PACE_OF_MODELS = { step: 1, stepOfOwn: 1 };

/** @param sets the labels of the ranking */
export function modelSignsOf(utterance: Utterance, signs: UtteranceSigns, sets: readonly ModelSet[], carriers: readonly Carrier[], knowledge: Knowledge): RankingSigns {
  const description = describe(utterance, signs.said, carriers, knowledge);
  const choice = modelsToChooseFrom(utterance);
  return { words: describedSignsOf(utterance, signs), facts: [], own: sets.map((set) => fitSignsOf(modelsIn(setAmong(choice, set)), description)) };
}

/** What a message says that can be held against the matrix. */
type Description = {
  readonly assertions: readonly Assertion[];
  /** The assertions by the way in which they were read, and the models that agree with all of a way. */
  readonly ways: readonly { readonly by: number; readonly own: readonly Assertion[]; readonly agreeing: Bits }[];
  /** The assertions by the area that they are about. */
  readonly readings: readonly (readonly Assertion[])[];
  /** Who is said to carry what, as far as that is learned; the models in which all of it is so; and how sure the least sure of it is, in steps. */
  readonly carriers: readonly Carrier[];
  readonly told: Bits;
  readonly sureness: number;
  /** How plainly it is said: by how many sides, and whether anything is denied. */
  readonly plainness: number;
  readonly only: boolean;
  /** The areas that go from one side to the other and are said to be the customer's; and in which models just these are. */
  readonly ours: readonly AreaId[];
  readonly oursExactly: Bits;
  /** Which end of the scale is asked for, and of whose work. */
  readonly extreme: number | null;
  /** The ends of the scale that all such words lead to, each by the side beside it: "most on Microsoft, the smallest part on us" leads to one twice. */
  readonly ends: number | null;
  /** The models to choose from. */
  readonly offered: readonly ModelId[];
  /** Whether it asks for several, and whether it names on-premises or speaks of the cloud, where on-premises is no answer. */
  readonly wanted: number;
  /** The models in which all of it is so, each area by its likeliest reading; null where nothing is said of any. */
  readonly agreed: Bits | null;
  /** The models that can be the answer: those that are named to choose from, without those that are set aside. */
  readonly inPlay: Bits;
};

function describe(utterance: Utterance, tokens: readonly Token[], carriers: readonly Carrier[], knowledge: Knowledge): Description {
  const { words, models, parties, groups } = utterance;
  const sides = new Set(parties.map(({ id }) => id));
  const named = models.map(({ id }) => id);
  // Of two, "more" is the most.
  const degree = groups.find(({ id }) => id === "most" || id === "least" || (named.length === 2 && (id === "more" || id === "less")));
  const end = degree && (degree.id === "most" || degree.id === "more" ? "most" : "least");
  const near = degree && nearestMention(parties, degree.from);
  const assertions = allAssertions(utterance, tokens, knowledge);
  const ours = VARIABLE.filter((area) => assertions.some((assertion) => assertion.area === area && assertion.side === "customer"));
  const exactly = MODEL_IDS.filter((model) => VARIABLE.every((area) => (cellOf(knowledge, area, model).party === "customer") === ours.includes(area)));
  const ways = unique(assertions.map(({ by }) => by)).map((by) => ({ by, own: assertions.filter((assertion) => assertion.by === by) }));
  return {
    assertions,
    ways: ways.map(({ by, own }) => ({ by, own, agreeing: own.reduce((bits, { fits }) => bits & fits, ALL) })),
    readings: unique(assertions.map(({ area }) => area)).map((area) => assertions.filter((assertion) => assertion.area === area)),
    carriers,
    told: carriers.reduce((bits, { area, likely }) => bits & fitting(area, likely, knowledge), ALL),
    sureness: SURENESS.filter((step) => carriers.every(({ sure }) => sure > step)).length,
    plainness: 2 * sides.size + Number(says(utterance, "denial")),
    only: says(utterance, "only"),
    ours,
    oursExactly: bitsOf(exactly),
    extreme: end ? codeOf(`${end} ${near?.id ?? "-"} ${sides.size} ${says(utterance, "handing-over")}`) : null,
    ends: degree ? codeOf([...endsOf(utterance).slice(0, MOST_ENDS)].sort().join(" ")) : null,
    offered: named.length >= 2 ? modelsOffered(utterance) : CLOUD_MODEL_IDS,
    wanted:
      4 * Number(named.includes("on-premises")) +
      SEVERAL_WANTED * Number(inPlural(utterance) || words.some((word) => is(word, "several") || isOnes(word))) +
      Number(words.some(({ stem }) => stem === "cloud")),
    agreed: agreedOf(assertions),
    inPlay: bitsOf(modelsInPlay(utterance)),
  };
}

type End = "upper" | "lower" | "most" | "least";

/** The ends of the scale that are spoken of: the most for the customer, like the least for the provider, is the upper end; what is said of no side is the most or the least. */
export function endsOf({ words, parties, groups }: Utterance): readonly End[] {
  const degrees = groups.filter(({ id }) => id === "most" || id === "least");
  const alternate = degrees.length === parties.length && isAlternating(degrees, parties);
  return degrees.map(({ id, from }, at): End => {
    const near = nearestMention(
      parties.filter((party) => words[party.from]?.sentence === words[from]?.sentence),
      from,
    );
    const mention = alternate ? parties[at] : near;
    if (mention === undefined) return id === "most" ? "most" : "least";
    // "Takes the most work off us": what is taken off a side the other carries.
    const carries = isTakenOff(mention, words) ? "provider" : "customer";
    return (mention.id === carries) === (id === "most") ? "upper" : "lower";
  });
}

/** "Off us", "take off the work from our shoulders" */
const isTakenOff = ({ from }: Span, words: readonly Word[]): boolean =>
  words[from - 1]?.text === "off" || (words[from - 1]?.text === "from" && words.slice(0, from).some(({ text }) => text === "off"));

/** "Microsoft does the most and we the least": each stands with its own, whichever is nearer. */
const isAlternating = (some: readonly Span[], others: readonly Span[]): boolean => {
  const [first] = some;
  const [other] = others;
  const [one, two] = first && other && first.from < other.from ? [some, others] : [others, some];
  return one.every(({ from }, at) => from < (two[at]?.from ?? 0) && (two[at - 1]?.from ?? -1) < from);
};

const MOST_ENDS = 3;

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const SURENESS = [0.5, 0.7, 0.85, 0.95];

/** The bit of `wanted` that says that several are asked for. */
const SEVERAL_WANTED = 2;

/** In how many of the models it is so: in all, in some, in none. */
const shareOf = (models: Bits, { fits }: Assertion): number => ((fits & models) === models ? SO_IN_ALL : (fits & models) === 0 ? SO_IN_NONE : SO_IN_SOME);
const SO_IN_NONE = 0;
const SO_IN_SOME = 1;
const SO_IN_ALL = 2;

/** How what is said agrees with the models of a set, and with the others. */
function fitSignsOf(models: readonly ModelId[], description: Description): number[] {
  const { assertions, ways, readings, carriers, plainness, only, ours, oursExactly, extreme, ends, offered, wanted, agreed, inPlay } = description;
  const signs: number[] = [];
  const inside = bitsOf(models);
  const others = ALL_CLOUD & ~inside;
  for (const { by, own, agreeing } of ways) {
    const agreed = own.filter((assertion) => shareOf(inside, assertion) === SO_IN_ALL).length;
    const clashed = own.filter((assertion) => shareOf(inside, assertion) === SO_IN_NONE).length;
    const all = Number(agreed === own.length);
    const exactly = inside === agreeing ? 2 : inside === (agreeing & ALL_CLOUD) ? 1 : 0;
    // Another model that all of it fits as well speaks against this one, if several are not asked for.
    const rivals = countBits(agreeing & others);
    signs.push(
      join(join(FITS.agreed, by), Math.min(3, agreed)),
      join(join(FITS.clashed, by), Math.min(3, clashed)),
      join(join(join(join(FITS.plainly, by), plainness), all), Number(own.length === 1)),
      join(join(join(join(FITS.rivals, by), all), rivals), models.length),
      join(join(join(FITS.exactly, by), exactly), wanted),
    );
    for (const assertion of own)
      signs.push(join(join(join(join(join(FITS.each, by), Number(assertion.side === "customer")), shareOf(inside, assertion)), shareOf(others, assertion)), plainness));
  }
  // Whichever way each of the areas is read, the models must agree with one.
  const impossible = readings.filter((ofArea) => !ofArea.some((assertion) => shareOf(inside, assertion) === SO_IN_ALL)).length;
  if (assertions.length > 0) signs.push(join(join(FITS.impossible, Math.min(2, impossible)), plainness));
  if (ours.length > 0) signs.push(join(join(join(FITS.oursExactly, Number((oursExactly & inside) === inside)), Number(only)), plainness));
  if (extreme !== null) signs.push(join(join(FITS.extreme, extreme), codeOf(placeOnScale(models, offered))));
  if (ends !== null) signs.push(join(join(FITS.ends, ends), codeOf(placeOnScale(models, offered))));
  if (agreed !== null) {
    const areas = Math.min(2, new Set(assertions.map(({ area }) => area)).size);
    signs.push(join(join(join(FITS.whole, inside === agreed ? 2 : inside === (agreed & ALL_CLOUD) ? 1 : 0), wanted), areas));
    const target = meantOf(agreed, inPlay);
    const relation = relationTo(target, inside, inPlay);
    const several = wanted & SEVERAL_WANTED;
    signs.push(
      join(join(join(FITS.target, relation), several), Math.min(2, countBits(target))),
      join(join(join(FITS["target in play"], relation), countBits(inPlay)), several),
      join(join(join(FITS["target of areas"], relation), areas), models.length),
    );
  }
  signs.push(join(FITS.models, models.length));
  return carriers.length > 0 ? [...signs, ...toldSignsOf(models, description)] : signs;
}

/** How who is said to carry what agrees with the models of a set, and with the others. */
function toldSignsOf(models: readonly ModelId[], description: Description): number[] {
  const { carriers, told, sureness, inPlay, wanted } = description;
  const inside = bitsOf(models);
  const target = meantOf(told, inPlay);
  const relation = relationTo(target, inside, inPlay);
  const several = wanted & SEVERAL_WANTED;
  const exactly = inside === told ? 2 : inside === (told & ALL_CLOUD) ? 1 : 0;
  const signs = [
    join(join(join(FITS["told target"], relation), several), Math.min(2, countBits(target))),
    join(join(join(FITS["told surely"], relation), sureness), Math.min(3, carriers.length)),
    join(join(join(FITS["told exactly"], exactly), sureness), several),
  ];
  for (const { parties } of carriers) {
    const agreeing = parties.filter(({ fits }) => (fits & inside) === inside);
    const rivals = agreeing.filter(({ fits }) => (fits & inPlay & ~inside) !== 0);
    signs.push(join(join(join(FITS["told likely"], inSteps(agreeing)), models.length), several), join(join(join(FITS["told rivals"], inSteps(rivals)), models.length), several));
  }
  return signs;
}

const inSteps = (parties: Carrier["parties"]): number => Math.round(STEPS * parties.reduce((sum, { score }) => sum + score, 0));
const STEPS = 8;

const FITS = numbered([
  "agreed",
  "clashed",
  "plainly",
  "rivals",
  "each",
  "impossible",
  "oursExactly",
  "exactly",
  "extreme",
  "ends",
  "models",
  "whole",
  "target",
  "target in play",
  "target of areas",
  "told target",
  "told surely",
  "told exactly",
  "told likely",
  "told rivals",
]);

/** Of the models that fit those that can be meant; where none can, those that fit: "where are the hosts not the provider's?" is on-premises. */
const meantOf = (fitting: Bits, inPlay: Bits): Bits => fitting & inPlay || fitting;

/** How a set stands to the models that are the answer if all that is said counts: these and no other, some of them, others that can be meant, or one that cannot. */
const relationTo = (target: Bits, inside: Bits, inPlay: Bits): number => {
  if (inside === target) return 3;
  if ((inside & target) === inside) return 2;
  return (inside & inPlay) === inside ? 1 : 0;
};

/** The areas that go from one side to the other between the models of the cloud. */
const VARIABLE: readonly AreaId[] = ["operating-system", "network-controls", "applications"];

/** Where a model stands between the one that leaves the customer most and the one that leaves the least. */
function placeOnScale([only, another]: readonly ModelId[], offered: readonly ModelId[]): string {
  if (!only || another) return "several";
  const scale = MODEL_IDS.filter((id) => offered.includes(id));
  return only === scale[0] ? "top" : only === scale.at(-1) ? "bottom" : scale.includes(only) ? "between" : "beyond";
}
