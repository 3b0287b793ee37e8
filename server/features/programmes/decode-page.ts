import { TextDecoder } from 'node:util';

/** The largest file taken for a saved page; real ones are a few kilobytes. */
export const largestPageBytes = 5_000_000;

/** The text of a saved page, or why the bytes are none. */
export type DecodedPage = { ok: true; text: string } | { ok: false; reason: 'empty' | 'too-large' | 'binary' };

/**
 * Turns the bytes of a saved page into plain text: UTF-8 with or without byte-order mark, UTF-16 with one, and else
 * Windows-1252, the superset of Latin-1 that browsers mean by it. A page saved as HTML loses its tags.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  if (bytes.length > largestPageBytes) return { ok: false, reason: 'too-large' };
  const text = decode(bytes).normalize('NFC');
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (looksBinary(text)) return { ok: false, reason: 'binary' };
  return { ok: true, text: /<(!doctype html|html|body|dl|table)\b/i.test(text) ? textOfHtml(text) : text };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function looksBinary(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are just what tells a binary file from a text
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return text.includes('\u0000') || controls > text.length / 100;
}

const entities: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', thinsp: ' ', shy: '', ndash: '–', mdash: '—', hellip: '…',
  aring: 'å', auml: 'ä', ouml: 'ö', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', eacute: 'é', Eacute: 'É', uuml: 'ü', copy: '©',
};

/** Blocks become lines and paragraphs; what is never read aloud (scripts, styles, navigation, footers) goes. */
function textOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(head|script|style|noscript|svg|nav|footer|template)\b[\s\S]*?<\/\1\s*>/gi, '\n')
    .replace(/\s+/g, ' ')
    .replace(/<(?:\/?p|\/?h[1-6]|\/?ul|\/?ol|\/?section|\/?article|\/?main|\/?header|\/dl|\/table)\b[^>]*>/gi, '\n\n')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<(?:br|\/?div|\/?dt|\/?dd|\/?tr|\/?td|\/?th|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      name === undefined ? character(decimal, hex) : (entities[name] ?? whole),
    );
}

function character(decimal?: string, hex?: string): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
