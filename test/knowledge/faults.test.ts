/** Each way in which an author can break the knowledge: what the load says, and where. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode, encode } from "@msgpack/msgpack";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { AREA_IDS, MODEL_IDS } from "../../src/ids.ts";
import { faultToText, nearestOf } from "../../src/knowledge/faults.ts";
import type { Learned } from "../../src/knowledge/language.ts";
import { LEARNED_FILE, loadKnowledge } from "../../src/knowledge/load.ts";
import { copyKnowledge, SERVICE, TOPIC } from "./broken.ts";

const copy = copyKnowledge();
afterAll(() => copy.remove());

const LEARNED = decode(readFileSync(join(copy.folder, LEARNED_FILE))) as Learned;

const SERVICES = "azure/services/zz-new.yaml";
const TOPICS = "azure/topics/zz-new.yaml";

/** The verdict of a cell, as it is written. */
const verdictIn = (file: string, model: string): string => new RegExp(`^  ${model}:\\n(?: {4}.*\\n)*? {4}verdict: (.*)`, "m").exec(copy.read(file))?.[1] ?? "no verdict";

type Row = {
  readonly fault: string;
  readonly file: string;
  /** What the file holds before it is broken; unless set, what it really holds. */
  readonly text?: string;
  /** The part that is replaced; unless set, the whole file. */
  readonly find?: string;
  /** What it is replaced with. `«` stands before the first letter of the fault and is taken out. */
  readonly write: string;
  readonly value: string | null;
  readonly problem: string | RegExp;
  readonly remedy: string | RegExp;
};

const BROKEN_YAML: readonly Row[] = [
  {
    fault: "a text with a colon and no quotes",
    file: SERVICES,
    text: SERVICE,
    find: "text: They wash the glasses.",
    write: "text: «Shared: they wash.",
    value: "text: Shared: they wash.",
    problem: "a second colon in one line, or a line in the wrong column",
    remedy: "put the whole text in double quotes, or begin the line in the column of its neighbours",
  },
  {
    fault: "a quotation mark that is never closed",
    file: SERVICES,
    text: SERVICE,
    find: "text: There is nothing to keep.",
    write: 'text: «"There is nothing to keep.',
    value: 'text: "There is nothing to keep.',
    problem: "a quotation mark without its second one",
    remedy: `close the text with the same mark, " or '`,
  },
  {
    fault: "a bracket that is never closed",
    file: TOPICS,
    text: TOPIC,
    find: "names: [glass music, singing glasses]\n  areas",
    write: "names: «[glass music, singing glasses\n  areas",
    value: "names: [glass music, singing glasses",
    problem: "a bracket without its second one",
    remedy: "close the list with ] or the group with }",
  },
  {
    fault: "a tab",
    file: SERVICES,
    text: SERVICE,
    find: "  category: music",
    write: "«\tcategory: music",
    value: "category: music",
    problem: "a tab indents this line",
    remedy: "indent with blanks",
  },
  {
    fault: "a key written twice in one entry",
    file: SERVICES,
    text: SERVICE,
    find: "  category: music",
    write: "  category: music\n  «category: dance",
    value: "category: dance",
    problem: 'the key "category" is written twice',
    remedy: "keep one of them",
  },
  {
    fault: "a key in the wrong column",
    file: SERVICES,
    text: SERVICE,
    find: "  category: music",
    write: "« category: music",
    value: "category: music",
    problem: "this line begins in another column than its neighbours",
    remedy: "begin it in the same column",
  },
  {
    fault: "a text that begins with one of YAML's signs",
    file: SERVICES,
    text: SERVICE,
    find: "text: They wash the glasses.",
    write: "text: «@them",
    value: "text: @them",
    problem: "a text cannot begin with @ in YAML",
    remedy: "put the whole text in double quotes",
  },
  ...[..."%`!"].map((sign) => ({
    fault: `a text that begins with ${sign}`,
    file: SERVICES,
    text: SERVICE,
    find: "- play them",
    write: `- «${sign}them of glass`,
    value: `- ${sign}them of glass`,
    problem: `a text cannot begin with ${sign} in YAML`,
    remedy: "put the whole text in double quotes",
  })),
  {
    fault: "a text that begins with &, the word behind which YAML leaves out",
    file: SERVICES,
    text: SERVICE,
    find: "- play them",
    write: "- «&play them",
    value: "- &play them",
    problem: "a text cannot begin with & in YAML",
    remedy: "put the whole text in double quotes",
  },
  ...["|", ">"].map((sign) => ({
    fault: `a text that begins with ${sign}, which waits for lines below it`,
    file: SERVICES,
    text: SERVICE,
    find: "- play them",
    write: `- ${sign} «three glasses`,
    value: `- ${sign} three glasses`,
    problem: `a text cannot begin with ${sign} in YAML`,
    remedy: "put the whole text in double quotes",
  })),
  {
    fault: "a text that goes on behind its quotation marks",
    file: SERVICES,
    text: SERVICE,
    find: "- play them",
    write: '- "play" «them',
    value: '- "play" them',
    problem: 'a text goes on behind "',
    remedy: "put the whole text in single quotes",
  },
  {
    fault: "a text that goes on behind a bracket",
    file: SERVICES,
    text: SERVICE,
    find: "- play them",
    write: "- {customer} «plays them",
    value: "- {customer} plays them",
    problem: "a text goes on behind }",
    remedy: "put the whole text in double quotes",
  },
  ...["Microsoft's job: play", "Microsoft's job"].map((text) => ({
    fault: `an apostrophe in single quotes: ${text}`,
    file: SERVICES,
    text: SERVICE,
    find: "- play them",
    write: `- 'Microsoft'«${text.slice("Microsoft'".length)}'`,
    value: `- '${text}'`,
    problem: "an apostrophe ends a text in single quotes",
    remedy: "put the whole text in double quotes",
  })),
  {
    fault: "a comma too many in a list",
    file: TOPICS,
    text: TOPIC,
    find: "[glass music, ",
    write: "[glass music,«, ",
    value: "names: [glass music,, singing glasses]",
    problem: "a comma too many in this list",
    remedy: "remove it",
  },
  {
    fault: "a no-break space that indents a line",
    file: SERVICES,
    text: SERVICE,
    find: "  category: music",
    write: "«\u00a0 category: music",
    value: "category: music",
    problem: "a no-break space (U+00A0), as web pages have it",
    remedy: "write a plain blank",
  },
  {
    fault: "no-break spaces in a name, which nobody types",
    file: SERVICES,
    text: SERVICE,
    find: "[Harp of Glass]",
    write: "[Harp«\u00a0of\u00a0Glass]",
    value: "aliases: [Harp\u00a0of\u00a0Glass]",
    problem: "a no-break space (U+00A0), as web pages have it",
    remedy: "write a plain blank",
  },
  ...["- «“play them”", "- «“Yours: play them”", "- «‘play them’"].map((write) => ({
    fault: `curly quotation marks: ${write}`,
    file: SERVICES,
    text: SERVICE,
    find: "- play them",
    write,
    value: write.replace("«", ""),
    problem: `${write.charAt(3)} is no quotation mark in YAML`,
    remedy: 'write "',
  })),
  {
    fault: "curly quotation marks in a list",
    file: SERVICES,
    text: SERVICE,
    find: "[glasses]",
    write: "[«“glasses”, “harps”]",
    value: "hints: [“glasses”, “harps”]",
    problem: "“ is no quotation mark in YAML",
    remedy: 'write "',
  },
  {
    fault: "a star without quotes",
    file: "language/outside.yaml",
    find: "price:\n",
    write: "price:\n  - «*left over\n",
    value: "- *left over",
    problem: '"*left" points to another place of the file',
    remedy: "put the whole text in double quotes",
  },
  {
    fault: "a line without a colon",
    file: "language/words.yaml",
    find: "contractions:\n",
    write: "contractions:\n  «isnt is not\n",
    value: "isnt is not",
    problem: "a key without a colon and a blank, or a list item without its dash",
    remedy: 'write "key: value" or "- item"',
  },
  {
    fault: "a remark behind a text, for whoever wrote it meant a number",
    file: SERVICES,
    text: SERVICE,
    find: "- play them",
    write: "- play glass «#1 or # a whole row",
    value: "- play glass #1 or # a whole row",
    problem: "a blank and # begin a remark: the rest of the line is not read",
    remedy: "put the whole text in double quotes, or the remark on a line of its own",
  },
  {
    fault: "a remark behind a list in brackets",
    file: TOPICS,
    text: TOPIC,
    find: "areas: [data]",
    write: "areas: [data] «# and more",
    value: "areas: [data] # and more",
    problem: "a blank and # begin a remark: the rest of the line is not read",
    remedy: /^put the whole text/,
  },
  {
    fault: "a duty without its dash, which goes on with the one above",
    file: SERVICES,
    text: SERVICE,
    find: "    - play them\n",
    write: "    - play them\n      «wash them\n",
    value: "wash them",
    problem: "this line goes on with the text above it",
    remedy: 'begin it with "- " if it is an item of its own, or write the whole text on one line',
  },
  {
    fault: "a duty whose dash stands too far to the right",
    file: SERVICES,
    text: SERVICE,
    find: "    - play them\n",
    write: "    - play them\n      «- wash them\n",
    value: "- wash them",
    problem: "two entries in one",
    remedy: 'begin both dashes "- " in the same column',
  },
  {
    fault: "a summary over two lines",
    file: SERVICES,
    text: SERVICE,
    find: "A row of glasses that",
    write: "A row of glasses\n    «that",
    value: "that somebody else fills.",
    problem: "this line goes on with the text above it",
    remedy: /write the whole text on one line$/,
  },
  { fault: "a second document", file: SERVICES, write: `${SERVICE}«---\n${SERVICE}`, value: "---", problem: "a line of --- begins a second document", remedy: "remove the line" },
  { fault: "an empty file", file: SERVICES, write: "«", value: null, problem: "this file is empty", remedy: "write an entry into it, or remove the file" },
  {
    fault: "a file of nothing but remarks",
    file: TOPICS,
    write: "«# later\n\n# much later\n",
    value: null,
    problem: "this file is empty",
    remedy: "write an entry into it, or remove the file",
  },
];

