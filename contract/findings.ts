import { z } from 'zod';
import { Day, Id, listOf, Version } from './words.ts';

/** What a finding is: something seen, what it means, or what to do differently next time. */
export const findingKinds = ['finding', 'insight', 'lesson'] as const;
export const FindingKind = z.enum(findingKinds);
export type FindingKind = z.infer<typeof FindingKind>;

/** The four levels of MittSkåne's pre-study (project 2022/00099), the widest first. */
export const analysisLevels = ['society', 'organisation', 'service', 'individual'] as const;
export const AnalysisLevel = z.enum(analysisLevels);
export type AnalysisLevel = z.infer<typeof AnalysisLevel>;

/** The horizontal principles of ESF+: Regulation (EU) 2021/1057 Article 6 and 2021/1060 Article 9. */
export const horizontalPrinciples = ['gender-equality', 'accessibility', 'non-discrimination', 'ecological-sustainability'] as const;
export const HorizontalPrinciple = z.enum(horizontalPrinciples);
export type HorizontalPrinciple = z.infer<typeof HorizontalPrinciple>;

/** The columns of the analysis matrix: the level itself, and each principle. */
export const matrixColumns = ['level', ...horizontalPrinciples] as const;
export type MatrixColumn = (typeof matrixColumns)[number];

/** How sure its writers are of a finding. */
export const findingStrengths = ['tentative', 'likely', 'strong'] as const;
export const FindingStrength = z.enum(findingStrengths);
export type FindingStrength = z.infer<typeof FindingStrength>;

/** What a finding can stand on. Each kind is a branch of the view `analyses.evidence_sources`. */
export const evidenceKinds = ['figure', 'question', 'theme', 'quotation', 'outlook-note', 'workshop', 'gap', 'actor-relation'] as const;
export const EvidenceKind = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Something in the pre-study's material that a finding can stand on, with the page that shows it. */
export const EvidenceSource = z.object({ kind: EvidenceKind, id: z.string(), label: z.string(), detail: z.string(), path: z.string() });
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/** What a finding stands on. A source that is no longer there is `gone`: it has neither words nor page. */
export const EvidenceItem = z.object({
  kind: EvidenceKind, sourceId: z.string(), note: z.string(), label: z.string(), detail: z.string(), path: z.string().nullable(), gone: z.boolean(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const Finding = z.object({
  id: Id,
  kind: FindingKind,
  sentenceSv: z.string(),
  /** Empty while nobody has translated it. */
  sentenceEn: z.string(),
  level: AnalysisLevel,
  principles: z.array(HorizontalPrinciple),
  strength: FindingStrength,
  strengthWhy: z.string(),
  evidence: z.array(EvidenceItem),
  /** At least one of the sources is still there. Without any, it is a claim without ground. */
  supported: z.boolean(),
  withdrawnOn: Day.nullable(),
  withdrawnReason: z.string(),
  createdByName: z.string(),
  changedOn: Day,
  version: Version,
});
export type Finding = z.infer<typeof Finding>;

/** A finding in the matrix stands in the column of each of its principles, or, without any, in the level's own. */
export function columnsOf({ principles }: Pick<Finding, 'principles'>): readonly MatrixColumn[] {
  return principles.length === 0 ? ['level'] : principles;
}

const FindingFields = z.object({
  kind: FindingKind,
  /** One sentence. */
  sentenceSv: z.string().trim().min(1).max(500),
  sentenceEn: z.string().trim().max(500).default(''),
  level: AnalysisLevel,
  principles: z.array(HorizontalPrinciple).max(horizontalPrinciples.length).default([]),
  strength: FindingStrength,
  strengthWhy: z.string().trim().max(1000).default(''),
  evidence: z.array(z.object({ kind: EvidenceKind, sourceId: z.string().trim().min(1).max(200), note: z.string().trim().max(1000).default('') })).max(40).default([]),
});

export const NewFinding = FindingFields;
export type NewFinding = z.infer<typeof NewFinding>;
export const FindingChange = FindingFields.extend({ version: Version });
export type FindingChange = z.infer<typeof FindingChange>;

export const FindingWithdrawal = z.object({ reason: z.string().trim().min(1).max(1000), version: Version });
export const FindingRestoration = z.object({ version: Version });

export const FindingList = listOf(Finding);
export type FindingList = z.infer<typeof FindingList>;
