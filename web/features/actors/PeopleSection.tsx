import { useState } from 'react';
import { actorsRoutes, NewActorPerson } from '../../../contract/actors.ts';
import type { ActorPerson } from '../../../contract/actors.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { shortDay } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { actorsTexts } from './actors.texts.ts';

interface OnActor { prestudyId: string; actorId: string }

/** Whom to call at an actor. */
export function PeopleSection({ on, people, keptUntil, mayWrite }: { on: OnActor; people: readonly ActorPerson[]; keptUntil: string | null; mayWrite: boolean }) {
  const t = useTexts(actorsTexts);
  const [editing, setEditing] = useState<ActorPerson | 'new' | null>(null);
  const remove = useRemovePerson(on);
  const language = useLanguage();
  const today = useToday();
  const lede = keptUntil === null ? undefined : t(keptUntil < today ? 'peopleWereKept' : 'peopleKept', { day: shortDay(keptUntil, language, today) });
  return (
    <Section title={t('people')} lede={lede} actions={mayWrite && editing === null ? <Button icon="plus" size="small" onPress={() => setEditing('new')}>{t('addPerson')}</Button> : null}>
      {editing === null ? null : <PersonForm key={editing === 'new' ? editing : editing.id} on={on} person={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {people.length === 0 && editing === null ? <EmptyState title={t('noPeople')}>{mayWrite ? t('noPeopleDetail') : null}</EmptyState> : null}
      {people.length === 0 ? null : <RowList label={t('people')} rows={people.map((person) => ({
        key: person.id, title: person.name,
        about: <>{person.role}{person.email ? <> <a href={`mailto:${person.email}`}>{person.email}</a></> : null}{person.phone ? <> <a href={`tel:${person.phone.replaceAll(/[^\d+]/g, '')}`}>{person.phone}</a></> : null}</>,
        actions: mayWrite ? (
          <>
            <Button size="small" kind="quiet" label={t('editPerson', { name: person.name })} onPress={() => setEditing(person)}>{t('change')}</Button>
            <Button size="small" kind="quiet" label={t('removePerson', { name: person.name })} onPress={() => { void remove(person); }}>{t('takeBack')}</Button>
          </>
        ) : null,
      }))} />}
    </Section>
  );
}

/** What is removed is gone from the house at once; undoing writes it anew from the page. */
function useRemovePerson(params: OnActor) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const remove = useApiMutation(actorsRoutes.removeActorPerson);
  const add = useApiMutation(actorsRoutes.addActorPerson);
  return async ({ id, name, role, email, phone }: ActorPerson) => {
    await remove.mutateAsync({ params: { ...params, actorPersonId: id } });
    toast({ text: t('personRemoved'), undo: () => add.mutate({ params, body: { name, role, email, phone } }) });
  };
}

function PersonForm({ on, person, onClose }: { on: OnActor; person: ActorPerson | null; onClose: () => void }) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const add = useApiMutation(actorsRoutes.addActorPerson);
  const change = useApiMutation(actorsRoutes.changeActorPerson);
  const form = useZodForm(NewActorPerson, {
    defaults: person ?? { name: '', role: '', email: '', phone: '' }, draftKey: person ? `actor-person:${person.id}` : `actor-person:new:${on.actorId}`,
    version: person?.version,
  });
  const title = person ? t('editPerson', { name: person.name }) : t('addPerson');
  return (
    <Card title={title} level={3}>
      <Form form={form} label={title} onSubmit={async (body) => {
        if (person) await change.mutateAsync({ params: { ...on, actorPersonId: person.id }, body: { ...body, version: form.version } });
        else await add.mutateAsync({ params: { ...on }, body });
        toast({ text: t('personSaved') });
        onClose();
      }}>
        <FormTextField form={form} name="name" label={t('personName')} />
        <FormTextField form={form} name="role" label={t('personRole')} optional />
        <FormTextField form={form} name="email" label={t('email')} type="email" optional />
        <FormTextField form={form} name="phone" label={t('phone')} type="tel" optional />
        <ButtonRow>
          <SubmitButton form={form}>{t('savePerson')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