const WRONG_SHAPE: readonly Row[] = [
  {
    fault: "a misspelt key",
    file: SERVICES,
    text: SERVICE,
    find: "summary:",
    write: "«sumary:",
    value: "sumary",
    problem: 'unknown key "sumary"',
    remedy: 'did you mean "summary"?',
  },
  {
    fault: "a misspelt key further in",
    file: TOPICS,
    text: TOPIC,
    find: "    - title: A book",
    write: "    - «titel: A book",
    value: "titel",
    problem: 'unknown key "titel"',
    remedy: 'did you mean "title"?',
  },
  {
    fault: "a key that resembles none",
    file: SERVICES,
    text: SERVICE,
    find: "    party: none\n",
    write: "    party: none\n    «weight: heavy\n",
    value: "weight",
    problem: 'unknown key "weight"',
    remedy: "remove it; known here: party, text, automatic",
  },
  {
    fault: "a misspelt area of an exception",
    file: SERVICES,
    text: SERVICE,
    find: "network-controls:",
    write: "«network-control:",
    value: "network-control",
    problem: 'unknown key "network-control"',
    remedy: 'did you mean "network-controls"?',
  },
  {
    fault: "a missing key",
    file: SERVICES,
    text: SERVICE,
    find: "- id: glass-harp\n  name: Glass Harp\n",
    write: "- «id: glass-harp\n",
    value: null,
    problem: 'missing key "name"',
    remedy: 'add "name:" and its value',
  },
  {
    fault: "a missing key further in",
    file: SERVICES,
    text: SERVICE,
    find: "patching:\n    party: provider",
    write: "«patching:",
    value: null,
    problem: 'missing key "party"',
    remedy: 'add "party:" and its value',
  },
  {
    fault: "a missing group",
    file: SERVICES,
    text: SERVICE.replace(/^ {2}backup:\n.*\n.*\n/m, ""),
    find: "- id",
    write: "- «id",
    value: null,
    problem: 'missing key "backup"',
    remedy: 'add "backup:" with party, text',
  },
  {
    fault: "a missing date",
    file: TOPICS,
    text: TOPIC.replace("  verified: 2026-11-24\n", ""),
    find: "- id",
    write: "- «id",
    value: null,
    problem: 'missing key "verified"',
    remedy: 'add "verified:" and its value',
  },
  {
    fault: "a missing cell",
    file: "azure/areas/data.yaml",
    find: /^cells:\n {2}on-premises:\n(?: {4}.*\n)+/m.exec(copy.read("azure/areas/data.yaml"))?.[0] ?? "no cell",
    write: "«cells:\n",
    value: null,
    problem: 'missing cell "on-premises"',
    remedy: 'add "on-premises:" with party, verdict',
  },
  {
    fault: "a value that is not allowed",
    file: SERVICES,
    text: SERVICE,
    find: "model: paas",
    write: "model: «pass",
    value: "pass",
    problem: '"pass" is no model',
    remedy: 'did you mean "paas"? Allowed: on-premises, iaas, paas, saas',
  },
  {
    fault: "a value that resembles none that is allowed",
    file: TOPICS,
    text: TOPIC,
    find: "kind: topic",
    write: "kind: «rumour",
    value: "rumour",
    problem: '"rumour" is no kind',
    remedy: "Allowed: topic, concept, misconception, ai, document",
  },
  ...[
    { list: "areas: [data, «accounts]", noun: "area", remedy: /Allowed: physical-datacentre, / },
    { list: "areas: [data]\n  dutiesOf: «Microsoft", noun: "side", remedy: /Allowed: provider, customer$/ },
  ].map(({ list, noun, remedy }) => ({
    fault: `a value that is no ${noun}`,
    file: TOPICS,
    text: TOPIC,
    find: "areas: [data]",
    write: list,
    value: /«([\w ]+)/.exec(list)?.[1] ?? "",
    problem: new RegExp(`^"[\\w ]+" is no ${noun}$`),
    remedy,
  })),
  {
    fault: "a note about an area that does not exist",
    file: SERVICES,
    text: SERVICE,
    find: "notes: []",
    write: "notes:\n    - about: [data, «physical-netwrok]\n      text: Glass breaks.",
    value: "physical-netwrok",
    problem: '"physical-netwrok" is no subject of a note',
    remedy: /^did you mean "physical-network"\? Allowed: physical-datacentre, .*, account-and-access-management, backup, everything$/,
  },
  {
    fault: "a note that is a text alone, as those of topics are",
    file: SERVICES,
    text: SERVICE,
    find: "notes: []",
    write: "notes:\n    - «Glass breaks.",
    value: "Glass breaks.",
    problem: "a group of keys is wanted here, not a text",
    remedy: "write it with about, text",
  },
  {
    fault: "a number for a text",
    file: SERVICES,
    text: SERVICE,
    find: "[Harp of Glass]",
    write: "[Harp of Glass, «365]",
    value: "365",
    problem: "a text is wanted here, not a number",
    remedy: 'put it in double quotes: "365"',
  },
  {
    fault: "a colon that makes a key of a duty",
    file: SERVICES,
    text: SERVICE,
    find: "- fills the glasses",
    write: "- «always: fills the glasses",
    value: '{"always":"fills the glasses"}',
    problem: "a text is wanted here, not a group of keys",
    remedy: "a colon and a blank make a key of it: put the whole text in double quotes",
  },
  {
    fault: "a text for a list",
    file: SERVICES,
    text: SERVICE,
    find: "[Harp of Glass]",
    write: "«Harp of Glass",
    value: "Harp of Glass",
    problem: "a list is wanted here, not a text",
    remedy: 'write a list: [one, two], or one entry a line, each beginning with "- "',
  },
  {
    fault: "a word for true or false",
    file: TOPICS,
    text: TOPIC,
    find: "  areas: [data]\n",
    write: "  claim: {text: Glasses sing., holds: «no}\n",
    value: "no",
    problem: "true or false is wanted here, not a text",
    remedy: "write true or false",
  },
  {
    fault: "a key without a value",
    file: SERVICES,
    text: SERVICE,
    find: "name: Glass Harp\n",
    write: "name:«\n",
    value: "null",
    problem: "a text is wanted here, and nothing is written",
    remedy: "write a value behind the colon, or remove the key",
  },
  {
    fault: "an id with capital letters",
    file: SERVICES,
    text: SERVICE,
    find: "id: glass-harp",
    write: "id: «Glass_Harp",
    value: "Glass_Harp",
    problem: '"Glass_Harp" is no id',
    remedy: /^an id has small letters/,
  },
  {
    fault: "an address with neither https nor a whole host name",
    file: SERVICES,
    text: SERVICE,
    find: "url: https://example.com/glasses",
    write: "url: «http://glasses",
    value: "http://glasses",
    problem: '"http://glasses" is no address',
    remedy: /^write the whole address/,
  },
  {
    fault: "an address without a host",
    file: TOPICS,
    text: TOPIC,
    find: "url: https://example.com/glasses",
    write: "url: «example/glasses",
    value: "example/glasses",
    problem: '"example/glasses" is no address',
    remedy: /^write the whole address/,
  },
  {
    fault: "a day that does not exist",
    file: SERVICES,
    text: SERVICE,
    find: "2026-11-24",
    write: "«2026-11-31",
    value: "2026-11-31",
    problem: '"2026-11-31" is no date',
    remedy: "write year-month-day, like 2026-11-24",
  },
  {
    fault: "a date in another order",
    file: TOPICS,
    text: TOPIC,
    find: "2026-11-24",
    write: "«24/11/2026",
    value: "24/11/2026",
    problem: '"24/11/2026" is no date',
    remedy: "write year-month-day, like 2026-11-24",
  },
  {
    fault: "a sentence that is too long",
    file: SERVICES,
    text: SERVICE,
    find: "- play them",
    write: `- «${"play ".repeat(80).trim()}`,
    value: `${"play ".repeat(80).slice(0, 59)}…`,
    problem: "399 characters, and at most 320 are allowed",
    remedy: "shorten it, or make two of it",
  },
  {
    fault: "an entry without a source",
    file: TOPICS,
    text: TOPIC.replace(/ {4}- title.*\n.*\n/, ""),
    find: "sources:\n",
    write: "sources: «[]\n",
    value: "[]",
    problem: "0 entries, and at least 1 are needed",
    remedy: "add what is missing",
  },
  {
    fault: "a topic with one sample question",
    file: TOPICS,
    text: TOPIC,
    find: "    - who fills the singing glasses?\n    - do",
    write: "    «- do",
    value: '["do we play the glass music ourselves?"]',
    problem: "1 entry, and at least 2 are needed",
    remedy: "add what is missing",
  },
  {
    fault: "a file that is no list",
    file: SERVICES,
    write: "«id: glass-harp\nname: Glass Harp\n",
    value: '{"id":"glass-harp","name":"Glass Harp"}',
    problem: "a list of entries is wanted here",
    remedy: 'begin every entry with "- id:" in the first column',
  },
];

