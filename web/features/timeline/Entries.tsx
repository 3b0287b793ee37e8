import type { CaseHead } from '../../../contract/cases.ts';
import { measurementsRoutes } from '../../../contract/measurements.ts';
import type { TimelineEntry } from '../../../contract/timeline.ts';
import { useApiQuery } from '../../app/api.ts';
import { exactDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { bodyOf, titleOf } from './timeline-words.ts';
import type { Saying } from './timeline-words.ts';
import { timelineTexts } from './timeline.texts.ts';
import './timeline.css';

/** The names that the words need, as they come in; until then the bare key is no loss. */
function useSaying(phases: CaseHead['phases']): Saying {
  const t = useTexts(timelineTexts);
  const language = useLanguage();
  const instruments = useApiQuery(measurementsRoutes.listInstruments, {});
  return {
    t, language,
    phase: (key) => phases.find((phase) => phase.key === key)?.label[language] ?? key,
    instrument: (key) => instruments.data?.items.find((instrument) => instrument.key === key)?.name[language] ?? key,
    day: (day) => exactDay(day, language),
  };
}

/** What has happened, in words, on one thread. */
export function Entries({ items, label, phases }: { items: readonly TimelineEntry[]; label: string; phases: CaseHead['phases'] }) {
  const say = useSaying(phases);
  const { t } = say;
  return (
    <Timeline label={label} items={items.map((entry) => {
      const by = entry.byName !== null && entry.agencyName !== null ? t('by', { name: entry.byName, agency: entry.agencyName }) : entry.byName ?? entry.agencyName;
      const body = bodyOf(entry, say);
      return { key: entry.key, day: entry.on, title: titleOf(entry, say), ...(by === null ? {} : { by }), ...(body === '' ? {} : { body: <p className="timeline-words">{body}</p> }) };
    })} />
  );
}
