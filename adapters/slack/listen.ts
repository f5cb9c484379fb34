/** Bolt's listeners: acknowledge, read, act. Whatever fails after the acknowledgement ends in one line of the log. */
import type { App } from "@slack/bolt";
import { replyToBody } from "./json.ts";
import { FORMS } from "./modals.ts";
import { answerCommand, answerMessage, showOpened } from "./on-message.ts";
import { actOnPress, type PressBot } from "./on-press.ts";
import { answerSubmission, openShortcut } from "./on-shortcut.ts";
import { createOnce } from "./once.ts";
import { eventIdOf, type Ignored, readCommand, readMessage, readOpened, type Self } from "./read.ts";
import { readPress, readShortcut, readSubmission } from "./read-press.ts";
import type { Work } from "./work.ts";

export type Listening = { readonly bot: PressBot; readonly work: Work; readonly self: () => Self };

const ANY = /[\s\S]*/;

export function listen(app: App, { bot, work, self }: Listening): void {
  const { log } = bot;
  const once = createOnce();

  /** One failing reply never takes another one, or the process, down with it. */
  const act = (task: () => Promise<void>) =>
    work.run(async () => {
      try {
        await task();
      } catch (error) {
        log.error({ err: error }, "An answer could not be delivered");
      }
    });
  const ignore = ({ because }: Ignored) => log.debug(`Ignored: ${because}`);

  // In Socket Mode; over HTTP a command is answered at the door.
  app.command(ANY, ({ ack, body }) =>
    work.run(async () => {
      const command = readCommand(body);
      await (command.kind === "ignored" ? ack() : ack(replyToBody(await answerCommand(bot, command))));
    }),
  );

  const onMessage = (body: unknown, event: unknown) => {
    const message = readMessage(body, event, self());
    if (message.kind === "ignored") return ignore(message);
    const id = eventIdOf(body);
    if (!once(`message ${message.key}`, ...(id ? [`event ${id}`] : []))) return ignore({ kind: "ignored", because: "already answered" });
    return act(() => answerMessage(bot, message));
  };
  app.event("app_mention", async ({ body, event }) => onMessage(body, event));
  app.event("message", async ({ body, event }) => onMessage(body, event));

  app.event("app_home_opened", async ({ body, event }) => {
    const opened = readOpened(event);
    const id = eventIdOf(body);
    if (opened.kind === "ignored") return ignore(opened);
    if (id === null || once(`event ${id}`)) await act(() => showOpened(bot, opened));
  });

  app.action(ANY, async ({ ack, body }) => {
    await ack();
    const pressed = readPress(body);
    await (pressed.kind === "ignored" ? ignore(pressed) : act(() => actOnPress(bot, pressed)));
  });

  app.shortcut(ANY, async ({ ack, body }) => {
    await ack();
    const shortcut = readShortcut(body);
    await (shortcut.kind === "ignored" ? ignore(shortcut) : act(() => openShortcut(bot, shortcut)));
  });

  app.view(ANY, ({ ack, body }) =>
    work.run(async () => {
      const submission = readSubmission(body);
      // The form to copy from only closes.
      if (submission.kind === "ignored" || submission.form !== FORMS.answer) return ack();
      await ack({ response_action: "update", view: (await answerSubmission(bot, submission)).view });
    }),
  );
}
