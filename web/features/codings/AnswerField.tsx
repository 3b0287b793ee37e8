import type { KeyboardEvent, Ref } from 'react';
import type { Code } from '../../../contract/codebook.ts';
import type { CodedText } from '../../../contract/codings.ts';
import { MarkedText } from './MarkedText.tsx';

interface AnswerFieldProps {
  text: CodedText;
  codes: readonly Code[];
  label: string;
  describedBy: string;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  ref: Ref<HTMLTextAreaElement>;
}

const stop = (event: { preventDefault: () => void }) => event.preventDefault();
/** Keys that would write: they are kept out, so that those that move and select work as in any text field. */
const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  (key.length === 1 && !ctrlKey && !metaKey && !altKey) || ['Backspace', 'Delete', 'Enter', 'Dead', 'Process'].includes(key) || ((ctrlKey || metaKey) && ['x', 'v', 'z', 'y', 'b', 'i', 'd', 'h', 'k'].includes(key.toLowerCase()));

/**
 * An answer to select in. It is a text field that takes no text: keyboard, mouse, touch and screen reader then select in it
 * as they do everywhere else. Its marks are drawn by the same words behind it.
 */
export function AnswerField({ text, codes, label, describedBy, onKeyDown, ref }: AnswerFieldProps) {
  return (
    <div className="answer-field">
      <div className="answer-field__marks" aria-hidden="true"><MarkedText words={text.words} marks={text.marks} codes={codes} />{'\n'}</div>
      <textarea ref={ref} className="answer-field__text" value={text.words} aria-label={label} aria-describedby={describedBy} aria-readonly="true" inputMode="none" spellCheck={false}
        autoComplete="off" onChange={stop} onPaste={stop} onCut={stop} onDrop={stop}
        onKeyDown={(event) => {
          if (writes(event)) event.preventDefault();
          onKeyDown(event);
        }} />
    </div>
  );
}
