/** Follows the knowledge on disk: shows what is new, or what is wrong with it. */
import type { News } from "../wire.ts";
import { announce } from "./announce.ts";
import { h, timeOfDay } from "./dom.ts";
import { listenForNews } from "./server.ts";
import { WORDS } from "./words.ts";

export type LiveOptions = {
  readonly faults: HTMLElement;
  readonly state: HTMLElement;
  /** Called when the answers may have changed. */
  readonly onChange: () => Promise<void>;
};

export function followKnowledge({ faults, state, onChange }: LiveOptions): void {
  let before: News | null = null;
  listenForNews((news) => {
    showFaults(faults, news);
    if (before && news.version !== before.version) void tell(news, before);
    before = news;
  });

  async function tell(news: News, last: News): Promise<void> {
    if (news.faults.length > 0) return announce(WORDS.faults(news.faults.length));
    await onChange();
    const words = WORDS.read(timeOfDay());
    state.textContent = `· ${words}`;
    announce(last.faults.length > 0 ? WORDS.healed : words);
  }
}

function showFaults(place: HTMLElement, { faults }: News): void {
  place.hidden = faults.length === 0;
  place.replaceChildren(
    h("h2", {}, WORDS.faults(faults.length)),
    h(
      "ul",
      {},
      faults.map(({ file, line, column, value, problem, remedy }) =>
        h(
          "li",
          {},
          h("code", {}, `${file}:${line}:${column}`),
          " ",
          h("strong", {}, problem),
          value !== null && [`. ${WORDS.found}: `, h("code", {}, value)],
          h("span", { class: "remedy" }, remedy),
        ),
      ),
    ),
  );
}
