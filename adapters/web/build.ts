/** `npm run build:web`: builds the client of the page into `built/`, which is kept with the sources, so that a first start serves it at once. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

await build({
  root: here("client"),
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  build: {
    outDir: process.argv[2] ?? here("built"),
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    // The renderer of Slack is that large, and loaded only when its tab is opened.
    chunkSizeWarningLimit: 1_500,
    // The same names each time, so that a change shows as a change. The browser asks whether a file is new.
    rolldownOptions: { output: { entryFileNames: "assets/[name].js", chunkFileNames: "assets/[name].js", assetFileNames: "assets/[name][extname]" } },
  },
});
