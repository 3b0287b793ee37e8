import { z } from 'zod';
import { IdeaSectionKey } from '../../../contract/idea-content.ts';
import type { IdeaSection } from '../../../contract/idea-content.ts';
import { ideaDialoguesRoutes, NewVoice, VoiceKind } from '../../../contract/idea-dialogues.ts';
import { useApiMutation } from '../../app/api.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { dialogueTexts } from './dialogue.texts.ts';
import { ideaWords, kindWord, sectionWord } from './idea-words.texts.ts';

const Words = z.string().trim().max(4000).default('');
const Fields = NewVoice.pick({ stance: true, actorKind: true, who: true }).extend({
  whole: Words, of: z.object(Object.fromEntries(IdeaSectionKey.options.map((key) => [key, Words])) as Record<IdeaSection, typeof Words>).prefault({}),
});

/** Support or concern, and a comment on what one wants to comment on. What is typed stays in the tab until it is sent. */
export function VoiceForm({ token, sections, onSent }: { token: string; sections: readonly IdeaSection[]; onSent: () => void }) {
  const t = useTexts(dialogueTexts);
  const w = useTexts(ideaWords);
  const send = useApiMutation(ideaDialoguesRoutes.giveVoice);
  const form = useZodForm(Fields, { defaults: {}, draftKey: `idea-voice:${token.slice(0, 8)}` });
  const stanceOptions = [
    { value: 'support', label: t('stanceSupport') }, { value: 'concern', label: t('stanceConcern') }, { value: 'both', label: t('stanceBoth') }, { value: 'neither', label: t('stanceNeither') },
  ];
  return (
    <Section title={t('sayTitle')} lede={t('privacy')}>
      <Form form={form} onSubmit={async ({ stance, actorKind, who, whole, of }) => {
        const comments = [...sections.map((section) => ({ section, words: of[section] })), { section: 'whole' as const, words: whole }].filter(({ words }) => words !== '');
        await send.mutateAsync({ body: { token, stance, actorKind, who, comments } });
        form.clear();
        onSent();
      }}>
        <FormRadioGroup form={form} name="stance" label={t('stance')} options={stanceOptions} />
        <FormSelectField form={form} name="actorKind" label={t('yourKind')} options={VoiceKind.options.map((value) => ({ value, label: w(kindWord(value)) }))} />
        {sections.map((section) => (
          <Disclosure key={section} title={t('commentOpen', { section: w(sectionWord(section)) })}>
            <FormTextArea form={form} name={`of.${section}`} label={t('commentOn', { section: w(sectionWord(section)) })} rows={3} maxLength={4000} optional />
          </Disclosure>
        ))}
        <FormTextArea form={form} name="whole" label={t('commentWhole')} rows={3} maxLength={4000} optional />
        <FormTextField form={form} name="who" label={t('who')} description={t('whoAbout')} optional />
        <div><SubmitButton form={form}>{t('send')}</SubmitButton></div>
      </Form>
    </Section>
  );
}
