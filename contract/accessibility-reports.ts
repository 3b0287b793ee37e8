import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Id, Instant, Language, listOf } from './words.ts';

/** What a visitor writes in the form of the accessibility statement. */
export const AccessibilityReportForm = z.object({
  page: z.string().trim().max(200).default(''),
  words: z.string().trim().min(1).max(4000),
  contact: z.string().trim().max(200).default(''),
});

/** Something that someone could not use, as they told it. */
export const AccessibilityReport = z.object({
  id: Id, language: Language, page: z.string(), words: z.string(), contact: z.string(), receivedAt: Instant, handledAt: Instant.nullable(), handledByName: z.string().nullable(),
});
export type AccessibilityReport = z.infer<typeof AccessibilityReport>;

/** Reports, and whether the one who asks is among their readers: administrators of the agency that runs the service. */
export const AccessibilityReports = listOf(AccessibilityReport).extend({ isReader: z.boolean() });
export type AccessibilityReports = z.infer<typeof AccessibilityReports>;

const tag = 'accessibility-reports';
const params = z.object({ reportId: Id });
const example = {
  id: '01990000-0000-7000-8000-000000000961', language: 'sv', page: '/publications', words: 'Tabellen går inte att läsa med min skärmläsare.', contact: '',
  receivedAt: '2026-03-16T09:00:00Z', handledAt: null, handledByName: null,
} as const;

export const accessibilityReportsRoutes = {
  listAccessibilityReports: defineRoute({
    method: 'GET', path: '/accessibility-reports', tag, access: 'accessibility-report.read', summary: 'Lists what people have said of the accessibility of the service, the newest first, to administrators of the agency that runs it',
    response: AccessibilityReports, status: 200, errors: [], example: { response: { items: [example], total: 1, isReader: true } },
  }),
  handleAccessibilityReport: defineRoute({
    method: 'POST', path: '/accessibility-reports/:reportId/handled', tag, access: 'accessibility-report.handle', summary: 'Says that a report is dealt with', params, status: 204, errors: [],
  }),
  removeAccessibilityReport: defineRoute({
    method: 'DELETE', path: '/accessibility-reports/:reportId', tag, access: 'accessibility-report.handle', summary: 'Throws away a report that is dealt with', params, status: 204, errors: [],
  }),
} as const;
