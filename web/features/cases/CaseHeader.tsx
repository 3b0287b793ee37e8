import { useState } from 'react';
import type { ReactNode } from 'react';
import { caseCode } from '../../../contract/case-code.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { DayText, InstantText } from '../../ui/DayText.tsx';
import { formatDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Link, usePathname } from '../../ui/navigation.tsx';
import { PageHeader } from '../../ui/Page.tsx';
import { StepPath } from '../../ui/StepPath.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { categoriesInWords, pathOf, statusSigns } from './case-words.ts';
import { casesTexts } from './cases.texts.ts';
import { PhaseChange } from './PhaseChange.tsx';
import './cases.css';

function Lead({ leadCoach, leadCoachCount }: CaseHead) {
  const t = useTexts(casesTexts);
  if (!leadCoach) return <>{t('noLead')}</>;
  return <>{leadCoach.name}, {t('leadSince')} <DayText day={leadCoach.since} />{leadCoachCount > 1 ? ` (${t('leadCount', { count: leadCoachCount })})` : ''}</>;
}

/** What the reader may see here, and with which right. */
function SightLine({ id, sight, responsibleAgency }: CaseHead) {
  const t = useTexts(casesTexts);
  const language = useLanguage();
  const today = useToday();
  const ways = sight.ways.map((way) => t(way.byLaw ? 'sightWayByLaw' : 'sightWay', {
    agency: way.fromAgencyName, what: categoriesInWords(way.categories, language, t('and')), day: formatDay(way.validTo, language, today),
  }));
  const first = sight.because === 'consent' ? [] : [t(`sight-${sight.because}`, { agency: responsibleAgency.name })];
  // Several ways are counted here, and told one by one where it says why.
  const said = ways.length < 2 ? [...first, ...ways] : [...first, t('sightWays', { count: ways.length })];
  return (
    <div className="case-head__sight">
      <p>{said.join(' ')}</p>
      <p className="case-head__ask"><Link to={`/cases/${id}/sight`}>{t('sightWhy')}</Link> <Link to="/conflict" search={{ code: caseCode(id) }}>{t('sayConflict')}</Link></p>
    </div>
  );
}

/** The things to do with the case as a whole, the next one first; not the one whose page is open. */
function HeadActions({ id, person, allowedActions }: CaseHead) {
  const t = useTexts(casesTexts);
  const open = usePathname().split('/').at(-1);
  const may = (action: (typeof allowedActions)[number]) => allowedActions.includes(action);
  return (
    <ButtonRow>
      {may('decide') && open !== 'referral' ? <LinkButton kind="primary" to={`/cases/${id}/referral`}>{t('decide')}</LinkButton> : null}
      {person.isProtected && open !== 'protection' ? <LinkButton to={`/cases/${id}/protection`}>{t('showWho')}</LinkButton> : null}
      {open === 'contact' || person.isProtected ? null : <LinkButton kind="quiet" icon="person" to={`/cases/${id}/contact`}>{t('contact')}</LinkButton>}
      {may('discharge') && open !== 'discharge' ? <LinkButton to={`/cases/${id}/discharge`}>{t('discharge')}</LinkButton> : null}
    </ButtonRow>
  );
}

/** Who the case is about, where on the way, who answers for it. On a phone the rest waits behind one press, so that the tabs are in sight. */
export function CaseHeader({ head }: { head: CaseHead }): ReactNode {
  const t = useTexts(casesTexts);
  const language = useLanguage();
  const { person, programme } = head;
  const [isOpen, setOpen] = useState(false);
  const code = t('caseNamed', { code: caseCode(head.id) });
  const lede = person.age === null ? programme.name[language] : t('caseLede', { age: person.age, programme: programme.name[language] });
  return (
    <div className={`case-head${isOpen ? ' case-head--open' : ''}`}>
      <PageHeader title={person.name} tabTitle={code} lede={<>{lede} <StatusTag status={statusSigns[head.status]}>{t(`status-${head.status}`)}</StatusTag> <span className="case-head__code">{code}</span></>}
        back={{ to: '/cases', label: t('allCases') }} actions={<HeadActions {...head} />} />
      <div className="case-head__way">
        <p className="case-head__now">{t('phaseNow')}: <strong>{head.phases.find(({ key }) => key === head.phase)?.label[language] ?? head.phase}</strong></p>
        <StepPath steps={pathOf(head.phases, head.phase, language)} label={t('phases')} />
        {head.allowedActions.includes('change-phase') ? <PhaseChange head={head} /> : null}
      </div>
      <div className="case-head__more"><Button kind="quiet" icon="chevronRight" expanded={isOpen} onPress={() => setOpen(!isOpen)}>{t('more')}</Button></div>
      <DescriptionList items={[
        { term: t('leadCoach'), value: <Lead {...head} /> },
        { term: t('responsible'), value: head.responsibleAgency.name },
        ...(head.nextTalk ? [{ term: t('nextTalk'), value: <><InstantText at={head.nextTalk.startsAt} />{head.nextTalk.place ? `, ${head.nextTalk.place}` : ''}</> }] : []),
        ...(head.referredFromAgencyName ? [{ term: t('cameFrom'), value: head.referredFromAgencyName }] : []),
      ]} />
      <SightLine {...head} />
    </div>
  );
}
