import { PlacementChange, placementsRoutes } from '../../../contract/placements.ts';
import type { CasePlacements, Placement } from '../../../contract/placements.ts';
import { useApiMutation } from '../../app/api.ts';
import { CorrectionReasonField } from '../../app/sharing/CorrectionReasonField.tsx';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormRadioGroup, FormSection, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { EmployerField } from './EmployerField.tsx';
import { AdaptationFields, HourStepFields } from './PlacementLists.tsx';
import { placementsTexts } from './placements.texts.ts';
import './placements.css';

const Fields = PlacementChange.omit({ version: true });

interface PlacementFormProps {
  caseId: string;
  kinds: CasePlacements['kinds'];
  /** The placement to change; left out for a new one. */
  placement?: Placement | undefined;
  onClose: () => void;
}

/** The form's type, for the fields that are parts of it. */
export type PlacementFormState = ReturnType<typeof usePlacementForm>;

function usePlacementForm({ caseId, placement }: Pick<PlacementFormProps, 'caseId' | 'placement'>) {
  const today = useToday();
  const fresh = { kind: '' as const, tasks: '', startsOn: today, endsOn: '', hourSteps: [{ fromOn: today, hoursPerWeek: '' as const }], adaptations: [] };
  return useZodForm(Fields, {
    draftKey: placement ? `placement:${placement.id}` : `placement:new:${caseId}`,
    version: placement?.version,
    defaults: placement ? { ...placement, endsOn: placement.endsOn ?? '', correctionReason: '', shareWith: [] } : { ...fresh, correctionReason: '', shareWith: [], employerId: '', supervisorName: '', supervisorPhone: '' },
  });
}

function useSavePlacement({ caseId, placement, onClose }: PlacementFormProps) {
  const t = useTexts(placementsTexts);
  const toast = useToast();
  const add = useApiMutation(placementsRoutes.addPlacement);
  const change = useApiMutation(placementsRoutes.changePlacement);
  return async (body: typeof Fields._output, version: number) => {
    if (placement) await change.mutateAsync({ params: { caseId, placementId: placement.id }, body: { ...body, version } });
    else {
      const { correctionReason: _, ...fresh } = body;
      await add.mutateAsync({ params: { caseId }, body: fresh });
    }
    toast({ text: t('saved') });
    onClose();
  };
}

/** What the placement says in words now, by the fields of the form. */
const textsOf = ({ tasks, adaptations }: Placement) =>
  ({ tasks, ...Object.fromEntries(adaptations.map(({ words }, index) => [`adaptations.${index}.words`, words])) });

/** Adds or changes a placement: where, what, how much and how it rises, and what is to be different there. */
export function PlacementForm(props: PlacementFormProps) {
  const { caseId, kinds, placement, onClose } = props;
  const t = useTexts(placementsTexts);
  const language = useLanguage();
  const form = usePlacementForm(props);
  const save = useSavePlacement(props);
  const title = t(placement ? 'formEdit' : 'formAdd');
  return (
    <Card title={title} level={3}>
      <Form form={form} label={title} onSubmit={(body) => save(body, form.version)}>
        <FormRadioGroup form={form} name="kind" label={t('kind')} options={kinds.map(({ key, label }) => ({ value: key, label: label[language] }))} />
        <EmployerField form={form} name="employerId" known={placement} />
        <FormTextArea form={form} name="tasks" label={t('tasks')} rows={3} />
        <FormTextField form={form} name="supervisorName" label={t('supervisor')} optional />
        <FormTextField form={form} name="supervisorPhone" label={t('supervisorPhone')} type="tel" optional />
        <FormDateField form={form} name="startsOn" label={t('startsOn')} />
        <FormDateField form={form} name="endsOn" label={t('endsOn')} optional />
        <FormSection title={t('hourSteps')} lede={t('hourStepsAbout')}><HourStepFields form={form} /></FormSection>
        <FormSection title={t('adaptations')} lede={t('adaptationsAbout')}><AdaptationFields form={form} /></FormSection>
        {placement ? <CorrectionReasonField form={form} name="correctionReason" before={textsOf(placement)} /> : null}
        <ShareField form={form} name="shareWith" caseId={caseId} category="placement" recordId={placement?.id} />
        <ButtonRow>
          <SubmitButton form={form}>{t('save')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
