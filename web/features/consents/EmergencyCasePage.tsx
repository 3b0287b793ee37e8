import { emergencyOpeningsRoutes } from '../../../contract/emergency-openings.ts';
import { useApiQuery } from '../../app/api.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { EmergencyCard } from './EmergencyCard.tsx';
import { emergencyTexts } from './emergency.texts.ts';
import './emergency.css';

/** `/cases/:caseId/emergency`: who opened this case in an emergency, why, and the review of each. */
export function EmergencyCasePage() {
  const t = useTexts(emergencyTexts);
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(emergencyOpeningsRoutes.listCaseEmergencies, { params: { caseId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />;
  return (
    <Section title={t('caseTitle')}>
      {data.total === 0 ? <EmptyState title={t('none')}>{t('noneAbout')}</EmptyState> : (
        <ul className="emergency-list">{data.items.map((opening) => <li key={opening.id}><EmergencyCard opening={opening} linked={false} /></li>)}</ul>
      )}
    </Section>
  );
}
