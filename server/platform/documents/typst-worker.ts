import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { coverageOf } from './font-coverage.ts';

/** What the native typesetter of this machine gives, as far as it is used. */
interface TypesetterModule {
  NodeCompiler: {
    create(args: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): {
      pdf(source: { mainFileContent: string; inputs: Record<string, string> }, options: { pdfStandard: 'ua-1' }): Buffer;
      evictCache(maxAge: number): void;
    };
  };
}

export interface PdfOrder { id: number; json: string; signsNote: string }
export type PdfAnswer = { id: number; pdf: Uint8Array<ArrayBuffer> } | { id: number; fault: 'no-typesetter' | 'not-set' };

const require = createRequire(import.meta.url);
const fontFile = (name: string) => readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`));

/** A sign of the font that stands for those it lacks. */
const stand = '\u{25CA}';

function loadTypesetter(): TypesetterModule | null {
  for (const libc of ['gnu', 'musl']) {
    try {
      return require(`@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-${libc}`) as TypesetterModule;
    } catch { /* It is not installed for this machine. */ }
  }
  return null;
}

/** Gives every sign that the font lacks its stand-in, and leaves out those that are not to be seen at all. */
function drawableWith(drawn: ReadonlySet<number>): (text: string) => string {
  return (text) => text.toWellFormed().normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(/[[\p{Cc}\p{Cf}]--[\n\t\u{AD}]]/gv, '')
    .replaceAll(/[^\n\t]/gu, (sign) => (drawn.has(sign.codePointAt(0) ?? 0) ? sign : stand));
}

function openPress(module: TypesetterModule) {
  const fonts = [fontFile('400Regular/AtkinsonHyperlegibleNext_400Regular'), fontFile('700Bold/AtkinsonHyperlegibleNext_700Bold')];
  const drawable = drawableWith(coverageOf(fonts[0] as Buffer));
  const template = readFileSync(new URL('document.typ', import.meta.url), 'utf8');
  // The template reads no files; the folder it would find them in is this one.
  const compiler = module.NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: fonts }] });
  return ({ json, signsNote }: PdfOrder): Buffer => {
    const whole = JSON.parse(json, (_key, value: unknown) => (typeof value === 'string' ? drawable(value) : value)) as { blocks: unknown[] };
    const set = JSON.stringify(whole);
    if (set.includes(stand) && !json.includes(stand)) whole.blocks.push({ kind: 'note', text: signsNote });
    try {
      return compiler.pdf({ mainFileContent: template, inputs: { document: JSON.stringify(whole) } }, { pdfStandard: 'ua-1' });
    } finally {
      // What was set is about a person: nothing of it stays in memory for the next.
      compiler.evictCache(0);
    }
  };
}

const typesetter = loadTypesetter();
const press = typesetter ? openPress(typesetter) : null;

parentPort?.on('message', (order: PdfOrder) => {
  if (!press) return parentPort?.postMessage({ id: order.id, fault: 'no-typesetter' } satisfies PdfAnswer);
  try {
    const pdf = new Uint8Array(press(order));
    return parentPort?.postMessage({ id: order.id, pdf } satisfies PdfAnswer, [pdf.buffer]);
  } catch {
    // The typesetter's own words quote the document: they go nowhere.
    return parentPort?.postMessage({ id: order.id, fault: 'not-set' } satisfies PdfAnswer);
  }
});
