import { assessmentsRoutes } from '../../../contract/assessments.ts';
import type { AssessmentPart } from '../../../contract/assessments.ts';
import { useApiQuery } from '../../app/api.ts';
import { useMyCaseIds } from '../../app/session.tsx';
import { RecordRemarks } from '../../app/sharing/RecordRemarks.tsx';
import { Card } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { areaText, assessmentsTexts, viewText } from './assessments.texts.ts';
import { Statement } from './JointStatements.tsx';
import './assessments.css';

/** `/my/assessment`: what the agencies have written of the person and shown her, each with how she sees it. */
export function MyAssessmentPage() {
  const t = useTexts(assessmentsTexts);
  const caseIds = useMyCaseIds();
  return (
    <Page width="narrow">
      <PageHeader title={t('mine')} lede={t('mineLede')} back={{ to: '/my', label: t('toMine') }} />
      {caseIds.length === 0 ? <EmptyState title={t('mineEmpty')}>{t('mineEmptyDetail')}</EmptyState> : null}
      {caseIds.map((caseId) => <MyAssessment key={caseId} caseId={caseId} />)}
    </Page>
  );
}

function MyAssessment({ caseId }: { caseId: string }) {
  const t = useTexts(assessmentsTexts);
  const { data, error, refetch } = useApiQuery(assessmentsRoutes.readAssessment, { params: { caseId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={2} />;
  const [latest] = data.statements;
  if (data.parts.length === 0 && !latest) return <EmptyState title={t('mineEmpty')}>{t('mineEmptyDetail')}</EmptyState>;
  return (
    <>
      {latest ? <Section title={t('statementTitle')}><Card><Statement caseId={caseId} statement={latest} /></Card></Section> : null}
      {data.parts.length > 0 ? (
        <Section title={t('mineParts')}>{data.parts.map((part) => <MyPart key={part.id} caseId={caseId} part={part} />)}</Section>
      ) : null}
    </>
  );
}

/** How one agency sees one area of her life. */
function MyPart({ caseId, part }: { caseId: string; part: AssessmentPart }) {
  const t = useTexts(assessmentsTexts);
  const title = t(areaText[part.area]);
  return (
    <Card title={`${title}, ${part.ownerAgencyName}`} level={3}>
      <div className="assessment-part">
        <p><strong>{t(viewText[part.view])}</strong></p>
        <p>{part.findings}</p>
        {part.needs ? <p>{t('needs', { needs: part.needs })}</p> : null}
        <p className="assessment-part__by">{part.assessedByName}, <DayText day={part.assessedOn} /></p>
        <RecordRemarks caseId={caseId} recordKind="assessment-part" recordId={part.id} what={`${title}, ${part.ownerAgencyName}`} />
      </div>
    </Card>
  );
}
