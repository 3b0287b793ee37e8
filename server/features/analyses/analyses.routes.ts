import { analysesRoutes, type AnalysisOverview } from '../../../contract/analyses.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { overviewOf } from './analyses.rules.ts';
import { selectEvidenceSources } from './findings.sql.ts';
import { selectOutlookNotes } from './outlook-notes.sql.ts';
import { readFinding, readFindings } from './read-findings.ts';
import { addFinding, changeFinding, restoreFinding, withdrawFinding } from './save-finding.ts';
import { addOutlookNote, changeOutlookNote, readOutlookNote, removeOutlookNote } from './save-outlook-note.ts';
import { addServicePath, changeServicePath, readServicePath, removeServicePath } from './save-service-path.ts';
import { selectServicePaths } from './service-paths.sql.ts';

const listed = <Item>(items: Item[]) => ({ items, total: items.length });

async function readAnalysis(db: Database, prestudyId: string): Promise<AnalysisOverview> {
  return overviewOf({
    findings: await readFindings(db, prestudyId), notes: await selectOutlookNotes(db, prestudyId), paths: await selectServicePaths(db, prestudyId),
  });
}

export function registerAnalyses(platform: HttpPlatform): void {
  bindRoutes(platform, analysesRoutes, {
    readAnalysis: ({ work, params }) => readAnalysis(work.db, params.prestudyId),
    listFindings: async ({ work, params }) => listed(await readFindings(work.db, params.prestudyId)),
    addFinding: ({ work, actor, params, body }) => addFinding(work, actor, params.prestudyId, body),
    readFinding: ({ work, params }) => readFinding(work.db, params.prestudyId, params.findingId),
    changeFinding: ({ work, params, body }) => changeFinding(work, params, body),
    withdrawFinding: ({ work, params, body }) => withdrawFinding(work, params, body),
    restoreFinding: ({ work, params, body }) => restoreFinding(work, params, body.version),
    listEvidenceSources: async ({ work, params }) => listed(await selectEvidenceSources(work.db, params.prestudyId)),
    listOutlookNotes: async ({ work, params }) => listed(await selectOutlookNotes(work.db, params.prestudyId)),
    addOutlookNote: ({ work, actor, params, body }) => addOutlookNote(work, actor, params.prestudyId, body),
    readOutlookNote: ({ work, params }) => readOutlookNote(work, params),
    changeOutlookNote: ({ work, params, body }) => changeOutlookNote(work, params, body),
    removeOutlookNote: ({ work, params, query }) => removeOutlookNote(work, params, query.version),
    listServicePaths: async ({ work, params }) => listed(await selectServicePaths(work.db, params.prestudyId)),
    addServicePath: ({ work, actor, params, body }) => addServicePath(work, actor, params.prestudyId, body),
    readServicePath: ({ work, params }) => readServicePath(work, params),
    changeServicePath: ({ work, params, body }) => changeServicePath(work, params, body),
    removeServicePath: ({ work, params, query }) => removeServicePath(work, params, query.version),
  });
}
