import { readFileSync } from 'node:fs';
import { addDays, addMonths } from '../../../../../server/features/programmes/public.ts';
import { makeDraft } from '../../../../../server/features/ideas/make-draft.rules.ts';
import { hashToken } from '../../../../../server/platform/http/session-cookie.ts';
import { castProgrammes } from '../../cast/programmes.ts';
import { idOf } from '../../chance.ts';
import { instantAt } from '../../days.ts';
import { agencyId, programmeId, staffId } from '../../life.ts';
import type { Rows } from '../../rows.ts';
import { findingId } from './lay-analyses.ts';
import type { CastIdea } from './idea-cast.ts';
import { ideasOfGotland } from './ideas-of-gotland.ts';
import { ideasOfMittskane } from './ideas-of-mittskane.ts';
import { castPrestudies, prestudyId, type PrestudyKey } from './prestudy-cast.ts';

const casts: Readonly<Record<PrestudyKey, Readonly<Record<string, CastIdea>>>> = { mittskane: ideasOfMittskane, gotland: ideasOfGotland };

export const ideaId = (prestudy: PrestudyKey, key: string): string => idOf(`prestudy/${prestudy}/idea/${key}`);

/** The link of a demo idea, the same in every demo: what it opens is invented. */
export const demoDialogueToken = (prestudy: PrestudyKey): string => `demo-${prestudy}-`.padEnd(43, '0');

/** The programme model that HUBen became: the file that Samsteg comes with. */
export const adoptedModel = (): string => readFileSync(new URL('../../../../../programmes/huben-i-hemse.yaml', import.meta.url), 'utf8');

interface Laid { rows: Rows; prestudy: PrestudyKey; startsOn: string; today: string }
const earliest = (...days: string[]) => days.toSorted()[0] ?? '';

/** The ideas of both pre-studies, what actors have said of them, and HUBen's way to a running programme. */
export function layIdeas(rows: Rows, today: string): void {
  for (const [prestudy, ideas] of Object.entries(casts) as [PrestudyKey, (typeof casts)[PrestudyKey]][]) {
    const startsOn = rows.of('prestudies.prestudies').find(({ id }) => id === prestudyId(prestudy))?.starts_on;
    if (!startsOn) throw new Error(`${prestudy} is not laid yet`);
    const laid: Laid = { rows, prestudy, startsOn, today };
    for (const [key, idea] of Object.entries(ideas)) {
      layIdea(laid, key, idea);
      if (idea.dialogue) layDialogue(laid, key, idea.dialogue, idea.by);
    }
  }
  layDrafts(rows, today);
}

function layIdea({ rows, prestudy, startsOn, today }: Laid, key: string, { by, name, summary, state, month, findings, content }: CastIdea): void {
  const madeOn = earliest(addDays(addMonths(startsOn, month), 4), today);
  rows.add('ideas.ideas', {
    id: ideaId(prestudy, key), prestudy_id: prestudyId(prestudy), owner_agency_id: agencyId(castPrestudies[prestudy].owner), name, summary, state,
    // As an object: a JSON text would be stored as a text.
    content: content(findings.map((finding) => findingId(prestudy, finding))) as never,
    programme_id: key === 'hub' ? programmeId(castProgrammes.hub) : null, created_by: staffId(by), created_at: instantAt(madeOn, '09:30'), changed_at: instantAt(earliest(addDays(madeOn, 40), today), '14:00'),
  });
}

function layDialogue({ rows, prestudy, startsOn, today }: Laid, key: string, { introduction, sections, voices, endsMonth }: NonNullable<CastIdea['dialogue']>, by: CastIdea['by']): void {
  const id = idOf(`prestudy/${prestudy}/dialogue/${key}`);
  const of = { prestudy_id: prestudyId(prestudy), idea_id: ideaId(prestudy, key), owner_agency_id: agencyId(castPrestudies[prestudy].owner) };
  const beganOn = earliest(addMonths(startsOn, 5), addDays(today, -30));
  rows.add('ideas.dialogues', {
    ...of, id, introduction, sections: [...sections], ends_on: addDays(addMonths(startsOn, endsMonth), 20), created_by: staffId(by), created_at: instantAt(beganOn, '13:00'),
    // As the database writes bytes in JSON.
    token_hash: `\\x${hashToken(demoDialogueToken(prestudy)).toString('hex')}` as never,
  });
  for (const [index, { kind, stance, who = '', said = [] }] of voices.entries()) {
    const voiceId = idOf(`prestudy/${prestudy}/dialogue/${key}/voice/${index}`);
    rows.add('ideas.voices', { ...of, id: voiceId, dialogue_id: id, actor_kind: kind, stance, who, given_on: addDays(beganOn, index * 3 + 1) });
    for (const [at, [section, words, state, answer = '']] of said.entries()) {
      rows.add('ideas.comments', {
        ...of, id: idOf(`prestudy/${prestudy}/dialogue/${key}/voice/${index}/${at}`), voice_id: voiceId, section, words, state: state ?? 'new', answer,
        handled_by: state === undefined ? null : staffId(by), version: state === undefined ? 1 : 2,
      });
    }
  }
}

/** HUBen's draft: first what the idea says, then the model as it was adopted. */
function layDrafts(rows: Rows, today: string): void {
  const { name, summary, content } = ideasOfGotland['hub'] ?? {};
  if (!name || summary === undefined || !content) throw new Error('the idea of HUBen is not cast');
  const generated = makeDraft({ name, summary, content: content([]), prestudyName: castPrestudies.gotland.name });
  const versions = [['generated', generated, 70, 'gotland-owner'], ['written', adoptedModel(), 42, 'hub-leader']] as const;
  for (const [index, [origin, yaml, daysAgo, by]] of versions.entries()) {
    rows.add('ideas.drafts', {
      id: idOf(`prestudy/gotland/draft/${index + 1}`), prestudy_id: prestudyId('gotland'), idea_id: ideaId('gotland', 'hub'), version: index + 1, yaml, origin,
      made_by: staffId(by), made_at: instantAt(addDays(today, -daysAgo), '11:00'),
    });
  }
}
