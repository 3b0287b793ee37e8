import { Worker } from 'node:worker_threads';
import { fail, type NamedError } from '../named-error.ts';
import { barsInWords, type PrintedDocument } from './printed-document.ts';
import type { PdfAnswer, PdfOrder } from './typst-worker.ts';

interface Press { worker: Worker; waiting: Map<number, (answer: PdfAnswer | Error) => void> }

const signsNote = {
  sv: '\u{25CA} står för ett tecken som det här dokumentets typsnitt saknar. I Samsteg och i Word-filen syns det.',
  en: '\u{25CA} stands for a sign that the font of this document lacks. It shows in Samsteg and in the Word file.',
};

let press: Press | null = null;
let orders = 0;

/** The typesetter begins at the first order, by itself, and keeps no program from ending. */
function openPress(): Press {
  const worker = new Worker(new URL('typst-worker.ts', import.meta.url));
  const opened: Press = { worker, waiting: new Map() };
  const close = (fault: Error) => {
    for (const settle of opened.waiting.values()) settle(fault);
    if (press === opened) press = null;
  };
  worker.on('message', (answer: PdfAnswer) => {
    const settle = opened.waiting.get(answer.id);
    opened.waiting.delete(answer.id);
    if (opened.waiting.size === 0) worker.unref();
    settle?.(answer);
  });
  worker.on('error', () => close(new Error('The typesetter stopped')));
  worker.on('exit', () => close(new Error('The typesetter stopped')));
  worker.unref();
  return opened;
}

/** Charts with the sentence that stands for them. */
const withChartWords = (document: PrintedDocument) =>
  ({ ...document, blocks: document.blocks.map((block) => (block.kind === 'bars' ? { ...block, alt: barsInWords(block.groups) } : block)) });

/**
 * Sets a document as tagged PDF (PDF/UA-1, ISO 14289-1): headings, lists, tables and pictures by what they are, title and
 * language set, the font embedded, hyphenated by its language. It is done in a thread of its own, so that a long document
 * keeps no request waiting, and nothing is read from the network or left on disk.
 *
 *     const pdf = await makePdf({ title, language: 'sv', size: 'normal', footer: '', blocks: [{ kind: 'paragraph', text }] });
 *
 * @returns the file, or `pdf-not-here` on a machine that no typesetter is made for
 * @throws when the document cannot be set; the fault says nothing of what is in it
 */
export async function makePdf(document: PrintedDocument): Promise<Uint8Array<ArrayBuffer> | NamedError> {
  press ??= openPress();
  const { worker, waiting } = press;
  const order: PdfOrder = { id: (orders += 1), json: JSON.stringify(withChartWords(document)), signsNote: signsNote[document.language] };
  const answer = await new Promise<PdfAnswer | Error>((resolve) => {
    waiting.set(order.id, resolve);
    worker.ref();
    worker.postMessage(order);
  });
  if (answer instanceof Error) throw answer;
  if ('pdf' in answer) return answer.pdf;
  if (answer.fault === 'no-typesetter') return fail('pdf-not-here');
  throw new Error('The document could not be set as PDF');
}
