/**
 * The parts of an Adaptive Card 1.5 that we draw with, as types and small builders.
 * @see https://adaptivecards.io/explorer/
 */
import { LIMITS } from "./limits.ts";
import { escapeMarkdown, plain } from "./markup.ts";

type Hidden = { readonly id?: string; readonly isVisible?: false };
export type TextBlock = Hidden & {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
  readonly style?: "heading";
  readonly weight?: "bolder";
  readonly size?: "large" | "medium" | "small";
  readonly spacing?: "small" | "medium" | "none";
};
export type FactSet = { readonly type: "FactSet"; readonly facts: readonly { readonly title: string; readonly value: string }[] };
export type Container = Hidden & { readonly type: "Container"; readonly items: readonly Element[]; readonly style?: "emphasis"; readonly spacing?: "medium" };
export type TableCell = { readonly type: "TableCell"; readonly items: readonly TextBlock[] };
export type TableElement = Hidden & {
  readonly type: "Table";
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly { readonly type: "TableRow"; readonly cells: readonly TableCell[] }[];
  readonly fallback: Container;
};
export type TextInput = {
  readonly type: "Input.Text";
  readonly id: string;
  readonly label: string;
  readonly isMultiline: true;
  readonly value?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
};
export type ActionSet = { readonly type: "ActionSet"; readonly actions: readonly Action[] };
export type Element = TextBlock | FactSet | Container | TableElement | TextInput | ActionSet;

export type Submit = { readonly type: "Action.Submit"; readonly title: string; readonly data: object; readonly associatedInputs?: "none" };
export type Execute = {
  readonly type: "Action.Execute";
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  readonly associatedInputs: "none";
  readonly fallback: Submit;
};
export type OpenUrl = { readonly type: "Action.OpenUrl"; readonly title: string; readonly url: string };
export type Toggle = { readonly type: "Action.ToggleVisibility"; readonly title: string; readonly targetElements: readonly string[] };
export type Action = Submit | Execute | OpenUrl | Toggle;

export type AdaptiveCard = {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly msteams: { readonly width: "Full" };
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
};

/** What every card begins with. */
export const CARD = { type: "AdaptiveCard", $schema: "http://adaptivecards.io/schemas/adaptive-card.json", version: "1.5", msteams: { width: "Full" } } as const;

/** Text that was escaped already, or that is ours. */
export const markdown = (text: string): TextBlock => ({ type: "TextBlock", text, wrap: true });
export const text = (words: string): TextBlock => markdown(escapeMarkdown(words));
export const heading = (words: string): TextBlock => ({ ...text(words), style: "heading", weight: "bolder", size: "medium" });

export const facts = (pairs: readonly { readonly label: string; readonly value: string }[]): FactSet => ({
  type: "FactSet",
  facts: pairs.map(({ label, value }) => ({ title: escapeMarkdown(label), value: escapeMarkdown(value) })),
});

export const container = (items: readonly Element[]): Container => ({ type: "Container", items, spacing: "medium" });

export function title(label: string): string {
  const words = plain(label);
  return words.length > LIMITS.buttonTitle ? `${words.slice(0, LIMITS.buttonTitle - 1).trimEnd()}…` : words;
}

/** Updates the card in place; a client that does not know that sends the same data as a message. */
export const execute = (label: string, verb: string, data: object): Execute => ({
  type: "Action.Execute",
  title: title(label),
  verb,
  data,
  associatedInputs: "none",
  fallback: { type: "Action.Submit", title: title(label), data, associatedInputs: "none" },
});
