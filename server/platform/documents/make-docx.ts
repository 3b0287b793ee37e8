import type { FileChild, IParagraphOptions, IRunOptions } from 'docx';
import { drawBars, type Picture } from './bars-picture.ts';
import { barsInWords, type Block, type PrintedDocument, type Text } from './printed-document.ts';

type Docx = typeof import('docx');

const ink = '1D2524';
const pine = '0F5C57';
const edge = { style: 'single', size: 6, color: '8A938F' } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;

/** Half-points, as Word counts. */
const sizes = { normal: 23, large: 30 } as const;

function runsOf({ TextRun }: Docx, text: Text, options: IRunOptions = {}) {
  const runs = typeof text === 'string' ? [text] : text;
  return runs.flatMap((run) => {
    const strong = typeof run !== 'string';
    return (strong ? run.strong : run).split('\n').map((line, index) =>
      new TextRun({ ...options, text: line, ...(strong ? { bold: true } : {}), ...(index > 0 ? { break: 1 } : {}) }));
  });
}

function paragraph(docx: Docx, text: Text, options: IParagraphOptions = {}, run: IRunOptions = {}) {
  return new docx.Paragraph({ spacing: { after: 160 }, ...options, children: runsOf(docx, text, run) });
}

function tableOf(docx: Docx, columns: readonly string[], rows: readonly (readonly string[])[]) {
  const { Table, TableRow, TableCell, WidthType } = docx;
  const row = (cells: readonly string[], header: boolean) => new TableRow({
    cantSplit: true,
    tableHeader: header,
    children: cells.map((cell) => new TableCell({ borders: { top: none, left: none, right: none, bottom: edge }, children: [paragraph(docx, header ? [{ strong: cell }] : cell, { spacing: { before: 60, after: 60 } })] })),
  });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(columns, true), ...rows.map((cells) => row(cells, false))] });
}

/** Two boxes and an arrow as one row of cells: read aloud from left to right, it says what the picture does. */
function flowOf(docx: Docx, { from, to }: { from: string; to: string }) {
  const { Table, TableRow, TableCell, WidthType, VerticalAlignTable, AlignmentType } = docx;
  const cell = (text: string, width: number, framed: boolean) => {
    const border = framed ? edge : none;
    return new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE }, verticalAlign: VerticalAlignTable.CENTER, borders: { top: border, bottom: border, left: border, right: border },
      children: [paragraph(docx, [{ strong: text }], { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } })],
    });
  };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ cantSplit: true, children: [cell(from, 42, true), cell('\u{2192}', 16, false), cell(to, 42, true)] })],
  });
}

/** The name of the house's list: the writer's own has a dot as large as a letter. */
const points = 'points';

function listOf(docx: Docx, items: readonly Text[]) {
  return items.map((item) => paragraph(docx, item, { numbering: { reference: points, level: 0 }, spacing: { after: 100 } }));
}

function boxesOf(docx: Docx, options: readonly string[]) {
  return options.map((option) => new docx.Paragraph({
    spacing: { after: 160 }, children: [new docx.CheckBox({ checked: false, alias: option }), ...runsOf(docx, `  ${option}`)],
  }));
}

/** Lines to write on, two in a row with their words under them, as on the paper. Paragraphs would not do: Word draws one border for all that are alike. */
function linesOf(docx: Docx, labels: readonly string[]) {
  const { Table, TableRow, TableCell, WidthType } = docx;
  const borders = { top: none, bottom: none, left: none, right: none };
  const cell = (width: number, label?: string) => new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE }, borders: label === undefined ? borders : { ...borders, top: edge },
    children: [paragraph(docx, label ?? '', { spacing: { before: 60, after: 700 } }, { size: 19 })],
  });
  const rows = labels.flatMap((label, index) => (index % 2 === 0 ? [[label, labels[index + 1]] as const] : []));
  return [
    new docx.Paragraph({ spacing: { before: 500 } }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE }, borders: { ...borders, insideHorizontal: none, insideVertical: none },
      rows: rows.map(([left, right]) => new TableRow({ cantSplit: true, children: [cell(48, left), cell(4), cell(48, right)] })),
    }),
    space(docx),
  ];
}

const space = (docx: Docx) => new docx.Paragraph({ spacing: { after: 60 } });

type Bars = Extract<Block, { kind: 'bars' }>;
type Pictures = ReadonlyMap<Block, Picture>;

