import { codebookRoutes, type Codebook } from '../../../contract/codebook.ts';
import { quotationsRoutes, type Quotation } from '../../../contract/quotations.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { QuotationCheckForm, WaitingQuotation } from './QuotationCheckForm.tsx';
import { quotationsTexts } from './quotations.texts.ts';
import { TextsPart } from './TextsPart.tsx';
import { usePart } from './use-part.ts';

interface ListProps { prestudyId: string; quotations: readonly Quotation[]; themes: Codebook['themes']; mayWrite: boolean }

/** A quotation that has been checked, with who did it. */
function Checked({ prestudyId, quotation, themes, mayWrite }: Omit<ListProps, 'quotations'> & { quotation: Quotation }) {
  const t = useTexts(quotationsTexts);
  const again = useApiMutation(quotationsRoutes.checkQuotation);
  const theme = themes.find(({ id }) => id === quotation.themeId);
  const { words, themeId, reason, version } = quotation;
  return (
    <li className="quotation">
      <blockquote>{words}</blockquote>
      <div className="quotation__facts">
        {theme ? <Tag>{theme.name}</Tag> : null}
        {quotation.checkedByName === null ? null : <span>{t('checkedBy', { name: quotation.checkedByName })}</span>}
        {mayWrite && quotation.sameEyes ? <span>{t('sameEyes')}</span> : null}
        {quotation.reason === '' ? null : <span>{quotation.reason}</span>}
      </div>
      {quotation.original !== null && quotation.original !== words ? <Disclosure title={t('original')}><blockquote>{quotation.original}</blockquote></Disclosure> : null}
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

function Lists({ prestudyId, quotations, themes, mayWrite }: ListProps) {
  const t = useTexts(quotationsTexts);
  const by = (state: Quotation['state']) => quotations.filter((one) => one.state === state);
  const list = (state: Quotation['state']) => <ul className="quotations">{by(state).map((one) => <Checked key={one.id} prestudyId={prestudyId} quotation={one} themes={themes} mayWrite={mayWrite} />)}</ul>;
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

/** `/prestudies/:id/texts/quotations`: quotations to check, and those that can be used. */
export function QuotationsPage() {
  const t = useTexts(quotationsTexts);
  const prestudyId = usePathParam('prestudyId');
  const { mayWrite } = usePart(prestudyId);
  const { data, error, refetch } = useApiQuery(quotationsRoutes.listQuotations, { params: { prestudyId } });
  const book = useApiQuery(codebookRoutes.readCodebook, { params: { prestudyId } });
  return (
    <TextsPart title={t('title')} lede={t('lede')}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={4} />}
      {data?.items.length === 0 ? <EmptyState title={t('empty')}>{mayWrite ? t('emptyDetail') : t('emptyReader')}</EmptyState> : null}
      {data && data.items.length > 0 && book.data ? <Lists prestudyId={prestudyId} quotations={data.items} themes={book.data.themes} mayWrite={mayWrite} /> : null}
    </TextsPart>
  );
}
