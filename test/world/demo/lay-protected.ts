import { sql } from 'kysely';
import { addDays } from '../../../server/features/programmes/public.ts';
import { protectPerson } from '../../../server/features/participants/public.ts';
import type { Database } from '../../../server/platform/db/kysely-on-client.ts';
import { isFail } from '../../../server/platform/named-error.ts';
import { castStaff } from './cast/staff.ts';
import { idOf } from './chance.ts';
import { instantAt } from './days.ts';
import { agencyId, agencyName, staffId } from './life.ts';

/** Whose details are protected in the demo: someone in the middle of Steget, known to the coach alone. */
const protectedLife = 'steget/17';

/** Has the coach of the demo record a secrecy marking, a month ago, by the program's own use case. */
export async function layProtected(db: Database, today: string): Promise<void> {
  const { agency, role, title, given, family } = castStaff['coach'];
  const coach = staffId('coach');
  const now = new Date(instantAt(addDays(today, -30), '08:00'));
  const settings = { 'app.today': today, 'app.now': now.toISOString(), 'app.actor': coach, 'app.agency': agencyId(agency), 'app.unit': '', 'app.role': role };
  const set = async (values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) await sql`select set_config(${name}, ${value}, true)`.execute(db);
  };
  await set(settings);
  const actor = { kind: 'staff', id: coach, agencyId: agencyId(agency), unitId: null, role, name: `${given} ${family}`, title, agencyName: agencyName(agency) } as const;
  const work = { db, actor, today, now, audit: () => undefined, concerns: () => undefined, record: () => undefined };
  const refused = await protectPerson(work, idOf(`case/${protectedLife}`), { kind: 'marked', staffIds: [coach], contactNeed: '', newIdentityOnly: false });
  if (isFail(refused)) throw new Error(`The demo could not protect anyone: ${refused.code}`);
  await set(Object.fromEntries(Object.keys(settings).map((name) => [name, ''])));
}
