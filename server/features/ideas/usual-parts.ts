import type { CategoryKey, InstrumentUse, PhaseKey } from '../../../contract/programme-model.ts';
import type { z } from 'zod';

const assumed = (sv: string, en: string) => ({ assumption: { sv, en } });
const words = (sv: string, en: string) => ({ sv, en });

const way = assumed(
  'Idén säger inte vilka steg som finns. Ordningen visar var man är och tvingar ingen att gå i takt.',
  'The idea does not say which steps there are. The order shows where one is and makes nobody keep pace.',
);
const phase = (key: z.infer<typeof PhaseKey>, sv: string, en: string) => ({ key, label: words(sv, en), ...way });

/** The way through a programme that every model has; a programme renames the steps as it likes. */
export const usualPhases = [
  phase('referred', 'Aktualiserad', 'Referred'),
  phase('mapping', 'Kartläggning', 'Mapping'),
  phase('planning', 'Planering', 'Planning'),
  phase('activity', 'Insatser', 'Measures'),
  phase('placement', 'Praktik och arbete', 'Placement and work'),
  phase('discharged', 'Utskriven', 'Discharged'),
  phase('follow-up', 'Uppföljning', 'Follow-up'),
];

// Health and income are left for someone to decide on: no more is asked for than is needed.
const usedCategories: z.infer<typeof CategoryKey>[] = ['identity', 'contact', 'work', 'assessment', 'plan', 'progress', 'session', 'placement', 'attendance'];
export const usualCategories = {
  used: usedCategories,
  ...assumed(
    'Idén säger inte vilka uppgifter som behövs. Hälsa och inkomst är utelämnade tills någon bestämmer att de behövs.',
    'The idea does not say which information is needed. Health and income are left out until someone decides that they are.',
  ),
};

/** Without these nobody would notice a referral that waits. */
export const usualLimits = [
  { key: 'referral-decision', withinDays: 14, ...assumed('Två veckor antas vara en rimlig tid för beslut.', 'Two weeks are assumed to be a fair time for a decision.') },
  { key: 'waiting-list', everyDays: 30, ...assumed('Den som väntar ska inte glömmas bort.', 'A person who waits must not be forgotten.') },
];

/** The rest of a usual rhythm, proposed when asked for. */
export const usualRhythm = [
  { key: 'team-meeting', everyDays: 14, ...assumed('Att teamet ses varannan vecka är antaget.', 'That the team meets every other week is assumed.') },
  { key: 'contact', everyDays: 14, ...assumed('Två veckor är den längsta tid som antas gå utan kontakt.', 'Two weeks are assumed to be the longest time without contact.') },
  { key: 'measurement', everyMonths: 3, firstWithinDays: 21, ...assumed('Var tredje månad visar förändring utan att tynga.', 'Every third month shows change without being a burden.') },
  { key: 'first-plan', withinDays: 30, ...assumed('En månad antas räcka till kartläggning och en första plan.', 'One month is assumed to be enough for mapping and a first plan.') },
  { key: 'plan-review', everyMonths: 3, ...assumed('Planen gås igenom i samma takt som skattningarna.', 'The plan is gone through at the pace of the measurements.') },
  { key: 'work-activity', withinDays: 30, ...assumed('Arbete och hälsa på en gång. Att en månad är gränsen är antaget.', 'Work and health at once. That one month is the limit is assumed.') },
  { key: 'placement-follow-up', everyWeeks: 2, sides: ['participant', 'employer'], ...assumed('Båda sidor följs upp. Varannan vecka är antaget.', 'Both sides are followed up. Every other week is assumed.') },
  { key: 'follow-up-after-discharge', months: 6, ...assumed('Ett halvår gör resultatet jämförbart med andra projekt.', 'Half a year makes the result comparable with other projects.') },
  { key: 'consent-renewal', daysBefore: 21, ...assumed('Tre veckor antas räcka för att prata om samtycket innan det går ut.', 'Three weeks are assumed to be enough to talk about a consent before it ends.') },
];

export const usualAttendance = {
  mode: 'individual',
  ...assumed('Närvaron bestäms för varje person.', 'Attendance is decided for each person.'),
};

const forTalk = assumed('Ett förslag att prata om i teamet.', 'A proposal to talk over in the team.');

/** An interval of its own, so that it holds in a model without the cadence `measurement`. */
export const usualWellBeing = { key: 'who-5', respondents: ['participant'] as InstrumentUse['respondents'], everyMonths: 3, ...forTalk };

export const usualInstruments = [
  { key: 'samsteg-progression', respondents: ['participant', 'caseworker'], everyMonths: 3, ...forTalk },
  { key: 'self-rated-health', respondents: ['participant'], everyMonths: 3, ...forTalk },
];

const forms = assumed('Formerna är de vanliga. Ta bort dem som inte används.', 'The forms are the usual ones. Take away those that are not used.');
const form = (key: string, sv: string, en: string) => ({ key, label: words(sv, en), ...forms });
export const usualPlacementKinds = [
  form('study-visit', 'Studiebesök', 'Study visit'),
  form('work-trial', 'Arbetsprövning', 'Work trial'),
  form('work-training', 'Arbetsträning', 'Work training'),
  form('internship', 'Arbetspraktik', 'Internship'),
  form('employment', 'Anställning', 'Employment'),
];

/** That one party shares with the others; what and for how long is theirs and the person's to decide. */
export const usualSharing = (from: string, to: readonly string[]) => [{
  from, to: [...to], categories: ['assessment', 'plan', 'progress'], validMonths: 6,
  purpose: words('Så att ni som är runt personen arbetar åt samma håll.', 'So that those around the person work in the same direction.'),
  ...assumed('Vad som delas och hur länge är ett förslag. Personen bestämmer själv.', 'What is shared, and for how long, is a proposal. The person decides.'),
}];

/** Which people it is for, asked in one question. */
export const usualCriterion = {
  key: 'wants-to', kind: 'statement', required: true,
  label: words('Vill delta', 'Wants to take part'), question: words('Vill du vara med?', 'Do you want to take part?'),
  ...assumed('Att delta är frivilligt. Lägg till det som i övrigt ska gälla.', 'Taking part is voluntary. Add what else is to hold.'),
};
