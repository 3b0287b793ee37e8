import { useEffect, useState } from 'react';
import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import { mostBlocks, type GroundBlock } from '../../../contract/application-grounds.ts';
import { dropDraft, keepDraft, readDraft } from '../../ui/form/drafts.ts';

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

/** What was typed and not saved, which need not be right yet, and the version that it builds on. */
const Draft = z.object({
  version: z.number(),
  blocks: z.array(z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }), z.object({ kind: z.literal('claim'), text: z.string(), findingIds: z.array(z.string()) }),
    z.object({ kind: z.literal('figure'), figureId: z.string() }), z.object({ kind: z.literal('budget') }),
  ])).max(mostBlocks),
});
type GroundDraft = z.infer<typeof Draft>;

export const groundDraftKey = (ideaId: string, section: string): string => `ground:${ideaId}:${section}`;

export function readGroundDraft(key: string): GroundDraft | null {
  return Draft.safeParse(readDraft(key)).data ?? null;
}

/** The rows of a section as they are written, kept in this tab until they are saved or given up, and where the focus goes after each change. */
export function useGroundRows(section: { blocks: readonly GroundBlock[]; version: number }, formId: string, draftKey: string) {
  const [kept] = useState(() => readGroundDraft(draftKey));
  const [version, setVersion] = useState(kept?.version ?? section.version);
  const [restored, setRestored] = useState(kept !== null);
  const [rows, setRows] = useState<readonly GroundRow[]>(() => (kept?.blocks ?? section.blocks).map(rowOf));
  // What was kept opens by itself when the page is opened, and takes the focus from nobody.
  const [focus, setFocus] = useState({ id: kept ? '' : formId });
  useEffect(() => { document.getElementById(focus.id)?.focus(); }, [focus]);
  const write = (next: readonly GroundRow[], builtOn = version) => {
    setRows(next);
    keepDraft(draftKey, { version: builtOn, blocks: next.map(({ block }) => block) });
  };
  return {
    rows, version, restored,
    focusOn: (id: string) => setFocus({ id }),
    add: (block: GroundBlock) => {
      const row = rowOf(block);
      write([...rows, row]);
      setFocus({ id: row.key });
    },
    change: (key: string, block: GroundBlock) => write(rows.map((row) => (row.key === key ? { key, block } : row))),
    remove: (key: string) => {
      write(rows.filter((row) => row.key !== key));
      setFocus({ id: formId });
    },
    moveUp: (at: number) => {
      const [above, row] = [rows[at - 1], rows[at]];
      if (!above || !row) return;
      write([...rows.slice(0, at - 1), row, above, ...rows.slice(at + 1)]);
      setFocus({ id: row.key });
    },
    /** Goes on with what is typed here, though another has written since. */
    buildOn: (newer: number) => {
      setVersion(newer);
      write(rows, newer);
    },
    startOver: () => {
      dropDraft(draftKey);
      setRestored(false);
      setVersion(section.version);
      setRows(section.blocks.map(rowOf));
      setFocus({ id: formId });
    },
    drop: () => dropDraft(draftKey),
  };
}
