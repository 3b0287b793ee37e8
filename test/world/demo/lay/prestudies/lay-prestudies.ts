import { addDays, addMonths } from '../../../../../server/features/programmes/public.ts';
import { idOf } from '../../chance.ts';
import { instantAt } from '../../days.ts';
import { agencyId, staffId } from '../../life.ts';
import type { Rows } from '../../rows.ts';
import { layAnalyses } from './lay-analyses.ts';
import { layCodings } from './lay-codings.ts';
import { layActors } from './lay-actors.ts';
import { layApplicationGrounds } from './lay-application-grounds.ts';
import { layDataSets } from './lay-data-sets.ts';
import { layFigures } from './lay-figures.ts';
import { layIdeas } from './lay-ideas.ts';
import { laySurveys } from './lay-surveys.ts';
import { castPrestudies, prestudyId, type CastPrestudy, type PrestudyKey } from './prestudy-cast.ts';

/** The pre-studies with all that their teams have gathered. */
export function layPrestudies(rows: Rows, today: string): void {
  for (const key of Object.keys(castPrestudies) as PrestudyKey[]) layPrestudy(rows, key, castPrestudies[key], today);
  layActors(rows, today);
  layDataSets(rows, today);
  layFigures(rows, today);
  laySurveys(rows, today);
  layCodings(rows, today);
  layAnalyses(rows, today);
  layIdeas(rows, today);
  layApplicationGrounds(rows, today);
}

function layPrestudy(rows: Rows, key: PrestudyKey, { name, question, purpose, owner, budgetSek, team }: CastPrestudy, today: string): void {
  const id = prestudyId(key);
  const startsOn = addMonths(`${today.slice(0, 7)}-01`, key === 'gotland' ? -11 : -6);
  const [leader] = team[0] ?? [];
  if (!leader) throw new Error(`Nobody leads ${key}`);
  rows.add('prestudies.prestudies', {
    id, name, question, purpose, starts_on: startsOn, ends_on: addDays(addMonths(startsOn, key === 'gotland' ? 12 : 8), -1), owner_agency_id: agencyId(owner),
    budget_sek: budgetSek, created_by: staffId(leader), created_at: instantAt(startsOn, '09:00'),
  });
  for (const [staff, part, task] of team) {
    rows.add('prestudies.members', { id: idOf(`prestudy/${key}/member/${staff}`), prestudy_id: id, staff_id: staffId(staff), part, task, joined_on: startsOn });
  }
  for (const [index, [milestone, months, done, responsible]] of plans[key].entries()) {
    const dueOn = addMonths(startsOn, months);
    rows.add('prestudies.milestones', {
      id: idOf(`prestudy/${key}/milestone/${index}`), prestudy_id: id, name: milestone, due_on: dueOn, done_on: done ? addDays(dueOn, -3) : null,
      responsible_staff_id: staffId(team[responsible]?.[0] ?? leader), created_at: instantAt(startsOn, '10:00'),
    });
  }
  for (const [index, [decision, why, decidedBy, months]] of decisions[key].entries()) {
    const day = addMonths(startsOn, months);
    rows.add('prestudies.decisions', {
      id: idOf(`prestudy/${key}/decision/${index}`), prestudy_id: id, decided_on: day, decision, why, decided_by: decidedBy,
      recorded_by: staffId(leader), recorded_at: instantAt(day, '15:00'),
    });
  }
}

type PlanRow = readonly [name: string, months: number, done: boolean, responsible: number];
const plans: Readonly<Record<PrestudyKey, readonly PlanRow[]>> = {
  mittskane: [
    ['Gruppen är kartlagd', 2, true, 1], ['Handläggarenkäten är stängd', 4, true, 1], ['Aktörerna har träffats', 5, true, 0],
    ['Analysen är klar på fyra nivåer', 6, true, 1], ['Underlaget till ansökan är klart', 7, false, 0], ['Förstudien är publicerad', 8, false, 0],
  ],
  gotland: [
    ['Aktörerna är mobiliserade', 3, true, 0], ['Omvärlden är genomgången', 6, true, 2], ['Projektidén är förankrad', 9, true, 0],
    ['Programmodellen är godkänd', 10, true, 1], ['Förstudien är publicerad', 12, false, 0],
  ],
};

type DecisionRow = readonly [decision: string, why: string, decidedBy: string, months: number];
const decisions: Readonly<Record<PrestudyKey, readonly DecisionRow[]>> = {
  mittskane: [
    ['Vi kartlägger dem som får försörjningsstöd och har ohälsa', 'Vi vet för lite om gruppen för att söka pengar.', 'Styrgruppen', 0],
    ['Vi frågar handläggarna med fritextsvar', 'Siffrorna visar att samverkan brister, men inte varför.', 'Projektgruppen', 3],
  ],
  gotland: [
    ['Vi tar särskild hänsyn till den som bor utanför Visby', 'Det är där stödet är glesast.', 'Styrgruppen', 2],
    ['Vi går vidare med HUBen i Hemse', 'Flest aktörer står bakom, och den möter behoven på södra Gotland.', 'Styrgruppen', 8],
  ],
};
