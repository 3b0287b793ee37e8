import { useWatch } from 'react-hook-form';
import { publicationSections } from '../../../contract/publication-content.ts';
import type { PublicationMaterial } from '../../../contract/publications.ts';
import { Button } from '../../ui/Button.tsx';
import { FormSection, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useTexts } from '../../ui/texts.ts';
import { BlockFields } from './BlockFields.tsx';
import { publicationFormTexts } from './publication-form.texts.ts';
import { blankText, type PublicationFormState } from './publication-form.ts';

function TextFields({ form, language, ideas }: { form: PublicationFormState; language: 'sv' | 'en'; ideas: PublicationMaterial['ideas'] }) {
  const t = useTexts(publicationFormTexts);
  const name = `draft.texts.${language}` as const;
  return (
    <>
      <FormTextField form={form} name={`${name}.title`} label={t('title')} />
      <FormTextArea form={form} name={`${name}.lede`} label={t('lede')} description={t('ledeAbout')} rows={3} maxLength={400} optional />
      {publicationSections.map((section) => (
        <div key={section} className="publication-form">
          {section === 'idea' ? <FormTextField form={form} name={`${name}.ideaTitle`} label={t('ideaTitle')} description={t('ideaTitleAbout')} optional /> : null}
          <BlockFields form={form} language={language} section={section} {...(section === 'idea' && language === 'sv' ? { ideas } : {})} />
        </div>
      ))}
    </>
  );
}

/** The words of a page, in Swedish and, where there is any, in English. */
export function LanguageFields({ form, ideas }: { form: PublicationFormState; ideas: PublicationMaterial['ideas'] }) {
  const t = useTexts(publicationFormTexts);
  const hasEnglish = useWatch({ control: form.control, name: 'draft.texts.en' }) !== null;
  return (
    <>
      <FormSection title={t('swedish')} lede={t('swedishLede')}><TextFields form={form} language="sv" ideas={ideas} /></FormSection>
      <FormSection title={t('english')} lede={t('englishLede')}>
        {hasEnglish ? <TextFields form={form} language="en" ideas={[]} /> : null}
        <div>
          {hasEnglish
            ? <Button kind="quiet" size="small" onPress={() => form.setValue('draft.texts.en', null, { shouldDirty: true })}>{t('dropEnglish')}</Button>
            : <Button size="small" icon="plus" onPress={() => form.setValue('draft.texts.en', blankText, { shouldDirty: true })}>{t('addEnglish')}</Button>}
        </div>
      </FormSection>
    </>
  );
}
