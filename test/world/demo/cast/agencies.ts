import type { PartyKind } from '../../../../contract/programme-model.ts';

export interface CastAgency { kind: PartyKind; name: string }

/**
 * The agencies. Those that a programme's own description names keep their names; the others, as Granvik and Ringsjölund,
 * are places that do not exist. No person in them does either.
 */
export const castAgencies = {
  granvik: { kind: 'municipality', name: 'Granviks kommun' },
  insurance: { kind: 'social-insurance', name: 'Försäkringskassan' },
  employment: { kind: 'employment-service', name: 'Arbetsförmedlingen' },
  'granvik-psychiatry': { kind: 'psychiatry', name: 'Vuxenpsykiatrin Granvik' },
  vellinge: { kind: 'municipality', name: 'Vellinge kommun, arbete och etablering' },
  'trelleborg-psychiatry': { kind: 'psychiatry', name: 'Vuxenpsykiatrin Trelleborg/Malmö' },
  naset: { kind: 'primary-care', name: 'Näsets läkargrupp' },
  'vellinge-care': { kind: 'primary-care', name: 'Vellinge Vårdcentral' },
  rsmh: { kind: 'user-association', name: 'RSMH i Trelleborg' },
  'gavle-social': { kind: 'municipality', name: 'Gävle kommuns socialtjänst' },
  'gavle-labour': { kind: 'municipality', name: 'Gävle kommuns arbetsmarknadsenhet' },
  'gavle-psychiatry': { kind: 'psychiatry', name: 'Region Gävleborg, vuxenpsykiatrin' },
  finsam: { kind: 'coordination-association', name: 'Samordningsförbundet Finsam MittSkåne' },
  ringsjolund: { kind: 'municipality', name: 'Ringsjölunds kommun' },
  'ringsjolund-care': { kind: 'region', name: 'Vårdcentralen Ringsjölund' },
  'ringsjolund-rehab': { kind: 'private-care', name: 'Sjöutsikten Rehab' },
  'gotland-labour': { kind: 'municipality', name: 'Region Gotland, arbetsmarknad' },
  'gotland-psychiatry': { kind: 'psychiatry', name: 'Region Gotland, psykiatri' },
  gotland: { kind: 'region', name: 'Region Gotland' },
} as const satisfies Record<string, CastAgency>;

export type AgencyKey = keyof typeof castAgencies;
