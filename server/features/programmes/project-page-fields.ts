import type { ProjectPageKey } from './project-page-labels.ts';
import type { PageLine } from './project-page-lines.ts';
import { hasForm, pageValueReaders } from './project-page-values.ts';

/** A label and the lines that are its value; `surplus` stands there too but cannot belong to a value of its kind. */
export interface PageField {
  key: ProjectPageKey | null;
  label: string;
  lines: string[];
  surplus: string[];
}

export interface SplitPage {
  fields: PageField[];
  /** What is no field, line by line; an empty string is a blank line. */
  prose: string[];
}

/** How a page is set: some copies put values beside their labels, some part everything by blank lines. */
interface PageStyle {
  firstLabel: number;
  lastLabel: number;
  beside: boolean;
  spaced: boolean;
  valueAfterBlank: boolean;
}

/** What the walk knows when it meets a line. */
interface Place {
  at: number;
  /** A blank line came just before. */
  gap: boolean;
  /** The free text has begun. */
  inProse: boolean;
  field: PageField | undefined;
}

/**
 * Parts a page into fields and free text, from line `from` on.
 * The last label that is known ends the block of fields; labels that are not known count only inside or right beside it.
 */
export function splitFields(lines: readonly PageLine[], from: number): SplitPage {
  const style = styleOf(lines, from);
  const fields: PageField[] = [];
  const prose: string[] = [];
  let gap = false;
  let inProse = false;
  for (const [at, line] of lines.entries()) {
    if (at < from) continue;
    if (line.kind === 'blank') {
      gap = true;
      if (inProse) prose.push('');
      continue;
    }
    const place: Place = { at, gap, inProse, field: fields.at(-1) };
    if (isField(line, place, style, fields, lines)) {
      fields.push({ key: line.kind === 'known' ? line.key : null, label: line.label, lines: line.rest === '' ? [] : [line.rest], surplus: [] });
      inProse = false;
    } else if (place.field && !inProse && !takeValue(place.field, line.text, place, style)) {
      prose.push(line.text, ...(at < style.lastLabel ? [''] : []));
      inProse = at > style.lastLabel || line.text.length > 100;
    } else if (inProse) {
      prose.push(line.text);
    }
    gap = false;
  }
  return { fields, prose };
}

function styleOf(lines: readonly PageLine[], from: number): PageStyle {
  const labels: { at: number; bare: boolean }[] = [];
  const seen = new Set<ProjectPageKey>();
  for (const [at, line] of lines.entries()) {
    if (at < from || line.kind !== 'known' || (seen.has(line.key) && isSentence(line.rest))) continue;
    seen.add(line.key);
    labels.push({ at, bare: line.bare });
  }
  const withColon = labels.filter((label) => !label.bare);
  const places = (withColon.length >= 3 ? withColon : labels).map((label) => label.at);
  const alone = places.filter((at) => restOf(lines[at]) === '');
  const steps = places.slice(1).map((at, index) => lines.slice(places[index], at).some((line) => line.kind === 'blank'));
  return {
    firstLabel: places[0] ?? lines.length,
    lastLabel: places.at(-1) ?? -1,
    beside: places.length - alone.length > alone.filter((at) => lines[at + 1]?.kind === 'text').length,
    spaced: steps.filter(Boolean).length > steps.length / 2,
    valueAfterBlank: alone.filter((at) => lines[at + 1]?.kind === 'blank').length > alone.length / 2,
  };
}

function restOf(line: PageLine | undefined): string {
  return line?.kind === 'known' || line?.kind === 'maybe' ? line.rest : '';
}

type LabelLine = Extract<PageLine, { kind: 'known' | 'maybe' }>;

function isField(line: PageLine, place: Place, style: PageStyle, fields: readonly PageField[], lines: readonly PageLine[]): line is LabelLine {
  if (line.kind === 'known') {
    if (line.bare && (place.at < style.firstLabel || place.at > style.lastLabel)) return false;
    const again = fields.some((field) => field.key === line.key);
    if (!place.inProse) return !again || !isSentence(line.rest);
    return !again && (reads(line.key, line.rest) || !isSentence(line.rest));
  }
  return line.kind === 'maybe' && !place.inProse && isUnknownField(line, place, style, lines);
}

function isUnknownField(line: LabelLine, place: Place, style: PageStyle, lines: readonly PageLine[]): boolean {
  if (place.at < style.firstLabel) return !lines.slice(place.at, style.firstLabel).some((next) => next.kind === 'blank') || style.spaced;
  if (place.at > style.lastLabel && place.gap) {
    const next = lines.slice(place.at + 1).find((content) => content.kind !== 'blank');
    const value = line.rest === '' && next?.kind === 'text' ? next.text : line.rest;
    if (!style.spaced || isSentence(value)) return false;
  }
  const { field } = place;
  const isAwaitedValue = field !== undefined && field.lines.length === 0 && line.rest !== '' && !style.beside;
  if (!isAwaitedValue) return true;
  return field.key !== null && hasForm(field.key) && !reads(field.key, line.text);
}

/** Adds the line to the field if it can be its value or go on with it; false means that it is free text. */
function takeValue(field: PageField, text: string, place: Place, style: PageStyle): boolean {
  const inside = place.at < style.lastLabel;
  const adjoins = !place.gap || (field.lines.length === 0 && (inside || style.valueAfterBlank));
  if (!adjoins) return false;
  const formed = field.key !== null && hasForm(field.key);
  if (formed && reads(field.key, [...field.lines, text].join(' '))) {
    field.lines.push(text);
    return true;
  }
  if (inside ? text.length > 500 : isSentence(text)) return false;
  if (formed && field.lines.length > 0) {
    if (inside) field.surplus.push(text);
    return inside;
  }
  field.lines.push(text);
  return true;
}

function reads(key: ProjectPageKey | null, text: string): boolean {
  return key !== null && hasForm(key) && pageValueReaders[key](text) !== undefined;
}

function isSentence(text: string): boolean {
  return text.length > 120 || /[.!?]["”]?$/.test(text);
}
