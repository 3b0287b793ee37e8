import type { AnalysisOverview } from '../../../contract/analyses.ts';
import { analysisLevels, columnsOf, matrixColumns, type EvidenceItem, type EvidenceSource, type Finding, type FindingKind, type NewFinding } from '../../../contract/findings.ts';
import type { NewOutlookNote, OutlookNote } from '../../../contract/outlook-notes.ts';
import type { FieldProblem } from '../../../contract/problems.ts';
import type { PathStep, ServicePath, StepFields } from '../../../contract/service-paths.ts';

const fault = (path: string, code: string): FieldProblem => ({ path, code, message: '' });
type Source = Pick<EvidenceItem, 'kind' | 'sourceId'>;
const keyOf = ({ kind, sourceId }: Source) => `${kind}:${sourceId}`;

/** A finding is supported when one of its sources is still there. */
export const isSupported = (evidence: readonly Pick<EvidenceItem, 'gone'>[]): boolean => evidence.some(({ gone }) => !gone);

/** The same source counts once, as it was first named. */
export function withoutTwins(evidence: NewFinding['evidence']): NewFinding['evidence'] {
  return evidence.filter((item, index) => evidence.findIndex((other) => keyOf(other) === keyOf(item)) === index);
}

/**
 * What is wrong with the evidence of a finding: a source that is not in the pre-study.
 * @param before what it stands on already: that may stay, though the source has gone since.
 */
export function faultsOfEvidence(evidence: NewFinding['evidence'], sources: readonly EvidenceSource[], before: readonly Source[]): FieldProblem[] {
  const known = new Set([...sources.map(({ kind, id }) => keyOf({ kind, sourceId: id })), ...before.map(keyOf)]);
  return evidence.flatMap((item, index) => (known.has(keyOf(item)) ? [] : [fault(`evidence.${index}`, 'no-such-choice')]));
}

/** What is wrong with a note: no source that a reader can find, or one seen in the future. */
export function faultsOfNote(note: NewOutlookNote, today: string): FieldProblem[] {
  return [
    ...(note.link === '' && note.reference === '' ? [fault('reference', 'source-needed')] : []),
    ...(note.seenOn > today ? [fault('seenOn', 'too-late')] : []),
  ];
}

/** Nothing comes after the last step: what was said of its hand-over falls away. */
function endingAtLast(steps: readonly StepFields[]): StepFields[] {
  return steps.map((step, index) => (index === steps.length - 1 ? { ...step, handover: null, gap: null } : step));
}

function faultsOfStep({ handover, gap }: StepFields, index: number, isLast: boolean, known: readonly string[]): FieldProblem[] {
  return [
    ...(!isLast && handover === null ? [fault(`steps.${index}.handover`, 'required')] : []),
    ...(gap && handover === 'works' ? [fault(`steps.${index}.gap.why`, 'gap-where-it-works')] : []),
    ...(gap?.id !== undefined && !known.includes(gap.id) ? [fault(`steps.${index}.gap.why`, 'no-such-choice')] : []),
  ];
}

/**
 * The steps of a way as they are to be kept, or what is wrong with them.
 * @param known the ids of the gaps that the way has; none is taken from elsewhere, and none is used twice.
 * @param newId makes the id of a gap that is new.
 */
export function readSteps(said: readonly StepFields[], known: readonly string[], newId: () => string): { steps: PathStep[] } | { faults: FieldProblem[] } {
  const steps = endingAtLast(said);
  const used = steps.flatMap(({ gap }) => gap?.id ?? []);
  const once = known.filter((id) => used.filter((other) => other === id).length < 2);
  const faults = steps.flatMap((step, index) => faultsOfStep(step, index, index === steps.length - 1, once));
  if (faults.length > 0) return { faults };
  return { steps: steps.map((step) => ({ ...step, gap: step.gap && { ...step.gap, id: step.gap.id ?? newId() } })) };
}

/** The gaps that a way had and has no more. */
export function gapsLost(before: readonly PathStep[], after: readonly PathStep[]): string[] {
  const kept = new Set(after.map(({ gap }) => gap?.id));
  return before.flatMap(({ gap }) => (gap && !kept.has(gap.id) ? [gap.id] : []));
}

function countMatrix(findings: readonly Finding[]): AnalysisOverview['matrix'] {
  const filled = new Set(findings.flatMap((finding) => columnsOf(finding).map((column) => `${finding.level} ${column}`)));
  const fields = analysisLevels.length * matrixColumns.length;
  return {
    fields, empty: fields - filled.size,
    emptyLevels: analysisLevels.filter((level) => !findings.some((finding) => finding.level === level)),
  };
}

const countWhere = <T>(items: readonly T[], holds: (item: T) => boolean) => items.filter(holds).length;
const countOf = (findings: readonly Finding[], kind: FindingKind) => countWhere(findings, (one) => one.kind === kind);

/** Counts an analysis and what it lacks. What is withdrawn counts for nothing but itself. */
export function overviewOf(
  { findings, notes, paths }: { findings: readonly Finding[]; notes: readonly Pick<OutlookNote, 'id'>[]; paths: readonly ServicePath[] },
): AnalysisOverview {
  const standing = findings.filter(({ withdrawnOn }) => withdrawnOn === null);
  const used = new Set(standing.flatMap(({ evidence }) => evidence.map(keyOf)));
  const steps = paths.flatMap((path) => path.steps);
  return {
    findings: {
      total: standing.length,
      byKind: { finding: countOf(standing, 'finding'), insight: countOf(standing, 'insight'), lesson: countOf(standing, 'lesson') },
      unsupported: countWhere(standing, ({ supported }) => !supported),
      untranslated: countWhere(standing, ({ sentenceEn }) => sentenceEn === ''),
      withdrawn: findings.length - standing.length,
    },
    matrix: countMatrix(standing),
    outlook: { total: notes.length, unused: countWhere(notes, ({ id }) => !used.has(keyOf({ kind: 'outlook-note', sourceId: id }))) },
    paths: {
      total: paths.length,
      gaps: countWhere(steps, ({ gap }) => gap !== null),
      unowned: countWhere(steps, ({ gap }) => gap?.owner === ''),
      unexplained: countWhere(steps, ({ handover, gap }) => handover === 'missing' && gap === null),
    },
  };
}
