import { z } from 'zod';
import { brokenTheory, indicatorMeasures, theoryLayers, TheoryOfChange, TheoryStep, type TheoryLayer } from '../../../contract/idea-theory.ts';
import { ideaSections } from '../../../contract/idea-content.ts';
import { GoalLevel } from '../../../contract/programme-goals.ts';
import { Form } from '../../ui/form/Form.tsx';
import { FormSection, FormSelectField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm, withoutEmpty } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { Stack } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { editTexts } from './edit.texts.ts';
import { ideaWords, layerWord, levelWord, measureWord } from './idea-words.texts.ts';
import { RepeatRows } from './RepeatRows.tsx';
import { SaveRow } from './SaveRow.tsx';
import { useSaveSection, type SectionFormProps } from './section-form.ts';
import { TheoryPicture } from './TheoryPicture.tsx';
import './ideas.css';

const Fields = z.object({ theory: ideaSections.theory });
type Input = z.input<typeof Fields>;
type TheoryFormState = ZodForm<Input, z.output<typeof Fields>>;

/** The chain as a form: boxes layer by layer, then the arrows with what must hold; the picture follows along. */
export function TheoryForm(props: SectionFormProps) {
  const { idea, back } = props;
  const t = useTexts(editTexts);
  const save = useSaveSection(props);
  const { steps, arrows } = idea.content.theory;
  const form = useZodForm(Fields, {
    defaults: { theory: { steps: steps.map((step) => ({ ...step, measure: step.measure ?? undefined, level: step.level ?? undefined })), arrows } },
    draftKey: `idea-theory:${idea.id}`, version: idea.version, words: { 'theory-broken': t('broken') },
  });
  return (
    <Stack>
      <p className="section__lede">{t('theoryAbout')}</p>
      <Preview form={form} />
      <Form form={form} onSubmit={(fields) => save(fields, form.version)}>
        {theoryLayers.map((layer) => <LayerFields key={layer} form={form} layer={layer} />)}
        <ArrowFields form={form} />
        <SaveRow form={form} back={back} />
      </Form>
    </Stack>
  );
}

/** What is written so far, as far as it can be drawn: half-written rows are left out. */
function Preview({ form }: { form: TheoryFormState }) {
  const { theory } = form.watch();
  const written = withoutEmpty(theory) as { steps?: unknown[]; arrows?: unknown[] } | undefined;
  const steps = (written?.steps ?? []).flatMap((step) => TheoryStep.safeParse(step).data ?? []);
  const known = TheoryOfChange.shape.arrows.unwrap().element;
  const arrows = (written?.arrows ?? []).flatMap((arrow) => known.safeParse(arrow).data ?? []).filter((arrow) => brokenTheory({ steps, arrows: [arrow] }).every(({ fault }) => fault === 'key-twice'));
  return <TheoryPicture theory={{ steps, arrows }} />;
}

/** The next key that no box has: `r1`, `r2` and so on. */
function freshKey(form: TheoryFormState): string {
  const taken = (form.getValues().theory.steps ?? []).map(({ key }) => key);
  let nr = taken.length + 1;
  while (taken.includes(`r${nr}`)) nr += 1;
  return `r${nr}`;
}

function LayerFields({ form, layer }: { form: TheoryFormState; layer: TheoryLayer }) {
  const t = useTexts(editTexts);
  const w = useTexts(ideaWords);
  const blank = () => ({ key: freshKey(form), layer, text: '', indicator: '', measure: '', level: '' });
  return (
    <FormSection title={w(layerWord(layer))}>
      <RepeatRows form={form} name="theory.steps" saidBy="text" addLabel={t('addStep', { layer: w(layerWord(layer)) })} blank={blank} shows={(row) => 'layer' in row && row.layer === layer}>
        {(index) => (
          <>
            <div className="idea-row__wide"><FormTextField form={form} name={`theory.steps.${index}.text`} label={t('stepText')} /></div>
            {layer === 'activity' ? null : (
              <>
                <div className="idea-row__wide"><FormTextField form={form} name={`theory.steps.${index}.indicator`} label={t('indicator')} optional /></div>
                <FormSelectField form={form} name={`theory.steps.${index}.measure`} label={t('measure')} optional options={indicatorMeasures.map((value) => ({ value, label: w(measureWord(value)) }))} />
                <FormSelectField form={form} name={`theory.steps.${index}.level`} label={t('level')} optional options={GoalLevel.options.map((value) => ({ value, label: w(levelWord(value)) }))} />
              </>
            )}
          </>
        )}
      </RepeatRows>
    </FormSection>
  );
}

function ArrowFields({ form }: { form: TheoryFormState }) {
  const t = useTexts(editTexts);
  const { theory } = form.watch();
  const steps = (theory.steps ?? []).filter(({ text }) => text !== '');
  const placeOf = (key: string | undefined) => theoryLayers.indexOf(steps.find((step) => step.key === key)?.layer ?? 'activity');
  const options = (from: number) => steps.filter(({ layer }) => theoryLayers.indexOf(layer) >= from).map(({ key, text }) => ({ value: key, label: text }));
  return (
    <FormSection title={t('arrows')} lede={t('arrowsAbout')}>
      <RepeatRows form={form} name="theory.arrows" saidBy="assumption" addLabel={t('addArrow')} blank={() => ({ from: '', to: '', assumption: '' })}>
        {(index) => (
          <>
            <FormSelectField form={form} name={`theory.arrows.${index}.from`} label={t('from')} options={options(0).filter(({ value }) => placeOf(value) < theoryLayers.length - 1)} />
            <FormSelectField form={form} name={`theory.arrows.${index}.to`} label={t('to')} options={options(placeOf(theory.arrows?.[index]?.from) + 1)} />
            <div className="idea-row__wide"><FormTextField form={form} name={`theory.arrows.${index}.assumption`} label={t('assumption')} optional /></div>
          </>
        )}
      </RepeatRows>
    </FormSection>
  );
}
