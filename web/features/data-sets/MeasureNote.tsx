import { figuresRoutes } from '../../../contract/figures.ts';
import { useApiQuery } from '../../app/api.ts';
import { exactDay } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { figuresTexts } from './figures.texts.ts';

/** How the ohälsotal is defined here, how it differs from the official one, and where that is said. */
export function MeasureNote() {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const { data } = useApiQuery(figuresRoutes.readMeasures, {});
  const measure = data?.items[0];
  if (!measure) return null;
  return (
    <Disclosure title={t('definition')}>
      <p>{measure.definition[language]}</p>
      <p>{measure.difference[language]}</p>
      <ul>
        {measure.sources.map(({ title, url, readOn, verified }) => (
          <li key={url}><a href={url} rel="noreferrer">{title}</a>, {t('read', { day: exactDay(readOn, language) })}{verified ? '' : `, ${t('unverified')}`}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
