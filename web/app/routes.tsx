/**
 * Every page of the web app. To add one, add one entry to `pageRoutes`:
 *
 *   { path: '/cases/$caseId/plan', for: ['case-staff'], page: () => import('../features/plans/PlanPage.tsx').then((m) => m.PlanPage) },
 *
 * - `path` in TanStack Router's form: a parameter is `$caseId`, read on the page with `usePathParam('caseId')`.
 * - `page` fetches the page's own code the first time it is opened; pages are named exports, without props.
 * - `for` says who reaches it; others get “there is no such page”. The server decides what they may *read*.
 * - `children` are shown inside the page where it has `<SubPage />` (from `web/ui/navigation.tsx`); their paths
 *   go on from its path. The child with path `/` is what the parent's own address shows.
 * - `nav` puts it in the main menu, in this order: its word (a key of `app.texts.ts`), icon and the key after `g`.
 */
import type { ReactNode } from 'react';
import type { ActorRole } from '../../contract/access.ts';
import type { IconName } from '../ui/Icon.tsx';
import type { appTexts } from './app.texts.ts';

/** `public` is everyone, signed in or not; `staff` all but participants; `case-staff` are coach, team leader and partner professional. */
export type Audience = 'public' | 'staff' | 'case-staff' | ActorRole;

export interface NavEntry {
  text: Extract<keyof typeof appTexts.sv, `nav${string}`>;
  icon: IconName;
  /** Pressed after `g`. */
  key: string;
  /** Whose menu it stands in; left out, everyone's who reaches the page. */
  for?: readonly Audience[];
}

export interface PageRoute {
  path: `/${string}`;
  page: () => Promise<() => ReactNode>;
  for: readonly Audience[];
  nav?: NavEntry;
  children?: readonly PageRoute[];
}

/** The tabs of one case, shown inside its frame. Each feature adds its own. */
const caseTabs: readonly PageRoute[] = [
  { path: '/', for: ['case-staff'], page: () => import('../features/cases/CaseStartPage.tsx').then((m) => m.CaseStartPage) },
  { path: '/referral', for: ['case-staff'], page: () => import('../features/cases/ReferralPage.tsx').then((m) => m.ReferralPage) },
  { path: '/team', for: ['case-staff'], page: () => import('../features/cases/TeamPage.tsx').then((m) => m.TeamPage) },
  { path: '/protection', for: ['case-staff'], page: () => import('../features/participants/ProtectionPage.tsx').then((m) => m.ProtectionPage) },
  { path: '/contact', for: ['case-staff'], page: () => import('../features/cases/ContactPage.tsx').then((m) => m.ContactPage) },
  { path: '/sign-in', for: ['coach', 'team-leader'], page: () => import('./sign-in/ParticipantSignInPage.tsx').then((m) => m.ParticipantSignInPage) },
  { path: '/discharge', for: ['case-staff'], page: () => import('../features/cases/DischargePage.tsx').then((m) => m.DischargePage) },
  { path: '/end', for: ['case-staff'], page: () => import('../features/cases/EndPage.tsx').then((m) => m.EndPage) },
  { path: '/assessment', for: ['case-staff'], page: () => import('../features/assessments/AssessmentPage.tsx').then((m) => m.AssessmentPage) },
  { path: '/plan', for: ['case-staff'], page: () => import('../features/plans/PlanPage.tsx').then((m) => m.PlanPage) },
  { path: '/plan/sip', for: ['case-staff'], page: () => import('../features/plans/SipPage.tsx').then((m) => m.SipPage) },
  { path: '/plan/versions', for: ['case-staff'], page: () => import('../features/plans/PlanVersionsPage.tsx').then((m) => m.PlanVersionsPage) },
  { path: '/progress', for: ['case-staff'], page: () => import('../features/measurements/ProgressPage.tsx').then((m) => m.ProgressPage) },
  { path: '/measure/$instrumentKey', for: ['case-staff'], page: () => import('../features/measurements/MeasurePage.tsx').then((m) => m.MeasurePage) },
  { path: '/placements', for: ['case-staff'], page: () => import('../features/placements/PlacementsPage.tsx').then((m) => m.PlacementsPage) },
  { path: '/consents', for: ['case-staff'], page: () => import('../features/consents/ConsentsPage.tsx').then((m) => m.ConsentsPage) },
  { path: '/sight', for: ['case-staff'], page: () => import('../features/consents/WhyCasePage.tsx').then((m) => m.WhyCasePage) },
  { path: '/emergency', for: ['case-staff'], page: () => import('../features/consents/EmergencyCasePage.tsx').then((m) => m.EmergencyCasePage) },
  { path: '/blocks', for: ['coach', 'team-leader'], page: () => import('../features/consents/BlocksPage.tsx').then((m) => m.BlocksPage) },
  { path: '/notes', for: ['case-staff'], page: () => import('../features/sessions/NotesPage.tsx').then((m) => m.NotesPage) },
  { path: '/extract', for: ['case-staff'], page: () => import('../features/extracts/CaseExtractPage.tsx').then((m) => m.CaseExtractPage) },
  { path: '/timeline', for: ['case-staff'], page: () => import('../features/timeline/TimelinePage.tsx').then((m) => m.TimelinePage) },
  { path: '/log', for: ['coach', 'team-leader'], page: () => import('../features/access-log/CaseLogPage.tsx').then((m) => m.CaseLogPage) },
];

