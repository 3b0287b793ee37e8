import { useState } from 'react';
import type { Code } from '../../../contract/codebook.ts';
import { codingsRoutes, type Disagreement } from '../../../contract/codings.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { agreementTexts } from './agreement.texts.ts';
import { CodeSign } from './CodeSign.tsx';

const perPage = 20;

/** What the coders come to: whether the code applies, and why in a few words. */
function Settle({ prestudyId, one, onDone }: { prestudyId: string; one: Disagreement; onDone: () => void }) {
  const t = useTexts(agreementTexts);
  const [reason, setReason] = useState(one.settlement?.reason ?? '');
  const settle = useApiMutation(codingsRoutes.settleDisagreement, { onSuccess: onDone });
  const say = (applies: boolean) => settle.mutate({ params: { prestudyId, textId: one.textId, codeId: one.codeId }, body: { applies, reason } });
  return (
    <div className="disagreement__settle">
      <TextField label={t('why')} optional value={reason} onChange={setReason} />
      <ButtonRow>
        <Button size="small" pending={settle.isPending} onPress={() => say(true)}>{t('applies')}</Button>
        <Button size="small" pending={settle.isPending} onPress={() => say(false)}>{t('appliesNot')}</Button>
      </ButtonRow>
      {settle.error ? <FailedState error={settle.error} /> : null}
    </div>
  );
}

function Difference({ prestudyId, one, code }: { prestudyId: string; one: Disagreement; code: Code }) {
  const t = useTexts(agreementTexts);
  const [changes, setChanges] = useState(false);
  return (
    <li className="disagreement">
      <h3><CodeSign code={code} /></h3>
      <blockquote>{one.words}</blockquote>
      <ul className="disagreement__who">
        {one.marked.map(({ name, start, end }) => <li key={`${name} ${start} ${end}`}>{t('marked', { name, words: one.words.slice(start, end) })}</li>)}
        <li>{t('unmarked', { names: one.unmarked.join(', ') })}</li>
      </ul>
      {one.settlement && !changes ? (
        <p className="disagreement__verdict">
          <strong>{one.settlement.applies ? t('verdictYes') : t('verdictNo')}</strong> {one.settlement.reason} {t('settledBy', { name: one.settlement.settledByName })}{' '}
          <Button size="small" kind="quiet" onPress={() => setChanges(true)}>{t('changeVerdict')}</Button>
        </p>
      ) : <Settle prestudyId={prestudyId} one={one} onDone={() => setChanges(false)} />}
    </li>
  );
}

interface DisagreementListProps { prestudyId: string; questionId: string; codes: readonly Code[]; codeId: string; onCode: (codeId: string) => void; settled: number }

/** Where coders read differently, to talk through one by one. */
export function DisagreementList({ prestudyId, questionId, codes, codeId, onCode, settled }: DisagreementListProps) {
  const t = useTexts(agreementTexts);
  const [only, setOnly] = useState<'all' | 'unsettled'>('unsettled');
  const [offset, setOffset] = useState(0);
  const { data, error, refetch } = useApiQuery(codingsRoutes.listDisagreements, {
    params: { prestudyId, questionId }, query: { only, limit: perPage, offset, ...(codeId === '' ? {} : { codeId }) },
  });
  const shows = [{ value: 'unsettled', label: t('onlyUnsettled') }, { value: 'all', label: t('all') }];
  return (
    <>
      <div className="coding-filters no-print">
        <SelectField label={t('code')} optional value={codeId} onChange={(id) => { setOffset(0); onCode(id); }} options={codes.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))} />
        <SelectField label={t('which')} value={only} onChange={(value) => { setOffset(0); setOnly(value === 'all' ? 'all' : 'unsettled'); }} options={shows} />
      </div>
      {settled > 0 ? <p className="answers__found">{t('settledCount', { count: settled })}</p> : null}
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={4} />}
      {data?.items.length === 0 ? <EmptyState title={t('none')}>{t('noneDetail')}</EmptyState> : null}
      <ul className="disagreements">
        {data?.items.flatMap((one) => {
          const code = codes.find(({ id }) => id === one.codeId);
          return code ? [<Difference key={`${one.textId} ${one.codeId}`} prestudyId={prestudyId} one={one} code={code} />] : [];
        })}
      </ul>
      {data ? <Pager offset={offset} limit={perPage} total={data.total} onChange={setOffset} /> : null}
    </>
  );
}
