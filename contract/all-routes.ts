import { accountProposalsRoutes } from './account-proposals.ts';
import { accessibilityReportsRoutes } from './accessibility-reports.ts';
import { accessLogRoutes } from './access-log.ts';
import { accessReasonsRoutes } from './access-reasons.ts';
import { actorLettersRoutes } from './actor-letters.ts';
import { actorsRoutes } from './actors.ts';
import { agenciesRoutes } from './agencies.ts';
import { analysesRoutes } from './analyses.ts';
import { applicationGroundsRoutes } from './application-grounds.ts';
import { assessmentsRoutes } from './assessments.ts';
import { blocksRoutes } from './blocks.ts';
import { casesRoutes } from './cases.ts';
import { codebookRoutes } from './codebook.ts';
import { codingsRoutes } from './codings.ts';
import { consentFormsRoutes } from './consent-forms.ts';
import { consentsRoutes } from './consents.ts';
import { correctionsRoutes } from './corrections.ts';
import { dataSetsRoutes } from './data-sets.ts';
import { figuresRoutes } from './figures.ts';
import { disclosuresRoutes } from './disclosures.ts';
import { emergencyOpeningsRoutes } from './emergency-openings.ts';
import { extractsRoutes } from './extracts.ts';
import { ideaDialoguesRoutes } from './idea-dialogues.ts';
import { ideaDraftsRoutes } from './idea-drafts.ts';
import { ideasRoutes } from './ideas.ts';
import { guideRoutes } from './guide.ts';
import { indicatorsRoutes } from './indicators.ts';
import { invitationsRoutes } from './invitations.ts';
import { legalGroundsRoutes } from './legal-grounds.ts';
import { logReviewsRoutes } from './log-reviews.ts';
import { measurementsRoutes } from './measurements.ts';
import { passkeysRoutes } from './passkeys.ts';
import { ownRecordsRoutes } from './own-records.ts';
import { participantsRoutes } from './participants.ts';
import { placementsRoutes } from './placements.ts';
import { plansRoutes } from './plans.ts';
import { prestudiesRoutes } from './prestudies.ts';
import { programmesRoutes } from './programmes.ts';
import { publicationsRoutes } from './publications.ts';
import { retentionRoutes } from './retention.ts';
import { protectionRoutes } from './protection.ts';
import { quotationsRoutes } from './quotations.ts';
import type { RouteTable } from './route.ts';
import { sessionsRoutes } from './sessions.ts';
import { signInRedirects, signInRoutes } from './sign-in.ts';
import { staffAccountsRoutes } from './staff-accounts.ts';
import { surveysRoutes } from './surveys.ts';
import { timelineRoutes } from './timeline.ts';
import { todayRoutes } from './today.ts';

/** Every route of the API, by feature: what the OpenAPI file, the access matrix and the fuzzers walk. */
export const allRoutes: Readonly<Record<string, RouteTable>> = {
  signIn: signInRoutes,
  signInRedirects,
  passkeys: passkeysRoutes,
  invitations: invitationsRoutes,
  agencies: agenciesRoutes,
  staffAccounts: staffAccountsRoutes,
  accountProposals: accountProposalsRoutes,
  participants: participantsRoutes,
  protection: protectionRoutes,
  programmes: programmesRoutes,
  prestudies: prestudiesRoutes,
  analyses: analysesRoutes,
  cases: casesRoutes,
  consents: consentsRoutes,
  legalGrounds: legalGroundsRoutes,
  accessReasons: accessReasonsRoutes,
  emergencyOpenings: emergencyOpeningsRoutes,
  blocks: blocksRoutes,
  guide: guideRoutes,
  consentForms: consentFormsRoutes,
  disclosures: disclosuresRoutes,
  corrections: correctionsRoutes,
  assessments: assessmentsRoutes,
  plans: plansRoutes,
  sessions: sessionsRoutes,
  measurements: measurementsRoutes,
  placements: placementsRoutes,
  today: todayRoutes,
  timeline: timelineRoutes,
  ownRecords: ownRecordsRoutes,
  indicators: indicatorsRoutes,
  accessLog: accessLogRoutes,
  logReviews: logReviewsRoutes,
  extracts: extractsRoutes,
  retention: retentionRoutes,
  publications: publicationsRoutes,
  accessibilityReports: accessibilityReportsRoutes,
  actors: actorsRoutes,
  actorLetters: actorLettersRoutes,
  dataSets: dataSetsRoutes,
  figures: figuresRoutes,
  surveys: surveysRoutes,
  codebook: codebookRoutes,
  codings: codingsRoutes,
  quotations: quotationsRoutes,
  ideas: ideasRoutes,
  applicationGrounds: applicationGroundsRoutes,
  ideaDialogues: ideaDialoguesRoutes,
  ideaDrafts: ideaDraftsRoutes,
};
