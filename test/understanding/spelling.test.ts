/** Typos are mended word by word; what is a proper English word stays as it is; both ways of spelling are one. */
import { describe, expect, it } from "vitest";
import { createNearWords } from "../../src/understanding/words/near-words.ts";
import { type Asked, ask, assistant, shown } from "./asking.ts";

const reading = (text: string) => assistant.ask(text).reading();
const wordsOf = (text: string) => reading(text).utterance.words.map(({ text: word }) => word);

const TYPOS = {
  "two letters swapped": [
    ["opreating", "operating"],
    ["sytsem", "system"],
    ["netwrok", "network"],
    ["patchse", "patches"],
    ["idnetity", "identity"],
    ["applicaiton", "application"],
    ["reponsible", "responsible"],
    ["hypervsior", "hypervisor"],
    ["firewlal", "firewall"],
    ["encyrption", "encryption"],
    ["Micorsoft", "microsoft"],
    ["endpionts", "endpoints"],
    ["kubernetse", "kubernetes"],
    ["acocunts", "accounts"],
  ],
  "a letter dropped": [
    ["operatng", "operating"],
    ["hypervsor", "hypervisor"],
    ["mcrosoft", "microsoft"],
    ["respnsible", "responsible"],
    ["bakups", "backups"],
    ["applicaton", "application"],
    ["endponts", "endpoints"],
    ["firewal", "firewall"],
    ["authenticaton", "authentication"],
    ["certificats", "certificates"],
    ["datcentre", "datacentre"],
  ],
  "a letter doubled": [
    ["operatting", "operating"],
    ["patchees", "patches"],
    ["microsofft", "microsoft"],
    ["hyppervisor", "hypervisor"],
    ["neetwork", "network"],
    ["acccounts", "accounts"],
    ["firewwall", "firewall"],
    ["encryyption", "encryption"],
    ["responsiible", "responsible"],
  ],
  "the key beside it": [
    ["oprrating", "operating"],
    ["patchws", "patches"],
    ["microsodt", "microsoft"],
    ["firewakl", "firewall"],
    ["bavkups", "backups"],
    ["networj", "network"],
    ["hypervidor", "hypervisor"],
    ["endpoimts", "endpoints"],
    ["encrypyion", "encryption"],
    ["identiry", "identity"],
  ],
  "a wrong vowel": [
    ["hypervisar", "hypervisor"],
    ["seperation", "separation"],
    ["tennant", "tenant"],
    ["maintanance", "maintenance"],
    ["infrastructre", "infrastructure"],
  ],
} as const;

describe.each(Object.entries(TYPOS).map(([slip, rows]) => ({ slip, rows })))("a word with $slip", ({ rows }) => {
  it.each([...rows])("%s is read as %s, and said to be so", (typed, meant) => {
    const { utterance, mended } = reading(`about ${typed}`);
    // Which inflection is found does not matter: words are compared by stem.
    const stemOf = (word: string) => assistant.ask(word).reading().utterance.words[0]?.stem;
    expect(utterance.words.at(-1)?.stem, `${typed} was read as ${utterance.words.at(-1)?.text}`).toBe(stemOf(meant));
    expect(mended.map(({ typed: from }) => from)).toEqual([typed.toLowerCase()]);
  });
});

