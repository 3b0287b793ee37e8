import { useState } from 'react';
import { codebookRoutes, type Code, type Codebook } from '../../../contract/codebook.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { codebookTexts } from './codebook.texts.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { CodeSign } from './CodeSign.tsx';
import { TextsPart } from './TextsPart.tsx';
import { usePart } from './use-part.ts';

type Change = ((code: Code) => void) | null;

function CodeRow({ code, book, onChange }: { code: Code; book: Codebook; onChange: Change }) {
  const t = useTexts(codebookTexts);
  const theme = book.themes.find(({ id }) => id === code.themeId);
  const details = [{ term: t('definition'), value: code.definition }, { term: t('example'), value: code.example === '' ? '' : `”${code.example}”` }, { term: t('notWhen'), value: code.notWhen }].filter(({ value }) => value !== '');
  return (
    <li className={`code-row${code.parentId === null ? '' : ' code-row--child'}`}>
      <div className="code-row__head">
        <h3><CodeSign code={code} /></h3>
        {theme ? <Tag>{t('inTheme', { theme: theme.name })}</Tag> : null}
        {onChange ? <Button kind="quiet" size="small" label={t('changeCode', { name: code.name })} onPress={() => onChange(code)}>{t('change')}</Button> : null}
      </div>
      {details.length > 0 ? <DescriptionList items={details} /> : null}
    </li>
  );
}

/** Codes with those that stand under them right below. */
const asTree = (codes: readonly Code[]) => codes.filter(({ parentId }) => parentId === null || !codes.some(({ id }) => id === parentId))
  .flatMap((parent) => [parent, ...codes.filter(({ parentId }) => parentId === parent.id)]);

function CodeList({ codes, book, onChange, label }: { codes: readonly Code[]; book: Codebook; onChange: Change; label: string }) {
  return <ul className="code-rows" aria-label={label}>{asTree(codes).map((code) => <CodeRow key={code.id} code={code} book={book} onChange={onChange} />)}</ul>;
}

function Begin({ prestudyId, canBegin, onAdd }: { prestudyId: string; canBegin: boolean; onAdd: () => void }) {
  const t = useTexts(codebookTexts);
  const begin = useApiMutation(codebookRoutes.beginCodebook);
  return (
    <EmptyState title={t('empty')} action={(
      <>
        <ButtonRow>
          {canBegin ? <Button kind="primary" pending={begin.isPending} onPress={() => begin.mutate({ params: { prestudyId } })}>{t('begin')}</Button> : null}
          <Button icon="plus" onPress={onAdd}>{t('addCode')}</Button>
        </ButtonRow>
        {begin.error ? <FailedState error={begin.error} /> : null}
      </>
    )}>{t('emptyDetail')}</EmptyState>
  );
}

/** `/prestudies/:id/texts/codebook`: every code with when it applies, an example and when it does not. */
export function CodebookPage() {
  const t = useTexts(codebookTexts);
  const prestudyId = usePathParam('prestudyId');
  const { mayWrite } = usePart(prestudyId);
  const [open, setOpen] = useState<Code | 'new' | null>(null);
  const { data, error, refetch } = useApiQuery(codebookRoutes.readCodebook, { params: { prestudyId } });
  const inUse = data?.codes.filter(({ retired }) => !retired) ?? [];
  const retired = data?.codes.filter((code) => code.retired) ?? [];
  const onChange: Change = mayWrite ? setOpen : null;
  return (
    <TextsPart title={t('title')} lede={t('lede')} actions={mayWrite && inUse.length > 0 ? <Button kind="primary" icon="plus" onPress={() => setOpen('new')}>{t('addCode')}</Button> : null}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={6} />}
      {data?.codes.length === 0 ? (mayWrite ? <Begin prestudyId={prestudyId} canBegin={data.canBegin} onAdd={() => setOpen('new')} /> : <EmptyState title={t('empty')}>{t('emptyReader')}</EmptyState>) : null}
      {data && inUse.length > 0 ? <CodeList codes={inUse} book={data} onChange={onChange} label={t('codes')} /> : null}
      {data && retired.length > 0 ? <Disclosure title={t('retiredCodes')}><CodeList codes={retired} book={data} onChange={onChange} label={t('retiredCodes')} /></Disclosure> : null}
      {data && open !== null ? <CodeDialog key={open === 'new' ? 'new' : open.id} prestudyId={prestudyId} code={open === 'new' ? null : open} codes={data.codes} onClose={() => setOpen(null)} /> : null}
    </TextsPart>
  );
}
