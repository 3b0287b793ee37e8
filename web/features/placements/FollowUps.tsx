import { useState } from 'react';
import type { Placement, PlacementSide, SideStanding } from '../../../contract/placements.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StatusTag, Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { usePlacementWords } from './placement-words.ts';
import { placementsTexts, sideText, unheardText, withSideText } from './placements.texts.ts';

const FollowUpForm = lazyPart(() => import('./FollowUpForm.tsx'), (m) => m.FollowUpForm);

/** Both sides beside each other: when each was last asked, when next, and what has come of it. */
export function FollowUps({ caseId, placement, everyWeeks, mayRecord }: {
  caseId: string; placement: Placement; everyWeeks: number | null; mayRecord: boolean;
}) {
  const t = useTexts(placementsTexts);
  const [side, setSide] = useState<PlacementSide | null>(null);
  return (
    <div className="follow-ups">
      <h4>{t('followUps')}</h4>
      {everyWeeks !== null && placement.outcome === null ? <p className="placement__owner">{t('rhythm', { count: everyWeeks })}</p> : null}
      {placement.unheardSide && placement.outcome === null ? <Notice kind="warning">{t(unheardText[placement.unheardSide])}</Notice> : null}
      <div className="follow-ups__sides">
        {placement.sides.map((standing) => (
          <SideBox key={standing.side} standing={standing} isOver={placement.outcome !== null} onRecord={mayRecord ? () => setSide(standing.side) : undefined} />
        ))}
      </div>
      {side ? <FollowUpForm key={side} caseId={caseId} placementId={placement.id} side={side} onClose={() => setSide(null)} /> : null}
      <History placement={placement} />
    </div>
  );
}

function SideBox({ standing, isOver, onRecord }: { standing: SideStanding; isOver: boolean; onRecord: (() => void) | undefined }) {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  const { side, lastDoneOn, nextDueOn, overdue } = standing;
  const day = nextDueOn ? words.day(nextDueOn) : '';
  return (
    <div className="follow-ups__side">
      <strong>{t(sideText[side])}</strong>
      {nextDueOn ? <StatusTag status={overdue ? 'look' : 'waiting'}>{t(overdue ? 'overdue' : 'next', { day })}</StatusTag> : null}
      {nextDueOn === null && !isOver ? <span>{t('noNext')}</span> : null}
      <span className="placement__owner">{lastDoneOn ? t('last', { day: words.day(lastDoneOn) }) : t(isOver ? 'wasNeverAsked' : 'neverAsked')}</span>
      {onRecord && !isOver
        ? <div><Button size="small" label={t('recordWith', { side: t(withSideText[side]) })} onPress={onRecord}>{t('record')}</Button></div> : null}
    </div>
  );
}

function History({ placement }: { placement: Placement }) {
  const t = useTexts(placementsTexts);
  const done = placement.followUps.filter(({ doneOn }) => doneOn !== null).toReversed();
  if (done.length === 0) return null;
  return (
    <Disclosure title={t('history')}>
      <Timeline label={t('history')} items={done.map((followUp) => ({
        key: followUp.id, day: followUp.doneOn ?? '', title: <Tag>{t(sideText[followUp.side])}</Tag>, body: followUp.cameOfIt, by: followUp.doneByName,
      }))} />
    </Disclosure>
  );
}
