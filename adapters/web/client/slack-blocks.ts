/**
 * What slack-blocks-to-jsx 1.1.1 gets wrong, put right before it draws. Every change is told, so that the picture does not pass for
 * more than it is.
 */

export type Prepared = { readonly blocks: readonly Block[]; readonly notes: readonly string[] };
type Block = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The block types that it draws. */
const DRAWN = new Set([
  "actions",
  "alert",
  "card",
  "carousel",
  "container",
  "context",
  "context_actions",
  "data_visualization",
  "divider",
  "file",
  "header",
  "image",
  "input",
  "markdown",
  "plan",
  "rich_text",
  "section",
  "table",
  "task_card",
  "video",
]);

export const NOTES = {
  dataTable: "The renderer draws nothing for a data_table: it is shown as a plain table here, without sorting and paging.",
  number: "The renderer fails on a raw_number: it is shown as text here.",
  escaped: "The renderer takes an escaped &lt;!…&gt; for a mention: here it stays the text that Slack shows.",
  unknown: (type: string) => `The renderer knows no block of type "${type}": a line stands in its place.`,
} as const;

export function prepareBlocks(blocks: readonly object[]): Prepared {
  const notes = new Set<string>();
  return { blocks: (blocks as readonly Block[]).map((block) => prepareBlock(prepareValue(block, notes) as Block, notes)), notes: [...notes] };
}

function prepareBlock(block: Block, notes: Set<string>): Block {
  if (block.type === "data_table") {
    notes.add(NOTES.dataTable);
    return { type: "table", rows: block["rows"] };
  }
  if (DRAWN.has(block.type)) return block;
  notes.add(NOTES.unknown(block.type));
  return { type: "context", elements: [{ type: "plain_text", text: `[${block.type}]`, emoji: false }] };
}

/** The objects inside of blocks, at any depth. */
function prepareValue(value: unknown, notes: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => prepareValue(one, notes));
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) copy[key] = prepareValue(inner, notes);
  if (copy["type"] === "raw_number") {
    notes.add(NOTES.number);
    return { type: "raw_text", text: String(copy["text"] ?? copy["value"]) };
  }
  if (copy["type"] === "mrkdwn" && typeof copy["text"] === "string" && /&lt;(?=[!@#])/.test(copy["text"])) {
    notes.add(NOTES.escaped);
    // A word joiner, which nobody sees, keeps the two characters from becoming one sign.
    copy["text"] = copy["text"].replace(/&lt;(?=[!@#])/g, "&lt;\u2060");
  }
  return copy;
}
