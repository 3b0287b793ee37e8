import { informationCategories } from '../../../contract/access.ts';
import { disclosuresRoutes, type SharingWay } from '../../../contract/disclosures.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { modelOf } from '../programmes/public.ts';
import { selectCaseModel, selectParties } from './consents.sql.ts';
import { discloseRecords, fileDisclosure, takeBackDisclosures, unfileDisclosure } from './disclose-record.ts';
import { sharingWays } from './disclosures.rules.ts';
import { selectOpenWays } from './disclosures.sql.ts';
import { readConsents } from './read-consents.ts';

async function listSharingWays(work: Work, actor: Actor, caseId: string): Promise<{ items: SharingWay[]; total: number }> {
  const answers = await readConsents(work, caseId);
  const parties = await selectParties(work.db, caseId);
  const open = await selectOpenWays(work.db, caseId);
  const { modelKey, modelVersion } = await selectCaseModel(work.db, caseId);
  const { sharing } = await modelOf(work.db, modelKey, modelVersion);
  const items = sharingWays({ ownAgencyId: actor.agencyId ?? '', proposals: sharing, parties, answers, open }, informationCategories);
  return { items, total: items.length };
}

export function registerDisclosures(platform: HttpPlatform): void {
  bindRoutes(platform, disclosuresRoutes, {
    listSharingWays: ({ work, actor, params }) => listSharingWays(work, actor, params.caseId),
    discloseRecords: ({ work, actor, params, body }) => discloseRecords(work, actor, params.caseId, body),
    takeBackDisclosures: ({ work, params, body }) => takeBackDisclosures(work, params.caseId, body.disclosureIds),
    fileDisclosure: ({ work, actor, params }) => fileDisclosure(work, actor, params.caseId, params.disclosureId),
    unfileDisclosure: ({ work, params }) => unfileDisclosure(work, params.caseId, params.disclosureId),
  });
}
