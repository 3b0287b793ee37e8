import { beforeAll, describe, expect, it } from 'vitest';
import { analysisLevels, type EvidenceKind } from '../../../../../contract/findings.ts';
import { Rows, type DemoTable } from '../../rows.ts';
import { layPrestudies } from './lay-prestudies.ts';
import { prestudyId } from './prestudy-cast.ts';

const tables = {
  figure: 'data_sets.released_figures', question: 'surveys.questions', theme: 'codings.themes', quotation: 'codings.quotations', 'outlook-note': 'analyses.outlook_notes', workshop: 'actors.meetings',
  gap: 'analyses.gaps', 'actor-relation': 'actors.relations',
} as const satisfies Record<EvidenceKind, DemoTable>;

describe('the analyses of the demo', () => {
  let rows: Rows;
  beforeAll(() => {
    rows = new Rows();
    layPrestudies(rows, '2026-11-24');
  });

  it('stand on nothing that is not there', () => {
    const evidence = rows.of('analyses.evidence');
    expect(evidence.length).toBeGreaterThan(20);
    const isThere = (kind: string, id: string, inPrestudy: string) => rows.of(tables[kind as EvidenceKind]).some((source) => source.id === id && source.prestudy_id === inPrestudy);
    expect(evidence.filter(({ kind, source_id, prestudy_id }) => !isThere(kind, source_id, prestudy_id))).toEqual([]);
  });

  it('quote only what a person has checked', () => {
    const quoted = new Set(rows.of('analyses.evidence').filter(({ kind }) => kind === 'quotation').map(({ source_id }) => source_id));
    const used = rows.of('codings.quotations').filter(({ id }) => quoted.has(id));
    expect(used.map(({ state }) => state)).toEqual(used.map(() => 'usable'));
    expect(used).toHaveLength(quoted.size);
  });

  it.each(['mittskane', 'gotland'] as const)('think on all four levels in %s, with one claim that has no ground yet', (key) => {
    const findings = rows.of('analyses.findings').filter(({ prestudy_id }) => prestudy_id === prestudyId(key));
    expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(analysisLevels));
    const grounded = new Set(rows.of('analyses.evidence').map(({ finding_id }) => finding_id));
    expect(findings.filter(({ id }) => !grounded.has(id))).toHaveLength(1);
  });

  it('say MittSkåne\'s three findings and three insights', () => {
    const kinds = rows.of('analyses.findings').filter(({ prestudy_id }) => prestudy_id === prestudyId('mittskane')).map(({ kind }) => kind);
    expect([kinds.filter((kind) => kind === 'finding').length, kinds.filter((kind) => kind === 'insight').length]).toEqual([3, 3]);
  });
});
