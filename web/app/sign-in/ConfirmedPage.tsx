import { useEffect } from 'react';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { useSearchParams } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { tellBeside } from './open-beside.ts';
import { signInTexts } from './sign-in.texts.ts';

/** Where the window of a confirmation ends; the page beside it goes on by itself. */
export function ConfirmedPage() {
  const t = useTexts(signInTexts);
  const failed = useSearchParams()['problem'] !== undefined;
  useEffect(() => { tellBeside(!failed); }, [failed]);
  return (
    <Page width="narrow">
      <PageHeader title={failed ? t('notConfirmedTitle') : t('confirmedTitle')} lede={failed ? t('notConfirmedLede') : t('confirmedLede')} />
    </Page>
  );
}
