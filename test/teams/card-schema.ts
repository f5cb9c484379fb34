/**
 * What the published schema of Adaptive Cards 1.5.0 allows, for the element types that we draw with.
 * No npm package ships that schema, so this is a table of our own, compared by machine, field by field, with
 * https://github.com/microsoft/AdaptiveCards/blob/main/schemas/1.5.0/adaptive-card.json
 * Each entry is closed, as in the schema (`additionalProperties: false`); a type that is not here is a fault.
 * Nothing passes here that fails there. The schema takes more: any object as a fallback, words of an enumeration in any case,
 * relative addresses, rows and cells without their type; and pictures and sign-in, which no card of ours has.
 */
import { z } from "zod";

/** A node in its place: what is wrong inside it, its own entry tells, and so does a type that has none. */
const node = (place: string, ...types: readonly string[]) =>
  z.looseObject({ type: z.string() }).refine(({ type }) => types.includes(type) || !(type in DEFINITIONS), { error: `is no ${place}` });
const element = node("element", "ActionSet", "Container", "FactSet", "Input.Text", "Table", "TextBlock");
const action = node("action", "Action.Execute", "Action.OpenUrl", "Action.Submit", "Action.ToggleVisibility");
const elements = z.array(element);
const actions = z.array(action);

const typed = (name: string) => z.literal(name).optional();
const alignment = z.enum(["left", "center", "right"]);
const vertical = z.enum(["top", "center", "bottom"]);
const containerStyle = z.enum(["default", "emphasis", "good", "attention", "warning", "accent"]);
const requires = z.record(z.string(), z.string()).optional();

const ofElement = {
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
  requires,
  fallback: z.union([element, z.literal("drop")]).optional(),
  height: z.enum(["auto", "stretch"]).optional(),
  separator: z.boolean().optional(),
  spacing: z.enum(["default", "none", "small", "medium", "large", "extraLarge", "padding"]).optional(),
};
const ofAction = {
  title: z.string().optional(),
  iconUrl: z.url().optional(),
  id: z.string().optional(),
  style: z.enum(["default", "positive", "destructive"]).optional(),
  fallback: z.union([action, z.literal("drop")]).optional(),
  tooltip: z.string().optional(),
  isEnabled: z.boolean().optional(),
  mode: z.enum(["primary", "secondary"]).optional(),
  requires,
};
const data = z.union([z.string(), z.record(z.string(), z.unknown())]).optional();
/** The schema writes "Auto" and "None" and takes any case. */
const associatedInputs = z.enum(["Auto", "None", "auto", "none"]).optional();
const ofInput = { ...ofElement, id: z.string(), errorMessage: z.string().optional(), isRequired: z.boolean().optional(), label: z.string().optional() };

export const DEFINITIONS: Readonly<Record<string, z.ZodType>> = {
  AdaptiveCard: z.strictObject({
    type: z.literal("AdaptiveCard"),
    version: z.string().optional(),
    refresh: z.strictObject({ type: typed("Refresh"), action: node("refreshing action", "Action.Execute").optional(), userIds: z.array(z.string()).optional() }).optional(),
    body: elements.optional(),
    actions: actions.optional(),
    selectAction: action.optional(),
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
    ...ofElement,
  }),
  FactSet: z.strictObject({ type: z.literal("FactSet"), facts: z.array(z.strictObject({ type: typed("Fact"), title: z.string(), value: z.string() })), ...ofElement }),
  Container: z.strictObject({
    type: z.literal("Container"),
    items: elements,
    selectAction: action.optional(),
    style: containerStyle.nullable().optional(),
    verticalContentAlignment: vertical.nullable().optional(),
    bleed: z.boolean().optional(),
    minHeight: z.string().optional(),
    ...ofElement,
  }),
  Table: z.strictObject({
    type: z.literal("Table"),
    columns: z
      .array(
        z.strictObject({
          type: typed("TableColumnDefinition"),
          width: z.union([z.string(), z.number()]).optional(),
          horizontalCellContentAlignment: alignment.nullable().optional(),
          verticalCellContentAlignment: vertical.nullable().optional(),
        }),
      )
      .optional(),
    rows: z.array(node("row", "TableRow")).optional(),
    firstRowAsHeader: z.boolean().optional(),
    showGridLines: z.boolean().optional(),
    gridStyle: containerStyle.nullable().optional(),
    horizontalCellContentAlignment: alignment.nullable().optional(),
    verticalCellContentAlignment: vertical.nullable().optional(),
    ...ofElement,
  }),
  TableRow: z.strictObject({
    type: z.literal("TableRow"),
    cells: z.array(node("cell", "TableCell")).optional(),
    style: containerStyle.nullable().optional(),
    horizontalCellContentAlignment: alignment.nullable().optional(),
    verticalCellContentAlignment: vertical.nullable().optional(),
  }),
  TableCell: z.strictObject({
    type: z.literal("TableCell"),
    items: elements,
    selectAction: action.optional(),
    style: containerStyle.nullable().optional(),
    verticalContentAlignment: vertical.nullable().optional(),
    bleed: z.boolean().optional(),
    minHeight: z.string().optional(),
  }),
  ActionSet: z.strictObject({ type: z.literal("ActionSet"), actions, ...ofElement }),
  "Input.Text": z.strictObject({
    type: z.literal("Input.Text"),
    isMultiline: z.boolean().optional(),
    maxLength: z.number().optional(),
    placeholder: z.string().optional(),
    regex: z.string().optional(),
    style: z.enum(["text", "tel", "url", "email", "password"]).optional(),
    inlineAction: action.optional(),
    value: z.string().optional(),
    ...ofInput,
  }),
  "Action.Execute": z.strictObject({ type: z.literal("Action.Execute"), verb: z.string().optional(), data, associatedInputs, ...ofAction }),
  "Action.Submit": z.strictObject({ type: z.literal("Action.Submit"), data, associatedInputs, ...ofAction }),
  "Action.OpenUrl": z.strictObject({ type: z.literal("Action.OpenUrl"), url: z.url(), ...ofAction }),
  "Action.ToggleVisibility": z.strictObject({
    type: z.literal("Action.ToggleVisibility"),
    targetElements: z.array(z.union([z.string(), z.strictObject({ type: typed("TargetElement"), elementId: z.string(), isVisible: z.boolean().nullable().optional() })])),
    ...ofAction,
  }),
};
