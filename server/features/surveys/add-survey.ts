import { parse } from 'yaml';
import type { z } from 'zod';
import { questionsOf } from '../../../contract/survey-answers.ts';
import { SurveyDocument } from '../../../contract/survey-document.ts';
import type { SurveyStart, SurveyWay } from '../../../contract/surveys.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { linkHashOf, newLinkSecret, tokenOf } from './links.rules.ts';
import { practiceSurvey } from './practice.ts';
import { findSurvey } from './read-survey.ts';
import { emptyDocument, faultsOf } from './survey-document.rules.ts';
import { insertSurvey, saveDocument, saveQuestions, selectOwner } from './surveys.sql.ts';

interface Beginning { name: string; way: SurveyWay; practice: boolean; document: SurveyDocument }

/** What a YAML file holds, or every fault with its place and what is wrong there. */
function readFile(yaml: string): SurveyDocument | NamedError {
  let data: unknown;
  try {
    data = parse(yaml, { maxAliasCount: 0 });
  } catch (fault) {
    return fail('survey-file-wrong', [{ path: 'yaml', code: 'not-yaml', message: fault instanceof Error ? fault.message.slice(0, 200) : '' }]);
  }
  const read = SurveyDocument.safeParse(data);
  const faults = read.success
    ? faultsOf(read.data).map(({ path, code }) => ({ path: path.join('.'), code, message: code }))
    : read.error.issues.slice(0, 20).map(({ path, code, message }) => ({ path: path.join('.'), code, message }));
  return read.success && faults.length === 0 ? read.data : fail('survey-file-wrong', faults);
}

async function beginningOf(work: Work, prestudyId: string, start: z.output<typeof SurveyStart>): Promise<Beginning | NamedError> {
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
      const document = readFile(start.yaml);
      return isFail(document) ? document : { name: document.title.sv, way: start.way, practice: false, document };
    }
  }
}

/** Begins a survey, which takes no answers until it is opened. */
export async function addSurvey(work: Work, prestudyId: string, staffId: string, start: z.output<typeof SurveyStart>): Promise<{ id: string } | NamedError> {
  const beginning = await beginningOf(work, prestudyId, start);
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
