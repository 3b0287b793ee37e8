import { z } from 'zod';
import { actorsRoutes } from '../../../contract/actors.ts';
import { consequences, ideaSections, IdeaParty, likelihoods } from '../../../contract/idea-content.ts';
import { Key } from '../../../contract/programme-basis.ts';
import { PartyKind } from '../../../contract/programme-model.ts';
import { useApiQuery } from '../../app/api.ts';
import { Form } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormRadioGroup, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { editTexts } from './edit.texts.ts';
import { consequenceWord, ideaWords, kindWord, likelihoodWord } from './idea-words.texts.ts';
import { asLines, Lines } from './lines.ts';
import { RepeatRows } from './RepeatRows.tsx';
import { SaveRow } from './SaveRow.tsx';
import { useSaveSection, type SectionFormProps } from './section-form.ts';
import './ideas.css';

const MeasureFields = z.object({ measures: ideaSections.measures });

export function MeasuresForm(props: SectionFormProps) {
  const { idea, back } = props;
  const t = useTexts(editTexts);
  const save = useSaveSection(props);
  const form = useZodForm(MeasureFields, { defaults: { measures: idea.content.measures }, draftKey: `idea-measures:${idea.id}`, version: idea.version });
  return (
    <Form form={form} onSubmit={(fields) => save(fields, form.version)}>
      <RepeatRows form={form} name="measures" saidBy="name" addLabel={t('addMeasure')} blank={() => ({ name: '', about: '' })}>
        {(index) => (
          <>
            <div className="idea-row__wide"><FormTextField form={form} name={`measures.${index}.name`} label={t('measureName')} /></div>
            <div className="idea-row__wide"><FormTextArea form={form} name={`measures.${index}.about`} label={t('measureAbout')} rows={2} optional /></div>
          </>
        )}
      </RepeatRows>
      <SaveRow form={form} back={back} />
    </Form>
  );
}

/** A key for a party out of its name, unless it has one that others refer to already. */
function partyKey(name: string, at: number, taken: readonly string[]): string {
  const key = name.toLowerCase().normalize('NFD').replaceAll(/\p{Diacritic}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
  const fit = Key.safeParse(key).success ? key : `part-${at + 1}`;
  return taken.includes(fit) ? `${fit}-${at + 1}` : fit;
}

const oneOwner = (parties: readonly { isOwner: boolean }[]) => parties.filter(({ isOwner }) => isOwner).length <= 1;
const PartyFields = z.object({ parties: z.array(IdeaParty.extend({ key: z.string().default(''), roles: Lines })).refine(oneOwner, 'one-owner') });

/** Gives each new party its key. */
function withKeys(parties: readonly IdeaParty[]): IdeaParty[] {
  const taken = parties.map(({ key }) => key);
  return parties.map((party, at) => {
    const key = party.key === '' ? partyKey(party.name, at, taken) : party.key;
    taken.push(key);
    return { ...party, key };
  });
}

export function PartiesForm(props: SectionFormProps) {
  const { prestudyId, idea, back } = props;
  const t = useTexts(editTexts);
  const w = useTexts(ideaWords);
  const save = useSaveSection(props);
  const actors = useApiQuery(actorsRoutes.listActors, { params: { prestudyId } });
  const names = (actors.data?.items ?? []).map(({ name }) => name);
  const parties = idea.content.parties.map((party) => ({ ...party, roles: asLines(party.roles) }));
  const form = useZodForm(PartyFields, { defaults: { parties }, draftKey: `idea-parties:${idea.id}`, version: idea.version, words: { 'one-owner': t('oneOwner') } });
  return (
    <Form form={form} onSubmit={(fields) => save({ parties: withKeys(fields.parties) }, form.version)}>
      <RepeatRows form={form} name="parties" saidBy="name" addLabel={t('addParty')} blank={() => ({ key: '', name: '', kind: '', isOwner: false, does: '', roles: '' })}>
        {(index) => (
          <>
            <FormTextField form={form} name={`parties.${index}.name`} label={t('partyName')} suggestions={names} />
            <FormSelectField form={form} name={`parties.${index}.kind`} label={t('partyKind')} options={PartyKind.options.map((value) => ({ value, label: w(kindWord(value)) }))} />
            <div className="idea-row__wide"><FormTextField form={form} name={`parties.${index}.does`} label={t('partyDoes')} optional /></div>
            <div className="idea-row__wide"><FormTextArea form={form} name={`parties.${index}.roles`} label={t('partyRoles')} rows={2} optional /></div>
            <FormCheckbox form={form} name={`parties.${index}.isOwner`} label={t('partyOwner')} />
          </>
        )}
      </RepeatRows>
      <SaveRow form={form} back={back} />
    </Form>
  );
}

const RiskFields = z.object({ risks: ideaSections.risks });

export function RisksForm(props: SectionFormProps) {
  const { idea, back } = props;
  const t = useTexts(editTexts);
  const w = useTexts(ideaWords);
  const save = useSaveSection(props);
  const form = useZodForm(RiskFields, { defaults: { risks: idea.content.risks }, draftKey: `idea-risks:${idea.id}`, version: idea.version });
  return (
    <Form form={form} onSubmit={(fields) => save(fields, form.version)}>
      <RepeatRows form={form} name="risks" saidBy="text" addLabel={t('addRisk')} blank={() => ({ text: '', likelihood: '', consequence: '', counter: '', owner: '' })}>
        {(index) => (
          <>
            <div className="idea-row__wide"><FormTextField form={form} name={`risks.${index}.text`} label={t('risk')} /></div>
            <FormRadioGroup form={form} name={`risks.${index}.likelihood`} label={t('likelihood')} options={likelihoods.map((value) => ({ value, label: w(likelihoodWord(value)) }))} />
            <FormRadioGroup form={form} name={`risks.${index}.consequence`} label={t('consequence')} options={consequences.map((value) => ({ value, label: w(consequenceWord(value)) }))} />
            <div className="idea-row__wide"><FormTextField form={form} name={`risks.${index}.counter`} label={t('counter')} optional /></div>
            <FormTextField form={form} name={`risks.${index}.owner`} label={t('owner')} optional />
          </>
        )}
      </RepeatRows>
      <SaveRow form={form} back={back} />
    </Form>
  );
}

const AlternativeFields = z.object({ alternatives: ideaSections.alternatives });

export function AlternativesForm(props: SectionFormProps) {
  const { idea, back } = props;
  const t = useTexts(editTexts);
  const save = useSaveSection(props);
  const form = useZodForm(AlternativeFields, { defaults: { alternatives: idea.content.alternatives }, draftKey: `idea-alternatives:${idea.id}`, version: idea.version });
  return (
    <Form form={form} onSubmit={(fields) => save(fields, form.version)}>
      <RepeatRows form={form} name="alternatives" saidBy="text" addLabel={t('addAlternative')} blank={() => ({ text: '', whyNot: '' })}>
        {(index) => (
          <>
            <div className="idea-row__wide"><FormTextField form={form} name={`alternatives.${index}.text`} label={t('alternative')} /></div>
            <div className="idea-row__wide"><FormTextArea form={form} name={`alternatives.${index}.whyNot`} label={t('whyNot')} rows={2} optional /></div>
          </>
        )}
      </RepeatRows>
      <SaveRow form={form} back={back} />
    </Form>
  );
}
