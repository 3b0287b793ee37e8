import { describe, expect, it } from 'vitest';
import { exampleFinding, exampleGapSource, exampleNewNote, examplePath } from '../../../contract/analysis-examples.ts';
import { columnsOf, type EvidenceItem, type Finding } from '../../../contract/findings.ts';
import type { PathStep, StepFields } from '../../../contract/service-paths.ts';
import { faultsOfEvidence, faultsOfNote, gapsLost, isSupported, overviewOf, readSteps, withoutTwins } from './analyses.rules.ts';

const aStep = (more: Partial<StepFields> = {}): StepFields => ({ service: 'Vårdcentralen', whatHappens: '', waitWeeks: null, handover: 'works', gap: null, ...more });
const gapA = '01999999-0000-7000-8000-00000069aaaa';
const gapB = '01999999-0000-7000-8000-00000069bbbb';
const fresh = () => 'made';

describe('what a finding stands on', () => {
  it.each([
    ['nothing', [], false], ['a source that is there', [{ gone: false }], true], ['a source that has gone', [{ gone: true }], false],
    ['one of each', [{ gone: true }, { gone: false }], true],
  ])('%s', (_what, evidence, supported) => {
    expect(isSupported(evidence)).toBe(supported);
  });

  it('must be in the pre-study, but may have gone since', () => {
    const gap = { kind: 'gap' as const, sourceId: exampleGapSource.id, note: '' };
    const gone = { kind: 'theme' as const, sourceId: 'gone', note: '' };
    expect(faultsOfEvidence([gap], [exampleGapSource], [])).toEqual([]);
    expect(faultsOfEvidence([gap, gone], [exampleGapSource], [])).toEqual([{ path: 'evidence.1', code: 'no-such-choice', message: '' }]);
    expect(faultsOfEvidence([gap, gone], [exampleGapSource], [gone])).toEqual([]);
    // The same id of another kind is another source.
    expect(faultsOfEvidence([{ ...gap, kind: 'theme' }], [exampleGapSource], [])).toHaveLength(1);
  });

  it('counts the same source once, as it was first named', () => {
    const first = { kind: 'gap' as const, sourceId: 'a', note: 'först' };
    expect(withoutTwins([first, { ...first, note: 'sedan' }, { ...first, kind: 'theme' }])).toEqual([first, { ...first, kind: 'theme' }]);
  });
});

describe('a note from looking around', () => {
  it.each([
    ['a reference alone', {}, []],
    ['a link alone', { reference: '', link: 'https://example.org/rapport' }, []],
    ['no source at all', { reference: '', link: '' }, [{ path: 'reference', code: 'source-needed', message: '' }]],
    ['a source seen tomorrow', { seenOn: '2026-11-23' }, [{ path: 'seenOn', code: 'too-late', message: '' }]],
  ])('%s', (_what, more, faults) => {
    expect(faultsOfNote({ ...exampleNewNote, ...more }, '2026-11-22')).toEqual(faults);
  });
});

describe('a way through the services', () => {
  it('says nothing of what comes after the end', () => {
    expect(readSteps([aStep(), aStep({ handover: 'missing', gap: { why: 'x', owner: '' } })], [], fresh))
      .toEqual({ steps: [aStep(), aStep({ handover: null, gap: null })] });
  });

  it('keeps the id of a gap and gives a new one its own', () => {
    const kept = aStep({ handover: 'missing', gap: { id: gapA, why: 'Ingen tar emot.', owner: '' } });
    const added = aStep({ handover: 'depends-on-persons', gap: { why: 'En eldsjäl.', owner: 'Kommunen' } });
    const read = readSteps([kept, added, aStep()], [gapA], fresh);
    expect('steps' in read && read.steps.map(({ gap }) => gap?.id)).toEqual([gapA, 'made', undefined]);
  });

  it.each([
    ['no word of how one comes on', [aStep({ handover: null }), aStep()], ['steps.0.handover required']],
    ['a gap where it works', [aStep({ gap: { why: 'x', owner: '' } }), aStep()], ['steps.0.gap.why gap-where-it-works']],
    ['the gap of another way', [aStep({ handover: 'missing', gap: { id: gapB, why: 'x', owner: '' } }), aStep()], ['steps.0.gap.why no-such-choice']],
    ['the same gap twice', [aStep({ handover: 'missing', gap: { id: gapA, why: 'x', owner: '' } }), aStep({ handover: 'missing', gap: { id: gapA, why: 'y', owner: '' } }), aStep()],
      ['steps.0.gap.why no-such-choice', 'steps.1.gap.why no-such-choice']],
  ])('is refused with %s', (_what, steps, faults) => {
    const read = readSteps(steps, [gapA], fresh);
    expect('faults' in read && read.faults.map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
  });

  it('knows which gaps are lost', () => {
    const withGap = (id: string): PathStep => ({ ...aStep({ handover: 'missing' }), gap: { id, why: 'x', owner: '' } });
    expect(gapsLost([withGap(gapA), withGap(gapB)], [withGap(gapB)])).toEqual([gapA]);
    expect(gapsLost([withGap(gapA)], [withGap(gapA)])).toEqual([]);
  });
});

describe('the count of an analysis', () => {
  const aFinding = (more: Partial<Finding>): Finding => ({ ...exampleFinding, ...more });
  const onNote: EvidenceItem = { kind: 'outlook-note', sourceId: 'n1', note: '', label: 'x', detail: '', path: '/x', gone: false };

  it('puts a finding in the column of each principle, or in the level\'s own', () => {
    expect(columnsOf({ principles: [] })).toEqual(['level']);
    expect(columnsOf({ principles: ['accessibility', 'gender-equality'] })).toEqual(['accessibility', 'gender-equality']);
  });

  it('has twenty empty fields at first', () => {
    expect(overviewOf({ findings: [], notes: [], paths: [] })).toEqual({
      findings: { total: 0, byKind: { finding: 0, insight: 0, lesson: 0 }, unsupported: 0, untranslated: 0, withdrawn: 0 },
      matrix: { fields: 20, empty: 20, emptyLevels: ['society', 'organisation', 'service', 'individual'] },
      outlook: { total: 0, unused: 0 }, paths: { total: 0, gaps: 0, unowned: 0, unexplained: 0 },
    });
  });

  it('leaves out what is withdrawn, and says what is missing', () => {
    const findings = [
      aFinding({ level: 'service', principles: [], evidence: [onNote] }),
      aFinding({ level: 'service', principles: ['accessibility', 'gender-equality'], kind: 'finding', supported: false, evidence: [], sentenceEn: '' }),
      aFinding({ level: 'society', withdrawnOn: '2026-11-01', evidence: [{ ...onNote, sourceId: 'n2' }] }),
    ];
    expect(overviewOf({ findings, notes: [{ id: 'n1' }, { id: 'n2' }], paths: [examplePath] })).toEqual({
      findings: { total: 2, byKind: { finding: 1, insight: 1, lesson: 0 }, unsupported: 1, untranslated: 1, withdrawn: 1 },
      matrix: { fields: 20, empty: 17, emptyLevels: ['society', 'organisation', 'individual'] },
      outlook: { total: 2, unused: 1 }, paths: { total: 1, gaps: 1, unowned: 1, unexplained: 0 },
    });
  });
});
