import { useRef, useState } from 'react';
import type { FormSection } from '../../../contract/application-form.ts';
import { applicationGroundsRoutes, mostBlocks, type GroundSection } from '../../../contract/application-grounds.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Section, Stack } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { groundDraftKey, readGroundDraft } from './ground-rows.ts';
import { groundTexts } from './ground.texts.ts';
import { GroundBlocks, type GroundMatter } from './GroundBlocks.tsx';
import { GroundSectionForm } from './GroundSectionForm.tsx';
import './ideas.css';

export interface GroundSectionProps {
  asked: FormSection;
  section: GroundSection;
  matter: GroundMatter;
  mayWrite: boolean;
  refetch: () => void;
}

/** One heading of the application: what is asked, what stands there, and the ways to write it. */
export function GroundSectionView(props: GroundSectionProps) {
  const { asked, section, matter, mayWrite } = props;
  const t = useTexts(groundTexts);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [isWriting, setIsWriting] = useState(() => mayWrite && readGroundDraft(groundDraftKey(matter.ideaId, section.key)) !== null);
  const close = () => {
    setIsWriting(false);
    place.current?.focus();
  };
  return (
    <div id={`ground-${section.key}`} ref={place} tabIndex={-1} className="ground-section">
      <Section title={asked.heading[language]} lede={<>{asked.asks[language]}{asked.required ? null : ` ${t('voluntary')}`}</>}>
        {isWriting ? <GroundSectionForm {...props} onClose={close} /> : (
          <Stack>
            {section.blocks.length === 0 ? <p className="idea-soft">{t('empty')}</p> : <GroundBlocks blocks={section.blocks} matter={matter} />}
            {section.changedByName ? <p className="idea-soft">{t('changedBy', { name: section.changedByName })}</p> : null}
            {mayWrite ? <Ways {...props} onWrite={() => setIsWriting(true)} /> : null}
          </Stack>
        )}
      </Section>
    </div>
  );
}

/** Takes over what the material has, or opens the form. */
function Ways({ asked, section, matter, refetch, onWrite }: GroundSectionProps & { onWrite: () => void }) {
  const t = useTexts(groundTexts);
  const language = useLanguage();
  const toast = useToast();
  const save = useApiMutation(applicationGroundsRoutes.writeGroundSection);
  const fits = section.suggested.slice(0, Math.max(0, mostBlocks - section.blocks.length));
  const named = (what: string) => t('of', { what, section: asked.heading[language] });
  const writing = t(section.blocks.length === 0 ? 'write' : 'change');
  const takeOver = async () => {
    try {
      await save.mutateAsync({ params: { prestudyId: matter.prestudyId, ideaId: matter.ideaId, section: section.key }, body: { blocks: [...section.blocks, ...fits], version: section.version } });
      toast({ text: t('takenOver') });
    } catch {
      // Why stands in the notice below; what another wrote is fetched, so that the next press builds on it.
      refetch();
    }
  };
  return (
    <>
      {fits.length > 0 ? <Disclosure title={t('canTake', { count: fits.length })}><GroundBlocks blocks={fits} matter={matter} /></Disclosure> : null}
      {save.error ? <FailedState error={save.error} /> : null}
      <ButtonRow>
        {fits.length > 0 ? <Button size="small" label={named(t('takeOver'))} pending={save.isPending} onPress={() => { void takeOver(); }}>{t('takeOver')}</Button> : null}
        <Button size="small" label={named(writing)} disabled={save.isPending} onPress={onWrite}>{writing}</Button>
      </ButtonRow>
    </>
  );
}
