import type { ReactNode } from 'react';
import type { Meeting } from '../../../contract/actors.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { actorsTexts, meetingText, outcomeText } from './actors.texts.ts';
import './actors.css';

/**
 * A meeting as it was: when and where, which actors were there, and what came out of it.
 * @param level of its heading: 2 on a page of its own, 3 in a list under a heading.
 */
export function MeetingCard({ prestudyId, meeting, actions, level = 3 }: { prestudyId: string; meeting: Meeting; actions?: ReactNode; level?: 2 | 3 }) {
  const t = useTexts(actorsTexts);
  const { kind, title, heldOn, place, headcount, present, actors, outcomes } = meeting;
  return (
    <Card title={title} level={level} actions={actions}>
      <p className="meeting__when"><Tag>{t(meetingText[kind])}</Tag> <DayText day={heldOn} />{place ? `, ${place}` : ''}{headcount === null ? '' : `, ${t('headcountIs', { count: headcount })}`}</p>
      {actors.length > 0 ? (
        <p>{t('tookPart')}: {actors.map(({ id, name }, index) => <span key={id}>{index > 0 ? ', ' : ''}<Link to={`/prestudies/${prestudyId}/actors/${id}`}>{name}</Link></span>)}.</p>
      ) : null}
      {present ? <p className="actor-words">{present}</p> : null}
      {outcomes.length === 0 ? <p className="actor-about">{t('nothingOut')}</p> : (
        <ul className="outcomes" aria-label={t('outcomes')}>
          {outcomes.map((outcome, index) => <li key={`${index} ${outcome.kind}`}><span className="outcomes__kind">{t(outcomeText[outcome.kind])}</span> <span className="actor-words">{outcome.words}</span></li>)}
        </ul>
      )}
    </Card>
  );
}
