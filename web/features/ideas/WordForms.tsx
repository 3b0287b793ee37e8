import { analysesRoutes } from '../../../contract/analyses.ts';
import { IdeaNeed, IdeaTargetGroup } from '../../../contract/idea-content.ts';
import { NewIdea } from '../../../contract/ideas.ts';
import { useApiQuery } from '../../app/api.ts';
import { Form } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormCheckboxGroup, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { localeOf, useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { editTexts } from './edit.texts.ts';
import { ideasTexts } from './ideas.texts.ts';
import { asLines, Lines } from './lines.ts';
import { RepeatRows } from './RepeatRows.tsx';
import { SaveRow } from './SaveRow.tsx';
import { useSaveSection, type SectionFormProps } from './section-form.ts';
import './ideas.css';

export function NameForm(props: SectionFormProps) {
  const { idea, back } = props;
  const t = useTexts(editTexts);
  const save = useSaveSection(props);
  const form = useZodForm(NewIdea, { defaults: { name: idea.name, summary: idea.summary }, draftKey: `idea-name:${idea.id}`, version: idea.version });
  return (
    <Form form={form} onSubmit={(fields) => save(fields, form.version)}>
      <FormTextField form={form} name="name" label={t('name')} />
      <FormTextArea form={form} name="summary" label={t('summary')} rows={3} maxLength={600} optional />
      <SaveRow form={form} back={back} />
    </Form>
  );
}

/** The need in words, and the findings of the pre-study that carry it. */
export function NeedForm(props: SectionFormProps) {
  const { idea, back, prestudyId } = props;
  const t = useTexts(editTexts);
  const i = useTexts(ideasTexts);
  const language = useLanguage();
  const save = useSaveSection(props);
  const found = useApiQuery(analysesRoutes.listFindings, { params: { prestudyId } });
  const form = useZodForm(IdeaNeed, { defaults: idea.content.need, draftKey: `idea-need:${idea.id}`, version: idea.version });
  const open = (found.data?.items ?? []).filter(({ withdrawnOn }) => withdrawnOn === null)
    .toSorted((a, b) => a.sentenceSv.localeCompare(b.sentenceSv, localeOf(language)));
  return (
    <Form form={form} onSubmit={(need) => save({ need }, form.version)}>
      <FormTextArea form={form} name="text" label={t('needText')} description={t('needAbout')} rows={6} maxLength={4000} optional />
      {found.data && open.length === 0 ? <p className="idea-soft">{t('noFindings')} <Link to={`/prestudies/${prestudyId}/analysis/findings`}>{t('toFindings')}</Link></p> : (
        <FormCheckboxGroup form={form} name="findingIds" label={t('needFindings')} optional
          options={open.map(({ id, sentenceSv, sentenceEn, supported }) => ({
            value: id, label: language === 'en' && sentenceEn !== '' ? sentenceEn : sentenceSv, about: supported ? undefined : i('findingWeak'),
          }))} />
      )}
      <SaveRow form={form} back={back} />
    </Form>
  );
}

const TargetGroupFields = IdeaTargetGroup.extend({ groups: Lines });

export function TargetGroupForm(props: SectionFormProps) {
  const { idea, back } = props;
  const t = useTexts(editTexts);
  const i = useTexts(ideasTexts);
  const save = useSaveSection(props);
  const { targetGroup } = idea.content;
  const form = useZodForm(TargetGroupFields, { defaults: { ...targetGroup, groups: asLines(targetGroup.groups) }, draftKey: `idea-group:${idea.id}`, version: idea.version });
  return (
    <Form form={form} onSubmit={(group) => save({ targetGroup: group }, form.version)}>
      <FormTextArea form={form} name="description" label={t('groupText')} rows={4} maxLength={4000} optional />
      <FormTextArea form={form} name="groups" label={t('groups')} rows={4} optional />
      <h3>{i('conditions')}</h3>
      <RepeatRows form={form} name="conditions" saidBy="label" addLabel={t('addCondition')} blank={() => ({ label: '', question: '', required: true })}>
        {(index) => (
          <>
            <FormTextField form={form} name={`conditions.${index}.label`} label={t('condition')} />
            <FormTextField form={form} name={`conditions.${index}.question`} label={t('question')} />
            <FormCheckbox form={form} name={`conditions.${index}.required`} label={t('required')} />
          </>
        )}
      </RepeatRows>
      <SaveRow form={form} back={back} />
    </Form>
  );
}
