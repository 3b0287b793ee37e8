import { useId } from 'react';
import type { CSSProperties } from 'react';
import type { Figure, GoalResult } from '../../../contract/indicators.ts';
import { BasisNote } from '../../ui/BasisNote.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { indicatorsTexts, sexText } from './indicators.texts.ts';
import { useFigureWords } from './figure-words.ts';

/** One goal: what it is, how it stands in words, a bar with its target, and how it is counted a tap away. */
export function ResultFigure({ goal }: { goal: GoalResult }) {
  const t = useTexts(indicatorsTexts);
  const language = useLanguage();
  const words = useFigureWords();
  const id = useId();
  const { figure, target } = goal;
  const ofPeople = target?.unit === 'people';
  return (
    <article className="result" aria-labelledby={id}>
      <h3 id={id} className="result__goal">{goal.label[language]}</h3>
      <p className={isNumber(goal) ? 'result__value' : 'result__value result__value--quiet'}>{words.headline(goal)}</p>
      {figure && !ofPeople ? <p className="result__about">{words.explanation(figure)}</p> : null}
      {figure ? <Bar goal={goal} figure={figure} /> : null}
      {target ? (
        <p className="result__target">
          {words.target(target)}
          {goal.standing ? <> <StatusTag status={goal.standing === 'reached' ? 'done' : 'waiting'}>{t(goal.standing === 'reached' ? 'reached' : 'notYet')}</StatusTag></> : null}
        </p>
      ) : null}
      <Disclosure title={t('how')}>
        <p>{goal.definition[language]}</p>
        <BasisNote basis={goal.basis} />
        {goal.bySex.length > 0 ? <BySex goal={goal} /> : null}
      </Disclosure>
    </article>
  );
}

/** Whether there is a figure to put large, or words that say why there is none. */
function isNumber({ figure, target }: GoalResult): boolean {
  return figure !== null && (target?.unit === 'people' ? figure.yes !== null : figure.percent !== null);
}

/** The share from nought to the whole, with its interval and its target; the words beside it say the same. */
function Bar({ goal: { target }, figure }: { goal: GoalResult; figure: Figure }) {
  const ofPeople = target?.unit === 'people';
  const share = ofPeople ? (figure.yes === null ? null : Math.min(100, (100 * figure.yes) / target.value)) : figure.percent;
  if (share === null) return null;
  const goal = target?.unit === 'percent' ? target.value : null;
  return (
    <span className="result__track" aria-hidden="true">
      <span className="result__bar" style={{ '--share': `${share}%` } as CSSProperties} />
      {figure.interval && !ofPeople
        ? <span className="result__interval" style={{ '--low': `${figure.interval.low}%`, '--width': `${figure.interval.high - figure.interval.low}%` } as CSSProperties} /> : null}
      {goal === null ? null : <span className="result__mark" style={{ '--goal': `${goal}%` } as CSSProperties} />}
    </span>
  );
}

function BySex({ goal }: { goal: GoalResult }) {
  const t = useTexts(indicatorsTexts);
  const words = useFigureWords();
  return (
    <DataTable caption={`${t('bySex')}: ${goal.label[useLanguage()]}`} rows={goal.bySex} rowKey={(row) => row.sex} columns={[
      { key: 'sex', header: t('sex'), cell: (row) => t(sexText[row.sex]) },
      { key: 'yes', header: t('yes'), numeric: true, cell: (row) => words.count(row.yes) },
      { key: 'no', header: t('no'), numeric: true, cell: (row) => words.count(row.no) },
      { key: 'missing', header: t('unknown'), numeric: true, cell: (row) => words.count(row.missing) },
      { key: 'share', header: t('shareHeader'), numeric: true, cell: (row) => (row.percent === null ? '–' : words.percent(row.percent)) },
    ]} />
  );
}
