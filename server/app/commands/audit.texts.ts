import type { BreakKind } from '../../platform/audit/verify-chain.ts';
import type { Language, Words } from '../../../contract/words.ts';

/** What is wrong at one place of a chain, in words. */
const breakWords: Readonly<Record<BreakKind, Words>> = {
  'start-missing': { sv: 'loggens början saknas, och inget säger att den har gallrats', en: 'the beginning of the log is missing, and nothing says that it was removed as the law allows' },
  'entry-missing': { sv: 'posten saknas', en: 'the entry is missing' },
  'link-broken': { sv: 'posten hör inte ihop med den före: en av dem är ändrad, eller en annan har lagts in', en: 'the entry does not follow on the one before: one of them was changed, or another was put in' },
  'time-backwards': { sv: 'posten är skriven före den som står framför den', en: 'the entry was written earlier than the one before it' },
  'content-changed': { sv: 'posten är ändrad efter att den skrevs', en: 'the entry was changed after it was written' },
  'head-differs': { sv: 'loggen slutar inte där databasen säger att den slutar', en: 'the log does not end where the database says it ends' },
  'tail-cut': { sv: 'de sista posterna saknas: filen utanför databasen har sett fler', en: 'the last entries are missing: the file outside the database has seen more' },
  rewritten: { sv: 'posten är en annan än den som filen utanför databasen har sett: kedjan är omräknad härifrån eller tidigare', en: 'the entry is another than the one the file outside the database has seen: the chain was reckoned anew from here or earlier' },
  'cut-unsaid': { sv: 'äldre poster är borttagna utan att loggen säger det', en: 'older entries were removed without the log saying so' },
  'cut-too-early': { sv: 'poster är borttagna innan de var fem år gamla', en: 'entries were removed before they were five years old' },
};

const words = {
  house: { sv: 'Samstegs egen kedja', en: 'Samsteg\'s own chain' },
  unknownAgency: { sv: 'organisation som inte finns', en: 'agency that is not there' },
  entries: { sv: 'poster', en: 'entries' },
  whole: { sv: 'hel', en: 'whole' },
  brokenAt: { sv: 'BRUTEN vid post', en: 'BROKEN at entry' },
  chain: { sv: 'kedja', en: 'chain' },
  allWhole: { sv: 'Loggen är hel.', en: 'The log is whole.' },
  notWhole: { sv: 'Loggen är inte hel. Rör inte databasen; spara en kopia av den och av filen med kedjornas ändar, och utred.', en: 'The log is not whole. Leave the database alone; save a copy of it and of the file with the ends of the chains, and investigate.' },
  noHeads: { sv: 'Utan --heads syns inte om någon har räknat om hela kedjan eller tagit bort de sista posterna.', en: 'Without --heads it does not show whether someone reckoned a whole chain anew or removed the last entries.' },
  noChain: { sv: 'Det finns ingen sådan kedja', en: 'There is no such chain' },
} as const satisfies Record<string, Words>;

/** What `audit` says on the command line. */
export function auditWords(language: Language) {
  return {
    of: (key: keyof typeof words) => words[key][language],
    broken: (kind: BreakKind) => breakWords[kind][language],
    count: (entries: number) => `${entries.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')} ${words.entries[language]}`,
  };
}
