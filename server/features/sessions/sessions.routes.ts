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
    recordSession: ({ work, params, body, language }) => recordSession(work, params.caseId, body, language),
    changeSession: ({ work, params, body, language }) => changeSession(work, { ...params, change: body, language }),
    readAttendance: ({ work, actor, params, query }) => readAttendance(work, actor, params.caseId, query.weeks),
    listAttendanceAgreements: async ({ work, actor, params }) => {
      const items = await selectAgreements(work.db, actor, params.caseId);
      return { items, total: items.length };
    },
    agreeAttendance: ({ work, params, body, language }) => agreeAttendance(work, params.caseId, body, language),
    changeAttendanceAgreement: ({ work, params, body, language }) => changeAttendanceAgreement(work, { ...params, change: body, language }),
    readNoteKey: ({ work, actor }) => readNoteKey(work, actor),
  });
}
