import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { makePdf } from '../../../platform/documents/make-pdf.ts';
import { isFail } from '../../../platform/named-error.ts';
import { cleanBytes } from './clean-bytes.ts';
import { csvOf } from './clean-csv.ts';
import { cleanFile, safeFileName } from './clean-file.ts';
import { FileFault } from './cleaned-file.ts';
import { drawSharePicture } from '../pages/share-picture.ts';

const author = 'Ada Författare';
const leaks = (bytes: Uint8Array) => [author, 'Ada', 'C:\\Users'].filter((word) => Buffer.from(bytes).includes(word) || Buffer.from(bytes).includes(Buffer.from(word, 'utf16le').swap16()));
const faultOf = async (bytes: Uint8Array) => cleanBytes(bytes).then(() => 'taken', (fault: unknown) => (fault instanceof FileFault ? fault.problem : 'another fault'));

async function aWordFile(): Promise<Uint8Array> {
  const file = await Packer.toBuffer(new Document({ creator: author, lastModifiedBy: author, title: 'Rapport', comments: { children: [{ id: 0, author, initials: 'AF', date: new Date(0), children: [new Paragraph('Se över')] }] }, sections: [{ children: [new Paragraph('Text som stannar')] }] }));
  const parts = unzipSync(file);
  return zipSync({
    ...parts, 'docProps/app.xml': strToU8(`<Properties><Company>${author}</Company></Properties>`),
    'word/people.xml': strToU8(`<w15:people><w15:person w15:author="${author}"><w15:presenceInfo w15:providerId="AD" w15:userId="${author}"/></w15:person></w15:people>`),
    'word/document.xml': strToU8(strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('</w:body>', `<w:p><w:ins w:id="1" w:author="${author}"><w:r><w:t>tillagt</w:t></w:r></w:ins></w:p></w:body>`)),
  });
}

