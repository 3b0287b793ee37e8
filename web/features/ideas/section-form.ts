import type { z } from 'zod';
import { ideasRoutes, type Idea, type IdeaChange } from '../../../contract/ideas.ts';
import { useApiMutation } from '../../app/api.ts';
import { useGo } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { editTexts } from './edit.texts.ts';

export interface SectionFormProps {
  prestudyId: string;
  idea: Idea;
  /** Where one comes back to. */
  back: string;
}

/** Saves the sections that are given over the version that was written on, and goes back to the idea. */
export function useSaveSection({ prestudyId, idea, back }: SectionFormProps): (change: Omit<z.input<typeof IdeaChange>, 'version'>, version: number) => Promise<void> {
  const t = useTexts(editTexts);
  const go = useGo();
  const toast = useToast();
  const save = useApiMutation(ideasRoutes.changeIdea);
  return async (change, version) => {
    await save.mutateAsync({ params: { prestudyId, ideaId: idea.id }, body: { ...change, version } });
    toast({ text: t('saved') });
    go(back);
  };
}
