import { createInflateRaw } from 'node:zlib';
import { pipeline, type Readable } from 'node:stream';
import yauzl from 'yauzl';
import { HeldFile } from './held-file.ts';
import { SheetRows, type CellSense } from './sheet-rows.ts';
import { TableFault } from './table-fault.ts';
import { readDayStyles, readRelations, readSharedTexts, readSheets, readXml } from './workbook-parts.ts';

const mostPackedBytes = 100_000_000;
/** A sheet of 200,000 rows and 30 columns unpacks to some 300 MB. */
const mostUnpackedBytes = 1_000_000_000;
/** XML of cells is packed 10 to 40 times; a bomb is packed near a thousand times. */
const mostRatio = 200;
const ratioCountsFrom = 10_000_000;
const mostEntries = 2000;

/** The parts of a packed file, by name. */
class Package {
  readonly #zip: yauzl.ZipFile;
  readonly #entries = new Map<string, yauzl.Entry>();
  #unpacked = 0;

  constructor(zip: yauzl.ZipFile) {
    this.#zip = zip;
  }

  async readEntries(): Promise<void> {
    for await (const entry of this.#zip.eachEntry()) {
      if (entry.isEncrypted() || this.#entries.size >= mostEntries) throw new TableFault('file-broken');
      this.#entries.set(entry.fileName.toLowerCase(), entry);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The unpacked bytes of a part; counted, as the sizes that a packed file declares may be false. */
  async* bytes(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new TableFault('file-broken');
    if (entry.uncompressedSize > mostUnpackedBytes) throw new TableFault('file-unpacks-too-large');
    // Unpacked here rather than by the library, which checks the declared size first and takes a bomb for a broken file.
    const packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new TableFault('file-broken');
    const source = entry.compressionMethod === 0 ? packed : inflated(packed);
    let unpacked = 0;
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      unpacked += piece.byteLength;
      this.#unpacked += piece.byteLength;
      const ratio = unpacked / Math.max(1, entry.compressedSize);
      if (this.#unpacked > mostUnpackedBytes || (unpacked > ratioCountsFrom && ratio > mostRatio)) throw new TableFault('file-unpacks-too-large');
      yield piece;
    }
  }
}

function inflated(packed: Readable): Readable {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  // A fault of either stream comes out of the one that is read.
  pipeline(packed, inflate, () => undefined);
  return inflate;
}

/** The part that a relation leads to: relative to the workbook, or from the root. */
const partOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

async function senseOf(parts: Package, from1904: boolean): Promise<CellSense> {
  return {
    shared: parts.has('xl/sharedStrings.xml') ? await readSharedTexts(parts.bytes('xl/sharedStrings.xml')) : [],
    dayStyles: parts.has('xl/styles.xml') ? await readDayStyles(parts.bytes('xl/styles.xml')) : [],
    from1904,
  };
}

export interface OpenWorkbook {
  sheet: { name: string; others: number };
  rows: AsyncGenerator<{ row: number; values: string[] }[]>;
  close(): Promise<void>;
}

/** Opens the first sheet that is shown. @throws TableFault when it is no whole workbook. */
export async function openWorkbook(bytes: AsyncIterable<Uint8Array>): Promise<OpenWorkbook> {
  const held = await HeldFile.hold(bytes, mostPackedBytes);
  const close = () => new Promise<void>((resolve, reject) => held.close((fault) => (fault ? reject(fault) : resolve())));
  try {
    const parts = new Package(await yauzl.fromRandomAccessReaderPromise(held, held.size, { lazyEntries: true, autoClose: false }));
    await parts.readEntries();
    if (!parts.has('xl/workbook.xml')) throw new TableFault('file-not-a-table');
    const { sheets, from1904 } = await readSheets(parts.bytes('xl/workbook.xml'));
    const [sheet, ...others] = sheets;
    const target = sheet && (await readRelations(parts.bytes('xl/_rels/workbook.xml.rels'))).get(sheet.relation);
    if (!sheet || target === undefined) throw new TableFault('file-broken');
    const rows = new SheetRows(await senseOf(parts, from1904));
    return { sheet: { name: sheet.name, others: others.length }, rows: broken(readXml(parts.bytes(partOf(target)), rows, () => rows.take())), close };
  } catch (fault) {
    await close();
    throw asTableFault(fault);
  }
}

async function* broken<T>(rows: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* rows;
  } catch (fault) {
    throw asTableFault(fault);
  }
}

/** What the unpacking stumbles on is a broken file, told by plain errors. A fault of ours, or bytes that stop coming, are not. */
function asTableFault(fault: unknown): unknown {
  const isOurs = !(fault instanceof Error) || ['TableFault', 'UploadFault', 'TypeError', 'ReferenceError'].includes(fault.name);
  return isOurs ? fault : new TableFault('file-broken');
}
