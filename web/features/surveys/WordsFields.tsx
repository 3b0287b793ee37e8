import type { ReactNode } from 'react';
import type { SurveyWords } from '../../../contract/survey-document.ts';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useTexts } from '../../ui/texts.ts';
import { builderTexts } from './builder.texts.ts';

/** A text in Swedish, and in English where it is needed. */
export function WordsFields({ label, value, onChange, long, optional, error, description }: {
  label: string; value: SurveyWords | undefined; onChange: (words: SurveyWords) => void; long?: boolean; optional?: boolean; error?: string | undefined; description?: ReactNode;
}) {
  const t = useTexts(builderTexts);
  const words = value ?? { sv: '', en: '' };
  const sv = { label: `${label} (${t('swedish')})`, value: words.sv, onChange: (text: string) => onChange({ ...words, sv: text }), optional, error, ...(description ? { description } : {}) };
  const en = { label: `${label} (${t('english')})`, value: words.en, onChange: (text: string) => onChange({ ...words, en: text }), optional: true };
  return long ? <><TextArea {...sv} rows={3} /><TextArea {...en} rows={2} /></> : <><TextField {...sv} /><TextField {...en} /></>;
}
