import { useState } from 'react';
import type { SurveySection } from '../../../contract/survey-document.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { builderTexts } from './builder.texts.ts';
import { WordsFields } from './WordsFields.tsx';

/** The heading of a section, and what stands before its questions. */
export function SectionDialog({ section, onSave, onRemove, onClose, error, pending }: {
  section: SurveySection; onSave: (section: SurveySection) => Promise<void>; onRemove: (() => void) | null; onClose: () => void; error: unknown; pending: boolean;
}) {
  const t = useTexts(builderTexts);
  const [title, setTitle] = useState(section.title);
  const [intro, setIntro] = useState(section.intro);
  const save = () => void onSave({ questions: section.questions, ...(title && title.sv.trim() !== '' ? { title } : {}), ...(intro && intro.sv.trim() !== '' ? { intro } : {}) });
  return (
    <Dialog title={t('changeSection')} open onClose={onClose}
      actions={<><Button kind="primary" pending={pending} onPress={save}>{t('saveSection')}</Button>{onRemove ? <Button onPress={onRemove}>{t('removeSection')}</Button> : null}<Button onPress={onClose}>{t('cancel')}</Button></>}>
      <div className="form">
        {error ? <FailedState error={error} /> : null}
        <WordsFields optional label={t('sectionTitle')} value={title} onChange={setTitle} />
        <WordsFields long optional label={t('sectionIntro')} value={intro} onChange={setIntro} />
      </div>
    </Dialog>
  );
}
