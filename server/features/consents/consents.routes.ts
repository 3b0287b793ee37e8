import { consentsRoutes } from '../../../contract/consents.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { fail } from '../../platform/named-error.ts';
import { modelOf } from '../programmes/public.ts';
import { selectCaseModel, selectParties, type PartyRow } from './consents.sql.ts';
import { discloseRecord } from './disclose-record.ts';
import { selectDisclosures, takeBack } from './disclosures.sql.ts';
import { proposeConsents, readConsents } from './read-consents.ts';
import { recordConsent } from './record-consent.ts';
import { renewConsent } from './renew-consent.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/** Each agency once, though it may be several of the programme's parties. */
function agenciesOf(parties: readonly PartyRow[]): { id: string; name: string }[] {
  return [...new Map(parties.map(({ agencyId, agencyName }) => [agencyId, { id: agencyId, name: agencyName }])).values()];
}

async function listConsents(work: Work, caseId: string, language: 'sv' | 'en') {
  const items = await readConsents(work, caseId);
  const parties = await selectParties(work.db, caseId);
  const { modelKey, modelVersion } = await selectCaseModel(work.db, caseId);
  const model = await modelOf(work.db, modelKey, modelVersion);
  const proposals = model.sharing.map((one) => ({ ...one, purpose: one.purpose[language] }));
  const all = proposeConsents(proposals, parties, items, work.today);
  // Staff ask about what their own agency shares; the person may answer about everything.
  const proposed = work.actor?.kind === 'participant' ? all : all.filter((one) => one.fromAgencyId === work.actor?.agencyId);
  return { items, proposed, parties: agenciesOf(parties), total: items.length };
}

export function registerConsents(platform: HttpPlatform): void {
  bindRoutes(platform, consentsRoutes, {
    listConsents: ({ work, params, language }) => listConsents(work, params.caseId, language),
    recordConsent: ({ work, actor, params, body }) => recordConsent(work, actor, params.caseId, body),
    withdrawConsent: ({ work, actor, params, body }) =>
      withdrawConsent(work, actor, params.caseId, { id: params.consentId, version: body.version }),
    renewConsent: ({ work, actor, params, body }) => renewConsent(work, actor, params.caseId, params.consentId, body),
    listDisclosures: async ({ work, params, query }) => {
      const items = await selectDisclosures(work.db, params.caseId, query);
      return { items, total: items.length };
    },
    discloseRecord: ({ work, actor, params, body }) => discloseRecord(work, actor, { caseId: params.caseId, ...body }),
    takeBackDisclosure: async ({ work, params }) =>
      (await takeBack(work.db, params.caseId, [params.disclosureId], work.now.toISOString())) > 0 ? undefined : fail('not-found'),
  });
}
