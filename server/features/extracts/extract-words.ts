import type { ExtractSectionKey } from '../../../contract/extracts.ts';
import type { LookKind } from '../../../contract/access-log.ts';

/** Swedish, then English. */
type Pair = readonly [sv: string, en: string];

export const sectionWords: Readonly<Record<ExtractSectionKey, Pair>> = {
  person: ['Vem du är och hur vi når dig', 'Who you are and how we reach you'],
  case: ['Din väg: ansökan, beslut, team och avslut', 'Your way: application, decisions, team and end'],
  assessment: ['Kartläggningen', 'The assessment'],
  plan: ['Planen', 'The plan'],
  notes: ['Anteckningar, samtal och tider', 'Notes, talks and times'],
  measurements: ['Skattningar', 'Ratings'],
  placement: ['Praktik, arbete och arbetsgivare', 'Placement, work and employers'],
  consents: ['Vem som får veta vad', 'Who may know what'],
  corrections: ['Rättelser och det du själv har sagt', 'Corrections and what you have said yourself'],
  protection: ['Hur uppgifterna skyddas', 'How the information is protected'],
};

export const tableWords: Readonly<Record<string, Pair>> = {
  'participants.participants': ['Person', 'Person'], 'participants.personal_numbers': ['Personnummer', 'Personal number'], 'participants.contacts': ['Kontaktuppgifter', 'Contact details'],
  'participants.protections': ['Skyddade personuppgifter', 'Protected identity'],
  'participants.named_staff': ['Får känna till ditt ärende', 'May know of your case'], 'cases.cases': ['Ärendet', 'The case'], 'cases.referrals': ['Ansökan', 'Application'],
  'cases.decisions': ['Beslut', 'Decision'], 'cases.phase_changes': ['Ny fas', 'New phase'], 'cases.team_members': ['Med i teamet', 'On the team'],
  'cases.income_sources': ['Försörjning', 'Income'], 'cases.discharges': ['Avslut', 'End'], 'cases.follow_ups': ['Uppföljning efter avslut', 'Follow-up after the end'],
  'consents.consents': ['Samtycke', 'Consent'], 'consents.disclosures': ['Delat med en annan organisation', 'Shared with another agency'],
  'consents.filed_copies': ['Infört i en annan organisations akt', 'Filed in another agency\'s records'], 'consents.legal_grounds': ['Lämnat med stöd av lag', 'Given by law'],
  'consents.blocks': ['Spärr eller jäv', 'Block or conflict of interest'], 'consents.emergency_openings': ['Nödöppning', 'Emergency opening'],
  'assessments.parts': ['Del av kartläggningen', 'Part of the assessment'], 'assessments.statements': ['Gemensam bedömning', 'Joint statement'],
  'plans.plans': ['Planen', 'The plan'], 'plans.goals': ['Mål', 'Goal'], 'plans.steps': ['Delmål', 'Step'], 'plans.activities': ['Aktivitet', 'Activity'],
  'plans.agreements': ['Vad du sagt om planen', 'What you said of the plan'], 'plans.versions': ['Version av planen', 'Version of the plan'],
  'sessions.sessions': ['Samtal eller anteckning', 'Talk or note'], 'sessions.attendance_agreements': ['Överenskommen närvaro', 'Agreed attendance'],
  'measurements.measurements': ['Skattning', 'Rating'], 'measurements.routines': ['Rutin efter en skattning', 'Routine after a rating'],
  'placements.placements': ['Praktik', 'Placement'], 'placements.hour_steps': ['Timmar i veckan', 'Hours a week'], 'placements.adaptations': ['Anpassning', 'Adaptation'],
  'placements.follow_ups': ['Uppföljning på praktiken', 'Follow-up at the placement'], 'placements.employer_contacts': ['Kontakt med arbetsgivare', 'Contact with an employer'],
  'placements.jobs': ['Anställning', 'Job'], 'corrections.corrections': ['Rättelse', 'Correction'], 'corrections.differing_views': ['Det du själv har sagt', 'What you have said yourself'],
};

export const lookWords: Readonly<Record<LookKind, Pair>> = {
  identity: ['vem du är', 'who you are'],
  emergency: ['öppnade i en nödsituation', 'opened in an emergency'], 'personal-number': ['personnumret', 'the personal number'],
  contact: ['kontaktuppgifterna', 'the contact details'], 'contact-write': ['skrev kontaktuppgifter', 'wrote contact details'],
  case: ['ärendet', 'the case'], 'case-write': ['skrev i ärendet', 'wrote in the case'], 'referral-write': ['skrev om ansökan', 'wrote of the application'],
  notes: ['anteckningarna', 'the notes'], 'notes-write': ['skrev anteckningar', 'wrote notes'], assessment: ['kartläggningen', 'the assessment'],
  'assessment-write': ['skrev i kartläggningen', 'wrote in the assessment'], plan: ['planen', 'the plan'], 'plan-write': ['skrev i planen', 'wrote in the plan'],
  measurements: ['skattningarna', 'the ratings'], 'measurements-write': ['skrev skattningar', 'wrote ratings'], placement: ['praktiken', 'the placement'],
  'placement-write': ['skrev om praktiken', 'wrote of the placement'], 'employer-sheet': ['arbetsgivarbladet', 'the employer\'s sheet'], timeline: ['tidslinjen', 'the timeline'],
  corrections: ['rättelserna', 'the corrections'], consents: ['samtyckena', 'the consents'], 'consents-write': ['skrev om samtycken', 'wrote of consents'],
  shared: ['delade något', 'shared something'], filed: ['förde in något i akten', 'filed something'], 'ground-write': ['skrev in en grund i lag', 'wrote down a ground in law'],
  'team-write': ['ändrade teamet', 'changed the team'], invited: ['bjöd in till inloggning', 'invited to sign in'], 'block-write': ['ändrade en spärr', 'changed a block'],
  protection: ['ändrade skyddet', 'changed the protection'], extract: ['arbetade med ett registerutdrag', 'worked on a register extract'], log: ['loggen', 'the log'],
  day: ['såg namnet i dagens översikt', 'saw the name in the day\'s overview'], list: ['såg namnet i en lista', 'saw the name in a list'], other: ['något annat', 'something else'],
};

