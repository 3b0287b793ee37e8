import { MarkMistakenBody, measurementsRoutes } from '../../../contract/measurements.ts';
import type { Measurement } from '../../../contract/measurements.ts';
import { useApiMutation } from '../../app/api.ts';
import { RecordRemarks } from '../../app/sharing/RecordRemarks.tsx';
import { ShareWith } from '../../app/sharing/ShareWith.tsx';
import { WhySeen } from '../../app/sharing/WhySeen.tsx';
import { ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { measurementsTexts } from './measurements.texts.ts';

interface MeasurementPanelProps {
  caseId: string;
  measurement: Measurement;
  /** Which one: “Samsteg progression, 17 nov. 2026”. */
  title: string;
  onClose: () => void;
}

function MistakeForm({ caseId, measurement: { id, version }, onClose }: Omit<MeasurementPanelProps, 'title'>) {
  const t = useTexts(measurementsTexts);
  const toast = useToast();
  const mark = useApiMutation(measurementsRoutes.markMistaken);
  const form = useZodForm(MarkMistakenBody.pick({ reason: true }), { defaults: { reason: '' }, draftKey: `mistake:${id}` });
  return (
    <Form form={form} label={t('markTitle')} onSubmit={async ({ reason }) => {
      await mark.mutateAsync({ params: { caseId, measurementId: id }, body: { reason, version } });
      toast({ text: t('marked') });
      onClose();
    }}>
      <p>{t('markAbout')}</p>
      <FormTextArea form={form} name="reason" label={t('markReason')} description={t('markReasonHelp')} rows={2} />
      <ButtonRow><SubmitButton form={form}>{t('markSave')}</SubmitButton></ButtonRow>
    </Form>
  );
}

/** What can be done with one measurement of the own agency: share it, and say that it was a mistake. */
export function MeasurementPanel({ caseId, measurement, title, onClose }: MeasurementPanelProps) {
  const t = useTexts(measurementsTexts);
  return (
    <Dialog title={title} open onClose={onClose}>
      <div className="stack">
        <ShareWith caseId={caseId} recordKind="measurement" recordId={measurement.id} category={measurement.category} />
        <RecordRemarks caseId={caseId} recordKind="measurement" recordId={measurement.id} what={title} />
        <WhySeen caseId={caseId} recordKind="measurement" recordId={measurement.id} what={title} />
        {measurement.mayMarkMistaken ? (
          <Disclosure title={t('markTitle')}><MistakeForm caseId={caseId} measurement={measurement} onClose={onClose} /></Disclosure>
        ) : null}
      </div>
    </Dialog>
  );
}
