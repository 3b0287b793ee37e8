import { useState } from 'react';
import type { Prestudy } from '../../../contract/prestudies.ts';
import { Button } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { kronor } from '../../ui/kronor.ts';
import { localeOf, useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { prestudiesTexts } from './prestudies.texts.ts';

const FundingDialog = lazyPart(() => import('./FundingDialog.tsx'), (m) => m.FundingDialog);

/** What the funder's project bank says of the project that pays for the pre-study. */
export function FundingSection({ prestudy, mayWrite }: { prestudy: Prestudy; mayWrite: boolean }) {
  const t = useTexts(prestudiesTexts);
  const [reading, setReading] = useState(false);
  const project = prestudy.fundingProject;
  return (
    <Section title={t('funding')} actions={mayWrite ? <Button kind="quiet" size="small" onPress={() => setReading(true)}>{project ? t('importAgain') : t('importFunding')}</Button> : null}>
      {project ? <ProjectFacts project={project} /> : <p>{t('noFunding')}</p>}
      {reading ? <FundingDialog prestudyId={prestudy.id} onClose={() => setReading(false)} /> : null}
    </Section>
  );
}

function ProjectFacts({ project }: { project: NonNullable<Prestudy['fundingProject']> }) {
  const t = useTexts(prestudiesTexts);
  const language = useLanguage();
  const share = new Intl.NumberFormat(localeOf(language), { style: 'percent' });
  const facts: readonly (readonly [term: string, value: string | null])[] = [
    [t('number'), project.number], [t('project'), project.name], [t('projectOwner'), project.owner?.join(', ') ?? null], [t('region'), project.region],
    [t('period'), project.startDate && project.endDate ? `${shortDay(project.startDate, language)}–${shortDay(project.endDate, language)}` : null],
    [t('totalBudget'), project.totalBudgetSek === null ? null : kronor(project.totalBudgetSek, language)],
    [t('granted'), project.grantedSek === null ? null : kronor(project.grantedSek, language)],
    [t('rate'), project.coFinancingRate === null ? null : share.format(project.coFinancingRate)],
  ];
  return <DescriptionList items={facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))} />;
}