const BETWEEN_ENTRIES: readonly Row[] = [
  {
    fault: "an id that another service has",
    file: SERVICES,
    text: SERVICE,
    find: "id: glass-harp",
    write: "id: «azure-sql-database",
    value: "azure-sql-database",
    problem: /^the id "azure-sql-database" is used twice, first in knowledge\/azure\/services\/databases\.yaml:\d+$/,
    remedy: "give this service an id of its own, or join the two entries",
  },
  {
    fault: "an alias twice, in other letters",
    file: SERVICES,
    text: SERVICE,
    find: "[Harp of Glass]",
    write: "[Harp of Glass, «harp of glass]",
    value: "harp of glass",
    problem: '"harp of glass" stands twice in this list',
    remedy: "remove one of them",
  },
  {
    fault: "an alias that is another service's alias",
    file: SERVICES,
    text: SERVICE,
    find: "Harp of Glass",
    write: "«azure dev ops",
    value: "azure dev ops",
    problem: /^"azure dev ops" names two services, first azure-devops in knowledge\/azure\/services\/devops\.yaml:\d+$/,
    remedy: "keep it at one of them: remove it from glass-harp or from azure-devops, or make it more precise",
  },
  {
    fault: "an alias that is another service's name",
    file: SERVICES,
    text: SERVICE,
    find: "Harp of Glass",
    write: "«Azure  SQL-Database",
    value: "Azure  SQL-Database",
    problem: /names two services, first azure-sql-database/,
    remedy: /^keep it at one of them/,
  },
  {
    fault: "a hint that is another service's former name",
    file: SERVICES,
    text: SERVICE,
    find: "[glasses]",
    write: "[«aad b2b]",
    value: "aad b2b",
    problem: /names two services, first entra-external-id/,
    remedy: /^keep it at one of them/,
  },
  {
    fault: "a former name that is another service's hint",
    file: SERVICES,
    text: SERVICE,
    find: "Verrophone",
    write: "«mars agent",
    value: "mars agent",
    problem: /names two services, first azure-backup/,
    remedy: /^keep it at one of them/,
  },
  {
    fault: "a part's name that is another service's alias",
    file: SERVICES,
    text: SERVICE,
    find: "[glass stool]",
    write: "[«azure boards]",
    value: "azure boards",
    problem: /names two services, first azure-devops/,
    remedy: /^keep it at one of them/,
  },
  {
    fault: "a part's name that is another service's part",
    file: SERVICES,
    text: SERVICE,
    find: "[glass stool]",
    write: "[«self-hosted runner]",
    value: "self-hosted runner",
    problem: /names two services, first github-enterprise-cloud/,
    remedy: /^keep it at one of them/,
  },
  {
    fault: "a shared part without your part in it",
    file: SERVICES,
    text: SERVICE.replace("      customer: [sit]\n", ""),
    find: "party: shared\n      verdict: Shared. They build",
    write: "party: «shared\n      verdict: Shared. They build",
    value: "shared",
    problem: "shared, but no duty of the customer",
    remedy: /^write under "customer:"/,
  },
  {
    fault: "a topic's name that is a service's alias",
    file: TOPICS,
    text: TOPIC,
    find: "[glass music,",
    write: "[«azure boards,",
    value: "azure boards",
    problem: /^"azure boards" names a service and a topic, first azure-devops in /,
    remedy: "keep it at one of them: remove it from glass-music or from azure-devops, or make it more precise",
  },
  {
    fault: "a topic's name that is another topic's",
    file: TOPICS,
    text: TOPIC,
    find: "[glass music,",
    write: "[«Split of responsibilities,",
    value: "Split of responsibilities",
    problem: /^"Split of responsibilities" names two topics, first shared-responsibility in /,
    remedy: /^keep it at one of them/,
  },
  {
    fault: "a link to a topic that is not there",
    file: TOPICS,
    text: TOPIC,
    find: "[iaas]",
    write: "[iaas, «penetration-test]",
    value: "penetration-test",
    problem: 'there is no topic "penetration-test"',
    remedy: 'did you mean "penetration-testing"?',
  },
  {
    fault: "a link that resembles no topic",
    file: TOPICS,
    text: TOPIC,
    find: "[iaas]",
    write: "[«retention-and-disposal]",
    value: "retention-and-disposal",
    problem: 'there is no topic "retention-and-disposal"',
    remedy: "remove the link, or write the topic",
  },
  {
    fault: "a link to itself",
    file: TOPICS,
    text: TOPIC,
    find: "[iaas]",
    write: "[«glass-music]",
    value: "glass-music",
    problem: '"glass-music" is this topic itself',
    remedy: "remove the link",
  },
  {
    fault: "a shared exception without the provider's part",
    file: SERVICES,
    text: SERVICE.replace("      provider:\n        - pours\n", ""),
    find: "party: shared",
    write: "party: «shared",
    value: "shared",
    problem: "shared, but no duty of the provider",
    remedy: 'write under "provider:" what the provider does, or give it to one side',
  },
  {
    fault: "a shared topic without your part",
    file: TOPICS,
    text: TOPIC.replace("  customer:\n    - play them\n", ""),
    find: "party: shared",
    write: "party: «shared",
    value: "shared",
    problem: "shared, but no duty of the customer",
    remedy: /^write under "customer:"/,
  },
  {
    fault: "a topic that is shared in one model, without duties there",
    file: TOPICS,
    text: TOPIC,
    find: "      party: provider\n      verdict: They play for you.\n",
    write: "      party: «shared\n      verdict: They play for you.\n      provider: [play]\n",
    value: "shared",
    problem: "shared, but no duty of the customer",
    remedy: /^write under "customer:"/,
  },
  {
    fault: "a shared cell without your part",
    file: "azure/areas/network-controls.yaml",
    find: /^ {2}paas:\n(?: {4}.*\n)+/m.exec(copy.read("azure/areas/network-controls.yaml"))?.[0] ?? "no cell",
    write: "  paas:\n    party: «shared\n    verdict: Shared. You set the switches.\n    provider: [keeps the network apart]\n",
    value: "shared",
    problem: "shared, but no duty of the customer",
    remedy: /^write under "customer:"/,
  },
  {
    fault: "a mixed service without exceptions",
    file: SERVICES,
    text: SERVICE.replace(/ {2}exceptions:\n(?: {4}.*\n)+/, ""),
    find: "nature: mixed",
    write: "nature: «mixed",
    value: "mixed",
    problem: "mixed, but no exception says where it leaves its row",
    remedy: 'write the areas under "exceptions:", or call it plain',
  },
  {
    fault: "a misconception without its claim",
    file: TOPICS,
    text: TOPIC,
    find: "kind: topic",
    write: "kind: «misconception",
    value: "misconception",
    problem: "a misconception without its claim",
    remedy: /^add "claim:"/,
  },
  {
    fault: "a sample question of another topic",
    file: TOPICS,
    text: TOPIC,
    find: "- who fills the singing glasses?",
    write: "- «What is the shared responsibility model in Azure?",
    value: "What is the shared responsibility model in Azure?",
    problem: /^this question also stands in shared-responsibility, knowledge\/azure\/topics\/concepts\.yaml:\d+$/,
    remedy: "keep it at the topic that answers it",
  },
  {
    fault: "a sample question twice in one topic",
    file: TOPICS,
    text: TOPIC,
    find: "    - do we play the glass music ourselves?\n",
    write: "    - do we play it?\n    - «Do we play it\n",
    value: "Do we play it",
    problem: "this question stands twice, first in knowledge/azure/topics/zz-new.yaml:19",
    remedy: "remove one of them",
  },
  { fault: "a file that nothing reads", file: "azure/services/zz-new.yml", write: `«${SERVICE}`, value: "zz-new.yml", problem: "nothing reads this file", remedy: /ending \.yaml/ },
  {
    fault: "a second pack",
    file: "copied/pack.yaml",
    write: "«id: copied\n",
    value: "knowledge/copied",
    problem: "a second pack beside knowledge/azure",
    remedy: "keep one folder with a pack.yaml",
  },
];

