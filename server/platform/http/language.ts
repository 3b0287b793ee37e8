import type { FastifyRequest } from 'fastify';
import type { Language } from '../../../contract/words.ts';

/** The reader's language from `Accept-Language`: English when it comes before Swedish, otherwise Swedish. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase();
  const sv = wanted.indexOf('sv');
  const en = wanted.indexOf('en');
  return en >= 0 && (sv < 0 || en < sv) ? 'en' : 'sv';
}
