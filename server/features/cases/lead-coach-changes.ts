import type { Work } from '../../platform/db/unit-of-work.ts';

/** The days on which the person got another lead coach, earliest first, as far as the actor may see the team. */
export async function leadCoachChanges(work: Work, caseId: string): Promise<string[]> {
  const leads = await work.db.selectFrom('cases.team_members').select(['staff_id', 'from_on'])
    .where('case_id', '=', caseId).where('is_lead', '=', true).orderBy('from_on').orderBy('id').execute();
  return leads.filter((lead, index) => index > 0 && lead.staff_id !== leads[index - 1]?.staff_id).map((lead) => lead.from_on);
}
