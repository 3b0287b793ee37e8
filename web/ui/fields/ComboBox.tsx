import { useId, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useTexts } from '../texts.ts';
import { uiTexts } from '../ui.texts.ts';
import { FieldShell, useFieldIds } from './FieldShell.tsx';
import type { FieldBase } from './FieldShell.tsx';
import type { Option } from './SelectField.tsx';
import './ComboBox.css';

export interface ComboBoxProps extends FieldBase {
  options: readonly Option[];
  /** The chosen option's value, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** Told what is typed, to fetch options from the server. Without it the options given are narrowed here. */
  onTyped?: ((text: string) => void) | undefined;
  /** Options are on their way. */
  pending?: boolean | undefined;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

function matches(option: Option, text: string): boolean {
  const sought = text.trim().toLocaleLowerCase('sv');
  return sought.split(/\s+/).every((part) => `${option.label} ${option.about ?? ''}`.toLocaleLowerCase('sv').includes(part));
}

/** What is typed, which options are shown, and which one the arrow keys are on. */
function useComboState({ options, value, onChange, onTyped }: Pick<ComboBoxProps, 'options' | 'value' | 'onChange' | 'onTyped'>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [chosenLabel, setChosenLabel] = useState('');
  // Options from the server may no longer hold the chosen one, so its label is remembered.
  const label = value === null ? '' : (options.find((option) => option.value === value)?.label ?? chosenLabel);
  const shown = typed === null || onTyped ? options : options.filter((option) => matches(option, typed));
  const close = () => {
    setOpen(false);
    setActive(-1);
    setTyped(null);
  };
  return {
    typed, open, active, shown, label, close,
    show: () => setOpen(true),
    type: (text: string) => {
      setTyped(text);
      setOpen(true);
      setActive(-1);
      if (text === '' || value !== null) onChange(null);
      onTyped?.(text);
    },
    choose: (option: Option) => {
      setChosenLabel(option.label);
      onChange(option.value);
      close();
    },
    move: (step: number) => {
      setOpen(true);
      if (shown.length > 0) setActive((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length);
    },
  };
}

function useKeys(combo: ReturnType<typeof useComboState>) {
  return (event: KeyboardEvent) => {
    const option = combo.shown[combo.active];
    if (event.key === 'ArrowDown') combo.move(1);
    else if (event.key === 'ArrowUp') combo.move(-1);
    else if (event.key === 'Enter' && combo.open && option) combo.choose(option);
    else if (event.key === 'Escape' && combo.open) combo.close();
    else return;
    event.preventDefault();
  };
}

/** Finds one among many as one types: a person, an agency, an employer. Arrow keys, Enter and Escape, as in any list of suggestions. */
export function ComboBox({ options, value, onChange, onTyped, pending, onBlur, name, ref, ...base }: ComboBoxProps) {
  const t = useTexts(uiTexts);
  const ids = useFieldIds(base);
  const listId = useId();
  const combo = useComboState({ options, value, onChange, onTyped });
  const onKeyDown = useKeys(combo);
  const optionId = (index: number) => `${listId}-${index}`;
  const said = pending ? t('loading') : combo.shown.length === 0 ? t('noHits') : t('hits', { count: combo.shown.length });
  return (
    <FieldShell {...base} ids={ids}>
      <div className="combo">
        <input ref={ref} id={ids.control} name={name} className="control" type="text" role="combobox" autoComplete="off" placeholder={t('typeToSearch')}
          aria-expanded={combo.open} aria-controls={listId} aria-autocomplete="list" aria-required={!base.optional}
          aria-activedescendant={combo.open && combo.active >= 0 ? optionId(combo.active) : undefined}
          aria-describedby={ids.describedBy} aria-invalid={base.error ? true : undefined}
          value={combo.typed ?? combo.label}
          onChange={(event) => combo.type(event.target.value)}
          onClick={combo.show} onKeyDown={onKeyDown}
          onBlur={() => {
            combo.close();
            onBlur?.();
          }} />
        <div id={listId} role="listbox" aria-labelledby={ids.label} className="combo__list" hidden={!combo.open || combo.shown.length === 0}>
          {combo.shown.map((option, index) => (
            // Pressing must not take the focus from the field, or the list would close before the choice.
            <div key={option.value} id={optionId(index)} role="option" tabIndex={-1} aria-selected={option.value === value} data-active={index === combo.active || undefined}
              ref={index === combo.active ? (element) => element?.scrollIntoView?.({ block: 'nearest' }) : undefined}
              className="combo__option" onMouseDown={(event) => {
                event.preventDefault();
                combo.choose(option);
              }}>
              <span>{option.label}</span>
              {option.about ? <span className="combo__about">{option.about}</span> : null}
            </div>
          ))}
        </div>
        {combo.open && combo.shown.length === 0 ? <p className="combo__list combo__empty" aria-hidden="true">{said}</p> : null}
      </div>
      <span className="visually-hidden" role="status">{combo.open ? said : ''}</span>
    </FieldShell>
  );
}
