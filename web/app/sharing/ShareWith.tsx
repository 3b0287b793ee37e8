import { useId } from 'react';
import type { InformationCategory } from '../../../contract/access.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { RecordKind } from '../../../contract/consents.ts';
import { Checkbox } from '../../ui/fields/Choices.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useApiMutation } from '../api.ts';
import { useSession } from '../session.tsx';
import { GuideLink } from './GuideLink.tsx';
import type { SharingChoice } from './sharing-choices.ts';
import { sharingTexts } from './sharing.texts.ts';
import { useFiledWords } from './useFiledWords.ts';
import { useReason, useSharingChoices } from './useSharingChoices.ts';
import './sharing.css';

export interface ShareWithProps {
  caseId: string;
  recordKind: RecordKind;
  recordId: string;
  category: InformationCategory;
}

/** One tick gives the record, one takes it back; each can be undone from the message it leaves. */
function useShare({ caseId, recordKind, recordId }: ShareWithProps) {
  const t = useTexts(sharingTexts);
  const toast = useToast();
  const disclose = useApiMutation(consentsRoutes.discloseRecord);
  const takeBack = useApiMutation(consentsRoutes.takeBackDisclosure);
  const give = ({ agencyId, name }: SharingChoice) => disclose.mutate(
    { params: { caseId }, body: { recordKind, recordId, toAgencyIds: [agencyId] } },
    { onSuccess: () => toast({ text: t('shared', { name }) }) },
  );
  const close = (choice: SharingChoice, disclosureId: string) => takeBack.mutate(
    { params: { caseId, disclosureId } },
    // What they have entered in their own records is said there and then: taking back does not reach it.
    { onSuccess: () => toast({ text: t(choice.filed ? 'takenFiled' : 'taken', { name: choice.name }), undo: choice.closed ? undefined : () => give(choice) }) },
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
  const t = useTexts(sharingTexts);
  const legend = useId();
  const { person } = useSession();
  const reasonOf = useReason(props.category);
  const share = useShare(props);
  const filedWords = useFiledWords();
  const { choices, error, retry } = useSharingChoices(props);
  const aboutOf = (choice: SharingChoice) => [
    choice.closed && choice.disclosureId !== null ? t('nowShut') : '',
    // That it is proposed is said until it is done.
    reasonOf({ ...choice, proposed: choice.proposed && choice.disclosureId === null }),
    filedWords(choice.name, choice.filed),
  ].filter(Boolean).join(' ');
  if (person?.kind !== 'staff') return null;
  if (error) return <FailedState error={error} retry={retry} />;
  if (!choices) return <Skeleton rows={2} />;
  return (
    <fieldset className="share-with field" aria-describedby={legend}>
      <legend className="field__label">{t('title')}</legend>
      <p id={legend} className="field__description">{choices.length === 0 ? t('none') : t('about')}</p>
      {share.error ? <FailedState error={share.error} /> : null}
      {choices.map((choice) => {
        const isGiven = choice.disclosureId !== null;
        return (
          <Checkbox key={choice.agencyId} label={choice.name} value={isGiven} disabled={choice.closed !== null && !isGiven}
            description={aboutOf(choice) || undefined} onChange={() => { if (!share.pending) share.change(choice); }} />
        );
      })}
      <p className="field__description"><GuideLink fromAgencyId={person.agencyId} toAgencyId={choices.find(({ closed }) => closed !== null)?.agencyId} category={props.category} /></p>
    </fieldset>
  );
}
