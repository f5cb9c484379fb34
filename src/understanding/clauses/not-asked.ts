/** What a message asks, without what only stands around it, is of another thing or is taken back. */
import type { Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { withoutCallingUp } from "./called-up.ts";
import { withoutPremise } from "./concluded.ts";
import { withoutCorrected } from "./corrected.ts";
import { withoutCourtesies } from "./courtesies.ts";
import { withoutDismissed } from "./dismissed.ts";
import { withoutHeldOut } from "./held-out.ts";
import { withoutOccasion, withoutPurpose } from "./occasion.ts";
import { withoutOneAndOther } from "./one-and-other.ts";
import { withoutOrNot } from "./or-not.ts";
import { withoutReason } from "./reasoned.ts";
import { withoutRemarks } from "./remarks.ts";
import { withoutReporter } from "./reporter.ts";
import { withoutScene } from "./scene.ts";
import { withoutSetAside } from "./set-aside.ts";
import { withoutOthers } from "./singled-out.ts";
import { withoutSpokenBefore } from "./spoken-before.ts";
import { withoutWhatItIsCalled } from "./what-it-is-called.ts";
import { withoutWhatRunsThere } from "./what-runs-there.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** Each out of what the one before has left. */
const AROUND = [withoutCourtesies, withoutScene] as const;
const OTHERS = [
  withoutRemarks,
  withoutOccasion,
  withoutPurpose,
  withoutCallingUp,
  withoutOrNot,
  withoutOneAndOther,
  withoutSpokenBefore,
  withoutCorrected,
  withoutSetAside,
  withoutHeldOut,
  withoutDismissed,
  withoutWhatItIsCalled,
  withoutWhatRunsThere,
  withoutReporter,
  withoutReason,
  withoutOthers,
  withoutPremise,
] as const;

/** So few words that name nothing are no question. */
const FEW = 3;

/** @param isReply whether something was asked before: then few words may lean on that, "thanks! why?" */
export const withoutNotAsked = (whole: Utterance, recognise: Recognise, isReply = false): Utterance =>
  reduced(withoutAround(whole, recognise, isReply), OTHERS, recognise, isReply);

/** Without courtesy and scene. Learning reads the examples so, with all else: how little it counts is to be learned, too. */
export const withoutAround = (whole: Utterance, recognise: Recognise, isReply = false): Utterance => reduced(whole, AROUND, recognise, isReply);

function reduced(whole: Utterance, steps: readonly ((asked: Utterance, recognise: Recognise) => readonly Word[])[], recognise: Recognise, isReply: boolean): Utterance {
  let asked = whole;
  for (const without of steps) {
    const words = without(asked, recognise);
    if (words.length === asked.words.length) continue;
    const left = recognise(words);
    // "Hey bot, you alive?" is a greeting, "hi, the printer is out of paper" is none.
    if ((isReply && asks(words)) || left.marks.length > 0 || words.length > FEW) asked = left;
  }
  return asked;
}

const asks = (words: readonly Word[]): boolean => words.some((word) => word.asked || is(word, "open-question"));

/** The words of a message that are not among those that it was taken to ask with. */
export function passedOver(said: readonly Word[], asked: readonly Word[]): readonly Word[] {
  let at = 0;
  return said.filter(({ text }) => {
    const isAsked = asked[at]?.text === text;
    if (isAsked) at += 1;
    return !isAsked;
  });
}
