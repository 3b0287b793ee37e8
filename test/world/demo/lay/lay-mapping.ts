import type { AssessmentArea, AssessmentView } from '../../../../contract/assessments.ts';
import { areaCategories } from '../../../../contract/assessments.ts';
import { addDays } from '../../../../server/features/programmes/public.ts';
import { castAgencies, type AgencyKey } from '../cast/agencies.ts';
import type { StaffKey } from '../cast/staff.ts';
import { instantAt, workdayFrom } from '../days.ts';
import { agencyId, agencyOf, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import { mappingTexts, statementMeasures, statementTexts } from '../texts/mapping-texts.ts';
import { addEvent } from './events.ts';
import { disclose, type LaidConsent } from './lay-consents.ts';
import { memberAs } from './responsible.ts';
import { membersOf } from './team.ts';

const firstDay = 9;
const statementDay = 26;

/** The areas that a kind of party has something to say of. */
const areasOf: Readonly<Record<string, readonly AssessmentArea[]>> = {
  psychiatry: ['health', 'everyday-life'], 'primary-care': ['health'], region: ['health', 'everyday-life'], 'private-care': ['health'],
  'social-insurance': ['economy', 'work'], 'employment-service': ['work', 'studies'], municipality: ['everyday-life', 'economy'],
};

/** Every party's part of the mapping, and what they came to together. */
export function layMapping(rows: Rows, life: Life, consents: readonly LaidConsent[]): void {
  if (life.admittedOn === null) return;
  const coach = life.coachOn(life.onDay(firstDay));
  const own: AssessmentArea[] = ['health', 'everyday-life', 'work', 'economy', 'network', ...(life.chance.happens(0.6) ? ['studies' as const] : [])];
  const said = new Set<string>();
  for (const [index, area] of own.entries()) layPart(rows, life, consents, { area, by: coach, day: addDays(life.onDay(firstDay), index), view: viewOf(life, 0), said });
  const written = new Set<AgencyKey>([life.responsible]);
  for (const { staff, from } of membersOf(life)) {
    const agency = agencyOf(staff);
    if (written.has(agency) || life.chance.happens(0.12)) continue;
    written.add(agency);
    for (const area of areasOf[castAgencies[agency].kind] ?? ['everyday-life']) {
      layPart(rows, life, consents, { area, by: staff, day: workdayFrom(addDays(from, 4)), view: viewOf(life, life.chance.happens(0.3) ? -2 : 0), said });
    }
  }
  layStatement(rows, life, consents);
}

const views: readonly AssessmentView[] = ['hinders-much', 'hinders', 'neither', 'supports'];

/** A view after how the person was when it began; `apart` makes a party see it brighter or darker than the others. */
function viewOf(life: Life, apart: number): AssessmentView {
  if (apart === 0 && life.chance.happens(0.07)) return 'not-known';
  const level = Math.round((life.story.curve.from - 2) * 0.75 + life.chance.next() * 1.6);
  const turned = apart === 0 ? level : level >= 2 ? level + apart : level - apart;
  return views[Math.min(views.length - 1, Math.max(0, turned))] ?? 'neither';
}

interface Part { area: AssessmentArea; by: StaffKey; day: string; view: AssessmentView; said: Set<string> }

/** What a party has seen, in words that no other party around the same person has used. */
function findingsOf(life: Life, { area, view, said }: Part): { findings: string; needs: string } {
  if (view === 'not-known') return { findings: 'Har inte kommit på tal ännu.', needs: '' };
  const texts = mappingTexts[area][view] ?? mappingTexts[area].hinders ?? [];
  const fresh = texts.filter(({ findings }) => !said.has(findings));
  const found = life.chance.pick(fresh.length > 0 ? fresh : texts);
  said.add(found.findings);
  return found;
}

function layPart(rows: Rows, life: Life, consents: readonly LaidConsent[], part: Part): void {
  const { area, by, day, view } = part;
  if (day > life.today || (life.dischargedOn !== null && day >= life.dischargedOn)) return;
  const { findings, needs } = findingsOf(life, part);
  const owner = agencyOf(by);
  const id = life.id(`part/${owner}/${area}`, day);
  const category = areaCategories[area];
  rows.add('assessments.parts', {
    id, case_id: life.caseId, owner_agency_id: agencyId(owner), category, area, view, findings, needs, assessed_on: day, assessed_by: staffId(by),
    created_at: instantAt(day, '14:05'),
  });
  addEvent(rows, life, { name: 'assessment-part-written', recordId: id, day, by, time: '14:05' });
  disclose(rows, life, consents, { kind: 'assessment-part', id, category, owner, by: staffId(by), day });
}

function layStatement(rows: Rows, life: Life, consents: readonly LaidConsent[]): void {
  const day = workdayFrom(life.onDay(statementDay));
  if (day > life.today) return;
  const { from } = life.story.curve;
  const possible = from > 4.3 ? 'yes' : from < 2.7 && life.chance.happens(0.5) ? 'not-now' : 'with-conditions';
  const words = statementTexts[possible];
  const coach = life.coachOn(day);
  const id = life.id('statement', day);
  const measures = statementMeasures.flatMap(({ measure, who }) => {
    const staff = memberAs(life, who);
    return staff === null ? [] : [{ measure, agencyId: agencyId(agencyOf(staff)), other: null }];
  });
  rows.add('assessments.statements', {
    id, case_id: life.caseId, owner_agency_id: agencyId(life.responsible), possible, conditions: words.conditions, reasoning: life.chance.pick(words.reasoning),
    measures, stated_on: day, stated_by: staffId(coach), person_view: life.chance.pick(words.personView), created_at: instantAt(day, '15:10'),
  });
  addEvent(rows, life, { name: 'joint-statement-made', recordId: id, day, by: coach, time: '15:10' });
  disclose(rows, life, consents, { kind: 'joint-statement', id, category: 'assessment', owner: life.responsible, by: staffId(coach), day });
}
