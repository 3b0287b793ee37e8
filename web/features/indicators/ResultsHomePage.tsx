import { programmesRoutes } from '../../../contract/programmes.ts';
import { useApiQuery } from '../../app/api.ts';
import { useLanguage } from '../../ui/language.ts';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { LinkRows } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { indicatorsTexts } from './indicators.texts.ts';

/** `/results`: which programme's figures to see; the home of project owners and funders. */
export function ResultsHomePage() {
  const t = useTexts(indicatorsTexts);
  const language = useLanguage();
  const { data, error, refetch } = useApiQuery(programmesRoutes.listProgrammes, {});
  return (
    <Page width="narrow">
      <PageHeader title={t('homeTitle')} lede={t('homeLede')} />
      {data && data.total > 0 ? (
        <LinkRows label={t('homeTitle')} rows={data.items.map((programme) => ({
          to: `/programmes/${programme.id}/results`, title: programme.name[language], about: t('homeRow', { owner: programme.ownerAgencyName }),
        }))} />
      ) : null}
      {data?.total === 0 ? <EmptyState title={t('homeEmpty')}>{t('homeEmptyDetail')}</EmptyState> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton shape="cards" rows={3} /> : null}
    </Page>
  );
}
