import { LinkButton } from '../ui/Button.tsx';
import { Page, PageHeader } from '../ui/Page.tsx';
import { useTexts } from '../ui/texts.ts';
import { appTexts } from './app.texts.ts';

/** For addresses that lead nowhere, and for pages that are not for this person: the two look the same. */
export function NotFoundPage() {
  const t = useTexts(appTexts);
  return (
    <Page width="narrow">
      <PageHeader title={t('notFoundTitle')} lede={t('notFoundLede')} />
      <div><LinkButton kind="primary" to="/">{t('notFoundHome')}</LinkButton></div>
    </Page>
  );
}
