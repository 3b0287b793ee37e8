import { loadConsentForms } from '../../server/features/consents/load-consent-forms.ts';
import { publishConsentForms } from '../../server/features/consents/publish-consent-forms.ts';
import { aWorld, type ModelContent } from './world.ts';
import type { Database } from '../../server/platform/db/kysely-on-client.ts';

/** The cast of most tests: four agencies around one programme that the municipality owns. */
export async function standardWorld(db: Database, today: string, model?: ModelContent) {
  const world = aWorld(db, today);
  const municipality = await world.agency('municipality', 'Granviks kommun');
  const insurance = await world.agency('social-insurance', 'Försäkringskassan');
  const employment = await world.agency('employment-service', 'Arbetsförmedlingen');
  const psychiatry = await world.agency('psychiatry', 'Vuxenpsykiatrin Granvik');
  const association = await world.agency('coordination-association', 'Samordningsförbundet Granvik');
  await publishConsentForms(db, loadConsentForms());
  const parties = [municipality, insurance, employment, psychiatry, association];
  const programme = await world.programme(model?.key ?? 'steget', municipality, parties, model);
  return {
    world, programme, municipality, insurance, employment, psychiatry, association,
    leader: await world.staff(municipality, 'team-leader', 'Lena', 'Ledsten', 'Teamledare'),
    coach: await world.staff(municipality, 'coach', 'Karin', 'Coachberg', 'Coach'),
    otherCoach: await world.staff(municipality, 'coach', 'Olle', 'Annanby', 'Coach'),
    insuranceOfficer: await world.staff(insurance, 'professional', 'Fia', 'Kassman', 'Personlig handläggare'),
    employmentOfficer: await world.staff(employment, 'professional', 'Arvid', 'Jobbfors', 'Arbetsförmedlare'),
    psychologist: await world.staff(psychiatry, 'professional', 'Petra', 'Lugnvik', 'Psykolog'),
    projectOwner: await world.staff(municipality, 'project-owner', 'Ove', 'Projektlund', 'Projektägare'),
    funder: await world.staff(association, 'funder', 'Siv', 'Förbundsdal', 'Förbundschef'),
    administrator: await world.staff(municipality, 'administrator', 'Ada', 'Systemhag', 'Systemförvaltare'),
  };
}

export type StandardWorld = Awaited<ReturnType<typeof standardWorld>>;
