import { parse } from 'yaml';
import type { z } from 'zod';
import { questionsOf } from '../../../contract/survey-answers.ts';
import { SurveyDocument } from '../../../contract/survey-document.ts';
import type { SurveyStart, SurveyWay } from '../../../contract/surveys.ts';
import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { parseInput } from '../../platform/http/parse-input.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { linkHashOf, newLinkSecret, tokenOf } from './links.rules.ts';
import { practiceSurvey } from './practice.ts';
import { findSurvey } from './read-survey.ts';
import { emptyDocument, faultsOf } from './survey-document.rules.ts';
import { insertSurvey, saveDocument, saveQuestions, selectOwner } from './surveys.sql.ts';

interface Beginning { name: string; way: SurveyWay; practice: boolean; document: SurveyDocument }

/** What a YAML file holds, or every fault with its place and what is wrong there. */
function readFile(yaml: string, language: Language): SurveyDocument | NamedError {
  let data: unknown;
  try {
    data = parse(yaml, { maxAliasCount: 0 });
  } catch (fault) {
    return fail('survey-file-wrong', [{ path: 'yaml', code: 'not-yaml', message: fault instanceof Error ? fault.message.slice(0, 200) : '' }]);
  }
  // The same guards as for what is sent: nothing too deep, and no text that the database cannot hold.
  const document = parseInput(SurveyDocument, data, language) as SurveyDocument | NamedError;
  if (isFail(document)) return fail('survey-file-wrong', document.errors.slice(0, 20));
  const faults = faultsOf(document).map(({ path, code }) => ({ path: path.join('.'), code, message: code }));
  return faults.length === 0 ? document : fail('survey-file-wrong', faults);
}

async function beginningOf(work: Work, prestudyId: string, start: z.output<typeof SurveyStart>, language: Language): Promise<Beginning | NamedError> {
  switch (start.from) {
    case 'empty': return { name: start.name, way: start.way, practice: false, document: emptyDocument(start.name) };
    case 'practice': {
      const document = practiceSurvey();
      return { name: document.title.sv, way: 'personal', practice: true, document };
    }
    case 'copy': {
      const found = await findSurvey(work, prestudyId, start.surveyId);
      return isFail(found) ? found : { name: start.name, way: start.way, practice: found.practice, document: found.document };
    }
    case 'file': {
      const document = readFile(start.yaml, language);
      return isFail(document) ? document : { name: document.title.sv, way: start.way, practice: false, document };
    }
  }
}

/** Begins a survey, which takes no answers until it is opened. */
export async function addSurvey(work: Work, prestudyId: string, staffId: string, start: z.output<typeof SurveyStart>, language: Language): Promise<{ id: string } | NamedError> {
  const beginning = await beginningOf(work, prestudyId, start, language);
  if (isFail(beginning)) return beginning;
  const { document, ...facts } = beginning;
  const id = newId();
  const linkSecret = newLinkSecret();
  await insertSurvey(work.db, {
    id, prestudyId, ...facts, ownerAgencyId: await selectOwner(work.db, prestudyId), linkSecret,
    linkHash: facts.way === 'link' ? linkHashOf(tokenOf(linkSecret, 0)) : null, createdBy: staffId, today: work.today,
  });
  const place = { prestudyId, surveyId: id, questionVersion: 1 };
  await saveDocument(work.db, place, document, work.today);
  await saveQuestions(work.db, place, questionsOf(document));
  return { id };
}
