import { accessRules } from '../../../contract/access.ts';
import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { prestudiesTexts } from './prestudies.texts.ts';

/** `/prestudies`: those that I take part in. */
export function PrestudiesPage() {
  const t = useTexts(prestudiesTexts);
  const language = useLanguage();
  const { person } = useSession();
  const { data, error, refetch } = useApiQuery(prestudiesRoutes.listPrestudies, {});
  const mayBegin = accessRules['prestudy.begin'].roles.some((role) => person?.kind === 'staff' && role === person.role);
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lede={t('lede')} actions={mayBegin ? <LinkButton to="/prestudies/new" kind="primary" icon="plus">{t('begin')}</LinkButton> : null} />
      {data && data.total > 0 ? (
        <RowList label={t('title')} rows={data.items.map((one) => ({
          key: one.id, to: `/prestudies/${one.id}`, title: one.name, tag: one.endedOn === null ? null : <Tag>{t('ended')}</Tag>,
          about: <>{one.question}<br />{t('rowAbout', { owner: one.ownerAgencyName, from: shortDay(one.startsOn, language), to: shortDay(one.endsOn, language) })}</>,
        }))} />
      ) : null}
      {data?.total === 0 ? <EmptyState title={t('empty')}>{mayBegin ? t('emptyMayBegin') : t('emptyAsk')}</EmptyState> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton shape="cards" rows={3} /> : null}
    </Page>
  );
}
