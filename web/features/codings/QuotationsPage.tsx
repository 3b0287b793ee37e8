import { useEffect, useRef } from 'react';
import { analysesRoutes } from '../../../contract/analyses.ts';
import { codebookRoutes, type Codebook } from '../../../contract/codebook.ts';
import type { Finding } from '../../../contract/findings.ts';
import { quotationsRoutes, type Quotation } from '../../../contract/quotations.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Link, usePathname, usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { QuotationCheckForm, WaitingQuotation } from './QuotationCheckForm.tsx';
import { quotationsTexts } from './quotations.texts.ts';
import { TextsPart } from './TextsPart.tsx';
import { usePart } from './use-part.ts';
import { useWordsOf } from './use-words-of.ts';

interface ListProps { prestudyId: string; quotations: readonly Quotation[]; findings: readonly Finding[]; themes: Codebook['themes']; mayWrite: boolean }

/** What is built on a quotation, to go back to. */
function FindingsOn({ prestudyId, quotation, findings }: { prestudyId: string; quotation: Quotation; findings: readonly Finding[] }) {
  const t = useTexts(quotationsTexts);
  const wordsOf = useWordsOf();
  const standing = findings.filter(({ withdrawnOn, evidence }) => withdrawnOn === null && evidence.some(({ kind, sourceId }) => kind === 'quotation' && sourceId === quotation.id));
  if (standing.length === 0) return null;
  return (
    <div className="quotation__facts">
      <span>{t('findings')}</span>
      {standing.map(({ id, sentenceSv, sentenceEn }) => <Link key={id} to={`/prestudies/${prestudyId}/analysis/findings/${id}`}>{wordsOf({ sv: sentenceSv, en: sentenceEn })}</Link>)}
    </div>
  );
}

/** A quotation that has been checked, with who did it. */
function Checked({ prestudyId, quotation, findings, themes, mayWrite }: Omit<ListProps, 'quotations'> & { quotation: Quotation }) {
  const t = useTexts(quotationsTexts);
  const box = useRef<HTMLLIElement>(null);
  const isAskedFor = usePathname().endsWith(`/quotations/${quotation.id}`);
  // A finding leads to the quotation that it stands on.
  useEffect(() => { if (isAskedFor) box.current?.scrollIntoView?.({ block: 'center' }); }, [isAskedFor]);
  const again = useApiMutation(quotationsRoutes.checkQuotation);
  const theme = themes.find(({ id }) => id === quotation.themeId);
  const { words, themeId, reason, version } = quotation;
  return (
    <li ref={box} className={`quotation${isAskedFor ? ' quotation--asked' : ''}`} aria-current={isAskedFor ? 'true' : undefined}>
      <blockquote>{words}</blockquote>
      <div className="quotation__facts">
        {theme ? <Tag>{theme.name}</Tag> : null}
        {quotation.checkedByName === null ? null : <span>{t('checkedBy', { name: quotation.checkedByName })}</span>}
        {mayWrite && quotation.sameEyes ? <span>{t('sameEyes')}</span> : null}
        {quotation.reason === '' ? null : <span>{quotation.reason}</span>}
      </div>
      {quotation.original !== null && quotation.original !== words ? <Disclosure title={t('original')}><blockquote>{quotation.original}</blockquote></Disclosure> : null}
      <FindingsOn prestudyId={prestudyId} quotation={quotation} findings={findings} />
      {again.error ? <FailedState error={again.error} /> : null}
      {mayWrite ? (
        <ButtonRow>
          {quotation.state === 'usable' ? <LinkButton size="small" to={`/prestudies/${prestudyId}/analysis/findings/new`} search={{ evidence: `quotation:${quotation.id}` }}>{t('makeFinding')}</LinkButton> : null}
          <Button size="small" kind="quiet" pending={again.isPending} onPress={() => again.mutate({ params: { prestudyId, quotationId: quotation.id }, body: { verdict: 'waiting', checks: [], words, themeId, reason, version } })}>{t('recheck')}</Button>
        </ButtonRow>
      ) : null}
    </li>
  );
}

function Lists({ prestudyId, quotations, findings, themes, mayWrite }: ListProps) {
  const t = useTexts(quotationsTexts);
  const by = (state: Quotation['state']) => quotations.filter((one) => one.state === state);
  const list = (state: Quotation['state']) => <ul className="quotations">{by(state).map((one) => <Checked key={one.id} prestudyId={prestudyId} quotation={one} findings={findings} themes={themes} mayWrite={mayWrite} />)}</ul>;
  return (
    <>
      {mayWrite && by('waiting').length > 0 ? (
        <Section title={t('waiting')}>
          {by('waiting').map((one, index) => (
            <Card key={`${one.id} ${one.version}`} level={3} title={t('quotation', { number: index + 1 })}>
              {one.mayApprove ? <QuotationCheckForm prestudyId={prestudyId} quotation={one} themes={themes} /> : <WaitingQuotation prestudyId={prestudyId} quotation={one} />}
            </Card>
          ))}
        </Section>
      ) : null}
      <Section title={t('usable')}>{by('usable').length === 0 ? <p>{t('none')}</p> : list('usable')}</Section>
      {by('refused').length > 0 ? <Disclosure title={t('refused')}>{list('refused')}</Disclosure> : null}
    </>
  );
}

/** `/prestudies/:id/texts/quotations`, or one of them by its id: quotations to check, and those that can be used. */
export function QuotationsPage() {
  const t = useTexts(quotationsTexts);
  const prestudyId = usePathParam('prestudyId');
  const { mayWrite } = usePart(prestudyId);
  const { data, error, refetch } = useApiQuery(quotationsRoutes.listQuotations, { params: { prestudyId } });
  const book = useApiQuery(codebookRoutes.readCodebook, { params: { prestudyId } });
  const findings = useApiQuery(analysesRoutes.listFindings, { params: { prestudyId } });
  return (
    <TextsPart title={t('title')} lede={t('lede')}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={4} />}
      {data?.items.length === 0 ? <EmptyState title={t('empty')}>{mayWrite ? t('emptyDetail') : t('emptyReader')}</EmptyState> : null}
      {data && data.items.length > 0 && book.data ? <Lists prestudyId={prestudyId} quotations={data.items} findings={findings.data?.items ?? []} themes={book.data.themes} mayWrite={mayWrite} /> : null}
    </TextsPart>
  );
}
