import type { AnalysisLevel, EvidenceKind, FindingKind, FindingStrength, HorizontalPrinciple } from '../../../../../contract/findings.ts';
import type { OutlookKind } from '../../../../../contract/outlook-notes.ts';
import type { Handover } from '../../../../../contract/service-paths.ts';
import type { StaffKey } from '../../cast/staff.ts';

export interface CastNote {
  title: string; kind: OutlookKind; content: string; place?: string; link?: string; reference: string; takeaway: string; relevance: 1 | 2 | 3; tags: readonly string[];
  /** Months after the pre-study began. */
  month: number;
}

/** `gap`: its key among the demo's gaps, why and who owns it. */
export interface CastStep { service: string; what: string; weeks: number | null; on?: Handover; gap?: readonly [key: string, why: string, owner: string] }
export interface CastPath { name: string; about: string; steps: readonly CastStep[] }

/** What a finding stands on. A note and a gap are named by their key here, anything else by its id. */
export type CastEvidence = readonly [kind: EvidenceKind, keyOrId: string, note?: string];

export interface CastFinding {
  kind: FindingKind; sv: string; en?: string; level: AnalysisLevel; principles?: readonly HorizontalPrinciple[]; strength: FindingStrength; why?: string;
  evidence: readonly CastEvidence[];
}

export interface CastAnalysis {
  by: StaffKey;
  notes: Readonly<Record<string, CastNote>>;
  paths: Readonly<Record<string, CastPath>>;
  findings: Readonly<Record<string, CastFinding>>;
}
