import type { FastifyReply, FastifyRequest } from 'fastify';
import { problems, type FieldProblem, type Problem, type ProblemCode } from '../../../contract/problems.ts';
import { languageOf } from './language.ts';

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
    ...(errors.length > 0 ? { errors: [...errors] } : {}),
  };
  return reply.code(words.status).type('application/problem+json').send(JSON.stringify(body));
}
