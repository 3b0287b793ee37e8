import type { Story } from './story.ts';

const fromIncomeSupport = { 'income-support': 100 } as const;

/** Ways that lead to work. */
export const workStories: readonly Story[] = [
  {
    key: 'placement-becomes-job', decidedAfter: 8, consents: 'all', plan: 'work', before: { 'rehabilitation-benefit': 100 },
    curve: { from: 3.4, to: 7.6 }, coachChanges: [],
    placements: [
      { from: 75, days: 2, kind: 'study-visit', hours: [4], outcome: 'new-placement', words: 'Ville tillbaka på riktigt. Vi bokade ett nytt möte samma dag.' },
      { from: 110, days: 112, kind: 'work-training', hours: [8, 12, 16, 20], outcome: 'job', words: 'Arbetsgivaren erbjöd halvtid efter en genomgång med alla i rummet.' },
    ],
    job: { from: 226, hours: 20, paid: true, subsidy: 'wage-subsidy-development', title: 'Butiksmedarbetare' },
    ending: {
      day: 262, reason: 'work-with-support', outcome: 'work', after: { 'subsidised-wage': 50, 'rehabilitation-benefit': 50 },
      summary: 'Från en förmiddag i veckan till halvtid på sju månader. Arbetstiden ökade när sömnen gjorde det, inte tvärtom.',
      support: 'Coachen hör av sig en gång i månaden. Vården fortsätter som förut.',
      followUp: { result: 'done', occupation: 'work', income: { 'subsidised-wage': 75, 'rehabilitation-benefit': 25 }, note: 'Har gått upp till 30 timmar. Säger att kollegorna är det bästa.' },
    },
  },
  {
    key: 'second-try-holds', decidedAfter: 11, consents: 'all', plan: 'work', before: fromIncomeSupport,
    curve: { from: 3.1, to: 7.1, dip: { day: 150, depth: 2.2, days: 60 } }, coachChanges: [],
    placements: [
      { from: 84, days: 56, kind: 'work-trial', hours: [10, 15], outcome: 'broken-off-health', words: 'Ljudet och tempot blev för mycket. Vi avbröt tillsammans innan det blev ett nederlag.' },
      { from: 205, days: 98, kind: 'work-training', hours: [6, 9, 12, 20], outcome: 'job', words: 'Eget hörn, skriftliga listor och samma handledare varje dag. Det höll.' },
    ],
    job: { from: 308, hours: 25, paid: true, subsidy: 'wage-subsidy-employment', title: 'Lagermedarbetare' },
    ending: {
      day: 345, reason: 'work-with-support', outcome: 'work', after: { 'subsidised-wage': 70, 'income-support': 30 },
      summary: 'Första praktiken avbröts och lärde oss vad som måste vara på plats. Den andra blev en anställning.',
      support: 'Arbetsförmedlingens uppföljning av lönebidraget, och coachen på telefon.',
      followUp: { result: 'done', occupation: 'work', income: { 'subsidised-wage': 100 }, note: 'Kvar på samma arbetsplats. En sämre vecka i höstas, men ringde själv och sade till.' },
    },
  },
  {
    key: 'finds-own-job', decidedAfter: 6, consents: 'not-health', plan: 'work', before: { 'unemployment-benefit': 60, 'income-support': 40 },
    curve: { from: 4.6, to: 8.1 }, coachChanges: [],
    placements: [{ from: 60, days: 42, kind: 'internship', hours: [16, 24], outcome: 'learned', words: 'Visste efteråt att det var människor och inte papper som lockade.' }],
    job: { from: 148, hours: 32, paid: true, subsidy: null, title: 'Vaktmästare' },
    ending: {
      day: 170, reason: 'work-without-support', outcome: 'work', after: { wage: 100 },
      summary: 'Sökte själv och fick ett vikariat. Vi övade på vad man säger om luckan i meritförteckningen.',
      support: 'Inget bestämt. Vet vart man ringer.',
      followUp: { result: 'done', occupation: 'work', income: { wage: 100 }, note: 'Vikariatet är förlängt till sommaren.' },
    },
  },
  {
    key: 'long-way-with-new-coach', decidedAfter: 13, consents: 'narrows', plan: 'health-first', before: { 'sickness-benefit': 100 },
    curve: { from: 2.6, to: 6.4, dip: { day: 240, depth: 1.5, days: 70 } }, coachChanges: [188],
    placements: [{ from: 290, days: 120, kind: 'work-training', hours: [4, 8, 12, 16], outcome: 'job', words: 'Började med en timme om dagen. Handledaren ville behålla hen.' }],
    job: { from: 416, hours: 16, paid: true, subsidy: 'wage-subsidy-security', title: 'Köksbiträde' },
    ending: {
      day: 455, reason: 'work-with-support', outcome: 'work', after: { 'subsidised-wage': 40, 'sickness-benefit': 60 },
      summary: 'Det tog tid, och ett byte av coach på vägen. Läkaren och arbetsgivaren höll samma takt.',
      support: 'Vårdcentralen och arbetsgivaren följer upp tillsammans varannan månad.',
      followUp: { result: 'done', occupation: 'work', income: { 'subsidised-wage': 50, 'sickness-benefit': 50 }, note: 'Jobbar fyra timmar om dagen, fyra dagar i veckan. Vill inte ha mer just nu.' },
    },
  },
  {
    key: 'placement-goes-on', decidedAfter: 9, consents: 'all', plan: 'work', before: { 'activity-compensation': 100 },
    curve: { from: 3.8, to: 7.2 }, coachChanges: [],
    placements: [{ from: 70, days: 210, kind: 'internship', hours: [6, 10, 15, 20, 25], outcome: 'job', words: 'Fick anställning efter en lång praktik med tydliga steg.' }],
    job: { from: 285, hours: 25, paid: true, subsidy: 'introduction-job', title: 'Trädgårdsarbetare' },
    ending: {
      day: 320, reason: 'work-with-support', outcome: 'work', after: { 'subsidised-wage': 65, 'activity-compensation': 35 },
      summary: 'En praktik som fick ta den tid den behövde. Timmarna ökade bara när båda sidor sade ja.',
      support: 'Handledaren på plats och ett samtal i månaden.',
      followUp: { result: 'done', occupation: 'work', income: { wage: 100 }, note: 'Heltid sedan en månad, utan stöd till lönen.' },
    },
  },
];
