import type { Disagreement } from './access-decisions.ts';
import { accessMoment, agencyCount, dayAt, instantAt, type AccessWorld, type GeneratedCase, type Span } from './access-world.ts';

const agencyName = (index: number) => String.fromCodePoint(65 + index);
const during = ({ from, to }: Span) => `from ${instantAt(from)}${to === null ? '' : ` until ${instantAt(to)}`}`;
const list = (words: readonly string[]) => words.join(', ') || 'nothing';

/**
 * A disagreement between rule and database with what of its world may bear on it, in plain words: short enough to be
 * thought through.
 */
export function tellDisagreement(world: AccessWorld, disagreement: Disagreement): string {
  const { actorIndex, caseIndex, recordIndex, what, rule, database } = disagreement;
  const actor = actorIndex < world.staff.length ? `staff ${actorIndex + 1}` : `person ${actorIndex - world.staff.length + 1} herself`;
  const record = recordIndex === null ? '' : ` record ${recordIndex + 1} of`;
  const about = caseIndex === null ? '' : `${record} case ${caseIndex + 1}`;
  const asked = caseIndex === null ? undefined : world.cases[caseIndex];
  const cases = world.cases.map((one, index) => ({ one, index })).filter(({ one }) => !asked || one.person === asked.person);
  const named = staffNamedIn(world, cases.map(({ one }) => one)).add(actorIndex);
  const people = new Set(cases.map(({ one }) => one.person));
  return [
    `It is ${accessMoment.now.toISOString()}, on ${accessMoment.today}.`,
    ...(world.branch ? [`${agencyName(agencyCount - 1)} is a self-standing branch of A.`] : []),
    ...world.staff.flatMap((one, index) => (named.has(index)
      ? [`Staff ${index + 1}: ${one.role} at ${agencyName(one.agency)}${one.unit === null ? '' : `, unit ${agencyName(one.agency)}${one.unit + 1}`}.`] : [])),
    ...world.people.flatMap((one, index) => (people.has(index) ? tellPerson(one, index) : [])),
    ...world.blocks.filter(({ person }) => people.has(person)).map(tellBlock),
    ...cases.flatMap(({ one, index }) => tellCase(one, index, world)),
    `May ${actor} ${what}${about}? The rule says ${rule.allowed ? 'yes' : 'no'} (${rule.reason}), the database says ${database ? 'yes' : 'no'}.`,
  ].join('\n');
}

function staffNamedIn(world: AccessWorld, cases: readonly GeneratedCase[]): Set<number> {
  const people = new Set(cases.map(({ person }) => person));
  return new Set([
    ...world.blocks.filter(({ person }) => people.has(person)).flatMap(({ staff }) => staff ?? []),
    ...world.people.flatMap(({ protection, named }, index) => (protection !== null && people.has(index) ? named.map(({ staff }) => staff) : [])),
    ...cases.flatMap((one) => [...one.team.map(({ staff }) => staff), ...one.emergencies.map(({ staff }) => staff), ...(one.referredBy === null ? [] : [one.referredBy])]),
  ]);
}

function tellPerson({ protection, named }: AccessWorld['people'][number], index: number): string[] {
  if (protection === null) return [];
  return [`Person ${index + 1}: protected identity (${protection}); named: ${list(named.map((one) => `staff ${one.staff + 1} ${during(one)}`))}.`];
}

function tellBlock(block: AccessWorld['blocks'][number]): string {
  const whom = block.unit ? `unit ${agencyName(block.unit.agency)}${block.unit.which + 1}` : `staff ${(block.staff ?? 0) + 1}`;
  return `Shut out from person ${block.person + 1} (${block.kind}): ${whom} ${during(block)}.`;
}

function tellCase(one: GeneratedCase, index: number, world: AccessWorld): string[] {
  const days = (way: { validFrom: number; days: number }) => `${dayAt(way.validFrom)} to ${dayAt(way.validFrom + way.days)}`;
  const tells = (way: GeneratedCase['grounds'][number] | GeneratedCase['consents'][number]) =>
    `${agencyName(way.from)} tells ${agencyName(way.to)} ${list(way.categories)}, ${days(way)}`;
  const referred = one.referredBy === null ? '' : `, referred by staff ${one.referredBy + 1}`;
  return [
    `Case ${index + 1}: of person ${one.person + 1} in programme ${one.programme + 1}, ${one.status}; ${agencyName(one.responsible)} answers for it${referred}.`,
    ...one.team.map((member) => `  On the team: staff ${member.staff + 1} from ${dayAt(member.from)}${member.to === null ? '' : ` until ${dayAt(member.to)}`}.`),
    ...one.consents.map((consent) => `  Consent for the ${consent.scope}, ${consent.state}: ${tells(consent)}.`),
    ...one.grounds.map((ground) => `  Ground in law that ${ground.opens ? 'opens' : 'opens nothing'}${ground.ended ? ', ended' : ''}: ${tells(ground)}.`),
    ...one.emergencies.map((opening) => {
      const agency = agencyName(opening.agency ?? world.staff[opening.staff]?.agency ?? 0);
      return `  Opened in an emergency by staff ${opening.staff + 1} for ${agency} at ${instantAt(opening.opened)}${opening.ended ? ', ended' : ''}.`;
    }),
    ...one.records.map((record, at) => {
      const given = record.disclosures.map((disclosure) => {
        const as = disclosure.category === null ? '' : ` as ${disclosure.category}`;
        const by = disclosure.from === null ? '' : ` by ${agencyName(disclosure.from)}`;
        return `to ${agencyName(disclosure.to)}${as}${by}${disclosure.takenBack ? ', taken back' : ''}`;
      });
      return `  Record ${at + 1}: ${record.kind} (${record.category}) of ${agencyName(record.owner)}${record.shared ? ', shared with the person' : ''}; given ${given.join(', ') || 'to nobody'}.`;
    }),
  ];
}
