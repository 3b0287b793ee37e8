import { useState } from 'react';
import type { Ref } from 'react';
import type { Code } from '../../../contract/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/fields/ComboBox.tsx';
import { useTexts } from '../../ui/texts.ts';
import { CodeSign } from './CodeSign.tsx';
import { codingsTexts } from './codings.texts.ts';

interface CodePaletteProps {
  codes: readonly Code[];
  /** Codes on the answer that is open. */
  used: ReadonlySet<string>;
  onApply: (code: Code) => void;
  comboRef: Ref<HTMLInputElement>;
}

/** Every code in use, to press or to type the name of. */
export function CodePalette({ codes, used, onApply, comboRef }: CodePaletteProps) {
  const t = useTexts(codingsTexts);
  const [explains, setExplains] = useState(false);
  return (
    <section className="palette" aria-label={t('codes')}>
      <ComboBox ref={comboRef} label={t('typeCode')} value={null} options={codes.map(({ id, number, name, definition }) => ({ value: id, label: `${number} ${name}`, about: definition }))}
        onChange={(id) => {
          const code = codes.find((one) => one.id === id);
          if (code) onApply(code);
        }} />
      <ol className="palette__codes">
        {codes.map((code) => (
          <li key={code.id} className={code.parentId === null ? undefined : 'palette__child'}>
            <button type="button" className="palette__code" aria-pressed={used.has(code.id)} aria-label={t('applyCode', { code: `${code.number} ${code.name}` })} onClick={() => onApply(code)}>
              <CodeSign code={code} />
            </button>
            {explains ? <p className="palette__about">{code.definition}{code.notWhen ? <> <em>{code.notWhen}</em></> : null}</p> : null}
          </li>
        ))}
      </ol>
      <Button kind="quiet" size="small" expanded={explains} onPress={() => setExplains(!explains)}>{explains ? t('hideExplanations') : t('explain')}</Button>
    </section>
  );
}
