/** One cell: who carries it, what each side does, what is to be minded. */
import type { VerdictAnswer } from "../answer.ts";
import type { Card, Section } from "../card.ts";
import { type Knowledge, keepsNothing, serviceOf } from "../knowledge/knowledge.ts";
import {
  areaName,
  askBothDuties,
  askInModels,
  askMatrix,
  askService,
  BLANK,
  bothSides,
  carriedBy,
  followUps,
  idOf,
  inSentence,
  notes,
  otherModels,
  paragraphs,
  points,
  serviceReadAs,
  short,
  slug,
} from "./parts.ts";
import { answeringClaim, BACKUP, HEADINGS, READ_AS, VERDICT } from "./sentences.ts";

const MOST_NAMES = 12;
const MOST_ACTIONS = 5;

export function presentVerdict(answer: VerdictAnswer, knowledge: Knowledge): Card {
  const { area, model, service, party } = answer;
  const { verdict, detail } = wordsOf(answer, knowledge);
  const part = answer.part === null ? [] : [slug(answer.part)];
  return {
    ...BLANK,
    id: service === null ? idOf(knowledge, area, model, ...part) : idOf(knowledge, service, area, ...part, ...(answer.aspect === "backup" ? ["backup"] : [])),
    ...carriedBy(party, knowledge),
    verdict: answeringClaim(verdict, answer.holds, party),
    readAs: READ_AS.place(READ_AS.part(areaName(area, knowledge), answer.part), service === null ? short(model, knowledge) : serviceReadAs(service, knowledge)),
    sections: [
      ...paragraphs(detail),
      // What the entry says of patching and backup brings the duties of the whole service along.
      ...bothSides(answer.duties, knowledge, answer.aspect === null ? undefined : HEADINGS.sideInService),
      ...notSoFor(answer, knowledge),
      ...difference(answer, knowledge),
      ...points(
        HEADINGS.whatToDo,
        answer.actions.slice(0, MOST_ACTIONS).map(({ do: what, tool }) => VERDICT.action(what, tool)),
      ),
      ...notes(answer.notes),
    ],
    sources: answer.sources,
    verified: answer.verified,
    actions: actions(answer, knowledge),
  };
}

/** Where the entry explains backup without naming who does it first, the verdict names them and the explanation follows. */
function wordsOf({ aspect, verdict, party, service, whole }: VerdictAnswer, knowledge: Knowledge): { verdict: string; detail: string } {
  if (whole !== null) return { verdict, detail: whole };
  const { pack } = knowledge;
  const nothing = service !== null && keepsNothing(serviceOf(knowledge, service));
  if (aspect !== "backup" || nothing || party === "shared" || BACKUP.saysWhose(verdict, party, pack.provider)) return { verdict, detail: "" };
  return { verdict: party === "customer" ? BACKUP.customer : BACKUP.provider(pack.provider), detail: verdict };
}

function notSoFor({ notSoFor: ids }: VerdictAnswer, knowledge: Knowledge): Section[] {
  const names = ids.slice(0, MOST_NAMES).map((id) => serviceOf(knowledge, id).name);
  return names.length === 0 ? [] : paragraphs(VERDICT.notSoFor(names, ids.length - names.length));
}

function difference({ difference: other }: VerdictAnswer, { pack }: Knowledge): Section[] {
  if (other === null) return [];
  return [
    {
      kind: "note",
      label: HEADINGS.note,
      text: VERDICT.difference(other.text, other.date, other.row),
      link: { title: VERDICT.differencePage(pack.provider, other.date), url: other.url },
    },
  ];
}

function actions({ area, model, service }: VerdictAnswer, knowledge: Knowledge): Card["actions"] {
  if (service !== null) {
    const { name } = serviceOf(knowledge, service);
    return followUps(askService(name), ...askBothDuties(name, knowledge), ...askInModels(inSentence(area, knowledge), [model], knowledge), askMatrix());
  }
  const others = askInModels(inSentence(area, knowledge), otherModels(model), knowledge);
  return followUps(...others, ...askBothDuties(short(model, knowledge), knowledge).slice(0, 4 - others.length), askMatrix());
}
