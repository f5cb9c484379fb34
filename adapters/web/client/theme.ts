/** Light or dark for a picture of another program: as the system has it, until somebody chooses. */
import { button, h } from "./dom.ts";
import { WORDS } from "./words.ts";

export type Theme = "light" | "dark";

const DARK = "(prefers-color-scheme: dark)";
let chosen: Theme | null = null;

export const currentTheme = (): Theme => chosen ?? (matchMedia(DARK).matches ? "dark" : "light");

/** @param draw called for each theme that is chosen */
export function themeSwitch(draw: (theme: Theme) => void): HTMLElement {
  const option = (theme: Theme) =>
    button(
      WORDS[theme],
      () => {
        chosen = theme;
        show();
        draw(theme);
      },
      { "data-theme": theme },
    );
  const group = h("div", { class: "filter small", role: "group", "aria-label": WORDS.theme }, option("light"), option("dark"));
  const show = () => {
    for (const one of group.querySelectorAll("button")) one.setAttribute("aria-pressed", String(one.dataset["theme"] === currentTheme()));
  };
  show();
  return group;
}