const WHOLE_ENTRIES: readonly Row[] = [
  {
    fault: "a service among the topics",
    file: TOPICS,
    write: SERVICE.replace("- id", "- «id"),
    value: "glass-harp",
    problem: "this looks like a service",
    remedy: "move it to a file in services",
  },
  {
    fault: "a topic among the services",
    file: SERVICES,
    write: TOPIC.replace("- id", "- «id"),
    value: "glass-music",
    problem: "this looks like a topic",
    remedy: "move it to a file in topics",
  },
  {
    fault: "a service that was pasted twice, whose names are the same because it is",
    file: SERVICES,
    write: `${SERVICE}${SERVICE.replace("id: glass", "id: «glass")}`,
    value: "glass-harp",
    problem: 'the id "glass-harp" is used twice, first in knowledge/azure/services/zz-new.yaml:1',
    remedy: /^give this service an id of its own/,
  },
  {
    fault: "a topic that was pasted twice, with its questions",
    file: TOPICS,
    write: `${TOPIC}${TOPIC.replace("id: glass", "id: «glass")}`,
    value: "glass-music",
    problem: 'the id "glass-music" is used twice, first in knowledge/azure/topics/zz-new.yaml:1',
    remedy: /^give this topic an id of its own/,
  },
  {
    fault: "a misspelt id of a topic that the program leads to, where it stands, and no link to it",
    file: "azure/topics/concepts.yaml",
    find: "id: always-customer\n",
    write: "id: «always-custmer\n",
    value: "always-custmer",
    problem: 'missing topic "always-customer"',
    remedy: 'write "id: always-customer" here',
  },
];

