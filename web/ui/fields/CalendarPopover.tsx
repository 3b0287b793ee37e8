import { parseDate } from '@internationalized/date';
import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, CalendarHeading } from 'react-aria-components/Calendar';
import { Dialog } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../Icon.tsx';
import { localeOf, useLanguage } from '../language.ts';
import { useTexts } from '../texts.ts';
import { uiTexts } from '../ui.texts.ts';
import './CalendarPopover.css';

export interface CalendarPopoverProps {
  anchor: RefObject<HTMLButtonElement | null>;
  /** The ISO day chosen, if any, and the one to open at. */
  chosen: string | null;
  openAt: string;
  min?: string | undefined;
  max?: string | undefined;
  onPick: (day: string) => void;
  onClose: () => void;
}

/** A month to pick a day from, beside the field; React Aria gives the keyboard and the words. */
export function CalendarPopover({ anchor, chosen, openAt, min, max, onPick, onClose }: CalendarPopoverProps) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  return (
    <I18nProvider locale={localeOf(language)}>
      <Popover triggerRef={anchor} isOpen onOpenChange={(open) => { if (!open) onClose(); }} placement="bottom end" className="calendar-popover">
        <Dialog aria-label={t('chooseDay')}>
          {/* A calendar that was asked for takes the focus, as any dialog does. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <Calendar aria-label={t('chooseDay')} defaultValue={chosen ? parseDate(chosen) : null} defaultFocusedValue={parseDate(openAt)} autoFocus
            minValue={min ? parseDate(min) : null} maxValue={max ? parseDate(max) : null}
            onChange={(picked) => onPick(picked.toString())}>
            <header className="calendar-popover__head">
              <Button slot="previous" className="icon-button"><Icon name="chevronLeft" /></Button>
              <CalendarHeading className="calendar-popover__month" />
              <Button slot="next" className="icon-button"><Icon name="chevronRight" /></Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(weekday) => <CalendarHeaderCell className="calendar-popover__weekday">{weekday}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar-popover__day" />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
