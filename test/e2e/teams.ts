/** `npm run e2e:teams`: the running bot in a real client of Teams' kind, and its cards in a real browser. */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { createMemoryConversations } from "../../adapters/conversations.ts";
import { createLog } from "../../adapters/log.ts";
import { createServer, serve } from "../../adapters/server.ts";
import { createTeamsPart } from "../../adapters/teams/app.ts";
import { cardToTeams } from "../../adapters/teams/render.ts";
import { CHOICES_CARD, HOSTILE_CARD, MATRIX_CARD, VERDICT_CARD } from "../cards.ts";
import { realAssistant } from "../teams/knowledge.ts";
import { openBrowser } from "./browser.ts";
import { actOnMessage, freePort, lastCard, postInChannel, sayInChat, searchFor, startPlayground } from "./playground.ts";

const FOLDER = process.env["E2E_SCREENSHOTS"] ?? "dist/e2e-teams";

type Check = { readonly name: string; readonly run: (page: Page) => Promise<void> };

/** In a channel the playground loses a reply that comes within a few milliseconds; a store that takes its time is what Teams is used to. */
function slowConversations(milliseconds: number) {
  const memory = createMemoryConversations();
  return { ...memory, recall: (key: string) => new Promise((done) => setTimeout(done, milliseconds)).then(() => memory.recall(key)) };
}

async function startBot(): Promise<string> {
  const assistant = realAssistant();
  const log = createLog([]);
  const part = createTeamsPart({ kind: "local" }, { assistant: () => assistant, conversations: slowConversations(300), log });
  const port = await freePort();
  await serve(createServer([part], [], log), "127.0.0.1", port);
  await part.start();
  return `http://127.0.0.1:${port}/api/messages`;
}

const CHECKS: readonly Check[] = [
  { name: "a welcome when installed", run: (page) => page.getByText("I answer who is responsible for what in Azure").last().waitFor() },
  {
    name: "a question is answered with a card",
    async run(page) {
      await sayInChat(page, "who patches the OS in PaaS?");
      await lastCard(page).getByText("Microsoft patches and runs the operating system.").waitFor();
    },
  },
  {
    name: "a button updates its card in place",
    async run(page) {
      const before = await page.locator(".ac-adaptiveCard").count();
      await lastCard(page).getByRole("button", { name: "In SaaS" }).click();
      await lastCard(page).getByText("Operating system, SaaS").first().waitFor();
      if ((await page.locator(".ac-adaptiveCard").count()) !== before) throw new Error("The answer came as another card.");
    },
  },
  {
    name: "the matrix is a table, and a list at a press",
    async run(page) {
      await sayInChat(page, "matrix");
      await lastCard(page).getByRole("table").first().waitFor();
      await lastCard(page).getByRole("button", { name: "Table or list" }).click();
      await lastCard(page)
        .getByText(/On-premises: /)
        .first()
        .waitFor();
    },
  },
  {
    name: "a choice is a button",
    async run(page) {
      await sayInChat(page, "who is responsible for network controls?");
      await lastCard(page).getByText("It depends on the model").waitFor();
      await lastCard(page).getByRole("button", { name: "In IaaS" }).click();
      await lastCard(page).getByText("Network controls, IaaS").first().waitFor();
    },
  },
  {
    name: "the text for a ticket shows at a press",
    async run(page) {
      await lastCard(page).getByRole("button", { name: "Text for a ticket" }).click();
      await lastCard(page).locator("textarea").first().waitFor();
    },
  },
  {
    name: "feedback is taken",
    async run(page) {
      await page.getByRole("button", { name: "Like", exact: true }).last().click();
      const dialog = page.getByRole("dialog").filter({ hasText: "Submit feedback" });
      await dialog.locator("textarea").fill("just what I needed");
      await dialog.getByRole("button", { name: "Submit" }).click();
      await page.getByText("We appreciate your feedback.").waitFor();
      await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
    },
  },
  {
    name: "the search extension inserts a card",
    async run(page) {
      await searchFor(page, "azure sql database");
      const hit = page.getByText("Azure SQL Database", { exact: true }).last();
      await hit.waitFor();
      await page.waitForTimeout(300);
      await hit.click();
      await page.getByRole("textbox").first().locator(".ac-adaptiveCard").first().waitFor();
    },
  },
  {
    name: "the action on a message opens the answer and inserts it",
    async run(page) {
      await page.reload();
      await sayInChat(page, "who patches the OS in SaaS?");
      await lastCard(page).getByText("Operating system, SaaS").first().waitFor();
      await actOnMessage(page, 0);
      const dialog = page.getByRole("dialog");
      await dialog.getByText("Operating system, SaaS").first().waitFor();
      await dialog.getByRole("button", { name: "Insert as reply" }).click();
      await page.getByRole("textbox").first().locator(".ac-adaptiveCard").first().waitFor();
    },
  },
  {
    name: "a mention in a channel is answered there",
    async run(page) {
      await page.reload();
      await postInChannel(page, " who patches the OS in IaaS?");
      await page.locator(".ac-adaptiveCard").filter({ hasText: "Operating system, IaaS", visible: true }).first().waitFor();
    },
  },
];

