import { useState } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { extractsTexts } from './extracts.texts.ts';

type ExtractFileType = 'pdf' | 'json';

/**
 * Fetches an extract to read, or as data.
 * @param agency names the part where there are several on the page
 */
export function FileButtons({ fetch, agency, first = false }: { fetch: (type: ExtractFileType) => Promise<void>; agency?: string; first?: boolean }) {
  const t = useTexts(extractsTexts);
  const [making, setMaking] = useState<ExtractFileType | null>(null);
  const [error, setError] = useState<unknown>(null);
  const run = async (type: ExtractFileType) => {
    setMaking(type);
    setError(null);
    try {
      await fetch(type);
    } catch (fault) {
      setError(fault);
    }
    setMaking(null);
  };
  return (
    <>
      {error === null ? null : <FailedState error={error} />}
      <ButtonRow>
        <Button kind={first ? 'primary' : 'secondary'} pending={making === 'pdf'} label={agency === undefined ? undefined : t('pdfOf', { agency })} onPress={() => { void run('pdf'); }}>{t('pdf')}</Button>
        <Button kind="quiet" pending={making === 'json'} label={agency === undefined ? undefined : t('jsonOf', { agency })} onPress={() => { void run('json'); }}>{t('json')}</Button>
      </ButtonRow>
    </>
  );
}
