import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { codebookRoutes, type Code, type Codebook } from '../../../contract/codebook.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Link, usePathParam } from '../../ui/navigation.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { codebookTexts } from './codebook.texts.ts';
import { TextsPart } from './TextsPart.tsx';
import { ReadOnlyCodes, ThemeBox } from './ThemeBox.tsx';
import { usePart } from './use-part.ts';

const ThemeDialog = lazyPart(() => import('./ThemeDialog.tsx'), (m) => m.ThemeDialog);

/** A code that is put elsewhere is drawn anew there, and takes the focus along. */
function useFollowed(book: Codebook): { board: RefObject<HTMLDivElement | null>; follow: (codeId: string) => void } {
  const board = useRef<HTMLDivElement>(null);
  const followed = useRef<string>(undefined);
  useEffect(() => {
    const codeId = followed.current;
    followed.current = undefined;
    if (codeId === undefined) return undefined;
    // After the list that it left has moved the focus to what is left there.
    const timer = setTimeout(() => board.current?.querySelector<HTMLElement>(`[data-code="${codeId}"] [slot="drag"]`)?.focus(), 50);
    return () => clearTimeout(timer);
  }, [book]);
  return { board, follow: (codeId) => { followed.current = codeId; } };
}

function Board({ prestudyId, book, mayWrite }: { prestudyId: string; book: Codebook; mayWrite: boolean }) {
  const t = useTexts(codebookTexts);
  const toast = useToast();
  const place = useApiMutation(codebookRoutes.placeCode);
  const { board, follow } = useFollowed(book);
  const codes = book.codes.filter(({ retired }) => !retired);
  const boxes = [{ id: null, name: t('noTheme'), about: '' }, ...book.themes];
  const put = (codeId: string, themeId: string | null) => {
    const code = codes.find(({ id }) => id === codeId);
    const theme = boxes.find(({ id }) => id === themeId);
    if (!code || !theme || code.themeId === themeId) return;
    const before = code.themeId;
    follow(codeId);
    const send = (to: string | null) => place.mutateAsync({ params: { prestudyId, codeId }, body: { themeId: to } });
    send(themeId).then(() => toast({ text: t('placed', { code: code.name, theme: theme.name }), undo: () => { send(before).catch(() => undefined); } })).catch(() => undefined);
  };
  return (
    <>
      {place.error ? <FailedState error={place.error} /> : null}
      <div ref={board} className="theme-board">
        {boxes.map((box) => {
          const inside: Code[] = codes.filter(({ themeId }) => themeId === box.id);
          return (
            <section key={box.id ?? 'none'} className={`theme-box${box.id === null ? ' theme-box--none' : ''}`} aria-label={box.name}>
              <h3>{box.id === null ? box.name : <Link to={`/prestudies/${prestudyId}/texts/themes/${box.id}`}>{box.name}</Link>}</h3>
              {box.about ? <p className="theme-box__about">{box.about}</p> : null}
              {mayWrite
                ? <ThemeBox name={box.name} themeId={box.id} codes={inside} targets={boxes} onPut={put} />
                : <ReadOnlyCodes codes={inside} label={t('codesIn', { theme: box.name })} />}
            </section>
          );
        })}
      </div>
    </>
  );
}

/** `/prestudies/:id/texts/themes`: codes gathered in themes, by dragging or by each code's menu. */
export function ThemesPage() {
  const t = useTexts(codebookTexts);
  const prestudyId = usePathParam('prestudyId');
  const { mayWrite } = usePart(prestudyId);
  const [adds, setAdds] = useState(false);
  const { data, error, refetch } = useApiQuery(codebookRoutes.readCodebook, { params: { prestudyId } });
  const isEmpty = data?.codes.length === 0 && data.themes.length === 0;
  return (
    <TextsPart title={t('themes')} lede={mayWrite ? t('themesLede') : undefined} actions={mayWrite && !isEmpty ? <Button kind="primary" icon="plus" onPress={() => setAdds(true)}>{t('addTheme')}</Button> : null}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton shape="cards" />}
      {isEmpty ? (
        <EmptyState title={t('noCodes')} action={mayWrite ? <LinkButton to={`/prestudies/${prestudyId}/texts/codebook`}>{t('toCodebook')}</LinkButton> : null}>{mayWrite ? t('noCodesDetail') : t('emptyThemes')}</EmptyState>
      ) : null}
      {data && !isEmpty ? <Board prestudyId={prestudyId} book={data} mayWrite={mayWrite} /> : null}
      {adds ? <ThemeDialog prestudyId={prestudyId} theme={null} onClose={() => setAdds(false)} /> : null}
    </TextsPart>
  );
}