export const documentWords = {
  titleShared: ['Registerutdrag: det du ser i Samsteg', 'Register extract: what you see in Samsteg'],
  titleAgency: ['Registerutdrag från {agency}', 'Register extract from {agency}'],
  footer: ['Registerutdrag ur Samsteg, {day}', 'Register extract from Samsteg, {day}'],
  about: ['Det här handlar om', 'This is about'],
  made: ['Gjort', 'Made'],
  checkedBy: ['Kontrollerat av', 'Checked by'],
  code: ['Ärende', 'Case'],
  programme: ['Insats', 'Programme'],
  summary: ['Kort om innehållet', 'In short'],
  summaryPart: ['{agency}: {records} uppgifter och {looks} rader i loggen.', '{agency}: {records} records and {looks} lines of the log.'],
  readFirst: [
    'Du behöver inte läsa allt. Börja med det du undrar över. Något du inte förstår kan du fråga organisationen om.',
    'You need not read all of it. Begin with what you wonder about. Ask the agency about anything you do not understand.'],
  notInTitle: ['Det som inte är med', 'What is not in it'],
  rights: ['Dina rättigheter', 'Your rights'],
  rightRectify: [
    'Är något fel? Be organisationen att rätta det. Det du själv säger kan stå bredvid. (EU 2016/679 artikel 16)',
    'Is something wrong? Ask the agency to rectify it. What you say yourself can stand beside it. (EU 2016/679 article 16)'],
  rightErase: [
    'I vissa fall kan du få något raderat, eller invända mot hur det används. Det som måste sparas enligt lag kan inte raderas. (artikel 17, 18 och 21)',
    'In some cases you can have something erased, or object to how it is used. What the law says must be kept cannot be erased. (articles 17, 18 and 21)'],
  rightComplain: [
    'Du kan klaga hos Integritetsskyddsmyndigheten, IMY: imy.se. Det kostar inget. (artikel 77)',
    'You can complain to the Swedish Authority for Privacy Protection, IMY: imy.se. It costs nothing. (article 77)'],
  rightSource: [
    'Varje organisation ansvarar för sin egen del. Uppgifterna skrevs in av dem som står vid varje uppgift, eller av dig. De används för att samordna ditt stöd.',
    'Each agency answers for its own part. The information was written by those named at each record, or by you. It is used to coordinate your support.'],
  source: ['Den här delen kommer från {agency}, som ansvarar för uppgifterna.', 'This part comes from {agency}, which answers for the information.'],
  masksTitle: ['Maskerat', 'Masked'],
  masked: ['{count} ställen handlar om någon annan och är maskerade enligt {statute}.', '{count} passages are about somebody else and are masked by {statute}.'],
  maskedAppeal: [
    'Tycker du att det är fel kan du be organisationen om ett skriftligt beslut, som går att överklaga.',
    'If you think that is wrong, ask the agency for a written decision, which can be appealed.'],
  mark: ['[maskerat: {statute}]', '[masked: {statute}]'],
  logTitle: ['Vem som har läst och skrivit', 'Who has read and written'],
  logCaption: ['{agency}: läst och skrivet, dag för dag', '{agency}: read and written, day by day'],
  logDay: ['Dag', 'Day'], logWho: ['Vem', 'Who'], logWhat: ['Vad', 'What'],
  operator: ['Den som sköter driften', 'Those who run Samsteg'],
  yes: ['ja', 'yes'], no: ['nej', 'no'],
  dataFile: ['Hela innehållet i varje version finns i datafilen (JSON).', 'All of each version is in the data file (JSON).'],
  notInShared: [
    'Det som en organisation har skrivit och inte delat med dig här. Begär det av varje organisation, på sidan där du hämtade det här.',
    'What an agency has written and not shared with you here. Ask each agency for it, on the page where you got this.'],
  notInOthers: [
    'Det som andra organisationer har skrivit. De ansvarar för det själva, och lämnar ut det själva.',
    'What other agencies have written. They answer for it themselves, and give it out themselves.'],
  notInProtected: [
    'Namn, personnummer, adress och telefon. De skrivs inte i filer, för att skydda dig. Fråga organisationen om du vill se dem.',
    'Name, personal number, address and phone. They are not written in files, to protect you. Ask the agency if you want to see them.'],
  notInTechnical: [
    'Inloggningar, tekniska nycklar, personalens påminnelser om när de vill se ett ärende igen, och underlag för utdrag och gallring.',
    'Sign-ins, technical keys, the reminders that staff set for themselves, and papers of extracts and retention.'],
} as const satisfies Record<string, Pair>;
