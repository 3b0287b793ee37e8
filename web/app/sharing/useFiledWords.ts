import type { Disclosure } from '../../../contract/consents.ts';
import { formatDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { sharingTexts } from './sharing.texts.ts';

/** Says honestly that a receiver has entered what it was given in its own records, where taking back does not reach. */
export function useFiledWords(): (name: string, filed: Disclosure['filed']) => string {
  const t = useTexts(sharingTexts);
  const language = useLanguage();
  const today = useToday();
  return (name, filed) => (filed ? t('filedThere', { name, day: formatDay(swedishDayOf(new Date(filed.at)), language, today) }) : '');
}
