import { useFieldArray } from 'react-hook-form';
import { blockKinds, type PublicationSection, type TextBlock } from '../../../contract/publication-content.ts';
import { Button } from '../../ui/Button.tsx';
import { FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useTexts } from '../../ui/texts.ts';
import { publicationFormTexts } from './publication-form.texts.ts';
import type { PublicationFormState } from './publication-form.ts';

interface Fetchable { name: string; blocks: readonly TextBlock[] }

/** One running text of a page: paragraphs, lists and headings, each in a box of its own, to be put in order. */
export function BlockFields({ form, language, section, ideas = [] }: {
  form: PublicationFormState; language: 'sv' | 'en'; section: PublicationSection; ideas?: readonly Fetchable[];
}) {
  const t = useTexts(publicationFormTexts);
  const name = `draft.texts.${language}.sections.${section}` as const;
  const { fields, append, remove, swap } = useFieldArray({ control: form.control, name, keyName: 'rowKey' });
  const fetchIdea = (idea: Fetchable) => {
    append([...idea.blocks]);
    // A heading that somebody has written stands.
    const heading = `draft.texts.${language}.ideaTitle` as const;
    if (!form.getValues(heading)) form.setValue(heading, idea.name, { shouldDirty: true });
  };
  return (
    <fieldset className="text-blocks">
      <legend>{t(`section_${section}`)}</legend>
      {fields.map(({ rowKey, kind }, index) => {
        const what = t(`add_${kind}`);
        const Field = kind === 'heading' ? FormTextField : FormTextArea;
        return (
          <div key={rowKey} className="text-block">
            <Field form={form} name={`${name}.${index}.text`} label={t(`block_${kind}`)} />
            <div className="text-block__moves">
              {index > 0 ? <Button kind="quiet" size="small" label={t('upNamed', { what, nr: index + 1 })} onPress={() => swap(index, index - 1)}>{t('up')}</Button> : null}
              <Button kind="quiet" size="small" label={t('removeNamed', { what, nr: index + 1 })} onPress={() => remove(index)}>{t('remove')}</Button>
            </div>
          </div>
        );
      })}
      <div className="text-blocks__add">
        {blockKinds.map((kind) => (
          <Button key={kind} size="small" icon="plus" label={t('addTo', { what: t(`add_${kind}`), section: t(`section_${section}`) })} onPress={() => append({ kind, text: '' })}>{t(`add_${kind}`)}</Button>
        ))}
        {ideas.map((idea) => <Button key={idea.name} size="small" kind="quiet" onPress={() => fetchIdea(idea)}>{t('fetchIdea', { name: idea.name })}</Button>)}
      </div>
    </fieldset>
  );
}
