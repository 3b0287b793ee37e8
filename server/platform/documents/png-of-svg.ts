import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** The one font that pictures are drawn with. */
export const pictureFont = 'Atkinson Hyperlegible Next';

const require = createRequire(import.meta.url);
const fontFile = (name: string) => new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`)));

interface Drawing { fonts: Uint8Array[] }
let drawing: Promise<Drawing> | null = null;

/** The drawing program is fetched into memory at the first picture: few processes ever need it. */
async function openDrawing(): Promise<Drawing> {
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return { fonts: [fontFile('400Regular/AtkinsonHyperlegibleNext_400Regular'), fontFile('700Bold/AtkinsonHyperlegibleNext_700Bold')] };
}

/**
 * Draws an SVG as PNG, here and from nothing else than what is in it.
 * @param width pixels; left out, the picture's own.
 */
export async function pngOfSvg(svg: string, width?: number): Promise<Uint8Array> {
  drawing ??= openDrawing();
  const { fonts } = await drawing;
  const picture = new Resvg(svg, {
    font: { fontBuffers: fonts, defaultFontFamily: pictureFont, loadSystemFonts: false }, fitTo: width === undefined ? { mode: 'original' } : { mode: 'width', value: width },
  }).render();
  try {
    return picture.asPng();
  } finally {
    picture.free();
  }
}
