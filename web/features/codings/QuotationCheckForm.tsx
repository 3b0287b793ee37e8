import { useState } from 'react';
import type { Codebook } from '../../../contract/codebook.ts';
import { quotationChecks, QuotationCheck, quotationsRoutes, type Quotation } from '../../../contract/quotations.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { CheckboxGroup } from '../../ui/fields/Choices.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FailedState } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { quotationsTexts } from './quotations.texts.ts';

function Hints({ quotation }: { quotation: Quotation }) {
  const t = useTexts(quotationsTexts);
  if (quotation.hints.length === 0) return <p className="quotation__about">{t('noHints')}</p>;
  return (
    <div className="quotation__hints">
      <strong>{t('hints')}</strong>
      <ul>{quotation.hints.map(({ kind, words }) => <li key={words}><Tag>{t(kind)}</Tag> {words}</li>)}</ul>
      <p className="quotation__about">{t('hintsAbout')}</p>
    </div>
  );
}

interface OfQuotation { prestudyId: string; quotation: Quotation }

function Original({ quotation }: { quotation: Quotation }) {
  const t = useTexts(quotationsTexts);
  return <div><strong>{t('original')}</strong><blockquote>{quotation.original}</blockquote><p className="quotation__about">{t('markedBy', { name: quotation.markedByName })}</p></div>;
}

function RemoveQuotation({ prestudyId, quotation }: OfQuotation) {
  const t = useTexts(quotationsTexts);
  const toast = useToast();
  const remove = useApiMutation(quotationsRoutes.removeQuotation);
  return (
    <>
      <Button kind="quiet" pending={remove.isPending} onPress={() => remove.mutate({ params: { prestudyId, quotationId: quotation.id } }, { onSuccess: () => toast({ text: t('removed') }) })}>{t('remove')}</Button>
      {remove.error ? <FailedState error={remove.error} /> : null}
    </>
  );
}

/** One's own quotation, which a colleague is to check. */
export function WaitingQuotation({ prestudyId, quotation }: OfQuotation) {
  const t = useTexts(quotationsTexts);
  return (
    <div className="quotation__form">
      <Original quotation={quotation} />
      <Notice title={t('needsAnother')}>{t('needsAnotherDetail')}</Notice>
      <ButtonRow><RemoveQuotation prestudyId={prestudyId} quotation={quotation} /></ButtonRow>
    </div>
  );
}

/** A person goes through a quotation, point by point, and says whether it can be used. */
export function QuotationCheckForm({ prestudyId, quotation, themes }: OfQuotation & { themes: Codebook['themes'] }) {
  const t = useTexts(quotationsTexts);
  const toast = useToast();
  const check = useApiMutation(quotationsRoutes.checkQuotation);
  // As it was when this was opened: what others save meanwhile is not overwritten.
  const [version] = useState(quotation.version);
  const [words, setWords] = useState(quotation.words);
  const [checks, setChecks] = useState<readonly QuotationCheck[]>([]);
  const [themeId, setThemeId] = useState(quotation.themeId ?? '');
  const [reason, setReason] = useState(quotation.reason);
  const [unchecked, setUnchecked] = useState(false);
  const labels = { 'no-names': t('noNames'), 'no-places': t('noPlaces'), 'no-rare-event': t('noRare'), 'nobody-else': t('nobodyElse') };
  const save = (verdict: 'usable' | 'refused') => {
    const misses = verdict === 'usable' && checks.length < quotationChecks.length;
    setUnchecked(misses);
    if (misses) return;
    const body = { verdict, checks: [...checks], words, themeId: themeId === '' ? null : themeId, reason, version };
    check.mutate({ params: { prestudyId, quotationId: quotation.id }, body }, { onSuccess: () => toast({ text: t('saved') }) });
  };
  return (
    <div className="quotation__form">
      <Original quotation={quotation} />
      <Hints quotation={quotation} />
      <TextArea label={t('words')} description={t('wordsAbout')} value={words} onChange={setWords} rows={3} maxLength={2000} />
      <CheckboxGroup label={t('checks')} value={checks} onChange={(values) => setChecks(QuotationCheck.array().parse(values))} error={unchecked ? t('allChecks') : undefined}
        options={quotationChecks.map((value) => ({ value, label: labels[value] }))} />
      <SelectField label={t('theme')} optional value={themeId} onChange={setThemeId} options={themes.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextArea label={t('reason')} optional value={reason} onChange={setReason} rows={2} maxLength={500} />
      {check.error ? <FailedState error={check.error} /> : null}
      <ButtonRow>
        <Button kind="primary" pending={check.isPending} onPress={() => save('usable')}>{t('use')}</Button>
        <Button pending={check.isPending} onPress={() => save('refused')}>{t('refuse')}</Button>
        <RemoveQuotation prestudyId={prestudyId} quotation={quotation} />
      </ButtonRow>
    </div>
  );
}
