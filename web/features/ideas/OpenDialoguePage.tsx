import { useState } from 'react';
import { ideaDialoguesRoutes } from '../../../contract/idea-dialogues.ts';
import type { OpenIdea } from '../../../contract/idea-dialogues.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader, Section, Stack } from '../../ui/Page.tsx';
import { useSecretInAddress } from '../../ui/secret-in-address.ts';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { dialogueTexts } from './dialogue.texts.ts';
import { IdeaParts } from './IdeaParts.tsx';
import { ideaWords, kindWord, sectionWord } from './idea-words.texts.ts';
import { VoiceForm } from './VoiceForm.tsx';
import './ideas.css';

/** `/dialogue#…`: an idea for those who were given its link; no account, made for a phone first. */
export function OpenDialoguePage() {
  const token = useSecretInAddress();
  const { data, error, refetch } = useApiQuery(ideaDialoguesRoutes.openIdea, { body: { token } }, { enabled: token !== '' });
  return (
    <Page width="narrow">
      {token === '' ? <NoLink /> : data ? <Reading key={token} idea={data} token={token} /> : error ? <NotOpen error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />}
    </Page>
  );
}

/** An address that was cut off before its secret opens nothing, and nobody needs to be asked about it. */
function NoLink() {
  const t = useTexts(dialogueTexts);
  return <><PageHeader title={t('openTitle')} /><EmptyState title={t('notWhole')}>{t('notWholeAbout')}</EmptyState></>;
}

function NotOpen({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTexts(dialogueTexts);
  return <><PageHeader title={t('openTitle')} /><FailedState error={error} retry={retry} /></>;
}

function Reading({ idea, token }: { idea: OpenIdea; token: string }) {
  const t = useTexts(dialogueTexts);
  const w = useTexts(ideaWords);
  const language = useLanguage();
  const [sent, setSent] = useState(false);
  return (
    <Stack gap="wide">
      <PageHeader title={idea.name} lede={idea.summary} />
      <p className="idea-soft">{t('openFrom', { agency: idea.ownerAgencyName, prestudy: idea.prestudyName, day: shortDay(idea.endsOn, language) })}</p>
      {idea.introduction ? <p className="idea-text">{idea.introduction}</p> : null}
      {idea.sections.map((section) => (
        <Section key={section} title={w(sectionWord(section))}>
          <IdeaParts section={section} content={idea.content} budgetSum={idea.budgetSum} findings={section === 'need' ? idea.findings.map((sentence) => ({ id: sentence, sentence, weak: false })) : []} />
        </Section>
      ))}
      {idea.comments.length > 0 ? <Others comments={idea.comments} /> : null}
      {sent ? (
        <Notice kind="success" title={t('sent')} announce actions={<Button size="small" onPress={() => setSent(false)}>{t('another')}</Button>}>{t('sentAbout')}</Notice>
      ) : <VoiceForm token={token} sections={idea.sections} onSent={() => setSent(true)} />}
    </Stack>
  );
}

function Others({ comments }: { comments: OpenIdea['comments'] }) {
  const t = useTexts(dialogueTexts);
  const w = useTexts(ideaWords);
  return (
    <Section title={t('others')}>
      <div className="idea-rows">
        {comments.map(({ id, section, actorKind, words, answer }) => (
          <figure key={id} className="idea-row">
            <blockquote className="idea-text idea-row__wide">{words}</blockquote>
            <figcaption className="idea-soft idea-row__wide">{w(kindWord(actorKind))}, {w(sectionWord(section)).toLowerCase()}</figcaption>
            {answer ? <p className="idea-row__wide">{t('ourAnswer', { answer })}</p> : null}
          </figure>
        ))}
      </div>
    </Section>
  );
}
