import { Suspense, lazy, useRef, useState } from 'react';
import type { Ref } from 'react';
import { exactDay } from '../days.ts';
import { Icon } from '../Icon.tsx';
import { useLanguage } from '../language.ts';
import { parseDay } from '../parse-day.ts';
import { useTexts } from '../texts.ts';
import { useToday } from '../Today.tsx';
import { uiTexts } from '../ui.texts.ts';
import { FieldShell, useFieldIds } from './FieldShell.tsx';
import type { FieldBase } from './FieldShell.tsx';
import type { ControlProps } from './TextField.tsx';

// The calendar is fetched when it is first opened: most people type.
const CalendarPopover = lazy(() => import('./CalendarPopover.tsx').then((module) => ({ default: module.CalendarPopover })));

export interface DateFieldProps extends FieldBase, ControlProps<string> {
  /** Earliest and latest day of the calendar, ISO. The schema is what refuses. */
  min?: string | undefined;
  max?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/**
 * A day, typed or pasted as people write it, or picked from a calendar.
 * The value is an ISO day (`2026-11-24`), or what was typed while it is no day, so that the schema can say so.
 */
export function DateField({ value, onChange, onBlur, name, disabled, min, max, ref, ...base }: DateFieldProps) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const ids = useFieldIds({ ...base, description: base.description ?? t('dateExample') });
  const read = parseDay(value, today);
  return (
    <FieldShell {...base} description={base.description ?? t('dateExample')} ids={ids}>
      <div className="control-row">
        <input ref={ref} id={ids.control} className="control control--date" type="text" autoComplete="off" name={name}
          value={typed ?? value} disabled={disabled} required={!base.optional}
          aria-describedby={ids.describedBy} aria-invalid={base.error ? true : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(parseDay(event.target.value, today) ?? event.target.value.trim());
          }}
          onBlur={() => {
            // Leaving the field shows the day as it was understood.
            setTyped(null);
            onBlur?.();
          }} />
        <button ref={button} type="button" className="icon-button" disabled={disabled} aria-label={`${t('openCalendar')}: ${base.label}`}
          aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
          <Icon name="calendar" />
        </button>
        <span className="control-row__unit" role="status">{read ? exactDay(read, language) : ''}</span>
      </div>
      {open ? (
        <Suspense fallback={null}>
          <CalendarPopover anchor={button} chosen={read} openAt={read ?? today} min={min} max={max} onClose={() => setOpen(false)}
            onPick={(day) => {
              setTyped(null);
              onChange(day);
              setOpen(false);
            }} />
        </Suspense>
      ) : null}
    </FieldShell>
  );
}
