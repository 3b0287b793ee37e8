import { z } from 'zod';
import type { Instrument, Questionnaire, Respondent } from '../../../contract/instrument.ts';
import { measurementsRoutes } from '../../../contract/measurements.ts';
import type { RecordedMeasurement } from '../../../contract/measurements.ts';
import { ShareWith } from '../../../contract/record-writes.ts';
import { Day } from '../../../contract/words.ts';
import { useApiMutation } from '../../app/api.ts';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { ButtonRow } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormNumberField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { AnswerField } from './AnswerField.tsx';
import { measurementsTexts } from './measurements.texts.ts';
import './measurements.css';

const AnswersForm = z.object({
  measuredOn: Day,
  answers: z.record(z.string(), z.number().nullish()),
  notes: z.record(z.string(), z.string().trim().max(500).optional()),
  shareWith: ShareWith,
});
type AnswersForm = ZodForm<z.input<typeof AnswersForm>, z.output<typeof AnswersForm>>;

/** Leaves out what was not answered or written. */
function given<T>(values: Readonly<Record<string, T | null | undefined>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])));
}

function Questions({ form, instrument, respondent, layout }: { form: AnswersForm; instrument: Questionnaire; respondent: Respondent; layout: 'row' | 'column' }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const items = instrument.items.filter((item) => item.ask[respondent] !== undefined && !item.offByDefault);
  // Where each question stands alone any of them may be left open.
  const mayLeave = instrument.missing.kind === 'each-by-itself';
  return (
    <div className="questions">
      {items.map((item) => (
        <div key={item.id} className="question">
          <AnswerField form={form} name={`answers.${item.id}`} label={item.ask[respondent]?.[language] ?? ''} scale={item.scale ?? instrument.scale} optional={mayLeave} layout={layout} />
          {instrument.freeLine ? (
            <Disclosure title={<>{t('noteOpen')}<span className="visually-hidden">: {item.label[language]}</span></>}>
              <FormTextField form={form} name={`notes.${item.id}`} label={t('noteToItem')} optional />
            </Disclosure>
          ) : null}
        </div>
      ))}
    </div>
  );
}

/** On what terms the instrument is used; the line of credit always stands with the form. */
function Terms({ instrument }: { instrument: Instrument }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  return (
    <>
      {instrument.terms.credit ? <p className="credit" lang="sv">{instrument.terms.credit}</p> : null}
      <Disclosure title={t('about')}>
        <p>{instrument.about[language]}</p>
        <p>{instrument.terms.text[language]}</p>
        <p className="credit">{t('source')}: {instrument.terms.source}</p>
      </Disclosure>
    </>
  );
}

export interface MeasurementFormProps {
  caseId: string;
  instrument: Instrument;
  respondent: Respondent;
  /** Staff may write down answers of an earlier day; the person answers today. */
  asksDay: boolean;
  onSaved: (saved: RecordedMeasurement) => void;
}

/** The questions of an instrument to one respondent. What is chosen is kept in the tab until it is saved. */
export function MeasurementForm({ caseId, instrument, respondent, asksDay, onSaved }: MeasurementFormProps) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const today = useToday();
  const record = useApiMutation(measurementsRoutes.recordMeasurement);
  const form = useZodForm(AnswersForm, {
    defaults: { measuredOn: today, answers: {}, notes: {}, shareWith: [] }, draftKey: `measure:${caseId}:${instrument.key}:${respondent}`,
  });
  return (
    <Form form={form} label={instrument.name[language]} onSubmit={async ({ measuredOn, answers, notes, shareWith }) => {
      onSaved(await record.mutateAsync({
        params: { caseId },
        body: { instrumentKey: instrument.key, instrumentVersion: instrument.version, respondent, measuredOn, answers: given(answers), notes: given(notes), shareWith },
      }));
    }}>
      {asksDay ? <FormDateField form={form} name="measuredOn" label={t('measuredOn')} max={today} /> : null}
      {instrument.kind === 'questionnaire' ? (
        <>
          <p>{instrument.instruction[respondent]?.[language]}</p>
          <Questions form={form} instrument={instrument} respondent={respondent} layout={asksDay ? 'row' : 'column'} />
        </>
      ) : (
        <FormNumberField form={form} name="answers.total" label={instrument.total.label[language]} description={t('totalHelp', { min: instrument.total.min, max: instrument.total.max })} />
      )}
      {asksDay ? <ShareField form={form} name="shareWith" caseId={caseId} category={instrument.category} /> : null}
      <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton></ButtonRow>
      <Terms instrument={instrument} />
    </Form>
  );
}
