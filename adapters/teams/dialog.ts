/** The dialog of the action "Who is responsible?": an editable question, its answer, and the way to insert it as a reply. */
import type { Card } from "../../src/card.ts";
import type { AdaptiveCard, Submit, TextInput } from "./elements.ts";
import { markdown } from "./elements.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown, plain } from "./markup.ts";
import type { CopyTexts } from "./render.ts";
import { cardToTeams, fits } from "./render.ts";
import { sentenceCard } from "./replies.ts";
import { WORDS } from "./words.ts";

const submit = (title: string, verb: "ask" | "insert"): Submit => ({ type: "Action.Submit", title, data: { do: verb } });

function input(question: string): TextInput {
  return {
    type: "Input.Text",
    id: "question",
    label: WORDS.question,
    placeholder: WORDS.questionHint,
    isMultiline: true,
    maxLength: LIMITS.input,
    value: plain(question).slice(0, LIMITS.input),
  };
}

/** @param answer null where nothing was asked yet */
export function drawDialog(question: string, answer: { readonly card: Card; readonly copy: CopyTexts } | null): AdaptiveCard {
  if (answer === null) {
    const empty = sentenceCard(WORDS.questionMissing);
    return { ...empty, body: [input(question), markdown(escapeMarkdown(WORDS.questionMissing))], actions: [submit(WORDS.ask, "ask")] };
  }
  const { card, copy } = answer;
  const framed = (drawn: AdaptiveCard): AdaptiveCard => ({
    ...drawn,
    body: [input(question), ...drawn.body],
    actions: [submit(WORDS.ask, "ask"), submit(WORDS.insert, "insert"), ...(drawn.actions ?? []).filter(({ type }) => type === "Action.ToggleVisibility")],
  });
  // Its follow-up buttons would be lost in a dialog: here one asks by editing the question.
  const asked: Card = { ...card, actions: [] };
  const whole = framed(cardToTeams(asked, { copy }));
  return fits(whole) ? whole : framed(cardToTeams(asked));
}
