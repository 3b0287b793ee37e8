import type { XmlSink } from './workbook-parts.ts';
import { TableFault } from './table-fault.ts';

/** What the cells of a sheet refer to. */
export interface CellSense { shared: readonly string[]; dayStyles: readonly boolean[]; from1904: boolean }

const dayMs = 86_400_000;
const days1904 = 1462;

/** The day that a workbook counts as a number; the day 60 of 1900, which never was, is passed over. */
export function dayOfSerial(serial: number, from1904: boolean): string {
  const counted = serial + (from1904 ? days1904 : 0);
  const days = Math.floor(counted < 60 && !from1904 ? counted + 1 : counted);
  return new Date(Date.UTC(1899, 11, 30) + days * dayMs).toISOString().slice(0, 10);
}

/** The number of a column from a cell's place: `C7` is 3. */
export function columnOfPlace(place: string): number {
  let column = 0;
  for (let index = 0; index < place.length; index += 1) {
    const letter = place.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

const mostColumnsOfSheet = 16_384;

/** Gathers the rows of one sheet as its XML is read. */
export class SheetRows implements XmlSink {
  readonly #sense: CellSense;
  #rows: { row: number; values: string[] }[] = [];
  #row = 0;
  #values: string[] = [];
  #column = 0;
  #type = '';
  #isDay = false;
  #text = '';
  #takesText = false;

  constructor(sense: CellSense) {
    this.#sense = sense;
  }

  /** The rows that are whole since it was last asked. */
  take(): { row: number; values: string[] }[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#row = Number(attributes['r'] ?? this.#row + 1);
      this.#values = [];
      this.#column = 0;
    } else if (name === 'c') {
      const place = attributes['r'];
      this.#column = place === undefined ? this.#column + 1 : columnOfPlace(place);
      if (this.#column < 1 || this.#column > mostColumnsOfSheet) throw new TableFault('file-broken');
      this.#type = attributes['t'] ?? 'n';
      this.#isDay = this.#sense.dayStyles[Number(attributes['s'] ?? 0)] ?? false;
      this.#text = '';
    } else if (name === 'f') {
      throw new TableFault('formula-in-file', { row: this.#row, column: this.#column });
    }
    this.#takesText = name === 'v' || name === 't';
  }

  text(text: string): void {
    if (this.#takesText) this.#text += text;
  }

  close(name: string): void {
    this.#takesText = false;
    if (name === 'c') {
      while (this.#values.length < this.#column - 1) this.#values.push('');
      this.#values[this.#column - 1] = this.#value();
    } else if (name === 'row') {
      this.#rows.push({ row: this.#row, values: this.#values });
    }
  }

  #value(): string {
    const text = this.#text;
    if (text === '' || this.#type === 'e') return '';
    if (this.#type === 's') return this.#sense.shared[Number(text)] ?? this.#broken();
    if (this.#type === 'b') return text === '1' ? 'true' : 'false';
    if (this.#type !== 'n') return text;
    const number = Number(text);
    if (!Number.isFinite(number)) return this.#broken();
    if (this.#isDay && number > 0 && number < 2_958_466) return dayOfSerial(number, this.#sense.from1904);
    return String(number);
  }

  #broken(): never {
    throw new TableFault('file-broken', { row: this.#row, column: this.#column });
  }
}
