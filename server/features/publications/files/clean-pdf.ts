import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { FileFault, type Removed } from './cleaned-file.ts';

/** Keys and kinds of actions by which a PDF runs something, or carries a file (ISO 32000-2, 12.6.4, 7.11.4, 12.7.8). */
const activeKeys = ['JS', 'EF', 'XFA', 'EmbeddedFiles', 'RichMediaContent'];
const activeActions = new Set(['/JavaScript', '/Launch', '/ImportData', '/SubmitForm', '/GoToE', '/Rendition']);
/** Where programs keep what they alone understand, with names and paths. */
const dropped = ['Metadata', 'PieceInfo', 'LastModified'];

function dictOf(object: PDFObject | undefined): PDFDict | null {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : null;
}

/** Every dictionary that a reader can reach from the beginning of the document, and the numbers of the objects they lie in. */
function reachable(pdf: PDFDocument): { dicts: PDFDict[]; refs: Set<PDFRef> } {
  const refs = new Set<PDFRef>();
  const dicts: PDFDict[] = [];
  const waiting: (PDFObject | undefined)[] = [pdf.context.trailerInfo.Root];
  for (let next = waiting.pop(); next !== undefined || waiting.length > 0; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (refs.has(next)) continue;
      refs.add(next);
      waiting.push(pdf.context.lookup(next));
      continue;
    }
    const dict = dictOf(next);
    if (dict) {
      dicts.push(dict);
      waiting.push(...dict.values());
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
  }
  return { dicts, refs };
}

function isActive(dict: PDFDict): boolean {
  return activeKeys.some((key) => dict.has(PDFName.of(key))) || activeActions.has(String(dict.get(PDFName.of('S'))));
}

/** Whoever wrote a remark in the margin stands in it; a field of a form has a name in the same place, which it needs. */
function forgetAuthor(dict: PDFDict): boolean {
  const isRemark = dict.has(PDFName.of('Subtype')) && dict.has(PDFName.of('Rect')) && !dict.has(PDFName.of('FT')) && String(dict.get(PDFName.of('Subtype'))) !== '/Widget';
  return isRemark && dict.delete(PDFName.of('T'));
}

const textOf = (object: PDFObject | undefined): string => (object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '');
const escaped = (text: string) => text.replaceAll(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll(/[^\P{Cc}\n\t]/gu, '');

/** What the document must say of itself to be accessible (ISO 14289-1): its title, and that it is PDF/UA where it was. */
function writeOwnMetadata(pdf: PDFDocument, title: string, isUniversal: boolean): void {
  if (title === '' && !isUniversal) return;
  const xml = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`
    + `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">`
    + `${title === '' ? '' : `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`}${isUniversal ? '<pdfuaid:part>1</pdfuaid:part>' : ''}`
    + '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>';
  const stream = pdf.context.stream(Buffer.from(xml), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
  if (title !== '') pdf.setTitle(title, { showInWindowTitleBar: true });
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  } catch (fault) {
    throw new FileFault(fault instanceof Error && /encrypt|password/i.test(`${fault.name} ${fault.message}`) ? 'file-locked' : 'file-unreadable');
  }
}

/**
 * A PDF without properties, the data of programs, names of those who left remarks, earlier states of the document and all
 * that no page uses. Title and tags stay, so that it reads as well as before. One that can run something is refused.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<{ bytes: Uint8Array; removed: Removed[] }> {
  const pdf = await open(bytes);
  if (!(pdf.context.trailerInfo.Root instanceof PDFRef) || !(pdf.context.lookup(pdf.context.trailerInfo.Root) instanceof PDFDict)) throw new FileFault('file-unreadable');
  const { dicts, refs } = reachable(pdf);
  if (pdf.getPageCount() === 0) throw new FileFault('file-unreadable');
  if (dicts.some(isActive)) throw new FileFault('file-with-active-content');
  const { Info } = pdf.context.trailerInfo;
  const info = Info ? dictOf(pdf.context.lookup(Info)) : null;
  const title = textOf(info?.get(PDFName.of('Title')));
  const isUniversal = /pdfuaid:part/.test(Buffer.from(bytes).toString('latin1'));
  const removed = new Set<Removed>();
  if (info) removed.add('document-properties');
  for (const dict of dicts) {
    for (const key of dropped) if (dict.delete(PDFName.of(key))) removed.add('xmp');
    if (forgetAuthor(dict)) removed.add('comment-authors');
  }
  delete pdf.context.trailerInfo.Info;
  const kept = reachable(pdf).refs;
  for (const [ref] of pdf.context.enumerateIndirectObjects()) if (!kept.has(ref) || !refs.has(ref)) pdf.context.delete(ref);
  writeOwnMetadata(pdf, title, isUniversal);
  return { bytes: await pdf.save({ useObjectStreams: true, updateFieldAppearances: false }), removed: [...removed] };
}
