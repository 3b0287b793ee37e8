import type { Expected, Json, Operation } from './operations.ts';

/** An answer as it came. */
export interface RawAnswer { status: number; headers: Record<string, string | string[] | number | undefined>; text: string }

/** The body as JSON; null when there is none or it is something else. */
export function bodyOf(answer: RawAnswer): Json {
  try {
    return JSON.parse(answer.text) as Json;
  } catch {
    return null;
  }
}

/** As a text lies in the database: whoever read it forgot to open it. */
const sealedText = /\bs1\.[0-9a-f]{12}\./;

/** What is wrong with an answer, held against what the document says of its operation; nothing when it is right. */
export function judge(operation: Operation, answer: RawAnswer): string[] {
  const { status, headers, text } = answer;
  if (status >= 500) return [`a fault: ${status}`];
  if (sealedText.test(text)) return ['text that is still sealed'];
  const expected = operation.answers.get(status);
  if (expected === undefined) return [`${status} is not declared`];
  if (expected.size === 0) {
    return [
      ...(text === '' ? [] : [`${status} has a body`]),
      ...(status === 302 && typeof headers['location'] !== 'string' ? ['302 leads nowhere'] : []),
    ];
  }
  const contentType = [headers['content-type']].flat().join().split(';')[0] ?? '';
  const shape = expected.get(contentType);
  return shape ? judgeBody(shape, answer) : [`${status} came as ${contentType}, not ${[...expected.keys()].join(' or ')}`];
}

function judgeBody({ validate, codes }: Expected, answer: RawAnswer): string[] {
  const body = bodyOf(answer);
  if (validate === null) return answer.text === '' ? [`${answer.status} has no file in it`] : [];
  if (!validate(body)) return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${answer.status} at ${instancePath || '/'}: ${message}`);
  if (answer.status < 400) return [];
  const { code, status } = body as { code: string; status: number };
  return [
    ...(codes.has(code) ? [] : [`${code} is not named for ${answer.status}`]),
    ...(status === answer.status ? [] : [`the problem says ${status}, the answer ${answer.status}`]),
  ];
}
