import { emergencyOpeningsRoutes } from '../../../contract/emergency-openings.ts';
import { useApiQuery } from '../../app/api.ts';
import { Card } from '../../ui/Card.tsx';
import { Page, PageHeader, Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { EmergencyCard } from './EmergencyCard.tsx';
import { EmergencyForm } from './EmergencyForm.tsx';
import { emergencyTexts } from './emergency.texts.ts';
import './emergency.css';

/** `/emergency`: what an opening gives and costs, the form to make one, and those that one made or may know of. */
export function EmergencyPage() {
  const t = useTexts(emergencyTexts);
  const { data, error, refetch } = useApiQuery(emergencyOpeningsRoutes.listEmergencyOpenings, {});
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lede={t('lede')} back={{ to: '/cases', label: t('back') }} />
      {data ? (
        <Stack gap="wide">
          <Section title={t('before')}>
            <ul className="emergency-before"><li>{t('before1')}</li><li>{t('before2')}</li><li>{t('before3')}</li><li>{t('before4')}</li></ul>
          </Section>
          <Card title={t('formTitle')}><EmergencyForm reasons={data.reasons} /></Card>
          <Section title={t('listTitle')} lede={t('listLede')}>
            {data.total === 0 ? <EmptyState title={t('none')}>{t('noneAbout')}</EmptyState> : (
              <ul className="emergency-list">{data.items.map((opening) => <li key={opening.id}><EmergencyCard opening={opening} linked /></li>)}</ul>
            )}
          </Section>
        </Stack>
      ) : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={5} />}
    </Page>
  );
}
