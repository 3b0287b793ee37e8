import { useFieldArray, useWatch } from 'react-hook-form';
import { handovers } from '../../../contract/service-paths.ts';
import { Button } from '../../ui/Button.tsx';
import { FormNumberField, FormRadioGroup, FormTextField } from '../../ui/form/form-fields.tsx';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';
import { blankStep, type PathFormState } from './path-form.ts';
import { usePathWords } from './path-words.ts';
import { pathsTexts } from './paths.texts.ts';
import './paths.css';

/** The steps of a way, each in a box of its own; they can be moved, put in between and taken away. */
export function PathStepFields({ form }: { form: PathFormState }) {
  const t = useTexts(pathsTexts);
  const shared = useTexts(analysesTexts);
  const { fields, append, insert, remove, swap } = useFieldArray({ control: form.control, name: 'steps', keyName: 'rowKey' });
  return (
    <>
      {fields.map(({ rowKey }, index) => {
        const nr = index + 1;
        return (
          <fieldset key={rowKey} className="path-fields">
            <legend>{t('stepNr', { nr })}</legend>
            <StepFields form={form} index={index} isLast={index === fields.length - 1} />
            <div className="path-fields__moves">
              {index > 0 ? <Button kind="quiet" size="small" label={t('upNr', { nr })} onPress={() => swap(index, index - 1)}>{t('up')}</Button> : null}
              {index < fields.length - 1 ? <Button kind="quiet" size="small" label={t('insertAfterNr', { nr })} onPress={() => insert(index + 1, blankStep)}>{t('insertAfter')}</Button> : null}
              {fields.length > 2 ? <Button kind="quiet" size="small" label={t('removeNr', { nr })} onPress={() => remove(index)}>{shared('remove')}</Button> : null}
            </div>
          </fieldset>
        );
      })}
      {fields.length < 20 ? <div><Button size="small" icon="plus" onPress={() => append(blankStep)}>{t('addStep')}</Button></div> : null}
    </>
  );
}

function StepFields({ form, index, isLast }: { form: PathFormState; index: number; isLast: boolean }) {
  const t = useTexts(pathsTexts);
  const words = usePathWords();
  const nr = index + 1;
  const handover = useWatch({ control: form.control, name: `steps.${index}.handover` });
  return (
    <>
      <FormTextField form={form} name={`steps.${index}.service`} label={t('service', { nr })} />
      <FormTextField form={form} name={`steps.${index}.whatHappens`} label={t('happens', { nr })} optional />
      <FormNumberField form={form} name={`steps.${index}.waitWeeks`} label={t('waitField', { nr })} description={t('waitAbout')} unit={t('weeksUnit')} optional />
      {isLast ? null : (
        <FormRadioGroup form={form} name={`steps.${index}.handover`} label={t('handover', { nr })}
          options={handovers.map((one) => ({ value: one, label: words.handover(one), about: words.handoverAbout(one) }))} />
      )}
      {!isLast && (handover === 'missing' || handover === 'depends-on-persons') ? (
        <div className="path-fields__gap">
          <FormTextField form={form} name={`steps.${index}.gap.why`} label={t('why', { nr })} description={t('whyAbout')} optional />
          <FormTextField form={form} name={`steps.${index}.gap.owner`} label={t('owner', { nr })} description={t('ownerAbout')} optional />
        </div>
      ) : null}
    </>
  );
}
