import { codebookRoutes, type Codebook } from '../../../contract/codebook.ts';
import { codingsRoutes, type CodeCounts } from '../../../contract/codings.ts';
import { useApiQuery } from '../../app/api.ts';
import { BarList } from '../../ui/charts/BarList.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useGo, usePathname, usePathParam, useSearchParams } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { agreementTexts } from './agreement.texts.ts';
import { CodeSign } from './CodeSign.tsx';
import { MembersOnly } from './MembersOnly.tsx';
import { TextsPart } from './TextsPart.tsx';
import { usePart } from './use-part.ts';
import { useWordsOf } from './use-words-of.ts';

interface CountProps { counts: CodeCounts; book: Codebook }
const byMost = (a: { texts: number }, b: { texts: number }) => b.texts - a.texts;

function HowOften({ counts, book }: CountProps) {
  const t = useTexts(agreementTexts);
  const { read } = counts;
  const rows = counts.codes.filter(({ texts, unsettled }) => texts > 0 || unsettled > 0).toSorted(byMost).map(({ codeId, texts, unsettled }) => ({
    key: codeId, label: book.codes.find(({ id }) => id === codeId)?.name ?? '', value: texts,
    words: [t('ofRead', { texts, read }), unsettled > 0 ? t('unsettled', { count: unsettled }) : ''].filter((part) => part !== '').join(', '),
  }));
  const themes = counts.themes.toSorted(byMost).map(({ themeId, texts }) => ({ key: themeId, label: book.themes.find(({ id }) => id === themeId)?.name ?? '', value: texts, words: t('ofRead', { texts, read }) }));
  const [first, theme] = [rows[0], themes[0]];
  return (
    <div className="counts">
      <BarList title={first ? t('mostCommon', { code: first.label, texts: first.value, read }) : t('noneCoded')} summary="" full={read} rows={rows} labelHeader={t('code')} valueHeader={t('texts')} />
      {theme ? <BarList title={t('themeCommon', { theme: theme.label, texts: theme.value, read })} summary="" full={read} rows={themes} labelHeader={t('theme')} valueHeader={t('texts')} /> : null}
    </div>
  );
}

function Together({ counts, book }: CountProps) {
  const t = useTexts(agreementTexts);
  if (counts.together.length === 0) return <p>{t('noPairs')}</p>;
  const codeOf = (codeId: string) => book.codes.find(({ id }) => id === codeId);
  return (
    <DataTable caption={t('tableOfPairs')} rows={counts.together.toSorted(byMost)} rowKey={({ codeIds }) => codeIds.join()} narrow="lines" columns={[
      { key: 'pair', header: t('pair'), cell: ({ codeIds }) => <span className="code-pair">{codeIds.map((id) => { const code = codeOf(id); return code ? <CodeSign key={id} code={code} /> : null; })}</span> },
      { key: 'texts', header: t('texts'), numeric: true, cell: ({ texts }) => texts },
    ]} />
  );
}

function GroupTable({ groups, book, question }: { groups: NonNullable<CodeCounts['groups']>; book: Codebook; question: string }) {
  const t = useTexts(agreementTexts);
  const wordsOf = useWordsOf();
  const shown = (count: number | null) => count ?? <span className="count-hidden">{t('hidden')}</span>;
  const all = { codeId: '', texts: null, cells: groups.choices.map(({ texts }) => texts) };
  const rows = [all, ...groups.rows.filter(({ texts, cells }) => texts !== 0 || cells.some((cell) => cell !== 0))];
  return (
    <DataTable caption={t('groupTable', { question })} rows={rows} rowKey={({ codeId }) => codeId} narrow="lines" columns={[
      { key: 'code', header: t('code'), cell: ({ codeId }) => { const code = book.codes.find(({ id }) => id === codeId); return code ? <CodeSign code={code} /> : t('answersInGroup'); } },
      ...groups.choices.map((choice, index) => ({ key: choice.key, header: wordsOf(choice.words), numeric: true, cell: ({ cells }: (typeof rows)[number]) => shown(cells[index] ?? null) })),
      { key: 'texts', header: t('allOfThem'), numeric: true, cell: ({ codeId, texts }) => (codeId === '' ? '' : shown(texts)) },
    ]} />
  );
}

function Groups({ counts, book, by, onBy }: CountProps & { by: string; onBy: (key: string) => void }) {
  const t = useTexts(agreementTexts);
  const wordsOf = useWordsOf();
  if (counts.groupings.length === 0) return <p>{t('noGroupings')}</p>;
  const chosen = counts.groupings.find(({ key }) => key === by);
  return (
    <>
      <SelectField label={t('splitBy')} optional value={by} onChange={onBy} options={counts.groupings.map(({ key, words }) => ({ value: key, label: wordsOf(words) }))} />
      {counts.groups && chosen ? <div className="wide-table"><GroupTable groups={counts.groups} book={book} question={wordsOf(chosen.words)} /></div> : null}
    </>
  );
}

/** `/prestudies/:id/texts/questions/:questionId/counts`: how often, together with what, and in which group. */
export function CountsPage() {
  const t = useTexts(agreementTexts);
  const [prestudyId, questionId] = [usePathParam('prestudyId'), usePathParam('questionId')];
  const [go, path, { by = '' }] = [useGo(), usePathname(), useSearchParams()];
  const { mayWrite, onlyReads } = usePart(prestudyId);
  const { data, error, refetch } = useApiQuery(codingsRoutes.readCodeCounts, { params: { prestudyId, questionId }, query: by === '' ? {} : { by } }, { enabled: mayWrite });
  const book = useApiQuery(codebookRoutes.readCodebook, { params: { prestudyId } });
  const facts = data && book.data ? { counts: data, book: book.data } : null;
  return (
    <TextsPart title={t('countsTitle')} lede={t('countsLede')} back={{ to: `/prestudies/${prestudyId}/texts/questions/${questionId}`, label: t('back') }}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : facts ? null : onlyReads ? <MembersOnly /> : <Skeleton rows={6} />}
      {facts && !facts.counts.isComplete ? <Notice title={t('ownOnly')}>{t('ownOnlyDetail')}</Notice> : null}
      {facts?.counts.read === 0 ? <EmptyState title={t('nothingRead')}>{t('nothingReadDetail')}</EmptyState> : null}
      {facts && facts.counts.read > 0 ? (
        <>
          <HowOften {...facts} />
          <Section title={t('together')} lede={t('togetherLede')}><Together {...facts} /></Section>
          <Section title={t('groups')} lede={t('groupsLede')}><Groups {...facts} by={by} onBy={(key) => go(path, { search: key === '' ? {} : { by: key }, replace: true })} /></Section>
        </>
      ) : null}
    </TextsPart>
  );
}
