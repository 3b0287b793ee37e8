import { blocksRoutes, OwnConflictBody } from '../../../contract/blocks.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useGo, useSearchParams } from '../../ui/navigation.tsx';
import { Page, PageHeader, Stack } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { blockFieldWords } from './block-field-words.ts';
import { blocksTexts } from './blocks.texts.ts';
import './emergency.css';

/** `/conflict`: to say that one has a conflict of interest, from the case (`?code=`) or before one has seen it. */
export function ConflictPage() {
  const t = useTexts(blocksTexts);
  const language = useLanguage();
  const go = useGo();
  const toast = useToast();
  const { code = '' } = useSearchParams();
  const reasons = useApiQuery(blocksRoutes.listConflictReasons, {});
  const say = useApiMutation(blocksRoutes.sayOwnConflict);
  const form = useZodForm(OwnConflictBody, { defaults: { caseCode: code, reasonKey: '' }, words: blockFieldWords(language) });
  return (
    <Page width="narrow">
      <PageHeader title={t('ownTitle')} lede={t('ownLede')} back={{ to: '/cases', label: t('ownBack') }} />
      <Stack gap="wide">
        <ul className="emergency-before"><li>{t('ownWhat1')}</li><li>{t('ownWhat2')}</li><li>{t('ownWhat3')}</li></ul>
        {reasons.error ? <FailedState error={reasons.error} retry={() => { void reasons.refetch(); }} /> : null}
        <Card>
          <Form form={form} label={t('ownTitle')} onSubmit={async (body) => {
            await say.mutateAsync({ body });
            toast({ text: t('ownSaved') });
            go('/today');
          }}>
            <FormTextField form={form} name="caseCode" label={t('code')} description={t('codeHelp')} autoComplete="off" width="short" />
            <FormRadioGroup form={form} name="reasonKey" label={t('reason')}
              options={(reasons.data?.items ?? []).map(({ key, name, about }) => ({ value: key, label: name[language], about: about[language] }))} />
            <SubmitButton form={form}>{t('ownSave')}</SubmitButton>
          </Form>
        </Card>
      </Stack>
    </Page>
  );
}
