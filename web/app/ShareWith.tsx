import { useId } from 'react';
import type { InformationCategory } from '../../contract/access.ts';
import { categoryWords } from '../../contract/category-words.ts';
import { consentsRoutes } from '../../contract/consents.ts';
import type { RecordKind } from '../../contract/consents.ts';
import { Checkbox } from '../ui/fields/Choices.tsx';
import { formatDay } from '../ui/days.ts';
import { useLanguage } from '../ui/language.ts';
import { FailedState, Skeleton } from '../ui/States.tsx';
import { useTexts } from '../ui/texts.ts';
import { useToast } from '../ui/Toast.tsx';
import { useToday } from '../ui/Today.tsx';
import { useApiMutation, useApiQuery } from './api.ts';
import { useSession } from './session.tsx';
import { shareWithTexts } from './share-with.texts.ts';
import { sharingChoices } from './sharing-choices.ts';
import type { ClosedWay, SharingChoice } from './sharing-choices.ts';
import './ShareWith.css';

export interface ShareWithProps {
  caseId: string;
  recordKind: RecordKind;
  recordId: string;
  category: InformationCategory;
}

function useReason(category: InformationCategory): (closed: ClosedWay) => string {
  const t = useTexts(shareWithTexts);
  const language = useLanguage();
  const today = useToday();
  return ({ reason, day }) => {
    switch (reason) {
      case 'expired': case 'not-yet': return t(`why-${reason}`, { day: formatDay(day ?? today, language, today) });
      case 'other-category': return t('why-other-category', { category: categoryWords[category][language] });
      default: return t(`why-${reason}`);
    }
  };
}

/** One tick gives the record, one takes it back; each can be undone from the message it leaves. */
function useShare({ caseId, recordKind, recordId }: ShareWithProps) {
  const t = useTexts(shareWithTexts);
  const toast = useToast();
  const disclose = useApiMutation(consentsRoutes.discloseRecord);
  const takeBack = useApiMutation(consentsRoutes.takeBackDisclosure);
  const give = ({ agencyId, name }: SharingChoice) => disclose.mutate(
    { params: { caseId }, body: { recordKind, recordId, toAgencyIds: [agencyId] } },
    { onSuccess: () => toast({ text: t('shared', { name }) }) },
  );
  const close = (choice: SharingChoice, disclosureId: string) => takeBack.mutate(
    { params: { caseId, disclosureId } },
    { onSuccess: () => toast({ text: t('taken', { name: choice.name }), undo: choice.closed ? undefined : () => give(choice) }) },
  );
  return {
    change: (choice: SharingChoice) => (choice.disclosureId === null ? give(choice) : close(choice, choice.disclosureId)),
    pending: disclose.isPending || takeBack.isPending,
    error: disclose.error ?? takeBack.error,
  };
}

/**
 * Whom a saved record of the reader's own agency is given to: a tick for each agency with an open way for its
 * category; the others are grey, with the reason. Shows nothing to participants.
 */
export function ShareWith(props: ShareWithProps) {
  const { caseId, recordId, category } = props;
  const t = useTexts(shareWithTexts);
  const legend = useId();
  const { person } = useSession();
  const reasonOf = useReason(category);
  const share = useShare(props);
  const consents = useApiQuery(consentsRoutes.listConsents, { params: { caseId } }, { enabled: person?.kind === 'staff' });
  const given = useApiQuery(consentsRoutes.listDisclosures, { params: { caseId } }, { enabled: person?.kind === 'staff' });
  if (person?.kind !== 'staff') return null;
  const failed = [consents, given].find(({ data, error }) => error && !data);
  if (failed) return <FailedState error={failed.error} retry={() => { void failed.refetch(); }} />;
  if (!consents.data || !given.data) return <Skeleton rows={2} />;
  const choices = sharingChoices({ ownAgencyId: person.agencyId, category, recordId }, consents.data, given.data.items);
  return (
    <fieldset className="share-with field" aria-describedby={legend}>
      <legend className="field__label">{t('title')}</legend>
      <p id={legend} className="field__description">{choices.length === 0 ? t('none') : t('about')}</p>
      {share.error ? <FailedState error={share.error} /> : null}
      {choices.map((choice) => {
        const reason = choice.closed ? reasonOf(choice.closed) : null;
        const isGiven = choice.disclosureId !== null;
        return (
          <Checkbox key={choice.agencyId} label={choice.name} value={isGiven} disabled={choice.closed !== null && !isGiven}
            description={reason === null ? undefined : isGiven ? `${t('nowShut')} ${reason}` : reason} onChange={() => { if (!share.pending) share.change(choice); }} />
        );
      })}
    </fieldset>
  );
}
