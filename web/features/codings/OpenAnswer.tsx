import { useEffect, useId } from 'react';
import type { RefObject } from 'react';
import type { Code } from '../../../contract/codebook.ts';
import type { CodedText } from '../../../contract/codings.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { FailedState } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AnswerField } from './AnswerField.tsx';
import { CodePalette } from './CodePalette.tsx';
import { codingsTexts } from './codings.texts.ts';
import { MarkList } from './MarkList.tsx';
import { useCodingKeys } from './use-coding-keys.ts';
import { useCoding } from './use-coding.ts';

interface OpenAnswerProps {
  prestudyId: string;
  text: CodedText;
  codes: readonly Code[];
  number: number;
  total: number;
  /** The reader may no longer change what she marked. */
  closed: boolean;
  /** Whether the answer was opened by the reader, so that it takes the focus. */
  focused: boolean;
  comboRef: RefObject<HTMLInputElement | null>;
  move: (step: 1 | -1) => void;
}

/** The answer that is read and coded now, with the codes to put on it. */
export function OpenAnswer({ prestudyId, text, codes, number, total, closed, focused, comboRef, move }: OpenAnswerProps) {
  const t = useTexts(codingsTexts);
  const helpId = useId();
  const coding = useCoding(prestudyId, text, codes);
  const inUse = codes.filter(({ retired }) => !retired);
  const { field } = coding;
  useEffect(() => {
    if (!focused) return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(0, 0);
    field.current?.closest('li')?.scrollIntoView?.({ block: 'nearest' });
  }, [focused, field]);
  const finish = () => (closed ? move(1) : coding.setRead(true, () => move(1)));
  const onKeyDown = useCodingKeys({
    ...coding, numbers: inUse.map((code) => code.number), move, finish, typeCode: () => comboRef.current?.focus(),
    apply: (pressed) => {
      const code = inUse.find((one) => one.number === pressed);
      if (code && !closed) coding.apply(code);
    },
    undo: closed ? () => undefined : coding.undo,
  });
  return (
    <div className="open-answer">
      <div className="open-answer__text">
        <div className="open-answer__head"><h3>{t('answerNumber', { number })}</h3>{text.isRead ? <StatusTag status="done">{t('isRead')}</StatusTag> : null}</div>
        <AnswerField ref={field} text={text} codes={codes} label={t('answerLabel', { number, total })} describedBy={helpId} onKeyDown={onKeyDown} />
        <p id={helpId} className="open-answer__help">{closed ? t('readHelp') : t('answerHelp')}</p>
        <MarkList text={text} number={number} codes={codes} onRemove={closed ? null : coding.remove} />
        <ButtonRow>
          <Button kind="primary" size="small" onPress={finish}>{closed ? t('nextOnly') : t('next')}</Button>
          <Button size="small" onPress={coding.selectSentence}>{t('sentence')}</Button>
          <Button size="small" onPress={coding.quote}>{t('quote')}</Button>
          {text.isRead && !closed ? <Button size="small" kind="quiet" onPress={() => coding.setRead(false)}>{t('undoRead')}</Button> : null}
        </ButtonRow>
        {coding.error ? <FailedState error={coding.error} /> : null}
        <span className="visually-hidden" role="status">{coding.said}</span>
      </div>
      {closed ? null : <CodePalette codes={inUse} used={new Set(text.marks.filter(({ isMine }) => isMine).map(({ codeId }) => codeId))} onApply={coding.apply} comboRef={comboRef} />}
    </div>
  );
}
