import { useRef } from 'react';
import { blocksRoutes } from '../../../contract/blocks.ts';
import type { Block, BlockChoice } from '../../../contract/blocks.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { useMyCaseIds } from '../../app/session.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { myBlocksTexts } from './my-blocks.texts.ts';
import { TwoTaps } from './TwoTaps.tsx';
import './consents.css';

interface Part { caseId: string; onDone: () => void }

function useNameOf(): (one: Pick<Block, 'unitId' | 'name'>) => string {
  const t = useTexts(myBlocksTexts);
  return ({ unitId, name }) => (unitId === null ? name : t('unit', { name }));
}

/** Someone who is shut out, since when, and the way to let them in again. */
function ShutOut({ caseId, block, onDone }: Part & { block: Block }) {
  const t = useTexts(myBlocksTexts);
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const name = useNameOf()(block);
  const lift = useApiMutation(blocksRoutes.liftBlock);
  const day = formatDay(swedishDayOf(new Date(block.fromAt)), language, today);
  return (
    <Card title={name} level={3}>
      <p>{block.about}</p>
      <p>{block.registeredByName === null ? t('since', { day }) : t('sinceBy', { day, name: block.registeredByName })}{block.isLead ? ` ${t('needsCoach')}` : ''}</p>
      <TwoTaps first={t('lift')} firstLabel={t('liftFor', { name })} ask={t('liftAsk', { name })} then={t('liftThen')} second={t('liftYes')} keep={t('no')} act={async () => {
        await lift.mutateAsync({ params: { caseId, blockId: block.id }, body: { version: block.version } });
        toast({ text: t('lifted', { name }) });
        onDone();
      }} />
    </Card>
  );
}

/** Someone who can be shut out: a first press says what comes of it, a second does it. */
function Choice({ caseId, choice, onDone }: Part & { choice: BlockChoice }) {
  const t = useTexts(myBlocksTexts);
  const toast = useToast();
  const name = useNameOf()(choice);
  const register = useApiMutation(blocksRoutes.registerBlock);
  const ofUnit = choice.isLead ? `${t('thenUnit')} ${t('needsCoach')}` : t('thenUnit');
  const then = choice.unitId !== null ? ofUnit : choice.isLead ? t('thenCoach') : t('thenOne');
  return (
    <Card title={name} level={3}>
      <p>{choice.about}</p>
      <TwoTaps first={t('block')} firstLabel={t('blockFor', { name })} ask={t('ask', { name })} then={then} second={t('yes')} keep={t('no')} act={async () => {
        const body = choice.staffId === null ? { unitId: choice.unitId ?? '' } : { staffId: choice.staffId };
        await register.mutateAsync({ params: { caseId }, body });
        toast({ text: t('blocked', { name }) });
        onDone();
      }} />
    </Card>
  );
}

function MyCaseBlocks({ caseId }: { caseId: string }) {
  const t = useTexts(myBlocksTexts);
  const place = useRef<HTMLDivElement>(null);
  // What was pressed moves to another part of the page; the reader stays where she is.
  const onDone = () => place.current?.focus({ preventScroll: true });
  const { data, error, refetch } = useApiQuery(blocksRoutes.listBlocks, { params: { caseId } });
  if (error && !data) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton shape="cards" rows={3} />;
  return (
    <div ref={place} tabIndex={-1} className="my-consents-case">
      {data.total > 0 ? (
        <Section title={t('nowTitle')}>
          <ul className="my-consents">{data.items.map((block) => <li key={block.id}><ShutOut caseId={caseId} block={block} onDone={onDone} /></li>)}</ul>
        </Section>
      ) : null}
      {data.choices.length === 0 ? <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState> : (
        <Section title={t('whoTitle')} lede={t('whoLede')}>
          <ul className="my-consents">{data.choices.map((choice) => <li key={choice.staffId ?? choice.unitId}><Choice caseId={caseId} choice={choice} onDone={onDone} /></li>)}</ul>
        </Section>
      )}
      <p className="my-consent__soft">{t('emergency')}</p>
    </div>
  );
}

/** `/my/blocks`: whom I do not want to see what is written about me. */
export function BlockMyPage() {
  const t = useTexts(myBlocksTexts);
  const caseIds = useMyCaseIds();
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lede={t('lede')} back={{ to: '/my', label: t('back') }} />
      {caseIds.length === 0 ? <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState> : null}
      {caseIds.map((caseId) => <MyCaseBlocks key={caseId} caseId={caseId} />)}
    </Page>
  );
}
