import type { Story } from './story.ts';

/** Ways that lead elsewhere than to work: closer to it, to studies, to care, or out of the programme. */
export const otherStories: readonly Story[] = [
  {
    key: 'studies', decidedAfter: 7, consents: 'all', plan: 'studies', before: { 'activity-compensation': 100 },
    curve: { from: 4.0, to: 7.4 }, coachChanges: [],
    placements: [{ from: 64, days: 30, kind: 'internship', hours: [8, 12], outcome: 'learned', words: 'Vill arbeta med detta, och vet nu att det krävs en utbildning.' }],
    ending: {
      day: 218, reason: 'studies', outcome: 'studies', after: { 'study-support': 100 },
      summary: 'Började på folkhögskola. Målet kom ur praktiken: "det där ska jag kunna".',
      support: 'Kurator på skolan, och coachen på telefon första terminen.',
      followUp: { result: 'done', occupation: 'studies', income: { 'study-support': 100 }, note: 'Klarade första terminen. Bor kvar på internatet i veckorna.' },
    },
  },
  {
    key: 'relapse-and-back', decidedAfter: 10, consents: 'all', plan: 'health-first', before: { 'sickness-benefit': 75, 'income-support': 25 },
    curve: { from: 3.6, to: 5.8, dip: { day: 165, depth: 3, days: 80 } }, coachChanges: [],
    placements: [{ from: 96, days: 40, kind: 'work-trial', hours: [6, 8], outcome: 'broken-off-health', words: 'Blev inlagd en tid. Platsen står kvar om hen vill tillbaka.' }],
    ending: {
      day: 372, reason: 'employment-service-measure', outcome: 'closer-to-work', after: { 'activity-support': 100 },
      summary: 'Ett bakslag mitt i, och tillbaka igen. Går vidare till en insats hos Arbetsförmedlingen med samma handledare som förut.',
      support: 'Psykiatrin var tredje vecka. Arbetsförmedlingen tar över samordningen.',
      followUp: { result: 'done', occupation: 'placement', income: { 'activity-support': 100 }, note: 'Arbetstränar tre dagar i veckan. Har en plan för vad som gäller om sömnen försvinner.' },
    },
  },
  {
    key: 'slow-and-steady', decidedAfter: 12, consents: 'not-health', plan: 'health-first', before: { 'income-support': 100 },
    curve: { from: 2.4, to: 5.2 }, coachChanges: [410],
    placements: [{ from: 330, days: 150, kind: 'work-training', hours: [4, 6, 8], outcome: 'learned', words: 'Åtta timmar i veckan som blev en vana. Det är mycket för den som började på noll.' }],
    ending: {
      day: 530, reason: 'other-coordinated-measure', outcome: 'closer-to-work', after: { 'income-support': 100 },
      summary: 'Långsamt och säkert. Från att inte öppna dörren till att komma till ett arbete två gånger i veckan.',
      support: 'Kommunens sysselsättning fortsätter, med samma handledare.',
      followUp: { result: 'done', occupation: 'placement', income: { 'income-support': 100 }, note: 'Kommer fortfarande två gånger i veckan. Har skaffat busskort.' },
    },
  },
  {
    key: 'takes-consent-back', decidedAfter: 9, consents: 'withdraws', plan: 'work', before: { 'unemployment-benefit': 100 },
    curve: { from: 4.2, to: 4.4 }, coachChanges: [], placements: [],
    ending: {
      day: 150, reason: 'consent-withdrawn', outcome: 'unknown', after: { unknown: 100 },
      summary: 'Ville inte längre att myndigheterna skulle tala med varandra. Vi tackade för tiden och sade vad som sparas.',
      support: 'Vet att det går att komma tillbaka.',
      followUp: { result: 'given-up', why: 'Ingen uppföljning när samtycket är återkallat.' },
    },
  },
  {
    key: 'lost-contact', decidedAfter: 8, consents: 'all', plan: 'work', before: { 'income-support': 100 },
    curve: { from: 3.9, to: 3.3 }, coachChanges: [], placements: [],
    ending: {
      day: 165, reason: 'lost-contact', outcome: 'unknown', after: { unknown: 100 },
      summary: 'Sju försök på sex veckor: samtal, sms, brev och ett besök vid dörren. Vi stänger, men inte för gott.',
      support: 'Brev med vart man vänder sig. Socialtjänsten vet att vi har avslutat.',
      followUp: { result: 'given-up', why: 'Tre brev och två samtal utan svar. Numret går inte längre fram.' },
    },
  },
  {
    key: 'too-ill-for-now', decidedAfter: 14, consents: 'all', plan: 'health-first', before: { 'sickness-benefit': 100 },
    curve: { from: 2.9, to: 2.3, dip: { day: 130, depth: 1, days: 60 } }, coachChanges: [], placements: [],
    ending: {
      day: 196, reason: 'sickness-compensation', outcome: 'further-away', after: { 'sickness-compensation': 100 },
      summary: 'Vi prövade, och det gick inte nu. Läkaren och personen själv ser likadant på det.',
      support: 'Psykiatrin. Öppen dörr hos oss.',
      followUp: { result: 'done', occupation: 'sick', income: { 'sickness-compensation': 100 }, note: 'Mår lugnare utan kravet. Går till föreningen på onsdagar.' },
    },
  },
  {
    key: 'starts-a-business', decidedAfter: 10, consents: 'narrows', plan: 'work', before: { 'rehabilitation-benefit': 50, 'income-support': 50 },
    curve: { from: 4.8, to: 8.0 }, coachChanges: [],
    placements: [{ from: 90, days: 60, kind: 'internship', hours: [12, 20], outcome: 'learned', words: 'Lärde sig hur man tar betalt. Det var det som fattades.' }],
    ending: {
      day: 240, reason: 'own-business', outcome: 'work', after: { 'own-business': 60, 'income-support': 40 },
      summary: 'Lagar cyklar hemma i garaget med egen firma. Vi räknade på det tre gånger.',
      support: 'Nyföretagarrådgivning i kommunen.',
      followUp: { result: 'done', occupation: 'work', income: { 'own-business': 100 }, note: 'Har fler cyklar än tid.' },
    },
  },
];
