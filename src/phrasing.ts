/** Questions in words, as a press asks them: whoever offers one puts it the same way. */
import { type AreaId, PHYSICAL_AREA_IDS, type Side } from "./ids.ts";

/** Small first letter, but "DDoS", "MFA" and "SaaS" stay as they are. */
export const smallFirst = (text: string): string => (/^\S+\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** Areas that a sentence gives an article: "the operating system", but "data". */
const WITH_ARTICLE: ReadonlySet<AreaId> = new Set<AreaId>([...PHYSICAL_AREA_IDS, "operating-system"]);

export const areaInSentence = (area: AreaId, name: string): string => (WITH_ARTICLE.has(area) ? `the ${smallFirst(name)}` : smallFirst(name));

/** "in PaaS", "on-premises", "in Azure Kubernetes Service". */
export const inPlace = (place: string): string => (place.toLowerCase() === "on-premises" ? "on-premises" : `in ${place}`);

export const QUESTIONS = {
  /** @param place where; null for everywhere */
  who: (subject: string, place: string | null) => `Who is responsible for ${subject}${place === null ? "" : ` ${inPlace(place)}`}?`,
  duties: (side: Side, provider: string, place: string) =>
    side === "customer" ? `What are our responsibilities ${inPlace(place)}?` : `What is ${provider} responsible for ${inPlace(place)}?`,
  service: (name: string) => `What is ${name}?`,
  dutiesLabel: (side: Side, provider: string, place: string) => `${side === "customer" ? "Your duties" : `${provider}'s duties`} ${inPlace(place)}`,
};
