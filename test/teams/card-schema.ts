/**
 * What the published schema of Adaptive Cards 1.5.0 allows, for the element types that we draw with.
 * No npm package ships that schema, so this is a table of our own, checked by hand against
 * https://github.com/microsoft/AdaptiveCards/blob/main/schemas/1.5.0/adaptive-card.json
 * Each entry is closed, as in the schema (`additionalProperties: false`); a type that is not here is a fault.
 */
import { z } from "zod";

const child = z.looseObject({ type: z.string() });
const children = z.array(child);
const alignment = z.enum(["left", "center", "right"]);
const vertical = z.enum(["top", "center", "bottom"]);
const containerStyle = z.enum(["default", "emphasis", "good", "attention", "warning", "accent"]);
const requires = z.record(z.string(), z.string()).optional();

const item = { id: z.string().optional(), isVisible: z.boolean().optional(), requires };
const element = {
  ...item,
  fallback: z.union([child, z.literal("drop")]).optional(),
  height: z.enum(["auto", "stretch"]).optional(),
  separator: z.boolean().optional(),
  spacing: z.enum(["default", "none", "small", "medium", "large", "extraLarge", "padding"]).optional(),
};
const action = {
  title: z.string().optional(),
  iconUrl: z.string().optional(),
  id: z.string().optional(),
  style: z.enum(["default", "positive", "destructive"]).optional(),
  fallback: z.union([child, z.literal("drop")]).optional(),
  tooltip: z.string().optional(),
  isEnabled: z.boolean().optional(),
  mode: z.enum(["primary", "secondary"]).optional(),
  requires,
};
const data = z.union([z.string(), z.record(z.string(), z.unknown())]).optional();
/** The schema writes "Auto" and "None" and takes any case. */
const associatedInputs = z.enum(["Auto", "None", "auto", "none"]).optional();
const input = { ...element, id: z.string(), errorMessage: z.string().optional(), isRequired: z.boolean().optional(), label: z.string().optional() };

export const DEFINITIONS: Readonly<Record<string, z.ZodType>> = {
  AdaptiveCard: z.strictObject({
    type: z.literal("AdaptiveCard"),
    version: z.string().optional(),
    refresh: child.optional(),
    body: children.optional(),
    actions: children.optional(),
    selectAction: child.optional(),
    fallbackText: z.string().optional(),
    minHeight: z.string().optional(),
    rtl: z.boolean().nullable().optional(),
    speak: z.string().optional(),
    lang: z.string().optional(),
    verticalContentAlignment: vertical.optional(),
    $schema: z.url().optional(),
  }),
  TextBlock: z.strictObject({
    type: z.literal("TextBlock"),
    text: z.string(),
    color: z.enum(["default", "dark", "light", "accent", "good", "warning", "attention"]).nullable().optional(),
    fontType: z.enum(["default", "monospace"]).nullable().optional(),
    horizontalAlignment: alignment.nullable().optional(),
    isSubtle: z.boolean().nullable().optional(),
    maxLines: z.number().optional(),
    size: z.enum(["default", "small", "medium", "large", "extraLarge"]).nullable().optional(),
    weight: z.enum(["default", "lighter", "bolder"]).nullable().optional(),
    wrap: z.boolean().optional(),
    style: z.enum(["default", "heading"]).nullable().optional(),
    ...element,
  }),
  // The schema closes a fact as well, and lets it have a type that nobody writes.
  FactSet: z.strictObject({ type: z.literal("FactSet"), facts: z.array(z.strictObject({ title: z.string(), value: z.string() })), ...element }),
  Container: z.strictObject({
    type: z.literal("Container"),
    items: children,
    selectAction: child.optional(),
    style: containerStyle.nullable().optional(),
    verticalContentAlignment: vertical.nullable().optional(),
    bleed: z.boolean().optional(),
    minHeight: z.string().optional(),
    ...element,
  }),
  Table: z.strictObject({
    type: z.literal("Table"),
    columns: z
      .array(
        z.strictObject({
          width: z.union([z.string(), z.number()]).optional(),
          horizontalCellContentAlignment: alignment.nullable().optional(),
          verticalCellContentAlignment: vertical.nullable().optional(),
        }),
      )
      .optional(),
    rows: z.array(child).optional(),
    firstRowAsHeader: z.boolean().optional(),
    showGridLines: z.boolean().optional(),
    gridStyle: containerStyle.nullable().optional(),
    horizontalCellContentAlignment: alignment.nullable().optional(),
    verticalCellContentAlignment: vertical.nullable().optional(),
    ...element,
  }),
  TableRow: z.strictObject({
    type: z.literal("TableRow"),
    cells: children.optional(),
    style: containerStyle.nullable().optional(),
    horizontalCellContentAlignment: alignment.nullable().optional(),
    verticalCellContentAlignment: vertical.nullable().optional(),
  }),
  TableCell: z.strictObject({
    type: z.literal("TableCell"),
    items: children,
    selectAction: child.optional(),
    style: containerStyle.nullable().optional(),
    verticalContentAlignment: vertical.nullable().optional(),
    bleed: z.boolean().optional(),
    minHeight: z.string().optional(),
  }),
  ActionSet: z.strictObject({ type: z.literal("ActionSet"), actions: children, ...element }),
  "Input.Text": z.strictObject({
    type: z.literal("Input.Text"),
    isMultiline: z.boolean().optional(),
    maxLength: z.number().optional(),
    placeholder: z.string().optional(),
    regex: z.string().optional(),
    style: z.enum(["text", "tel", "url", "email", "password"]).optional(),
    inlineAction: child.optional(),
    value: z.string().optional(),
    ...input,
  }),
  "Action.Execute": z.strictObject({ type: z.literal("Action.Execute"), verb: z.string().optional(), data, associatedInputs, ...action }),
  "Action.Submit": z.strictObject({ type: z.literal("Action.Submit"), data, associatedInputs, ...action }),
  // The schema says `uri-reference`; a card of ours never links to anything but an absolute address.
  "Action.OpenUrl": z.strictObject({ type: z.literal("Action.OpenUrl"), url: z.url(), ...action }),
  "Action.ToggleVisibility": z.strictObject({
    type: z.literal("Action.ToggleVisibility"),
    targetElements: z.array(z.union([z.string(), z.strictObject({ elementId: z.string(), isVisible: z.boolean().nullable().optional() })])),
    ...action,
  }),
};
