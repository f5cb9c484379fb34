/**
 * How Teams draws a card: its sizes, spacings and colours, light and dark, as Microsoft publishes them.
 * @see https://github.com/microsoft/AdaptiveCards/tree/main/samples/HostConfig (microsoft-teams-light.json, microsoft-teams-dark.json)
 */
import type { Theme } from "./theme.ts";

type Colours = { readonly text: string; readonly subtle: string; readonly accent: string; readonly surface: string; readonly emphasis: string; readonly attention: string };

const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: { text: "#252424", subtle: "#bf252424", accent: "#6264a7", surface: "#ffffff", emphasis: "#f9f8f7", attention: "#c4314b" },
  dark: { text: "#ffffff", subtle: "#bfffffff", accent: "#a6a7dc", surface: "#2d2c2c", emphasis: "#292828", attention: "#d74654" },
};

const FONT = {
  fontFamily: "'Segoe UI', system-ui, sans-serif",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
};

export const surfaceOf = (theme: Theme): string => COLOURS[theme].surface;

export function hostConfigOf(theme: Theme): object {
  const { text, subtle, accent, surface, emphasis, attention } = COLOURS[theme];
  const colour = (normal: string, less = normal) => ({ default: normal, subtle: less });
  const foregroundColors = {
    default: colour(text, subtle),
    dark: colour("#252424"),
    light: colour("#ffffff"),
    accent: colour(accent),
    good: colour("#92c353"),
    warning: colour("#f8d22a"),
    attention: colour(attention),
  };
  const fact = (weight: string) => ({ size: "Default", color: "Default", isSubtle: false, weight, wrap: true });
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: "#eeeeee" },
    fontTypes: { default: FONT, monospace: { ...FONT, fontFamily: "'Courier New', monospace" } },
    containerStyles: { default: { backgroundColor: surface, foregroundColors }, emphasis: { backgroundColor: emphasis, foregroundColors } },
    actions: {
      maxActions: 6,
      spacing: "Default",
      buttonSpacing: 8,
      actionsOrientation: "Horizontal",
      actionAlignment: "Left",
      showCard: { actionMode: "Inline", inlineTopMargin: 16, style: "emphasis" },
    },
    adaptiveCard: { allowCustomStyle: false },
    // Below the question, which is a heading of the third level.
    textBlock: { headingLevel: 4 },
    factSet: { title: fact("Bolder"), value: fact("Default"), spacing: 16 },
  };
}
