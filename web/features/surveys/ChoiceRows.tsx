import type { SurveyChoice } from '../../../contract/survey-document.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/texts.ts';
import { builderTexts } from './builder.texts.ts';
import './surveys.css';

/** The choices of a question, or the rows of a table: each in Swedish and English. */
export function ChoiceRows({ what, value, onChange, error }: { what: 'options' | 'rows'; value: readonly SurveyChoice[]; onChange: (list: SurveyChoice[]) => void; error: string | undefined }) {
  const t = useTexts(builderTexts);
  const nameOf = (at: number) => t(what === 'options' ? 'optionNo' : 'rowNo', { number: at + 1 });
  const change = (at: number, part: Partial<SurveyChoice['words']>) => onChange(value.map((one, index) => (index === at ? { ...one, words: { ...one.words, ...part } } : one)));
  return (
    <fieldset className="choice-rows">
      <legend className="field__label">{t(what)}</legend>
      {error ? <p className="field__error" role="alert"><Icon name="error" />{error}</p> : null}
      {value.map((one, at) => (
        // A row has no name of its own until it is saved, and rows are only added last.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="choice-rows__row">
          <TextField label={`${nameOf(at)} (${t('swedish')})`} value={one.words.sv} onChange={(sv) => change(at, { sv })} />
          <TextField label={`${nameOf(at)} (${t('english')})`} optional value={one.words.en} onChange={(en) => change(at, { en })} />
          <button type="button" className="icon-button" aria-label={t('removeOption', { option: one.words.sv || nameOf(at) })} onClick={() => onChange(value.filter((_, index) => index !== at))}><Icon name="close" /></button>
        </div>
      ))}
      <Button size="small" icon="plus" onPress={() => onChange([...value, { key: '', words: { sv: '', en: '' } }])}>{t(what === 'options' ? 'addOption' : 'addRow')}</Button>
    </fieldset>
  );
}
