import type { z } from 'zod';
import { JobChange, subsidies, subsidyKeys, type Job } from '../../../contract/jobs.ts';
import { placementsRoutes } from '../../../contract/placements.ts';
import type { Placement } from '../../../contract/placements.ts';
import { useApiMutation } from '../../app/api.ts';
import { CorrectionReasonField } from '../../app/sharing/CorrectionReasonField.tsx';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormNumberField, FormSelectField, FormTextField, FormYesNo } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { EmployerField } from './EmployerField.tsx';
import { placementsTexts } from './placements.texts.ts';

const Fields = JobChange.omit({ version: true });

interface JobFormProps {
  caseId: string;
  /** The job to change; left out for a new one. */
  job?: Job | undefined;
  placements: readonly Placement[];
  onClose: () => void;
}

function useSaveJob({ caseId, job, onClose }: JobFormProps) {
  const t = useTexts(placementsTexts);
  const toast = useToast();
  const add = useApiMutation(placementsRoutes.addJob);
  const change = useApiMutation(placementsRoutes.changeJob);
  return async ({ correctionReason, ...body }: z.output<typeof Fields>, version: number) => {
    if (job) await change.mutateAsync({ params: { caseId, jobId: job.id }, body: { ...body, correctionReason, version } });
    else await add.mutateAsync({ params: { caseId }, body });
    toast({ text: t('jobSaved') });
    onClose();
  };
}

/** A job: what, where, how much, with or without wage and support. */
export function JobForm(props: JobFormProps) {
  const { caseId, job, placements, onClose } = props;
  const t = useTexts(placementsTexts);
  const language = useLanguage();
  const today = useToday();
  const save = useSaveJob(props);
  // A placement that led to a job usually leads to one at the same employer.
  const led = placements.find(({ outcome }) => outcome === 'job');
  const form = useZodForm(Fields, {
    draftKey: job ? `job:${job.id}` : `job:new:${caseId}`,
    version: job?.version,
    defaults: job ? { ...job, endsOn: job.endsOn ?? '', subsidy: job.subsidy ?? '', correctionReason: '', shareWith: [] }
      : { title: '', employerId: led?.employerId ?? '', placementId: led?.id ?? null, startsOn: today, endsOn: '', subsidy: '', correctionReason: '', shareWith: [] },
  });
  const title = t(job ? 'editJob' : 'addJob');
  const known = job?.employerId && job.employerName ? { employerId: job.employerId, employerName: job.employerName } : led;
  return (
    <Card title={title} level={3}>
      <Form form={form} label={title} onSubmit={(body) => save(body, form.version)}>
        <FormTextField form={form} name="title" label={t('jobTitle')} />
        {job ? <CorrectionReasonField form={form} name="correctionReason" before={{ title: job.title }} /> : null}
        <EmployerField form={form} name="employerId" known={known} optional />
        <FormDateField form={form} name="startsOn" label={t('startsOn')} />
        <FormDateField form={form} name="endsOn" label={t('jobEndsOn')} optional />
        <FormNumberField form={form} name="hoursPerWeek" label={t('jobHours')} unit={t('hoursUnit')} />
        <FormYesNo form={form} name="paid" label={t('jobPaid')} yes={t('yes')} no={t('no')} />
        <FormSelectField form={form} name="subsidy" label={t('subsidy')} description={t('subsidyAbout')} optional
          options={subsidyKeys.map((key) => ({ value: key, label: subsidies[key].label[language] }))} />
        <ShareField form={form} name="shareWith" caseId={caseId} category="work" recordId={job?.id} />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveJob')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
