import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The files that one worker runs share what they import: the knowledge above all, which takes a second to read.
    isolate: false,
    maxWorkers: "100%",
    globalSetup: "test/compiled.ts",
  },
});
