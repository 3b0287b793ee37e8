import type { ReactNode } from 'react';
import { ideaSectionKeys, type IdeaSection } from '../../../contract/idea-content.ts';
import { ideasRoutes } from '../../../contract/ideas.ts';
import type { Idea } from '../../../contract/ideas.ts';
import { useApiQuery } from '../../app/api.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { PartHeader, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { editTexts } from './edit.texts.ts';
import type { SectionFormProps } from './section-form.ts';
import { ideaWords, sectionWord } from './idea-words.texts.ts';
import { ideasTexts } from './ideas.texts.ts';

const parts: Readonly<Record<IdeaSection | 'name', (props: SectionFormProps) => ReactNode>> = {
  name: lazyPart(() => import('./WordForms.tsx'), (m) => m.NameForm),
  need: lazyPart(() => import('./WordForms.tsx'), (m) => m.NeedForm),
  targetGroup: lazyPart(() => import('./WordForms.tsx'), (m) => m.TargetGroupForm),
  measures: lazyPart(() => import('./ListForms.tsx'), (m) => m.MeasuresForm),
  parties: lazyPart(() => import('./ListForms.tsx'), (m) => m.PartiesForm),
  theory: lazyPart(() => import('./TheoryForm.tsx'), (m) => m.TheoryForm),
  risks: lazyPart(() => import('./ListForms.tsx'), (m) => m.RisksForm),
  budget: lazyPart(() => import('./BudgetForm.tsx'), (m) => m.BudgetForm),
  alternatives: lazyPart(() => import('./ListForms.tsx'), (m) => m.AlternativesForm),
};

/** `/prestudies/:id/ideas/:ideaId/edit/:section`: one section as a form. */
export function EditIdeaPage() {
  const prestudyId = usePathParam('prestudyId');
  const ideaId = usePathParam('ideaId');
  const { data, error, refetch } = useApiQuery(ideasRoutes.readIdea, { params: { prestudyId, ideaId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return <EditSection prestudyId={prestudyId} idea={data} />;
}

function EditSection({ prestudyId, idea }: { prestudyId: string; idea: Idea }) {
  const t = useTexts(editTexts);
  const w = useTexts(ideaWords);
  const i = useTexts(ideasTexts);
  const asked = usePathParam('section');
  const section = ideaSectionKeys.find((key) => key === asked) ?? 'name';
  const back = `/prestudies/${prestudyId}/ideas/${idea.id}`;
  const SectionForm = parts[section];
  return (
    <Stack>
      <PartHeader title={section === 'name' ? t('nameTitle') : t('title', { section: w(sectionWord(section)) })} back={{ to: back, label: i('backToIdea') }} />
      <SectionForm prestudyId={prestudyId} idea={idea} back={back} />
    </Stack>
  );
}
