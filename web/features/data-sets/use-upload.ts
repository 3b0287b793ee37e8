import { useEffect, useRef, useState } from 'react';
import { sendFile, type ArgumentsOf } from '../../app/api.ts';
import type { ResponseOf, Route } from '../../../contract/route.ts';

/** How far a file has come: a share from 0 to 1; at 1 the server has all of it, and counts. */
export type Upload = { state: 'idle' } | { state: 'sending'; share: number } | { state: 'stopped' } | { state: 'failed'; error: unknown };

/** Sends a file to a route, tells how far it has come, and lets go of it when it is stopped or the page is left. */
export function useUpload<R extends Route>(route: R) {
  const [upload, setUpload] = useState<Upload>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => { running.current?.abort(); }, []);
  const send = async (args: ArgumentsOf<R>, file: Blob): Promise<ResponseOf<R> | null> => {
    const abort = new AbortController();
    running.current = abort;
    setUpload({ state: 'sending', share: 0 });
    try {
      const answer = await sendFile(route, args, file, { signal: abort.signal, onProgress: ({ sent, total }) => setUpload({ state: 'sending', share: total === 0 ? 1 : sent / total }) });
      setUpload({ state: 'idle' });
      return answer;
    } catch (error) {
      setUpload(abort.signal.aborted ? { state: 'stopped' } : { state: 'failed', error });
      return null;
    }
  };
  return { upload, send, stop: () => { running.current?.abort(); }, clear: () => setUpload({ state: 'idle' }) };
}
