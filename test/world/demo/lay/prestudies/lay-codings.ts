import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CodebookFile } from '../../../../../contract/codebook.ts';
import { quotationChecks } from '../../../../../contract/quotations.ts';
import { addDays } from '../../../../../server/features/programmes/public.ts';
import { readYaml } from '../../../../../server/platform/read-yaml.ts';
import type { StaffKey } from '../../cast/staff.ts';
import { idOf } from '../../chance.ts';
import { instantAt } from '../../days.ts';
import { agencyId, staffId } from '../../life.ts';
import type { Rows } from '../../rows.ts';
import { castQuotations, codeId, quotationId, themeId } from './codings-cast.ts';
import { prestudyId } from './prestudy-cast.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const first: StaffKey = 'prestudy-analyst';
const second: StaffKey = 'health-leader';
const of = { prestudy_id: prestudyId('mittskane') };
const owned = { ...of, owner_agency_id: agencyId('finsam') };

interface Text { id: string; questionId: string; words: string }
interface LaidMark { text: Text; coder: StaffKey; code: string }

/** A line of `mittskane-marks.csv`: which coder gave which code to which words of an answer. No field of it holds a quote within quotes. */
function readMarks(): { question: string; coder: StaffKey; code: string; words: string }[] {
  const [, ...lines] = readFileSync(file('../../texts/mittskane-marks.csv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [, question = '', who = '', code = '', quoted, plain = ''] = /^\d+,([^,]*),([^,]*),([^,]*),(?:"(.*)"|(.*))$/.exec(line) ?? [];
    return { question, coder: who === 'first' ? first : second, code, words: (quoted ?? plain).replaceAll('""', '"') };
  });
}

/** What the two who read MittSkåne's free texts have made of them: codes, themes, where they differ, and quotations. */
export function layCodings(rows: Rows, today: string): void {
  const questions = rows.of('surveys.questions').filter(({ prestudy_id, kind }) => prestudy_id === of.prestudy_id && kind === 'text');
  const textsOf = (key: string): Text[] => {
    const question = questions.find((one) => one.key === key);
    if (!question) throw new Error(`MittSkåne's survey asks no ${key}`);
    return rows.of('surveys.free_texts').filter(({ question_id }) => question_id === question.id).map(({ id, question_id, words }) => ({ id, questionId: question_id, words }));
  };
  const texts = new Map([['hinders', textsOf('hinders')], ['wishes', textsOf('wishes')]]);
  layCodebook(rows, today);
  layReadings(rows, texts, today);
  layMarks(rows, texts, today);
  layQuotations(rows, [...texts.values()].flat(), today);
}

function layCodebook(rows: Rows, today: string): void {
  const book = readYaml(file('../../../../../material/mittskane-codebook.yaml'), CodebookFile);
  const made = { created_by: staffId(first), created_at: instantAt(addDays(today, -40), '10:00') };
  for (const [position, { key, name, about }] of book.themes.entries()) rows.add('codings.themes', { id: themeId(key), ...of, name, about, position, ...made });
  for (const [index, { key, theme, parent, name, definition, example, notWhen }] of book.codes.entries()) {
    rows.add('codings.codes', {
      id: codeId(key), ...owned, number: index + 1, parent_id: parent === undefined ? null : codeId(parent), theme_id: theme === undefined ? null : themeId(theme),
      name, definition, example, not_when: notWhen, ...made,
    });
  }
}

/** Both have read what makes it hard, in a blind round, and are done; what they wish for the first has begun on alone. */
function layReadings(rows: Rows, texts: ReadonlyMap<string, readonly Text[]>, today: string): void {
  for (const [key, list] of texts) {
    const [text] = list;
    if (!text) throw new Error(`nobody has answered ${key}`);
    rows.add('codings.rounds', { ...of, question_id: text.questionId, blind: true });
    for (const coder of key === 'hinders' ? [first, second] : [first]) {
      rows.add('codings.coders', { ...of, question_id: text.questionId, coder_id: staffId(coder), done_at: key === 'hinders' ? instantAt(addDays(today, -20), '15:00') : null });
      for (const { id, questionId } of list) rows.add('codings.readings', { ...of, text_id: id, question_id: questionId, coder_id: staffId(coder) });
    }
  }
}

/** How many of their differences the two have settled. */
const settledSoFar = 4;

function layMarks(rows: Rows, texts: ReadonlyMap<string, readonly Text[]>, today: string): void {
  const laid: LaidMark[] = [];
  for (const [index, { question, coder, code, words }] of readMarks().entries()) {
    const text = texts.get(question)?.find((one) => one.words.includes(words));
    if (!text) throw new Error(`nobody has written: ${words}`);
    const start = text.words.indexOf(words);
    rows.add('codings.marks', {
      id: idOf(`prestudy/mittskane/mark/${index}`), ...of, question_id: text.questionId, text_id: text.id, coder_id: staffId(coder), code_id: codeId(code),
      starts_at: start, ends_at: start + words.length, made_at: instantAt(addDays(today, -30), '10:00'),
    });
    laid.push({ text, coder, code });
  }
  const isAlike = (one: LaidMark) => laid.some((other) => other.text === one.text && other.code === one.code && other.coder !== one.coder);
  for (const [index, { text, code }] of laid.filter((one) => one.coder === first && one.text.questionId === texts.get('hinders')?.[0]?.questionId && !isAlike(one)).slice(0, settledSoFar).entries()) {
    rows.add('codings.settlements', {
      id: idOf(`prestudy/mittskane/settlement/${index}`), ...owned, question_id: text.questionId, text_id: text.id, code_id: codeId(code), applies: index % 3 !== 2,
      reason: index % 3 === 2 ? 'Det gäller något annat, när vi läser beskrivningen igen.' : '', settled_by: staffId(first), settled_at: instantAt(addDays(today, -18), '13:00'),
    });
  }
}

function layQuotations(rows: Rows, texts: readonly Text[], today: string): void {
  for (const [key, { original, edited, theme, state, reason }] of Object.entries(castQuotations)) {
    const text = texts.find(({ words }) => words.includes(original));
    if (!text) throw new Error(`nobody has written: ${original}`);
    const start = text.words.indexOf(original);
    const checked = state === 'waiting' ? {} : { checked_by: staffId(second), checked_at: instantAt(addDays(today, -12), '09:00'), checks: state === 'usable' ? [...quotationChecks] : [] };
    rows.add('codings.quotations', {
      id: quotationId(key), ...owned, question_id: text.questionId, text_id: text.id, starts_at: start, ends_at: start + original.length, theme_id: themeId(theme),
      original, edited: edited ?? original, reason: reason ?? '', state, marked_by: staffId(first), marked_at: instantAt(addDays(today, -14), '11:00'), ...checked,
    });
  }
}
