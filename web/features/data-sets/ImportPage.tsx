import { useState } from 'react';
import { mostFileBytes, type FileReport, type TextEncoding } from '../../../contract/data-files.ts';
import { dataSetsRoutes } from '../../../contract/data-sets.ts';
import { Button } from '../../ui/Button.tsx';
import { FileField } from '../../ui/fields/FileField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { DataSetFrame, useDataSet } from './DataSetFrame.tsx';
import { FileDecisions } from './FileDecisions.tsx';
import { UploadState } from './UploadState.tsx';
import { useUpload } from './use-upload.ts';
import { dataSetsTexts } from './data-sets.texts.ts';

interface Looked { file: File; encoding: TextEncoding; report: FileReport }

/** `/prestudies/$prestudyId/data/$dataSetId/import`: looks at a file, decides what to keep of it, and reads it. */
export function ImportPage() {
  const t = useTexts(dataSetsTexts);
  const [looked, setLooked] = useState<Looked | null>(null);
  return (
    <DataSetFrame>
      {(set) => looked
        ? <FileDecisions set={set} {...looked} onAnother={() => setLooked(null)} />
        : <Section title={t('importTitle')} lede={t('importLede')}><ChooseFile onLooked={setLooked} /></Section>}
    </DataSetFrame>
  );
}

function ChooseFile({ onLooked }: { onLooked: (looked: Looked) => void }) {
  const t = useTexts(dataSetsTexts);
  const { params } = useDataSet();
  const { upload, send, stop, clear } = useUpload(dataSetsRoutes.inspectFile);
  const [file, setFile] = useState<File | null>(null);
  const isLarge = file !== null && file.size > mostFileBytes;
  const look = async (chosen: File, encoding: TextEncoding) => {
    const report = await send({ params, query: { encoding } }, chosen);
    if (report) onLooked({ file: chosen, encoding, report });
  };
  return (
    <Stack>
      <FileField label={t('chooseFile')} description={t('chooseFileAbout')} accept=".csv,.txt,.tsv,.xlsx" file={file} disabled={upload.state === 'sending'}
        onChoose={(chosen) => {
          setFile(chosen);
          clear();
          if (chosen && chosen.size <= mostFileBytes) void look(chosen, 'utf-8');
        }} />
      {isLarge ? <Notice kind="error" announce>{t('tooLarge', { most: mostFileBytes / 1_000_000 })}</Notice> : null}
      <UploadState upload={upload} doing={t('inspecting')} onStop={stop} onWindows={file ? () => { void look(file, 'windows-1252'); } : undefined} />
      {upload.state === 'stopped' && file ? <div><Button onPress={() => { void look(file, 'utf-8'); }}>{t('readFile')}</Button></div> : null}
    </Stack>
  );
}
