import type { TeamMember } from '../../../contract/case-team.ts';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { useTexts } from '../../ui/texts.ts';
import { casesTexts } from './cases.texts.ts';

/** Every lead coach there has been, the latest first, and those who have left the team. */
export function TeamHistory({ team }: { team: readonly TeamMember[] }) {
  const t = useTexts(casesTexts);
  const language = useLanguage();
  const period = ({ fromOn, toOn }: TeamMember) => toOn === null
    ? t('periodNow', { from: shortDay(fromOn, language) })
    : t('period', { from: shortDay(fromOn, language), to: shortDay(toOn, language) });
  const leads = team.filter(({ isLead }) => isLead).toSorted((a, b) => b.fromOn.localeCompare(a.fromOn));
  const left = team.filter(({ isLead, toOn, endedReason }) => !isLead && toOn !== null && endedReason !== null);
  return (
    <>
      {leads.length > 0 ? (
        <Section title={t('historyTitle')} lede={t('historyLede')}>
          <Timeline label={t('historyTitle')} items={leads.map((member) => ({ key: member.id, day: member.fromOn, title: member.name, by: period(member), body: member.endedReason }))} />
        </Section>
      ) : null}
      {left.length > 0 ? (
        <Section title={t('leftTitle')}>
          <RowList label={t('leftTitle')} rows={left.map((member) => ({
            key: member.id, title: member.name, about: `${member.professionalRole}, ${member.agencyName}. ${period(member)}. ${member.endedReason ?? ''}`,
          }))} />
        </Section>
      ) : null}
    </>
  );
}
