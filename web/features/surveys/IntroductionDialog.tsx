import { useState } from 'react';
import type { SurveyDocument } from '../../../contract/survey-document.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { builderTexts } from './builder.texts.ts';
import { WordsFields } from './WordsFields.tsx';

/** What stands before the first question and after the last. */
export function IntroductionDialog({ document, onSave, onClose, error, pending }: {
  document: SurveyDocument; onSave: (document: SurveyDocument) => Promise<void>; onClose: () => void; error: unknown; pending: boolean;
}) {
  const t = useTexts(builderTexts);
  const [{ title, introduction, thanks }, setParts] = useState({ title: document.title, introduction: document.introduction, thanks: document.thanks });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Pick<SurveyDocument, 'title' | 'introduction' | 'thanks'>>) => setParts({ title, introduction, thanks, ...part });
  const save = () => {
    setTried(true);
    const { thanks: _before, ...others } = document;
    if (title.sv.trim() !== '') void onSave({ ...others, title, introduction, ...(thanks && thanks.sv.trim() !== '' ? { thanks } : {}) });
  };
  return (
    <Dialog title={t('introduction')} open onClose={onClose}
      actions={<><Button kind="primary" pending={pending} onPress={save}>{t('saveSection')}</Button><Button onPress={onClose}>{t('cancel')}</Button></>}>
      <div className="form">
        {error ? <FailedState error={error} /> : null}
        <p>{t('voluntary')} {t('englishAbout')}</p>
        <WordsFields label={t('introTitle')} value={title} error={tried && title.sv.trim() === '' ? t('needTitle') : undefined} onChange={(words) => change({ title: words })} />
        <WordsFields long label={t('purpose')} value={introduction.purpose} onChange={(purpose) => change({ introduction: { ...introduction, purpose } })} />
        <WordsFields long label={t('use')} value={introduction.use} onChange={(use) => change({ introduction: { ...introduction, use } })} />
        <WordsFields long label={t('contact')} description={t('contactAbout')} value={introduction.contact} onChange={(contact) => change({ introduction: { ...introduction, contact } })} />
        <WordsFields long optional label={t('thanks')} value={thanks} onChange={(words) => change({ thanks: words })} />
      </div>
    </Dialog>
  );
}
