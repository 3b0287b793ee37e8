import type { LookKind } from '../../../contract/access-log.ts';
import type { Translate } from '../../ui/texts.ts';
import type { accessLogTexts } from './access-log.texts.ts';

type Say = Translate<typeof accessLogTexts.sv>;

/** Whether a kind is something that was read, something that was written, or a sentence of its own. */
const manners: Readonly<Record<LookKind, 'read' | 'wrote' | 'sentence'>> = {
  emergency: 'sentence', identity: 'read', 'personal-number': 'read', contact: 'read', 'contact-write': 'wrote', case: 'read', 'case-write': 'wrote', 'referral-write': 'wrote',
  notes: 'read', 'notes-write': 'wrote', assessment: 'read', 'assessment-write': 'wrote', plan: 'read', 'plan-write': 'wrote',
  measurements: 'read', 'measurements-write': 'wrote', placement: 'read', 'placement-write': 'wrote', 'employer-sheet': 'sentence',
  timeline: 'read', corrections: 'read', consents: 'read', 'consents-write': 'wrote', shared: 'sentence', filed: 'sentence', 'ground-write': 'wrote',
  'team-write': 'wrote', invited: 'sentence', 'block-write': 'wrote', protection: 'wrote', extract: 'sentence', log: 'read', day: 'read', list: 'read',
  other: 'sentence',
};

function inARow(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
}

/** What someone did on a day in at most three kinds of short sentences: read, wrote, and what needs one of its own. */
export function looksInWords(looks: readonly LookKind[], t: Say): string[] {
  const of = (manner: 'read' | 'wrote' | 'sentence') => looks.filter((look) => manners[look] === manner).map((look) => t(`look-${look}`));
  const [read, wrote] = [of('read'), of('wrote')];
  return [
    ...of('sentence'),
    ...(wrote.length > 0 ? [t('wrote', { what: inARow(wrote, t('and')) })] : []),
    ...(read.length > 0 ? [t('read', { what: inARow(read, t('and')) })] : []),
  ];
}
