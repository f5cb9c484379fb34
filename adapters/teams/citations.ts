/**
 * The sources of an answer as a message entity, for clients and archives that show where a message comes from.
 * Without `additionalType`: the answers are curated, so that "AI generated" would be untrue.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content
 */
import type { Card } from "../../src/card.ts";
import { LIMITS } from "./limits.ts";
import { plain, safeAddress } from "./markup.ts";

export function citationsOf({ sources, verdict }: Card): readonly object[] {
  if (sources.length === 0) return [];
  const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
  const citation = sources.slice(0, LIMITS.citations).map(({ title, url }, at) => ({
    "@type": "Claim",
    position: at + 1,
    appearance: { "@type": "DigitalDocument", name: cut(plain(title), LIMITS.citationName), url: safeAddress(url), abstract: cut(plain(verdict), LIMITS.citationAbstract) },
  }));
  return [{ type: "https://schema.org/Message", "@type": "Message", "@context": "https://schema.org", "@id": "", citation }];
}
