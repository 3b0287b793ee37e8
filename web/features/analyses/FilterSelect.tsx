import { SelectField, type Option } from '../../ui/fields/SelectField.tsx';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';

/** Narrows a list by one thing; “All” is the empty value. */
export function FilterSelect({ label, value, onChange, options }: { label: string; value: string; onChange: (value: string) => void; options: readonly Option[] }) {
  const t = useTexts(analysesTexts);
  return (
    <SelectField label={label} value={value || 'all'} options={[{ value: 'all', label: t('all') }, ...options]}
      onChange={(chosen) => onChange(chosen === 'all' ? '' : chosen)} />
  );
}
