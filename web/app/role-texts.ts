import type { ActorRole } from '../../contract/access.ts';

/** The word of each role in `app.texts.ts`. */
export const roleTexts = {
  coach: 'roleCoach',
  'team-leader': 'roleTeamLeader',
  professional: 'roleProfessional',
  'project-owner': 'roleProjectOwner',
  funder: 'roleFunder',
  administrator: 'roleAdministrator',
  participant: 'roleParticipant',
} as const satisfies Record<ActorRole, string>;
