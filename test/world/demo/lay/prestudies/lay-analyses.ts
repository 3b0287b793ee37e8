import { addDays, addMonths } from '../../../../../server/features/programmes/public.ts';
import { idOf } from '../../chance.ts';
import { instantAt } from '../../days.ts';
import { staffId } from '../../life.ts';
import type { Rows } from '../../rows.ts';
import type { CastAnalysis, CastEvidence, CastPath } from './analyses-cast.ts';
import { analysisOfGotland } from './analysis-of-gotland.ts';
import { analysisOfMittskane } from './analysis-of-mittskane.ts';
import { prestudyId, type PrestudyKey } from './prestudy-cast.ts';

const casts: Readonly<Record<PrestudyKey, CastAnalysis>> = { mittskane: analysisOfMittskane, gotland: analysisOfGotland };

const noteId = (prestudy: PrestudyKey, key: string) => idOf(`prestudy/${prestudy}/outlook/${key}`);
const gapId = (prestudy: PrestudyKey, key: string) => idOf(`prestudy/${prestudy}/gap/${key}`);
/** The id of a finding of the demo, by its key in `analysis-of-….ts`. */
export const findingId = (prestudy: PrestudyKey, key: string): string => idOf(`prestudy/${prestudy}/finding/${key}`);

/** What the teams have found by looking around, drawing ways and putting it together. */
export function layAnalyses(rows: Rows, today: string): void {
  for (const [prestudy, cast] of Object.entries(casts) as [PrestudyKey, CastAnalysis][]) {
    const startsOn = rows.of('prestudies.prestudies').find(({ id }) => id === prestudyId(prestudy))?.starts_on;
    if (!startsOn) throw new Error(`${prestudy} is not laid yet`);
    const laid: Laid = { rows, prestudy, startsOn, today };
    layNotes(laid, cast);
    layPaths(laid, cast);
    layFindings(laid, cast);
  }
}

interface Laid { rows: Rows; prestudy: PrestudyKey; startsOn: string; today: string }
const earliest = (...days: string[]) => days.toSorted()[0] ?? '';

function layNotes({ rows, prestudy, startsOn, today }: Laid, { notes, by }: CastAnalysis): void {
  for (const [key, note] of Object.entries(notes)) {
    const seenOn = earliest(addDays(addMonths(startsOn, note.month), 9), today);
    rows.add('analyses.outlook_notes', {
      id: noteId(prestudy, key), prestudy_id: prestudyId(prestudy), title: note.title, kind: note.kind, content: note.content, place: note.place ?? '', link: note.link ?? '',
      reference: note.reference, seen_on: seenOn, takeaway: note.takeaway, relevance: note.relevance, tags: [...note.tags], created_by: staffId(by), created_at: instantAt(seenOn, '10:00'),
    });
  }
}

function layPaths(laid: Laid, { paths, by }: CastAnalysis): void {
  const { rows, prestudy, startsOn } = laid;
  for (const [index, [key, path]] of Object.entries(paths).entries()) {
    const id = idOf(`prestudy/${prestudy}/path/${key}`);
    rows.add('analyses.service_paths', {
      id, prestudy_id: prestudyId(prestudy), name: path.name, about: path.about, created_by: staffId(by), created_at: instantAt(addDays(addMonths(startsOn, 4), index), '13:00'),
    });
    laySteps(laid, id, path);
  }
}

function laySteps({ rows, prestudy }: Laid, pathId: string, { steps }: CastPath): void {
  for (const [position, { service, what, weeks, on, gap }] of steps.entries()) {
    const of = { path_id: pathId, prestudy_id: prestudyId(prestudy) };
    rows.add('analyses.path_steps', { ...of, position, service, what_happens: what, wait_weeks: weeks, handover: on ?? null });
    if (gap) rows.add('analyses.gaps', { ...of, id: gapId(prestudy, gap[0]), after_position: position, why: gap[1], owner: gap[2] });
  }
}

function sourceIdOf(prestudy: PrestudyKey, [kind, keyOrId]: CastEvidence): string {
  if (kind === 'outlook-note') return noteId(prestudy, keyOrId);
  return kind === 'gap' ? gapId(prestudy, keyOrId) : keyOrId;
}

function layFindings({ rows, prestudy, startsOn, today }: Laid, { findings, by }: CastAnalysis): void {
  for (const [index, [key, finding]] of Object.entries(findings).entries()) {
    const day = earliest(addDays(addMonths(startsOn, 5), index), today);
    const id = findingId(prestudy, key);
    rows.add('analyses.findings', {
      id, prestudy_id: prestudyId(prestudy), kind: finding.kind, sentence_sv: finding.sv, sentence_en: finding.en ?? '', level: finding.level,
      principles: [...finding.principles ?? []], strength: finding.strength, strength_why: finding.why ?? '', created_by: staffId(by), created_at: instantAt(day, '14:00'), changed_on: day,
    });
    for (const [position, item] of finding.evidence.entries()) {
      rows.add('analyses.evidence', {
        finding_id: id, prestudy_id: prestudyId(prestudy), position, kind: item[0], source_id: sourceIdOf(prestudy, item), note: item[2] ?? '',
      });
    }
  }
}
