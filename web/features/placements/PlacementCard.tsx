import { useState } from 'react';
import type { CasePlacements, Placement } from '../../../contract/placements.ts';
import { useSession } from '../../app/session.tsx';
import { RecordFoot } from '../../app/sharing/RecordFoot.tsx';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AdaptationList } from './AdaptationList.tsx';
import { FollowUps } from './FollowUps.tsx';
import { HoursText, WhenText } from './HoursText.tsx';
import { usePlacementWords } from './placement-words.ts';
import { outcomeText, placementsTexts, stateText } from './placements.texts.ts';
import './placements.css';

const PlacementForm = lazyPart(() => import('./PlacementForm.tsx'), (m) => m.PlacementForm);
const EndForm = lazyPart(() => import('./EndForm.tsx'), (m) => m.EndForm);

const statusOf = { planned: 'waiting', running: 'active', ended: 'done', 'broken-off': 'ended' } as const;

/** One placement as one calm card: where, what, how much, what is adapted, and how each side is followed up. */
export function PlacementCard({ caseId, placement, data }: { caseId: string; placement: Placement; data: CasePlacements }) {
  const t = useTexts(placementsTexts);
  const title = usePlacementTitle(placement, data);
  const { person } = useSession();
  const [open, setOpen] = useState<'edit' | 'end' | null>(null);
  const mine = person?.kind === 'staff' && person.agencyId === placement.ownerAgencyId;
  const mayChange = mine && placement.outcome === null;
  const close = () => setOpen(null);
  if (open === 'edit') return <PlacementForm caseId={caseId} kinds={data.kinds} placement={placement} onClose={close} />;
  return (
    <Card title={title} level={3} actions={<StatusTag status={statusOf[placement.state]}>{t(stateText[placement.state])}</StatusTag>}>
      <PlacementFacts placement={placement} />
      <AdaptationList caseId={caseId} placement={placement} mayTick={mayChange} />
      <FollowUps caseId={caseId} placement={placement} everyWeeks={data.followUpRhythm?.everyWeeks ?? null} mayRecord={mine} />
      <RecordFoot caseId={caseId} recordKind="placement" recordId={placement.id} category={placement.category} ownerAgencyId={placement.ownerAgencyId} what={title}
        about={mine ? undefined : t('ownedBy', { agency: placement.ownerAgencyName })} />
      {open === 'end' ? <EndForm caseId={caseId} placement={placement} onClose={close} /> : (
        <ButtonRow>
          {mayChange ? <Button size="small" label={`${t('edit')}: ${title}`} onPress={() => setOpen('edit')}>{t('edit')}</Button> : null}
          {mayChange ? <Button size="small" onPress={() => setOpen('end')}>{t('end')}</Button> : null}
          <LinkButton kind="quiet" size="small" to={`/cases/${caseId}/placements/${placement.id}/employer-sheet`}>{t('sheet')}</LinkButton>
        </ButtonRow>
      )}
    </Card>
  );
}

/** “Arbetsträning på Byns Bageri”; one that is over says from when, as there may be several. */
export function usePlacementTitle(placement: Placement, { kinds }: Pick<CasePlacements, 'kinds'>): string {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  const kind = kinds.find(({ key }) => key === placement.kind)?.label[words.language] ?? t('placements');
  const title = t('at', { kind, employer: placement.employerName });
  return placement.outcome === null ? title : t('titleFrom', { title, day: words.short(placement.startsOn) });
}

/** Where, what, when, how much, and what came of it. */
export function PlacementFacts({ placement }: { placement: Placement }) {
  const t = useTexts(placementsTexts);
  const supervisor = [placement.supervisorName, placement.supervisorPhone].filter(Boolean).join(', ');
  const items = [
    { term: t('tasks'), value: <span className="placement__words">{placement.tasks}</span> },
    { term: t('when'), value: <WhenText placement={placement} /> },
    { term: t('hours'), value: <HoursText placement={placement} /> },
    { term: t('supervisor'), value: supervisor || t('noSupervisor') },
    ...(placement.outcome ? [{ term: t('outcome'), value: [t(outcomeText[placement.outcome]), placement.outcomeWords].filter(Boolean).join('. ') }] : []),
  ];
  return <DescriptionList items={items} />;
}