const LANGUAGE: readonly Row[] = [
  {
    fault: "a misspelt group",
    file: "language/lexicon.yaml",
    find: "  denial:\n",
    write: "  «deniall:\n",
    value: "deniall",
    problem: 'unknown key "deniall"',
    remedy: 'did you mean "denial"?',
  },
  {
    fault: "an area missing in the lexicon",
    file: "language/lexicon.yaml",
    find: /^areas:\n {2}physical-datacentre:\n(?:(?: {4}.*)?\n)+/m.exec(copy.read("language/lexicon.yaml"))?.[0] ?? "no area",
    write: "«areas:\n",
    value: null,
    problem: 'missing key "physical-datacentre"',
    remedy: 'add "physical-datacentre:" with names, words, hints',
  },
  {
    fault: "a model missing in the lexicon",
    file: "language/lexicon.yaml",
    find: /^models:\n {2}on-premises:\n(?:(?: {4}.*)?\n)+/m.exec(copy.read("language/lexicon.yaml"))?.[0] ?? "no model",
    write: "«models:\n",
    value: null,
    problem: 'missing key "on-premises"',
    remedy: 'add "on-premises:" with names, describes',
  },
  {
    fault: "a number for a phrase",
    file: "language/outside.yaml",
    find: "price:\n",
    write: "price:\n  - «101\n",
    value: "101",
    problem: "a text is wanted here, not a number",
    remedy: 'put it in double quotes: "101"',
  },
  {
    fault: "an entry indented into the one above",
    file: "language/smalltalk.yaml",
    find: "greetings:\n",
    write: "greetings:\n  - salve\n      «- ave\n",
    value: "- ave",
    problem: "two entries in one",
    remedy: /same column/,
  },
  {
    fault: "two entries on one line",
    file: "language/smalltalk.yaml",
    find: "greetings:\n",
    write: "greetings:\n  - «salve - ave\n",
    value: "salve - ave",
    problem: "two entries in one",
    remedy: /same column/,
  },
  {
    fault: "a misspelt reason",
    file: "language/outside.yaml",
    find: "price:\n",
    write: "«prices:\n",
    value: "prices",
    problem: 'unknown key "prices"',
    remedy: 'did you mean "price"?',
  },
  {
    fault: "a misspelt kind of small talk",
    file: "language/smalltalk.yaml",
    find: "courtesies:\n",
    write: "«courtesy:\n",
    value: "courtesy",
    problem: 'unknown key "courtesy"',
    remedy: 'did you mean "courtesies"?',
  },
  {
    fault: "a reason among the small talk, though it stands in its own file",
    file: "language/smalltalk.yaml",
    find: "greetings:\n",
    write: "«price:\n  - how dear\ngreetings:\n",
    value: "price",
    problem: 'unknown key "price"',
    remedy: "remove it; known here: greetings, courtesies",
  },
];

const VERDICTS: readonly Row[] = [
  {
    fault: "a cell of yours whose verdict names the provider",
    file: "azure/areas/data.yaml",
    find: verdictIn("azure/areas/data.yaml", "iaas"),
    write: "«Microsoft keeps the data.",
    value: "Microsoft keeps the data.",
    problem: 'the verdict begins with "Microsoft", and the party is customer',
    remedy: "change one of them",
  },
  {
    fault: "a cell of yours whose verdict says that it is shared",
    file: "azure/areas/data.yaml",
    find: verdictIn("azure/areas/data.yaml", "iaas"),
    write: "«Shared. Microsoft keeps the data; you back it up.",
    value: "Shared. Microsoft keeps the data; you back it up.",
    problem: 'the verdict begins with "Shared", and the party is customer',
    remedy: "change one of them",
  },
  {
    fault: "a cell of the provider whose verdict names you",
    file: "azure/areas/operating-system.yaml",
    find: verdictIn("azure/areas/operating-system.yaml", "paas"),
    write: "«No. You patch it.",
    value: "No. You patch it.",
    problem: 'the verdict begins with "You", and the party is provider',
    remedy: "change one of them",
  },
  {
    fault: "a topic's model whose verdict says that it is shared",
    file: TOPICS,
    text: TOPIC,
    find: "They play for you.",
    write: "«Shared. They play; you listen.",
    value: "Shared. They play; you listen.",
    problem: 'the verdict begins with "Shared", and the party is provider',
    remedy: "change one of them",
  },
  {
    fault: "a shared topic whose verdict names you alone",
    file: TOPICS,
    text: TOPIC,
    find: "Shared. They fill the glasses and you play.",
    write: "«Yes, you fill the glasses.",
    value: "Yes, you fill the glasses.",
    problem: 'the verdict begins with "You", and the party is shared',
    remedy: "change one of them",
  },
  {
    fault: "a shared exception whose verdict names the provider alone",
    file: SERVICES,
    text: SERVICE,
    find: "Shared. They pour and you listen.",
    write: "«Microsoft pours.",
    value: "Microsoft pours.",
    problem: 'the verdict begins with "Microsoft", and the party is shared',
    remedy: "change one of them",
  },
  {
    fault: "a part of yours whose verdict names the provider",
    file: SERVICES,
    text: SERVICE.replace("party: shared\n      verdict: Shared. They build", "party: customer\n      verdict: Shared. They build"),
    find: "Shared. They build the stool and you sit.",
    write: "«Microsoft builds your stool.",
    value: "Microsoft builds your stool.",
    problem: 'the verdict begins with "Microsoft", and the party is customer',
    remedy: "change one of them",
  },
];