describe('a Word or Excel file', () => {
  it('keeps its words and title, and nobody\'s name', async () => {
    const { mediaType, bytes, removed } = await cleanBytes(await aWordFile());
    const parts = unzipSync(bytes);
    expect(mediaType).toContain('wordprocessingml');
    expect(Object.values(parts).flatMap(leaks)).toEqual([]);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Text som stannar');
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('<dc:title>Rapport</dc:title>');
    expect(removed.toSorted()).toEqual(['comment-authors', 'document-properties', 'people', 'revision-authors']);
  });
  it('as a workbook too', async () => {
    const parts = unzipSync(new Uint8Array(await writeExcelFile([[{ value: 'kvar', type: String }]]).toBuffer()));
    const file = zipSync({ ...parts, 'docProps/core.xml': strToU8(`<cp><dc:creator>${author}</dc:creator></cp>`), 'xl/comments1.xml': strToU8(`<comments><authors><author>${author}</author></authors></comments>`), 'xl/persons/person.xml': strToU8(`<p><person displayName="${author}" id="{1}" userId="${author}"/></p>`) });
    const { extension, bytes } = await cleanBytes(file);
    expect(extension).toBe('xlsx');
    expect(Object.values(unzipSync(bytes)).flatMap(leaks)).toEqual([]);
  });
  it('is refused when it can run something, or unpacks without end', async () => {
    const parts = unzipSync(await aWordFile());
    expect(await faultOf(zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') }))).toBe('file-with-active-content');
    expect(await faultOf(zipSync({ ...parts, 'word/embeddings/oleObject1.bin': strToU8('x') }))).toBe('file-with-active-content');
    const bomb = Buffer.from(zipSync({ ...parts, 'word/bomb.xml': new Uint8Array(9) }));
    // The list of contents says that the last part unpacks to 250 MB (APPNOTE 4.3.12, uncompressed size).
    bomb.writeUInt32LE(250 * 1024 * 1024, bomb.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    expect(await faultOf(bomb)).toBe('file-unpacks-too-large');
    expect(await faultOf((await aWordFile()).slice(0, 900))).not.toBe('taken');
  });
});

describe('a PDF', () => {
  async function aPdf(change: (pdf: PDFDocument) => void = () => undefined): Promise<Uint8Array> {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('Text som stannar');
    pdf.setTitle('Rapport');
    pdf.setAuthor(author);
    pdf.setCreator(author);
    change(pdf);
    return pdf.save();
  }
  it('keeps its title and pages, and nobody\'s name: not in properties, XMP, remarks, nor what is no longer used', async () => {
    const { bytes, removed } = await cleanBytes(await aPdf((pdf) => {
      const { context, catalog } = pdf;
      catalog.set(PDFName.of('Metadata'), context.register(context.stream(`<x:xmpmeta><dc:creator>${author}</dc:creator></x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' })));
      context.register(context.obj({ Left: PDFString.of(author) }));
      const remark = context.register(context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: PDFString.of('Se'), T: PDFString.of('Ada') }));
      pdf.getPage(0).node.set(PDFName.of('Annots'), context.obj([remark]));
    }));
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([read.getTitle(), read.getAuthor(), read.getCreator(), read.getPageCount()]).toEqual(['Rapport', undefined, undefined, 1]);
    const texts = [...read.context.enumerateIndirectObjects()].map(([, object]) => String(object));
    expect(texts.filter((text) => text.includes('Ada') || text.includes('FEFF004100640061'))).toEqual([]);
    expect(leaks(bytes)).toEqual([]);
    expect(removed.toSorted()).toEqual(['comment-authors', 'document-properties', 'xmp']);
  });
  it('stays tagged and PDF/UA where it was', async () => {
    const pdf = await makePdf({ title: 'Rapport', language: 'sv', size: 'normal', footer: '', blocks: [{ kind: 'paragraph', text: 'Hej' }] });
    if (isFail(pdf)) throw new Error(pdf.code);
    const { bytes } = await cleanBytes(pdf);
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
    expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(catalog.has(PDFName.of('Metadata'))).toBe(true);
    expect(Buffer.from(bytes).includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true);
  });
  it.each([
    ['a script', (pdf: PDFDocument) => pdf.addJavaScript('x', 'app.alert(1)')],
    ['a file in it', (pdf: PDFDocument) => { void pdf.attach(Buffer.from('MZ'), 'x.exe'); }],
    ['a program to start', (pdf: PDFDocument) => pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'Launch', F: PDFString.of('cmd.exe') }))],
  ])('is refused with %s', async (_what, change) => {
    expect(await faultOf(await aPdf(change))).toBe('file-with-active-content');
  });
  it('is refused when it is locked or no PDF inside', async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'a', ownerPassword: 'b' });
    expect(await faultOf(await locked.save())).toBe('file-locked');
    expect(await faultOf(Buffer.from('%PDF-1.7\nnothing'))).toBe('file-unreadable');
  });
});

describe('a picture', () => {
  const chunk = (type: string, data: Uint8Array) => Buffer.concat([Buffer.from([0, 0, data.length >> 8, data.length & 255]), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  it('is a PNG without texts and camera data, and nothing after its end', async () => {
    const png = await drawSharePicture({ language: 'sv', kind: 'prestudy', title: 'Bild', ownerName: '' });
    const end = Buffer.from(png).lastIndexOf('IEND') - 4;
    const said = Buffer.concat([png.slice(0, 33), chunk('tEXt', Buffer.from(`Author\0${author}`)), chunk('eXIf', Buffer.from(author)), png.slice(33, end + 12), Buffer.from(author)]);
    const { bytes, removed } = await cleanBytes(said);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(png))).toBe(0);
    expect(removed.toSorted()).toEqual(['exif', 'text-chunks']);
  });
  it('is a JPEG that keeps which way up it is held', async () => {
    const segment = (kind: number, data: Buffer) => Buffer.concat([Buffer.from([0xff, kind, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
    // Camera data: the picture lies on its side (6), then a maker's name.
    const exif = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]), Buffer.from(author)]);
    const picture = [segment(0xdb, Buffer.alloc(65)), segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]), Buffer.from([0xff, 0xd9])];
    const start = [Buffer.from([0xff, 0xd8]), segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'))];
    const { bytes, removed, extension } = await cleanBytes(Buffer.concat([...start, segment(0xe1, exif), segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${author}`)), segment(0xfe, Buffer.from(author)), ...picture, Buffer.from(author)]));
    expect(extension).toBe('jpg');
    expect(leaks(bytes)).toEqual([]);
    expect(removed).toEqual(['exif', 'xmp', 'text-chunks']);
    expect(Buffer.from(bytes).indexOf(Buffer.concat(picture))).toBeGreaterThan(0);
    expect(Buffer.from(bytes).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(await faultOf(Buffer.concat([...start, picture[0] ?? Buffer.alloc(0)]))).toBe('file-unreadable');
  });
});

describe('what a file is', () => {
  it.each([['a;b\n1;2\n', true], ['a,b\r\n"x, y",2\r\n3,4\r\n', true], ['bara text', false], ['<html>,\n<p>,\n', false], ['a,b\n1,2,3\n', false], ['a,b\0\n1,2\n', false], ['', false]])('a table, or not: %j', (text, expected) => {
    expect(csvOf(Buffer.from(text)) !== null).toBe(expected);
  });
  it('in the letters of Excel in Swedish is handed out in those that everyone reads; other bytes are no table', async () => {
    const { bytes, extension } = await cleanBytes(Buffer.from('namn;värde\r\nÅsa;1\r\n', 'latin1'));
    expect([Buffer.from(bytes).toString('utf8'), extension]).toEqual(['namn;värde\r\nÅsa;1\r\n', 'csv']);
    expect(csvOf(Buffer.from([0xe5, 0x3b, 0x01, 0x0a, 0xe5, 0x3b, 0x02]))).toBeNull();
    expect(csvOf(Buffer.from([0xe5, 0x3b, 0x81, 0x0a, 0xe5, 0x3b, 0x81]))).toBeNull();
  });
  it.each(['a;b\n=1+1;2\n', 'a,b\n1,"=HYPERLINK(""x"")"\n', 'a;b\n1;@SUM(A1)\n', 'a;b\n1;+cmd|x\n', 'a;b\n1;-cmd\n', 'a;b\n1;"x,=1+1"\n'])('with a cell that would run is refused: %j', async (text) => {
    expect(await faultOf(Buffer.from(text))).toBe('file-with-active-content');
  });
  it.each(['a;b\n-1;+2,5\n', 'a;b\n-;- saknas\n', 'a;b\nx@example.org;1\n', 'år;andel\n2025;-0,3\n'])('with signs that run nothing is taken: %j', async (text) => {
    expect(await faultOf(Buffer.from(text))).toBe('taken');
  });
  it.each([['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'], ['MZ\x90\0\x03'], ['GIF89a\x01\0\x01\0'], ['PK\x03\x04']])('is told by what is in it: %j is not handed out', async (text) => {
    expect(await faultOf(Buffer.from(text, 'latin1'))).not.toBe('taken');
  });
  it.each([['Förstudien (slutlig).DOCX', 'docx', 'forstudien-slutlig.docx'], ['../../etc/passwd', 'csv', 'etc-passwd.csv'], ['"; x=\r\n.pdf', 'pdf', 'x.pdf'], ['….png', 'png', 'fil.png']])('is called something safe: %j', (given, extension, name) => {
    expect(safeFileName(given, extension)).toBe(name);
  });
  it('is looked at in a thread of its own', async () => {
    expect(await cleanFile(Buffer.from('a;b\n1;2\n'))).toMatchObject({ extension: 'csv', removed: [] });
    expect(await cleanFile(Buffer.from('MZ'))).toMatchObject({ code: 'file-type-not-allowed' });
  });
});
