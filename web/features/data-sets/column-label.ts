import type { DataColumn } from '../../../contract/data-sets.ts';
import type { Language } from '../../../contract/words.ts';

/** What a column is called: by the dictionary in the reader's language, else as in the file. */
export function columnLabel({ labelSv, labelEn, name }: Pick<DataColumn, 'labelSv' | 'labelEn' | 'name'>, language: Language): string {
  return (language === 'sv' ? labelSv || labelEn : labelEn || labelSv) || name;
}
