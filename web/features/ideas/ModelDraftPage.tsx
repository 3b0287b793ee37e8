import { accessRules } from '../../../contract/access.ts';
import { ideaDraftsRoutes } from '../../../contract/idea-drafts.ts';
import type { ModelDraft } from '../../../contract/idea-drafts.ts';
import { ideasRoutes } from '../../../contract/ideas.ts';
import type { Idea } from '../../../contract/ideas.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link, usePathParam, useSearchParams } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartHeader, Section, Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { DraftSections } from './DraftSections.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { draftTexts, originWord } from './draft.texts.ts';
import { ideasTexts } from './ideas.texts.ts';
import { useMayWrite } from './IdeasPage.tsx';
import { MissingTexts } from './MissingTexts.tsx';
import { TakeIntoUse } from './TakeIntoUse.tsx';

export interface DraftParams { prestudyId: string; ideaId: string }

/** `/prestudies/:id/ideas/:ideaId/model`: the idea as a programme model, what is left to do, and the way into use. */
export function ModelDraftPage() {
  const t = useTexts(draftTexts);
  const i = useTexts(ideasTexts);
  const prestudyId = usePathParam('prestudyId');
  const ideaId = usePathParam('ideaId');
  const params = { prestudyId, ideaId };
  const asked = Number(useSearchParams()['version'] ?? NaN);
  const idea = useApiQuery(ideasRoutes.readIdea, { params });
  const draft = useApiQuery(ideaDraftsRoutes.readModelDraft, { params, query: Number.isInteger(asked) && asked > 0 ? { version: asked } : {} }, { enabled: idea.data !== undefined && idea.data.state === 'chosen' });
  const failed = idea.error ?? draft.error;
  const back = { to: `/prestudies/${prestudyId}/ideas/${ideaId}`, label: i('backToIdea') };
  if (idea.data && idea.data.state !== 'chosen') {
    return <Stack><PartHeader title={t('title', { name: idea.data.name })} back={back} /><EmptyState title={t('none')}>{t('noneDetail')}</EmptyState></Stack>;
  }
  if (!idea.data || !draft.data) return failed ? <FailedState error={failed} retry={() => { void draft.refetch(); }} /> : <Skeleton rows={6} />;
  return (
    <Stack gap="wide">
      <PartHeader title={t('title', { name: idea.data.name })} back={back} lede={t('lede')} />
      <DraftView params={params} idea={idea.data} draft={draft.data} />
    </Stack>
  );
}

function DraftView({ params, idea, draft }: { params: DraftParams; idea: Idea; draft: ModelDraft }) {
  const mayWrite = useMayWrite(params.prestudyId);
  const newest = draft.versions[0]?.version === draft.version;
  const mayChange = mayWrite && newest && idea.programmeId === null;
  return (
    <>
      <Standing idea={idea} draft={draft} newest={newest} here={`/prestudies/${params.prestudyId}/ideas/${params.ideaId}/model`} />
      {mayChange && draft.valid ? <TakeIntoUse params={params} draft={draft} /> : null}
      {mayChange ? <MissingTexts key={`texts ${draft.version}`} params={params} draft={draft} /> : null}
      <DraftSections params={params} draft={draft} mayChange={mayChange} />
      <DraftEditor key={`text ${draft.version}`} params={params} draft={draft} mayChange={mayChange} />
      <Versions params={params} draft={draft} />
    </>
  );
}

const mayRefer: readonly string[] = accessRules['case.refer'].roles;

function Standing({ idea, draft, newest, here }: { idea: Idea; draft: ModelDraft; newest: boolean; here: string }) {
  const t = useTexts(draftTexts);
  const { person } = useSession();
  if (!newest) return <Notice kind="warning" actions={<LinkButton size="small" to={here}>{t('toNewest')}</LinkButton>}>{t('oldVersion', { version: draft.version })}</Notice>;
  if (idea.programmeId) {
    return <Notice kind="success" title={t('inUse')} actions={(
      <>
        <LinkButton size="small" to={`/programmes/${idea.programmeId}`} iconAfter="chevronRight">{t('openProgramme')}</LinkButton>
        {person?.kind === 'staff' && mayRefer.includes(person.role) ? <LinkButton size="small" to="/refer" iconAfter="chevronRight">{t('refer')}</LinkButton> : null}
      </>
    )}>{t('inUseAbout')}</Notice>;
  }
  return draft.valid ? <Notice kind="success" title={t('holds')}>{t('holdsAbout')}</Notice> : <Notice kind="warning" title={t('faults', { count: draft.faults.length })} />;
}

function Versions({ params: { prestudyId, ideaId }, draft }: { params: DraftParams; draft: ModelDraft }) {
  const t = useTexts(draftTexts);
  const language = useLanguage();
  return (
    <Section title={t('versions')}>
      <RowList label={t('versions')} rows={draft.versions.map(({ version, origin, madeByName, madeAt }) => ({
        key: String(version),
        title: version === draft.version ? t('versionRow', { version }) : <Link to={`/prestudies/${prestudyId}/ideas/${ideaId}/model`} search={{ version: String(version) }}>{t('versionRow', { version })}</Link>,
        about: t('originBy', { origin: t(originWord(origin)), name: madeByName, day: shortDay(madeAt.slice(0, 10), language) }),
      }))} />
    </Section>
  );
}