describe("a proper word", () => {
  it.each([
    ..."parking snow hosts hoses stays planets batches matches catches network backed stack snack weather cleaning coffee dates date costs posts roast clown".split(" "),
    ..."loud cloudy fiber bridge fridge password garden kitchen lunch holiday invoice printer server sever severs model modem morale desert dessert principal".split(" "),
    ..."principle accept except affect effect patience patients vegetables marathon theatre parks storm tower blade chair teacher customs clients".split(" "),
    ..."sessions hotels invoices holidays exchange vendors windows panes weekend breakfast meeting".split(" "),
  ])("%s is never changed", (word) => {
    expect(reading(`the ${word} here`).mended).toEqual([]);
    expect(wordsOf(`the ${word} here`)).toHaveLength(3);
  });

  it.each(["os", "us", "ms", "db", "vm", "ip", "as", "is", "so", "on"])("of two letters is never changed: %s", (word) => {
    expect(reading(word).mended).toEqual([]);
  });

  it.each(["xq12", "node.js", "10.0.0.0", "b2c", "v5", "2fa"])("that is no plain word is never changed: %s", (word) => {
    expect(reading(`about ${word}`).mended).toEqual([]);
  });

  it.each(["the rules are noisy af, is tuning them for us?", "idk who patches the OS", "nvm, who backs up the VM rn?"])("that people chat with is no slip: %s", (message) => {
    expect(reading(message).mended).toEqual([]);
  });

  it.each([
    ["for lower latency", "for lower latency"],
    ["in MS terms", "in microsoft terms"],
    ["switched on, rite?", "switched on rite"],
    ["in our own racks", "in our own racks"],
    ["he left on friday", "he left on friday"],
  ])("that makes a name only by an unlikely slip, or with a word that stands anywhere, is left alone: %s", (message, words) => {
    expect(wordsOf(message).join(" ")).toBe(words);
  });

  it("is not what merely has the stem of one: the custome's part", () => {
    expect(wordsOf("what is the custome's part")).toContain("customer");
    expect(reading("who onboards the balancers").mended).toEqual([]);
  });

  it("that is far from all others stays as it was typed", () => {
    expect(reading("about blorfwuzzle").mended).toEqual([]);
  });
});

describe("a name, an abbreviation or a short form", () => {
  it.each([
    { message: "we asked Mona who patches the OS in PaaS", word: "mona", because: 'a capital letter in the middle of a sentence begins a name, and "moan" is no thing' },
    { message: "is the HXM ours in IaaS?", word: "hxm", because: 'capital letters make an abbreviation of its own, which no letter of "HSM" was mistyped in' },
    { message: "the ciso wants to know who owns the firewall in IaaS", word: "ciso", because: 'it is no slip in "cisco"' },
    { message: "in the rfp they ask who guards the datacentre in SaaS", word: "rfp", because: 'it is no slip in "rdp"' },
    { message: "since monday, who patches the OS in PaaS", word: "monday", because: 'a day of the week is no slip in "today"' },
    { message: "who keeps visio patched in SaaS", word: "visio", because: 'the name of a program is no slip in "vision"' },
    { message: "the js of our web app in PaaS, who fixes it", word: "js", because: 'it is no slip in "us"' },
    { message: "who keeps the nids rules current in IaaS", word: "nids", because: 'an abbreviation of the trade is no slip in "nics"' },
  ])("is left as it was typed: $message ($because)", ({ message, word }) => {
    expect(wordsOf(message)).toContain(word);
    expect(reading(message).mended).toEqual([]);
  });

  it.each([
    { message: "who restores the Backpu in PaaS?", read: "backup", because: "a name may be that of a thing that is known" },
    { message: "who patches an HMS in IaaS?", read: "hsm", because: "letters of an abbreviation were swapped" },
    { message: "is the hxm ours in IaaS?", read: "hsm", because: "small letters make no abbreviation" },
    { message: "WHO PATCHES THE OS IN PAAS TOMOROW", read: "tomorrow", because: "where all is shouted, capitals say nothing" },
    { message: "Who Patches The Server Tomorow", read: "tomorrow", because: "nor do they where every word begins with one" },
    { message: "Tomorow we patch the OS in PaaS, don't we?", read: "tomorrow", because: "nor at the beginning of a sentence" },
    { message: "in IaaS: Tomorow we patch the OS, don't we?", read: "tomorrow", because: "nor behind a colon" },
  ])("is mended all the same: $message ($because)", ({ message, read }) => {
    expect(wordsOf(message)).toContain(read);
  });

  it.each([
    ["what should've been ours in IaaS", "should have"],
    ["what shouldve been ours in IaaS", "should have"],
    ["what youd have to patch in IaaS", "you would"],
    ["itd be ours in IaaS", "it would"],
  ])("is written out: %s", (message, words) => {
    expect(wordsOf(message).join(" ")).toContain(words);
  });
});

