/** What a service is, and who does what in it. */
import type { ServiceAnswer } from "../answer.ts";
import type { Card, Fact, Section } from "../card.ts";
import { AREA_IDS, type AreaId } from "../ids.ts";
import { type Knowledge, serviceOf } from "../knowledge/knowledge.ts";
import { QUESTIONS } from "../phrasing.ts";
import {
  areaName,
  areaNames,
  ask,
  askBothDuties,
  askMatrix,
  BLANK,
  bothSides,
  exceptionsOf,
  followUps,
  idOf,
  inSentence,
  notes,
  paragraphs,
  serviceReadAs,
  short,
} from "./parts.ts";
import { answeringClaim, behindLabel, FOLLOW_UPS, HEADINGS, SERVICE } from "./sentences.ts";

export function presentService(answer: ServiceAnswer, knowledge: Knowledge): Card {
  const service = serviceOf(knowledge, answer.service);
  return {
    ...BLANK,
    id: idOf(knowledge, answer.service),
    // Who asks what is whose in it is answered by the summary; who asks whether it is PaaS, by a yes or no.
    verdict: answer.holds === null ? `${verdictOf(answer, knowledge)} ${service.summary}` : answeringClaim(verdictOf(answer, knowledge), answer.holds, null),
    readAs: serviceReadAs(answer.service, knowledge),
    sections: [
      ...paragraphs(answer.holds === null ? "" : service.summary),
      ...bothSides(answer.duties, knowledge),
      ...inItsOwnWords(answer, knowledge),
      upkeep(answer, knowledge),
      ...notes(service.notes.map(({ text }) => text)),
    ],
    sources: answer.sources,
    verified: answer.verified,
    actions: followUps(
      ...exceptionsOf(answer.service, knowledge)
        .slice(0, 2)
        .map((area) => ask(FOLLOW_UPS.areaInService(areaName(area, knowledge)), QUESTIONS.who(inSentence(area, knowledge), service.name))),
      ...askBothDuties(service.name, knowledge),
      askMatrix(),
    ),
  };
}

function verdictOf({ service: id, model }: ServiceAnswer, knowledge: Knowledge): string {
  const { name, nature } = serviceOf(knowledge, id);
  const areas = exceptionsOf(id, knowledge);
  const label = short(model, knowledge);
  if (nature === "hybrid") return SERVICE.isHybrid(name, label);
  return nature === "mixed" || areas.length > 0 ? SERVICE.isWithExceptions(name, label, areaNames(areas, knowledge)) : SERVICE.is(name, label);
}

/** The areas of which the service says something of its own: those in which it breaks the rule of its model, and the others. */
function inItsOwnWords({ service }: ServiceAnswer, knowledge: Knowledge): Section[] {
  const { exceptions } = serviceOf(knowledge, service);
  const breaking = exceptionsOf(service, knowledge);
  const others = AREA_IDS.filter((area) => !breaking.includes(area));
  const factsOf = (areas: readonly AreaId[]): Fact[] =>
    areas.flatMap((area) => (exceptions[area] ? [{ label: areaName(area, knowledge), value: behindLabel(exceptions[area].verdict) }] : []));
  return [...facts(HEADINGS.exceptions, factsOf(breaking)), ...facts(HEADINGS.particular, factsOf(others))];
}

const facts = (heading: string, found: readonly Fact[]): Section[] => (found.length === 0 ? [] : [{ kind: "facts", heading, facts: found }]);

function upkeep({ service }: ServiceAnswer, knowledge: Knowledge): Section {
  const { patching, backup } = serviceOf(knowledge, service);
  return {
    kind: "facts",
    heading: HEADINGS.patchingAndBackup,
    facts: [
      { label: HEADINGS.patching, value: patching.text },
      { label: HEADINGS.backup, value: backup.text },
    ],
  };
}
