/** The local page as `main` starts it: the built page, one question at a time, and the state of the knowledge. */
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import express, { type NextFunction, type Request, type Response, Router } from "express";
import { EXAMPLE_QUESTIONS } from "../../src/commands.ts";
import { unrecorded } from "../asked-in-vain.ts";
import type { Part, Surroundings } from "../part.ts";
import { createEvents } from "./events.ts";
import { addHeaders, refuseOthers } from "./headers.ts";
import { knowledgeToView } from "./knowledge.ts";
import { LIMITS } from "./limits.ts";
import { readAsk } from "./read.ts";
import { replyToWire } from "./render.ts";
import type { WebSettings } from "./settings.ts";
import { WORDS } from "./words.ts";

/** Kept with the sources, so that a first start serves at once; `npm run build:web` writes it, and a test holds it to the sources. */
export const BUILT = dirname(fileURLToPath(import.meta.resolve("#page/index.html")));

const WARM_UP = [...EXAMPLE_QUESTIONS, "who pathces the operatng sytem in pass?"];

export function createWebPart({ remote }: Pick<WebSettings, "remote">, { assistant, log, news }: Surroundings): Part {
  const started = Date.now();
  let reads = 0;
  const events = createEvents(() => ({ version: `${started}.${reads}`, faults: news?.faults() ?? [] }));
  const unsubscribe = news?.onRead(() => {
    reads += 1;
    events.tell();
    // Not at once: the open pages ask for what is new.
    setTimeout(warmUp, LIMITS.warmUpMilliseconds).unref();
  });

  /** What is built only when it is needed, such as the dictionary for misspelt words, is not left to the first person who asks. */
  function warmUp(): void {
    const current = unrecorded(assistant());
    for (const question of WARM_UP) replyToWire({ question, context: null }, current.ask(question), current);
  }

  function ask({ body }: Request, response: Response): void {
    const asked = readAsk(body);
    if (!asked) return void response.status(400).json({ error: WORDS.noQuestion });
    const current = assistant();
    // What is asked once more to draw the reply, nobody asked.
    response.json(replyToWire(asked, current.ask(asked.question, asked.context), unrecorded(current)));
  }

  /** What the parser refuses keeps its status and gets words; what failed in here is logged. */
  function explain(error: { readonly status?: unknown; readonly type?: unknown }, _request: Request, response: Response, _next: NextFunction): void {
    const status = typeof error.status === "number" && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, "The page got no answer");
    response.status(status).json({ error: status === 413 ? WORDS.tooLarge : status === 415 ? WORDS.type : status === 500 ? WORDS.failed : WORDS.notJson });
  }

  return {
    name: "page",
    mount(server) {
      const router = Router();
      router.use(addHeaders);
      if (!remote) router.use(refuseOthers);
      router.get("/", showPage);
      router.use("/assets", express.static(`${BUILT}/assets`, { fallthrough: true, index: false }));
      router.use("/web", forgetAtOnce);
      router.get("/web/knowledge", (_request, response) => void response.json(knowledgeToView(assistant().knowledge)));
      router.get("/web/events", events.listen);
      router.post("/web/ask", requireJson, express.json({ limit: LIMITS.requestBytes }), ask);
      router.all("/web/ask", (_request, response) => void response.status(405).set("Allow", "POST").json({ error: WORDS.method }));
      router.use("/web", explain);
      // Only what is the page's own passes through: the other parts have their routes on the same server.
      server.use((request, response, next) => (/^\/($|assets\/|web\/)/.test(request.path) ? router(request, response, next) : next()));
    },
    async start() {
      setTimeout(warmUp).unref();
    },
    async stop() {
      unsubscribe?.();
      events.close();
    },
    health: () => (existsSync(`${BUILT}/index.html`) ? "ok" : "unreachable"),
  };
}

function showPage(_request: Request, response: Response): void {
  response.set("Cache-Control", "no-cache").sendFile("index.html", { root: BUILT }, (error?: Error) => {
    if (error && !response.headersSent) response.status(503).type("text/plain").send(`${WORDS.notBuilt}\n`);
  });
}

function forgetAtOnce(_request: Request, response: Response, next: NextFunction): void {
  response.set("Cache-Control", "no-store");
  next();
}

function requireJson(request: Request, response: Response, next: NextFunction): void {
  if (request.is("application/json")) next();
  else response.status(415).json({ error: WORDS.type });
}
