import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeDocx } from './make-docx.ts';
import type { PrintedDocument } from './printed-document.ts';

/** One file of a ZIP archive as text, found by the central directory (APPNOTE 4.3.12). */
function unzip(archive: Buffer, name: string): string {
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\u{5}\u{6}') + 16);
  for (; archive.readUInt32LE(at) === 0x02_01_4B_50; at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)) {
    if (archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28)) !== name) continue;
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    return (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`no ${name} in the file`);
}

const document: PrintedDocument = {
  title: 'Får <kommunen> berätta?', language: 'sv', size: 'large', footer: 'prov, version 1', blocks: [
    { kind: 'heading', level: 2, text: 'Vad' },
    { kind: 'paragraph', text: ['Du ', { strong: 'bestämmer & väljer' }, ' själv. \u{65E5}'] },
    { kind: 'flow', from: 'Granviks kommun', to: 'Regionen', items: ['planen'], alt: 'Kommunen får berätta för regionen om planen.' },
    { kind: 'facts', rows: [{ label: 'Till och med', value: '15 maj 2027' }] },
    { kind: 'table', caption: 'Vem och vad', columns: ['Vem'], rows: [['Kommunen']] },
    { kind: 'boxes', label: 'Jag säger ja till', options: ['planen'] },
    { kind: 'lines', labels: ['Ort och datum', 'Namnteckning', 'Befattning'] },
    { kind: 'note', text: 'Inget tas ifrån dig.' },
  ],
};

describe('a Word file', () => {
  it('has the same parts, each as what it is', async () => {
    const archive = Buffer.from(await makeDocx(document));
    const body = unzip(archive, 'word/document.xml');
    expect(body.replaceAll(/<[^>]+>/g, '')).toContain('bestämmer &amp; väljer själv. \u{65E5}');
    for (const part of ['w:val="Heading1"', 'w:val="Heading2"', '<w:tblHeader/>', '<w:numPr>', 'w14:checkbox', '\u{2192}']) expect(body).toContain(part);
    for (const words of ['Granviks kommun', 'Namnteckning', 'Inget tas ifrån dig.', 'Vem och vad', '15 maj 2027']) expect(body).toContain(words);
  });

  it('has its title and language set', async () => {
    const archive = Buffer.from(await makeDocx(document));
    expect(unzip(archive, 'docProps/core.xml')).toContain('Får &lt;kommunen&gt; berätta?');
    expect(unzip(archive, 'word/styles.xml')).toContain('w:val="sv-SE"');
    expect(unzip(archive, 'word/footer1.xml')).toContain('prov, version 1');
  });

  it('gives every line to write on its own border, two in a row', async () => {
    const body = unzip(Buffer.from(await makeDocx(document)), 'word/document.xml');
    const lines = body.slice(body.lastIndexOf('<w:tbl>'), body.lastIndexOf('</w:tbl>'));
    expect([...lines.matchAll(/<w:tr>/g)]).toHaveLength(2);
    const bordered = lines.split('<w:tc>').filter((cell) => cell.includes('<w:top w:val="single"'));
    expect(bordered.map((cell) => /<w:t [^>]*>([^<]*)</.exec(cell)?.[1])).toEqual(['Ort och datum', 'Namnteckning', 'Befattning']);
  });

  it('lets lines grow with their letters, in programs that would else hold them to the usual height', async () => {
    expect(unzip(Buffer.from(await makeDocx(document)), 'word/styles.xml')).toMatch(/w:line="340" w:lineRule="auto"|w:lineRule="auto" w:line="340"/);
  });
});
