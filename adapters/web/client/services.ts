/** The services, found by any of their names, by category or by model. */
import type { ModelId } from "../../../src/ids.ts";
import type { KnowledgeView, ServiceLine } from "../wire.ts";
import { button, h } from "./dom.ts";
import { createFilter } from "./filter.ts";
import { SERVICES } from "./words.ts";

export type Services = { readonly element: HTMLElement; show(knowledge: KnowledgeView): void };

export function createServices(ask: (question: string) => void): Services {
  let shown: KnowledgeView | null = null;
  let model: ModelId | null = null;
  const search = h("input", { type: "search", id: "service-search", autocomplete: "off", spellcheck: "false", placeholder: SERVICES.examples, oninput: draw });
  const count = h("p", { class: "hint", role: "status" });
  const list = h("ul", { class: "services" });
  const filter = createFilter((chosen) => {
    model = chosen;
    draw();
  });

  function draw(): void {
    if (!shown) return;
    const { services, models } = shown;
    const found = services.filter((service) => (model === null || service.model === model) && matches(service, search.value));
    const short = new Map(models.map((one) => [one.id, one.short]));
    count.textContent = found.length === 0 ? SERVICES.none : SERVICES.count(found.length, services.length);
    list.replaceChildren(
      ...found.map((service) =>
        h(
          "li",
          {},
          button([h("span", { class: "name" }, service.name), h("span", { class: "detail" }, `${short.get(service.model) ?? service.model} · ${service.category}`)], () =>
            ask(service.question),
          ),
        ),
      ),
    );
  }
  return {
    element: h("div", {}, h("label", { for: "service-search" }, SERVICES.search), search, filter.element, count, list),
    show(knowledge) {
      shown = knowledge;
      filter.show(knowledge.models);
      draw();
    },
  };
}

/** Every word must begin a word of one of the names, or of the category. */
export function matches({ name, names, category, id }: ServiceLine, typed: string): boolean {
  const words = wordsOf([name, ...names, category, id].join(" "));
  return wordsOf(typed).every((typedWord) => words.some((word) => word.startsWith(typedWord)));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
