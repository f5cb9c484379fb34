/** Chooses one model, or all. */
import type { ModelId } from "../../../src/ids.ts";
import type { KnowledgeView } from "../wire.ts";
import { button, h } from "./dom.ts";
import { MATRIX } from "./words.ts";

export type Filter = { readonly element: HTMLElement; show(models: KnowledgeView["models"]): void };

export function createFilter(onChoose: (model: ModelId | null) => void): Filter {
  let chosen: ModelId | null = null;
  const element = h("div", { class: "filter", role: "group", "aria-label": MATRIX.show });

  function choose(model: ModelId | null): void {
    chosen = model;
    for (const one of element.querySelectorAll("button")) one.setAttribute("aria-pressed", String((one.dataset["model"] ?? null) === model));
    onChoose(model);
  }
  const option = (label: string, model: ModelId | null) => button(label, () => choose(model), { "aria-pressed": String(chosen === model), "data-model": model });
  return {
    element,
    show: (models) => element.replaceChildren(option(MATRIX.all, null), ...models.map(({ id, short }) => option(short, id))),
  };
}