const MARKUP: readonly Row[] = [
  {
    fault: "a text in bold letters",
    file: SERVICES,
    text: SERVICE,
    find: "text: They wash the glasses.",
    write: "text: «They **wash** the glasses.",
    value: "They **wash** the glasses.",
    problem: '"**" is Markdown, and texts are shown as they stand',
    remedy: "write plain words; links go under sources",
  },
  {
    fault: "a link in a duty",
    file: TOPICS,
    text: TOPIC,
    find: "    - play them\n",
    write: "    - «play [them](https://example.com)\n",
    value: "play [them](https://example.com)",
    problem: '"](" is Markdown, and texts are shown as they stand',
    remedy: "write plain words; links go under sources",
  },
  {
    fault: "a command between backticks",
    file: "azure/areas/data.yaml",
    find: verdictIn("azure/areas/data.yaml", "iaas"),
    write: "«You run `tar`.",
    value: "You run `tar`.",
    problem: '"`" is Markdown, and texts are shown as they stand',
    remedy: "write plain words; links go under sources",
  },
];

const rows = [...VERDICTS, ...MARKUP, ...BROKEN_YAML, ...WRONG_SHAPE, ...BETWEEN_ENTRIES, ...WHOLE_ENTRIES, ...LANGUAGE];

describe("a load of broken knowledge", () => {
  it.each(rows)("finds $fault", ({ file, text, find, write, value, problem, remedy }) => {
    const before = find === undefined ? "" : (text ?? copy.read(file));
    expect(before).toContain(find ?? "");
    const marked = find === undefined ? write : before.replace(find, () => write);
    const faults = copy.faultsWith({ [file]: marked.replace("«", "") });
    expect(faults.map(faultToText)).toHaveLength(1);
    expect(faults[0]).toEqual({ file: `knowledge/${file}`, ...markIn(marked), value, problem: matching(problem), remedy: matching(remedy) });
  });
});

describe("a verdict is right that", () => {
  it.each([
    { says: "it is the provider's job, but yours in a later clause", party: "customer", verdict: "No. Microsoft keeps copies; backup is yours." },
    { says: "you may choose, and the provider does it", party: "provider", verdict: "You choose nothing, because Microsoft patches it." },
    { says: "what each does, without the word", party: "shared", verdict: "Microsoft builds the images; you roll them out." },
    { says: "what of yours it is about", party: "provider", verdict: "Your glasses are filled for you." },
    { says: "what of the provider's it is about", party: "customer", verdict: "Microsoft's glasses are yours to fill." },
  ])("says $says", ({ party, verdict }) => {
    const text = SERVICE.replace("party: shared\n      verdict: Shared. They pour and you listen.", `party: ${party}\n      verdict: "${verdict}"`);
    expect(text).toContain(verdict);
    expect(copy.faultsWith({ [SERVICES]: text }).map(faultToText)).toEqual([]);
  });

  it("explains in a concept, which decides nothing", () => {
    const text = TOPIC.replace("kind: topic", "kind: concept").replace("Shared. They fill", "Microsoft fills").replace("and you play", "of glass");
    expect(copy.faultsWith({ [TOPICS]: text }).map(faultToText)).toEqual([]);
  });
});

it("says of an item what its list holds, and not where in it the item stands", () => {
  const faults = copy.faultsWith({ [TOPICS]: TOPIC.replace("[iaas]", "[saas, Iaa S]") });
  expect(faults.map(({ problem }) => problem)).toContain('"Iaa S" is no id of a topic');
});

it("leaves a remark alone that holds Markdown", () => {
  expect(copy.faultsWith({ [SERVICES]: `# As \`tar\` has it.\n${SERVICE}` }).map(faultToText)).toEqual([]);
});

describe("a text is whole that", () => {
  it.each([
    { says: "holds # in double quotes", text: SERVICE.replace("- play them", '- "play #1 or # a row"') },
    { says: "holds # inside a word", text: SERVICE.replace("- play them", "- play them in C#, or C#/F#") },
    { says: "stands under a remark with # in it", text: SERVICE.replace("- play them", '# As # 1 has it.\n    - "play #1"') },
    { says: "goes on in double quotes", text: SERVICE.replace("- play them", '- "play\n      them"') },
    { says: "goes on behind >", text: SERVICE.replace("A row of glasses that somebody else fills.", ">\n    A row of glasses\n    # that somebody else fills.") },
    { says: "stands in a list over several lines", text: SERVICE.replace("[Harp of Glass]", "\n    [\n      Harp of Glass,\n      Glasses in a row\n    ]") },
    { says: "has lines that end as some editors end them", text: SERVICE.replaceAll("\n", "\r\n") },
  ])("$says", ({ text }) => {
    expect(text).not.toBe(SERVICE);
    expect(copy.faultsWith({ [SERVICES]: text }).map(faultToText)).toEqual([]);
  });
});

describe("a file that is not UTF-8", () => {
  const told = (bytes: Uint8Array) => copy.faultsWith({ [SERVICES]: bytes }).map(faultToText);

  // As an old editor writes it: the one byte of its "ä" begins no letter of UTF-8.
  it("is told at the first letter that is lost, once", () => {
    expect(told(Buffer.from(SERVICE.replace("play them", "play the Gläser, Gläser"), "latin1"))).toEqual([
      `knowledge/${SERVICES}:13:18 this file is not UTF-8 - save it as UTF-8, and see that the letter here is right`,
    ]);
  });

  // "Unicode text" of a spreadsheet has the mark; some editors leave it out.
  it.each([
    ["with", "\uFEFF"],
    ["without", ""],
  ])("but UTF-16 is told as such, %s a byte-order mark", (_with, mark) => {
    expect(told(Buffer.from(mark + SERVICE, "utf16le"))).toEqual([
      `knowledge/${SERVICES}:1:1 this file is UTF-16, not UTF-8 - save it as UTF-8; "Unicode text" of a spreadsheet is UTF-16`,
    ]);
  });

  it("may be one with the byte-order mark of UTF-8, which harms nothing", () => {
    expect(told(Buffer.from(`\uFEFF${SERVICE}`))).toEqual([]);
  });
});

