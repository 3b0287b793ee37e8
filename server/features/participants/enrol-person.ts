import { readPersonalNumber } from '../../../contract/personal-number.ts';
import type { Sex } from '../../../contract/participants.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { newId } from '../../platform/new-id.ts';
import { enrol } from './participants.sql.ts';

/** A person as someone who refers describes them. */
export interface PersonGiven {
  givenName: string;
  familyName: string;
  personalNumber?: string | undefined;
  birthDate?: string | undefined;
  sex?: Sex | undefined;
  municipality: string;
  language: string;
  phone: string;
  email: string;
}

/** What is told of a person by those who refer them, kept beside what is on file. */
export interface DescribedPerson { givenName: string; familyName: string; birthDate: string | null; municipality: string | null }

/** The person as they were described: the day of birth by the number, where there is one. */
export function describedPerson(given: PersonGiven, today: string): DescribedPerson {
  const number = given.personalNumber === undefined ? null : readPersonalNumber(given.personalNumber, today);
  return {
    givenName: given.givenName, familyName: given.familyName,
    birthDate: number?.birthDate ?? given.birthDate ?? null, municipality: given.municipality || null,
  };
}

/**
 * The person in an agency's records: the one with this number, or a new one. What is on file for a known person is
 * left as it is, and the answer is an id only, so that nobody learns who was known.
 * @throws when the number is none: the contract has checked it.
 */
export async function enrolPerson(work: Work, agencyId: string, given: PersonGiven): Promise<string> {
  const number = given.personalNumber === undefined ? null : readPersonalNumber(given.personalNumber, work.today);
  if (number === null && given.personalNumber !== undefined) throw new Error('A personal number that is none came through');
  return enrol(work.db, {
    newId: newId(), agencyId, ...describedPerson(given, work.today), sex: given.sex ?? null, language: given.language,
    number: number?.digits ?? null, numberKind: number?.kind ?? null, phone: given.phone || null, email: given.email || null,
  });
}
