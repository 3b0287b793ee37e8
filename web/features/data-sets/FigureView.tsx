import type { CSSProperties } from 'react';
import type { FigureCell, FigureGroup, FigureTable } from '../../../contract/figures.ts';
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { decimalText, numberText } from './figure-sentence.ts';
import { figuresTexts } from './figures.texts.ts';
import './figures.css';

const isGroup = (table: FigureTable) => (group: FigureGroup) => (table.columns === null || group.column !== null) && (table.split === null || group.split !== null);

function useCellWords({ spec }: FigureTable) {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const number = (value: number) => numberText(value, language);
  const decimal = (value: number) => decimalText(value, language);
  return (cell: FigureCell) => {
    if (cell.count === null) return t('hiddenCell');
    if (spec.measure === 'ill-health') return cell.mean === null ? number(cell.count) : t('daysOf', { mean: decimal(cell.mean), number: number(cell.count) });
    return cell.share === null ? number(cell.count) : t('countShare', { number: number(cell.count), share: decimal(cell.share) });
  };
}

/** A table as bars under its sentence: one picture for each group, what could point at people hidden. */
export function FigureView({ table, title }: { table: FigureTable; title: string }) {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const names = { rows: table.rows[language], columns: table.columns?.[language] ?? '' };
  const limits = [
    ...(table.filter ? [t('limited', { column: table.filter[language], values: table.filter.values.map((value) => value[language]).join(', ') })] : []),
    ...(table.periods.length > 0 ? [t('periodsAre', { periods: table.periods.join(', ') })] : []),
  ];
  const caption = table.columns ? t('tableBy', names) : t('table', names);
  return (
    <div className="figure-view">
      <ChartFrame title={title || caption} summary={`${caption}. ${limits.join(' ')}`} level={3} table={<FigureGrid table={table} caption={caption} />}>
        <div className="figure-view__groups">
          {table.groups.filter(isGroup(table)).map((group) => <GroupBars key={`${group.split}/${group.column}`} table={table} group={group} />)}
        </div>
      </ChartFrame>
      <Differences table={table} />
      <p className="figure-view__note">
        {table.exact ? null : `${table.hidden === 0 ? t('nothingHidden') : t('hidden', { count: table.hidden })} ${t('hiddenRule', { most: table.threshold - 1 })} ${table.hidesZeros ? t('hidesZeros') : ''} `}
        {table.spec.measure === 'people' ? t('intervalNote') : null}
      </p>
    </div>
  );
}

