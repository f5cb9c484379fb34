/** Puts something on the clipboard: as formatted text where the target takes it, and as plain text for all others. */

import { announce } from "./announce.ts";
import { button, h } from "./dom.ts";
import { WORDS } from "./words.ts";

export type Copied = { readonly text: string; readonly html?: string };

const SHOWN_MILLISECONDS = 2_000;

/** @param what is read at the press, for the answer may have changed */
export function copyButton(label: string, what: () => Copied): HTMLButtonElement {
  const text = h("span", {}, label);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pressed = async () => {
    const done = await copy(what());
    text.textContent = done ? WORDS.copied : label;
    announce(done ? WORDS.copied : WORDS.notCopied);
    clearTimeout(timer);
    timer = setTimeout(() => (text.textContent = label), SHOWN_MILLISECONDS);
  };
  return button(text, () => void pressed(), { class: "quiet copy" });
}

async function copy(what: Copied): Promise<boolean> {
  try {
    const parts = { "text/plain": what.text, ...(what.html === undefined ? {} : { "text/html": what.html }) };
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })])))]);
    return true;
  } catch {
    return copyAsEvent(what);
  }
}

/** For a page that is served to other machines without TLS, where browsers have no `navigator.clipboard`. */
function copyAsEvent({ text, html }: Copied): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
  };
  document.addEventListener("copy", fill, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return done;
}
