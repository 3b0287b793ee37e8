import { sessionsRoutes } from '../../../contract/sessions.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { agreeAttendance, changeAttendanceAgreement } from './agree-attendance.ts';
import { selectAgreements } from './attendance.sql.ts';
import { changeSession } from './change-session.ts';
import { readAttendance } from './read-attendance.ts';
import { readNoteKey } from './read-note-key.ts';
import { recordSession } from './record-session.ts';
import { selectSessions } from './sessions.sql.ts';

export function registerSessions(platform: HttpPlatform): void {
  bindRoutes(platform, sessionsRoutes, {
    listSessions: ({ work, actor, params, query }) => selectSessions(work.db, actor, params.caseId, query),
    recordSession: ({ work, params, body }) => recordSession(work, params.caseId, body),
    changeSession: ({ work, params, body }) => changeSession(work, params.caseId, params.sessionId, body),
    readAttendance: ({ work, actor, params, query }) => readAttendance(work, actor, params.caseId, query.weeks),
    listAttendanceAgreements: async ({ work, actor, params }) => {
      const items = await selectAgreements(work.db, actor, params.caseId);
      return { items, total: items.length };
    },
    agreeAttendance: ({ work, params, body }) => agreeAttendance(work, params.caseId, body),
    changeAttendanceAgreement: ({ work, params, body }) => changeAttendanceAgreement(work, params.caseId, params.agreementId, body),
    readNoteKey: ({ work, actor }) => readNoteKey(work, actor),
  });
}
