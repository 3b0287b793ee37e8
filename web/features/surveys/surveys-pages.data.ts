import { surveyExample } from '../../../contract/survey-examples.ts';
import { SurveyDocument } from '../../../contract/survey-document.ts';
import { surveysRoutes } from '../../../contract/surveys.ts';
import type { AskedSurvey, Survey } from '../../../contract/surveys.ts';
import type { Prestudy } from '../../../contract/prestudies.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import type { Answer } from '../../app/fake-api.ts';

/** What the pages of surveys are tested with. */
export const prestudyId = '01999999-0000-7000-8000-000000007901';
export const survey: Survey = { ...surveysRoutes.readSurvey.example.response, document: surveyExample };
export const api = `/api/v1/prestudies/${prestudyId}`;
export const one = `${api}/surveys/${survey.id}`;
export const list = `/prestudies/${prestudyId}/surveys`;
export const home = `${list}/${survey.id}`;

export const analyst: SignedInPerson = {
  kind: 'staff', id: '01999999-0000-7000-8000-000000007902', role: 'professional', name: 'Ida Projektgren', title: 'Utredare',
  agencyId: '01999999-0000-7000-8000-000000007903', agencyName: 'Samordningsförbundet Granvik',
};

export const prestudy = (myPart: Prestudy['myPart']): Prestudy => ({
  id: prestudyId, name: 'Vägar till arbete', question: 'Vad hindrar?', startsOn: '2026-01-01', endsOn: '2026-12-31', ownerAgencyName: 'Samordningsförbundet Granvik', endedOn: null,
  myPart, purpose: '', ownerAgencyId: '01999999-0000-7000-8000-000000007903', budgetSek: null, version: 1, fundingProject: null, members: [], milestones: [], decisions: [],
});

const choices = (...list_: [string, string][]) => list_.map(([key, sv]) => ({ key, words: { sv } }));
/** One question of each kind, and one that hangs on another. */
export const everyKind = SurveyDocument.parse({
  title: { sv: 'Alla slags frågor', en: 'All kinds of questions' }, introduction: surveyExample.introduction,
  sections: [
    {
      title: { sv: 'Val' },
      questions: [
        { key: 'met', kind: 'single', required: true, background: true, words: { sv: 'Träffas ni?', en: 'Do you meet?' }, options: choices(['yes', 'Ja'], ['no', 'Nej']) },
        { key: 'with', kind: 'multiple', words: { sv: 'Med vilka?' }, options: choices(['care', 'Vården'], ['work', 'Arbetsförmedlingen']), showIf: { question: 'met', is: ['yes'] } },
        { key: 'sure', kind: 'scale', words: { sv: 'Hur säker är du?' }, low: { sv: 'Inte alls' }, high: { sv: 'Helt' } },
      ],
    },
    {
      title: { sv: 'Annat' },
      questions: [
        { key: 'hours', kind: 'number', least: 0, most: 40, words: { sv: 'Hur många timmar?' }, help: { sv: 'I veckan.' } },
        { key: 'reach', kind: 'matrix', words: { sv: 'Hur lätt nås de?' }, rows: choices(['one', 'Vården']), options: choices(['easy', 'Lätt'], ['hard', 'Svårt']) },
        { key: 'free', kind: 'text', words: { sv: 'Vad saknas?' } },
      ],
    },
  ],
});

export const asked: AskedSurvey = { surveyId: survey.id, way: 'personal', document: everyKind, questionVersion: 1, closesOn: '2026-12-04', practice: false, askedBy: 'Granviks kommun' };

/** A pre-study with one survey, seen by one who works in it. */
export const whole: Readonly<Record<string, Answer>> = {
  [`GET ${api}`]: { body: prestudy('member') },
  [`GET ${api}/surveys`]: { body: { items: [survey], total: 1 } },
  [`GET ${one}`]: { body: survey },
  [`GET ${one}/links`]: { body: { shared: null, personal: [{ number: 1, token: '1-aaaaaaaaaaaaaaaa', answered: true }, { number: 2, token: '2-bbbbbbbbbbbbbbbb', answered: false }] } },
  [`GET ${one}/results`]: { body: surveysRoutes.readSurveyResults.example.response },
};
