import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FundingProject } from '../../contract/funding-project.ts';
import { runCli } from './cli.ts';

interface Ran { code: number; out: string[]; complaints: string[] }

async function run(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await runCli(args, { print: (text) => out.push(text), complain: (line) => complaints.push(line), environment: {} });
  return { code, out, complaints };
}

const older = 'programmes/funding/arbetsloshetshalsovard.txt';
const newer = 'programmes/funding/nya-vagar-vellinge-plus.txt';
let folder: string;
const made = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsteg-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('project read --json', () => {
  test('several pages are one object on each line, in the order given, with every key', async () => {
    const { code, out, complaints } = await run('project', 'read', newer, older, '--json');
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
    const projects = out.map((line) => FundingProject.parse(JSON.parse(line)));
    expect(projects.map((project) => project.number)).toEqual(['22-002-S07', '2022/00099']);
    expect(Object.keys(JSON.parse(out[0] ?? ''))).toEqual(Object.keys(FundingProject.shape));
  });

  test('a page that is none ends with 2 and says why; the others are printed all the same', async () => {
    const story = made('story.txt', 'En berättelse om ett projekt.');
    const { code, out, complaints } = await run('project', 'read', older, story, newer, '--json');
    expect(code).toBe(2);
    expect(out).toHaveLength(2);
    expect(complaints).toEqual([expect.stringMatching(/^.*story\.txt är ingen projektsida: .+$/)]);
  });

  test.each([
    ['a file that is not there', () => join(folder, 'gone.txt'), /gone\.txt finns inte$/],
    ['a folder', () => { mkdirSync(join(folder, 'sub')); return join(folder, 'sub'); }, /sub är en mapp, inte en fil$/],
    ['an empty file', () => made('empty.txt', ' \n'), /empty\.txt är tom$/],
    ['a picture', () => made('page.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)), /page\.png är ingen textfil$/],
    ['a huge file', () => made('huge.txt', 'Namn:\n'.repeat(900_000)), /huge\.txt är för stor för att vara en sparad sida \(över 5 MB\)$/],
  ])('%s ends with 2 and one line', async (_, file, why) => {
    const { code, out, complaints } = await run('project', 'read', file(), '--json');
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(complaints).toEqual([expect.stringMatching(why)]);
  });

  test.each([
    ['Latin-1', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-8 with a byte-order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['HTML', (text: string) => Buffer.from(htmlOf(text))],
  ])('%s says the same as the text', async (_, encode) => {
    const { out } = await run('project', 'read', newer, made('copy.txt', encode(readFileSync(newer, 'utf8'))), '--json');
    expect(out[1]).toBe(out[0]);
  });
});

/** The page as a browser saves it: labels and values in a list, paragraphs below, furniture around. */
function htmlOf(text: string): string {
  const [title = '', fields = '', ...paragraphs] = text.trim().split('\n\n');
  const rows = fields.split('\n').map((line) => (line.endsWith(':') ? `<dt>${line}</dt>` : `<dd>${line.replace(/ö/g, '&ouml;')}</dd>`));
  return `<!DOCTYPE html><html><head><title>${title}</title><style>dt:after { content: ":" }</style></head><body>
    <nav><a href="/">Namn: Meny</a></nav><h1>${title}</h1>\n<dl>${rows.join('\n')}</dl>
    ${paragraphs.map((paragraph) => `<p>${paragraph.replaceAll(' ', '\n ')}</p>`).join('')}<footer>Kontakta oss</footer></body></html>`;
}

test('without --json people get a table', async () => {
  const { code, out } = await run('project', 'read', older);
  expect(code).toBe(0);
  expect(out.join('\n').replaceAll('\u00a0', ' ')).toMatch(/^Total budget +393 650 kr$/m);
  expect(out.join('\n')).toMatch(/^Saknas på sidan: .*Ort, Adress$/m);
});

test.each([
  [['project', 'read'], /missing required argument 'file'/],
  [['project', 'import', older], /Säg vad projektet betalar: --programme med programmets nyckel, eller --prestudy/],
  [['project', 'import', older, '--programme', 'steget', '--prestudy', '01990000-0000-7000-8000-000000000901'], /Säg vad projektet betalar/],
  [['project', 'import', older, '--prestudy', 'inget-id'], /Säg vad projektet betalar/],
  [['project', 'sing'], /unknown command 'sing'/],
  [['project', 'read', older, '--colour'], /unknown option '--colour'/],
])('%j is wrong use', async (args, complaint) => {
  const { code, complaints } = await run(...args);
  expect(code).toBe(1);
  expect(complaints.join('\n')).toMatch(complaint);
});
