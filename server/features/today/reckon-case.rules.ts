import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import type { Language, Words } from '../../../contract/words.ts';
import { addDays, dueItems, latestSnooze } from '../programmes/public.ts';
import { factsOf, type AnswerRow, type CaseFactsRow, type StaffCaseRow } from './facts.rules.ts';
import { secrecyDuties } from './secrecy-duties.rules.ts';
import type { ReckonedCase, ReckonedItem } from './today.rules.ts';

type Day = string;

/** What this slice needs to know of an instrument. */
export interface InstrumentFacts {
  name: Words;
  higherIsBetter: boolean;
  /** The smallest difference that is more than chance; null when it is not known. */
  smallestChange: number | null;
  /** Whether the person can answer it here by herself. */
  answeredAlone: boolean;
}

/** By instrument key. */
export type Instruments = ReadonlyMap<string, InstrumentFacts>;

/** How long after an answer a fall is still worth an eye, in days. */
const fallIsFreshDays = 45;

export interface Reckoning {
  instruments: Instruments;
  today: Day;
  /** For the names of instruments. */
  language: Language;
}

/** What one case asks for on a day, with the names the words need. */
export function reckonCase(model: ProgrammeModel, row: StaffCaseRow, { instruments, today, language }: Reckoning): ReckonedCase {
  const due = dueItems(model, factsOf(row), today).map(({ snoozable, ...item }): ReckonedItem => ({
    ...item,
    reason: { ...item.reason, ...instrumentName(item.reason['instrument'], instruments, language), ...wordsFor(item.subject, row) },
    snoozeUntilAtMost: latestSnooze({ snoozable }, today),
    responsibleName: nameOf(item.responsible, row),
  }));
  return {
    caseId: row.caseId,
    personName: row.personName,
    onTeam: row.onTeam,
    leadsProgramme: row.accessReason === 'leads-programme',
    items: [...due, ...secrecyDuties(row, today), ...(row.status === 'active' ? falls(row, { instruments, today, language }) : [])],
  };
}

/** What the subject is called, where the cadences know only its id. */
function wordsFor(subject: ReckonedItem['subject'], row: CaseFactsRow): Record<string, string> {
  if (subject.kind === 'placement') return employerOf(row, subject.id.split('/')[0]);
  if (subject.kind === 'adaptation') {
    const placement = row.placements?.find(({ missingAdaptations }) => missingAdaptations.some(({ id }) => id === subject.id));
    const words = placement?.missingAdaptations.find(({ id }) => id === subject.id)?.words;
    return { ...employerOf(row, placement?.id), ...(words === undefined ? {} : { words }) };
  }
  if (subject.kind === 'consent') {
    const consent = row.consents?.find(({ id }) => id === subject.id);
    return consent === undefined ? {} : { from: consent.fromAgencyName, to: consent.toAgencyName };
  }
  return {};
}

function instrumentName(key: string | number | undefined, instruments: Instruments, language: Language): Record<string, string> {
  const name = typeof key === 'string' ? instruments.get(key)?.name[language] : undefined;
  return name === undefined ? {} : { instrumentName: name };
}

function employerOf(row: CaseFactsRow, placementId: string | undefined): Record<string, string> {
  const employer = row.placements?.find(({ id }) => id === placementId)?.employer ?? null;
  return employer === null ? {} : { employer };
}

function nameOf(responsible: ReckonedItem['responsible'], row: CaseFactsRow): string | null {
  if (responsible.staffId === undefined) return null;
  if (responsible.staffId === row.leadCoachId) return row.leadCoachName;
  return row.plan?.openActivities.find(({ responsibleStaffId }) => responsibleStaffId === responsible.staffId)?.responsibleName
    ?? row.consents?.find(({ askedBy }) => askedBy === responsible.staffId)?.askedByName ?? null;
}

/**
 * Instruments where the latest answer is worse than the one before by more than chance: something to talk about, not a
 * judgement. The two must be of the same version, and an instrument without a known smallest change says nothing.
 */
export function falls(row: Pick<CaseFactsRow, 'caseId' | 'leadCoachId' | 'leadCoachName' | 'measurements'>, reckoning: Reckoning): ReckonedItem[] {
  const { instruments, today, language } = reckoning;
  const latest = new Map<string, AnswerRow[]>();
  for (const answer of row.measurements ?? []) {
    const key = `${answer.instrument}/${answer.respondent}`;
    latest.set(key, [...(latest.get(key) ?? []), answer]);
  }
  return [...latest].flatMap(([key, [before, now]]): ReckonedItem[] => {
    if (before === undefined || now === undefined || !hasFallen(before, now, instruments)) return [];
    if (now.on < addDays(today, -fallIsFreshDays)) return [];
    return [{
      rule: 'progress-falls', kind: 'risk', dueOn: now.on, since: now.on, subject: { kind: 'measurement', id: `${row.caseId}/${key}` },
      responsible: row.leadCoachId === null ? { as: 'team-leader' } : { as: 'lead-coach', staffId: row.leadCoachId },
      responsibleName: row.leadCoachName,
      reason: { instrument: now.instrument, respondent: now.respondent, on: now.on, before: before.on, ...instrumentName(now.instrument, instruments, language) },
      basis: fallBasis, snoozeUntilAtMost: null,
    }];
  });
}

function hasFallen(before: AnswerRow, now: AnswerRow, instruments: Instruments): boolean {
  const scale = instruments.get(now.instrument);
  if (!scale || scale.smallestChange === null || before.version !== now.version || before.value === null || now.value === null) return false;
  const worse = scale.higherIsBetter ? before.value - now.value : now.value - before.value;
  return worse >= scale.smallestChange;
}

const fallBasis = {
  assumption: {
    sv: 'När svaren blir tydligt sämre är det bra att prata om varför, innan nästa skattning.',
    en: 'When the answers become clearly worse it is good to talk about why, before the next time of answering.',
  },
};
