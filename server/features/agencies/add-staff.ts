import type { ChangedAccount, StaffFields } from '../../../contract/staff-accounts.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { newId } from '../../platform/new-id.ts';
import { insertProposal } from './account-proposals.sql.ts';
import { raisesPower } from './account-proposals.rules.ts';
import { insertStaff } from './staff-accounts.sql.ts';

/** Adds a member of staff. One who is to lead or administer begins as a professional, until a second person has approved it. */
export async function addStaff(work: Work, agencyId: string, fields: StaffFields): Promise<ChangedAccount> {
  const waits = raisesPower('professional', fields.role);
  const account = await insertStaff(work.db, newId(), agencyId, waits ? { ...fields, role: 'professional' } : fields);
  if (waits) await insertProposal(work, agencyId, { kind: 'role', staffId: account.id, staffVersion: account.version, role: fields.role });
  return { ...account, waits };
}
