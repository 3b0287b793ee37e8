import type { LentPersona } from '../../../server/app/sign-in/sign-in.routes.ts';
import { castStaff, type StaffKey } from './cast/staff.ts';
import { idOf } from './chance.ts';
import { agencyName, staffId } from './life.ts';

interface StaffPersona { staff: StaffKey; why: LentPersona['why'] }

const staffPersonas: readonly StaffPersona[] = [
  { staff: 'coach', why: { sv: 'Leder omkring tjugo deltagare i Steget. Se en vanlig dag.', en: 'Leads some twenty participants in Steget. See an ordinary day.' } },
  { staff: 'leader', why: { sv: 'Ser hela Steget, och tar emot nya aktualiseringar.', en: 'Sees all of Steget, and takes in new referrals.' } },
  { staff: 'insurance-officer', why: { sv: 'Från Försäkringskassan: ser det som delas med samtycke.', en: 'From the social insurance agency: sees what is shared by consent.' } },
  { staff: 'employment-officer', why: { sv: 'Från Arbetsförmedlingen: bidrar till planen och delar sin bedömning.', en: 'From the employment service: adds to the plan and shares an assessment.' } },
  { staff: 'psychologist', why: { sv: 'Från psykiatrin: ser det som delas, och äger sina egna uppgifter om hälsa.', en: 'From psychiatry: sees what is shared, and owns the health information.' } },
  { staff: 'vellinge-coach', why: { sv: 'Coach i Nya Vägar i Vellinge +, med IPS och andra parter.', en: 'Coach in Nya Vägar i Vellinge +, with IPS and other parties.' } },
  { staff: 'young-coach', why: { sv: 'Unga till arbete: åtta yrkesroller runt den unga.', en: 'Unga till arbete: eight professions around each young person.' } },
  { staff: 'health-officer', why: { sv: 'Arbetslöshetshälsovård: försörjningsstöd och ohälsa, med läkare och psykolog i teamet.', en: 'Arbetslöshetshälsovård: income support and ill-health, with physician and psychologist on the team.' } },
  { staff: 'hub-coach', why: { sv: 'HUBen i Hemse: för den som bor på Gotland utanför Visby.', en: 'HUBen in Hemse: for people on Gotland outside Visby.' } },
  { staff: 'project-owner', why: { sv: 'Följer resultatet mot målen, utan att se någon enskild.', en: 'Follows results against goals, and sees no single person.' } },
  { staff: 'prestudy-leader', why: { sv: 'Leder en förstudie: aktörer, kartläggning, enkät, idé och publicering.', en: 'Leads a pre-study: actors, mapping, survey, idea and publication.' } },
  { staff: 'prestudy-analyst', why: { sv: 'Utreder i samma förstudie: kodar, och granskar sidor innan de publiceras.', en: 'An analyst in the same pre-study: codes, and reviews pages before they are published.' } },
  { staff: 'gotland-owner', why: { sv: 'Förstudien på Gotland, som blev HUBen i Hemse.', en: 'The pre-study on Gotland that became HUBen in Hemse.' } },
  { staff: 'hub-leader', why: { sv: 'Teamledare på Gotland: med i förstudien, och den som kan ta en insats i bruk och ta emot deltagare.', en: 'A team leader on Gotland: in the pre-study, and the one who can begin a programme and take people in.' } },
  { staff: 'funder', why: { sv: 'Samordningsförbundet: bara siffror, aldrig personer.', en: 'The coordination association: figures only, never people.' } },
  { staff: 'administrator', why: { sv: 'Sköter konton i sin egen organisation, men ser inga deltagare.', en: 'Looks after the accounts of one agency, but sees no participants.' } },
];

/** The participants who can be borrowed, by the key of their life. */
export const participantPersonas = [
  {
    key: 'participant', life: 'steget/participant', name: 'Vilma Strandvreta',
    why: { sv: 'Mitt i Steget: nästa steg, planen, skattningar och samtycken.', en: 'Midway through Steget: next step, plan, measurements and consents.' },
  },
  {
    key: 'newcomer', life: 'steget/newcomer', name: 'Elias Tångvik',
    why: { sv: 'Har just sökt till Steget och väntar på besked.', en: 'Has just asked to join Steget and waits for an answer.' },
  },
] as const;

/** The people that the demo lends out. They follow from the cast alone, so that a later start lends the same ones. */
export function demoPersonas(): LentPersona[] {
  return [
    ...staffPersonas.map(({ staff, why }): LentPersona => {
      const { given, family, role, title, agency } = castStaff[staff];
      return { key: staff, name: `${given} ${family}`, role, title, agencyName: agencyName(agency), why, actorKind: 'staff', actorId: staffId(staff) };
    }),
    ...participantPersonas.map(({ key, life, name, why }): LentPersona => ({
      key, name, role: 'participant', title: 'Deltagare', agencyName: null, why, actorKind: 'participant', actorId: idOf(`participant/${life}`),
    })),
  ];
}
