import { useId, useState } from 'react';
import { accessReasonsRoutes } from '../../../contract/access-reasons.ts';
import type { RecordKind } from '../../../contract/consents.ts';
import { Button } from '../../ui/Button.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useApiQuery } from '../api.ts';
import { ReasonList } from './ReasonList.tsx';
import { whyTexts } from './why.texts.ts';
import './why.css';

interface Seen { caseId: string; recordKind: RecordKind; recordId: string }

function Reasons({ caseId, recordKind, recordId }: Seen) {
  const { data, error, refetch } = useApiQuery(accessReasonsRoutes.explainRecord, { params: { caseId, recordKind, recordId } });
  if (data) return <ReasonList reasons={data.reasons} />;
  return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={2} />;
}

/**
 * A small question at a record that opens the access rule's own reasons for it: the team, the agency, who shared it
 * when, and what the person has said. Nothing is asked of the server before it is pressed.
 * @param what the record in a word or two, which tells its button from those of the other records
 */
export function WhySeen({ what, ...seen }: Seen & { what: string }) {
  const t = useTexts(whyTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="why no-print">
      <Button kind="quiet" size="small" expanded={open} label={t('askAbout', { what })} onPress={() => setOpen(!open)}>{t('ask')}</Button>
      {open ? <div id={id} className="why__answer" aria-live="polite"><Reasons {...seen} /></div> : null}
    </div>
  );
}
