import type { ReactNode } from 'react';
import type { PlanActivity, PlanStep } from '../../../contract/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { Row } from '../../ui/RowList.tsx';
import { StatusTag, Tag } from '../../ui/Tag.tsx';
import type { Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import type { PlanEdits } from './plan-edits.ts';
import { activityStateText, isOpen, responsibleWords } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';
import type { Writing } from './PlanWork.tsx';

const activityStatus: Readonly<Record<PlanActivity['state'], Status>> = { planned: 'waiting', running: 'active', done: 'done', stopped: 'ended' };

function useActivityRow(edits: PlanEdits, onWrite: ((writing: Writing) => void) | undefined): (one: PlanActivity) => Row {
  const t = useTexts(plansTexts);
  const today = useToday();
  const actionsOf = (one: PlanActivity): ReactNode => {
    const { title } = one;
    if (!onWrite) return null;
    if (!isOpen(one)) {
      return <Button kind="quiet" size="small" label={t('reopenOf', { title })} onPress={() => { void edits.activity(one, { state: 'running', doneOn: null }, t('reopenedToast', { title })); }}>{t('reopen')}</Button>;
    }
    return (
      <>
        <Button size="small" icon="check" label={t('doneOf', { title })}
          onPress={() => { void edits.activity(one, { state: 'done', doneOn: today }, t('activityDoneToast', { title })); }}>{t('activityDone')}</Button>
        <Menu label={t('moreOf', { title })} actions={[
          { key: 'change', label: t('activityChange'), onAction: () => onWrite({ kind: 'activity', part: one }) },
          { key: 'stop', label: t('activityStop'), onAction: () => { void edits.activity(one, { state: 'stopped' }, t('activityStoppedToast', { title })); } },
        ]} />
      </>
    );
  };
  return (one) => {
    const late = isOpen(one) && one.dueOn !== null && one.dueOn < today;
    return {
      key: one.id,
      title: one.title,
      tag: (
        <>
          <StatusTag status={late ? 'look' : activityStatus[one.state]}>{t(late ? 'stateLate' : activityStateText[one.state])}</StatusTag>
          {one.workFocused ? <Tag>{t('workFocused')}</Tag> : null}
        </>
      ),
      about: (
        <>
          {responsibleWords(one, t('responsibleParticipant'))}, {t('from')} <DayText day={one.startsOn} />
          {one.dueOn ? <>, {t('until')} <DayText day={one.dueOn} /></> : null}
        </>
      ),
      actions: actionsOf(one),
    };
  };
}

function useStepRow(edits: PlanEdits, onWrite: ((writing: Writing) => void) | undefined): (step: PlanStep) => Row {
  const t = useTexts(plansTexts);
  const today = useToday();
  const tagOf = (step: PlanStep): ReactNode => {
    if (step.doneOn !== null) return <StatusTag status="done">{t('stateReached')}</StatusTag>;
    if (step.dropped) return <StatusTag status="ended">{t('stateDropped')}</StatusTag>;
    const late = step.dueOn !== null && step.dueOn < today;
    return <StatusTag status={late ? 'look' : 'waiting'}>{t(late ? 'stateLate' : 'stateAhead')}</StatusTag>;
  };
  const actionsOf = (step: PlanStep): ReactNode => {
    const { title } = step;
    if (!onWrite) return null;
    if (step.doneOn !== null || step.dropped) {
      return <Button kind="quiet" size="small" label={t('reopenOf', { title })} onPress={() => { void edits.step(step, { doneOn: null, dropped: false }, t('reopenedToast', { title })); }}>{t('reopen')}</Button>;
    }
    return (
      <>
        <Button size="small" icon="check" label={t('doneOf', { title })}
          onPress={() => { void edits.step(step, { doneOn: today }, t('activityDoneToast', { title })); }}>{t('activityDone')}</Button>
        <Menu label={t('moreOf', { title })} actions={[
          { key: 'change', label: t('stepChange'), onAction: () => onWrite({ kind: 'step', part: step }) },
          { key: 'drop', label: t('stepDrop'), onAction: () => { void edits.step(step, { dropped: true }, t('stepDroppedToast', { title })); } },
        ]} />
      </>
    );
  };
  return (step) => ({
    key: step.id,
    title: step.title,
    tag: <><Tag>{t('isStep')}</Tag>{tagOf(step)}</>,
    about: step.dueOn ? <>{t('until')} <DayText day={step.dueOn} /></> : null,
    actions: actionsOf(step),
  });
}

/** How activities and steps read as rows, with what can be done to each. */
export function usePartRows(edits: PlanEdits, onWrite: ((writing: Writing) => void) | undefined) {
  return { ofActivity: useActivityRow(edits, onWrite), ofStep: useStepRow(edits, onWrite) };
}
