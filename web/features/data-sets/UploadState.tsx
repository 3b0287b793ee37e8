import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { letterOf, placesOf } from './file-places.ts';
import { dataSetsTexts } from './data-sets.texts.ts';
import type { Upload } from './use-upload.ts';

/** How a file is coming along, or what was wrong with it and where. */
export function UploadState({ upload, doing, onStop, onWindows }: { upload: Upload; doing: string; onStop: () => void; onWindows?: (() => void) | undefined }) {
  const t = useTexts(dataSetsTexts);
  if (upload.state === 'sending') {
    const percent = Math.floor(upload.share * 100);
    const isCounting = upload.share >= 1;
    return (
      <div className="upload">
        <p role="status">{isCounting ? t('counting') : doing}</p>
        <progress aria-label={doing} {...(isCounting ? {} : { value: upload.share, max: 1 })} />
        {isCounting ? null : <p aria-hidden="true">{t('inspected', { percent })}</p>}
        <div><Button onPress={onStop}>{t('stop')}</Button></div>
      </div>
    );
  }
  if (upload.state === 'stopped') return <Notice announce>{t('stopped')}</Notice>;
  if (upload.state === 'failed') return <FileFault error={upload.error} onWindows={onWindows} />;
  return null;
}

/** What was wrong, and on which row and in which column: never what stood there. */
function FileFault({ error, onWindows }: { error: unknown; onWindows: (() => void) | undefined }) {
  const t = useTexts(dataSetsTexts);
  if (!(error instanceof ApiProblem)) return <FailedState error={error} />;
  const isWindows = error.errors.some(({ code }) => code === 'reads-as-windows-1252');
  const places = placesOf(error.errors).map(({ row, column }) => {
    if (row !== null && column !== null) return t('faultAtCell', { row, letter: letterOf(column) });
    return row !== null ? t('faultAt', { row }) : column !== null ? t('faultAtColumn', { letter: letterOf(column) }) : '';
  }).filter((place) => place !== '');
  return (
    <Notice kind="error" title={error.title} announce actions={isWindows && onWindows ? <Button size="small" onPress={onWindows}>{t('readAsWindows')}</Button> : null}>
      {error.detail}
      {places.length > 0 ? <><br /><strong>{places.join('. ')}.</strong></> : null}
    </Notice>
  );
}
