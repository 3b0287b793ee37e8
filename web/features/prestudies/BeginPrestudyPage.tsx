import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { addDays } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useGo } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { PrestudyFieldset } from './PrestudyFieldset.tsx';
import { prestudiesTexts } from './prestudies.texts.ts';
import { PrestudyFields } from './prestudy-fields.ts';

/** The problem statement of Finsam MittSkåne's pre-study (seed 002): facts of its public page, and none of its people. */
const practice = {
  name: 'Arbetslöshetshälsovård (övning)',
  question: 'Hur kan vi, genom en arbetslöshetshälsovård, underlätta för den som står långt från arbetsmarknaden att komma i arbete eller utbildning, eller närmare?',
  purpose: 'Utveckla idén, mobilisera samverkansaktörer och ta fram väl underbyggda underlag till projektansökningar.',
} as const;

/** `/prestudies/new`: the question that a new pre-study shall answer. */
export function BeginPrestudyPage() {
  const t = useTexts(prestudiesTexts);
  const go = useGo();
  const today = useToday();
  const begin = useApiMutation(prestudiesRoutes.beginPrestudy);
  const form = useZodForm(PrestudyFields, { defaults: { startsOn: today }, draftKey: 'new-prestudy' });
  const fillIn = () => {
    for (const [name, value] of Object.entries({ ...practice, endsOn: addDays(today, 240) })) form.setValue(name as keyof typeof practice, value, { shouldDirty: true });
  };
  return (
    <Page width="narrow">
      <PageHeader title={t('beginTitle')} lede={t('beginLede')} back={{ to: '/prestudies', label: t('back') }} />
      <Notice kind="info" title={t('practiceTitle')} actions={<Button size="small" onPress={fillIn}>{t('practice')}</Button>}>{t('practiceAbout')}</Notice>
      <Form form={form} onSubmit={async ({ endedOn: _endedOn, ...body }) => {
        const { id } = await begin.mutateAsync({ body });
        go(`/prestudies/${id}`);
      }}>
        <PrestudyFieldset form={form} />
        <ButtonRow><SubmitButton form={form}>{t('beginSave')}</SubmitButton><LinkButton to="/prestudies">{t('cancel')}</LinkButton></ButtonRow>
      </Form>
    </Page>
  );
}