const require = createRequire(import.meta.url);
type Draw = { readonly cards: readonly object[]; readonly dark: boolean };

/** Microsoft's own renderer, wide and narrow, light and dark; then axe, which looks for what shuts people out. */
async function checkCards(page: Page): Promise<readonly string[]> {
  const cards = [VERDICT_CARD, MATRIX_CARD, CHOICES_CARD, HOSTILE_CARD].map((card) => cardToTeams(card, { copy: { text: "text", markdown: "markdown" } }));
  const faults: string[] = [];
  for (const width of [1200, 360]) {
    for (const dark of [false, true]) {
      await page.setViewportSize({ width, height: 1400 });
      await page.setContent(`<!doctype html><html lang="en"><head><title>Cards</title><style></style></head><body><main><h1>Cards</h1></main></body></html>`);
      for (const file of ["adaptivecards/dist/adaptivecards.min.js", "markdown-it/dist/markdown-it.min.js", "axe-core/axe.min.js"])
        await page.addScriptTag({ content: readFileSync(require.resolve(file), "utf8") });
      const drawn = await page.evaluate(drawCards, { cards, dark });
      await page.screenshot({ path: `${FOLDER}/cards-${width}-${dark ? "dark" : "light"}.png`, fullPage: true });
      faults.push(...drawn.map((fault) => `${width}px, ${dark ? "dark" : "light"}: ${fault}`));
    }
  }
  return faults;
}

/** Runs in the page. */
async function drawCards({ cards, dark }: Draw): Promise<string[]> {
  const { AdaptiveCards, markdownit, axe, document } = globalThis as never as {
    AdaptiveCards: {
      AdaptiveCard: { new (): { hostConfig: unknown; parse(json: object, context: unknown): void; render(): unknown }; onProcessMarkdown: unknown };
      HostConfig: new (json: object) => unknown;
      SerializationContext: new () => { eventCount: number; getEventAt(at: number): { message: string } };
    };
    markdownit: () => { render(text: string): string };
    axe: { run(root: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    document: { querySelector(query: string): { textContent: string; append(child: unknown): void; style: { cssText: string }; scrollWidth: number; clientWidth: number } };
  };
  const [text, back, other] = dark ? ["#ffffff", "#1f1f1f", "#2d2d2d"] : ["#242424", "#ffffff", "#f0f0f0"];
  document.querySelector("body").style.cssText = `background:${back};color:${text};font-family:sans-serif`;
  document.querySelector("style").textContent = `a { color: ${dark ? "#9ea2ff" : "#4f52b2"} }`;
  const parser = markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (markdown: string, result: { outputHtml: string; didProcess: boolean }) => {
    result.outputHtml = parser.render(markdown);
    result.didProcess = true;
  };
  const colors = { default: { default: text, subtle: text }, accent: { default: text, subtle: text } };
  const hostConfig = new AdaptiveCards.HostConfig({
    supportsInteractivity: true,
    // Teams' own configuration sets a level as well.
    textBlock: { headingLevel: 2 },
    containerStyles: { default: { backgroundColor: back, foregroundColors: colors }, emphasis: { backgroundColor: other, foregroundColors: colors } },
    actions: { maxActions: 6, actionsOrientation: "horizontal" },
  });
  const faults: string[] = [];
  for (const json of cards) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = hostConfig;
    const context = new AdaptiveCards.SerializationContext();
    card.parse(json, context);
    for (let at = 0; at < context.eventCount; at += 1) faults.push(context.getEventAt(at).message);
    document.querySelector("main").append(card.render());
  }
  const body = document.querySelector("body");
  if (body.scrollWidth > body.clientWidth + 1) faults.push(`the cards are ${body.scrollWidth - body.clientWidth} pixels wider than the window`);
  const { violations } = await axe.run(document.querySelector("main"));
  return [...faults, ...violations.map(({ id, nodes }) => `axe: ${id}: ${nodes[0]?.html}`)];
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const endpoint = await startBot();
  const playground = await startPlayground(endpoint);
  const { browser, page, context } = await openBrowser();
  let passed = 0;
  let failed = 0;
  const check = async (name: string, run: () => Promise<void>) => {
    try {
      await run();
      passed += 1;
      process.stdout.write(`ok    ${name}\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(`FAIL  ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
    await page.screenshot({ path: `${FOLDER}/${passed + failed}-${name.replace(/\W+/g, "-")}.png` }).catch(() => undefined);
  };
  try {
    await page.goto(playground.url);
    for (const { name, run } of CHECKS) await check(name, () => run(page));
    const own = await context.newPage();
    await check("Microsoft's renderer and axe find no fault in the cards", async () => {
      const faults = await checkCards(own);
      if (faults.length > 0) throw new Error(faults.join("\n      "));
    });
  } finally {
    await browser.close();
    playground.stop();
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
}

await main();
