import { addDays } from '../../../../server/features/programmes/public.ts';
import { castStaff, type StaffKey } from '../cast/staff.ts';
import { workdayFrom } from '../days.ts';
import { agencyId, agencyOf, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';

/** Who fills a role of the model around this person: always the same one. */
export function memberFor(life: Life, role: string): StaffKey {
  const staff = life.programme.roles[role];
  const found = staff?.[life.person.number.charCodeAt(5) % staff.length];
  if (found === undefined) throw new Error(`Nobody is ${role} in ${life.programme.key}`);
  return found;
}

export interface Member { staff: StaffKey; role: string; from: string }

/** The people of other agencies on the team, from the day they joined. The first role always joins; the others mostly do. */
export function membersOf(life: Life): Member[] {
  const { admittedOn, programme, story, today } = life;
  if (admittedOn === null) return [];
  const order = Number(life.person.number.slice(6, 8));
  const joining = story.consents === 'narrows' ? 2 : programme.key === 'unga-till-arbete' ? 4 + (order % 3) : 3;
  const roles = Object.keys(programme.roles);
  return Array.from({ length: Math.min(joining, roles.length) }, (_, index): Member => {
    const role = roles[(order + index) % roles.length] ?? '';
    return { staff: memberFor(life, role), role, from: workdayFrom(addDays(admittedOn, 6 + index * 5)) };
  }).filter(({ from }) => from <= today && (life.dischargedOn === null || from < life.dischargedOn));
}

function roleLabel(life: Life, role: string): string {
  return life.model.teamRoles.find(({ key }) => key === role)?.label.sv ?? role;
}

/** The label of the lead's role: the model's own for that profession, where it has one. */
function leadLabel(life: Life, staff: StaffKey): string {
  const own = life.model.teamRoles.find(({ label }) => label.sv === castStaff[staff].title);
  return own?.label.sv ?? roleLabel(life, life.programme.coachRole);
}

/** The team around the person; every change of lead coach is kept. */
export function layTeam(rows: Rows, life: Life): void {
  const { coaches, dischargedOn, chance } = life;
  const noLead = life.has('no-lead');
  for (const [index, { staff, from }] of coaches.entries()) {
    const next = coaches[index + 1];
    const endsOn = next?.from ?? (noLead ? addDays(life.today, -6) : null);
    rows.add('cases.team_members', {
      id: life.id(`lead/${index}`, from), case_id: life.caseId, staff_id: staffId(staff), agency_id: agencyId(agencyOf(staff)),
      professional_role: leadLabel(life, staff), is_lead: true, from_on: from, to_on: endsOn,
      ended_reason: endsOn === null ? null : chance.pick(['Föräldraledig från och med nu.', 'Bytte tjänst inom kommunen.', 'Personen önskade en annan coach.']),
    });
  }
  for (const { staff, role, from } of membersOf(life)) {
    rows.add('cases.team_members', {
      id: life.id(`member/${role}`, from), case_id: life.caseId, staff_id: staffId(staff), agency_id: agencyId(agencyOf(staff)),
      professional_role: roleLabel(life, role), from_on: from, to_on: dischargedOn, ended_reason: dischargedOn === null ? null : 'Programmet avslutades.',
    });
  }
}
