import type { Code } from '../../../contract/codebook.ts';
import type { CodedText, Mark } from '../../../contract/codings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { CodeSign } from './CodeSign.tsx';
import { codingsTexts } from './codings.texts.ts';

interface MarkListProps { text: CodedText; number: number; codes: readonly Code[]; onRemove: ((mark: Mark) => void) | null }

/** What is on an answer, in words: its codes with what they are on and whose they are, and its quotations. */
export function MarkList({ text, number, codes, onRemove }: MarkListProps) {
  const t = useTexts(codingsTexts);
  const wordsOf = ({ start, end }: { start: number; end: number }) => (end - start >= text.words.trim().length ? t('wholeAnswer') : text.words.slice(start, end));
  return (
    <ul className="mark-list" aria-label={t('marksOf', { number })}>
      {text.marks.map((mark) => {
        const code = codes.find(({ id }) => id === mark.codeId);
        const words = wordsOf(mark);
        return (
          <li key={mark.id}>
            {code ? <CodeSign code={code} /> : t('markGone')}
            <span className="mark-list__words">{words === t('wholeAnswer') ? words : `”${words}”`}{mark.isMine ? '' : ` ${t('by', { name: mark.coderName })}`}</span>
            {mark.isMine && onRemove ? (
              <button type="button" className="icon-button" aria-label={t('removeMark', { code: code?.name ?? '', words })} onClick={() => onRemove(mark)}><Icon name="close" /></button>
            ) : null}
          </li>
        );
      })}
      {text.quotations.map((quotation) => (
        <li key={quotation.id}>
          <StatusTag status={quotation.state === 'usable' ? 'done' : quotation.state === 'waiting' ? 'waiting' : 'ended'}>{t('isQuotation', { words: wordsOf(quotation) })}</StatusTag>
        </li>
      ))}
      {text.marks.length === 0 && text.quotations.length === 0 ? <li className="mark-list__none">{t('noMarks')}</li> : null}
    </ul>
  );
}
