import { useState } from 'react';
import { assessmentsRoutes } from '../../../contract/assessments.ts';
import type { AssessmentArea, AssessmentPicture } from '../../../contract/assessments.ts';
import { useApiQuery } from '../../app/api.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { assessmentsTexts } from './assessments.texts.ts';
import { AssessmentMatrix } from './AssessmentMatrix.tsx';
import { AssessmentNotices } from './AssessmentNotices.tsx';
import { JointStatements } from './JointStatements.tsx';

const PartForm = lazyPart(() => import('./PartForm.tsx'), (m) => m.PartForm);

/** The assessment tab of a case: what the parties came to, and the picture it rests on. */
export function AssessmentPage() {
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(assessmentsRoutes.readAssessment, { params: { caseId } });
  if (data) return <Assessment caseId={caseId} picture={data} />;
  return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={3} />;
}

function Assessment({ caseId, picture }: { caseId: string; picture: AssessmentPicture }) {
  const t = useTexts(assessmentsTexts);
  const [writing, setWriting] = useState<AssessmentArea | null>(null);
  return (
    <Stack gap="wide">
      <JointStatements caseId={caseId} picture={picture} />
      <Section title={t('pictureTitle')} lede={picture.parts.length === 0 ? t('pictureEmpty') : t('pictureLede')}>
        <AssessmentNotices picture={picture} />
        {writing ? <PartForm key={writing} caseId={caseId} area={writing} picture={picture} onClose={() => setWriting(null)} /> : null}
        <AssessmentMatrix caseId={caseId} picture={picture} onWrite={picture.mayWrite ? setWriting : undefined} />
      </Section>
    </Stack>
  );
}
