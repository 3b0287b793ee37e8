import { useState } from 'react';
import { prestudyParts } from '../../../contract/access.ts';
import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { Prestudy } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { kronor } from '../../ui/kronor.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Columns, Section, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { DecisionLog } from './DecisionLog.tsx';
import { FundingSection } from './FundingSection.tsx';
import { KnownSection } from './KnownSection.tsx';
import { MilestoneList } from './MilestoneList.tsx';
import { NextSection } from './NextSection.tsx';
import { prestudiesTexts } from './prestudies.texts.ts';
import { TeamSection } from './TeamSection.tsx';
import { WorkList } from './WorkList.tsx';
import './prestudies.css';

const ChangePrestudyDialog = lazyPart(() => import('./ChangePrestudyDialog.tsx'), (m) => m.ChangePrestudyDialog);

/** The front page of a pre-study: its question, how far the work has come, the plan, the decisions and the team. */
export function PrestudyPage() {
  const prestudyId = usePathParam('prestudyId');
  const { data, error, refetch } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return <Overview prestudy={data} />;
}

function Overview({ prestudy }: { prestudy: Prestudy }) {
  const t = useTexts(prestudiesTexts);
  const mayWrite = prestudyParts.indexOf(prestudy.myPart) >= prestudyParts.indexOf('member');
  return (
    <Stack gap="wide">
      <Section title={t('question')}><p className="prestudy-question">{prestudy.question}</p></Section>
      <Columns
        main={(
          <Stack gap="wide">
            <KnownSection prestudyId={prestudy.id} />
            <NextSection prestudy={prestudy} />
            <WorkList prestudyId={prestudy.id} />
            <DecisionLog prestudy={prestudy} mayWrite={mayWrite} />
            <Facts prestudy={prestudy} />
            <FundingSection prestudy={prestudy} mayWrite={mayWrite} />
          </Stack>
        )}
        side={(
          <Stack gap="wide">
            <MilestoneList prestudy={prestudy} mayWrite={mayWrite} />
            <TeamSection prestudy={prestudy} />
          </Stack>
        )}
      />
    </Stack>
  );
}

function Facts({ prestudy }: { prestudy: Prestudy }) {
  const t = useTexts(prestudiesTexts);
  const language = useLanguage();
  const [changing, setChanging] = useState(false);
  const { purpose, startsOn, endsOn, ownerAgencyName, budgetSek } = prestudy;
  return (
    <Section title={t('facts')} actions={prestudy.myPart === 'leader' ? <Button kind="quiet" size="small" onPress={() => setChanging(true)}>{t('change')}</Button> : null}>
      {purpose === '' ? null : <p>{purpose}</p>}
      <DescriptionList items={[
        { term: t('period'), value: `${shortDay(startsOn, language)}–${shortDay(endsOn, language)}` },
        { term: t('owner'), value: ownerAgencyName },
        { term: t('budget'), value: budgetSek === null ? t('noBudget') : kronor(budgetSek, language) },
      ]} />
      {changing ? <ChangePrestudyDialog prestudy={prestudy} onClose={() => setChanging(false)} /> : null}
    </Section>
  );
}
