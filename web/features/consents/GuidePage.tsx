import { informationCategories } from '../../../contract/access.ts';
import { categoryWords } from '../../../contract/category-words.ts';
import { guideRoutes } from '../../../contract/guide.ts';
import type { GuideKind } from '../../../contract/guide.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useGo, useSearchParams } from '../../ui/navigation.tsx';
import { Page, PageHeader, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { capitalised } from './consent-words.ts';
import { guideTexts } from './guide.texts.ts';
import { GuideAnswerView } from './GuideAnswerView.tsx';
import type { Asked } from './GuideAnswerView.tsx';
import './guide.css';

/** The question lives in the address: kinds of agencies and of information, never a person, so that it can be linked to. */
function useQuestion(kinds: readonly GuideKind[]) {
  const search = useSearchParams();
  const go = useGo();
  const from = kinds.find(({ kind }) => kind === search['from']);
  const to = kinds.find(({ kind }) => kind === search['to']);
  const category = informationCategories.find((one) => one === search['category']);
  const set = (change: Readonly<Record<string, string | undefined>>) => {
    const next = { from: from?.kind, to: to?.kind, category, ...change };
    go('/guide', { replace: true, search: Object.fromEntries(Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : []))) });
  };
  return { from, to, category, set };
}

function Answered({ asked }: { asked: Asked }) {
  const { data, error, refetch } = useApiQuery(guideRoutes.readGuideAnswer, { query: { from: asked.from.kind, to: asked.to.kind, category: asked.category } });
  if (data) return <GuideAnswerView asked={asked} answer={data} />;
  return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={3} />;
}

function Guide({ kinds }: { kinds: readonly GuideKind[] }) {
  const t = useTexts(guideTexts);
  const language = useLanguage();
  const { from, to, category, set } = useQuestion(kinds);
  const options = kinds.map(({ kind, name }) => ({ value: kind, label: name[language] }));
  const asked = from && to && category ? { from, to, category } : null;
  return (
    <Stack gap="wide">
      <div role="group" aria-label={t('choose')} className="guide__question">
        <SelectField label={t('from')} value={from?.kind ?? ''} options={options} onChange={(kind) => set({ from: kind })} />
        <SelectField label={t('to')} value={to?.kind ?? ''} options={options} onChange={(kind) => set({ to: kind })} />
        <SelectField label={t('category')} value={category ?? ''} onChange={(one) => set({ category: one })}
          options={informationCategories.map((one) => ({ value: one, label: capitalised(categoryWords[one][language]) }))} />
        {from && to ? <div><Button kind="quiet" icon="undo" onPress={() => set({ from: to.kind, to: from.kind })}>{t('swap')}</Button></div> : null}
      </div>
      <div aria-live="polite" className="guide__answer">
        {asked ? <Answered asked={asked} /> : <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      </div>
    </Stack>
  );
}

/** `/guide?from=&to=&category=`: what the law allows between two kinds of agency, for anyone. It holds nothing of any case. */
export function GuidePage() {
  const t = useTexts(guideTexts);
  const { data, error, refetch } = useApiQuery(guideRoutes.readGuide, {});
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lede={t('lede')} />
      {data ? <Guide kinds={data.kinds} /> : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />}
    </Page>
  );
}
