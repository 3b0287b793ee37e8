import { z } from 'zod';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { ButtonRow } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckboxGroup, FormDateField, FormNumberField, FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useToast } from '../../ui/Toast.tsx';

const Placement = z.object({
  kind: z.enum(['practice', 'trial']),
  startsOn: z.iso.date(),
  hours: z.number().min(1).max(40),
  adaptations: z.array(z.string()).min(1),
  note: z.string().max(500).optional(),
});

/** A whole form: press the button to see its errors, write “fel” in the note to see the server refuse. */
export function FormSample() {
  const toast = useToast();
  const form = useZodForm(Placement, { defaults: { adaptations: [] }, draftKey: 'design' });
  const save = async (values: z.output<typeof Placement>) => {
    await new Promise((resolve) => { setTimeout(resolve, 600); });
    if (values.note === 'fel') {
      throw new ApiProblem({ status: 400, code: 'invalid-input', title: 'Något i formuläret behöver ändras', detail: 'Se vad som är markerat och ändra där.', errors: [{ path: 'note', code: 'custom', message: 'Skriv något annat än fel.' }] });
    }
    toast({ text: 'Praktiken är sparad' });
  };
  return (
    <Section title="Ett helt formulär">
      <Form form={form} onSubmit={save} label="Ny praktik">
        <FormRadioGroup form={form} name="kind" label="Vad är det?" options={[{ value: 'practice', label: 'Praktik' }, { value: 'trial', label: 'Arbetsprövning' }]} />
        <FormDateField form={form} name="startsOn" label="Startdag" />
        <FormNumberField form={form} name="hours" label="Arbetstid" unit="timmar i veckan" />
        <FormCheckboxGroup form={form} name="adaptations" label="Anpassningar" options={[{ value: 'quiet', label: 'Ett lugnt rum' }, { value: 'pause', label: 'En extra paus' }]} />
        <FormTextArea form={form} name="note" label="Anteckning" optional maxLength={500} />
        <ButtonRow><SubmitButton form={form}>Spara praktiken</SubmitButton></ButtonRow>
      </Form>
    </Section>
  );
}
