import { Button } from '../ui/Button.tsx';
import { Page, PageHeader } from '../ui/Page.tsx';
import { useTexts } from '../ui/texts.ts';
import { appTexts } from './app.texts.ts';

/** Stands in for a page that threw: the shell lives on, drafts are kept, and the fault is in the browser's console. */
export function BrokenPage() {
  const t = useTexts(appTexts);
  return (
    <Page width="narrow">
      <PageHeader title={t('brokenTitle')} lede={t('brokenLede')} />
      <div><Button kind="primary" onPress={() => location.reload()}>{t('brokenReload')}</Button></div>
    </Page>
  );
}
