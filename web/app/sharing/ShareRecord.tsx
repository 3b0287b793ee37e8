import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useTexts } from '../../ui/texts.ts';
import { ShareWith } from './ShareWith.tsx';
import type { ShareWithProps } from './ShareWith.tsx';
import { sharingTexts } from './sharing.texts.ts';
import { useGivenNames, useSharingChoices } from './useSharingChoices.ts';

/**
 * One line at a record of the reader's own agency: whom it is shared with, and a press that opens the ticks. Nothing
 * where no way is open and nobody has it.
 * @param what the record in a word or two, which tells its button from those of the other records
 */
export function ShareRecord({ what, ...record }: ShareWithProps & { what: string }) {
  const t = useTexts(sharingTexts);
  const [open, setOpen] = useState(false);
  const { choices = [], error, retry } = useSharingChoices(record);
  const names = useGivenNames(choices);
  // On one quiet line, as it stands beside every record of a page.
  if (error) return <div className="share-record"><span>{t('notRead')}</span><Button kind="quiet" size="small" label={t('readAgainLabel', { what })} onPress={retry}>{t('readAgain')}</Button></div>;
  // A press that can lead nowhere is left out; under Consents it says which ways are shut, and why.
  if (choices.every(({ closed, disclosureId }) => closed !== null && disclosureId === null)) return null;
  return (
    <div className="share-record">
      <div className="share-record__line">
        {names ? <span>{t('sharedWith', { names })}</span> : null}
        <Button kind="quiet" size="small" expanded={open} label={t(names ? 'changeLabel' : 'shareLabel', { what })} onPress={() => setOpen(!open)}>
          {t(names ? 'change' : 'share')}
        </Button>
      </div>
      {open ? <ShareWith {...record} /> : null}
    </div>
  );
}