describe("a word that is also what is left of two", () => {
  it.each([
    { message: "on-prem counts as welll, who guards the building?", read: "as well", because: '"well" stands there, not "we\'ll"' },
    { message: "weree on PaaS, who patches the OS?", read: "we are on", because: '"we\'re" begins a sentence before a place' },
  ])("is read as what stands better where it stands: $message ($because)", ({ message, read }) => {
    expect(wordsOf(message).join(" ")).toContain(read);
  });
});

describe("a name of a model or a service", () => {
  it("is not read into a word that only an unlikely slip would make of it", () => {
    const words = wordsOf("who replaces the disks of the PACS server of the clinic?");
    expect(words).not.toContain("paas");
    expect(words).not.toContain("macs");
  });

  it("is not read into what stands in another name: a SAS token", () => {
    expect(reading("who revokes a SAS token").mended).toEqual([]);
    expect(reading("SAS links that we send out").mended).toEqual([]);
  });

  it("is not read into what one generates or revokes, but into what something stands in", () => {
    expect(reading("somebody generated a SAS for the container").mended).toEqual([]);
    expect(reading("who patches the OS in SAS?").mended).toEqual([{ typed: "sas", read: "saas" }]);
  });

  it.each([
    ["who patches the OS in PaaaS?", "paas"],
    ["who patches the OS in Iaaas?", "iaas"],
    ["who patches the OS in Sasas?", "saas"],
    ["who patches the OS in SaS?", "saas"],
    ["who patches the OS o-premises?", "on-premises"],
    ["who patches the OS on-pre?", "on-premises"],
    // Its small word is half of the name, and a slip makes it another small word.
    ["who locks the server room in premises?", "on-premises"],
    ["whose is the firewall no prem?", "on-premises"],
  ])("is understood: %s", (question, model) => {
    const answer = ask(question);
    expect(answer.about.models, shown(answer)).toEqual([model]);
  });

  it.each([
    ["who backs up Exchnage Online?", "exchange-online"],
    ["who patches the OS under Appp Service?", "app-service"],
    ["who patches the OS of Azure SQL Databse?", "azure-sql-database"],
    ["who patches Azure Kubernets Service nodes?", "aks"],
    ["is Cosmso DB PaaS?", "azure-cosmos-db"],
    ["who patches the OS of HDInisght?", "azure-hdinsight"],
    // What was typed is a proper word, but makes no name with the word beside it.
    ["is Even Hubs PaaS?", "azure-event-hubs"],
    ["who tests a Sit Recovery failover?", "azure-site-recovery"],
    ["is a Traffic Manage probe ours?", "azure-traffic-manager"],
    // A short form is what was meant.
    ["what is left for us in Logic Appps?", "azure-logic-apps"],
  ])("is found: %s", (question, service) => {
    const answer = ask(question);
    expect(answer.about.services, shown(answer)).toEqual([service]);
  });
});

/** All that is told, without the question itself. */
const told = ({ question: _, because: _why, ...answer }: Asked) => answer;

describe("British and American spelling", () => {
  it.each([
    ["who guards the datacentre in PaaS?", "who guards the datacenter in PaaS?"],
    ["physical data centre IaaS, whose?", "physical data center IaaS, whose?"],
    ["who runs the virtualisation layer in IaaS?", "who runs the virtualization layer in IaaS?"],
    ["authorisation in SaaS, us or Microsoft?", "authorization in SaaS, us or Microsoft?"],
    ["what is our organisation responsible for in SaaS?", "what is our organization responsible for in SaaS?"],
    ["fibre and cables in IaaS - who?", "fiber and cables in IaaS - who?"],
    ["who is responsible for data sanitisation of old disks in PaaS?", "who is responsible for data sanitization of old disks in PaaS?"],
    ["who does the network customisation in IaaS?", "who does the network customization in IaaS?"],
    ["which model minimises our duties?", "which model minimizes our duties?"],
    ["who catalogues and labels the data in SaaS?", "who catalogs and labels the data in SaaS?"],
    ["is device enrolment ours in SaaS?", "is device enrollment ours in SaaS?"],
    ["who keeps the programme patched in SaaS?", "who keeps the program patched in SaaS?"],
  ])("read the same: %s", (british, american) => {
    expect(told(ask(british))).toEqual(told(ask(american)));
  });

  it("differ in a sentence that is not mended", () => {
    expect(reading("who guards the datacenter and the datacentre in the organization or organisation?").mended).toEqual([]);
  });
});

