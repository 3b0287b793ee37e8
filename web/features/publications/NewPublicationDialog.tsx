import { useWatch } from 'react-hook-form';
import { programmesRoutes } from '../../../contract/programmes.ts';
import { publicationKinds } from '../../../contract/publication-content.ts';
import { NewPublication, publicationsRoutes } from '../../../contract/publications.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormSelectField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useGo } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { publicationPath } from './addresses.ts';
import { publicationsTexts } from './publications.texts.ts';

/** Begins a page: what it is about, and its heading. */
export function NewPublicationDialog({ prestudyId, prestudyName, onClose }: { prestudyId: string; prestudyName: string; onClose: () => void }) {
  const t = useTexts(publicationsTexts);
  const language = useLanguage();
  const go = useGo();
  const begin = useApiMutation(publicationsRoutes.beginPublication);
  const { data: programmes } = useApiQuery(programmesRoutes.listProgrammes, {});
  const form = useZodForm(NewPublication, { defaults: { kind: 'prestudy', title: prestudyName, programmeId: null } });
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <Dialog title={t('beginTitle')} open onClose={onClose}>
      <Form form={form} onSubmit={async (fields) => {
        const body = { ...fields, programmeId: fields.kind === 'project' ? fields.programmeId : null };
        const { id } = await begin.mutateAsync({ params: { prestudyId }, body });
        go(publicationPath(prestudyId, id, '/edit'));
      }}>
        <FormRadioGroup form={form} name="kind" label={t('kind')} options={publicationKinds.map((value) => ({ value, label: t(value === 'prestudy' ? 'kindPrestudy' : 'kindProject') }))} />
        {kind === 'project' && programmes ? (
          <FormSelectField form={form} name="programmeId" label={t('programme')} description={t('programmeAbout')}
            options={programmes.items.map(({ id, name }) => ({ value: id, label: name[language] }))} />
        ) : null}
        <FormTextField form={form} name="title" label={t('title')} />
        <ButtonRow><SubmitButton form={form}>{t('make')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
