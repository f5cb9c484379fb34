/** The knowledge on disk is edited while the program runs. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { keepCurrent } from "../adapters/current-knowledge.ts";
import { createLog } from "../adapters/log.ts";
import { copyKnowledge } from "./knowledge/broken.ts";
import { realAssistant } from "./teams/knowledge.ts";

it("says so where nothing can be made of an edit, and goes on with what there was", async () => {
  const { folder, remove } = copyKnowledge();
  onTestFinished(remove);
  const first = realAssistant();
  const logged: string[] = [];
  const create = () => {
    throw new Error("no assistant comes of it");
  };
  const { assistant, news } = keepCurrent(folder, first, create, createLog([], { write: (line) => void logged.push(line) }));
  const told = vi.fn();
  news.onRead(told);
  const pack = join(folder, "azure/pack.yaml");
  writeFileSync(pack, readFileSync(pack, "utf8"));
  await vi.waitFor(() => expect(told, "the open pages hear of it").toHaveBeenCalled(), 10_000);
  // The health of the program and the page tell of faults: without one, all looks well.
  expect(news.faults()).toMatchObject([{ file: folder, problem: "it could not be read" }]);
  expect(logged.join("")).toContain("no assistant comes of it");
  expect(assistant()).toBe(first);
});
