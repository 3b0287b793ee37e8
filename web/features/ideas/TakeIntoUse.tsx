import { useState } from 'react';
import { z } from 'zod';
import { agenciesRoutes, type Agency } from '../../../contract/agencies.ts';
import { ideaDraftsRoutes } from '../../../contract/idea-drafts.ts';
import type { ModelDraft } from '../../../contract/idea-drafts.ts';
import { Day, Id } from '../../../contract/words.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormSection, FormSelectField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useGo } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { draftTexts } from './draft.texts.ts';
import type { DraftParams } from './ModelDraftPage.tsx';

const mayBegin: readonly string[] = ['team-leader', 'project-owner'];

/** From a draft that holds to a programme that runs: when it begins, and which agency is which party. */
export function TakeIntoUse({ params, draft }: { params: DraftParams; draft: ModelDraft }) {
  const t = useTexts(draftTexts);
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  if (person?.kind !== 'staff') return null;
  const may = mayBegin.includes(person.role);
  return (
    <Section title={t('use')} lede={t('useAbout')}>
      {!may ? <p>{t('useRole')}</p> : open ? <BeginForm params={params} draft={draft} ownAgencyId={person.agencyId} onClose={() => setOpen(false)} />
        : <ButtonRow><Button kind="primary" onPress={() => setOpen(true)}>{t('use')}</Button></ButtonRow>}
    </Section>
  );
}

const Fields = z.object({
  startsOn: Day, endsOn: Day.nullable().default(null), parties: z.array(z.object({ agencyId: Id.or(z.undefined()).optional() })),
});

interface BeginProps { params: DraftParams; draft: ModelDraft; ownAgencyId: string; onClose: () => void }

function BeginForm({ params, draft, ownAgencyId, onClose }: BeginProps) {
  const agencies = useApiQuery(agenciesRoutes.listAgencies, {});
  if (!agencies.data) return agencies.error ? <FailedState error={agencies.error} retry={() => { void agencies.refetch(); }} /> : <Skeleton rows={4} />;
  return <PartyForm params={params} draft={draft} ownAgencyId={ownAgencyId} agencies={agencies.data.items} onClose={onClose} />;
}

/** A party that is named as an agency is that agency until someone says otherwise; an owner that is named as none is the agency of who asks. */
function PartyForm({ params, draft, ownAgencyId, agencies, onClose }: BeginProps & { agencies: readonly Agency[] }) {
  const t = useTexts(draftTexts);
  const go = useGo();
  const today = useToday();
  const begin = useApiMutation(ideaDraftsRoutes.beginProgramme);
  const agencyOf = ({ name, isOwner }: ModelDraft['parties'][number]) => agencies.find((agency) => agency.name === name)?.id ?? (isOwner ? ownAgencyId : '');
  const form = useZodForm(Fields, { defaults: { startsOn: today, parties: draft.parties.map((party) => ({ agencyId: agencyOf(party) })) }, draftKey: `idea-begin:${params.ideaId}` });
  const options = agencies.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form form={form} onSubmit={async ({ startsOn, endsOn, parties }) => {
      const chosen = parties.flatMap(({ agencyId }, at) => (agencyId === undefined ? [] : [{ partyKey: draft.parties[at]?.key ?? '', agencyId }]));
      const { programmeId } = await begin.mutateAsync({ params, body: { draftVersion: draft.version, startsOn, endsOn, parties: chosen } });
      go(`/programmes/${programmeId}`);
    }}>
      <FormDateField form={form} name="startsOn" label={t('startsOn')} />
      <FormDateField form={form} name="endsOn" label={t('endsOn')} optional />
      <FormSection title={t('partiesTitle')} lede={t('partiesAbout')}>
        {draft.parties.map(({ key, name, isOwner }, at) => (
          <FormSelectField key={key} form={form} name={`parties.${at}.agencyId`} label={isOwner ? t('isOwner', { name }) : name} options={options} optional />
        ))}
      </FormSection>
      <ButtonRow><SubmitButton form={form}>{t('useNow')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
    </Form>
  );
}