/** The parts of one pre-study, shown inside its frame. The server lets in its team alone. */
const prestudyTabs: readonly PageRoute[] = [
  { path: '/', for: ['staff'], page: () => import('../features/prestudies/PrestudyPage.tsx').then((m) => m.PrestudyPage) },
  { path: '/actors', for: ['staff'], page: () => import('../features/actors/ActorsPage.tsx').then((m) => m.ActorsPage) },
  { path: '/actors/map', for: ['staff'], page: () => import('../features/actors/ActorMapPage.tsx').then((m) => m.ActorMapPage) },
  { path: '/actors/influence', for: ['staff'], page: () => import('../features/actors/InfluencePage.tsx').then((m) => m.InfluencePage) },
  { path: '/actors/meetings', for: ['staff'], page: () => import('../features/actors/MeetingsPage.tsx').then((m) => m.MeetingsPage) },
  { path: '/actors/meetings/$meetingId', for: ['staff'], page: () => import('../features/actors/MeetingPage.tsx').then((m) => m.MeetingPage) },
  { path: '/actors/$actorId', for: ['staff'], page: () => import('../features/actors/ActorPage.tsx').then((m) => m.ActorPage) },
  { path: '/actors/$actorId/letter', for: ['staff'], page: () => import('../features/actors/LetterPage.tsx').then((m) => m.LetterPage) },
  { path: '/data', for: ['staff'], page: () => import('../features/data-sets/DataSetsPage.tsx').then((m) => m.DataSetsPage) },
  { path: '/data/new', for: ['staff'], page: () => import('../features/data-sets/NewDataSetPage.tsx').then((m) => m.NewDataSetPage) },
  { path: '/data/$dataSetId', for: ['staff'], page: () => import('../features/data-sets/DataSetPage.tsx').then((m) => m.DataSetPage) },
  { path: '/data/$dataSetId/import', for: ['staff'], page: () => import('../features/data-sets/ImportPage.tsx').then((m) => m.ImportPage) },
  { path: '/data/$dataSetId/cleaning', for: ['staff'], page: () => import('../features/data-sets/CleaningPage.tsx').then((m) => m.CleaningPage) },
  { path: '/data/$dataSetId/dictionary', for: ['staff'], page: () => import('../features/data-sets/DictionaryPage.tsx').then((m) => m.DictionaryPage) },
  { path: '/data/$dataSetId/figures', for: ['staff'], page: () => import('../features/data-sets/FiguresPage.tsx').then((m) => m.FiguresPage) },
  { path: '/data/$dataSetId/figures/new', for: ['staff'], page: () => import('../features/data-sets/NewFigurePage.tsx').then((m) => m.NewFigurePage) },
  { path: '/data/$dataSetId/figures/$figureId', for: ['staff'], page: () => import('../features/data-sets/FigurePage.tsx').then((m) => m.FigurePage) },
  { path: '/data/$dataSetId/quality', for: ['staff'], page: () => import('../features/data-sets/QualityPage.tsx').then((m) => m.QualityPage) },
  { path: '/analysis', for: ['staff'], page: () => import('../features/analyses/AnalysisPage.tsx').then((m) => m.AnalysisPage) },
  { path: '/analysis/findings', for: ['staff'], page: () => import('../features/analyses/FindingsPage.tsx').then((m) => m.FindingsPage) },
  { path: '/analysis/findings/new', for: ['staff'], page: () => import('../features/analyses/NewFindingPage.tsx').then((m) => m.NewFindingPage) },
  { path: '/analysis/findings/$findingId', for: ['staff'], page: () => import('../features/analyses/FindingPage.tsx').then((m) => m.FindingPage) },
  { path: '/analysis/matrix', for: ['staff'], page: () => import('../features/analyses/MatrixPage.tsx').then((m) => m.MatrixPage) },
  { path: '/analysis/outlook', for: ['staff'], page: () => import('../features/analyses/OutlookPage.tsx').then((m) => m.OutlookPage) },
  { path: '/analysis/outlook/$noteId', for: ['staff'], page: () => import('../features/analyses/OutlookNotePage.tsx').then((m) => m.OutlookNotePage) },
  { path: '/analysis/paths', for: ['staff'], page: () => import('../features/analyses/ServicePathsPage.tsx').then((m) => m.ServicePathsPage) },
  { path: '/analysis/paths/new', for: ['staff'], page: () => import('../features/analyses/NewServicePathPage.tsx').then((m) => m.NewServicePathPage) },
  { path: '/analysis/paths/$pathId', for: ['staff'], page: () => import('../features/analyses/ServicePathPage.tsx').then((m) => m.ServicePathPage) },
  { path: '/surveys', for: ['staff'], page: () => import('../features/surveys/SurveysPage.tsx').then((m) => m.SurveysPage) },
  { path: '/surveys/new', for: ['staff'], page: () => import('../features/surveys/NewSurveyPage.tsx').then((m) => m.NewSurveyPage) },
  { path: '/surveys/$surveyId', for: ['staff'], page: () => import('../features/surveys/SurveyPage.tsx').then((m) => m.SurveyPage) },
  { path: '/surveys/$surveyId/edit', for: ['staff'], page: () => import('../features/surveys/EditSurveyPage.tsx').then((m) => m.EditSurveyPage) },
  { path: '/surveys/$surveyId/try', for: ['staff'], page: () => import('../features/surveys/TrySurveyPage.tsx').then((m) => m.TrySurveyPage) },
  { path: '/surveys/$surveyId/links', for: ['staff'], page: () => import('../features/surveys/SurveyLinksPage.tsx').then((m) => m.SurveyLinksPage) },
  { path: '/surveys/$surveyId/results', for: ['staff'], page: () => import('../features/surveys/SurveyResultsPage.tsx').then((m) => m.SurveyResultsPage) },
  { path: '/surveys/$surveyId/results/$questionKey', for: ['staff'], page: () => import('../features/surveys/SurveyResultsPage.tsx').then((m) => m.SurveyResultsPage) },
  { path: '/ideas', for: ['staff'], page: () => import('../features/ideas/IdeasPage.tsx').then((m) => m.IdeasPage) },
  { path: '/ideas/$ideaId', for: ['staff'], page: () => import('../features/ideas/IdeaPage.tsx').then((m) => m.IdeaPage) },
  { path: '/ideas/$ideaId/edit/$section', for: ['staff'], page: () => import('../features/ideas/EditIdeaPage.tsx').then((m) => m.EditIdeaPage) },
  { path: '/ideas/$ideaId/dialogue', for: ['staff'], page: () => import('../features/ideas/IdeaDialoguePage.tsx').then((m) => m.IdeaDialoguePage) },
  { path: '/ideas/$ideaId/model', for: ['staff'], page: () => import('../features/ideas/ModelDraftPage.tsx').then((m) => m.ModelDraftPage) },
  { path: '/ideas/$ideaId/ground', for: ['staff'], page: () => import('../features/ideas/GroundPage.tsx').then((m) => m.GroundPage) },
  { path: '/ideas/$ideaId/ground/headings', for: ['staff'], page: () => import('../features/ideas/GroundHeadingsPage.tsx').then((m) => m.GroundHeadingsPage) },
  { path: '/publication', for: ['staff'], page: () => import('../features/publications/PublicationsPage.tsx').then((m) => m.PublicationsPage) },
  { path: '/publication/$publicationId', for: ['staff'], page: () => import('../features/publications/PublicationPage.tsx').then((m) => m.PublicationPage) },
  { path: '/publication/$publicationId/edit', for: ['staff'], page: () => import('../features/publications/EditPublicationPage.tsx').then((m) => m.EditPublicationPage) },
  { path: '/texts', for: ['staff'], page: () => import('../features/codings/TextsPage.tsx').then((m) => m.TextsPage) },
  { path: '/texts/codebook', for: ['staff'], page: () => import('../features/codings/CodebookPage.tsx').then((m) => m.CodebookPage) },
  { path: '/texts/themes', for: ['staff'], page: () => import('../features/codings/ThemesPage.tsx').then((m) => m.ThemesPage) },
  { path: '/texts/themes/$themeId', for: ['staff'], page: () => import('../features/codings/ThemePage.tsx').then((m) => m.ThemePage) },
  { path: '/texts/quotations', for: ['staff'], page: () => import('../features/codings/QuotationsPage.tsx').then((m) => m.QuotationsPage) },
  { path: '/texts/quotations/$quotationId', for: ['staff'], page: () => import('../features/codings/QuotationsPage.tsx').then((m) => m.QuotationsPage) },
  { path: '/texts/questions/$questionId', for: ['staff'], page: () => import('../features/codings/CodingPage.tsx').then((m) => m.CodingPage) },
  { path: '/texts/questions/$questionId/counts', for: ['staff'], page: () => import('../features/codings/CountsPage.tsx').then((m) => m.CountsPage) },
  { path: '/texts/questions/$questionId/agreement', for: ['staff'], page: () => import('../features/codings/AgreementPage.tsx').then((m) => m.AgreementPage) },
];

