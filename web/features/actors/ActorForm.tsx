import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { ActorKind, actorKinds, actorSectors, actorsRoutes, NewActor, usualSector } from '../../../contract/actors.ts';
import type { ActorDetails } from '../../../contract/actors.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormScaleField, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { actorsTexts, kindText, sectorText } from './actors.texts.ts';
import { useTeam } from './use-actors.ts';

interface ActorFormProps { prestudyId: string; actor?: ActorDetails | undefined; onClose: () => void }

function useActorForm({ prestudyId, actor }: Pick<ActorFormProps, 'prestudyId' | 'actor'>) {
  const fresh = { name: '', kind: '' as const, sector: '' as const, role: '', contribution: '', note: '', keptById: '', interest: '' as const, influence: '' as const };
  const form = useZodForm(NewActor, {
    draftKey: actor ? `actor:${actor.id}` : `actor:new:${prestudyId}`, version: actor?.version, defaults: actor ? { ...actor, keptById: actor.keptById ?? '' } : fresh,
  });
  // Most of a kind belong to one sector; it is proposed while none is chosen.
  const kind = ActorKind.safeParse(useWatch({ control: form.control, name: 'kind' })).data;
  const { getValues, setValue } = form;
  useEffect(() => {
    if (kind && !getValues('sector')) setValue('sector', usualSector[kind]);
  }, [kind, getValues, setValue]);
  return form;
}

function useSaveActor({ prestudyId, actor, onClose }: ActorFormProps) {
  const t = useTexts(actorsTexts);
  const toast = useToast();
  const add = useApiMutation(actorsRoutes.addActor);
  const change = useApiMutation(actorsRoutes.changeActor);
  return async (body: NewActor, version: number) => {
    if (actor) await change.mutateAsync({ params: { prestudyId, actorId: actor.id }, body: { ...body, version } });
    else await add.mutateAsync({ params: { prestudyId }, body });
    toast({ text: t('saved') });
    onClose();
  };
}

/** Puts an actor on the map, or changes what is said of it. */
export function ActorForm(props: ActorFormProps) {
  const t = useTexts(actorsTexts);
  const form = useActorForm(props);
  const save = useSaveActor(props);
  const { members } = useTeam();
  const title = props.actor ? t('formEdit', { name: props.actor.name }) : t('formAdd');
  return (
    <Card title={title} level={3}>
      <Form form={form} label={title} onSubmit={(body) => save(body, form.version)}>
        <FormTextField form={form} name="name" label={t('name')} />
        <FormSelectField form={form} name="kind" label={t('kind')} options={actorKinds.map((kind) => ({ value: kind, label: t(kindText[kind]) }))} />
        <FormSelectField form={form} name="sector" label={t('sector')} options={actorSectors.map((sector) => ({ value: sector, label: t(sectorText[sector]) }))} />
        <FormTextArea form={form} name="role" label={t('role')} description={t('wordsForLetter')} rows={2} optional />
        <FormTextArea form={form} name="contribution" label={t('contribution')} description={t('wordsForLetter')} rows={2} optional />
        <FormScaleField form={form} name="interest" label={t('interest')} min={1} max={5} lowest={t('lowest')} highest={t('highest')} optional />
        <FormScaleField form={form} name="influence" label={t('influence')} min={1} max={5} lowest={t('lowest')} highest={t('highest')} optional />
        <FormSelectField form={form} name="keptById" label={t('keptBy')} optional options={members.map(({ staffId, name }) => ({ value: staffId, label: name }))} />
        <FormTextArea form={form} name="note" label={t('note')} description={t('noteAbout')} rows={3} optional />
        <ButtonRow>
          <SubmitButton form={form}>{t('save')}</SubmitButton>
          <Button onPress={props.onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
