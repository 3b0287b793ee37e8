import { agenciesRoutes } from '../../../contract/agencies.ts';
import type { StaffMember } from '../../../contract/agencies.ts';
import { LeadCoachChange, NewTeamMember, TeamMemberEnd } from '../../../contract/case-team.ts';
import type { TeamMember } from '../../../contract/case-team.ts';
import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import { programmesRoutes } from '../../../contract/programmes.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormComboBox } from '../../ui/form/FormComboBox.tsx';
import { FormCheckbox, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link, useGo } from '../../ui/navigation.tsx';
import { useSession } from '../../app/session.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { casesTexts } from './cases.texts.ts';
import { useFieldWords } from './field-words.ts';

interface FormProps {
  head: CaseHead;
  onClose: () => void;
}

const aboutOf = ({ title, agencyName }: StaffMember) => `${title}, ${agencyName}`;
const nameOf = (staff: readonly StaffMember[] | undefined, id: string) => staff?.find((member) => member.id === id)?.name ?? '';

/** Asks someone onto the team. Those who are on it, or never work with people, are not offered. */
export function AddMemberForm({ head, team, onClose }: FormProps & { team: readonly TeamMember[] }) {
  const t = useTexts(casesTexts);
  const toast = useToast();
  const staff = useApiQuery(agenciesRoutes.listStaff, {});
  const programme = useApiQuery(programmesRoutes.readProgramme, { params: { programmeId: head.programme.id } });
  const language = useLanguage();
  const add = useApiMutation(casesRoutes.addTeamMember);
  const form = useZodForm(NewTeamMember, { defaults: {}, draftKey: `team:${head.id}`, words: useFieldWords() });
  const options = (staff.data?.items ?? [])
    .filter(({ id, role }) => (role === 'coach' || role === 'team-leader' || role === 'professional') && !team.some(({ staffId }) => staffId === id))
    .map((member) => ({ value: member.id, label: member.name, about: aboutOf(member) }));
  return (
    <Card title={t('addMember')} level={3}>
      <Form form={form} label={t('addMember')} onSubmit={async (body) => {
        await add.mutateAsync({ params: { caseId: head.id }, body });
        toast({ text: t('memberAdded', { name: nameOf(staff.data?.items, body.staffId) }) });
        onClose();
      }}>
        <FormComboBox form={form} name="staffId" label={t('chooseColleague')} description={<>{t('colleagueHelp')} <Link to={`/cases/${head.id}/consents`}>{t('toConsents')}</Link></>} options={options} pending={staff.isPending} />
        <FormTextField form={form} name="professionalRole" label={t('professionalRole')} description={t('roleHelp')} suggestions={programme.data?.model.teamRoles.map(({ label }) => label[language])} />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveMember')}</SubmitButton>
          <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

/** Ends someone's time on the team, with the reason. */
export function EndMemberForm({ head, member, onClose }: FormProps & { member: TeamMember }) {
  const t = useTexts(casesTexts);
  const toast = useToast();
  const end = useApiMutation(casesRoutes.endTeamMember);
  const form = useZodForm(TeamMemberEnd, { defaults: {} });
  return (
    <Card title={t('endMemberOf', { name: member.name })} level={3}>
      <Form form={form} label={t('endMemberOf', { name: member.name })} onSubmit={async (body) => {
        await end.mutateAsync({ params: { caseId: head.id, memberId: member.id }, body });
        toast({ text: t('memberEnded', { name: member.name }) });
        onClose();
      }}>
        <FormTextField form={form} name="reason" label={t('endReason', { name: member.name })} />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveEnd')}</SubmitButton>
          <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

/** Names or changes the lead coach. One who hands over her own case, and leaves the team, no longer sees it. */
export function LeadCoachForm({ head, onClose }: FormProps) {
  const t = useTexts(casesTexts);
  const toast = useToast();
  const go = useGo();
  const { person } = useSession();
  const staff = useApiQuery(agenciesRoutes.listStaff, { query: { agencyId: head.responsibleAgency.id } });
  const change = useApiMutation(casesRoutes.changeLeadCoach);
  const form = useZodForm(LeadCoachChange, { defaults: { version: head.version, keepsOnTeam: false }, draftKey: `lead:${head.id}`, words: useFieldWords() });
  const { leadCoach } = head;
  const options = (staff.data?.items ?? []).filter(({ id, role }) => (role === 'coach' || role === 'team-leader') && id !== leadCoach?.staffId)
    .map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }));
  return (
    <Card title={leadCoach ? t('changeLead') : t('nameLead')} level={3}>
      <Form form={form} label={t('changeLead')} onSubmit={async (values) => {
        const leaves = person?.id === leadCoach?.staffId && values.keepsOnTeam !== true && !(person?.kind === 'staff' && person.role === 'team-leader');
        await change.mutateAsync({ params: { caseId: head.id }, body: { ...values, version: head.version } });
        toast({ text: t('leadChanged', { name: nameOf(staff.data?.items, values.staffId) }) });
        if (leaves) go('/cases');
        else onClose();
      }}>
        <FormSelectField form={form} name="staffId" label={t('newLead')} options={options} />
        <FormTextArea form={form} name="reason" label={leadCoach ? t('leadReason') : t('leadReasonFirst')} description={t('leadReasonHelp')} rows={2} maxLength={500} />
        {leadCoach ? <FormCheckbox form={form} name="keepsOnTeam" label={t('keepsOnTeam', { name: leadCoach.name })} /> : null}
        <ButtonRow>
          <SubmitButton form={form}>{t('saveLead')}</SubmitButton>
          <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
