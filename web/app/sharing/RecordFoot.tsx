import type { ReactNode } from 'react';
import type { InformationCategory } from '../../../contract/access.ts';
import { useSession } from '../session.tsx';
import { FiledRecord } from './FiledRecord.tsx';
import { RecordRemarks } from './RecordRemarks.tsx';
import type { RemarksProps } from './RecordRemarks.tsx';
import { ShareRecord } from './ShareRecord.tsx';
import { WhySeen } from './WhySeen.tsx';
import './sharing.css';

interface RecordFootProps extends RemarksProps {
  category: InformationCategory;
  ownerAgencyId: string;
  /** Who wrote it, when, where: stands first on the line. */
  about?: ReactNode;
  /** False while it cannot be shared from here, as in a list where several are being chosen. */
  shares?: boolean;
  /** The record's own words, where they come after the line and before what is said of them. */
  children?: ReactNode;
}

/**
 * The one quiet line of every record: who wrote it, why the reader sees it, and whom it is shared with; what is asked
 * for opens under the line. Below stand its corrections and how the person sees it. A participant is shown the first
 * and the last of these only.
 */
export function RecordFoot({ about, ownerAgencyId, category, shares = true, children, ...record }: RecordFootProps) {
  const { person } = useSession();
  const isOwn = person?.kind === 'staff' && person.agencyId === ownerAgencyId;
  return (
    <>
      <div className="record-foot">
        {about ? <p className="record-foot__about">{about}</p> : null}
        {person?.kind === 'staff' ? <WhySeen caseId={record.caseId} recordKind={record.recordKind} recordId={record.recordId} what={record.what} /> : null}
        {isOwn && shares ? <ShareRecord caseId={record.caseId} recordKind={record.recordKind} recordId={record.recordId} category={category} what={record.what} /> : null}
        {isOwn ? null : <FiledRecord caseId={record.caseId} recordId={record.recordId} what={record.what} />}
      </div>
      {children}
      <RecordRemarks {...record} />
    </>
  );
}
