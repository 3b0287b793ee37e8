import { EmptyState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { codingsTexts } from './codings.texts.ts';

/** Instead of what was written, for one who only reads in the pre-study. */
export function MembersOnly() {
  const t = useTexts(codingsTexts);
  return <EmptyState title={t('membersOnly')}>{t('membersOnlyDetail')}</EmptyState>;
}
