import type { Publication } from '../../../contract/publications.ts';
import { PublicationWriting } from '../../../contract/publications.ts';
import { useZodForm } from '../../ui/form/useZodForm.ts';

/** The form of a page: all that it says and hands out, and its address. */
export function usePublicationForm({ id, version, draft, slug }: Publication) {
  return useZodForm(PublicationWriting, { draftKey: `publication:${id}`, version, defaults: { draft: { ...draft, euSupport: draft.euSupport ?? 'by-project' }, slug }, words: { 'slug-taken': slug } });
}

export type PublicationFormState = ReturnType<typeof usePublicationForm>;

/** What a new text begins with. */
export const blankText = { title: '', lede: '', ideaTitle: '', sections: { why: [], done: [], lessons: [], idea: [], use: [] } };
