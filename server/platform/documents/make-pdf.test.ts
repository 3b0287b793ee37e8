import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { coverageOf } from './font-coverage.ts';
import { makePdf } from './make-pdf.ts';
import type { PrintedDocument } from './printed-document.ts';
import { isFail } from '../named-error.ts';

const hostile = '#import "x": * ] #panic("nej") $ \\ <a> *b* _c_ `d` @e // f';

function aDocument(changes: Partial<PrintedDocument> = {}): PrintedDocument {
  return {
    title: 'Får kommunen berätta?', language: 'sv', size: 'normal', footer: 'prov, version 1', blocks: [
      { kind: 'heading', level: 2, text: 'Vad' },
      { kind: 'paragraph', text: ['Du ', { strong: 'bestämmer' }, ' själv.'] },
      { kind: 'flow', from: 'Granviks kommun', to: 'Regionen', items: ['planen'], alt: 'Kommunen får berätta för regionen om planen.' },
      { kind: 'facts', rows: [{ label: 'Till och med', value: '15 maj 2027' }] },
      { kind: 'table', caption: 'Vem och vad', columns: ['Vem', 'Vad'], rows: [['Kommunen', 'Planen']] },
      { kind: 'list', items: ['ett', ['två ', { strong: 'nu' }]] },
      { kind: 'boxes', label: 'Jag säger ja till', options: ['planen'] },
      { kind: 'lines', labels: ['Namnteckning'] },
      { kind: 'note', text: 'Inget tas ifrån dig.' },
    ], ...changes,
  };
}

async function pdfOf(document: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await makePdf(document);
  if (isFail(pdf)) throw new Error(`no PDF: ${pdf.code}`);
  return pdf;
}
const textOf = async (document: PrintedDocument) => (await extractText(await pdfOf(document), { mergePages: true })).text;

interface TagNode { role?: string; alt?: string; children?: TagNode[] }
const flat = (node: TagNode): TagNode[] => [node, ...(node.children ?? []).flatMap(flat)];

describe('a PDF', () => {
  it('says that it is PDF/UA, in which language, and what it is called', async () => {
    const pdf = await pdfOf(aDocument());
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toMatch(/pdfuaid:part[>="]+1/);
    expect(raw).toContain('/StructTreeRoot');
    // Tagged, and no tag in doubt. Older poppler calls the false here a wrong type, which it is not (ISO 32000-1, table 321).
    expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true\s*\/Suspects false\s*>>/);
    expect(raw).toMatch(/\/Lang\s*\(sv-SE\)/);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    const { info } = await (await getDocumentProxy(pdf)).getMetadata();
    expect(info).toMatchObject({ Title: 'Får kommunen berätta?', Language: 'sv-SE' });
  });

  it('tags every part as what it is, and tells the picture in words', async () => {
    const page = await (await getDocumentProxy(await pdfOf(aDocument()))).getPage(1);
    const tags = flat(await page.getStructTree() as TagNode);
    const roles = new Set(tags.map(({ role }) => role));
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure']) expect(roles, role).toContain(role);
    expect(tags.map(({ alt }) => alt)).toContain('Kommunen får berätta för regionen om planen.');
  });

  it('embeds its font', async () => {
    const raw = Buffer.from(await pdfOf(aDocument())).toString('latin1');
    expect(raw).toMatch(/AtkinsonHyperlegibleNext/);
    expect(raw).toMatch(/\/FontFile[23]/);
  });

  it.each([
    ['a title', { title: hostile }], ['a footer', { footer: hostile }], ['a paragraph', { blocks: [{ kind: 'paragraph', text: hostile }] }],
    ['strong words', { blocks: [{ kind: 'paragraph', text: [{ strong: hostile }] }] }], ['a list', { blocks: [{ kind: 'list', items: [hostile] }] }],
    ['a heading', { blocks: [{ kind: 'heading', level: 2, text: hostile }] }], ['a fact', { blocks: [{ kind: 'facts', rows: [{ label: hostile, value: '' }] }] }],
    ['a table', { blocks: [{ kind: 'table', caption: '', columns: ['a'], rows: [[hostile]] }] }],
  ] as const)('prints in %s what looks like mark-up as it was written', async (_where, changes) => {
    expect((await textOf(aDocument(changes as Partial<PrintedDocument>))).replaceAll(/\s+/g, ' ')).toContain(hostile);
  });

  it('keeps Swedish letters, and says so where a sign has no letterform', async () => {
    expect(await textOf(aDocument({ blocks: [{ kind: 'paragraph', text: 'Åsa Öberg-Łukasz é' }] }))).toContain('Åsa Öberg-Łukasz é');
    const text = await textOf(aDocument({ blocks: [{ kind: 'paragraph', text: '日本 \u{D800} \u{0} \u{202E} 😀 slut' }] }));
    expect(text).toContain('slut');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('◊ står för ett tecken');
  });

  it('sets several at once', async () => {
    const texts = await Promise.all(['ett', 'två', 'tre'].map((word) => textOf(aDocument({ title: word, language: 'en', size: 'large', blocks: [] }))));
    expect(texts.map((text) => text.split('\n')[0]?.trim().slice(0, 3))).toEqual(['ett', 'två', 'tre']);
  });
});

describe('what a font can draw', () => {
  it('is read from the font', () => {
    const file = createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf');
    const drawn = coverageOf(readFileSync(file));
    expect(Array.from('aåÄÖłŽ–”◊').filter((sign) => !drawn.has(sign.codePointAt(0) ?? 0))).toEqual([]);
    expect(drawn.has(0x65_E5)).toBe(false);
  });
  it('is asked of fonts only', () => {
    expect(() => coverageOf(Buffer.alloc(12))).toThrow('cmap');
  });
});
