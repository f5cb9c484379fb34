/** Puts the page together: what is typed or pressed is asked, what is answered is shown, the address line follows. */
import { readAddress } from "./address.ts";
import { announce } from "./announce.ts";
import { createConversation, type Entry, type Manner } from "./conversation.ts";
import { button, byId } from "./dom.ts";
import { followKnowledge } from "./live.ts";
import { createMatrix } from "./matrix.ts";
import { fetchKnowledge } from "./server.ts";
import { createServices } from "./services.ts";
import { isNarrow, showView, startViews } from "./views.ts";
import { WORDS } from "./words.ts";

const box = byId<HTMLInputElement>("question");
const { placeholder } = box;
const prompts = byId("prompts");

const conversation = createConversation({
  feed: byId("feed"),
  onTurn: () => {
    document.body.classList.add("talking");
    box.placeholder = placeholder;
    showView("ask");
  },
  onNone: () => {
    announce(WORDS.none);
    box.placeholder = WORDS.none;
    box.focus();
  },
});

const pressed: Manner = { focus: true };
/** Beside the conversation one goes on pointing; on a narrow window the answer takes the place of what was pressed. */
const askFromAside = (question: string) => void conversation.ask(question, { focus: isNarrow() });
const matrix = createMatrix(askFromAside);
const services = createServices(askFromAside);

async function showKnowledge(): Promise<void> {
  const knowledge = await fetchKnowledge();
  if (!knowledge) return;
  matrix.show(knowledge);
  services.show(knowledge);
  byId("verified").textContent = WORDS.verified(knowledge.verified);
  prompts.replaceChildren(...knowledge.prompts.map((question) => button(question, () => void conversation.ask(question, pressed))));
}

byId("matrix").append(matrix.element);
byId("services").append(services.element);

byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const question = box.value.trim();
  if (question === "") return box.focus();
  box.value = "";
  void conversation.ask(question);
});

for (const skip of document.querySelectorAll<HTMLAnchorElement>(".skip"))
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    const target = skip.hash.slice(1);
    showView(target === "matrix" || target === "services" ? target : "ask");
    byId(target).focus();
  });

startViews((view) => history.pushState({ view } satisfies Entry, "", location.href));

addEventListener("popstate", ({ state }: PopStateEvent) => {
  // A jump within the page, such as that of a skip link, is no other answer.
  if (state === null && location.hash !== "") return;
  const entry = (state as Entry | null) ?? {};
  showView(entry.view ?? "ask");
  if (entry.view || conversation.reveal(entry)) return;
  const address = readAddress(location.search);
  if (address) return void conversation.open(address);
  document.title = WORDS.title;
  byId("intro-title").scrollIntoView({ block: "end" });
});

followKnowledge({
  faults: byId("faults"),
  state: byId("state"),
  onChange: async () => {
    await Promise.all([showKnowledge(), conversation.refresh()]);
  },
});

const address = readAddress(location.search);
// First what stands above the answer, or the answer would be pushed down.
await showKnowledge();
if (address) await conversation.open(address);
// A phone would open its keyboard over the prompts.
if (!address && matchMedia("(hover: hover)").matches) box.focus();
