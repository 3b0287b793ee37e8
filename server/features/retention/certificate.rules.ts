import { outcomeWords, retainedWords } from '../../../contract/retained-words.ts';
import type { RetainedCount, RetentionListDetail } from '../../../contract/retention.ts';
import type { Language } from '../../../contract/words.ts';
import type { PrintedDocument } from '../../platform/documents/printed-document.ts';

const words = {
  title: { sv: 'Gallringsintyg', en: 'Certificate of removal' },
  agency: { sv: 'Organisation', en: 'Agency' },
  proposed: { sv: 'Föreslog', en: 'Proposed by' },
  approved: { sv: 'Godkände', en: 'Approved by' },
  done: { sv: 'Klart', en: 'Done' },
  list: { sv: 'Listans id', en: 'Id of the list' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  code: { sv: 'Ärende', en: 'Case' },
  lastEntry: { sv: 'Sista anteckning', en: 'Last entry' },
  rule: { sv: 'Regel', en: 'Rule' },
  records: { sv: 'Uppgifter', en: 'Records' },
  outcome: { sv: 'Vad som hände', en: 'What happened' },
  kept: { sv: 'Gallringen står i loggen. Säkerhetskopior som är äldre än gallringen har uppgifterna kvar tills kopiorna har tagits bort.', en: 'The removal stands in the log. Backups older than the removal hold the records until the backups are gone.' },
} as const;

const said = (counts: readonly RetainedCount[], language: Language) => counts.map(({ kind, count }) => `${retainedWords[kind][language]} ${count}`).join(', ');

/** The certificate of a removal that is done: who, when, by which rule and how much; no person is named but by the case's code. */
export function certificateOf(list: RetentionListDetail, agencyName: string, language: Language): PrintedDocument {
  const say = (key: keyof typeof words) => words[key][language];
  const by = (name: string | null, at: string | null) => `${name ?? ''}, ${(at ?? '').slice(0, 10)}`;
  return {
    title: say('title'), language, size: 'normal', footer: `${say('title')} ${list.id}`,
    blocks: [
      { kind: 'facts', rows: [
        { label: say('agency'), value: agencyName },
        { label: say('proposed'), value: by(list.proposedByName, list.proposedAt) },
        { label: say('approved'), value: by(list.decidedByName, list.decidedAt) },
        { label: say('done'), value: (list.doneAt ?? '').slice(0, 10) },
        { label: say('list'), value: list.id },
      ] },
      { kind: 'table', caption: say('cases'), columns: [say('code'), say('lastEntry'), say('rule'), say('records'), say('outcome')],
        rows: list.items.map(({ caseCode, lastEntryOn, statute, counts, outcome }) =>
          [caseCode, lastEntryOn, statute, said(counts, language), outcome === null ? '' : outcomeWords[outcome][language]]) },
      { kind: 'note', text: say('kept') },
    ],
  };
}
