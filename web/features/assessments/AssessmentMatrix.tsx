import { AssessmentArea } from '../../../contract/assessments.ts';
import type { AssessmentPart, AssessmentPicture, AssessmentView } from '../../../contract/assessments.ts';
import { useSession } from '../../app/session.tsx';
import { RecordFoot } from '../../app/sharing/RecordFoot.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import type { Status } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { areaText, assessmentsTexts, viewText } from './assessments.texts.ts';
import './assessments.css';

const statusOf: Readonly<Record<AssessmentView, Status>> = {
  supports: 'done', neither: 'waiting', hinders: 'look', 'hinders-much': 'look', 'not-known': 'ended',
};

/** How one agency sees one area. */
function PartCell({ caseId, part }: { caseId: string; part: AssessmentPart }) {
  const t = useTexts(assessmentsTexts);
  return (
    <div className="assessment-part">
      <StatusTag status={statusOf[part.view]}>{t(viewText[part.view])}</StatusTag>
      <p>{part.findings}</p>
      {part.needs ? <p>{t('needs', { needs: part.needs })}</p> : null}
      <RecordFoot caseId={caseId} recordKind="assessment-part" recordId={part.id} category={part.category} ownerAgencyId={part.ownerAgencyId} what={t(areaText[part.area])}
        about={<>{part.assessedByName}, <DayText day={part.assessedOn} />{part.sharedWithParticipant ? '' : `. ${t('hiddenFromPerson')}`}</>} />
    </div>
  );
}

/** The mapping as one picture: an area a row, an agency a column; on a phone an area a card. */
export function AssessmentMatrix({ caseId, picture, onWrite }: {
  caseId: string;
  picture: AssessmentPicture;
  /** Opens the own agency's part of an area; left out for those who only read. */
  onWrite: ((area: AssessmentArea) => void) | undefined;
}) {
  const t = useTexts(assessmentsTexts);
  const { person } = useSession();
  const ownAgencyId = person?.kind === 'staff' ? person.agencyId : null;
  const cellOf = (area: AssessmentArea, agencyId: string) => {
    const part = picture.parts.find((one) => one.area === area && one.ownerAgencyId === agencyId);
    const words = t(areaText[area]).toLowerCase();
    return (
      <div className="assessment-cell">
        {part ? <PartCell caseId={caseId} part={part} /> : <span className="assessment-part__none">{t(agencyId === ownAgencyId ? 'nothingWritten' : 'nothingShared')}</span>}
        {onWrite && agencyId === ownAgencyId ? (
          <Button kind="quiet" size="small" label={t(part ? 'changePartOf' : 'writePartOf', { area: words })} onPress={() => onWrite(area)}>
            {t(part ? 'changePart' : 'writePart')}
          </Button>
        ) : null}
      </div>
    );
  };
  // The own agency comes first: that is where one writes.
  const agencies = picture.agencies.toSorted((one, other) => Number(other.id === ownAgencyId) - Number(one.id === ownAgencyId));
  return (
    <div className="assessment-matrix">
      <DataTable caption={t('tableCaption')} rows={AssessmentArea.options} rowKey={(area) => area}
        columns={[
          { key: 'area', header: t('area'), cell: (area) => t(areaText[area]) },
          ...agencies.map((agency) => ({ key: agency.id, header: agency.name, cell: (area: AssessmentArea) => cellOf(area, agency.id) })),
        ]} />
    </div>
  );
}
