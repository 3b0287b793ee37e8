import { extractsRoutes } from '../../../contract/extracts.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { LinkRows } from '../../ui/RowList.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { extractsTexts } from './extracts.texts.ts';

/** `/cases/$caseId/extract`: writes down that the person has asked for one's own agency's part. */
export function CaseExtractPage() {
  const t = useTexts(extractsTexts);
  const caseId = usePathParam('caseId');
  const go = useGo();
  const order = useApiMutation(extractsRoutes.orderExtract, { onSuccess: ({ id }) => go(`/extracts/${id}`) });
  return (
    <Section title={t('caseTitle')} lede={t('caseLede')}>
      {order.error ? <FailedState error={order.error} /> : null}
      <div><Button kind="primary" pending={order.isPending} onPress={() => order.mutate({ params: { caseId } })}>{t('caseOrder')}</Button></div>
      <LinkRows label={t('caseAll')} rows={[{ to: '/extracts', title: t('caseAll'), about: t('caseAllAbout') }]} />
    </Section>
  );
}
