/** Where one leaves and where one arrives: what is named, in that order. */
import { leadOf } from "../marks/prepositions.ts";
import { type Span, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";

/** Whether one moves from one place to another: a word says so, or a "from" before the one and a "to" before the other. */
export function isJourney(utterance: Utterance): boolean {
  if (says(utterance, "moving")) return true;
  const { words } = utterance;
  // "Until December in the cellar, since January in Exchange Online"
  if (words.some(({ text }) => text === "until") && words.some(({ text }) => text === "since" || text === "now")) return true;
  const places = [...utterance.models, ...utterance.services];
  if (places.length === 0) return false;
  // "From IaaS up to SaaS" all that lie between are meant.
  if (words.some(({ stem }, at) => stem === "up" && words[at + 1]?.stem === "to")) return false;
  const leads = places.map(({ from }) => leadOf(words, from));
  if (leads.some((lead) => lead?.stem === "from") && leads.some((lead) => is(lead, "arriving"))) return true;
  // "We move our warehouse from SQL Server in our own rack to Azure SQL"
  if (words.some(({ stem }) => stem === "move") && leads.some((lead) => is(lead, "arriving"))) return true;
  // "Off a VM and onto App Service", "SQL leaves the VM for a managed instance"
  return leads.some((lead) => lead?.stem === "off" || (is(lead, "departing") && lead?.stem !== "from")) && leads.some((lead) => isAny(lead, "arriving", "leading"));
}

/** The same, where one model leads right to the other: "on-prem to IaaS, does the cabling vanish?" Where models are compared, that is no move. */
export const isStep = (utterance: Utterance): boolean => {
  const [first, second] = utterance.models;
  return isJourney(utterance) || (second !== undefined && second.from === (first?.to ?? 0) + 1 && utterance.words[second.from - 1]?.text === "to");
};

/** "File shares -> SharePoint Online": whether it is said that one arrives there. */
export const isArrival = ({ from }: Span, { words }: Utterance): boolean => leadOf(words, from)?.text === "->";

/** "Moving to Microsoft 365. Whose are the controls of our old on-prem suite now?": whether a place is the one that one moves to, wherever it stands. */
export const isLedTo = (id: string, { words, models, services }: Utterance): boolean =>
  [...models, ...services].some((mention) => mention.id === id && is(leadOf(words, mention.from), "arriving"));

/** The models and services as they are named; but "to SaaS from IaaS" begins with what stands behind the "from". "Mail from IaaS to SaaS" arrives in SaaS. */
export function namedInOrder({ words, models, services }: Utterance): readonly string[] {
  const [first, second, ...others] = [...models, ...services].sort((a, b) => a.from - b.from);
  const [last] = others;
  const isBackwards = second && leadOf(words, second.from)?.stem === "from" && !(last && is(leadOf(words, last.from), "arriving"));
  const named = isBackwards ? [second, ...others, first] : [first, second, ...others];
  return named.flatMap((mention) => mention?.id ?? []);
}

/** Some of them in that order; what is meant and not named stands before all. */
export function inOrder<Id extends string>(some: readonly Id[], utterance: Utterance): Id[] {
  const order = namedInOrder(utterance);
  return [...some].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
