/** Tells a screen reader what has just changed, without moving the focus. */
import { byId } from "./dom.ts";

export function announce(text: string): void {
  const status = byId("status");
  // The same words again are told again only where the text changes.
  status.textContent = status.textContent === text ? `${text}\u00A0` : text;
}
