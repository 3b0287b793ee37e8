import { SaxesParser } from 'saxes';
import { TableFault } from './table-fault.ts';

/** What is done as the parts of an XML document come. Names are without their prefix. */
export interface XmlSink {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads one XML part of a workbook piece by piece; `after` runs between pieces, and may give what has been gathered. */
export async function* readXml<T>(bytes: AsyncIterable<Uint8Array>, sink: XmlSink, after: () => T): AsyncGenerator<T> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ position: false });
  parser.on('error', () => { throw new TableFault('file-broken'); });
  // A workbook has none; one that has declares entities to blow up.
  parser.on('doctype', () => { throw new TableFault('file-broken'); });
  parser.on('opentag', ({ name, attributes }) => { sink.open(bare(name), attributes as Record<string, string>); });
  parser.on('text', (text) => { sink.text?.(text); });
  parser.on('closetag', ({ name }) => { sink.close?.(bare(name)); });
  for await (const piece of bytes) {
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      throw new TableFault('file-broken');
    }
    parser.write(text);
    yield after();
  }
  parser.close();
  yield after();
}

export async function readWhole(bytes: AsyncIterable<Uint8Array>, sink: XmlSink): Promise<void> {
  for await (const _piece of readXml(bytes, sink, () => null)) continue;
}

export interface SheetEntry { name: string; relation: string }

/** The sheets that are shown, in order, and whether days are counted from 1904. */
export async function readSheets(bytes: AsyncIterable<Uint8Array>): Promise<{ sheets: SheetEntry[]; from1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readWhole(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible' && relation !== undefined) sheets.push({ name: attributes['name'] ?? '', relation });
    },
  });
  return { sheets, from1904 };
}

/** Where each relation of the workbook leads. */
export async function readRelations(bytes: AsyncIterable<Uint8Array>): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readWhole(bytes, {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
  });
  return targets;
}

const builtInDays = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const isDayFormat = (code: string) => /[dmyh]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Which cell styles show a number as a day. */
export async function readDayStyles(bytes: AsyncIterable<Uint8Array>): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await readWhole(bytes, {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') own.set(id, isDayFormat(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(own.get(id) ?? builtInDays(id));
    },
    close(name) { if (name === 'cellXfs') inCells = false; },
  });
  return styles;
}

/** Texts that cells share are held in memory: no more of them than this. */
const mostSharedCharacters = 40_000_000;

export async function readSharedTexts(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  let [current, characters, isText, isPhonetic] = ['', 0, false, false];
  await readWhole(bytes, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(text) { if (isText) current += text; },
    close(name) {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      characters += current.length + 8;
      if (characters > mostSharedCharacters) throw new TableFault('file-unpacks-too-large');
      texts.push(current);
    },
  });
  return texts;
}
