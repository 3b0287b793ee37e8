import { consentsRoutes } from '../../../contract/consents.ts';
import type { Disclosure } from '../../../contract/consents.ts';
import { disclosuresRoutes } from '../../../contract/disclosures.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { useApiMutation, useApiQuery } from '../api.ts';
import { useSession } from '../session.tsx';
import { sharingTexts } from './sharing.texts.ts';
import './sharing.css';

interface FiledRecordProps {
  caseId: string;
  recordId: string;
  /** The record in a word or two, which tells its button from those of the other records. */
  what: string;
}

/**
 * One line at a record that another agency has given the reader's own: who gave it, and whether it has been entered in
 * one's own records. The giver and the person are told, for there it stays when it is taken back.
 */
export function FiledRecord({ caseId, recordId, what }: FiledRecordProps) {
  const { person } = useSession();
  const given = useApiQuery(consentsRoutes.listDisclosures, { params: { caseId } }, { enabled: person?.kind === 'staff' });
  if (person?.kind !== 'staff') return null;
  const one = given.data?.items.find((each) => each.recordId === recordId && each.toAgencyId === person.agencyId && each.takenBackAt === null);
  return one ? <Received caseId={caseId} one={one} what={what} /> : null;
}

function Received({ caseId, one, what }: { caseId: string; one: Disclosure; what: string }) {
  const t = useTexts(sharingTexts);
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const file = useApiMutation(disclosuresRoutes.fileDisclosure);
  const unfile = useApiMutation(disclosuresRoutes.unfileDisclosure);
  const params = { caseId, disclosureId: one.id };
  const undo = () => unfile.mutate({ params });
  const dayOf = (at: string) => formatDay(swedishDayOf(new Date(at)), language, today);
  const error = file.error ?? unfile.error;
  return (
    <div className="share-record">
      <div className="share-record__line">
        <span>{t('receivedFrom', { name: one.fromAgencyName, day: dayOf(one.disclosedAt) })}</span>
        {one.filed ? <span>{t('filedByYou', { day: dayOf(one.filed.at), name: one.filed.byName })}</span> : (
          <Button kind="quiet" size="small" pending={file.isPending} label={t('fileLabel', { what })}
            onPress={() => file.mutate({ params }, { onSuccess: () => toast({ text: t('filedDone', { name: one.fromAgencyName }), undo }) })}>
            {t('file')}
          </Button>
        )}
        {one.filed ? <Button kind="quiet" size="small" pending={unfile.isPending} label={t('unfileLabel', { what })} onPress={undo}>{t('unfile')}</Button> : null}
      </div>
      {error ? <FailedState error={error} /> : null}
    </div>
  );
}
