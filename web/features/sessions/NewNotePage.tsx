import { Page, PageHeader } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { QuickNote } from './QuickNote.tsx';
import { sessionsTexts } from './sessions.texts.ts';

/** `/notes/new`: the quick note as a page of its own, for a phone's thumb. */
export function NewNotePage() {
  const t = useTexts(sessionsTexts);
  return (
    <Page width="narrow">
      <PageHeader title={t('quickTitle')} lede={t('quickLede')} />
      <QuickNote />
    </Page>
  );
}
