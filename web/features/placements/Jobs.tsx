import { useState } from 'react';
import { subsidies, type Job } from '../../../contract/jobs.ts';
import { placementsRoutes } from '../../../contract/placements.ts';
import type { Placement } from '../../../contract/placements.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { RecordFoot } from '../../app/sharing/RecordFoot.tsx';
import { Button } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { WhenText } from './HoursText.tsx';
import { usePlacementWords } from './placement-words.ts';
import { placementsTexts } from './placements.texts.ts';

const JobForm = lazyPart(() => import('./JobForm.tsx'), (m) => m.JobForm);

/** The jobs a person has got. */
export function Jobs({ caseId, placements }: { caseId: string; placements: readonly Placement[] }) {
  const t = useTexts(placementsTexts);
  const [open, setOpen] = useState<Job | 'new' | null>(null);
  const { data, error, refetch } = useApiQuery(placementsRoutes.listJobs, { params: { caseId } });
  const close = () => setOpen(null);
  return (
    <Section title={t('jobs')} actions={open === 'new' ? null : <Button icon="plus" size="small" onPress={() => setOpen('new')}>{t('addJob')}</Button>}>
      {open ? <JobForm key={open === 'new' ? 'new' : open.id} caseId={caseId} job={open === 'new' ? undefined : open} placements={placements} onClose={close} /> : null}
      {data ? <JobRows caseId={caseId} jobs={data.items} onEdit={setOpen} isWriting={open !== null} /> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={2} /> : null}
    </Section>
  );
}

function JobRows({ caseId, jobs, onEdit, isWriting }: { caseId: string; jobs: readonly Job[]; onEdit: (job: Job) => void; isWriting: boolean }) {
  const t = useTexts(placementsTexts);
  const { person } = useSession();
  if (jobs.length === 0) return isWriting ? null : <EmptyState title={t('jobsEmpty')}>{t('jobsEmptyDetail')}</EmptyState>;
  return (
    <RowList label={t('jobs')} rows={jobs.map((job) => ({
      key: job.id,
      title: [job.title, job.employerName].filter(Boolean).join(', '),
      about: <><JobAbout job={job} /><RecordFoot caseId={caseId} recordKind="job" recordId={job.id} category={job.category} ownerAgencyId={job.ownerAgencyId} what={job.title} /></>,
      actions: person?.kind === 'staff' && person.agencyId === job.ownerAgencyId
        ? <Button kind="quiet" size="small" label={`${t('edit')}: ${job.title}`} onPress={() => onEdit(job)}>{t('edit')}</Button> : null,
    }))} />
  );
}

function JobAbout({ job }: { job: Job }) {
  const t = useTexts(placementsTexts);
  const words = usePlacementWords();
  const support = job.subsidy ? subsidies[job.subsidy].label[words.language] : t('withoutSubsidy');
  return <><WhenText placement={job} />. {t('hoursAWeek', { hours: words.hours(job.hoursPerWeek) })}. {t(job.paid ? 'paid' : 'unpaid')}, {support}.</>;
}
