import type { PublicationContent } from '../../../contract/publication-content.ts';

/** A whole page in both languages, for tests. */
export function aContent(changes: Partial<PublicationContent> = {}): PublicationContent {
  const text = (title: string, lede: string, why: string, done: string) => ({
    title, lede, ideaTitle: '', sections: { why: [{ kind: 'paragraph' as const, text: why }], done: [{ kind: 'list' as const, text: done }], lessons: [], idea: [], use: [] },
  });
  return {
    texts: {
      sv: text('Vägen till arbete', 'Vad en förstudie fann om samverkan.', 'Många står utanför arbetsmarknaden.', 'Frågade handläggare'),
      en: text('The way to work', 'What a pre-study found about cooperation.', 'Many are outside the labour market.', 'Asked case officers'),
    },
    findings: [{
      findingId: null, kind: 'finding', sv: 'Samverkan kring ärendena brister.', en: 'Cooperation around the cases is lacking.',
      evidence: [{ kind: 'question', label: 'Hur samverkar ni i dag?', detail: '41 av 120 svar' }],
    }],
    quotations: [], attachments: [],
    contact: { name: 'Förstudien', organisation: 'Granviks kommun', email: 'forstudie@example.org', phone: '' },
    ...changes,
  };
}
