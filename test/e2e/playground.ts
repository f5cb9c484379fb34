/**
 * Microsoft's Agents Playground, driven as a person would: through its page only. It is a pre-release of Microsoft's for local tests,
 * installed from npm and never shipped. The locators are those of version 0.2.28.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";

export async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export type Playground = { readonly url: string; stop(): void };

/** Start the bot first: the playground connects once, at its start. */
export async function startPlayground(endpoint: string): Promise<Playground> {
  const port = await freePort();
  const cli = join(dirname(createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/package.json")), "cli.js");
  // It writes a log into the folder it runs in.
  const cwd = mkdtempSync(join(tmpdir(), "playground-"));
  const child: ChildProcess = spawn(process.execPath, [cli, "-e", endpoint, "-c", "msteams", "-p", String(port), "--disable-telemetry"], {
    cwd,
    stdio: "ignore",
    env: { ...process.env, BROWSER: "none" },
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error("The playground ended.");
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, stop: () => void child.kill() };
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill();
  throw new Error("The playground did not start.");
}

export const lastCard = (page: Page): Locator => page.locator(".ac-adaptiveCard").last();

/** Each message waits for the answer to the one before. */
export async function sayInChat(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").first().click();
  await page.getByRole("textbox").first().pressSequentially(text);
  await page.getByRole("button", { name: "Send Message" }).click();
}

export async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Trigger Message Extension App" }).click();
  await page.getByRole("menuitem", { name: "Search Command" }).click();
  await page.getByText("Specify Command ID or Parameter").click();
  await page.getByPlaceholder("Command ID").fill("search");
  await page.getByPlaceholder("Parameter name").fill("q");
  await page.getByPlaceholder("Enter a search term").fill(words);
}

/** @param nth which message's menu, from 0 */
export async function actOnMessage(page: Page, nth: number): Promise<void> {
  await page.getByRole("button", { name: "Show more information" }).nth(nth).click();
  await page.getByRole("menuitem", { name: "Action Command" }).click();
  await page.getByPlaceholder("Input command id or leave blanks").fill("who");
  await page.getByRole("button", { name: "Create", exact: true }).click();
}

export async function postInChannel(page: Page, text: string): Promise<void> {
  await page.getByRole("treeitem", { name: "My Team - General" }).click();
  await page.getByText("Start a new post").waitFor();
  const box = page.getByRole("textbox").first();
  await box.click();
  await box.pressSequentially("@Test", { delay: 60 });
  await page.locator("[id^=typeahead], [role=listbox]").getByText("Test Bot").click();
  await box.pressSequentially(text);
  await page.getByRole("button", { name: "Post", exact: true }).first().click();
}
