import { actorsRoutes, NewActorRelation, relationStates } from '../../../contract/actors.ts';
import type { ActorRelation } from '../../../contract/actors.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormSelectField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { actorsTexts, relationText } from './actors.texts.ts';

interface RelationFormProps {
  prestudyId: string;
  actors: readonly { id: string; name: string }[];
  /** The relation to change: its two actors stay. */
  relation?: ActorRelation | undefined;
  /** The actor whose page it is. */
  oneActorId?: string | undefined;
  onClose: () => void;
}

/** Says how two actors cooperate, and about what. */
export function RelationForm({ prestudyId, actors, relation, oneActorId, onClose }: RelationFormProps) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const add = useApiMutation(actorsRoutes.addActorRelation);
  const change = useApiMutation(actorsRoutes.changeActorRelation);
  const form = useZodForm(NewActorRelation, {
    defaults: relation ?? { oneActorId: oneActorId ?? '', otherActorId: '', state: '', about: '' }, draftKey: relation ? `relation:${relation.id}` : `relation:new:${oneActorId ?? prestudyId}`, version: relation?.version,
  });
  const title = relation ? t('change') : t('addRelation');
  const options = actors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={title} level={3}>
      <Form form={form} label={title} onSubmit={async (body) => {
        const { state, about } = body;
        if (relation) await change.mutateAsync({ params: { prestudyId, relationId: relation.id }, body: { state, about, version: form.version } });
        else await add.mutateAsync({ params: { prestudyId }, body });
        toast({ text: t('relationSaved') });
        onClose();
      }}>
        {relation ? null : (
          <>
            {oneActorId === undefined ? <FormSelectField form={form} name="oneActorId" label={t('one')} options={options} /> : null}
            <FormSelectField form={form} name="otherActorId" label={t('other')} options={options.filter(({ value }) => value !== oneActorId)} />
          </>
        )}
        <FormRadioGroup form={form} name="state" label={t('state')} layout="row" options={relationStates.map((state) => ({ value: state, label: t(relationText[state]) }))} />
        <FormTextField form={form} name="about" label={t('about')} description={t('aboutExample')} />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveRelation')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
