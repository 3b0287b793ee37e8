import { useState } from 'react';
import { ideaSectionKeys, type IdeaSection } from '../../../contract/idea-content.ts';
import { ideasRoutes } from '../../../contract/ideas.ts';
import type { Idea } from '../../../contract/ideas.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Link, useGo, usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartHeader, Section, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { gapWord, ideaWords, sectionWord, stateWord } from './idea-words.texts.ts';
import { IdeaParts } from './IdeaParts.tsx';
import { ideasTexts } from './ideas.texts.ts';
import { stateSigns, useMayWrite } from './IdeasPage.tsx';

const DecideIdea = lazyPart(() => import('./DecideIdea.tsx'), (m) => m.DecideIdea);

/** `/prestudies/:id/ideas/:ideaId`: an idea as one reads it, with what is missing on top and a way to fill in each part. */
export function IdeaPage() {
  const prestudyId = usePathParam('prestudyId');
  const ideaId = usePathParam('ideaId');
  const { data, error, refetch } = useApiQuery(ideasRoutes.readIdea, { params: { prestudyId, ideaId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return <IdeaView prestudyId={prestudyId} idea={data} />;
}

function IdeaView({ prestudyId, idea }: { prestudyId: string; idea: Idea }) {
  const t = useTexts(ideasTexts);
  const w = useTexts(ideaWords);
  const language = useLanguage();
  const mayWrite = useMayWrite(prestudyId);
  const here = `/prestudies/${prestudyId}/ideas/${idea.id}`;
  return (
    <Stack gap="wide">
      <PartHeader title={idea.name} back={{ to: `/prestudies/${prestudyId}/ideas`, label: t('back') }} lede={idea.summary} tag={<StatusTag status={stateSigns[idea.state]}>{w(stateWord(idea.state))}</StatusTag>}>
        <ButtonRow>
          <LinkButton to={`${here}/dialogue`} iconAfter="chevronRight">{t('toDialogue')}</LinkButton>
          <LinkButton to={`${here}/ground`} iconAfter="chevronRight">{t('toGround')}</LinkButton>
          {idea.state === 'chosen' ? <LinkButton to={`${here}/model`} iconAfter="chevronRight" kind={idea.programmeId ? 'secondary' : 'primary'}>{t('toDraft')}</LinkButton> : null}
          {mayWrite ? <LinkButton kind="quiet" to={`${here}/edit/name`}>{t('changeName')}</LinkButton> : null}
        </ButtonRow>
      </PartHeader>
      {idea.programmeId && idea.programmeName ? (
        <Notice kind="success" title={t('becameProgramme')}
          actions={<LinkButton size="small" to={`/programmes/${idea.programmeId}`} iconAfter="chevronRight">{t('toProgramme', { name: idea.programmeName[language] })}</LinkButton>}>
          {t('becameProgrammeAbout')}
        </Notice>
      ) : null}
      {idea.gaps.length > 0 ? <Gaps idea={idea} here={here} mayWrite={mayWrite} /> : null}
      {idea.gaps.length === 0 && idea.state === 'open' && mayWrite ? <Notice kind="success" title={t('whole')}>{t('wholeNext')}</Notice> : null}
      {ideaSectionKeys.map((section) => <Part key={section} section={section} idea={idea} here={here} mayWrite={mayWrite} />)}
      {mayWrite && !idea.programmeId ? <Decisions prestudyId={prestudyId} idea={idea} /> : null}
    </Stack>
  );
}

function Gaps({ idea, here, mayWrite }: { idea: Idea; here: string; mayWrite: boolean }) {
  const t = useTexts(ideasTexts);
  const w = useTexts(ideaWords);
  return (
    <Notice kind="info" title={t('missingTitle')}>
      <ul>
        {idea.gaps.map(({ section, gap }) => (
          <li key={gap}>{mayWrite ? <Link to={`${here}/edit/${section}`}>{w(gapWord(gap))}</Link> : w(gapWord(gap))}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Part({ section, idea, here, mayWrite }: { section: IdeaSection; idea: Idea; here: string; mayWrite: boolean }) {
  const t = useTexts(ideasTexts);
  const w = useTexts(ideaWords);
  const title = w(sectionWord(section));
  return (
    <Section title={title} actions={mayWrite ? (
      <LinkButton kind="quiet" size="small" to={`${here}/edit/${section}`}>{t('change')}<span className="visually-hidden"> {title}</span></LinkButton>
    ) : null}>
      <IdeaParts section={section} content={idea.content} findings={idea.findings.map(({ id, sentence, supported, gone }) => ({ id, sentence: gone ? t('findingGone') : sentence, weak: !supported && !gone }))}
        findingPath={(id) => here.replace(/ideas\/.*$/, `analysis/findings/${id}`)} budgetSum={idea.budgetSum} theoryFaults={idea.theoryFaults} />
    </Section>
  );
}

function Decisions({ prestudyId, idea }: { prestudyId: string; idea: Idea }) {
  const t = useTexts(ideasTexts);
  const go = useGo();
  const toast = useToast();
  const remove = useApiMutation(ideasRoutes.removeIdea);
  const [asked, setAsked] = useState<'choose' | 'set-aside' | 'reopen' | null>(null);
  const takeAway = async () => {
    try {
      await remove.mutateAsync({ params: { prestudyId, ideaId: idea.id } });
      toast({ text: t('removed') });
      go(`/prestudies/${prestudyId}/ideas`);
    } catch {
      // Why it cannot be removed stands in the notice below.
    }
  };
  return (
    <>
      <ButtonRow>
        {idea.state === 'open' ? <Button kind="primary" onPress={() => setAsked('choose')}>{t('choose')}</Button> : null}
        {idea.state === 'open' ? <Button onPress={() => setAsked('set-aside')}>{t('setAside')}</Button> : <Button onPress={() => setAsked('reopen')}>{t('reopen')}</Button>}
        <Button kind="quiet" pending={remove.isPending} onPress={() => { void takeAway(); }}>{t('remove')}</Button>
      </ButtonRow>
      {remove.error ? <FailedState error={remove.error} /> : null}
      {asked ? <DecideIdea prestudyId={prestudyId} idea={idea} decision={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
