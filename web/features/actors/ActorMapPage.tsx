import { useState } from 'react';
import { relationStates } from '../../../contract/actors.ts';
import type { ActorList, RelationState } from '../../../contract/actors.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { actorsTexts } from './actors.texts.ts';
import { ActorsFrame } from './ActorsFrame.tsx';
import { narrowMap, wideMap } from './map-layout.ts';
import { MapPicture } from './MapPicture.tsx';
import { RelationLine } from './RelationLine.tsx';
import { RelationTable } from './RelationTable.tsx';
import type { NamedRelation } from './RelationTable.tsx';
import { useActors, useTeam } from './use-actors.ts';

const RelationForm = lazyPart(() => import('./RelationForm.tsx'), (m) => m.RelationForm);

/** By name, each from the side that comes first: cooperation has no direction. */
function namedRelations({ items, relations }: ActorList): NamedRelation[] {
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const named = relations.map((relation) => {
    const [one, other] = [relation.oneActorId, relation.otherActorId].map((id) => ({ id, name: names.get(id) ?? '' })).toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
    return { ...relation, oneActorId: one?.id ?? '', oneName: one?.name ?? '', otherActorId: other?.id ?? '', otherName: other?.name ?? '' };
  });
  return named.toSorted((a, b) => a.oneName.localeCompare(b.oneName, 'sv') || a.otherName.localeCompare(b.otherName, 'sv'));
}

/** `/prestudies/$prestudyId/actors/map`: who cooperates with whom, as a picture and as a table. */
export function ActorMapPage() {
  const t = useTexts(actorsTexts);
  const { prestudyId, data, error, refetch } = useActors();
  return (
    <ActorsFrame title={t('viewMap')}>
      {data && data.total > 0 ? <ActorMap prestudyId={prestudyId} data={data} /> : null}
      {data?.total === 0 ? <EmptyState title={t('mapEmpty')} action={<LinkButton to={`/prestudies/${prestudyId}/actors`}>{t('toList')}</LinkButton>}>{t('mapEmptyDetail')}</EmptyState> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={6} /> : null}
    </ActorsFrame>
  );
}

function ActorMap({ prestudyId, data }: { prestudyId: string; data: ActorList }) {
  const t = useTexts(actorsTexts);
  const { mayWrite } = useTeam();
  const [pointed, setPointed] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const relations = namedRelations(data);
  const count = (state: RelationState) => relations.filter((one) => one.state === state).length;
  const summary = t('mapSummary', { count: data.total });
  const title = t('mapTitle', { exists: count('exists'), wanted: count('wanted'), missing: count('missing') });
  const picture = { prestudyId, actors: data.items, relations: data.relations, label: `${summary} ${title}.`, pointed, onPoint: setPointed };
  return (
    <Stack>
      <figure className="actor-map-figure">
        <figcaption><strong>{title}.</strong> {summary} {t('mapHow')}</figcaption>
        <ul className="actor-map-key" aria-label={t('keyLabel')}>{relationStates.map((state) => <li key={state}><RelationLine state={state} /></li>)}</ul>
        <MapPicture {...picture} shape={wideMap} className="actor-map--wide" />
        <MapPicture {...picture} shape={narrowMap} className="actor-map--narrow" />
        <PointedActor data={data} relations={relations} pointed={pointed} />
      </figure>
      <Section title={t('cooperation')} actions={mayWrite && !adding ? <Button icon="plus" size="small" onPress={() => setAdding(true)}>{t('addRelation')}</Button> : null}>
        {adding ? <RelationForm prestudyId={prestudyId} actors={data.items} onClose={() => setAdding(false)} /> : null}
        {relations.length > 0 ? <RelationTable prestudyId={prestudyId} relations={relations} mayWrite={mayWrite} /> : null}
        {relations.length === 0 && !adding ? <EmptyState title={t('noRelations')}>{t('noRelationsDetail')}</EmptyState> : null}
      </Section>
    </Stack>
  );
}

/** What the actor that is pointed at has to do with others; a link in the picture says the same to those who listen. */
function PointedActor({ data, relations, pointed }: { data: ActorList; relations: readonly NamedRelation[]; pointed: string | null }) {
  const t = useTexts(actorsTexts);
  const actor = data.items.find(({ id }) => id === pointed);
  if (!actor) return <p className="actor-map-pointed">{t('mapPointed')}</p>;
  const own = relations.filter(({ oneActorId, otherActorId }) => oneActorId === actor.id || otherActorId === actor.id);
  return (
    <div className="actor-map-pointed" aria-hidden="true">
      <strong>{actor.name}</strong>
      {own.length === 0 ? ` ${t('mapNoRelations')}` : null}
      <ul>{own.map((one) => <li key={one.id}><RelationLine state={one.state} /> {one.oneActorId === actor.id ? one.otherName : one.oneName}: {one.about}</li>)}</ul>
    </div>
  );
}
