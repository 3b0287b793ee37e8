import { dataSetsRoutes, NewDataSet } from '../../../contract/data-sets.ts';
import { useApiMutation } from '../../app/api.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { DataSetFieldset } from './DataSetFieldset.tsx';
import { dataSetsTexts } from './data-sets.texts.ts';

/** `/prestudies/$prestudyId/data/new`: describes a group before any file is read. */
export function NewDataSetPage() {
  const t = useTexts(dataSetsTexts);
  const go = useGo();
  const prestudyId = usePathParam('prestudyId');
  const begin = useApiMutation(dataSetsRoutes.beginDataSet);
  const form = useZodForm(NewDataSet, { defaults: { description: '' }, draftKey: `new-data-set:${prestudyId}` });
  return (
    <PartPage title={t('beginTitle')} lede={t('beginLede')}>
      <Form form={form} onSubmit={async (words) => {
        const { id } = await begin.mutateAsync({ params: { prestudyId }, body: { ...words, description: words.description ?? '' } });
        go(`/prestudies/${prestudyId}/data/${id}/import`);
      }}>
        <DataSetFieldset form={form} />
        <ButtonRow><SubmitButton form={form}>{t('saveAndRead')}</SubmitButton><LinkButton to={`/prestudies/${prestudyId}/data`}>{t('cancel')}</LinkButton></ButtonRow>
      </Form>
    </PartPage>
  );
}
