import { useState } from 'react';
import { programmesRoutes } from '../../../contract/programmes.ts';
import type { Programme } from '../../../contract/programmes.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { FactList, ShowBasis } from './FactList.tsx';
import { Funding } from './Funding.tsx';
import { ProgrammeGoals } from './ProgrammeGoals.tsx';
import { ProgrammeParties } from './ProgrammeParties.tsx';
import { ProgrammeRhythm } from './ProgrammeRhythm.tsx';
import { programmesTexts } from './programmes.texts.ts';
import { usePeriod } from './ProgrammesPage.tsx';

const resultReaders: readonly string[] = ['team-leader', 'project-owner', 'funder', 'coach'];

/** `/programmes/:id`: a programme in words, with where each fact comes from a tap away. */
export function ProgrammePage() {
  const programmeId = usePathParam('programmeId');
  const { data, error, refetch } = useApiQuery(programmesRoutes.readProgramme, { params: { programmeId } });
  if (data) return <ProgrammeInWords programme={data} />;
  return <Page>{error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={4} />}</Page>;
}

function ProgrammeInWords({ programme }: { programme: Programme }) {
  const t = useTexts(programmesTexts);
  const language = useLanguage();
  const periodOf = usePeriod();
  const { person } = useSession();
  const [showBasis, setShowBasis] = useState(false);
  const { model } = programme;
  const mayRead = person?.kind === 'staff' && resultReaders.includes(person.role);
  return (
    <Page>
      <PageHeader title={programme.name[language]} lede={t('rowAbout', { owner: programme.ownerAgencyName, period: periodOf(programme) })}
        back={{ to: '/programmes', label: t('back') }}
        actions={mayRead ? <LinkButton icon="chart" to={`/programmes/${programme.id}/results`}>{t('results')}</LinkButton> : null} />
      <div className="no-print">
        <Button kind="quiet" size="small" pressed={showBasis} onPress={() => setShowBasis(!showBasis)}>{t(showBasis ? 'hideBasis' : 'showBasis')}</Button>
        {showBasis ? <p className="section__lede">{t('basisLede')}</p> : null}
      </div>
      <ShowBasis value={showBasis}>
        <Section title={t('purpose')}>
          <FactList label={t('purpose')} facts={model.purpose.map((one) => ({ key: one.text.sv, text: one.text[language], basis: one }))} />
        </Section>
        <Section title={t('goals')}><ProgrammeGoals model={model} /></Section>
        <Section title={t('who')}><Who programme={programme} /></Section>
        <Section title={t('way')} lede={t('wayLede')}>
          <FactList label={t('way')} facts={model.phases.map((phase) => ({ key: phase.key, text: phase.label[language], basis: phase }))} />
        </Section>
        <Section title={t('rhythm')}><ProgrammeRhythm model={model} /></Section>
        <ProgrammeParties programme={programme} />
        {programme.fundingProject ? <Section title={t('funding')}><Funding facts={programme.fundingProject} /></Section> : null}
      </ShowBasis>
      <p className="section__lede">{t('version', { version: programme.modelVersion })}</p>
    </Page>
  );
}

function Who({ programme: { model } }: { programme: Programme }) {
  const t = useTexts(programmesTexts);
  const language = useLanguage();
  const { targetGroup, admissionCriteria } = model;
  return (
    <>
      <FactList label={t('who')} facts={[{
        key: 'target-group', text: targetGroup.description[language], basis: targetGroup,
        about: targetGroup.groups.length > 0 ? <ul>{targetGroup.groups.map((group) => <li key={group.key}>{group.label[language]}</li>)}</ul> : null,
      }]} />
      {admissionCriteria.length > 0 ? <h3>{t('criteria')}</h3> : null}
      <FactList label={t('criteria')} facts={admissionCriteria.map((criterion) => ({
        key: criterion.key, text: criterion.label[language], about: t(criterion.required ? 'required' : 'informs'), basis: criterion,
      }))} />
    </>
  );
}
