import { placementsRoutes } from '../../../contract/placements.ts';
import type { EmployerSheet } from '../../../contract/placements.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { WhenText } from './HoursText.tsx';
import { usePlacementWords } from './placement-words.ts';
import { placementsTexts } from './placements.texts.ts';
import './placements.css';

/** A sheet to print and give to the employer: the placement, and nothing else of the person. */
export function EmployerSheetPage() {
  const t = useTexts(placementsTexts);
  const params = { caseId: usePathParam('caseId'), placementId: usePathParam('placementId') };
  const { data, error, refetch } = useApiQuery(placementsRoutes.readEmployerSheet, { params });
  return (
    <Page width="narrow">
      <div className="no-print">
        <PageHeader title={t('sheet')} lede={t('sheetLede')} back={{ to: `/cases/${params.caseId}/placements`, label: t('backToPlacements') }}
          actions={data ? <Button kind="primary" onPress={() => print()}>{t('print')}</Button> : null} />
      </div>
      {data ? <Sheet sheet={data} /> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton shape="cards" rows={2} /> : null}
    </Page>
  );
}

function Sheet({ sheet }: { sheet: EmployerSheet }) {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  const { contact } = sheet;
  const steps = sheet.hourSteps.map((step) => t('hoursFrom', { hours: words.hours(step.hoursPerWeek), day: words.short(step.fromOn) }));
  return (
    <Card title={t('sheetTitle', { kind: sheet.kind[words.language], name: sheet.participantName })}>
      <DescriptionList items={[
        { term: t('employer'), value: sheet.employerName },
        { term: t('supervisor'), value: sheet.supervisorName || t('noSupervisor') },
        { term: t('when'), value: <WhenText placement={sheet} /> },
        { term: t('hours'), value: <Lines of={steps} /> },
        { term: t('sheetContact'), value: contact ? <Lines of={[contact.name, [contact.title, contact.agencyName].filter(Boolean).join(', '), contact.phone ?? '']} /> : t('sheetNoContact') },
        { term: t('sheetFollowUps'), value: <Lines of={sheet.followUpDays.map((day) => words.day(day))} /> },
      ]} />
      <h3>{t('tasks')}</h3>
      <p className="placement__words">{sheet.tasks}</p>
      <h3>{t('adaptations')}</h3>
      {sheet.adaptations.length === 0 ? <p>{t('noAdaptations')}</p> : <ul>{sheet.adaptations.map((adaptation) => <li key={adaptation.words}>{adaptation.words}</li>)}</ul>}
    </Card>
  );
}

/** Short lines under one another; a dash when there are none. */
function Lines({ of }: { of: readonly string[] }) {
  const lines = of.filter(Boolean);
  return <>{lines.length === 0 ? '–' : lines.map((line) => <div key={line}>{line}</div>)}</>;
}
