import { programmesRoutes } from '../../../contract/programmes.ts';
import type { ProgrammeSummary } from '../../../contract/programmes.ts';
import { useApiQuery } from '../../app/api.ts';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { LinkRows } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { programmesTexts } from './programmes.texts.ts';

/** `/programmes`: the programmes that my agency takes part in. */
export function ProgrammesPage() {
  const t = useTexts(programmesTexts);
  const language = useLanguage();
  const periodOf = usePeriod();
  const { data, error, refetch } = useApiQuery(programmesRoutes.listProgrammes, {});
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lede={t('lede')} />
      {data && data.total > 0 ? (
        <LinkRows label={t('title')} rows={data.items.map((programme) => ({
          to: `/programmes/${programme.id}`, title: programme.name[language],
          about: t('rowAbout', { owner: programme.ownerAgencyName, period: periodOf(programme) }),
        }))} />
      ) : null}
      {data?.total === 0 ? <EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton shape="cards" rows={3} /> : null}
    </Page>
  );
}

/** When a programme runs, in words. */
export function usePeriod(): (programme: Pick<ProgrammeSummary, 'startsOn' | 'endsOn'>) => string {
  const t = useTexts(programmesTexts);
  const language = useLanguage();
  return ({ startsOn, endsOn }) => {
    const from = startsOn ? shortDay(startsOn, language) : null;
    const to = endsOn ? shortDay(endsOn, language) : null;
    if (from && to) return t('period', { from, to });
    if (to) return t('until', { to });
    return from ? t('since', { from }) : t('running');
  };
}
