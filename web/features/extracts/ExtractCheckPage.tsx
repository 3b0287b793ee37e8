import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { extractsRoutes, flagKinds, type ExtractDraft, type ExtractOrder, type MaskReason } from '../../../contract/extracts.ts';
import { apiKey, callApi, keepFile, useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { formatInstant } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { extractsTexts } from './extracts.texts.ts';
import { FileButtons } from './FileButtons.tsx';
import { FlaggedPassage } from './FlaggedPassage.tsx';
import { useChoices, withChoice, type FlagChoice } from './useChoices.ts';
import './extracts.css';

/** The first step, and once more when something has been written since. */
function Gather({ orderId, again = false }: { orderId: string; again?: boolean }) {
  const t = useTexts(extractsTexts);
  const make = useApiMutation(extractsRoutes.makeExtractDraft);
  return (
    <>
      {make.error ? <FailedState error={make.error} /> : null}
      <div><Button kind={again ? 'quiet' : 'primary'} pending={make.isPending} onPress={() => make.mutate({ params: { orderId } })}>{t(again ? 'gatherAgain' : 'gather')}</Button></div>
    </>
  );
}

function Holds({ draft }: { draft: ExtractDraft }) {
  const t = useTexts(extractsTexts);
  const language = useLanguage();
  const today = useToday();
  return (
    <Section title={t('holds')} lede={t('madeBy', { when: formatInstant(draft.madeAt, language, today), name: draft.madeByName })} actions={<Gather orderId={draft.order.id} again />}>
      <ul className="extract-holds">
        {draft.sections.map(({ key, records }) => <li key={key}>{t('records', { name: t(`section-${key}`), count: records })}</li>)}
        <li>{t('looks', { count: draft.looks })}</li>
      </ul>
    </Section>
  );
}

function Passages({ draft }: { draft: ExtractDraft }) {
  const t = useTexts(extractsTexts);
  const toast = useToast();
  // The reason one chose last is proposed for the next.
  const [usual, setUsual] = useState<MaskReason>('third-person-any');
  const { chosen, choose, error, retry } = useChoices(draft);
  const send = (choices: FlagChoice[]) => {
    const [first] = choices;
    if (first?.choice === 'mask') setUsual(first.reason);
    choose(choices);
  };
  const shown = draft.flags.map((flag) => withChoice(flag, chosen.find(({ flagId }) => flagId === flag.id)));
  const groups = flagKinds.map((kind) => ({ kind, flags: shown.filter((flag) => flag.kind === kind) })).filter(({ flags }) => flags.length > 0);
  if (groups.length === 0) return <EmptyState title={t('noPassages')}>{t('noPassagesHow')}</EmptyState>;
  return (
    <Section title={t('passages')} lede={t('passagesLede')}>
      {error ? <FailedState error={error} retry={retry} /> : null}
      {groups.map(({ kind, flags }) => {
        const open = flags.filter(({ choice }) => choice === null);
        return (
          <section key={kind} className="flag-group" aria-label={t(`kind-${kind}`)}>
            <div className="flag-group__head">
              <h3>{t(`kind-${kind}`)}</h3>
              <span>{t('progress', { done: flags.length - open.length, total: flags.length })}</span>
              {open.length > 1 ? (
                <Button size="small" kind="quiet" label={t('keepRest', { kind: t(`kind-${kind}`) })}
                  onPress={() => { send(open.map(({ id }) => ({ flagId: id, choice: 'keep' }))); toast({ text: t('kept') }); }}>{t('keepRest', { kind: t(`kind-${kind}`).toLowerCase() })}</Button>
              ) : null}
            </div>
            <ul className="flags">
              {flags.map((flag) => <FlaggedPassage key={flag.id} flag={flag} reasons={draft.reasons} usual={usual} onChoose={(choice) => send([choice])} />)}
            </ul>
          </section>
        );
      })}
    </Section>
  );
}

function Release({ draft }: { draft: ExtractDraft }) {
  const t = useTexts(extractsTexts);
  const toast = useToast();
  const client = useQueryClient();
  const release = useMutation({
    mutationFn: async () => callApi(extractsRoutes.releaseExtract, { params: { orderId: draft.order.id }, body: { version: draft.version } }),
    // The draft is gone now: it is not asked for again, as a missing one would stand in the log as a denial.
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: apiKey(extractsRoutes.listExtractOrders) });
      toast({ text: t('released') });
    },
  });
  const unchecked = draft.flags.filter(({ choice }) => choice === null).length;
  return (
    <Section title={t('releaseTitle')} lede={t('releaseLede')}>
      {unchecked > 0 ? <Notice kind="warning">{t('unchecked', { count: unchecked })}</Notice> : null}
      {release.error ? <FailedState error={release.error} /> : null}
      <div><Button kind="primary" disabled={unchecked > 0} pending={release.isPending} onPress={() => release.mutate()}>{t('release')}</Button></div>
    </Section>
  );
}

function Draft({ orderId }: { orderId: string }) {
  const { data, error, refetch } = useApiQuery(extractsRoutes.readExtractDraft, { params: { orderId } });
  if (error && !data) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={6} />;
  return <><Holds draft={data} /><Passages draft={data} /><Release draft={data} /></>;
}

function Step({ order }: { order: ExtractOrder }) {
  const t = useTexts(extractsTexts);
  switch (order.state) {
    case 'ordered': return <><p>{t('gatherLede')}</p><Gather orderId={order.id} /></>;
    case 'being-checked': return <Draft orderId={order.id} />;
    case 'ready': return (
      <Section title={t('released')} lede={t('releasedNow')}>
        <FileButtons fetch={(type) => keepFile(extractsRoutes.fetchExtract, { params: { orderId: order.id }, body: { type } })} />
      </Section>
    );
  }
}

/** `/extracts/$orderId`: gathers the own agency's part, has each flagged passage checked, and releases it. */
export function ExtractCheckPage() {
  const t = useTexts(extractsTexts);
  const orderId = usePathParam('orderId');
  const { data, error, refetch } = useApiQuery(extractsRoutes.listExtractOrders, {});
  const order = data?.orders.find(({ id }) => id === orderId);
  const name = order ? order.personName ?? t('unnamed', { code: order.caseCode }) : '';
  return (
    <Page>
      <PageHeader title={order ? t('checkTitle', { name }) : t('caseTitle')}
        tabTitle={order ? t('checkTitle', { name: t('unnamed', { code: order.caseCode }) }) : undefined} lede={t('checkLede')} back={{ to: '/extracts', label: t('toOrders') }} />
      {error && !data ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={5} />}
      {data && !order ? <EmptyState title={t('gone')}>{t('goneHow')}</EmptyState> : null}
      {order ? <Step order={order} /> : null}
    </Page>
  );
}
