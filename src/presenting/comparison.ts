/** Models or services side by side: what changes, then what stays. */
import type { ComparisonAnswer, ComparisonRow } from "../answer.ts";
import type { Card, Section } from "../card.ts";
import { AREA_IDS, PARTIES, PARTIES_SHOWN } from "../ids.ts";
import { type Knowledge, serviceOf } from "../knowledge/knowledge.ts";
import { smallFirst } from "../phrasing.ts";
import { askDuties, askMatrix, BLANK, followUps, idOf, thingIn } from "./parts.ts";
import { AREA, answeringClaim, COMPARISON, commaList, HEADINGS, inPlaces, partyName, partyPossessive, READ_AS, ROW } from "./sentences.ts";

export function presentComparison(answer: ComparisonAnswer, knowledge: Knowledge): Card {
  const { columns, rows, moving } = answer;
  return {
    ...BLANK,
    id: idOf(
      knowledge,
      moving ? "move" : "compare",
      ...columns.map(({ model, service }) => service ?? model),
      ...(rows.length === AREA_IDS.length ? [] : rows.map(({ area, aspect }) => (aspect === "backup" ? aspect : area))),
    ),
    verdict: answeringClaim(verdictOf(answer, knowledge), answer.holds, null),
    readAs: readAs(answer, knowledge),
    sections: [...backups(answer, knowledge), ...changes(answer, knowledge), ...stays(answer, knowledge)],
    sources: answer.sources,
    verified: answer.verified,
    actions: followUps(...columns.map(({ label, service }) => askDuties("customer", service === null ? label : serviceOf(knowledge, service).name, knowledge)), askMatrix()),
  };
}

function readAs({ columns, rows, moving }: ComparisonAnswer, knowledge: Knowledge): string {
  const labels = columns.map(({ label }) => label);
  const compared = moving ? READ_AS.from(labels) : READ_AS.comparison(labels);
  return rows.length === AREA_IDS.length ? compared : READ_AS.place(compared, commaList(things(rows, knowledge)));
}

const things = (rows: readonly ComparisonRow[], knowledge: Knowledge): string[] => rows.map((row) => smallFirst(thingIn(row, knowledge)));

function verdictOf({ columns, rows, moving }: ComparisonAnswer, knowledge: Knowledge): string {
  const { provider } = knowledge.pack;
  const labels = columns.map(({ label }) => label);
  const changed = rows.filter(({ changes: does }) => does);
  const rest = changed.length === rows.length ? [] : [moving ? COMPARISON.restStays : COMPARISON.restSame];
  const [only, second] = rows;
  if (changed.length === 0) {
    if (only !== undefined && second === undefined) return COMPARISON.areaSame(partyPossessive(only.parties[0] ?? "shared", provider), labels);
    return moving ? COMPARISON.nothingMoves : COMPARISON.same(labels);
  }
  // Of one area it is told whose it is in each.
  if (only !== undefined && second === undefined && (!moving || only.aspect === "backup")) {
    const groups = PARTIES_SHOWN.map((party) => ({ party, places: labels.filter((_, at) => only.parties[at] === party) })).filter(({ places }) => places.length > 0);
    return ROW.ofArea(
      thingIn(only, knowledge),
      groups.map(({ party, places }) => ({ party, where: inPlaces(places) })),
      provider,
    );
  }
  const [from = "", to = "", third] = labels;
  if (third !== undefined) return [COMPARISON.severalDiffer(things(changed, knowledge), labels), ...rest].join(" ");
  const going = PARTIES.flatMap((party) => {
    const areas = things(
      changed.filter(({ parties }) => parties[1] === party),
      knowledge,
    );
    return areas.length === 0 ? [] : [{ party, areas }];
  });
  const sentences = going.map(({ party, areas }, index) => (moving ? COMPARISON.moves(party, areas, provider, index === 0) : COMPARISON.gives(party, areas, provider, from, to)));
  return [...sentences, ...rest].join(" ");
}

/** What each service says of its backups: how they differ is seldom told by whose they are. */
function backups({ columns, rows }: ComparisonAnswer, knowledge: Knowledge): Section[] {
  if (!rows.some(({ aspect }) => aspect === "backup")) return [];
  const facts = columns.flatMap(({ label, service }) => (service === null ? [] : [{ label, value: serviceOf(knowledge, service).backup.text }]));
  return facts.length === 0 ? [] : [{ kind: "facts", heading: HEADINGS.backup, facts }];
}

function changes({ columns, rows }: ComparisonAnswer, knowledge: Knowledge): Section[] {
  const changed = rows.filter(({ changes: does }) => does);
  if (changed.length === 0) return [];
  return [
    {
      kind: "table",
      caption: HEADINGS.changes,
      columns: [AREA, ...columns.map(({ label }) => label)],
      rows: changed.map(({ parties, ...row }) => [thingIn(row, knowledge), ...parties.map((party) => partyName(party, knowledge.pack.provider))]),
    },
  ];
}

function stays({ rows }: ComparisonAnswer, knowledge: Knowledge): Section[] {
  const facts = PARTIES_SHOWN.flatMap((party) => {
    const same = rows.filter(({ changes: does, parties }) => !does && parties[0] === party);
    return same.length === 0 ? [] : [{ label: partyName(party, knowledge.pack.provider), value: commaList(things(same, knowledge)) }];
  });
  return facts.length === 0 ? [] : [{ kind: "facts", heading: HEADINGS.stays, facts }];
}
