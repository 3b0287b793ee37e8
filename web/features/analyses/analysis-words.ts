import type { AnalysisLevel, EvidenceKind, Finding, FindingKind, FindingStrength, MatrixColumn } from '../../../contract/findings.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';

const kinds = {
  finding: ['kindFinding', 'kindFindings', 'kindFindingAbout'], insight: ['kindInsight', 'kindInsights', 'kindInsightAbout'], lesson: ['kindLesson', 'kindLessons', 'kindLessonAbout'],
} as const satisfies Record<FindingKind, readonly string[]>;
const levels = {
  society: ['levelSociety', 'levelSocietyAbout'], organisation: ['levelOrganisation', 'levelOrganisationAbout'], service: ['levelService', 'levelServiceAbout'], individual: ['levelIndividual', 'levelIndividualAbout'],
} as const satisfies Record<AnalysisLevel, readonly string[]>;
const columns = {
  level: 'columnLevel', 'gender-equality': 'principleGender', accessibility: 'principleAccessibility', 'non-discrimination': 'principleDiscrimination',
  'ecological-sustainability': 'principleEcology',
} as const satisfies Record<MatrixColumn, string>;
const strengths = {
  tentative: ['strengthTentative', 'strengthTentativeAbout'], likely: ['strengthLikely', 'strengthLikelyAbout'], strong: ['strengthStrong', 'strengthStrongAbout'],
} as const satisfies Record<FindingStrength, readonly string[]>;
const evidence = {
  figure: 'evidenceFigure', question: 'evidenceQuestion', theme: 'evidenceTheme', quotation: 'evidenceQuotation', 'outlook-note': 'evidenceOutlook', workshop: 'evidenceWorkshop',
  gap: 'evidenceGap', 'actor-relation': 'evidenceRelation',
} as const satisfies Record<EvidenceKind, string>;

/** The words of the analysis for its codes, in the reader's language. */
export function useAnalysisWords() {
  const t = useTexts(analysesTexts);
  const language = useLanguage();
  return {
    kind: (kind: FindingKind) => t(kinds[kind][0]),
    kinds: (kind: FindingKind) => t(kinds[kind][1]),
    kindAbout: (kind: FindingKind) => t(kinds[kind][2]),
    level: (level: AnalysisLevel) => t(levels[level][0]),
    levelAbout: (level: AnalysisLevel) => t(levels[level][1]),
    column: (column: MatrixColumn) => t(columns[column]),
    strength: (strength: FindingStrength) => t(strengths[strength][0]),
    strengthAbout: (strength: FindingStrength) => t(strengths[strength][1]),
    evidence: (kind: EvidenceKind) => t(evidence[kind]),
    /** The finding's own words, in Swedish where nobody has translated it. */
    sentence: ({ sentenceSv, sentenceEn }: Pick<Finding, 'sentenceSv' | 'sentenceEn'>) => (language === 'en' && sentenceEn !== '' ? sentenceEn : sentenceSv),
  };
}
