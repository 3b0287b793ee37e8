import { registerAccessLog } from '../features/access-log/access-log.routes.ts';
import { registerAgencies, type SignInSite } from '../features/agencies/agencies.routes.ts';
import { registerAssessments } from '../features/assessments/assessments.routes.ts';
import { registerCases } from '../features/cases/cases.routes.ts';
import { registerConsentForms } from '../features/consents/consent-forms.routes.ts';
import { registerConsents } from '../features/consents/consents.routes.ts';
import { registerGuide } from '../features/consents/guide.routes.ts';
import { registerLegalGrounds } from '../features/consents/legal-grounds.routes.ts';
import { registerCorrections } from '../features/corrections/corrections.routes.ts';
import { registerDisclosures } from '../features/consents/disclosures.routes.ts';
import { registerIndicators } from '../features/indicators/indicators.routes.ts';
import { registerMeasurements } from '../features/measurements/measurements.routes.ts';
import { registerParticipants } from '../features/participants/participants.routes.ts';
import { registerPlacements } from '../features/placements/placements.routes.ts';
import { registerPlans } from '../features/plans/plans.routes.ts';
import { registerProgrammes } from '../features/programmes/programmes.routes.ts';
import { registerSessions } from '../features/sessions/sessions.routes.ts';
import { registerTimeline } from '../features/timeline/timeline.routes.ts';
import { registerToday } from '../features/today/today.routes.ts';
import type { HttpPlatform } from '../platform/http/bind-routes.ts';
import { instrumentFacts } from './instrument-facts.ts';

/** Every slice's routes, in the order of the house. */
export function registerFeatures(platform: HttpPlatform, site: SignInSite): void {
  registerAgencies(platform, site);
  registerParticipants(platform);
  registerProgrammes(platform);
  registerCases(platform);
  registerConsents(platform);
  registerConsentForms(platform);
  registerLegalGrounds(platform);
  registerGuide(platform);
  registerDisclosures(platform);
  registerCorrections(platform);
  registerAssessments(platform);
  registerPlans(platform);
  registerSessions(platform);
  registerMeasurements(platform);
  registerPlacements(platform);
  registerToday(platform, instrumentFacts());
  registerTimeline(platform);
  registerIndicators(platform);
  registerAccessLog(platform);
}
