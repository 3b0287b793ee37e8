import { useState } from 'react';
import type { AttendanceAgreement } from '../../../contract/sessions.ts';
import { RecordFoot } from '../../app/sharing/RecordFoot.tsx';
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
            <RecordFoot caseId={caseId} recordKind="attendance-agreement" recordId={agreement.id} category={agreement.category} ownerAgencyId={agreement.ownerAgencyId} what={what}
              about={t('by', { name: agreement.agreedByName, agency: agreement.ownerAgencyName })} />
          </li>
        );
      })}
    </ul>
  );
}
