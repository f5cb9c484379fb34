/** Who is said to carry what: the walk through a description, whatever model it turns out to describe. */
import { describe, expect, it } from "vitest";
import type { AreaId, Party } from "../../src/ids.ts";
import { assertionsIn } from "../../src/understanding/assertions.ts";
import { createRecogniser } from "../../src/understanding/recognise.ts";
import { assistant } from "./asking.ts";

const recogniser = createRecogniser(assistant.knowledge);
const said = (sentence: string) => Object.fromEntries(assertionsIn(recogniser.featuresOf(recogniser.read(sentence).words)).map(({ area, party }) => [area, party]));

type Case = { readonly says: string; readonly means: Partial<Record<AreaId, Party>>; readonly because: string };

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "a side before what it does": [
    { says: "we patch the OS", means: { "operating-system": "customer" }, because: "the subject of the act" },
    {
      says: "Microsoft guards the building and we patch the OS",
      means: { "physical-datacentre": "provider", "operating-system": "customer" },
      because: "each act has its own subject",
    },
  ],
  "a side behind what is its": [
    { says: "the OS is ours", means: { "operating-system": "customer" }, because: "a possessive" },
    { says: "hypervisor: Microsoft, OS: us", means: { "physical-hosts": "provider", "operating-system": "customer" }, because: "nothing stands between the thing and its side" },
    { says: "the OS is patched for us", means: { "operating-system": "provider" }, because: "whom it is done for does not do it" },
    { says: "the hosts are repaired by our own technicians", means: { "physical-hosts": "customer" }, because: "our own, whatever they are called" },
    { says: "security of the facility is inherited from Microsoft", means: { "physical-datacentre": "provider" }, because: "it comes from there" },
    { says: "passwords of our staff are reset by Microsoft", means: { "identity-and-access": "provider" }, because: "whose they are does not say who does it" },
    { says: "laptops issued to our staff are protected by Microsoft", means: { "devices-and-endpoints": "provider" }, because: "who has them does not say who does it" },
    { says: "flaws in the software itself are Microsoft's to fix", means: { applications: "provider" }, because: "'itself' only says which" },
    { says: "network controls are the vendor's alone", means: { "network-controls": "provider" }, because: "'alone' may stand behind the side" },
    { says: "the network controls are shared", means: { "network-controls": "shared" }, because: "both sides" },
  ],
  "a denial": [
    { says: "we never patch the OS", means: { "operating-system": "provider" }, because: "what one side never does the other does" },
    { says: "we patch the OS but not the hosts", means: { "operating-system": "customer", "physical-hosts": "provider" }, because: "the denial begins at the turn" },
    { says: "we never touch the hosts, just the OS", means: { "physical-hosts": "provider", "operating-system": "customer" }, because: "the denial ends at 'just'" },
    { says: "the OS is not something we do", means: { "operating-system": "provider" }, because: "what was denied stays denied" },
    { says: "OS gone, only the code is ours", means: { "operating-system": "provider", applications: "customer" }, because: "whoever says so is rid of it" },
    { says: "no OS admin, own code", means: { "operating-system": "provider", applications: "customer" }, because: "the denial ends at what is one's own" },
    { says: "not to worry about Linux any more", means: { "operating-system": "provider" }, because: "where nobody is named, the speaker is rid of it" },
    { says: "the data never stops being ours", means: { data: "customer" }, because: "'never' takes 'stops' back" },
    { says: "there is no way round patching the OS ourselves", means: { "operating-system": "customer" }, because: "'no way' denies nothing" },
    { says: "the OS lies outside our control", means: { "operating-system": "provider" }, because: "what is outside is not one's own" },
    { says: "our laptops stay virus-free", means: { "devices-and-endpoints": "customer" }, because: "'virus-free' frees nobody" },
    { says: "we are rid of the hosts", means: { "physical-hosts": "provider" }, because: "relief takes a duty off" },
    { says: "the OS is off our hands", means: { "operating-system": "provider" }, because: "off one's hands is no longer one's own" },
    { says: "we install and patch the OS and don't own any hosts", means: { "operating-system": "customer", "physical-hosts": "provider" }, because: "this 'don't' asks nothing" },
  ],
  "the rest": [
    {
      says: "we only look after our data, Microsoft does everything else",
      means: { data: "customer", "operating-system": "provider", applications: "provider" },
      because: "what is not named goes to the other",
    },
  ],
  "who is named only to be set aside": [
    { says: "it is us rather than Microsoft who patch the OS", means: { "operating-system": "customer" }, because: "'rather than' names whom it is not" },
  ],
};

describe.each(Object.entries(CASES))("%s", (_, cases) => {
  it.each(cases)("$says ($because)", ({ says, means }) => {
    expect(said(says)).toMatchObject(means);
  });
});

describe("a sentence that gives nobody anything", () => {
  it.each(["the OS was slow this morning", "what is an operating system?", "hello there"])("asserts nothing: %s", (sentence) => {
    expect(said(sentence)).toEqual({});
  });
});
