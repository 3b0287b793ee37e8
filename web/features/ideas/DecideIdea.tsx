import { z } from 'zod';
import { IdeaDecision, ideasRoutes } from '../../../contract/ideas.ts';
import type { Idea } from '../../../contract/ideas.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { ideasTexts } from './ideas.texts.ts';

const Fields = z.object({ why: IdeaDecision.shape.why, decidedBy: IdeaDecision.shape.decidedBy });
const buttons = { choose: 'choose', 'set-aside': 'setAside', reopen: 'reopen' } as const;

/** Asks why, and writes the decision. */
export function DecideIdea({ prestudyId, idea, decision, onClose }: { prestudyId: string; idea: Idea; decision: keyof typeof buttons; onClose: () => void }) {
  const t = useTexts(ideasTexts);
  const toast = useToast();
  const save = useApiMutation(ideasRoutes.decideIdea);
  const form = useZodForm(Fields, { defaults: {}, draftKey: `idea-decision:${idea.id}` });
  return (
    <Dialog title={t('decideTitle', { name: idea.name })} open onClose={onClose}>
      <p>{t(decision === 'choose' ? 'chooseAbout' : 'decideAbout')}</p>
      <Form form={form} onSubmit={async (fields) => {
        await save.mutateAsync({ params: { prestudyId, ideaId: idea.id }, body: { ...fields, decision, version: idea.version } });
        toast({ text: t('saved') });
        onClose();
      }}>
        <FormTextArea form={form} name="why" label={t('decideWhy')} rows={3} />
        <FormTextField form={form} name="decidedBy" label={t('decideBy')} optional />
        <ButtonRow><SubmitButton form={form}>{t(buttons[decision])}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
