import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ColumnRole, ColumnTreatment, FileReport, FoundColumn, TextEncoding } from '../../../contract/data-files.ts';
import { dataSetsRoutes, longestPeriod, type DataSet } from '../../../contract/data-sets.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Choices.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { localeOf, useLanguage } from '../../ui/language.ts';
import { useGo } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useDataSet } from './DataSetFrame.tsx';
import { FoundColumnRow } from './FoundColumnRow.tsx';
import { UploadState } from './UploadState.tsx';
import { useUpload } from './use-upload.ts';
import { dataSetsTexts } from './data-sets.texts.ts';

export interface Decision { role: ColumnRole; treatment: ColumnTreatment }

/** What is proposed: a column that points people out goes; a later period keeps what the first one kept. */
function proposal(column: FoundColumn, set: DataSet): Decision {
  const known = set.columns.find(({ name }) => name.toLocaleLowerCase('sv') === column.quality.name.toLocaleLowerCase('sv'));
  if (set.imports.length > 0) return { role: known?.role ?? 'free', treatment: known ? (known.pseudonymised ? 'pseudonymise' : 'keep') : 'drop' };
  return { role: column.role, treatment: column.sensitive ? 'drop' : 'keep' };
}

/** What a file holds, what shall happen to each of its columns, and the reading itself. */
export function FileDecisions({ set, file, encoding, report, onAnother }: { set: DataSet; file: File; encoding: TextEncoding; report: FileReport; onAnother: () => void }) {
  const t = useTexts(dataSetsTexts);
  const language = useLanguage();
  const [decisions, setDecisions] = useState(() => report.columns.map((column) => proposal(column, set)));
  const sensitive = report.columns.filter((column) => column.sensitive).length;
  const isKeyed = decisions.some(({ treatment }) => treatment === 'pseudonymise');
  const facts = [
    t('found', { rows: report.rows.toLocaleString(localeOf(language)), columns: report.columns.length }),
    ...(report.repeats.count > 0 ? [t('foundRepeats', { count: report.repeats.count })] : []),
    ...(report.sheet ? [t('sheet', { name: report.sheet.name }), ...(report.sheet.others > 0 ? [t('otherSheets', { count: report.sheet.others })] : [])] : []),
  ];
  return (
    <Section title={t('foundTitle')} lede={facts.join(' ')} actions={<Button size="small" onPress={onAnother}>{t('chooseAnother')}</Button>}>
      <Stack>
        {sensitive > 0 ? <Notice kind="warning" title={t('sensitiveTitle', { count: sensitive })}>{t('sensitiveAbout')}</Notice> : null}
        <ul className="found-columns">
          {report.columns.map((column, index) => (
            <FoundColumnRow key={column.number} column={column} decision={decisions[index] ?? proposal(column, set)}
              onChange={(changed) => setDecisions(decisions.map((one, place) => (place === index ? changed : one)))} />
          ))}
        </ul>
        <ReadFile file={file} encoding={encoding} decisions={decisions} foundPeriod={foundPeriod(report)} asksForKey={isKeyed && !set.keepsKey} />
      </Stack>
    </Section>
  );
}

/** The periods that a column of the file says, as a name for what it holds. */
function foundPeriod({ columns }: FileReport): string {
  return columns.find(({ role, sensitive }) => role === 'period' && sensitive === null)?.examples.toSorted((a, b) => a.localeCompare(b, 'sv', { numeric: true })).join(', ').slice(0, longestPeriod) ?? '';
}

interface ReadFileProps { file: File; encoding: TextEncoding; decisions: readonly Decision[]; foundPeriod: string; asksForKey: boolean }

function ReadFile({ file, encoding, decisions, foundPeriod: found, asksForKey }: ReadFileProps) {
  const t = useTexts(dataSetsTexts);
  const go = useGo();
  const toast = useToast();
  const queries = useQueryClient();
  const { params, base } = useDataSet();
  const { upload, send, stop } = useUpload(dataSetsRoutes.importFile);
  const [period, setPeriod] = useState(found);
  const [keepKey, setKeepKey] = useState(false);
  const [tried, setTried] = useState(false);
  const columns = decisions.map(({ treatment, role }) => (treatment === 'drop' ? 'drop' : `${treatment}.${role}`)).join(',');
  const read = async () => {
    setTried(true);
    if (period.trim() === '') return;
    const done = await send({ params, query: { period, columns, encoding, keepKey: keepKey ? 'yes' : 'no' } }, file);
    if (!done) return;
    await queries.invalidateQueries();
    toast({ text: t('imported', { count: done.rows }) });
    go(base);
  };
  return (
    <Stack>
      <TextField label={t('fieldPeriod')} description={t('periodAbout')} width="short" value={period} onChange={setPeriod} error={tried && period.trim() === '' ? t('periodNeeded') : undefined} />
      {asksForKey ? <Checkbox label={t('keepKey')} description={t('keepKeyAbout')} value={keepKey} onChange={setKeepKey} /> : null}
      <UploadState upload={upload} doing={t('importing')} onStop={stop} />
      {upload.state === 'sending' ? null : (
        <ButtonRow><Button kind="primary" onPress={() => { void read(); }}>{t('doImport')}</Button></ButtonRow>
      )}
    </Stack>
  );
}
