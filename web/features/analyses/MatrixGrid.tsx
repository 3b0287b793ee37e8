import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { analysisLevels, columnsOf, matrixColumns, type AnalysisLevel, type Finding, type MatrixColumn } from '../../../contract/findings.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { matrixTexts, questionKey } from './matrix.texts.ts';
import './matrix.css';

interface GridProps { prestudyId: string; findings: readonly Finding[]; mayWrite: boolean }
interface Place { row: number; column: number }

const [lastRow, lastColumn] = [analysisLevels.length - 1, matrixColumns.length - 1];
const within = (value: number, last: number) => Math.max(0, Math.min(last, value));

/** Where a key leads from a field, or null for a key that the grid leaves alone. */
function nextPlace(key: string, { row, column }: Place): Place | null {
  switch (key) {
    case 'ArrowRight': return { row, column: within(column + 1, lastColumn) };
    case 'ArrowLeft': return { row, column: within(column - 1, lastColumn) };
    case 'ArrowDown': return { row: within(row + 1, lastRow), column };
    case 'ArrowUp': return { row: within(row - 1, lastRow), column };
    case 'Home': return { row, column: 0 };
    case 'End': return { row, column: lastColumn };
    default: return null;
  }
}

/** One field takes the Tab key; arrows move between the fields, Enter goes into one and Esc out. */
function useGridKeys() {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const cellAt = ({ row, column }: Place) => grid.current?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`);
  const onKeyDown = (place: Place) => (event: KeyboardEvent<HTMLElement>) => {
    const isInside = event.target !== event.currentTarget;
    if (isInside && event.key === 'Escape') event.currentTarget.focus();
    if (isInside) return;
    const next = nextPlace(event.key, place);
    if (next) cellAt(next)?.focus();
    else if (event.key === 'Enter') event.currentTarget.querySelector('a')?.focus();
    else return;
    event.preventDefault();
  };
  return { grid, at, setAt, onKeyDown };
}

/** The analysis matrix: a row for each level, a column for the level itself and for each principle. On a phone, level by level. */
export function MatrixGrid({ prestudyId, findings, mayWrite }: GridProps) {
  const t = useTexts(matrixTexts);
  const words = useAnalysisWords();
  const { grid, at, setAt, onKeyDown } = useGridKeys();
  const [shown, setShown] = useState<AnalysisLevel>('society');
  return (
    <>
      <div className="matrix__levels no-print" role="group" aria-label={t('level')}>
        {analysisLevels.map((level) => <Button key={level} size="small" pressed={level === shown} onPress={() => setShown(level)}>{words.level(level)}</Button>)}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's own pattern for a grid: a table whose fields take the focus */}
      <table ref={grid} className="matrix" role="grid" aria-describedby="matrix-keys">
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{t('level')}</th>
            {matrixColumns.map((column) => <th key={column} scope="col" role="columnheader">{words.column(column)}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {analysisLevels.map((level, row) => (
            <tr key={level} role="row" className={level === shown ? 'matrix__row--shown' : undefined}>
              <th scope="row" role="rowheader">{words.level(level)}<span className="matrix__about">{words.levelAbout(level)}</span></th>
              {matrixColumns.map((name, column) => (
                <td key={name} role="gridcell" data-label={words.column(name)} data-place={`${row}-${column}`} tabIndex={at.row === row && at.column === column ? 0 : -1}
                  onFocus={() => setAt({ row, column })} onKeyDown={onKeyDown({ row, column })}>
                  <Field prestudyId={prestudyId} level={level} column={name} mayWrite={mayWrite}
                    findings={findings.filter((finding) => finding.level === level && columnsOf(finding).includes(name))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p id="matrix-keys" className="matrix__keys no-print">{t('keys')}</p>
    </>
  );
}

function Field({ prestudyId, level, column, findings, mayWrite }: GridProps & { level: AnalysisLevel; column: MatrixColumn }) {
  const t = useTexts(matrixTexts);
  const words = useAnalysisWords();
  const search = { level, ...(column === 'level' ? {} : { principle: column }) };
  const label = t('addIn', { level: words.level(level), column: words.column(column) });
  return (
    <div className={`matrix__field${findings.length === 0 ? ' matrix__field--empty' : ''}`}>
      {findings.length === 0 ? (
        <p className="matrix__question"><span className="matrix__empty-word">{t('empty')}</span>{t(questionKey(level, column))}</p>
      ) : <ul className="matrix__findings">{findings.map((finding) => <FieldFinding key={finding.id} prestudyId={prestudyId} finding={finding} />)}</ul>}
      {mayWrite ? (
        <Link to={`/prestudies/${prestudyId}/analysis/findings/new`} search={search} className="matrix__add no-print">
          <Icon name="plus" /><span aria-hidden="true">{t('add')}</span><span className="visually-hidden">{label}</span>
        </Link>
      ) : null}
    </div>
  );
}

/** How many sources a field names before it only counts them. */
const namedSources = 2;

function FieldFinding({ prestudyId, finding }: { prestudyId: string; finding: Finding }) {
  const t = useTexts(matrixTexts);
  const words = useAnalysisWords();
  const sources = finding.evidence.filter(({ gone }) => !gone);
  return (
    <li>
      <Link to={`/prestudies/${prestudyId}/analysis/findings/${finding.id}`}>{words.sentence(finding)}</Link>
      {sources.length === 0 ? <span className="matrix__claim"><Icon name="warning" />{t('noGround')}</span> : (
        <ul className="matrix__sources">
          {sources.slice(0, namedSources).map(({ kind, sourceId, label }) => <li key={`${kind}:${sourceId}`}>{words.evidence(kind)}: {label}</li>)}
          {sources.length > namedSources ? <li>{t('moreSources', { count: sources.length - namedSources })}</li> : null}
        </ul>
      )}
    </li>
  );
}
