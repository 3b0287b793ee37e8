import { useTexts } from '../texts.ts';
import { uiTexts } from '../ui.texts.ts';
import { FieldShell, useFieldIds } from './FieldShell.tsx';
import type { FieldBase } from './FieldShell.tsx';

export interface FileFieldProps extends FieldBase {
  /** What the browser offers to choose among: “.csv,.xlsx”. The server still looks at what the file holds. */
  accept: string;
  /** The file that was chosen; its name is shown. */
  file: File | null;
  disabled?: boolean | undefined;
  onChoose: (file: File | null) => void;
}

/** A file to choose or to drop. The browser's own control lies unseen over the button, since its words follow the browser's language and not the page's. */
export function FileField({ accept, file, disabled, onChoose, ...base }: FileFieldProps) {
  const t = useTexts(uiTexts);
  const ids = useFieldIds(base);
  const button = `${ids.control}-button`;
  return (
    <FieldShell {...base} ids={ids}>
      <div className="file-field">
        <span className="button button--secondary file-field__button">
          <span id={button}>{t(file ? 'chooseOtherFile' : 'chooseFile')}</span>
          <input id={ids.control} type="file" accept={accept} disabled={disabled} aria-labelledby={`${ids.label} ${button}`} aria-describedby={ids.describedBy}
            aria-invalid={base.error ? true : undefined} onChange={({ target }) => onChoose(target.files?.[0] ?? null)} />
        </span>
        <span className="file-field__name">{file?.name ?? t('noFile')}</span>
      </div>
    </FieldShell>
  );
}
