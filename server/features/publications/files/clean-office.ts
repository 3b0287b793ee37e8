import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { FileFault, type Removed } from './cleaned-file.ts';

/** What a document may unpack to, and in how many parts: beyond that it is made to exhaust whoever opens it. */
const mostUnpacked = 200 * 1024 * 1024;
const mostParts = 5000;

/** Parts that run, or that are files of their own. */
const active = /vbaProject|\/activeX\/|\/embeddings\/|\/macrosheets\/|customUI\/|oleObject|\.(exe|dll|vbs|js)$/i;
/** What programs write of who made it (ECMA-376 part 2, 8.3; part 1, 22.2 and 22.3). */
const properties: Readonly<Record<string, string>> = {
  'docProps/app.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
};
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const nobody = '–';

/** The title stays, as it is what a reader of the screen is told first. */
function coreProperties(before: string): string {
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(before)?.[1] ?? '';
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`;
}

interface Rewriting { in: RegExp; what: RegExp; by: string; code: Removed }
const rewritings: readonly Rewriting[] = [
  { in: /^word\/comments\w*\.xml$/, what: /\bw:author="[^"]*"/g, by: `w:author="${nobody}"`, code: 'comment-authors' },
  { in: /^word\/comments\w*\.xml$/, what: /\bw:initials="[^"]*"/g, by: 'w:initials=""', code: 'comment-authors' },
  { in: /^word\/(?!comments)[\w/]+\.xml$/, what: /\bw:author="[^"]*"/g, by: `w:author="${nobody}"`, code: 'revision-authors' },
  { in: /^word\/people\.xml$/, what: /\bw15:(author|userId)="[^"]*"/g, by: `w15:$1="${nobody}"`, code: 'people' },
  { in: /^xl\/comments\w*\.xml$|^xl\/comments\/[\w-]+\.xml$/, what: /<author>[^<]*<\/author>/g, by: `<author>${nobody}</author>`, code: 'comment-authors' },
  { in: /^xl\/persons\/[\w-]+\.xml$/, what: /\b(displayName|userId)="[^"]*"/g, by: `$1="${nobody}"`, code: 'people' },
  { in: /^xl\/workbook\.xml$/, what: /<fileSharing\b[^>]*\/>/g, by: '', code: 'people' },
  // The place of a template or of the file itself tells of the writer's own disk.
  { in: /^word\/settings\.xml$/, what: /<w:attachedTemplate\b[^>]*\/>/g, by: '', code: 'document-properties' },
  { in: /^word\/_rels\/settings\.xml\.rels$/, what: /<Relationship\b[^>]*\/attachedTemplate"[^>]*\/>/g, by: '', code: 'document-properties' },
  { in: /^xl\/workbook\.xml$/, what: /<x15ac:absPath\b[^>]*\/>/g, by: '', code: 'document-properties' },
  { in: /^_rels\/\.rels$/, what: /<Relationship\b[^>]*Target="\/?docProps\/thumbnail[^"]*"[^>]*\/>/g, by: '', code: 'embedded-thumbnail' },
];

function unpack(bytes: Uint8Array): Unzipped {
  let total = 0;
  let parts = 0;
  const within = ({ originalSize }: { originalSize: number }) => {
    total += originalSize;
    parts += 1;
    if (total > mostUnpacked || parts > mostParts) throw new FileFault('file-unpacks-too-large');
    return true;
  };
  try {
    return unzipSync(bytes, { filter: within });
  } catch (fault) {
    throw fault instanceof FileFault ? fault : new FileFault('file-unreadable');
  }
}

function rewrite(name: string, bytes: Uint8Array, removed: Set<Removed>): Uint8Array {
  const mine = rewritings.filter((one) => one.in.test(name));
  if (mine.length === 0) return bytes;
  const before = strFromU8(bytes);
  const after = mine.reduce((text, { what, by, code }) => {
    const now = text.replaceAll(what, by);
    if (now !== text) removed.add(code);
    return now;
  }, before);
  return after === before ? bytes : strToU8(after);
}

/**
 * A Word or Excel document without properties, names of those who commented or changed it, and its thumbnail. Words in the
 * document itself stay, also in comments and tracked changes.
 * @param main the part that every document of the kind has.
 */
export function cleanOffice(bytes: Uint8Array, main: 'word/document.xml' | 'xl/workbook.xml'): { bytes: Uint8Array; removed: Removed[] } {
  const parts = unpack(bytes);
  if (!parts['[Content_Types].xml'] || !parts[main]) throw new FileFault('file-unreadable');
  if (Object.keys(parts).some((name) => active.test(name))) throw new FileFault('file-with-active-content');
  const removed = new Set<Removed>();
  const cleaned: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts)) {
    if (name.startsWith('docProps/thumbnail')) continue;
    if (name === 'docProps/core.xml') cleaned[name] = strToU8(coreProperties(strFromU8(content)));
    else if (properties[name] !== undefined) cleaned[name] = strToU8(`${declaration}${properties[name]}`);
    else cleaned[name] = rewrite(name, content, removed);
    if (name.startsWith('docProps/')) removed.add('document-properties');
  }
  return { bytes: zipSync(cleaned, { level: 6, mtime: '1980-01-01T00:00:00' }), removed: [...removed] };
}
