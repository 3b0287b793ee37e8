import { useState } from 'react';
import { actorKinds, actorSectors, actorStages } from '../../../contract/actors.ts';
import type { ListedActor } from '../../../contract/actors.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Choices.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { ExpandableFilters } from '../../ui/Filters.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { actorFilter, engagedCount, noFilter } from './actor-filter.ts';
import type { ActorFilter } from './actor-filter.ts';
import { actorsTexts, kindText, sectorText, stageText } from './actors.texts.ts';
import { ActorsFrame } from './ActorsFrame.tsx';
import { ActorTable } from './ActorTable.tsx';
import { useActors, useTeam } from './use-actors.ts';

const ActorForm = lazyPart(() => import('./ActorForm.tsx'), (m) => m.ActorForm);

/** `/prestudies/$prestudyId/actors`: every actor with how far it has come. */
export function ActorsPage() {
  const t = useTexts(actorsTexts);
  const { prestudyId, data, error, refetch } = useActors();
  const { mayWrite } = useTeam();
  const [adding, setAdding] = useState(false);
  return (
    <ActorsFrame title={t('actors')} actions={mayWrite && !adding ? <Button kind="primary" icon="plus" onPress={() => setAdding(true)}>{t('add')}</Button> : null}>
      {adding ? <ActorForm prestudyId={prestudyId} onClose={() => setAdding(false)} /> : null}
      {data && data.total > 0 ? <FilteredActors prestudyId={prestudyId} actors={data.items} /> : null}
      {data?.total === 0 && !adding ? <EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={6} /> : null}
    </ActorsFrame>
  );
}

function FilteredActors({ prestudyId, actors }: { prestudyId: string; actors: readonly ListedActor[] }) {
  const t = useTexts(actorsTexts);
  const [filter, setFilter] = useState(noFilter);
  const shown = actors.filter(actorFilter(filter));
  const overdue = actors.filter(({ isOverdue }) => isOverdue).length;
  return (
    <Stack>
      <p>{t('summary', { count: actors.length, engaged: engagedCount(actors) })}{overdue > 0 ? ` ${t('overdue', { count: overdue })}` : ''}</p>
      <SearchField label={t('search')} value={filter.search} onChange={(search) => setFilter({ ...filter, search })} />
      <Filters filter={filter} onChange={setFilter} />
      {shown.length > 0 ? <ActorTable prestudyId={prestudyId} actors={shown} /> : <EmptyState title={t('noneMatch')} action={<Button size="small" onPress={() => setFilter(noFilter)}>{t('all')}</Button>} />}
    </Stack>
  );
}

function Filters({ filter, onChange }: { filter: ActorFilter; onChange: (filter: ActorFilter) => void }) {
  const t = useTexts(actorsTexts);
  const inUse = [filter.kind, filter.sector, filter.stage].filter((one) => one !== '').length + Number(filter.onlyOverdue);
  const choices = <K extends string>(keys: readonly K[], label: (key: K) => string) => keys.map((key) => ({ value: key, label: label(key) }));
  return (
    <ExpandableFilters inUse={inUse} onClear={() => onChange({ ...noFilter, search: filter.search })}>
      <SelectField label={t('sector')} optional value={filter.sector} onChange={(sector) => onChange({ ...filter, sector })} options={choices(actorSectors, (key) => t(sectorText[key]))} />
      <SelectField label={t('kind')} optional value={filter.kind} onChange={(kind) => onChange({ ...filter, kind })} options={choices(actorKinds, (key) => t(kindText[key]))} />
      <SelectField label={t('stage')} optional value={filter.stage} onChange={(stage) => onChange({ ...filter, stage })} options={choices(actorStages, (key) => t(stageText[key]))} />
      <Checkbox label={t('onlyOverdue')} value={filter.onlyOverdue} onChange={(onlyOverdue) => onChange({ ...filter, onlyOverdue })} />
    </ExpandableFilters>
  );
}
