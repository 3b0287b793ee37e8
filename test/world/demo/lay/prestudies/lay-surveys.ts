import { questionsOf } from '../../../../../contract/survey-answers.ts';
import type { Answers, SurveyDocument } from '../../../../../contract/survey-document.ts';
import type { JsonValue } from '../../../../../server/platform/db/schema.ts';
import { addDays } from '../../../../../server/features/programmes/public.ts';
import { linkHashOf, tokenOf } from '../../../../../server/features/surveys/links.rules.ts';
import { practiceAnswers, practiceSurvey } from '../../../../../server/features/surveys/practice.ts';
import { chanceFrom, idOf, type Chance } from '../../chance.ts';
import { agencyId, staffId } from '../../life.ts';
import type { Rows } from '../../rows.ts';
import { castPrestudies, prestudyId, type PrestudyKey } from './prestudy-cast.ts';
import { lackedOnGotland, surveyOfGotland } from './survey-of-gotland.ts';

export const castSurveyId = (prestudy: PrestudyKey): string => idOf(`prestudy/${prestudy}/survey`);
/** What the links of a survey are reckoned from. In the demo all know it. */
export const castSecretOf = (prestudy: PrestudyKey): string => `demo-${prestudy}`;
export const castQuestionId = (prestudy: PrestudyKey, key: string): string => idOf(`prestudy/${prestudy}/survey/question/${key}`);
/** What the nth answer, from nought, wrote at a free-text question. */
export const castTextId = (prestudy: PrestudyKey, answer: number, key: string): string => idOf(`prestudy/${prestudy}/survey/answer/${answer}/${key}`);

/** Rows travel as JSON, where the database reads bytes as text of this form. */
const hashOf = (secret: string, number: number) => `\\x${linkHashOf(tokenOf(secret, number)).toString('hex')}` as unknown as Buffer;
const asJson = (value: unknown) => value as JsonValue;

interface CastSurvey { document: SurveyDocument; answers: readonly Answers[]; way: 'link' | 'personal'; state: 'open' | 'closed'; opensOn: string; closesOn: string; invited: number; practice: boolean }

/** The survey to case officers of MittSkåne, closed, with the invented answers; Gotland's to associations and employers, open. */
export function laySurveys(rows: Rows, today: string): void {
  const document = practiceSurvey();
  laySurvey(rows, 'mittskane', {
    document, answers: practiceAnswers(document), way: 'personal', state: 'closed', opensOn: addDays(today, -80), closesOn: addDays(today, -50), invited: 146, practice: true,
  });
  const chance = chanceFrom('survey/gotland');
  const answers = Array.from({ length: 31 }, (_, at) => gotlandAnswer(chance, at));
  laySurvey(rows, 'gotland', { document: surveyOfGotland, answers, way: 'link', state: 'open', opensOn: addDays(today, -9), closesOn: addDays(today, 12), invited: 0, practice: false });
}

function gotlandAnswer(chance: Chance, at: number): Answers {
  const places = chance.some(['visit', 'try', 'practice', 'job'], chance.int(0, 3));
  const lack = lackedOnGotland[at];
  return {
    who: chance.pick(['association', 'association', 'employer', 'public']),
    ...(places.length > 0 ? { 'place-for': places } : {}),
    ...(places.includes('try') || places.includes('practice') ? { hours: chance.int(1, 8) * 4 } : {}),
    reach: { care: chance.pick(['hard', 'not', 'hard', 'easy']), work: chance.pick(['hard', 'not']), municipality: chance.pick(['easy', 'hard']) },
    needed: chance.int(3, 5),
    ...(lack === undefined ? {} : { lack }),
  };
}

function laySurvey(rows: Rows, prestudy: PrestudyKey, { document, answers, way, state, opensOn, closesOn, invited, practice }: CastSurvey): void {
  const { owner, team } = castPrestudies[prestudy];
  const shared = { prestudy_id: prestudyId(prestudy), survey_id: castSurveyId(prestudy) };
  const owned = { ...shared, owner_agency_id: agencyId(owner) };
  const secret = castSecretOf(prestudy);
  rows.add('surveys.surveys', {
    id: shared.survey_id, prestudy_id: shared.prestudy_id, owner_agency_id: owned.owner_agency_id, name: document.title.sv, way, state, opens_on: opensOn, closes_on: closesOn, practice,
    link_secret: secret, link_hash: way === 'link' ? hashOf(secret, 0) : null, created_by: staffId(team[1][0]), created_on: addDays(opensOn, -7),
  });
  rows.add('surveys.versions', { ...shared, version: 1, content: asJson(document), made_on: addDays(opensOn, -7) });
  for (const [position, { key, kind, words }] of questionsOf(document).entries()) {
    rows.add('surveys.questions', { id: castQuestionId(prestudy, key), ...shared, key, kind, words: asJson(words), position });
  }
  for (let number = 1; number <= invited; number += 1) {
    rows.add('surveys.invitations', { ...shared, number, token_hash: hashOf(secret, number), answered: number <= answers.length });
  }
  // While it is open, at least as many wait as the threshold.
  const shown = state === 'closed' ? answers.length : answers.length - (5 + (answers.length % 5));
  for (const [at, one] of answers.entries()) layAnswer(rows, prestudy, document, { at, answers: one, shown: at < shown });
}

function layAnswer(rows: Rows, prestudy: PrestudyKey, document: SurveyDocument, { at, answers, shown }: { at: number; answers: Answers; shown: boolean }): void {
  const id = idOf(`prestudy/${prestudy}/survey/answer/${at}`);
  const owned = { prestudy_id: prestudyId(prestudy), owner_agency_id: agencyId(castPrestudies[prestudy].owner) };
  const texts = questionsOf(document).filter(({ kind }) => kind === 'text').map(({ key }) => key);
  const choices = Object.fromEntries(Object.entries(answers).filter(([key]) => !texts.includes(key)));
  rows.add('surveys.answers', { id, ...owned, survey_id: castSurveyId(prestudy), survey_version: 1, shown, content: choices });
  for (const key of texts) {
    const words = answers[key];
    if (typeof words !== 'string') continue;
    rows.add('surveys.free_texts', { id: castTextId(prestudy, at, key), ...owned, answer_id: id, question_id: castQuestionId(prestudy, key), words });
  }
}
