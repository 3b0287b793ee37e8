import { useState } from 'react';
import { actorsRoutes } from '../../../contract/actors.ts';
import type { ActorRelation } from '../../../contract/actors.ts';
import { useApiMutation } from '../../app/api.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Link, useGo } from '../../ui/navigation.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { actorsTexts } from './actors.texts.ts';
import { RelationForm } from './RelationForm.tsx';
import { RelationLine } from './RelationLine.tsx';
import { findingAddress } from './use-actors.ts';

/** A relation with the names of its two actors. */
export interface NamedRelation extends ActorRelation { oneName: string; otherName: string }

function useRemoveRelation(prestudyId: string) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const remove = useApiMutation(actorsRoutes.removeActorRelation);
  const add = useApiMutation(actorsRoutes.addActorRelation);
  const press = ({ id, oneActorId, otherActorId, state, about }: NamedRelation) => remove.mutate({ params: { prestudyId, relationId: id } }, {
    onSuccess: () => toast({ text: t('relationRemoved'), undo: () => add.mutate({ params: { prestudyId }, body: { oneActorId, otherActorId, state, about } }) }),
  });
  return { press, error: remove.error };
}

/** The same as the map, to read row by row, change and take further to a finding. */
export function RelationTable({ prestudyId, relations, mayWrite }: { prestudyId: string; relations: readonly NamedRelation[]; mayWrite: boolean }) {
  const t = useTexts(actorsTexts);
  const [editing, setEditing] = useState<NamedRelation | null>(null);
  const go = useGo();
  const remove = useRemoveRelation(prestudyId);
  const to = (id: string, name: string) => <Link to={`/prestudies/${prestudyId}/actors/${id}`}>{name}</Link>;
  const columns: Column<NamedRelation>[] = [
    { key: 'one', header: t('one'), cell: ({ oneActorId, oneName }) => to(oneActorId, oneName) },
    { key: 'other', header: t('other'), cell: ({ otherActorId, otherName }) => to(otherActorId, otherName) },
    { key: 'state', header: t('state'), cell: ({ state }) => <RelationLine state={state} /> },
    { key: 'about', header: t('about'), cell: ({ about }) => about },
  ];
  const actions: Column<NamedRelation> = {
    key: 'actions', deeds: true, header: t('moreHeader'), cell: (relation) => (
      <span className="actor-stage"><Menu label={t('moreRelation', { one: relation.oneName, other: relation.otherName, about: relation.about })} actions={[
        { key: 'change', label: t('change'), onAction: () => setEditing(relation) },
        { key: 'finding', label: t('makeFinding'), onAction: () => { const { to: address, search } = findingAddress(prestudyId, 'actor-relation', relation.id); go(address, { search }); } },
        { key: 'remove', label: t('takeBack'), onAction: () => remove.press(relation) },
      ]} /></span>
    ),
  };
  return (
    <>
      {editing ? <RelationForm key={editing.id} prestudyId={prestudyId} actors={[]} relation={editing} onClose={() => setEditing(null)} /> : null}
      {remove.error ? <FailedState error={remove.error} /> : null}
      <DataTable caption={t('cooperation')} columns={mayWrite ? [...columns, actions] : columns} rows={relations} rowKey={({ id }) => id} />
    </>
  );
}
