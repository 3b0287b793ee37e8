import type { PlanDifference } from '../../../contract/plan.ts';
import { PlanTrack } from '../../../contract/plan.ts';
import { exactDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { trackText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';
import { planViewTexts } from './plan-views.texts.ts';
import './plans.css';

const fieldText = {
  title: 'fieldTitle', words: 'fieldWords', track: 'fieldTrack', state: 'fieldState', goalId: 'fieldGoal', dueOn: 'fieldDueOn',
  doneOn: 'fieldDoneOn', startsOn: 'fieldStartsOn', dropped: 'fieldDropped', need: 'fieldNeed', responsible: 'fieldResponsible',
  responsibleStaff: 'fieldResponsibleStaff', workFocused: 'fieldWorkFocused', overallAgency: 'fieldOverallAgency',
  summary: 'fieldSummary', nextReviewOn: 'fieldNextReview',
} as const;

const stateText = { done: 'stateDone', stopped: 'stateStopped', reached: 'goalReached', 'let-go': 'goalLetGo' } as const;

function useFieldWords() {
  const t = useTexts(planViewTexts);
  const plan = useTexts(plansTexts);
  const language = useLanguage();
  const valueOf = (field: string, value: string | null): string => {
    if (value === null || value === '') return t('differenceNothing');
    const track = PlanTrack.safeParse(value);
    if (field === 'track' && track.success) return plan(trackText[track.data]);
    if (field.endsWith('On')) return exactDay(value, language);
    if (field === 'goalId') return t('valueOtherGoal');
    if (field === 'dropped' || field === 'workFocused') return t(value === 'yes' ? 'valueYes' : 'valueNo');
    if (field === 'state') return value in stateText ? plan(stateText[value as keyof typeof stateText]) : t('valueOpen');
    return field === 'responsible' && value === 'participant' ? plan('responsibleParticipant') : value;
  };
  return ({ field, before, after }: PlanDifference['fields'][number]) => t('differenceFromTo', {
    field: field in fieldText ? t(fieldText[field as keyof typeof fieldText]) : field, before: valueOf(field, before), after: valueOf(field, after),
  });
}

/** What differs between two versions, in words. */
export function PlanDifferences({ differences }: { differences: readonly PlanDifference[] }) {
  const t = useTexts(planViewTexts);
  const fieldWords = useFieldWords();
  const kindText = { added: 'differenceAdded', removed: 'differenceRemoved', changed: 'differenceChanged' } as const;
  if (differences.length === 0) return <p>{t('sinceNone')}</p>;
  return (
    <ul className="plan-differences">
      {differences.map((one) => (
        <li key={`${one.part}${one.kind}${one.title}${one.fields.map(({ after }) => after).join('')}`}>
          {t(kindText[one.kind], { title: one.title || t('differencePlan') })}
          {one.fields.length > 0 ? <ul>{one.fields.map((field) => <li key={field.field}>{fieldWords(field)}</li>)}</ul> : null}
        </li>
      ))}
    </ul>
  );
}