describe("a load of knowledge with something missing", () => {
  it.each([
    { file: "azure/pack.yaml", problem: "this file is missing", remedy: "write it, or take it back from an earlier version" },
    { file: "azure/models.yaml", problem: "this file is missing", remedy: "write it, or take it back from an earlier version" },
    { file: "azure/areas/data.yaml", problem: 'missing area "data"', remedy: 'write the file with "id: data" and its four cells' },
    { file: "language/lexicon.yaml", problem: "this file is missing", remedy: "write it, or take it back from an earlier version" },
    { file: "examples/learned.msgpack", problem: "this file is missing", remedy: "write it with npm run knowledge:learn" },
    { file: "language/smalltalk.yaml", problem: "this file is missing", remedy: "write it, or take it back from an earlier version" },
  ])("finds that $file is gone", ({ file, problem, remedy }) => {
    expect(copy.faultsWith({ [file]: null })).toEqual([{ file: `knowledge/${file}`, line: 1, column: 1, value: null, problem, remedy }]);
  });

  it("finds the model that is gone", () => {
    const without = copy.read("azure/models.yaml").replace(/^- id: paas\n(?: .*\n)+/m, "");
    expect(copy.faultsWith({ "azure/models.yaml": without })).toEqual([
      { file: "knowledge/azure/models.yaml", line: 1, column: 1, value: null, problem: 'missing model "paas"', remedy: 'add an entry with "id: paas"' },
    ]);
  });

  it("finds the reason that is listened for no more", () => {
    const without = copy.read("language/outside.yaml").replace(/^law:\n(?: .*\n)+/m, "");
    expect(copy.faultsWith({ "language/outside.yaml": without }).map(faultToText)).toEqual(['knowledge/language/outside.yaml:2:1 missing key "law" - add "law:" and its value']);
  });

  it.each([
    { file: "misconceptions", id: "cloud-means-microsoft-secures-it", because: "who hears that everything is the provider's is told of it" },
    { file: "cross-cutting", id: "backup", because: "a comparison leads to it where its backups are asked for" },
    { file: "concepts", id: "what-shared-means", because: "a step of the tour is about it" },
    { file: "concepts", id: "what-shifts", because: "a comparison of what moves offers it" },
  ])("finds a topic that the program leads to, where it goes by another id: $id, for $because", ({ file, id }) => {
    const path = `azure/topics/${file}.yaml`;
    const renamed = copy.read(path).replace(`- id: ${id}\n`, "- id: by-another-name\n");
    expect(copy.faultsWith({ [path]: renamed }).map(({ problem, remedy }) => `${problem} - ${remedy}`)).toContain(
      `missing topic "${id}" - add an entry with "id: ${id}" to any file of topics`,
    );
  });

  it("finds that what was learned is torn", () => {
    expect(copy.faultsWith({ "examples/learned.msgpack": "<<<<<<< ours\n" }).map(({ file, problem }) => `${file} ${problem}`)).toEqual([
      "knowledge/examples/learned.msgpack this file is torn",
    ]);
  });

  describe("finds that what was learned is of another version, which would throw only in the middle of a conversation:", () => {
    const { carriers, ...others } = LEARNED;
    const { said, ...otherLabels } = LEARNED.whole.labels;
    it.each<{ because: string; learned: unknown }>([
      { because: "a part is missing", learned: others },
      { because: "a part is not known here", learned: { ...LEARNED, moods: carriers } },
      { because: "a classifier is missing", learned: { ...LEARNED, whole: { ...LEARNED.whole, labels: otherLabels } } },
      { because: "a classifier is not known here", learned: { ...LEARNED, carriers: { ...carriers, labels: { ...carriers.labels, said } } } },
      { because: "there are no labels, as before anything is learned", learned: { ...LEARNED, whole: { ...LEARNED.whole, labels: { kind: [], said: [], place: [] } } } },
      { because: "weights are written otherwise", learned: { ...LEARNED, carriers: { ...carriers, weights: [1, 2, 3] } } },
      { because: "a weight is missing", learned: { ...LEARNED, carriers: { ...carriers, weights: carriers.weights.subarray(1) } } },
      { because: "there are weights of no sign", learned: { ...LEARNED, carriers: { ...carriers, signs: carriers.signs.subarray(4) } } },
      { because: "a sign is cut in two", learned: { ...LEARNED, topics: { ...LEARNED.topics, own: { ...LEARNED.topics.own, signs: LEARNED.topics.own.signs.subarray(1) } } } },
      { because: "words are written otherwise", learned: { ...LEARNED, vocabulary: ["patch"] } },
      { because: "it is empty", learned: null },
    ])("$because", ({ learned }) => {
      expect(copy.faultsWith({ "examples/learned.msgpack": encode(learned) })).toEqual([
        {
          file: "knowledge/examples/learned.msgpack",
          line: 1,
          column: 1,
          value: null,
          problem: "this file is of another version of the program",
          remedy: "write it again with npm run knowledge:learn",
        },
      ]);
    });
  });

  it("takes what was learned where no example asks for a model, and so no carrier is learned", () => {
    const carriers = { ...LEARNED.carriers, labels: { carrier: [] }, signs: new Uint8Array(), weights: new Uint8Array() };
    expect(copy.loadWith({ "examples/learned.msgpack": encode({ ...LEARNED, carriers }) }).ok).toBe(true);
  });

  it("keeps the labels of what was learned in the order in which they stand there, for by it the weights are told", () => {
    const { kind, said, place } = LEARNED.whole.labels;
    const loaded = copy.loadWith({ "examples/learned.msgpack": encode({ ...LEARNED, whole: { ...LEARNED.whole, labels: { place, said, kind } } }) });
    expect(loaded.ok && Object.keys(loaded.knowledge.language.learned.whole.labels)).toEqual(["place", "said", "kind"]);
  });

  it("says so of a folder that holds nothing, once", () => {
    const loaded = loadKnowledge(`${copy.folder}/nowhere`);
    expect(loaded.ok ? [] : loaded.faults.map(faultToText)).toEqual([
      `${copy.folder}/nowhere:1:1 no knowledge is in this folder - name the folder that holds azure/ and language/`,
    ]);
  });
});

it("names the list of an id that is none, for an item has no name, and says that no topic goes by it", () => {
  const faults = copy.faultsWith({ [TOPICS]: TOPIC.replace("[iaas]", "[IaaS]") });
  expect(faults.map(({ problem }) => problem).sort()).toEqual(['"IaaS" is no id of a topic', 'there is no topic "IaaS"']);
});

