import { ApplicationFormChange } from '../../../contract/application-form.ts';
import { applicationGroundsRoutes, type ApplicationGround } from '../../../contract/application-grounds.ts';
import { horizontalPrinciples } from '../../../contract/findings.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Form } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormDateField, FormSection, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import type { GroundPlace } from './GroundCheckList.tsx';
import { headingsTexts } from './headings.texts.ts';
import { RepeatRows } from './RepeatRows.tsx';
import { SaveRow } from './SaveRow.tsx';
import './ideas.css';

/** `/prestudies/:id/ideas/:ideaId/ground/headings`: what the call asks for, as its own text has it. */
export function GroundHeadingsPage() {
  const t = useTexts(headingsTexts);
  const place = { prestudyId: usePathParam('prestudyId'), ideaId: usePathParam('ideaId') };
  const { data, error, refetch } = useApiQuery(applicationGroundsRoutes.readGround, { params: place });
  return (
    <PartPage title={t('title')} lede={t('lede')} back={{ to: `/prestudies/${place.prestudyId}/ideas/${place.ideaId}/ground`, label: t('back') }}>
      {data ? data.mayWrite ? <HeadingsForm place={place} ground={data} /> : <p>{t('readersRead')}</p>
        : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />}
    </PartPage>
  );
}

const Fields = ApplicationFormChange.omit({ version: true });

function HeadingsForm({ place, ground: { form: asked, formVersion } }: { place: GroundPlace; ground: ApplicationGround }) {
  const t = useTexts(headingsTexts);
  const language = useLanguage();
  const today = useToday();
  const go = useGo();
  const toast = useToast();
  const save = useApiMutation(applicationGroundsRoutes.changeGroundForm);
  const back = `/prestudies/${place.prestudyId}/ideas/${place.ideaId}/ground`;
  const isOwn = formVersion > 0;
  const form = useZodForm(Fields, {
    // The name, source and day are the call's: those of the shipped headings say nothing of it.
    defaults: {
      name: isOwn ? asked.name[language] : '', source: isOwn ? asked.source : '', asOf: isOwn ? asked.asOf : today, verified: asked.verified,
      headings: asked.sections.map(({ key, heading, asks, required, principle }) => ({ key, heading: heading[language], asks: asks[language], required, principle })),
    },
    draftKey: `ground-headings:${place.ideaId}`, version: formVersion,
  });
  const principles = horizontalPrinciples.map((value) => ({ value, label: t(`is-${value}`) }));
  return (
    <Form form={form} onSubmit={async (fields) => {
      await save.mutateAsync({ params: { ...place }, body: { ...fields, version: form.version } });
      toast({ text: t('saved') });
      go(back);
    }}>
      <FormTextField form={form} name="name" label={t('name')} />
      <FormTextField form={form} name="source" label={t('source')} description={t('sourceAbout')} />
      <FormDateField form={form} name="asOf" label={t('asOf')} />
      <FormCheckbox form={form} name="verified" label={t('verified')} />
      <FormSection title={t('headings')} lede={t('headingsAbout')}>
        <RepeatRows form={form} name="headings" saidBy="heading" addLabel={t('add')} blank={() => ({ key: null, heading: '', asks: '', required: true, principle: null })}>
          {(index) => (
            <>
              <div className="idea-row__wide"><FormTextField form={form} name={`headings.${index}.heading`} label={t('heading')} /></div>
              <div className="idea-row__wide"><FormTextArea form={form} name={`headings.${index}.asks`} label={t('asks')} rows={2} /></div>
              <FormSelectField form={form} name={`headings.${index}.principle`} label={t('principle')} options={principles} optional />
              <FormCheckbox form={form} name={`headings.${index}.required`} label={t('required')} />
            </>
          )}
        </RepeatRows>
      </FormSection>
      <SaveRow form={form} back={back} />
    </Form>
  );
}
