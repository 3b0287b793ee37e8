import type { Prestudy } from '../../../contract/prestudies.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { selectDecisions, selectFunding, selectMembers, selectMilestones, selectPrestudy } from './prestudies.sql.ts';

/** A pre-study whole, as one who takes part sees it. */
export async function readPrestudy(db: Database, prestudyId: string, staffId: string): Promise<Prestudy | NamedError> {
  const prestudy = await selectPrestudy(db, prestudyId);
  if (!prestudy) return fail('not-found');
  const members = await selectMembers(db, prestudyId);
  const mine = members.find((member) => member.staffId === staffId && member.leftOn === null);
  if (!mine) return fail('not-found');
  return {
    ...prestudy, budgetSek: prestudy.budgetSek === null ? null : Number(prestudy.budgetSek), myPart: mine.part, members,
    milestones: await selectMilestones(db, prestudyId), decisions: await selectDecisions(db, prestudyId), fundingProject: await selectFunding(db, prestudyId),
  };
}
