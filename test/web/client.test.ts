import { describe, expect, it } from "vitest";
import { LONGEST_TRAIL, readAddress, toAddress } from "../../adapters/web/client/address.ts";
import { matches } from "../../adapters/web/client/services.ts";
import { NOTES, prepareBlocks } from "../../adapters/web/client/slack-blocks.ts";

describe("an address", () => {
  it.each([
    ["who patches the OS in PaaS?", []],
    ["and for SaaS?", ["who patches the OS in PaaS?"]],
    ["a&q=b#c ü <b> %41", ["x+y", "z=1"]],
  ])("leads back to what was asked: %s", (question, after) => {
    const address = toAddress({ question, after });
    expect(address).toMatch(/^\/\?q=/);
    expect(readAddress(address.slice(1))).toEqual({ question, after });
  });

  it.each(["", "?", "?q=", "?q=%20", "?after=x"])("asks nothing where there is no question: %s", (search) => {
    expect(readAddress(search)).toBeNull();
  });

  it("carries no endless trail", () => {
    const after = Array.from({ length: 50 }, (_, at) => `question ${at}`);
    expect(readAddress(toAddress({ question: "and?", after }).slice(1))?.after).toEqual(after.slice(-LONGEST_TRAIL));
  });
});

describe("a service", () => {
  const aks = { id: "aks", name: "Azure Kubernetes Service", model: "paas", category: "Containers", names: ["AKS", "managed kubernetes"], question: "" } as const;
  it.each(["aks", "kube", "KUBERNETES serv", "container", "", " "])("is found by %j", (typed) => expect(matches(aks, typed)).toBe(true));
  it.each(["ubernetes", "aks sql", "vm"])("is not found by %j", (typed) => expect(matches(aks, typed)).toBe(false));
});

describe("blocks for the renderer of Slack", () => {
  const text = { type: "raw_text", text: "a" };

  it("stay as they are where the renderer is right", () => {
    const blocks = [
      { type: "rich_text", elements: [] },
      { type: "table", rows: [[text]] },
      { type: "section", text: { type: "mrkdwn", text: "*a* &lt;b&gt; <https://a.example|b>" } },
    ];
    expect(prepareBlocks(blocks)).toEqual({ blocks, notes: [] });
  });

  it("become a plain table instead of nothing for a data_table, with its numbers as text", () => {
    const { blocks, notes } = prepareBlocks([{ type: "data_table", caption: "c", rows: [[text, { type: "raw_number", value: 3, text: "3.0" }]] }]);
    expect(blocks).toEqual([{ type: "table", rows: [[text, { type: "raw_text", text: "3.0" }]] }]);
    expect(notes.toSorted()).toEqual([NOTES.dataTable, NOTES.number].toSorted());
  });

  it("keep an escaped mention from coming alive", () => {
    const { blocks, notes } = prepareBlocks([{ type: "context", elements: [{ type: "mrkdwn", text: "&lt;!channel&gt; &lt;@U1&gt;" }] }]);
    expect(JSON.stringify(blocks)).not.toMatch(/&lt;[!@]/);
    expect(notes).toEqual([NOTES.escaped]);
  });

  it("leave a visible line for a type that the renderer does not know", () => {
    const { blocks, notes } = prepareBlocks([{ type: "hologram" }]);
    expect([JSON.stringify(blocks), notes]).toEqual([expect.stringContaining("[hologram]"), [NOTES.unknown("hologram")]]);
  });
});
