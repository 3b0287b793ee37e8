import { z } from 'zod';
import { CoFinancing, IdeaBudget, StaffRow, sumBudget, UnitCost } from '../../../contract/idea-budget.ts';
import { ideasRoutes } from '../../../contract/ideas.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormDateField, FormNumberField, FormRadioGroup, FormSection, FormSelectField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm, withoutEmpty } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { BudgetFaults, BudgetTotals } from './BudgetView.tsx';
import { editTexts } from './edit.texts.ts';
import { RepeatRows } from './RepeatRows.tsx';
import { SaveRow } from './SaveRow.tsx';
import { useSaveSection, type SectionFormProps } from './section-form.ts';
import './ideas.css';

const Fields = z.object({ budget: IdeaBudget });
type BudgetFormState = ZodForm<z.input<typeof Fields>, z.output<typeof Fields>>;

/** The budget as a form, with what it comes to as one writes. */
export function BudgetForm(props: SectionFormProps) {
  const { idea, back, prestudyId } = props;
  const t = useTexts(editTexts);
  const save = useSaveSection(props);
  const form = useZodForm(Fields, { defaults: { budget: idea.content.budget }, draftKey: `idea-budget:${idea.id}`, version: idea.version });
  const { parties } = idea.content;
  return (
    <Form form={form} onSubmit={(fields) => save(fields, form.version)}>
      <StaffFields form={form} parties={parties.map(({ key, name }) => ({ value: key, label: name }))} />
      <FormSection title={t('rest')}>
        <FormNumberField form={form} name="budget.flatRatePercent" label={t('flatRate')} description={t('flatRateAbout')} unit={t('percent')} />
        <UnionFields form={form} prestudyId={prestudyId} />
      </FormSection>
      <FormSection title={t('coFinancing')}><CoFinancingFields form={form} /></FormSection>
      <Disclosure title={t('unitCosts')}><UnitCostFields form={form} /></Disclosure>
      <SumSoFar form={form} partyKeys={parties.map(({ key }) => key)} />
      <SaveRow form={form} back={back} />
    </Form>
  );
}

function StaffFields({ form, parties }: { form: BudgetFormState; parties: readonly { value: string; label: string }[] }) {
  const t = useTexts(editTexts);
  const { budget } = form.watch();
  const costs = (budget.unitCosts ?? []).filter(({ label }) => label !== '').map(({ key, label }) => ({ value: key, label }));
  return (
    <FormSection title={t('staff')}>
      <RepeatRows form={form} name="budget.staff" saidBy="role" addLabel={t('addStaff')} blank={() => ({ role: '', unitCost: '', party: '', people: 1, sharePercent: 100, months: 12 })}>
        {(index) => (
          <>
            <FormTextField form={form} name={`budget.staff.${index}.role`} label={t('role')} />
            <FormSelectField form={form} name={`budget.staff.${index}.unitCost`} label={t('unitCost')} options={costs} />
            <FormSelectField form={form} name={`budget.staff.${index}.party`} label={t('payer')} options={parties} optional />
            <FormNumberField form={form} name={`budget.staff.${index}.people`} label={t('people')} />
            <FormNumberField form={form} name={`budget.staff.${index}.sharePercent`} label={t('share')} unit={t('percent')} />
            <FormNumberField form={form} name={`budget.staff.${index}.months`} label={t('months')} unit={t('monthsUnit')} />
          </>
        )}
      </RepeatRows>
    </FormSection>
  );
}

/** The Union's share, with what single projects have had as one-press proposals. */
function UnionFields({ form, prestudyId }: { form: BudgetFormState; prestudyId: string }) {
  const t = useTexts(editTexts);
  const language = useLanguage();
  const { data } = useApiQuery(ideasRoutes.readCostOptions, { params: { prestudyId } });
  return (
    <>
      <FormTextField form={form} name="budget.area" label={t('area')} description={t('areaAbout')} optional />
      <div className="idea-row__tools">
        {(data?.unionShares ?? []).map(({ key, label, percent, source }) => (
          <Button key={key} size="small" label={`${t('useShare', { area: label[language], percent })} ${t('useShareFrom', { source })}`} onPress={() => {
            form.setValue('budget.area', label[language], { shouldDirty: true });
            form.setValue('budget.unionPercent', percent, { shouldDirty: true });
          }}>{t('useShare', { area: label[language], percent })}</Button>
        ))}
      </div>
      <FormNumberField form={form} name="budget.unionPercent" label={t('unionPercent')} unit={t('percent')} optional />
    </>
  );
}

function CoFinancingFields({ form }: { form: BudgetFormState }) {
  const t = useTexts(editTexts);
  return (
    <RepeatRows form={form} name="budget.coFinancing" saidBy="who" addLabel={t('addCoFinancing')} blank={() => ({ who: '', kind: 'cash', sek: '' })}>
      {(index) => (
        <>
          <FormTextField form={form} name={`budget.coFinancing.${index}.who`} label={t('who')} />
          <FormNumberField form={form} name={`budget.coFinancing.${index}.sek`} label={t('sek')} />
          <FormRadioGroup form={form} name={`budget.coFinancing.${index}.kind`} label={t('coKind')} layout="row" options={[{ value: 'cash', label: t('cash') }, { value: 'in-kind', label: t('inKind') }]} />
        </>
      )}
    </RepeatRows>
  );
}

function UnitCostFields({ form }: { form: BudgetFormState }) {
  const t = useTexts(editTexts);
  const blank = () => ({ key: `cost-${(form.getValues().budget.unitCosts ?? []).length + 1}-${Date.now().toString(36)}`, label: '', sekPerHour: '', source: '', asOf: null, verified: false });
  return (
    <>
      <p>{t('unitCostsAbout')}</p>
      <RepeatRows form={form} name="budget.unitCosts" saidBy="label" addLabel={t('addUnitCost')} blank={blank}>
        {(index) => (
          <>
            <FormTextField form={form} name={`budget.unitCosts.${index}.label`} label={t('costLabel')} />
            <FormNumberField form={form} name={`budget.unitCosts.${index}.sekPerHour`} label={t('sekPerHour')} />
            <FormTextField form={form} name={`budget.unitCosts.${index}.source`} label={t('source')} optional />
            <FormDateField form={form} name={`budget.unitCosts.${index}.asOf`} label={t('asOf')} optional />
            <FormCheckbox form={form} name={`budget.unitCosts.${index}.verified`} label={t('verified')} />
          </>
        )}
      </RepeatRows>
    </>
  );
}

/** Sums what is written so far; half-written rows are left out. */
function SumSoFar({ form, partyKeys }: { form: BudgetFormState; partyKeys: readonly string[] }) {
  const t = useTexts(editTexts);
  const written = withoutEmpty(form.watch().budget) as Record<string, unknown>;
  const rows = <T,>(name: string, of: z.ZodType<T>): T[] => (Array.isArray(written[name]) ? written[name] : []).flatMap((row) => of.safeParse(row).data ?? []);
  const rest = IdeaBudget.pick({ flatRatePercent: true, unionPercent: true }).safeParse(written).data ?? { flatRatePercent: 40, unionPercent: null };
  const budget = { ...rest, area: '', unitCosts: rows('unitCosts', UnitCost), staff: rows('staff', StaffRow), coFinancing: rows('coFinancing', CoFinancing) };
  const sum = sumBudget(budget, partyKeys);
  return <Section title={t('sumSoFar')}><BudgetTotals budget={budget} sum={sum} /><BudgetFaults sum={sum} /></Section>;
}
