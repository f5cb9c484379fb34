/** The one HTTP server that all parts share: their routes, `/healthz`, and a plain 404 for everything else. */
import { createServer as createHttpServer, type Server } from "node:http";
import express, { type ErrorRequestHandler, type Express } from "express";
import type { Logger } from "pino";
import type { Health, KnowledgeNews, Part } from "./part.ts";

/** How long requests under way may take once the server has been told to stop. */
const FINISH_MILLISECONDS = 9_000;

/** Where nobody reads the knowledge again, what answers is all there is. */
const ALL_WELL: Pick<KnowledgeNews, "faults"> = { faults: () => [] };

/** @param off the names of the parts that are not configured @param news whether the knowledge on disk is what answers */
export function createServer(parts: readonly Part[], off: readonly string[], log: Logger, news = ALL_WELL): Express {
  const app = express();
  app.disable("x-powered-by");
  app.get("/healthz", (_request, response) => {
    response.json(healthOf(parts, off, news.faults().length));
  });
  for (const part of parts) part.mount(app);
  app.use((_request, response) => {
    response.status(404).type("text/plain").send("Nothing here.\n");
  });
  app.use(refuse(log));
  return app;
}

/** Faulty knowledge takes no answer away, but they are of the knowledge before: whoever edits it far from the log has to see that. */
function healthOf(parts: readonly Part[], off: readonly string[], faults: number) {
  const states: Record<string, Health | "off"> = {};
  for (const name of off) states[name] = "off";
  for (const part of parts) states[part.name.toLowerCase()] = part.health();
  const status = faults > 0 || parts.some((part) => part.health() === "unreachable") ? "degraded" : "ok";
  return { status, parts: states, ...(faults > 0 ? { knowledge: { state: "outdated", faults } } : {}) };
}

/** What Express itself refuses keeps its status; what failed is logged. Nobody outside gets to see a stack. */
const refuse =
  (log: Logger): ErrorRequestHandler =>
  (error: { status?: unknown }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = typeof error.status === "number" && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, "A request failed");
    response.status(status).end();
  };

export function serve(app: Express, host: string, port: number): Promise<Server> {
  const server = createHttpServer(app);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}

/** Takes no more requests, and resolves when those under way are finished. */
export async function stopServing(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was kept alive becomes idle only after its last answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), FINISH_MILLISECONDS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
