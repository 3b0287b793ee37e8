import type { FormSection } from '../../../contract/application-form.ts';
import type { ApplicationGround, GroundGap } from '../../../contract/application-grounds.ts';
import { groundGapWords } from '../../../contract/ground-gap-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { StatusTag, type Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { groundTexts } from './ground.texts.ts';
import './ground.css';

export interface GroundPlace { prestudyId: string; ideaId: string }
interface CheckProps { ground: ApplicationGround; place: GroundPlace }

/** Where what is missing is mended, where it is not under the heading itself. */
const mendedAt: Readonly<Partial<Record<GroundGap['gap'], (place: GroundPlace) => string>>> = {
  'finding-unsupported': () => '/analysis/findings',
  'principle-without-finding': () => '/analysis/findings',
  'no-letter-of-intent': () => '/actors',
  'budget-missing': ({ ideaId }) => `/ideas/${ideaId}/edit/budget`,
  'budget-does-not-add-up': ({ ideaId }) => `/ideas/${ideaId}/edit/budget`,
  'unit-cost-unverified': ({ ideaId }) => `/ideas/${ideaId}/edit/budget`,
  'form-unverified': ({ ideaId }) => `/ideas/${ideaId}/ground/headings`,
};

type Standing = 'done' | 'look' | 'empty' | 'voluntary';
const signs: Readonly<Record<Standing, Status>> = { done: 'done', look: 'look', empty: 'waiting', voluntary: 'ended' };

function standingOf(ground: ApplicationGround, { key, required }: FormSection): Standing {
  const isWritten = (ground.sections.find((section) => section.key === key)?.blocks.length ?? 0) > 0;
  if (!isWritten) return required ? 'empty' : 'voluntary';
  return ground.gaps.some(({ section }) => section === key) ? 'look' : 'done';
}

/** What the call asks for, heading by heading: what is done, what is missing, and the way to where it is mended. */
export function GroundCheckList({ ground, place }: CheckProps) {
  const t = useTexts(groundTexts);
  const language = useLanguage();
  const states = ground.form.sections.map((asked) => ({ asked, standing: standingOf(ground, asked) }));
  const whole = ground.gaps.filter(({ section }) => section === null);
  const needed = states.filter(({ asked }) => asked.required);
  return (
    <nav className="ground-check" aria-label={t('checklist')}>
      <h3>{t('checklist')}</h3>
      <p>{ground.gaps.length === 0 ? t('noGaps') : t('doneOf', { done: needed.filter(({ standing }) => standing === 'done').length, all: needed.length })}</p>
      <ul>
        {states.map(({ asked, standing }) => (
          <li key={asked.key}>
            <span className="ground-check__head"><a href={`#ground-${asked.key}`}>{asked.heading[language]}</a> <StatusTag status={signs[standing]}>{t(`is-${standing}`)}</StatusTag></span>
            <Gaps gaps={ground.gaps.filter(({ gap, section }) => section === asked.key && gap !== 'section-empty')} ground={ground} place={place} />
          </li>
        ))}
        {whole.length > 0 ? <li><strong>{t('whole')}</strong><Gaps gaps={whole} ground={ground} place={place} /></li> : null}
      </ul>
    </nav>
  );
}

function Gaps({ gaps, ground, place }: CheckProps & { gaps: readonly GroundGap[] }) {
  if (gaps.length === 0) return null;
  return <ul className="ground-check__gaps">{gaps.map((gap) => <li key={gap.gap}><Gap gap={gap} ground={ground} place={place} /></li>)}</ul>;
}

function Gap({ gap: { gap, count }, place, ground }: CheckProps & { gap: GroundGap }) {
  const t = useTexts(groundTexts);
  const language = useLanguage();
  const said = groundGapWords[gap][language];
  const words = `${said.slice(0, 1).toUpperCase()}${said.slice(1)}${count > 1 ? t('places', { count }) : ''}`;
  const mended = mendedAt[gap]?.(place);
  // A reader is led to what can be read, not to a form.
  return mended !== undefined && (ground.mayWrite || !/\/(edit|headings)/.test(mended)) ? <Link to={`/prestudies/${place.prestudyId}${mended}`}>{words}</Link> : words;
}
