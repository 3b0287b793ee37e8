import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Day, Id, listOf, Version } from './words.ts';

/** Someone's time on the team around a person. A change of coach ends one row and begins another; none is removed. */
export const TeamMember = z.object({
  id: Id,
  staffId: Id,
  name: z.string(),
  title: z.string(),
  professionalRole: z.string(),
  agencyId: Id,
  agencyName: z.string(),
  isLead: z.boolean(),
  fromOn: Day,
  /** The first day off the team; null while on it. */
  toOn: Day.nullable(),
  endedReason: z.string().nullable(),
});
export type TeamMember = z.infer<typeof TeamMember>;

export const NewTeamMember = z.object({ staffId: Id, professionalRole: z.string().trim().min(2).max(80) });
export const TeamMemberEnd = z.object({ reason: z.string().trim().min(3).max(500) });
export const LeadCoachChange = z.object({
  staffId: Id,
  reason: z.string().trim().min(3).max(500),
  /** Whether the one who led goes on as a member of the team. */
  keepsOnTeam: z.boolean().default(false),
  version: Version,
});
export type LeadCoachChange = z.infer<typeof LeadCoachChange>;

const tag = 'cases';
const inCase = z.object({ caseId: Id });
const staffId = '01990000-0000-7000-8000-000000000401';

export const caseTeamRoutes = {
  listTeamMembers: defineRoute({
    method: 'GET', path: '/cases/:caseId/team-members', tag, access: 'case.read',
    summary: 'Lists the team around a person, past members too, as far as the reader may see',
    params: inCase, response: listOf(TeamMember), status: 200, errors: [],
    example: {
      response: {
        items: [{
          id: '01990000-0000-7000-8000-000000000402', staffId, name: 'Karin Coachberg', title: 'Coach', professionalRole: 'Coach',
          agencyId: '01990000-0000-7000-8000-000000000101', agencyName: 'Granviks kommun', isLead: true, fromOn: '2026-09-07', toOn: null, endedReason: null,
        }],
        total: 1,
      },
    },
  }),
  addTeamMember: defineRoute({
    method: 'POST', path: '/cases/:caseId/team-members', tag, access: 'team.change',
    summary: 'Asks someone onto the team; another agency\'s people only under the person\'s consent',
    params: inCase, body: NewTeamMember, response: z.object({ id: Id }), status: 201,
    errors: ['already-on-team', 'consent-missing', 'case-closed', 'cannot-join', 'not-named'],
    example: { body: { staffId, professionalRole: 'Personlig handläggare' }, response: { id: '01990000-0000-7000-8000-000000000402' } },
  }),
  endTeamMember: defineRoute({
    method: 'POST', path: '/cases/:caseId/team-members/:memberId/end', tag, access: 'team.change',
    summary: 'Ends someone\'s time on the team, with the reason; the lead coach is changed instead',
    params: inCase.extend({ memberId: Id }), body: TeamMemberEnd, status: 204, errors: ['still-lead-coach'],
    example: { body: { reason: 'Byter tjänst' } },
  }),
  changeLeadCoach: defineRoute({
    method: 'POST', path: '/cases/:caseId/lead-coach', tag, access: 'team.change',
    summary: 'Names the lead coach, or changes to another with the reason; the history is kept',
    params: inCase, body: LeadCoachChange, status: 204,
    errors: ['not-of-responsible-agency', 'already-lead-coach', 'case-not-admitted', 'case-closed', 'stale-version', 'cannot-join', 'not-named'],
    example: { body: { staffId, reason: 'Karin går på föräldraledighet', keepsOnTeam: false, version: 3 } },
  }),
} as const;
