import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessibilityReportForm } from '../../../../contract/accessibility-reports.ts';
import type { Language } from '../../../../contract/words.ts';
import type { HttpPlatform } from '../../../platform/http/bind-routes.ts';
import { parseInput } from '../../../platform/http/parse-input.ts';
import { isFail } from '../../../platform/named-error.ts';
import { pathIn, type PublicSite } from '../pages/public-site.ts';
import { asVisitor, inBothLanguages, page, sendFresh } from '../public-site/answer-public.ts';
import { accessibilityPage, emptyForm } from './accessibility-page.ts';
import { leaveReport, selectKeptDays } from './reports.sql.ts';

/** How many reports a minute one address may leave. */
const reportsPerMinute = 5;

/** The accessibility statement, and its form, which needs neither script nor sign-in. */
export function registerAccessibilityPage(platform: HttpPlatform, site: PublicSite): void {
  void platform.server.register(async (forms) => {
    // A form, and nothing else: what a field says is text.
    forms.removeAllContentTypeParsers();
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 40_000 }, (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    });
    for (const { language, url } of inBothLanguages('/accessibility')) {
      forms.get<{ Querystring: { sent?: string } }>(url, async (request, reply) => {
        const keptDays = await asVisitor(platform, (work) => selectKeptDays(work.db));
        return sendFresh(request, reply, page(accessibilityPage(site, language, { ...emptyForm, keptDays, ...(request.query.sent === '1' ? { state: 'sent' } : {}) })));
      });
      forms.post(url, { config: { plainForm: true, rateLimit: { max: reportsPerMinute, timeWindow: '1 minute' } } }, (request, reply) => take(platform, site, language, request, reply));
    }
  });
}

async function take(platform: HttpPlatform, site: PublicSite, language: Language, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const report = parseInput(AccessibilityReportForm, request.body, language);
  if (isFail(report)) {
    const keptDays = await asVisitor(platform, (work) => selectKeptDays(work.db));
    const { words = '', page: about = '', contact = '' } = (request.body ?? {}) as Record<string, string>;
    return reply.code(400).type('text/html; charset=utf-8').header('cache-control', 'no-store')
      .send(accessibilityPage(site, language, { state: 'missing', words, page: about, contact, keptDays }));
  }
  await asVisitor(platform, (work) => leaveReport(work.db, { language, ...(report as { page: string; words: string; contact: string }) }));
  return reply.redirect(`${pathIn(language, '/accessibility')}?sent=1#tell`, 303);
}