const everyone: readonly Audience[] = ['case-staff', 'project-owner', 'funder', 'administrator', 'participant'];
const everyStaff: readonly Audience[] = ['case-staff', 'project-owner', 'funder', 'administrator'];
const resultReaders: readonly Audience[] = ['coach', 'team-leader', 'project-owner', 'funder'];

export const pageRoutes: readonly PageRoute[] = [
  { path: '/sign-in', for: ['public'], page: () => import('./SignInPage.tsx').then((m) => m.SignInPage) },
  { path: '/invitation', for: ['public'], page: () => import('./sign-in/InvitationPage.tsx').then((m) => m.InvitationPage) },
  { path: '/confirmed', for: ['public'], page: () => import('./sign-in/ConfirmedPage.tsx').then((m) => m.ConfirmedPage) },
  { path: '/account', for: everyone, page: () => import('./sign-in/AccountPage.tsx').then((m) => m.AccountPage) },
  { path: '/approvals', for: ['administrator', 'team-leader'], page: () => import('./sign-in/ApprovalsPage.tsx').then((m) => m.ApprovalsPage) },
  { path: '/retention', for: ['administrator', 'team-leader'], page: () => import('../features/retention/RetentionPage.tsx').then((m) => m.RetentionPage) },
  { path: '/retention/lists/$listId', for: ['administrator', 'team-leader'], page: () => import('../features/retention/RetentionListPage.tsx').then((m) => m.RetentionListPage) },
  { path: '/log-reviews', for: ['administrator', 'team-leader'], page: () => import('../features/access-log/LogReviewsPage.tsx').then((m) => m.LogReviewsPage) },
  { path: '/log-reviews/$reviewId', for: ['administrator', 'team-leader'], page: () => import('../features/access-log/LogReviewPage.tsx').then((m) => m.LogReviewPage) },
  { path: '/accessibility-reports', for: ['administrator'], page: () => import('../features/publications/AccessibilityReportsPage.tsx').then((m) => m.AccessibilityReportsPage) },
  { path: '/design', for: ['public'], page: () => import('./design/DesignPage.tsx').then((m) => m.DesignPage) },
  {
    path: '/today', for: ['case-staff'], nav: { text: 'navToday', icon: 'home', key: 't' },
    page: () => import('./TodayRoute.tsx').then((m) => m.TodayRoute),
  },
  {
    path: '/cases', for: ['case-staff'], nav: { text: 'navCases', icon: 'people', key: 'd' },
    page: () => import('../features/cases/CasesPage.tsx').then((m) => m.CasesPage),
  },
  { path: '/cases/$caseId', for: ['case-staff'], page: () => import('../features/cases/CasePageFrame.tsx').then((m) => m.CasePageFrame), children: caseTabs },
  {
    path: '/refer', for: ['case-staff'], nav: { text: 'navRefer', icon: 'plus', key: 'a' },
    page: () => import('../features/cases/ReferPage.tsx').then((m) => m.ReferPage),
  },
  { path: '/my', for: ['participant'], nav: { text: 'navMine', icon: 'home', key: 'm' }, page: () => import('../features/today/MyPage.tsx').then((m) => m.MyPage) },
  { path: '/my/plan', for: ['participant'], nav: { text: 'navMyPlan', icon: 'path', key: 'p' }, page: () => import('../features/plans/MyPlanPage.tsx').then((m) => m.MyPlanPage) },
  { path: '/my/consents', for: ['participant'], nav: { text: 'navMyConsents', icon: 'people', key: 's' }, page: () => import('../features/consents/MyConsentsPage.tsx').then((m) => m.MyConsentsPage) },
  { path: '/my/blocks', for: ['participant'], page: () => import('../features/consents/BlockMyPage.tsx').then((m) => m.BlockMyPage) },
  { path: '/emergency', for: ['case-staff'], page: () => import('../features/consents/EmergencyPage.tsx').then((m) => m.EmergencyPage) },
  { path: '/own-records', for: ['case-staff'], page: () => import('../features/timeline/OwnRecordsPage.tsx').then((m) => m.OwnRecordsPage) },
  { path: '/own-records/$formerCaseId', for: ['case-staff'], page: () => import('../features/timeline/OwnRecordsCasePage.tsx').then((m) => m.OwnRecordsCasePage) },
  { path: '/conflict', for: ['case-staff'], page: () => import('../features/consents/ConflictPage.tsx').then((m) => m.ConflictPage) },
  { path: '/my/log', for: ['participant'], page: () => import('../features/access-log/MyLogPage.tsx').then((m) => m.MyLogPage) },
  { path: '/my/extract', for: ['participant'], page: () => import('../features/extracts/MyExtractPage.tsx').then((m) => m.MyExtractPage) },
  { path: '/extracts', for: ['case-staff'], page: () => import('../features/extracts/ExtractOrdersPage.tsx').then((m) => m.ExtractOrdersPage) },
  { path: '/extracts/$orderId', for: ['case-staff'], page: () => import('../features/extracts/ExtractCheckPage.tsx').then((m) => m.ExtractCheckPage) },
  { path: '/my/contact', for: ['participant'], page: () => import('../features/cases/ContactPage.tsx').then((m) => m.MyContactPage) },
  { path: '/my/protection', for: ['participant'], page: () => import('../features/participants/MyProtectionPage.tsx').then((m) => m.MyProtectionPage) },
  { path: '/answer', for: ['public'], page: () => import('../features/surveys/AnswerPage.tsx').then((m) => m.AnswerPage) },
  { path: '/dialogue', for: ['public'], page: () => import('../features/ideas/OpenDialoguePage.tsx').then((m) => m.OpenDialoguePage) },
  { path: '/self-referral', for: ['public'], page: () => import('../features/cases/SelfReferralPage.tsx').then((m) => m.SelfReferralPage) },
  {
    path: '/cases/$caseId/placements/$placementId/employer-sheet', for: ['case-staff'],
    page: () => import('../features/placements/EmployerSheetPage.tsx').then((m) => m.EmployerSheetPage),
  },
  { path: '/notes/new', for: ['case-staff'], page: () => import('../features/sessions/NewNotePage.tsx').then((m) => m.NewNotePage) },
  {
    path: '/programmes', for: everyStaff, nav: { text: 'navProgrammes', icon: 'path', key: 'i' },
    page: () => import('../features/programmes/ProgrammesPage.tsx').then((m) => m.ProgrammesPage),
  },
  { path: '/programmes/$programmeId', for: everyStaff, page: () => import('../features/programmes/ProgrammePage.tsx').then((m) => m.ProgrammePage) },
  { path: '/programmes/$programmeId/results', for: resultReaders, page: () => import('../features/indicators/ResultsPage.tsx').then((m) => m.ResultsPage) },
  {
    path: '/results', for: resultReaders, nav: { text: 'navResults', icon: 'chart', key: 'r' },
    page: () => import('../features/indicators/ResultsHomePage.tsx').then((m) => m.ResultsHomePage),
  },
  {
    path: '/prestudies', for: ['staff'], nav: { text: 'navPrestudies', icon: 'note', key: 'f', for: ['project-owner', 'funder'] },
    page: () => import('../features/prestudies/PrestudiesPage.tsx').then((m) => m.PrestudiesPage),
  },
  { path: '/prestudies/new', for: ['project-owner', 'team-leader'], page: () => import('../features/prestudies/BeginPrestudyPage.tsx').then((m) => m.BeginPrestudyPage) },
  { path: '/prestudies/$prestudyId', for: ['staff'], page: () => import('../features/prestudies/PrestudyFrame.tsx').then((m) => m.PrestudyFrame), children: prestudyTabs },
  { path: '/my/sessions', for: ['participant'], page: () => import('../features/sessions/MySessionsPage.tsx').then((m) => m.MySessionsPage) },
  { path: '/my/assessment', for: ['participant'], page: () => import('../features/assessments/MyAssessmentPage.tsx').then((m) => m.MyAssessmentPage) },
  { path: '/my/placement', for: ['participant'], page: () => import('../features/placements/MyPlacementPage.tsx').then((m) => m.MyPlacementPage) },
  { path: '/my/progress', for: ['participant'], page: () => import('../features/measurements/MyProgressPage.tsx').then((m) => m.MyProgressPage) },
  { path: '/my/measure/$instrumentKey', for: ['participant'], page: () => import('../features/measurements/MyMeasurePage.tsx').then((m) => m.MyMeasurePage) },
  {
    path: '/staff', for: ['administrator'], nav: { text: 'navStaff', icon: 'people', key: 'p' },
    page: () => import('../features/agencies/StaffPage.tsx').then((m) => m.StaffPage),
  },
  {
    path: '/guide', for: ['public'], nav: { text: 'navGuide', icon: 'help', key: 'l', for: everyStaff },
    page: () => import('../features/consents/GuidePage.tsx').then((m) => m.GuidePage),
  },
  { path: '/api-docs', for: ['public'], page: () => import('./api-docs/ApiDocsPage.tsx').then((m) => m.ApiDocsPage) },
];

/** Whether a page is for a person with this role; `null` is a visitor. */
export function isFor(route: Pick<PageRoute, 'for'>, role: ActorRole | null): boolean {
  return route.for.some((audience) =>
    audience === 'public' ||
    audience === role ||
    (audience === 'staff' && role !== null && role !== 'participant') ||
    (audience === 'case-staff' && (role === 'coach' || role === 'team-leader' || role === 'professional')));
}
