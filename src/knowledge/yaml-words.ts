/** What the `yaml` package finds wrong, in the words of the person who edits the file. */
import type { YAMLError } from "yaml";

export type Words = { readonly problem: string; readonly remedy: string };

export const QUOTE = "put the whole text in double quotes";

export const beginsWith = (sign: string): Words => ({ problem: `a text cannot begin with ${sign} in YAML`, remedy: QUOTE });

export function wordsFor({ code, message, pos }: YAMLError, text: string): Words {
  if (message.startsWith("Missing closing")) return { problem: "a quotation mark without its second one", remedy: "close the text with the same mark, \" or '" };
  if (message.startsWith("Flow ")) return { problem: "a bracket without its second one", remedy: "close the list with ] or the group with }" };
  if (message.startsWith("Unexpected , in flow")) return { problem: "a comma too many in this list", remedy: "remove it" };
  if (APOSTROPHE.test(lineAt(text, pos[0]))) return { problem: "an apostrophe ends a text in single quotes", remedy: QUOTE };
  if (code === "BAD_INDENT" || message.startsWith("Sequence item without"))
    return { problem: "this line begins in another column than its neighbours", remedy: "begin it in the same column" };
  switch (code) {
    case "DUPLICATE_KEY":
      return { problem: `the key "${/[^:\n]*/.exec(text.slice(pos[0]))?.[0] ?? ""}" is written twice`, remedy: "keep one of them" };
    case "BLOCK_AS_IMPLICIT_KEY":
      return { problem: "a second colon in one line, or a line in the wrong column", remedy: `${QUOTE}, or begin the line in the column of its neighbours` };
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
      return beginsWith(text.charAt(pos[0]));
    case "MULTIPLE_DOCS":
      return { problem: "a line of --- begins a second document", remedy: "remove the line" };
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return { problem: "a key without a colon and a blank, or a list item without its dash", remedy: 'write "key: value" or "- item"' };
    default:
      return (
        behindSign(text, pos[0]) ?? {
          problem: "YAML cannot read this",
          remedy: `compare it with the lines around it; where a text holds signs such as : # * & ! % @ | >, ${QUOTE}`,
        }
      );
  }
}

/** "'Microsoft's job'": what stands in single quotes goes on behind the second of three. */
const APOSTROPHE = /(?:^|[-:[,])\s*'[^']*\w'\w/;

/** A text that begins with a bracket or a quotation mark ends with its second one, and what | and > begin stands on the lines below. */
function behindSign(text: string, offset: number): Words | null {
  const [, sign = ""] = /([\]}"'|>])[ \t]*$/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset)) ?? [];
  if (sign === "") return null;
  if (sign === "|" || sign === ">") return beginsWith(sign);
  return { problem: `a text goes on behind ${sign}`, remedy: sign === '"' ? "put the whole text in single quotes" : QUOTE };
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  return /^.*/.exec(text.slice(from))?.[0] ?? "";
}
