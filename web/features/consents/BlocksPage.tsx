import { useState } from 'react';
import { blocksRoutes } from '../../../contract/blocks.ts';
import type { Block } from '../../../contract/blocks.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { useSignedIn } from '../../app/session.tsx';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { formatDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { blocksTexts } from './blocks.texts.ts';
import { TwoTaps } from './TwoTaps.tsx';
import './consents.css';

const BlockForm = lazyPart(() => import('./BlockForm.tsx'), (m) => m.BlockForm);
const ConflictForm = lazyPart(() => import('./ConflictForm.tsx'), (m) => m.ConflictForm);

function About({ block }: { block: Block }) {
  const t = useTexts(blocksTexts);
  const language = useLanguage();
  const today = useToday();
  const day = formatDay(swedishDayOf(new Date(block.fromAt)), language, today).replace(/^(?:på|on) /, '');
  const since = block.registeredByName === null ? t('sinceByPerson', { day }) : t('sinceBy', { day, name: block.registeredByName });
  return <>{[block.about, block.reasonName?.[language], block.words].filter(Boolean).join('. ')}. {since}</>;
}

function Lift({ caseId, block }: { caseId: string; block: Block }) {
  const t = useTexts(blocksTexts);
  const toast = useToast();
  const lift = useApiMutation(blocksRoutes.liftBlock);
  const { name } = block;
  if (!block.mayLift) return null;
  return (
    <TwoTaps size="small" first={t('lift')} firstLabel={t('liftFor', { name })} ask={t('liftAsk', { name })}
      then={block.kind === 'participant' ? t('liftThen') : t('liftThenConflict')} second={t('liftYes')} keep={t('keep')} act={async () => {
        await lift.mutateAsync({ params: { caseId, blockId: block.id }, body: { version: block.version } });
        toast({ text: t('lifted') });
      }} />
  );
}

function Blocks({ caseId, items }: { caseId: string; items: readonly Block[] }) {
  const t = useTexts(blocksTexts);
  if (items.length === 0) return <EmptyState title={t('none')}>{t('noneAbout')}</EmptyState>;
  return (
    <RowList label={t('list')} rows={items.map((block) => ({
      key: block.id, title: block.name, tag: <Tag>{t(`kind-${block.kind}`)}</Tag>, about: <About block={block} />, actions: <Lift caseId={caseId} block={block} />,
    }))} />
  );
}

/** `/cases/:caseId/blocks`: who is shut out and why, for those who lead; recording a block for the person, and a conflict of interest. */
export function BlocksPage() {
  const t = useTexts(blocksTexts);
  const caseId = usePathParam('caseId');
  const me = useSignedIn();
  const [open, setOpen] = useState<'block' | 'conflict' | null>(null);
  const { data, error, refetch } = useApiQuery(blocksRoutes.listBlocks, { params: { caseId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />;
  const leads = me.kind === 'staff' && me.role === 'team-leader';
  const close = () => setOpen(null);
  return (
    <Stack gap="wide">
      {data.items.some(({ isLead }) => isLead) ? (
        <Notice kind="warning" title={t('leadTitle')} actions={<LinkButton to={`/cases/${caseId}/team`}>{t('toTeam')}</LinkButton>}>{t('leadAbout')}</Notice>
      ) : null}
      <Section title={t('title')} lede={t('lede')}>
        <Blocks caseId={caseId} items={data.items} />
        {open === 'block' ? <BlockForm caseId={caseId} choices={data.choices} onClose={close} /> : null}
        {open === 'conflict' ? <ConflictForm caseId={caseId} onClose={close} /> : null}
        {open === null ? (
          <ButtonRow>
            <Button onPress={() => setOpen('block')}>{t('record')}</Button>
            {leads ? <Button onPress={() => setOpen('conflict')}>{t('conflict')}</Button> : null}
          </ButtonRow>
        ) : null}
      </Section>
    </Stack>
  );
}
