/**
 * The reply to a command as JSON text. Most of a reply is the same for everyone who gets that answer: those blocks are written out
 * once, for to write them anew costs as much as to find the answer.
 */
import type { types } from "@slack/bolt";

export type Reply = { readonly forAll: boolean; readonly text: string; readonly blocks: readonly types.KnownBlock[] };

/** The blocks that many drawings hold, with their JSON from the first reply on. They go when nothing holds them any longer. */
const shared = new WeakMap<types.KnownBlock, string>();
const NOT_YET = "";

export function sharedBlocks<Block extends types.KnownBlock>(blocks: readonly Block[]): readonly Block[] {
  for (const block of blocks) shared.set(block, NOT_YET);
  return blocks;
}

function blockToJson(block: types.KnownBlock): string {
  const before = shared.get(block);
  if (before) return before;
  const json = JSON.stringify(block);
  if (before === NOT_YET) shared.set(block, json);
  return json;
}

/** Nothing in a reply is markup, and no address in it is to unfold. */
const AS_IT_STANDS = { mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;

export const replyToBody = ({ forAll, text, blocks }: Reply) => ({ response_type: typeOf(forAll), text, blocks: [...blocks], ...AS_IT_STANDS });

/** The same as JSON. */
export const replyToJson = ({ forAll, text, blocks }: Reply): string =>
  `{"response_type":"${typeOf(forAll)}","text":${JSON.stringify(text)},"blocks":[${blocks.map(blockToJson).join(",")}],${ENDING}`;

const typeOf = (forAll: boolean): "in_channel" | "ephemeral" => (forAll ? "in_channel" : "ephemeral");
const ENDING = JSON.stringify(AS_IT_STANDS).slice(1);
