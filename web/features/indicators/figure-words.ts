import type { Figure, GoalResult } from '../../../contract/indicators.ts';
import type { GoalTarget } from '../../../contract/programme-goals.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { indicatorsTexts } from './indicators.texts.ts';

/** Figures as sentences, in the language shown now. A hidden number is said to be hidden, never shown as nought. */
export function useFigureWords() {
  const t = useTexts(indicatorsTexts);
  const language = useLanguage();
  const number = (value: number) => new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 }).format(value);
  const percent = (value: number) => t('percent', { percent: number(value) });

  const headline = ({ counting, figure, target }: GoalResult): string => {
    if (!figure) return t(counting === 'documented' ? 'documented' : 'later');
    if (figure.yes === null) return t('hidden');
    if (target?.unit === 'people') return t('people', { count: figure.yes });
    if (figure.percent !== null) return percent(figure.percent);
    return figure.no === null ? t('hidden') : t('noneKnown');
  };

  const explanation = (figure: Figure): string => {
    const { yes, no, interval } = figure;
    if (yes === null || no === null) return t('hiddenWhy');
    // Nobody has come so far that the goal asks about them.
    if (yes + no === 0 && figure.missing === 0) return t('nobodyYet');
    const share = yes + no === 0 ? '' : `${t('share', { yes, known: yes + no })}.`;
    const chance = interval ? t('interval', { low: number(interval.low), high: number(interval.high) }) : '';
    return [share, missing(figure), chance].filter(Boolean).join(' ');
  };

  const missing = ({ missing: unknown }: Figure): string => {
    if (unknown === null) return t('missingHidden');
    return unknown === 0 ? t('missingNone') : t('missing', { count: unknown });
  };

  const target = ({ value, unit, compare }: GoalTarget): string =>
    t(compare === 'above' ? 'targetAbove' : 'targetAtLeast', { value: unit === 'percent' ? percent(value) : t('people', { count: value }) });

  return { headline, explanation, target, percent, count: (value: number | null) => (value === null ? t('hiddenCell') : number(value)) };
}
