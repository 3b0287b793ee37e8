import { useState } from 'react';
import type { Plan, PlanGoal } from '../../../contract/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { OwnWords } from '../../ui/Card.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { StatusTag, Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { usePlanEdits } from './plan-edits.ts';
import { trackText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';
import './plans.css';

const GoalForm = lazyPart(() => import('./GoalForm.tsx'), (m) => m.GoalForm);

/** The person's goals in her own words, first on the page and largest. */
export function GoalSection({ caseId, plan, mayWrite }: { caseId: string; plan: Plan; mayWrite: boolean }) {
  const t = useTexts(plansTexts);
  const [writing, setWriting] = useState<PlanGoal | 'new' | null>(null);
  const add = mayWrite && writing === null ? <Button size="small" icon="plus" onPress={() => setWriting('new')}>{t('goalAdd')}</Button> : null;
  const order = { open: 0, reached: 1, 'let-go': 2 } as const;
  const goals = plan.goals.toSorted((one, other) => order[one.state] - order[other.state]);
  return (
    <Section title={t('goals')} lede={t('goalsLede')} actions={goals.length > 0 ? add : null}>
      {goals.length === 0 && writing === null ? <EmptyState title={t('goalsEmpty')} action={add} /> : null}
      {goals.length > 0 ? (
        <ul className="goal-list">
          {goals.map((goal) => <GoalRow key={goal.id} goal={goal} caseId={caseId} plan={plan} onChange={mayWrite ? () => setWriting(goal) : undefined} />)}
        </ul>
      ) : null}
      {writing ? (
        <GoalForm key={writing === 'new' ? 'new' : writing.id} caseId={caseId} plan={plan} goal={writing === 'new' ? null : writing} onClose={() => setWriting(null)} />
      ) : null}
    </Section>
  );
}

function GoalRow({ goal, caseId, plan, onChange }: { goal: PlanGoal; caseId: string; plan: Plan; onChange: (() => void) | undefined }) {
  const t = useTexts(plansTexts);
  const edits = usePlanEdits(caseId, plan);
  const open = goal.state === 'open';
  const actions = [
    ...(open ? [
      { key: 'reached', label: t('markReached'), onAction: () => { void edits.goal(goal, { state: 'reached' }, t('goalReachedToast')); } },
      { key: 'let-go', label: t('goalLetGoAction'), onAction: () => { void edits.goal(goal, { state: 'let-go' }, t('goalLetGoToast')); } },
    ] : [{ key: 'reopen', label: t('goalReopen'), onAction: () => { void edits.goal(goal, { state: 'open' }, t('goalReopenToast')); } }]),
    { key: 'change', label: t('goalChange'), onAction: () => onChange?.() },
  ];
  return (
    <li className={`goal goal--${goal.state}`}>
      <div className="goal__words">
        <OwnWords>{goal.words}</OwnWords>
        <div className="goal__tags">
          {goal.track ? <Tag tone="own-words">{t(trackText[goal.track])}</Tag> : null}
          {goal.state === 'reached' ? <StatusTag status="done">{t('goalReached')}</StatusTag> : null}
          {goal.state === 'let-go' ? <StatusTag status="ended">{t('goalLetGo')}</StatusTag> : null}
        </div>
      </div>
      {onChange ? <Menu label={t('goalMore', { goal: goal.words })} actions={actions} /> : null}
    </li>
  );
}
