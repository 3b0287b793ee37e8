import type { AgencyKindLaw, GroundKind, SecrecyRule } from './law.ts';

const rule: SecrecyRule = {
  key: 'social-services', statute: 'OSL (2009:400) 26 kap. 1 §', test: 'reverse',
  about: { sv: 'Sekretess är huvudregeln.', en: 'Secrecy is the rule.' },
  standing: { state: 'verified' }, source: 'OSL (2009:400) 26 kap. 1 §', checkedOn: '2026-11-21',
};

/** Examples for the API page. */
export const municipalityKindExample: AgencyKindLaw & { rule: SecrecyRule } = {
  kind: 'municipality', name: { sv: 'Kommun', en: 'Municipality' }, inSentence: { sv: 'kommunen', en: 'the municipality' },
  secrecy: 'social-services', authority: true, people: true, standing: { state: 'verified' }, rule,
};

export const consentKindExample: GroundKind = {
  key: 'consent', statute: 'OSL (2009:400) 10 kap. 1 § och 12 kap. 2 §', name: { sv: 'Personen säger ja', en: 'The person says yes' },
  use: 'consent', opens: true, tellsParticipant: true, from: ['social-services'], to: 'anyone', categories: 'all',
  conditions: [{ sv: 'Personen vet vem som får veta vad.', en: 'The person knows who may know what.' }],
  limits: { sv: 'Aldrig allt till alla.', en: 'Never everything to everyone.' },
  ask: { sv: 'Får {{from}} berätta för {{to}} om {{what}}?', en: 'May {{from}} tell {{to}} about {{what}}?' },
  inSamsteg: { sv: 'Skriv svaret under Samtycken.', en: 'Write the answer under Consents.' },
  toParticipant: { sv: 'du har sagt ja till det', en: 'you have said yes to it' },
  standing: { state: 'verified' }, source: 'OSL (2009:400) 10 kap. 1 §', checkedOn: '2026-11-21',
};

export const dutyKindExample: GroundKind = {
  ...consentKindExample, key: 'duty-social-insurance', statute: 'OSL (2009:400) 10 kap. 28 § med SFB (2010:110) 110 kap. 31 §',
  name: { sv: 'Försäkringskassan har begärt uppgifter', en: 'Försäkringskassan has asked for information' }, use: 'record',
  to: ['social-insurance'], categories: ['identity', 'income'], atMostDays: 30, ask: undefined,
  toParticipant: { sv: 'Försäkringskassan bad om dem', en: 'Försäkringskassan asked for them' },
};
