import { FileFault, type Removed } from './cleaned-file.ts';

interface Cleaned { bytes: Uint8Array; removed: Removed[] }

/** The chunks of a PNG that make the picture (W3C PNG, third edition): all others are dropped, with what follows the end. */
const pictureChunks: ReadonlySet<string> = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT', 'cICP', 'mDCV', 'cLLI',
]);
const pngStart = 8;

/** A PNG without texts, times and camera data. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, pngStart)];
  const removed = new Set<Removed>();
  for (let at = pngStart; at + 12 <= bytes.byteLength;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.byteLength) throw new FileFault('file-unreadable');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (pictureChunks.has(type)) parts.push(bytes.subarray(at, end));
    else removed.add(type === 'eXIf' ? 'exif' : 'text-chunks');
    if (type === 'IEND') return { bytes: Buffer.concat(parts), removed: [...removed] };
    at = end;
  }
  throw new FileFault('file-unreadable');
}

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee, app15: 0xef, comment: 0xfe } as const;
const exifHead = 'Exif\0\0';
const orientationTag = 0x01_12;

const isExif = (segment: Uint8Array) => Buffer.from(segment.subarray(4, 10)).toString('latin1') === exifHead;

/** Which way up the picture is held, of 1 to 8, from the camera's data; 1 when it does not say. */
function orientationOf(segment: Uint8Array): number {
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.byteLength - 10);
  try {
    const little = tiff.getUint16(0) === 0x49_49;
    const ifd = tiff.getUint32(4, little);
    for (let entry = 0; entry < tiff.getUint16(ifd, little); entry += 1) {
      const at = ifd + 2 + entry * 12;
      if (tiff.getUint16(at, little) === orientationTag) return tiff.getUint16(at + 8, little);
    }
  } catch { /* It ends before it should: then it says nothing. */ }
  return 1;
}

/** Camera data that says which way up the picture is held, and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, marker.app1, 0, 2 + exifHead.length + tiff.length, ...Buffer.from(exifHead, 'latin1'), ...tiff]);
}

/** Where the coded picture data that begins at a place ends: at the next marker that is none of its own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.byteLength; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new FileFault('file-unreadable');
}

/** A segment as it is kept: colour profiles and how colours are coded stay, all that programs and cameras wrote goes. */
function keptSegment(kind: number, segment: Uint8Array, removed: Set<Removed>): Uint8Array | null {
  if (kind === marker.comment) removed.add('text-chunks');
  else if (kind === marker.app1 && isExif(segment)) {
    removed.add('exif');
    const orientation = orientationOf(segment);
    return orientation > 1 && orientation <= 8 ? orientationSegment(orientation) : null;
  } else if (kind === marker.app1) removed.add('xmp');
  else if (kind < marker.app0 || kind > marker.app15 || kind === marker.app0 || kind === marker.app2 || kind === marker.app14) return segment;
  else removed.add('text-chunks');
  return null;
}

/** A JPEG without camera data, places, texts and anything after its end. */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  const removed = new Set<Removed>();
  for (let at = 2; at + 4 <= bytes.byteLength || bytes[at + 1] === marker.end;) {
    const kind = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) throw new FileFault('file-unreadable');
    if (kind === marker.end) return { bytes: Buffer.concat([...parts, bytes.subarray(at, at + 2)]), removed: [...removed] };
    const length = at + 2 + view.getUint16(at + 2);
    const end = kind === marker.scan ? endOfScan(bytes, length) : length;
    if (end > bytes.byteLength) throw new FileFault('file-unreadable');
    const kept = keptSegment(kind, bytes.subarray(at, end), removed);
    if (kept) parts.push(kept);
    at = end;
  }
  throw new FileFault('file-unreadable');
}
