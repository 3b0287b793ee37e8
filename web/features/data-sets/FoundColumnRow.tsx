import { useId } from 'react';
import { columnRoles, columnTreatments, type ColumnRole, type ColumnTreatment, type FoundColumn } from '../../../contract/data-files.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/texts.ts';
import { dataSetsTexts, kindText, roleText, sensitiveText, treatmentText } from './data-sets.texts.ts';
import type { Decision } from './FileDecisions.tsx';

/** As a spreadsheet numbers rows: the header is the first. */
const headerRow = 1;

/** One column of a file: what is in it, what it says of people, and what shall happen to it. */
export function FoundColumnRow({ column, decision, onChange }: { column: FoundColumn; decision: Decision; onChange: (decision: Decision) => void }) {
  const t = useTexts(dataSetsTexts);
  const id = useId();
  // What points people out is not to be kept as it is: the choice is not there.
  const treatments = columnTreatments.filter((treatment) => treatment !== 'keep' || column.sensitive === null);
  return (
    <li>
      <div role="group" aria-labelledby={id} className={`found-column${column.sensitive ? ' found-column--sensitive' : ''}`}>
        <FoundContent column={column} id={id} />
        <SelectField label={t('role')} value={decision.role} options={columnRoles.map((role) => ({ value: role, label: t(roleText[role]) }))}
          disabled={decision.treatment === 'drop'} onChange={(role) => onChange({ ...decision, role: (role || 'free') as ColumnRole })} />
        <SelectField label={t('treatment')} value={decision.treatment} options={treatments.map((treatment) => ({ value: treatment, label: t(treatmentText[treatment]) }))}
          onChange={(treatment) => onChange({ ...decision, treatment: (treatment || 'drop') as ColumnTreatment })} />
      </div>
    </li>
  );
}

function FoundContent({ column: { quality, kind, examples, sensitive }, id }: { column: FoundColumn; id: string }) {
  const t = useTexts(dataSetsTexts);
  const distinct = quality.distinct === null ? t('manyValues') : t('distinctValues', { count: quality.distinct });
  return (
    <div className="found-column__what">
      <h3 id={id}>{quality.name}</h3>
      {sensitive ? <p className="found-column__why"><Icon name="warning" />{t(sensitive.firstRow === headerRow ? 'sensitiveByName' : 'sensitiveAt', { reason: t(sensitiveText[sensitive.reason]), row: sensitive.firstRow })}</p> : null}
      <p>{t('filled', { filled: quality.filled, missing: quality.missing })}; {t(kindText[kind])}, {distinct}</p>
      {examples.length > 0 ? <p>{examples.join(', ')}</p> : null}
    </div>
  );
}
