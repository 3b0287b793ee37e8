import { Button as DragHandle, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { Code } from '../../../contract/codebook.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useTexts } from '../../ui/texts.ts';
import { codebookTexts } from './codebook.texts.ts';
import { CodeSign } from './CodeSign.tsx';

/** What a code is carried as between two boxes. */
const carried = 'application/x-samsteg-code';

interface ThemeBoxProps {
  name: string;
  codes: readonly Code[];
  /** Where a code can be put from its menu. */
  targets: readonly { id: string | null; name: string }[];
  onPut: (codeId: string, themeId: string | null) => void;
  themeId: string | null;
}

/** Codes in sight of one who may only read. */
export function ReadOnlyCodes({ codes, label }: { codes: readonly Code[]; label: string }) {
  return <ul className="theme-box__codes" aria-label={label}>{codes.map((code) => <li key={code.id} className="theme-box__code"><CodeSign code={code} /></li>)}</ul>;
}

/** The codes of a theme: dragged here and away by mouse, touch or keyboard, or put by the menu of each. */
export function ThemeBox({ name, codes, targets, themeId, onPut }: ThemeBoxProps) {
  const t = useTexts(codebookTexts);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [carried]: String(key), 'text/plain': codes.find(({ id }) => id === key)?.name ?? '' })),
    acceptedDragTypes: [carried],
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) => {
      for (const item of items) if (item.kind === 'text' && item.types.has(carried)) void item.getText(carried).then((codeId) => onPut(codeId, themeId));
    },
  });
  return (
    <GridList aria-label={t('codesIn', { theme: name })} className="theme-box__codes" items={codes} dependencies={[targets]} dragAndDropHooks={dragAndDropHooks} selectionMode="none"
      renderEmptyState={() => <p className="theme-box__empty">{t('dropHere')}</p>}>
      {(code: Code) => (
        <GridListItem id={code.id} textValue={code.name} className="theme-box__code" data-code={code.id}>
          <DragHandle slot="drag" className="theme-box__handle" aria-label={t('dragCode', { code: code.name })}><Icon name="grip" /></DragHandle>
          <CodeSign code={code} />
          <Menu label={t('menuOf', { code: code.name })} actions={targets.filter(({ id }) => id !== themeId).map((target) => ({
            key: target.id ?? 'none', label: t('putIn', { theme: target.name }), onAction: () => onPut(code.id, target.id),
          }))} />
        </GridListItem>
      )}
    </GridList>
  );
}

