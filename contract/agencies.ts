import { z } from 'zod';
import { roles } from './access.ts';
import { PartyKind } from './programme-model.ts';
import { defineRoute } from './route.ts';
import { Id, listOf } from './words.ts';

/** An authority, care provider, association or other party: the one owner of its records. */
export const Agency = z.object({ id: Id, name: z.string(), kind: PartyKind });
export type Agency = z.infer<typeof Agency>;

/** A member of staff as colleagues on the team see them. */
export const StaffMember = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  role: z.enum(roles),
  agencyId: Id,
  agencyName: z.string(),
});
export type StaffMember = z.infer<typeof StaffMember>;

const tag = 'agencies';
const agencyId = '01990000-0000-7000-8000-000000000101';

export const agenciesRoutes = {
  listAgencies: defineRoute({
    method: 'GET', path: '/agencies', tag, summary: 'Lists the agencies that work together here', access: 'agency.read',
    response: listOf(Agency), status: 200, errors: [],
    example: { response: { items: [{ id: agencyId, name: 'Granviks kommun', kind: 'municipality' }], total: 1 } },
  }),
  listStaff: defineRoute({
    method: 'GET', path: '/staff', tag, summary: 'Lists staff who can be asked onto a team', access: 'staff.read',
    query: z.object({ agencyId: Id.optional() }), response: listOf(StaffMember), status: 200, errors: [],
    example: {
      response: {
        items: [{ id: '01990000-0000-7000-8000-000000000401', name: 'Karin Coachberg', title: 'Coach', role: 'coach', agencyId, agencyName: 'Granviks kommun' }],
        total: 1,
      },
    },
  }),
} as const;
