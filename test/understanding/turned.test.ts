/** Models can be asked for by what is so in them, and by what is not. */
import { describe, expect, it } from "vitest";
import { isTurned } from "../../src/understanding/learned/turned.ts";
import { recognise } from "./asking.ts";

const turned = (text: string) => isTurned(recognise(text));

describe("a question for models", () => {
  it.each([
    ["in every model except which do we swap disks", "the models that are left out are asked for"],
    ["the cabling is theirs in all but one, which", "the one is asked for"],
    ["everywhere except which is the guest theirs", "an 'except' that ends or asks leaves out a model"],
  ])("asks for the others: %s (%s)", (text) => {
    expect(turned(text)).toBe(true);
  });

  it.each([
    ["where is it wrong to say that we patch the guest", "what would be wrong is not so"],
    ["in which models would I be lying if I said we swap disks", "nor is a lie"],
    ["for which does 'we fix the app' not hold", "nor what does not hold"],
    ["a consultant says the guest is ours, where is that not the case", "nor what is not the case"],
  ])("asks where it is not so: %s (%s)", (text) => {
    expect(turned(text)).toBe(true);
  });

  it.each([
    ["in which models except SaaS do we fix the app", "the exception is named, and not asked for"],
    ["we like PaaS, but which one leaves us the app", "the 'but' begins a question"],
    ["where does the firewall lie with us", "nobody lies"],
    ["all but one leave the hosts to them, which are they", "those that do are asked for"],
    ["which leaves us all but the network controls", "a thing is excepted, and no model"],
    ["just one has the network controls with the customer alone, which is the odd one out", "the only one is the odd one"],
    ["the guest is ours in IaaS, true or false", "whether it is so is asked"],
    ["in which model do they come when something goes wrong with a disk", "nothing is said to be wrong"],
    ["which model fits a team without an admin", "who is missing there denies nothing of what fits"],
  ])("asks where it is so: %s (%s)", (text) => {
    expect(turned(text)).toBe(false);
  });
});
