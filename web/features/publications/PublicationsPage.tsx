import { useState } from 'react';
import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { publicationsRoutes, type PublicationSummary } from '../../../contract/publications.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { publicationPath } from './addresses.ts';
import { NewPublicationDialog } from './NewPublicationDialog.tsx';
import { PublicationTags } from './PublicationTags.tsx';
import { publicationsTexts } from './publications.texts.ts';
import './publications.css';

/** `/prestudies/:id/publication`: the public pages of a pre-study, written and published. */
export function PublicationsPage() {
  const t = useTexts(publicationsTexts);
  const prestudyId = usePathParam('prestudyId');
  const { data, error, refetch } = useApiQuery(publicationsRoutes.listPublications, { params: { prestudyId } });
  const { data: prestudy } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  const [begins, setBegins] = useState(false);
  const mayWrite = prestudy !== undefined && prestudy.myPart !== 'reader';
  const begin = mayWrite ? <Button kind="primary" icon="plus" onPress={() => setBegins(true)}>{t('begin')}</Button> : null;
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />;
  return (
    <PartPage title={t('listTitle')} lede={t('listLede')} actions={data.items.length > 0 ? begin : null}>
      {data.items.length === 0
        ? <EmptyState title={t('none')} action={begin}>{t('noneAbout')}</EmptyState>
        : <RowList label={t('listTitle')} rows={data.items.map((one) => rowOf(prestudyId, one, t(one.kind === 'prestudy' ? 'kindPrestudy' : 'kindProject')))} />}
      <p><a href="/publications">{t('publicCatalogue')}</a></p>
      {begins && prestudy ? <NewPublicationDialog prestudyId={prestudyId} prestudyName={prestudy.name} onClose={() => setBegins(false)} /> : null}
    </PartPage>
  );
}

function rowOf(prestudyId: string, one: PublicationSummary, kind: string) {
  return { key: one.id, title: one.title, to: publicationPath(prestudyId, one.id), tag: <><Tag>{kind}</Tag><PublicationTags publication={one} /></>, about: <DayText day={one.editedAt.slice(0, 10)} /> };
}
