/** A real browser that reaches nothing but this machine. */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export type Opened = { readonly browser: Browser; readonly context: BrowserContext; readonly page: Page; readonly errors: readonly string[] };

export async function openBrowser(viewport = { width: 1500, height: 1100 }): Promise<Opened> {
  const executablePath = PLACES.find(existsSync);
  if (!executablePath) throw new Error(`There is no Chromium at ${PLACES.join(", ")}. Install it: apt-get install chromium`);
  // The sandbox of Chromium does not work for root in a container.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...sandbox] });
  const context = await browser.newContext({ viewport });
  await context.route(
    (url) => !["127.0.0.1", "localhost"].includes(url.hostname) && url.protocol.startsWith("http"),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return { browser, context, page, errors };
}
