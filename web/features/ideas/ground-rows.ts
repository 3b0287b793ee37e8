import { useEffect, useState } from 'react';
import { v4 as uuid } from 'uuid';
import type { GroundBlock } from '../../../contract/application-grounds.ts';

/** A block while it is written; its key stays when rows move. */
export interface GroundRow { key: string; block: GroundBlock }

const rowOf = (block: GroundBlock): GroundRow => ({ key: `ground-row-${uuid()}`, block });
export const mostCharacters = 4000;
export const mostFindings = 30;

export type RowFault = 'needsText' | 'tooLong' | 'needsTable' | 'tooMany';
export function faultOf(block: GroundBlock): RowFault | null {
  if (block.kind === 'budget') return null;
  if (block.kind === 'figure') return block.figureId === '' ? 'needsTable' : null;
  if (block.text.trim() === '') return 'needsText';
  if (block.text.trim().length > mostCharacters) return 'tooLong';
  return block.kind === 'claim' && block.findingIds.length > mostFindings ? 'tooMany' : null;
}

/** The rows of a section as they are written, and where the focus goes after each change. */
export function useGroundRows(blocks: readonly GroundBlock[], formId: string) {
  const [rows, setRows] = useState<readonly GroundRow[]>(() => blocks.map(rowOf));
  const [focus, setFocus] = useState({ id: formId });
  useEffect(() => { document.getElementById(focus.id)?.focus(); }, [focus]);
  return {
    rows,
    focusOn: (id: string) => setFocus({ id }),
    add: (block: GroundBlock) => {
      const row = rowOf(block);
      setRows([...rows, row]);
      setFocus({ id: row.key });
    },
    change: (key: string, block: GroundBlock) => setRows(rows.map((row) => (row.key === key ? { key, block } : row))),
    remove: (key: string) => {
      setRows(rows.filter((row) => row.key !== key));
      setFocus({ id: formId });
    },
    moveUp: (at: number) => {
      const [above, row] = [rows[at - 1], rows[at]];
      if (!above || !row) return;
      setRows([...rows.slice(0, at - 1), row, above, ...rows.slice(at + 1)]);
      setFocus({ id: row.key });
    },
  };
}
