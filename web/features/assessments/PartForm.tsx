import { useEffect, useRef } from 'react';
import { areaCategories, AssessmentView, assessmentsRoutes, SavePartBody } from '../../../contract/assessments.ts';
import type { AssessmentArea, AssessmentPicture } from '../../../contract/assessments.ts';
import { useApiMutation } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { CorrectionReasonField } from '../../app/sharing/CorrectionReasonField.tsx';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormDateField, FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { areaText, assessmentsTexts, viewText } from './assessments.texts.ts';

/** The own agency's part of one area, written where the picture is. */
export function PartForm({ caseId, area, picture, onClose }: {
  caseId: string;
  area: AssessmentArea;
  picture: AssessmentPicture;
  onClose: () => void;
}) {
  const t = useTexts(assessmentsTexts);
  const toast = useToast();
  const today = useToday();
  const { person } = useSession();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const save = useApiMutation(assessmentsRoutes.savePart);
  const part = picture.parts.find((one) => one.area === area && person?.kind === 'staff' && one.ownerAgencyId === person.agencyId);
  const form = useZodForm(SavePartBody, {
    draftKey: `assessment-part:${caseId}:${area}`, version: part?.version,
    defaults: {
      findings: part?.findings ?? '', needs: part?.needs ?? '', assessedOn: today,
      sharedWithParticipant: part?.sharedWithParticipant ?? true, correctionReason: '', shareWith: [], ...(part ? { view: part.view, version: part.version } : {}),
    },
  });
  const words = t(areaText[area]).toLowerCase();
  return (
    <div ref={box} tabIndex={-1}>
      <Card title={t('partTitle', { area: words })} level={3}>
        <Form form={form} label={t('partTitle', { area: words })} onSubmit={async (body) => {
          // A part that was begun when there was none is not saved over one that has come since.
          await save.mutateAsync({ params: { caseId, area }, body: { ...body, version: form.version === 0 ? undefined : form.version } });
          toast({ text: t('partSaved') });
          onClose();
        }}>
          <FormRadioGroup form={form} name="view" label={t('view', { area: words })}
            options={AssessmentView.options.map((view) => ({ value: view, label: t(viewText[view]) }))} />
          <FormTextArea form={form} name="findings" label={t('findings')} description={t('findingsAbout')} rows={4} />
          <FormTextArea form={form} name="needs" label={t('needsField')} rows={3} optional />
          {part ? <CorrectionReasonField form={form} name="correctionReason" before={{ findings: part.findings, needs: part.needs }} /> : null}
          <FormDateField form={form} name="assessedOn" label={t('assessedOn')} max={today} />
          <FormCheckbox form={form} name="sharedWithParticipant" label={t('shareWithPerson')} />
          <ShareField form={form} name="shareWith" caseId={caseId} category={areaCategories[area]} recordId={part?.id} />
          <ButtonRow>
            <SubmitButton form={form}>{t('partSave')}</SubmitButton>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </div>
  );
}
