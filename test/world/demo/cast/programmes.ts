import type { AgencyKey } from './agencies.ts';
import type { StaffKey } from './staff.ts';

/** A programme as the demo runs it. */
export interface CastProgramme {
  key: string;
  /**
   * The agency that answers for its cases. On paper a coordination association or a whole region may own a programme;
   * a case is answered for by the one whose people lead it.
   */
  leads: AgencyKey;
  /** The agency that is each party of the model; a party left out has not joined. */
  parties: Readonly<Record<string, AgencyKey>>;
  leader: StaffKey;
  coaches: readonly StaffKey[];
  /** The model's role of whoever leads a case. */
  coachRole: string;
  /** Who can fill each other role of the model, beside the coach. */
  roles: Readonly<Record<string, readonly StaffKey[]>>;
  municipality: string;
  places: readonly { city: string; postalCode: string }[];
}

/**
 * All five run on the day the demo is started, whatever the dates of the real ones: Unga till arbete is history
 * (2009–2012) and Steget, the prestudy and Vellinge have ended too. It is their models that the demo shows.
 */
export const castProgrammes = {
  steget: {
    key: 'steget', leads: 'granvik', leader: 'leader', coachRole: 'coach',
    coaches: ['coach', 'coach-olle', 'coach-samira', 'coach-per'],
    parties: { municipality: 'granvik', region: 'granvik-psychiatry', 'employment-service': 'employment', 'social-insurance': 'insurance' },
    roles: {
      'care-contact': ['psychologist', 'nurse-granvik', 'counsellor-granvik'],
      'employment-officer': ['employment-officer', 'employment-lisa'],
      'insurance-officer': ['insurance-officer', 'insurance-henrik'],
    },
    municipality: 'Granvik',
    places: [{ city: 'Granvik', postalCode: '000 01' }, { city: 'Norrboda', postalCode: '000 02' }, { city: 'Sjöhamra', postalCode: '000 03' }],
  },
  vellinge: {
    key: 'nya-vagar-vellinge-plus', leads: 'vellinge', leader: 'vellinge-leader', coachRole: 'coach',
    coaches: ['vellinge-coach', 'vellinge-coach-david', 'vellinge-coach-rita'],
    parties: {
      'vellinge-kommun': 'vellinge', 'social-insurance': 'insurance', 'adult-psychiatry': 'trelleborg-psychiatry',
      'nasets-lakargrupp': 'naset', 'vellinge-vardcentral': 'vellinge-care', 'rsmh-trelleborg': 'rsmh',
    },
    roles: {
      'insurance-officer': ['insurance-vellinge'],
      'psychiatric-care-contact': ['vellinge-care-contact'],
      'rehabilitation-coordinator-naset': ['naset-coordinator'],
      'rehabilitation-coordinator-vellinge': ['vellinge-coordinator'],
    },
    municipality: 'Vellinge',
    places: [{ city: 'Vellinge', postalCode: '000 11' }, { city: 'Höllviken', postalCode: '000 12' }, { city: 'Skanör', postalCode: '000 13' }],
  },
  young: {
    key: 'unga-till-arbete', leads: 'employment', leader: 'young-leader', coachRole: 'employment-officer',
    coaches: ['young-coach', 'young-sius'],
    parties: {
      'employment-service': 'employment', 'social-insurance': 'insurance', 'adult-psychiatry': 'gavle-psychiatry',
      'social-services': 'gavle-social', 'labour-market-unit': 'gavle-labour',
    },
    roles: {
      'work-psychologist': ['young-psychologist'],
      'occupational-therapist': ['young-therapist'],
      'social-worker': ['young-social-worker'],
      coordinator: ['young-coordinator'],
      'insurance-officer': ['insurance-gavle'],
      psychologist: ['young-care'],
    },
    municipality: 'Gävle',
    places: [{ city: 'Gävle', postalCode: '000 21' }, { city: 'Valbo', postalCode: '000 22' }],
  },
  health: {
    key: 'arbetsloshetshalsovard', leads: 'ringsjolund', leader: 'health-leader', coachRole: 'income-support-officer',
    coaches: ['health-officer'],
    parties: {
      'coordination-association': 'finsam', municipality: 'ringsjolund', 'public-care': 'ringsjolund-care',
      'private-care': 'ringsjolund-rehab', 'employment-service': 'employment', 'social-insurance': 'insurance',
    },
    roles: {
      physician: ['health-physician'],
      psychologist: ['health-psychologist'],
      'employment-officer': ['employment-lisa'],
      'insurance-officer': ['insurance-henrik'],
    },
    municipality: 'Ringsjölund',
    places: [{ city: 'Ringsjölund', postalCode: '000 31' }, { city: 'Stavboda', postalCode: '000 32' }],
  },
  hub: {
    key: 'huben-i-hemse', leads: 'gotland-labour', leader: 'hub-leader', coachRole: 'coach',
    coaches: ['hub-coach'],
    parties: { 'region-gotland': 'gotland', 'labour-market-services': 'gotland-labour', psychiatry: 'gotland-psychiatry' },
    roles: { 'care-contact': ['hub-care-contact'], 'hub-coordinator': ['hub-coordinator'] },
    municipality: 'Gotland',
    places: [{ city: 'Hemse', postalCode: '000 41' }, { city: 'Klintehamn', postalCode: '000 42' }, { city: 'Ljugarn', postalCode: '000 43' }],
  },
} as const satisfies Record<string, CastProgramme>;

export type ProgrammeKey = keyof typeof castProgrammes;
