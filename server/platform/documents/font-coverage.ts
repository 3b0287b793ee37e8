/**
 * The signs that a TrueType font can draw, read from its table `cmap` (OpenType specification, formats 4 and 12).
 * @throws when the file has no such table
 */
export function coverageOf(font: Buffer): Set<number> {
  const cmap = tableOf(font, 'cmap');
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4));
  const signs = new Set<number>();
  for (const start of new Set(starts)) {
    const part = cmap.subarray(start);
    const format = part.readUInt16BE(0);
    const ranges = format === 12 ? rangesOfFormat12(part) : format === 4 ? rangesOfFormat4(part) : [];
    for (const [first, last] of ranges) for (let sign = first; sign <= last; sign += 1) signs.add(sign);
  }
  return signs;
}

type Range = readonly [number, number];

function rangesOfFormat12(part: Buffer): Range[] {
  return Array.from({ length: part.readUInt32BE(12) }, (_, index) => [part.readUInt32BE(16 + index * 12), part.readUInt32BE(20 + index * 12)]);
}

/** The last range is 0xFFFF by itself, which closes the list and is no sign. */
function rangesOfFormat4(part: Buffer): Range[] {
  const count = part.readUInt16BE(6) / 2;
  return Array.from({ length: count }, (_, index): Range => [part.readUInt16BE(16 + count * 2 + index * 2), part.readUInt16BE(14 + index * 2)])
    .filter(([first]) => first !== 0xff_ff);
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) {
      const offset = font.readUInt32BE(entry + 8);
      return font.subarray(offset, offset + font.readUInt32BE(entry + 12));
    }
  }
  throw new Error(`The font has no table ${tag}`);
}