async function drawCharts(blocks: readonly Block[]): Promise<Pictures> {
  const charts = blocks.filter((block): block is Bars => block.kind === 'bars');
  return new Map(await Promise.all(charts.map(async (block) => [block, await drawBars(block.groups)] as const)));
}

/** A chart: its sentence, the picture with all its values as text alternative, and where they come from. */
function chartOf(docx: Docx, block: Bars, picture: Picture | undefined): FileChild[] {
  const shown = picture === undefined ? [] : [new docx.Paragraph({
    keepNext: true, spacing: { after: 80 },
    children: [new docx.ImageRun({
      type: 'png', data: picture.png, transformation: { width: 560, height: Math.round((560 * picture.height) / picture.width) },
      altText: { name: block.caption.slice(0, 200), title: block.caption.slice(0, 200), description: barsInWords(block.groups) },
    })],
  })];
  return [paragraph(docx, [{ strong: block.caption }], { keepNext: true, spacing: { before: 240, after: 100 } }), ...shown, paragraph(docx, block.source, {}, { size: 19 })];
}

function partsOf(docx: Docx, block: Block, pictures: Pictures): FileChild[] {
  const { HeadingLevel, ShadingType } = docx;
  switch (block.kind) {
    case 'heading': {
      return [paragraph(docx, block.text, { heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, keepNext: true, spacing: { before: 320, after: 140 } })];
    }
    case 'paragraph': return [paragraph(docx, block.text)];
    case 'list': return listOf(docx, block.items);
    case 'facts': return block.rows.map(({ label, value }) => paragraph(docx, [{ strong: `${label}: ` }, value], { spacing: { after: 100 } }));
    case 'table': return [paragraph(docx, [{ strong: block.caption }], { keepNext: true, spacing: { before: 240, after: 100 } }), tableOf(docx, block.columns, block.rows), space(docx)];
    case 'bars': return chartOf(docx, block, pictures.get(block));
    case 'flow': return [flowOf(docx, block), space(docx), ...listOf(docx, block.items)];
    case 'boxes': return [...(block.label === undefined ? [] : [paragraph(docx, [{ strong: block.label }], { keepNext: true })]), ...boxesOf(docx, block.options)];
    case 'lines': return linesOf(docx, block.labels);
    case 'note': return [paragraph(docx, block.text, { shading: { type: ShadingType.CLEAR, fill: 'EEF2EF', color: 'auto' }, spacing: { before: 160, after: 160 } })];
    default: return block satisfies never;
  }
}

function stylesOf({ size, language }: PrintedDocument) {
  const heading = (times: number) => ({ run: { color: pine, bold: true, size: Math.round(sizes[size] * times), font: 'Atkinson Hyperlegible Next' } });
  return {
    default: {
      document: { run: { font: 'Atkinson Hyperlegible Next', size: sizes[size], color: ink, language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' } }, paragraph: { spacing: { line: size === 'large' ? 340 : 290, lineRule: 'auto' as const } } },
      heading1: heading(1.75), heading2: heading(1.25), heading3: heading(1.05),
    },
  };
}

/**
 * Writes the same document as `makePdf` as a Word file: real headings, lists, table headers and tick boxes, its title and
 * language set. A machine without the house's font shows another.
 */
export async function makeDocx(document: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  // Word is asked for seldom, and its writer is large: it is loaded when it is.
  const docx = await import('docx');
  const { Document, Footer, Packer, PageNumber, TextRun, HeadingLevel, LevelFormat } = docx;
  const pictures = await drawCharts(document.blocks);
  const page = document.language === 'sv' ? ['Sida ', ' av '] as const : ['Page ', ' of '] as const;
  const footer = new docx.Paragraph({
    children: [new TextRun({ size: 18, children: [`${document.footer} \u{B7} ${page[0]}`, PageNumber.CURRENT, page[1], PageNumber.TOTAL_PAGES] })],
  });
  const file = new Document({
    title: document.title, creator: 'Samsteg', lastModifiedBy: 'Samsteg', styles: stylesOf(document),
    numbering: { config: [{ reference: points, levels: [{ level: 0, format: LevelFormat.BULLET, text: '\u{2022}', style: { paragraph: { indent: { left: 400, hanging: 260 } }, run: { color: pine } } }] }] },
    sections: [{
      footers: { default: new Footer({ children: [footer] }) },
      children: [paragraph(docx, document.title, { heading: HeadingLevel.HEADING_1, spacing: { after: 200 } }), ...document.blocks.flatMap((block) => partsOf(docx, block, pictures))],
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
