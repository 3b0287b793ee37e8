import { useState } from 'react';
import { contactWays, NewEmployerContact, type EmployerContact } from '../../../contract/employers.ts';
import { placementsRoutes } from '../../../contract/placements.ts';
import type { CasePlacements } from '../../../contract/placements.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { EmployerField } from './EmployerField.tsx';
import { usePlacementWords } from './placement-words.ts';
import { placementsTexts, wayText } from './placements.texts.ts';

/** Calls, mails and meetings with employers, and where IPS is used how the first meeting stands. */
export function EmployerContacts({ caseId, first }: { caseId: string; first: CasePlacements['firstEmployerContact'] }) {
  const t = useTexts(placementsTexts);
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useApiQuery(placementsRoutes.listEmployerContacts, { params: { caseId } });
  return (
    <Section title={t('contacts')} actions={adding ? null : <Button icon="plus" size="small" onPress={() => setAdding(true)}>{t('addContact')}</Button>}>
      {first ? <FirstContact first={first} /> : null}
      {adding ? <ContactForm caseId={caseId} onClose={() => setAdding(false)} /> : null}
      {data ? <Contacts items={data.items} isWriting={adding} /> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={2} /> : null}
    </Section>
  );
}

function FirstContact({ first }: { first: NonNullable<CasePlacements['firstEmployerContact']> }) {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  if (first.doneOn) return <p>{t('firstDone', { day: words.day(first.doneOn) })}</p>;
  return <Notice kind={first.overdue ? 'warning' : 'info'}>{t(first.overdue ? 'firstOverdue' : 'firstDue', { day: words.day(first.dueOn) })}</Notice>;
}

function Contacts({ items, isWriting }: { items: readonly EmployerContact[]; isWriting: boolean }) {
  const t = useTexts(placementsTexts);
  if (items.length === 0) return isWriting ? null : <EmptyState title={t('contactsEmpty')}>{t('contactsEmptyDetail')}</EmptyState>;
  return (
    <Timeline label={t('contacts')} items={items.map((contact) => ({
      key: contact.id, day: contact.contactedOn, title: <>{contact.employerName} <Tag>{t(wayText[contact.way])}</Tag></>,
      body: contact.note, by: contact.contactedByName,
    }))} />
  );
}

function ContactForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useTexts(placementsTexts);
  const toast = useToast();
  const today = useToday();
  const add = useApiMutation(placementsRoutes.addEmployerContact);
  const form = useZodForm(NewEmployerContact, { defaults: { employerId: '', contactedOn: today, note: '' }, draftKey: `employer-contact:${caseId}` });
  return (
    <Card title={t('addContact')} level={3}>
      <Form form={form} label={t('addContact')} onSubmit={async (body) => {
        await add.mutateAsync({ params: { caseId }, body });
        toast({ text: t('contactSaved') });
        onClose();
      }}>
        <EmployerField form={form} name="employerId" />
        <FormDateField form={form} name="contactedOn" label={t('contactedOn')} max={today} />
        <FormRadioGroup form={form} name="way" label={t('way')} layout="row" options={contactWays.map((way) => ({ value: way, label: t(wayText[way]) }))} />
        <FormTextArea form={form} name="note" label={t('note')} rows={3} optional />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveContact')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