describe("a slip in a short word that decides much", () => {
  it.each([
    ["wh patches the operating system in PaaS?", "operating-system", "paas"],
    ["whp patches the operating system in PaaS?", "operating-system", "paas"],
    ["sho patches the operating system in PaaS?", "operating-system", "paas"],
    ["wno manages the firewall rules in IaaS?", "network-controls", "iaas"],
    ["wo manages the firewall rules in IaaS?", "network-controls", "iaas"],
    ["hwo secures laptops and endpoints in IaaS?", "devices-and-endpoints", "iaas"],
    ["ho secures laptops and endpoints in IaaS?", "devices-and-endpoints", "iaas"],
    ["wich side maintains the application in SaaS?", "applications", "saas"],
    ["which sise maintains the application in SaaS?", "applications", "saas"],
    ["who replaces physical hots in PaaS?", "physical-hosts", "paas"],
    ["who replaces physical hosts in aaS?", "physical-hosts", "paas"],
    ["who replaces physical hosts in laaS?", "physical-hosts", "iaas"],
    ["who creates user accounts in PaS, us or Microsoft?", "account-and-access-management", "paas"],
    ["which side maintains the application in aSaS?", "applications", "saas"],
    ["who manages the firewall rules in IaS?", "network-controls", "iaas"],
  ])("leads to no other subject and makes no challenge of a question: %s", (question, area, model) => {
    const answer = ask(question);
    if (answer.outcome !== "answer") return;
    const { areas, models, services } = answer.about;
    // A row of all models is no error: it says what is so in each.
    expect({ area: areas.includes(area as never), model: models.includes(model as never), services, holds: answer.verdict.holds }, shown(answer)).toEqual({
      area: true,
      model: true,
      services: [],
      holds: null,
    });
  });
});

describe("two words written as one", () => {
  it.each([
    { typed: "who patches the webserver in IaaS", words: ["web", "server"], because: "both halves are words" },
    { typed: "who reviews useraccounts in SaaS", words: ["user", "accounts"], because: "both halves are words" },
  ])("are read as two: $typed ($because)", ({ typed, words }) => {
    expect(wordsOf(typed)).toEqual(expect.arrayContaining(words));
  });
});

it("holds no plural of an abbreviation of three letters: 'miscabled' is no managed instance", () => {
  expect(wordsOf("somebody miscabled a switch")).not.toContain("mis");
});

describe("a word beside two of the three models", () => {
  it("is the one that is missing, where one slip lies between", () => {
    expect(wordsOf("which asks most of us: iaas, aas or saas?")).toEqual(expect.arrayContaining(["iaas", "paas", "saas"]));
  });

  it("is left alone where it is a word", () => {
    expect(wordsOf("one book says paas, another says iaas")).toEqual("one book says paas another says iaas".split(" "));
  });
});

describe("what is made of all words", () => {
  it("is kept for the next assistant with the same words, and for no other", () => {
    const ofVaults = createNearWords(() => ["vault", "backup"]);
    expect(ofVaults("vualt").map(({ word }) => word)).toEqual(["vault"]);
    const ofTables = createNearWords(() => ["table", "backup"]);
    expect(ofTables("vualt")).toEqual([]);
    expect(ofTables("tabel").map(({ word }) => word)).toEqual(["table"]);
    expect(ofVaults("vaut").map(({ word }) => word)).toEqual(["vault"]);
  });
});