function GroupBars({ table, group }: { table: FigureTable; group: FigureGroup }) {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const words = useCellWords(table);
  const number = (value: number) => numberText(value, language);
  const isPeople = table.spec.measure === 'people';
  const most = isPeople ? 100 : Math.max(1, ...table.groups.flatMap(({ cells }) => cells.map(({ mean }) => mean ?? 0)));
  const heading = [table.split?.values[group.split ?? -1]?.[language], table.columns?.values[group.column ?? -1]?.[language]].filter(Boolean).join(', ');
  const { total, known } = group;
  const size = total.count === null ? t('knownHidden') : known === null || known === total.count ? t('knownAll', { total: number(total.count) }) : t('known', { total: number(total.count), known: number(known) });
  return (
    <section className="figure-group">
      {heading ? <h4>{heading}</h4> : null}
      <p className="figure-group__size">{isPeople ? size : words(total)}</p>
      <ul className="bar-list">
        {group.cells.map((cell, index) => (
          <li key={table.rows.values[index]?.code ?? 'missing'} className="bar-list__row">
            <span className="bar-list__words"><span>{table.rows.values[index]?.[language]}</span><span className="bar-list__value">{words(cell)}</span></span>
            <Bar cell={cell} most={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The bar begins at nought; the line over it is the interval. Nothing is drawn for the hidden and the unknown. */
function Bar({ cell, most }: { cell: FigureCell; most: number }) {
  const value = cell.share ?? cell.mean;
  if (value === null) return null;
  const percent = (one: number) => `${(100 * one) / most}%`;
  return (
    <span className="bar-list__track" aria-hidden="true">
      <span className="bar-list__bar" style={{ '--share': percent(value) } as CSSProperties} />
      {cell.low === null || cell.high === null ? null : <span className="figure-group__interval" style={{ '--low': percent(cell.low), '--width': percent(cell.high - cell.low) } as CSSProperties} />}
    </span>
  );
}

/** All numbers, with totals and intervals: one table for each group and one for all together. */
function FigureGrid({ table, caption }: { table: FigureTable; caption: string }) {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const number = (value: number) => numberText(value, language);
  const decimal = (value: number) => decimalText(value, language);
  const nameOf = (group: FigureGroup) => [
    ...(table.split ? [table.split.values[group.split ?? -1]?.[language] ?? t('all')] : []), ...(table.columns ? [table.columns.values[group.column ?? -1]?.[language] ?? t('all')] : []),
  ].join(', ');
  const rowsOf = (group: FigureGroup) => [
    ...table.rows.values.flatMap((value, index) => { const cell = group.cells[index]; return cell ? [{ key: value.code ?? 'missing', label: value[language], cell }] : []; }),
    { key: 'total', label: t('total'), cell: group.total },
  ];
  type GridRow = ReturnType<typeof rowsOf>[number];
  const percent = (value: number | null) => (value === null ? '' : t('percent', { share: decimal(value) }));
  const measures = table.spec.measure === 'people' ? [
    { key: 'share', header: t('share'), numeric: true, cell: ({ cell }: GridRow) => percent(cell.share) },
    { key: 'interval', header: t('confidence'), numeric: true, cell: ({ cell }: GridRow) => (cell.low === null || cell.high === null ? '' : t('interval', { low: decimal(cell.low), high: decimal(cell.high) })) },
  ] : [{ key: 'mean', header: t('netDays'), numeric: true, cell: ({ cell }: GridRow) => (cell.mean === null ? '' : decimal(cell.mean)) }];
  return (
    <div className="figure-grid">
      {table.groups.map((group) => (
        <DataTable key={`${group.split}/${group.column}`} caption={nameOf(group) || caption} showCaption rows={rowsOf(group)} rowKey={({ key }) => key} columns={[
          { key: 'label', header: table.rows[language], cell: ({ label }) => label },
          { key: 'count', header: t('count'), numeric: true, cell: ({ cell }) => (cell.count === null ? t('hiddenCell') : number(cell.count)) },
          ...measures,
        ]} />
      ))}
    </div>
  );
}

function Differences({ table }: { table: FigureTable }) {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const all = table.differences?.find(({ split }) => split === null)?.cells;
  const [from, to] = table.columns?.values.map((value) => value[language]) ?? [];
  if (!all || from === undefined || to === undefined) return null;
  const signed = (value: number) => `${value > 0 ? '+' : ''}${decimalText(value, language)}`;
  const rows = table.rows.values.flatMap((value, index) => (value.code === null ? [] : [{ label: value[language], difference: all[index] ?? null }]));
  return (
    <div className="figure-view__differences">
      <DataTable caption={t('difference', { from, to })} showCaption rows={rows} rowKey={({ label }) => label} columns={[
        { key: 'label', header: table.rows[language], cell: ({ label }) => label },
        { key: 'points', header: t('change'), numeric: true, cell: ({ difference }) => (difference ? t('points', { points: signed(difference.points) }) : t('hiddenCell')) },
        { key: 'interval', header: t('confidence'), numeric: true, cell: ({ difference }) => (difference ? t('pointsInterval', { low: signed(difference.low), high: signed(difference.high) }) : '') },
        { key: 'sure', header: t('weight'), cell: ({ difference }) => (difference ? t(difference.low > 0 || difference.high < 0 ? 'sure' : 'unsure') : '') },
      ]} />
    </div>
  );
}
