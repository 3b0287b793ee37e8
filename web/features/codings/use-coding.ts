import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Code } from '../../../contract/codebook.ts';
import { codingsRoutes, type CodedText, type Mark, type Span } from '../../../contract/codings.ts';
import { quotationsRoutes } from '../../../contract/quotations.ts';
import { useApiMutation } from '../../app/api.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { codingsTexts } from './codings.texts.ts';
import { trimmed, wholeWords, withSentence } from './text-spans.ts';

export interface Coding {
  field: RefObject<HTMLTextAreaElement | null>;
  /** What was just done, to be read aloud. */
  said: string;
  error: unknown;
  apply: (code: Code) => void;
  remove: (mark: Mark) => void;
  undo: () => void;
  quote: () => void;
  setRead: (isRead: boolean, then?: () => void) => void;
  selectSentence: () => void;
  selectAll: () => void;
  clear: () => void;
}

/** What the reader has selected in the open answer; nothing selected is the whole of it. */
function selectedIn(field: HTMLTextAreaElement | null, words: string): Span | null {
  const [start, end] = [field?.selectionStart ?? 0, field?.selectionEnd ?? 0];
  return start < end ? wholeWords(words, { start, end }) : trimmed(words, { start: 0, end: words.length });
}

/** Everything that is done with the answer that is open. */
export function useCoding(prestudyId: string, text: CodedText, codes: readonly Code[]): Coding {
  const t = useTexts(codingsTexts);
  const toast = useToast();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const mark = useApiMutation(codingsRoutes.markText);
  const unmark = useApiMutation(codingsRoutes.removeMark);
  const read = useApiMutation(codingsRoutes.readText);
  const quoting = useApiMutation(quotationsRoutes.addQuotation);
  const params = { prestudyId, textId: text.id };
  const select = ({ start, end }: Span) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const selection = (): Span => ({ start: field.current?.selectionStart ?? 0, end: field.current?.selectionEnd ?? 0 });
  const remove = (gone: Mark) => unmark.mutate({ params: { prestudyId, markId: gone.id } }, {
    onSuccess: () => setSaid(t('removed', { code: codes.find(({ id }) => id === gone.codeId)?.name ?? '' })),
  });
  return {
    field, said, error: mark.error ?? unmark.error ?? read.error ?? quoting.error, remove,
    apply: (code) => {
      const span = selectedIn(field.current, text.words);
      if (!span) return;
      const words = text.words.slice(span.start, span.end);
      mark.mutate({ params, body: { codeId: code.id, ...span } }, { onSuccess: () => setSaid(t('marked', { code: code.name, words })) });
      select({ start: span.end, end: span.end });
    },
    undo: () => {
      const last = text.marks.filter(({ isMine }) => isMine).toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
      if (last) remove(last);
    },
    quote: () => {
      const span = selectedIn(field.current, text.words);
      if (span) quoting.mutate({ params, body: span }, { onSuccess: () => toast({ text: t('quoted') }) });
    },
    setRead: (isRead, then) => read.mutate({ params, body: { isRead } }, { onSuccess: () => then?.() }),
    selectSentence: () => select(withSentence(text.words, selection())),
    selectAll: () => select({ start: 0, end: text.words.length }),
    clear: () => select({ start: selection().end, end: selection().end }),
  };
}
