import { useState } from 'react';
import type { AttendanceAgreement } from '../../../contract/sessions.ts';
import { FiledRecord } from '../../app/sharing/FiledRecord.tsx';
import { RecordRemarks } from '../../app/sharing/RecordRemarks.tsx';
import { ShareRecord } from '../../app/sharing/ShareRecord.tsx';
import { Button } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useTexts } from '../../ui/texts.ts';
import { sessionsTexts } from './sessions.texts.ts';
import { useHours } from './useHours.ts';

const AttendanceForm = lazyPart(() => import('./AttendanceForm.tsx'), (m) => m.AttendanceForm);

/** What has been agreed, newest first. Those of one's own agency can be corrected in place. */
export function AgreementList({ caseId, agreements, mayAgree }: { caseId: string; agreements: readonly AttendanceAgreement[]; mayAgree: boolean }) {
  const t = useTexts(sessionsTexts);
  const hours = useHours();
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <ul className="note-list">
      {agreements.map((agreement) => {
        const what = t('agreedOn', { hours: hours(agreement.hoursPerWeek), days: agreement.daysPerWeek });
        if (agreement.id === editing) return <li key={agreement.id} className="note"><AttendanceForm caseId={caseId} agreement={agreement} onDone={() => setEditing(null)} /></li>;
        return (
          <li key={agreement.id} className="note">
            <div className="note__head">
              <p><strong>{what}</strong> {t('from')} <DayText day={agreement.fromOn} /></p>
              {mayAgree && agreement.mayChange
                ? <Button kind="quiet" size="small" label={t('correctLabel', { what })} onPress={() => setEditing(agreement.id)}>{t('edit')}</Button> : null}
            </div>
            {agreement.words ? <p>{agreement.words}</p> : null}
            <p className="note__about">{t('by', { name: agreement.agreedByName, agency: agreement.ownerAgencyName })}</p>
            <RecordRemarks caseId={caseId} recordKind="attendance-agreement" recordId={agreement.id} what={what} />
            {agreement.mayChange
              ? <ShareRecord caseId={caseId} recordKind="attendance-agreement" recordId={agreement.id} category={agreement.category} what={what} />
              : <FiledRecord caseId={caseId} recordId={agreement.id} what={what} />}
          </li>
        );
      })}
    </ul>
  );
}
