/** Something with a time, for the reader's own calendar. */
export interface CalendarEvent { startsAt: string; minutes: number; title: string; place: string }

const stamp = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
// RFC 5545, 3.3.11: these four have meanings of their own in a text.
const escaped = (text: string) => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');

/** Lines of at most 75 octets, as RFC 5545, 3.1 asks; what is longer goes on after a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  for (const letter of line) {
    if (new TextEncoder().encode(now + letter).length > 74) {
      lines.push(now);
      now = ` ${letter}`;
    } else now += letter;
  }
  return [...lines, now].join('\r\n');
}

/** One event as an iCalendar file. It says no more than the reader's own calendar may know: no names of programmes, no notes. */
export function calendarFile(event: CalendarEvent, uid: string, now: Date): string {
  const start = new Date(event.startsAt);
  const end = new Date(start.getTime() + event.minutes * 60_000);
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Samsteg//Samsteg//SV', 'BEGIN:VEVENT', `UID:${uid}@samsteg`, `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`, `DTEND:${stamp(end)}`, `SUMMARY:${escaped(event.title)}`,
    ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]), 'END:VEVENT', 'END:VCALENDAR', '',
  ].map(folded).join('\r\n');
}

/** Hands a file to the reader to open or keep. */
export function offerFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
