import type { GoalTarget } from '../../../contract/programme-goals.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { FactList } from './FactList.tsx';
import { programmesTexts } from './programmes.texts.ts';

const levels = { individual: 'levelIndividual', organisation: 'levelOrganisation', structure: 'levelStructure' } as const;

/** What a programme wants to come about, on each level. */
export function ProgrammeGoals({ model }: { model: ProgrammeModel }) {
  const t = useTexts(programmesTexts);
  const language = useLanguage();
  const targetOf = useTarget();
  return (
    <>
      {(['individual', 'organisation', 'structure'] as const).map((level) => {
        const goals = model.goals.filter((goal) => goal.level === level);
        return goals.length === 0 ? null : (
          <div key={level} className="fact-group">
            <h3>{t(levels[level])}</h3>
            <FactList label={t(levels[level])} facts={goals.map((goal) => ({
              key: goal.key, text: goal.label[language], about: goal.target ? targetOf(goal.target) : null, basis: goal,
            }))} />
          </div>
        );
      })}
    </>
  );
}

function useTarget(): (target: GoalTarget) => string {
  const t = useTexts(programmesTexts);
  return ({ value, unit, compare, of }) => {
    const amount = unit === 'percent' ? `${value} %${of ? t('ofPeople', { of }) : ''}` : t('people', { count: value });
    return t(compare === 'above' ? 'targetAbove' : 'targetAtLeast', { value: amount });
  };
}
