import { useState } from 'react';
import type { EmployerContact } from '../../../contract/employers.ts';
import { placementsRoutes } from '../../../contract/placements.ts';
import type { CasePlacements } from '../../../contract/placements.ts';
import { useApiQuery } from '../../app/api.ts';
import { RecordFoot } from '../../app/sharing/RecordFoot.tsx';
import { Button } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { usePlacementWords } from './placement-words.ts';
import { placementsTexts, wayText } from './placements.texts.ts';

const EmployerContactForm = lazyPart(() => import('./EmployerContactForm.tsx'), (m) => m.EmployerContactForm);

/** Calls, mails and meetings with employers, and where IPS is used how the first meeting stands. */
export function EmployerContacts({ caseId, first }: { caseId: string; first: CasePlacements['firstEmployerContact'] }) {
  const t = useTexts(placementsTexts);
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useApiQuery(placementsRoutes.listEmployerContacts, { params: { caseId } });
  return (
    <Section title={t('contacts')} actions={adding ? null : <Button icon="plus" size="small" onPress={() => setAdding(true)}>{t('addContact')}</Button>}>
      {first ? <FirstContact first={first} /> : null}
      {adding ? <EmployerContactForm caseId={caseId} onClose={() => setAdding(false)} /> : null}
      {data ? <Contacts caseId={caseId} items={data.items} isWriting={adding} /> : null}
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

function Contacts({ caseId, items, isWriting }: { caseId: string; items: readonly EmployerContact[]; isWriting: boolean }) {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  if (items.length === 0) return isWriting ? null : <EmptyState title={t('contactsEmpty')}>{t('contactsEmptyDetail')}</EmptyState>;
  return (
    <Timeline label={t('contacts')} items={items.map((contact) => ({
      key: contact.id, day: contact.contactedOn, title: <>{contact.employerName} <Tag>{t(wayText[contact.way])}</Tag></>,
      body: <>{contact.note}<RecordFoot caseId={caseId} recordKind="employer-contact" recordId={contact.id} category={contact.category} ownerAgencyId={contact.ownerAgencyId}
        what={`${contact.employerName}, ${words.short(contact.contactedOn)}`} /></>, by: contact.contactedByName,
    }))} />
  );
}