it("lets a part of a service share its name with a topic", () => {
  const edits = { [SERVICES]: SERVICE.replace("glass stool", "singing glasses"), [TOPICS]: TOPIC };
  expect(copy.faultsWith(edits).map(faultToText)).toEqual([]);
});

describe("a load of much that is broken", () => {
  it("tells each mark of a merge that nobody finished, and nothing of what it upsets", () => {
    const text = SERVICE.replace("  category: music\n", "<<<<<<< HEAD\n  category: music\n=======\n  category: dance\n>>>>>>> theirs\n");
    expect(copy.faultsWith({ [SERVICES]: text }).map(({ line, problem, remedy }) => `${line} ${problem} - ${remedy}`)).toEqual([
      "6 <<<<<<< is the mark of a merge that nobody finished - keep one of the two versions, and remove the line",
      expect.stringMatching(/^8 ======= is the mark/),
      expect.stringMatching(/^10 >>>>>>> is the mark/),
    ]);
  });

  it("reports all faults at once, sorted by file and line", () => {
    const faults = copy.faultsWith({
      "azure/areas/data.yaml": copy.read("azure/areas/data.yaml").replace("verified: 2026", "verified: 2206-13"),
      [SERVICES]: SERVICE.replace("model: paas", "model: pass").replace("verified: 2026-11-24", "verified: today").replace("[glasses]", "[mars agent]"),
      [TOPICS]: TOPIC.replace("[iaas]", "[iass]").replace("kind: topic", "kid: topic"),
      "azure/topics/zz-torn.yaml": "- id: torn\n  name: [one\n",
      "azure/topics/zz-void.yaml": "",
      "language/outside.yaml": copy.read("language/outside.yaml").replace("price:\n", "price:\n  - dear\n      - cheap\n"),
    });
    expect(faults.map(({ file, line, problem }) => `${file.replace("knowledge/", "")}:${line} ${problem}`)).toEqual([
      expect.stringMatching(/^azure\/areas\/data\.yaml:\d+ "2206-13-11-24" is no date$/),
      expect.stringMatching(/^azure\/services\/zz-new\.yaml:4 "mars agent" names two services, /),
      'azure/services/zz-new.yaml:7 "pass" is no model',
      'azure/services/zz-new.yaml:39 "today" is no date',
      'azure/topics/zz-new.yaml:3 unknown key "kid"',
      "azure/topics/zz-torn.yaml:2 a bracket without its second one",
      "azure/topics/zz-void.yaml:1 this file is empty",
      expect.stringMatching(/^language\/outside\.yaml:\d+ two entries in one$/),
    ]);
  });

  it("tells every error of a broken file, and none of what an error upsets behind it", () => {
    const other = SERVICE.replaceAll("glass", "brass").replaceAll("Glass", "Brass").replace("Verrophone", "Tuba");
    const text = `${SERVICE.replace("  category: music", " category: music")}\n${other.replace("text: They", "text: Always: they").replace("text: There", "text: Never: there")}`;
    expect(copy.faultsWith({ [SERVICES]: text }).map(({ line, problem }) => `${line} ${problem}`)).toEqual([
      "6 this line begins in another column than its neighbours",
      "64 a second colon in one line, or a line in the wrong column",
      "67 a second colon in one line, or a line in the wrong column",
    ]);
  });

  it("tells a tab once, though YAML reads nothing behind it", () => {
    const text = TOPIC.replace("  areas: [data]", "\tareas: [data]");
    expect(copy.faultsWith({ [TOPICS]: `${text}\n${SERVICE}` }).map(({ line, problem }) => `${line} ${problem}`)).toEqual(["5 a tab indents this line"]);
  });

  it("still links to topics that stand in a broken file", () => {
    const broken = copy.read("azure/topics/concepts.yaml").replace("  kind: concept", "  kind: concept: one");
    const faults = copy.faultsWith({ "azure/topics/concepts.yaml": broken });
    expect(faults.map(({ problem }) => problem)).toEqual(["a second colon in one line, or a line in the wrong column"]);
  });
});

it("never throws, whatever a slip of the keyboard makes of a file, and every fault has a place in it", () => {
  const bit = fc.constantFrom("", " ", "\n", "\t", ":", ": ", "- ", "[", "}", '"', "'", "#", "&a", "*a", "!", "|", "a", "1", "null", "__proto__: x\n", "---\n", "\u0000");
  const slip = fc.record({ at: fc.nat(TOPIC.length), drop: fc.nat(40), put: bit });
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      const text = slips.reduce((before, { at, drop, put }) => before.slice(0, at) + put + before.slice(at + drop), TOPIC);
      const faults = copy.faultsWith({ [TOPICS]: text });
      const lines = text.split("\n");
      for (const { file, line, column, problem, remedy } of faults) {
        expect(file).toBe(`knowledge/${TOPICS}`);
        expect(lines[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column - 1);
        expect(problem.length * remedy.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60, seed: 20_261_124 },
  );
}, 60_000);

describe("a near name", () => {
  const known = [...AREA_IDS, ...MODEL_IDS, "kind", "mfa", "aks", "penetration-testing"];
  it.each<[typed: string, meant: string | null, because: string]>([
    ["operating-sytem", "operating-system", "a letter is missing"],
    ["Data", "data", "only the case is another"],
    ["ata", "data", "and not a longer name with these letters in it"],
    ["kid", "kind", "one letter of four is missing"],
    ["mfaa", "mfa", "one letter of four is too many"],
    ["pass", "paas", "one letter of four is wrong"],
    ["saa", "saas", 'one letter is missing, where "paas" would take two'],
    ["penetration-test", "penetration-testing", "the end of a long name is missing"],
    ["identity-and-acess", "identity-and-access", "and not the other area of access"],
    ["nope", null, "its letters in the midst of another name are chance"],
    ["os", null, "two letters say too little"],
    ["x".repeat(40), null, "a text in the wrong place is no name"],
  ])("of %s is %s: %s", (typed, meant) => {
    expect(nearestOf(typed, known)).toBe(meant);
  });
});

it("writes a fault on one line, as compilers do", () => {
  const fault = { file: "knowledge/azure/services/compute.yaml", line: 12, column: 5, value: "sumary", problem: 'unknown key "sumary"', remedy: 'did you mean "summary"?' };
  expect(faultToText(fault)).toBe('knowledge/azure/services/compute.yaml:12:5 unknown key "sumary" - did you mean "summary"?');
});

function markIn(text: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf("«")).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

const matching = (expected: string | RegExp): unknown => (typeof expected === "string" ? expected : expect.stringMatching(expected));
