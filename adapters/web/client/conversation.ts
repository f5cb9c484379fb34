/** The conversation: one question after the other, each with what the one before left behind. */
import type { Context } from "../../../src/assistant.ts";
import { type Address, LONGEST_TRAIL, toAddress } from "./address.ts";
import { announce } from "./announce.ts";
import type { Press } from "./card-view.ts";
import { timeOfDay } from "./dom.ts";
import { askServer } from "./server.ts";
import { createTurn, type Turn } from "./turn.ts";
import type { View } from "./views.ts";
import { WORDS } from "./words.ts";

/** What an entry of the browser's history brings back. */
export type Entry = { readonly page?: number; readonly turn?: number; readonly view?: View };

/** Entries outlive the page they were made on: after a reload the turns are others. */
const PAGE = performance.timeOrigin;
const entryOf = (turn: number): Entry => ({ page: PAGE, turn });

export type Manner = {
  /** The answer whose button was pressed; the last one where the question is new. */
  readonly from?: Turn;
  /** Whether the address line follows: not where it led here. */
  readonly address?: "new" | "as it is";
  /** Whether the keyboard goes to the answer: where what was pressed is out of sight afterwards. */
  readonly focus?: boolean;
};

export type Conversation = {
  ask(question: string, manner?: Manner): Promise<void>;
  /** Asks what an address says, with the questions that it leans on. */
  open(address: Address): Promise<void>;
  /** Brings the turn of an entry of the history into view. False where it is not on the page. */
  reveal(entry: Entry): boolean;
  /** Asks all of it again, and shows what is answered otherwise now. */
  refresh(): Promise<void>;
};

export type ConversationOptions = {
  readonly feed: HTMLElement;
  /** Called when a turn begins, before its answer is there. */
  readonly onTurn: () => void;
  /** A choice of "none of these". */
  readonly onNone: () => void;
};

/** Turns that are asked again when the knowledge changes. Earlier ones keep their answer until they are asked. */
const MOST_REFRESHED = 12;

export function createConversation({ feed, onTurn, onNone }: ConversationOptions): Conversation {
  const turns: Turn[] = [];
  /** The questions that lead to what each turn leaves behind. */
  const trails = new Map<Turn, readonly string[]>();
  let work: Promise<void> = Promise.resolve();

  async function take(question: string, { from = turns.at(-1), address = "new", focus = false }: Manner): Promise<void> {
    const before = from?.context() ?? null;
    const trail = from ? (trails.get(from) ?? []) : [];
    const number = turns.length;
    const press: Press = (action) => (action.kind === "ask" ? void ask(action.question, { from: turn, focus: true }) : onNone());
    const turn = createTurn(question, { before, press, address: () => addressOf(turn, trail) });
    turns.push(turn);
    onTurn();
    mark(turn);
    feed.append(turn.element);
    const asked = await askServer({ question, context: before });
    if (asked.ok) turn.show(asked.reply);
    else turn.refuse(asked.error);
    trails.set(turn, trailOf(turn, trail));
    if (address === "new") history.pushState(entryOf(number), "", toAddress(addressOf(turn, trail)));
    else history.replaceState(entryOf(number), "", location.href);
    document.title = `${question} · ${WORDS.title}`;
    announce(asked.ok ? [asked.reply.card.verdict, asked.reply.card.readAs].filter(Boolean).join(" ") : asked.error);
    turn.element.scrollIntoView({ block: "start" });
    if (focus) turn.element.focus({ preventScroll: true });
  }

  /** One after the other, for each leans on the one before. */
  function ask(question: string, manner: Manner = {}): Promise<void> {
    work = work.then(() => take(question, manner));
    return work;
  }

  function mark(current: Turn): void {
    for (const turn of turns) turn.element.classList.toggle("current", turn === current);
  }

  return {
    ask,
    async open({ question, after }) {
      for (const earlier of after) await ask(earlier, { address: "as it is" });
      await ask(question, { address: "as it is" });
    },
    reveal({ page, turn: number }) {
      const turn = number === undefined || page !== PAGE ? undefined : turns[number];
      if (!turn) return false;
      mark(turn);
      document.title = `${turn.question} · ${WORDS.title}`;
      turn.element.scrollIntoView({ block: "start" });
      turn.element.focus({ preventScroll: true });
      return true;
    },
    async refresh() {
      const time = timeOfDay();
      await Promise.all(
        turns.slice(-MOST_REFRESHED).map(async (turn) => {
          const asked = await askServer({ question: turn.question, context: turn.before });
          if (asked.ok && JSON.stringify(asked.reply.card) !== JSON.stringify(turn.reply()?.card)) turn.show(asked.reply, WORDS.updated(time));
        }),
      );
    },
  };
}

const addressOf = (turn: Turn, trail: readonly string[]): Address => ({ question: turn.question, after: turn.reply()?.standsAlone === false ? trail : [] });

/** A question that changed no subject, such as one that was declined, leaves the trail as it was. */
function trailOf(turn: Turn, trail: readonly string[]): readonly string[] {
  const reply = turn.reply();
  if (!reply || (turn.before !== null && same(reply.context, turn.before))) return trail;
  return [...(reply.standsAlone ? [] : trail), turn.question].slice(-LONGEST_TRAIL);
}

const same = (a: Context | null, b: Context | null): boolean => JSON.stringify(a) === JSON.stringify(b);
