import { useState } from 'react';
import { columnRoles, type ColumnRole } from '../../../contract/data-files.ts';
import { dataSetsRoutes, type DataColumn, type DataSet } from '../../../contract/data-sets.ts';
import { callApi, useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { columnLabel } from './column-label.ts';
import { DataSetFrame, useDataSet } from './DataSetFrame.tsx';
import { dataSetsTexts, kindText, roleText } from './data-sets.texts.ts';

/** `/prestudies/$prestudyId/data/$dataSetId/dictionary`: what each column and code means. */
export function DictionaryPage() {
  const t = useTexts(dataSetsTexts);
  const [changing, setChanging] = useState(false);
  return (
    <DataSetFrame>{(set) => (
      <Section title={t('dictionaryTitle')} lede={t('dictionaryLede')}
        actions={set.mayWrite && !changing && set.columns.length > 0 ? <Button size="small" onPress={() => setChanging(true)}>{t('change')}</Button> : null}>
        {set.columns.length === 0 ? <EmptyState title={t('noFile')} /> : changing ? <ChangeDictionary set={set} onClose={() => setChanging(false)} /> : <ReadDictionary set={set} />}
      </Section>
    )}</DataSetFrame>
  );
}

function ReadDictionary({ set }: { set: DataSet }) {
  const t = useTexts(dataSetsTexts);
  const language = useLanguage();
  return (
    <DataTable caption={t('dictionaryTitle')} rows={set.columns} rowKey={({ number }) => String(number)} columns={[
      { key: 'name', header: t('column'), cell: (column) => <>{columnLabel(column, language)} {column.pseudonymised ? <Tag>{t('pseudonymised')}</Tag> : null}</> },
      { key: 'file', header: t('code'), cell: ({ name }) => <code>{name}</code> },
      { key: 'role', header: t('role'), cell: ({ role, kind }) => `${t(roleText[role])} (${t(kindText[kind])})` },
      { key: 'codes', header: t('codes'), cell: ({ codes }) => codes.map((one) => `${one.code}: ${one[language] || one.sv || one.code}`).join('; ') },
      { key: 'source', header: t('source'), cell: ({ source }) => source },
    ]} />
  );
}

function ChangeDictionary({ set, onClose }: { set: DataSet; onClose: () => void }) {
  const t = useTexts(dataSetsTexts);
  const toast = useToast();
  const { params } = useDataSet();
  // As it was when this was opened: what others save meanwhile is not overwritten.
  const [version] = useState(set.version);
  const [columns, setColumns] = useState<readonly DataColumn[]>(set.columns);
  const change = useApiMutation(dataSetsRoutes.changeColumns, { onSuccess: () => { toast({ text: t('saved') }); onClose(); } });
  const save = () => change.mutate({ params, body: { version, columns: columns.map(({ number, role, labelSv, labelEn, source, codes }) => ({ number, role, labelSv, labelEn, source, codes })) } });
  return (
    <Stack>
      {change.error ? <FailedState error={change.error} /> : null}
      {columns.map((column, index) => (
        <ColumnFields key={column.number} column={column} onChange={(changed) => setColumns(columns.map((one, place) => (place === index ? { ...one, ...changed } : one)))} />
      ))}
      <ButtonRow><Button kind="primary" pending={change.isPending} onPress={save}>{t('saveDictionary')}</Button><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
    </Stack>
  );
}

/** A column with more values than this has no codes to explain. */
const mostCodes = 60;

function ColumnFields({ column, onChange }: { column: DataColumn; onChange: (changed: Partial<DataColumn>) => void }) {
  const t = useTexts(dataSetsTexts);
  const { params } = useDataSet();
  const [fault, setFault] = useState<unknown>(null);
  const fill = () => callApi(dataSetsRoutes.readValues, { params, query: { column: column.number } }).then(({ values }) => {
    const known = new Map(column.codes.map((one) => [one.code, one]));
    onChange({ codes: values.flatMap(({ value }) => (value === null ? [] : [known.get(value) ?? { code: value, sv: '', en: '' }])).slice(0, mostCodes) });
  }, setFault);
  return (
    <div className="dictionary-column" role="group" aria-label={column.name}>
      <h3>{column.name}</h3>
      <div className="dictionary-column__fields">
        <TextField label={t('labelSv')} optional value={column.labelSv} onChange={(labelSv) => onChange({ labelSv })} />
        <TextField label={t('labelEn')} optional value={column.labelEn} onChange={(labelEn) => onChange({ labelEn })} />
        <SelectField label={t('role')} value={column.role} options={columnRoles.map((role) => ({ value: role, label: t(roleText[role]) }))} onChange={(role) => onChange({ role: (role || 'free') as ColumnRole })} />
        <TextField label={t('columnSource')} optional value={column.source} onChange={(source) => onChange({ source })} />
      </div>
      {fault === null ? null : <FailedState error={fault} />}
      {column.kind === 'code' && !column.pseudonymised ? <Codes column={column} onChange={onChange} onFill={() => { void fill(); }} /> : null}
    </div>
  );
}

function Codes({ column, onChange, onFill }: { column: DataColumn; onChange: (changed: Partial<DataColumn>) => void; onFill: () => void }) {
  const t = useTexts(dataSetsTexts);
  const set = (index: number, changed: { sv?: string; en?: string }) => onChange({ codes: column.codes.map((one, place) => (place === index ? { ...one, ...changed } : one)) });
  return (
    <>
      {column.codes.map((one, index) => (
        <div key={one.code} className="dictionary-column__fields" role="group" aria-label={`${t('code')} ${one.code}`}>
          <TextField label={`${one.code}: ${t('codeSv')}`} optional value={one.sv} onChange={(sv) => set(index, { sv })} />
          <TextField label={`${one.code}: ${t('codeEn')}`} optional value={one.en} onChange={(en) => set(index, { en })} />
        </div>
      ))}
      <div><Button size="small" onPress={onFill}>{t('fillCodes')}</Button></div>
    </>
  );
}
