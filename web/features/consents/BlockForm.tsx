import { z } from 'zod';
import { blocksRoutes } from '../../../contract/blocks.ts';
import type { BlockChoice } from '../../../contract/blocks.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { blocksTexts } from './blocks.texts.ts';

/** One choice in a list of people and units. */
const Chosen = z.object({ who: z.string().min(1), words: z.string().trim().max(500).optional() });

/** Records a block that the person has asked for. */
export function BlockForm({ caseId, choices, onClose }: { caseId: string; choices: readonly BlockChoice[]; onClose: () => void }) {
  const t = useTexts(blocksTexts);
  const toast = useToast();
  const register = useApiMutation(blocksRoutes.registerBlock);
  const form = useZodForm(Chosen, { defaults: { who: '', words: '' } });
  return (
    <Card title={t('record')} level={3}>
      <Form form={form} label={t('record')} onSubmit={async ({ who, words }) => {
        const isUnit = choices.some(({ unitId }) => unitId === who);
        await register.mutateAsync({ params: { caseId }, body: { ...(isUnit ? { unitId: who } : { staffId: who }), words } });
        toast({ text: t('saved') });
        onClose();
      }}>
        <p>{t('recordLede')}</p>
        <FormSelectField form={form} name="who" label={t('who')} options={choices.map((one) => ({ value: one.staffId ?? one.unitId ?? '', label: `${one.name}, ${one.about}` }))} />
        <FormTextArea form={form} name="words" label={t('words')} rows={2} maxLength={500} />
        <ButtonRow>
          <SubmitButton form={form}>{t('save')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
