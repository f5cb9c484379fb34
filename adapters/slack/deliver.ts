/** Everything that goes out to Slack: retried, without unfurling, and as plain text where Slack will not take the blocks. */
import type { types, webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { plain } from "./buttons.ts";
import { shortened } from "./cut.ts";
import type { Prompt } from "./home.ts";
import { LIMITS, RETRIES, TRIGGER_MILLISECONDS } from "./limits.ts";
import type { Modal } from "./modals.ts";
import type { Drawing } from "./render.ts";
import { type Response, respondOnce } from "./respond.ts";
import { CallFailed, errorToFailure, retried } from "./retry.ts";
import { WORDS } from "./words.ts";

export type Sent = "sent" | "no access";

export type Delivery = {
  /** Posts under a message. `no access`: the bot is not in that channel. */
  post(channel: string, thread: string, drawing: Drawing): Promise<Sent>;
  respond(url: string, response: Response, drawing?: Drawing): Promise<void>;
  open(trigger: string, modal: Modal): Promise<void>;
  push(trigger: string, modal: Modal): Promise<void>;
  update(viewId: string, modal: Modal): Promise<void>;
  publish(user: string, view: types.HomeView): Promise<void>;
  prompts(channel: string, prompts: readonly Prompt[]): Promise<void>;
};

/** Slack's words for blocks that it will not show; the answer itself can still be read. */
const BAD_BLOCKS = /^(invalid_blocks|invalid_blocks_format|invalid_attachments|msg_blocks_too_long|msg_too_long|invalid_arguments|too_many_attachments)/;
const NO_ACCESS = new Set(["not_in_channel", "channel_not_found", "is_archived", "restricted_action", "restricted_action_thread_only_channel", "access_denied"]);

const refusedWith = (error: unknown) => (error instanceof CallFailed && error.failure.kind === "refused" ? error.failure.error : "");
const hasBadBlocks = (error: unknown) => BAD_BLOCKS.test(refusedWith(error));

/** @param noticed hears of every call whether Slack could be reached */
export function createDelivery(web: webApi.WebClient, log: Logger, noticed: (reachable: boolean) => void): Delivery {
  async function called<T>(call: string, task: () => Promise<T>, within?: number): Promise<T> {
    try {
      const result = await retried(call, task, within === undefined ? {} : { within });
      noticed(true);
      return result;
    } catch (error) {
      const failure = errorToFailure(error);
      if (failure) noticed(failure.kind !== "unreachable" && failure.kind !== "broken");
      throw error;
    }
  }
  /** Tries the whole, and where the blocks are refused what can be said without them. */
  async function withOrWithout(whole: () => Promise<unknown>, without: () => Promise<unknown>): Promise<void> {
    try {
      await whole();
    } catch (error) {
      if (!hasBadBlocks(error)) throw error;
      log.error({ err: error }, "Slack refused the blocks of an answer; its text is sent alone");
      await without();
    }
  }
  const showModal = (call: string, modal: Modal, show: (view: types.ModalView) => Promise<unknown>, within?: number) =>
    withOrWithout(
      () => called(call, () => show(modal.view), within),
      () => called(call, () => show(plainModal(modal)), within),
    );

  return {
    async post(channel, thread, { text, blocks }) {
      const message = { channel, thread_ts: thread, text, mrkdwn: false, parse: "none", unfurl_links: false, unfurl_media: false } as const;
      const send = (more: { blocks?: types.KnownBlock[] }) => called("chat.postMessage", () => web.chat.postMessage({ ...message, ...more }));
      try {
        await withOrWithout(
          () => send({ blocks }),
          () => send({}),
        );
        return "sent";
      } catch (error) {
        if (!NO_ACCESS.has(refusedWith(error))) throw error;
        log.warn(`The bot may not post in a channel: ${refusedWith(error)}`);
        return "no access";
      }
    },
    async respond(url, response, drawing) {
      const send = (more: Response) => called("response_url", () => respondOnce(url, { ...response, ...more }, RETRIES.timeoutMilliseconds));
      if (!drawing) return send({});
      await withOrWithout(
        () => send({ text: drawing.text, blocks: drawing.blocks }),
        () => send({ text: drawing.text }),
      );
    },
    open: (trigger_id, modal) => showModal("views.open", modal, (view) => web.views.open({ trigger_id, view }), TRIGGER_MILLISECONDS),
    push: (trigger_id, modal) => showModal("views.push", modal, (view) => web.views.push({ trigger_id, view }), TRIGGER_MILLISECONDS),
    update: (view_id, modal) => showModal("views.update", modal, (view) => web.views.update({ view_id, view })),
    async publish(user_id, view) {
      await called("views.publish", () => web.views.publish({ user_id, view }));
    },
    // Without thread_ts: with it the call has no effect in an agent's conversation.
    async prompts(channel_id, prompts) {
      const [first, ...rest] = prompts;
      if (first)
        await called("assistant.threads.setSuggestedPrompts", () =>
          web.assistant.threads.setSuggestedPrompts({ channel_id, title: WORDS.promptsTitle, prompts: [first, ...rest] }),
        );
    },
  };
}

/** All that was to be read in a modal, in the one block that every client takes. */
function plainModal({ view: { type, title, close }, text }: Modal): types.ModalView {
  return { type, title, ...(close ? { close } : {}), blocks: [{ type: "section", text: plain(shortened(text, LIMITS.sectionText)) }] };
}
