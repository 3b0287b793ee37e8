import { useState } from 'react';
import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import type { TeamMember } from '../../../contract/case-team.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { LinkRows, RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { casesTexts } from './cases.texts.ts';
import { TeamHistory } from './TeamHistory.tsx';

const AddMemberForm = lazyPart(() => import('./TeamForms.tsx'), (m) => m.AddMemberForm);
const EndMemberForm = lazyPart(() => import('./TeamForms.tsx'), (m) => m.EndMemberForm);
const LeadCoachForm = lazyPart(() => import('./TeamForms.tsx'), (m) => m.LeadCoachForm);

type Open = { form: 'add' } | { form: 'lead' } | { form: 'end'; member: TeamMember } | null;

/** The rows of one agency, the lead coach first. */
function byAgency(members: readonly TeamMember[]): [agency: string, members: TeamMember[]][] {
  const groups = new Map<string, TeamMember[]>();
  for (const member of members) groups.set(member.agencyName, [...(groups.get(member.agencyName) ?? []), member]);
  return [...groups];
}

function Members({ members, mayChange, onEnd }: { members: readonly TeamMember[]; mayChange: boolean; onEnd: (member: TeamMember) => void }) {
  const t = useTexts(casesTexts);
  return byAgency(members).map(([agency, group]) => (
    <div key={agency}>
      <h3>{agency}</h3>
      <RowList label={t('agencyTeam', { agency })} rows={group.map((member) => ({
        key: member.id, title: member.name, tag: member.isLead ? <Tag>{t('leadCoach')}</Tag> : null,
        about: <>{member.professionalRole}, {t('memberSince')} <DayText day={member.fromOn} /></>,
        actions: mayChange && !member.isLead
          ? <Button kind="quiet" size="small" label={t('endMemberOf', { name: member.name })} onPress={() => onEnd(member)}>{t('endMember')}</Button>
          : null,
      }))} />
    </div>
  ));
}

function OpenForm({ head, team, open, onClose }: { head: CaseHead; team: readonly TeamMember[]; open: Open; onClose: () => void }) {
  if (open === null) return null;
  switch (open.form) {
    case 'add': return <AddMemberForm head={head} team={team} onClose={onClose} />;
    case 'lead': return <LeadCoachForm head={head} onClose={onClose} />;
    case 'end': return <EndMemberForm key={open.member.id} head={head} member={open.member} onClose={onClose} />;
  }
}

function Team({ head, team }: { head: CaseHead; team: readonly TeamMember[] }) {
  const t = useTexts(casesTexts);
  const [open, setOpen] = useState<Open>(null);
  const mayChange = head.allowedActions.includes('change-team');
  const mayLead = mayChange && (head.status === 'active' || head.status === 'discharged');
  const now = team.filter(({ toOn }) => toOn === null);
  return (
    <Stack gap="wide">
      <Section title={t('teamTitle')} lede={t('teamLede', { name: head.person.name })} actions={mayChange ? (
        <ButtonRow>
          {mayLead ? <Button onPress={() => setOpen({ form: 'lead' })}>{head.leadCoach ? t('changeLead') : t('nameLead')}</Button> : null}
          <Button icon="plus" onPress={() => setOpen({ form: 'add' })}>{t('addMember')}</Button>
        </ButtonRow>
      ) : null}>
        <OpenForm head={head} team={now} open={open} onClose={() => setOpen(null)} />
        {now.length > 0
          ? <Members members={now} mayChange={mayChange} onEnd={(member) => setOpen({ form: 'end', member })} />
          : <EmptyState title={t('teamEmpty')}>{t('teamEmptyHow')}</EmptyState>}
      </Section>
      <TeamHistory team={team} />
      <LinkRows label={t('logLink')} rows={[...(mayChange ? [{ to: `/cases/${head.id}/protection`, title: t('protectionLink'), about: t('protectionLinkAbout') }, { to: `/cases/${head.id}/log`, title: t('logLink'), about: t('logLinkAbout') }, { to: `/cases/${head.id}/blocks`, title: t('blocksLink'), about: t('blocksLinkAbout') }] : []), { to: `/cases/${head.id}/extract`, title: t('extractLink'), about: t('extractLinkAbout') }]} />
    </Stack>
  );
}

/** The team tab: who is around the person, by agency, and every lead coach there has been. */
export function TeamPage() {
  const caseId = usePathParam('caseId');
  const head = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  const team = useApiQuery(casesRoutes.listTeamMembers, { params: { caseId } });
  if (team.error) return <FailedState error={team.error} retry={() => { void team.refetch(); }} />;
  if (!head.data || !team.data) return <Skeleton rows={4} />;
  return <Team head={head.data} team={team.data.items} />;
}
