import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { publicationsRoutes, type Publication } from '../../../contract/publications.ts';
import type { PrestudyPart } from '../../../contract/access.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartPage, Section, Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StepPath, type PathStep } from '../../ui/StepPath.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { previewAddress, publicAddress, publicationPath } from './addresses.ts';
import { PublicationTags } from './PublicationTags.tsx';
import { publicationsTexts } from './publications.texts.ts';
import { PublishPart, WithdrawPart } from './PublishPart.tsx';
import { ReviewPart } from './ReviewPart.tsx';
import './publications.css';

export interface PartProps { prestudyId: string; publication: Publication; part: PrestudyPart }

/** `/prestudies/:id/publication/:id`: one page on its way to the public, and what is to be done next. */
export function PublicationPage() {
  const t = useTexts(publicationsTexts);
  const [prestudyId, publicationId] = [usePathParam('prestudyId'), usePathParam('publicationId')];
  const { data, error, refetch } = useApiQuery(publicationsRoutes.readPublication, { params: { prestudyId, publicationId } });
  const { data: prestudy } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  if (!data || !prestudy) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={5} />;
  const props: PartProps = { prestudyId, publication: data, part: prestudy.myPart };
  return (
    <PartPage title={data.title} back={{ to: publicationPath(prestudyId), label: t('back') }} tag={<PublicationTags publication={data} />}>
      <StepPath label={t('steps')} steps={stepsOf(data, t)} />
      {data.withdrawnAt ? <Notice kind="warning">{t('withdrawnNote', { reason: data.withdrawnReason })}</Notice> : null}
      <Deeds {...props} />
      <Gaps publication={data} />
      <ReviewPart {...props} />
      <PublishPart {...props} />
      <Versions publication={data} />
      <WithdrawPart {...props} />
    </PartPage>
  );
}

function stepsOf({ state }: Publication, t: ReturnType<typeof useTexts<(typeof publicationsTexts)['sv']>>): PathStep[] {
  const at = { draft: 0, 'in-review': 1, approved: 2, published: 3 }[state];
  return (['stepWrite', 'stepReview', 'stepPublish'] as const).map((key, index) => ({ key, label: t(key), state: index < at ? 'done' : index === at ? 'now' : 'coming' }));
}

function Deeds({ prestudyId, publication: { id, slug, state, currentNumber, withdrawnAt, draft }, part }: PartProps) {
  const t = useTexts(publicationsTexts);
  const isPublic = currentNumber !== null && withdrawnAt === null;
  return (
    <div className="publication__deeds no-print">
      <ButtonRow>
        {part === 'reader' ? null : <LinkButton kind={state === 'draft' || state === 'published' ? 'primary' : 'secondary'} to={publicationPath(prestudyId, id, '/edit')}>{t('edit')}</LinkButton>}
        <a className="button button--secondary button--normal" href={previewAddress(prestudyId, id, 'sv')} target="_blank" rel="noopener">{t('preview')}</a>
        {draft.texts.en ? <a className="button button--secondary button--normal" href={previewAddress(prestudyId, id, 'en')} target="_blank" rel="noopener">{t('previewEn')}</a> : null}
        {part !== 'reader' && currentNumber === null ? <RemoveDraft prestudyId={prestudyId} publicationId={id} /> : null}
      </ButtonRow>
      {isPublic ? <p>{t('isPublicAs')}: <a href={publicAddress(slug)}>{location.origin}{publicAddress(slug)}</a></p> : null}
    </div>
  );
}

function RemoveDraft({ prestudyId, publicationId }: { prestudyId: string; publicationId: string }) {
  const t = useTexts(publicationsTexts);
  const [go, toast] = [useGo(), useToast()];
  const remove = useApiMutation(publicationsRoutes.removePublication, {
    onSuccess: () => {
      toast({ text: t('removed') });
      go(publicationPath(prestudyId));
    },
  });
  return <Button kind="quiet" pending={remove.isPending} onPress={() => remove.mutate({ params: { prestudyId, publicationId } })}>{t('remove')}</Button>;
}

function Gaps({ publication: { gaps, state } }: { publication: Publication }) {
  const t = useTexts(publicationsTexts);
  if (gaps.length === 0 || state === 'published') return null;
  const required = gaps.some((gap) => gap.required);
  return (
    <Notice kind={required ? 'warning' : 'info'} title={t(required ? 'gapsTitle' : 'gapsTitleSoft')}>
      <ul>{gaps.toSorted((a, b) => Number(b.required) - Number(a.required)).map(({ gap }) => <li key={gap}>{t(`gap_${gap}`)}</li>)}</ul>
    </Notice>
  );
}

function Versions({ publication: { versions, slug, withdrawnAt, currentNumber } }: { publication: Publication }) {
  const t = useTexts(publicationsTexts);
  if (versions.length === 0) return null;
  const addressOf = (number: number) => (number === currentNumber ? publicAddress(slug) : `${publicAddress(slug)}/versions/${number}`);
  return (
    <Section title={t('versionsTitle')}>
      <RowList label={t('versionsTitle')} rows={versions.map(({ number, publishedAt, publishedByName, changeNote }) => ({
        key: String(number), title: withdrawnAt ? t('version', { number }) : <a href={addressOf(number)}>{t('version', { number })}</a>,
        about: <Stack gap="tight"><span><DayText day={publishedAt.slice(0, 10)} />, {publishedByName}</span>{changeNote ? <span>{changeNote}</span> : null}</Stack>,
      }))} />
    </Section>
  );
}
