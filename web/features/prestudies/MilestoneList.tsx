import { useState } from 'react';
import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { Milestone, Prestudy } from '../../../contract/prestudies.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { prestudiesTexts } from './prestudies.texts.ts';

const MilestoneDialog = lazyPart(() => import('./MilestoneDialog.tsx'), (m) => m.MilestoneDialog);

/** The plan: what is to be done by when, and what is. */
export function MilestoneList({ prestudy, mayWrite }: { prestudy: Prestudy; mayWrite: boolean }) {
  const t = useTexts(prestudiesTexts);
  const toast = useToast();
  const today = useToday();
  const [writing, setWriting] = useState<Milestone | 'new' | null>(null);
  const save = useApiMutation(prestudiesRoutes.changeMilestone, { onSuccess: () => toast({ text: t('saved') }) });
  const markDone = ({ id, responsibleName: _name, ...milestone }: Milestone) =>
    save.mutate({ params: { prestudyId: prestudy.id, milestoneId: id }, body: { ...milestone, doneOn: today } });
  return (
    <Section title={t('plan')} actions={mayWrite ? <Button kind="quiet" size="small" icon="plus" onPress={() => setWriting('new')}>{t('addMilestone')}</Button> : null}>
      {save.error ? <FailedState error={save.error} /> : null}
      {prestudy.milestones.length === 0 ? <EmptyState title={t('noMilestones')} /> : (
        <RowList label={t('plan')} rows={prestudy.milestones.map((milestone) => ({
          key: milestone.id, title: milestone.name, tag: <MilestoneTag milestone={milestone} today={today} />,
          about: <>{milestone.doneOn ? <>{t('doneOn')} <DayText day={milestone.doneOn} /></> : <>{t('dueOn')} <DayText day={milestone.dueOn} /></>}
            {milestone.responsibleName ? `. ${milestone.responsibleName}` : null}{milestone.note ? <><br />{milestone.note}</> : null}</>,
          actions: mayWrite ? (
            <>
              {milestone.doneOn === null ? <Button kind="quiet" size="small" label={t('markOne', { name: milestone.name })} onPress={() => markDone(milestone)}>{t('markDone')}</Button> : null}
              <Button kind="quiet" size="small" label={t('editOne', { name: milestone.name })} onPress={() => setWriting(milestone)}>{t('change')}</Button>
            </>
          ) : null,
        }))} />
      )}
      {writing ? <MilestoneDialog prestudy={prestudy} milestone={writing === 'new' ? null : writing} onClose={() => setWriting(null)} /> : null}
    </Section>
  );
}

function MilestoneTag({ milestone: { doneOn, dueOn }, today }: { milestone: Milestone; today: string }) {
  const t = useTexts(prestudiesTexts);
  if (doneOn !== null) return <Tag>{t('done')}</Tag>;
  return dueOn < today ? <Tag>{t('late')}</Tag> : null;
}
