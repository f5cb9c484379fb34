/** What every surface promises, held by Teams: the real express server and SDK, activities and replies on the wire. */
import { cardToTeamsParts } from "../../adapters/teams/render.ts";
import type { Said, Sent } from "../contract/surface-contract.ts";
import { surfaceContract } from "../contract/surface-contract.ts";
import type { Delivered } from "./connector.ts";
import { startConnector } from "./connector.ts";
import { readCard, readMessage } from "./read-card.ts";
import { type Payload, payload, run } from "./running.ts";

/** Teams hands text over as HTML without its tags. */
const encoded = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A post of its own starts a thread; a reply stands in the thread of an earlier one. */
const conversationOf = ({ where, number }: Said): string => {
  const channel = "19:p9general@thread.tacv2;messageid=";
  return { channel: `${channel}${number}`, thread: `${channel}1`, direct: "a:1personal-anna-and-the-bot" }[where];
};

const FILES = { channel: "channel-mention", thread: "channel-mention", direct: "personal-message" } as const;
const FROM = {
  person: {},
  "the bot itself": { from: { id: "28:6f9619ff-8b86-d011-b42d-00cf4fc964ff", name: "Who secures what" } },
  "another bot": { from: { id: "28:another", name: "Another" } },
};

function activityOf(said: Said, serviceUrl: string): Payload {
  const base = payload(FILES[said.where]);
  const mention = said.mention ? "<at>Who secures what</at>" : "";
  return {
    ...base,
    ...FROM[said.by],
    serviceUrl,
    id: String(said.number),
    text: `${mention} ${encoded(said.text)}`.trim(),
    entities: said.mention ? [{ type: "mention", mentioned: base["recipient"], text: mention }] : [],
    conversation: { ...(base["conversation"] as object), id: conversationOf(said) },
  };
}

surfaceContract({
  name: "Teams",
  draw: (card) => cardToTeamsParts(card).map((drawn) => readCard({ ...drawn })),
  async setup(assistant) {
    const connector = await startConnector();
    const running = await run({ assistant });
    let where = "";
    const toSent = ({ path, activity }: Delivered): Sent => ({ sameThread: decodeURIComponent(path).includes(`/conversations/${where}/activities`), drawn: readMessage(activity) });
    return {
      async say(said) {
        where = conversationOf(said);
        await running.post(activityOf(said, connector.url));
      },
      replies() {
        const sent = connector.delivered.filter(({ activity }) => activity.type === "message").map(toSent);
        connector.clear();
        return sent;
      },
      async stop() {
        await running.stop();
        await connector.stop();
      },
    };
  },
});
