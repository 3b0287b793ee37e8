import { useState } from 'react';
import type { ActorDetails } from '../../../contract/actors.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { actorsTexts } from './actors.texts.ts';
import { RelationLine } from './RelationLine.tsx';
import { findingAddress, useActors } from './use-actors.ts';

const RelationForm = lazyPart(() => import('./RelationForm.tsx'), (m) => m.RelationForm);

interface CooperationProps { on: { prestudyId: string; actorId: string }; actor: ActorDetails; mayWrite: boolean }

/** With whom an actor cooperates, and where that is wanted or missing. */
export function ActorCooperation({ on: { prestudyId, actorId }, actor, mayWrite }: CooperationProps) {
  const t = useTexts(actorsTexts);
  const { data } = useActors();
  const [editing, setEditing] = useState<ActorDetails['relations'][number] | 'new' | null>(null);
  const named = (withName: string, about: string) => ({ one: actor.name, other: withName, about });
  return (
    <Section title={t('cooperation')} actions={mayWrite && editing === null ? <Button icon="plus" size="small" onPress={() => setEditing('new')}>{t('addRelation')}</Button> : null}>
      {editing === null ? null : (
        <RelationForm key={editing === 'new' ? editing : editing.id} prestudyId={prestudyId} actors={data?.items ?? []} oneActorId={actorId}
          relation={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />
      )}
      {actor.relations.length === 0 && editing === null ? <EmptyState title={t('noRelations')}>{t('noRelationsDetail')}</EmptyState> : null}
      {actor.relations.length === 0 ? null : <RowList label={t('cooperation')} rows={actor.relations.map((relation) => ({
        key: relation.id, title: relation.withName, to: `/prestudies/${prestudyId}/actors/${relation.withId}`, tag: <RelationLine state={relation.state} />, about: relation.about,
        actions: mayWrite ? (
          <>
            <Button size="small" kind="quiet" label={t('editRelation', named(relation.withName, relation.about))} onPress={() => setEditing(relation)}>{t('change')}</Button>
            <LinkButton size="small" kind="quiet" {...findingAddress(prestudyId, 'actor-relation', relation.id)}>{t('makeFinding')}</LinkButton>
          </>
        ) : null,
      }))} />}
    </Section>
  );
}
