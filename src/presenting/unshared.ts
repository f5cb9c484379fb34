/** Where nothing is shared: which areas are whose. */
import type { UnsharedAnswer } from "../answer.ts";
import type { Card } from "../card.ts";
import { SIDES_SHOWN } from "../ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { areasBySide } from "./model.ts";
import { areasOf, askBothDuties, askMatrix, BLANK, exceptPath, followUps, idOf, short } from "./parts.ts";
import { answeringClaim, nothingShared, partyPossessive, READ_AS } from "./sentences.ts";

export function presentUnshared({ model, except, holds, sources, verified }: UnsharedAnswer, knowledge: Knowledge): Card {
  const place = short(model, knowledge);
  const sides = SIDES_SHOWN.map((side) => ({ whose: partyPossessive(side, knowledge.pack.provider), areas: areasOf(side, model, knowledge).length }));
  return {
    ...BLANK,
    id: idOf(knowledge, "shared", model, ...exceptPath(except)),
    verdict: answeringClaim(
      nothingShared(
        place,
        sides.filter(({ areas }) => areas > 0),
        except.length > 0,
      ),
      holds,
      null,
    ),
    readAs: READ_AS.place(READ_AS.shared, place),
    sections: [areasBySide(model, knowledge)],
    sources,
    verified,
    actions: followUps(...askBothDuties(place, knowledge), askMatrix()),
  };
}
