import type { PrestudyPart } from '../../../../../contract/access.ts';
import type { AgencyKey } from '../../cast/agencies.ts';
import type { StaffKey } from '../../cast/staff.ts';
import { idOf } from '../../chance.ts';

export interface CastPrestudy {
  name: string;
  question: string;
  purpose: string;
  owner: AgencyKey;
  budgetSek: number | null;
  team: readonly (readonly [StaffKey, PrestudyPart, task: string])[];
}

/** The two pre-studies among the seeds; who works on them is invented. */
export const castPrestudies = {
  // Seed 002.
  mittskane: {
    name: 'Arbetslöshetshälsovård',
    question: 'Hur kan vi, genom en arbetslöshetshälsovård, underlätta för den som står långt från arbetsmarknaden att komma i arbete eller utbildning, eller närmare?',
    purpose: 'Utveckla idén, mobilisera samverkansaktörer i MittSkåne och ta fram väl underbyggda underlag till ansökningar i ESF+.',
    owner: 'finsam', budgetSek: 393_650,
    team: [
      ['prestudy-leader', 'leader', 'Leder förstudien'], ['prestudy-analyst', 'member', 'Kartläggning och enkät'], ['health-leader', 'member', 'Kommunernas röst'],
      ['funder', 'reader', 'Följer för styrelsen'],
    ],
  },
  // Seed 000.
  gotland: {
    name: 'Psykisk hälsa och sysselsättning',
    question: 'Vilket stöd behöver den som har psykisk ohälsa och står utanför arbetsmarknaden på Gotland, och hur kan vi ge det tillsammans?',
    purpose: 'Mobilisera samverkansaktörer, hitta samverkansformer, göra omvärldsanalyser och utveckla idéer för kommande projektansökningar.',
    owner: 'gotland', budgetSek: null,
    team: [
      ['gotland-owner', 'leader', 'Leder förstudien'], ['hub-leader', 'member', 'Arbetsmarknad'], ['hub-coordinator', 'member', 'Näringsliv och föreningar'],
      ['hub-coach', 'reader', 'Läser'],
    ],
  },
} as const satisfies Record<string, CastPrestudy>;

export type PrestudyKey = keyof typeof castPrestudies;

export const prestudyId = (key: PrestudyKey): string => idOf(`prestudy/${key}`);
