import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldWords } from '../../../contract/field-words.ts';
import { problems, type FieldProblem, type Problem, type ProblemCode } from '../../../contract/problems.ts';
import type { Language, Words } from '../../../contract/words.ts';
import { languageOf } from './language.ts';

/** A rule names the field and the code; the words come from here, in the reader's language. */
function inWords(error: FieldProblem, language: Language): FieldProblem {
  const known: Words | undefined = fieldWords[error.code] ?? (error.code in problems ? problems[error.code as ProblemCode].detail : undefined);
  return error.message || !known ? error : { ...error, message: known[language] };
}

/** Answers with RFC 9457 problem details in the reader's language. It never repeats what was sent. */
export function sendProblem(
  request: FastifyRequest, reply: FastifyReply, code: ProblemCode, errors: readonly FieldProblem[] = [],
): FastifyReply {
  const words = problems[code];
  const language = languageOf(request);
  const body: Problem = {
    type: `/problems/${code}`,
    title: words.title[language],
    status: words.status,
    detail: words.detail[language],
    instance: `urn:request:${request.id}`,
    code,
    ...(errors.length > 0 ? { errors: errors.map((error) => inWords(error, language)) } : {}),
  };
  return reply.code(words.status).type('application/problem+json').send(JSON.stringify(body));
}
