import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ConsentQuestion, FilledForm, FormFileType } from '../../../contract/consent-forms.ts';
import { consentFormsRoutes } from '../../../contract/consent-forms.ts';
import type { Consent } from '../../../contract/consents.ts';
import { keepFile, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/fields/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import type { Language } from '../../ui/language.ts';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { consentSheetTexts } from './consent-sheet.texts.ts';
import { FlowPicture } from './FlowPicture.tsx';
import './consent-sheet.css';

/** Which of its languages and readings a text is shown in. */
export interface Reading { language: Language; easyRead: boolean }

/** The reader's own language, in ordinary text, until something else is chosen. */
export function useReading(): [Reading, (reading: Reading) => void] {
  const language = useLanguage();
  const [chosen, setChosen] = useState<Reading | null>(null);
  return [chosen ?? { language, easyRead: false }, setChosen];
}

function ReadingSwitch({ reading, onChange }: { reading: Reading; onChange: (reading: Reading) => void }) {
  const t = useTexts(consentSheetTexts);
  return (
    <div className="sheet-switch no-print">
      <RadioGroup label={t('reading')} layout="row" value={reading.easyRead ? 'easy' : 'plain'}
        options={[{ value: 'plain', label: t('plain') }, { value: 'easy', label: t('easy') }]}
        onChange={(value) => onChange({ ...reading, easyRead: value === 'easy' })} />
      <RadioGroup label={t('sheetLanguage')} layout="row" value={reading.language}
        options={(['sv', 'en'] as const).map((language) => ({ value: language, label: t(`language-${language}`) }))}
        onChange={(value) => onChange({ ...reading, language: value === 'en' ? 'en' : 'sv' })} />
    </div>
  );
}

/** The text as it is read before an answer. When it is on a page, printing the page prints it and nothing else. */
function Sheet({ filled }: { filled: FilledForm }) {
  const t = useTexts(consentSheetTexts);
  const language = useLanguage();
  return (
    <article className={`consent-sheet${filled.form.easyRead ? ' consent-sheet--easy' : ''}`} lang={filled.form.language}>
      <p className="consent-sheet__title">{filled.title}</p>
      <p>{filled.lead}</p>
      {filled.sections.map(({ key, heading, text }) => (
        <section key={key} className="consent-sheet__part">
          <h3>{heading}</h3>
          {text.map((line) => <p key={line}>{line}</p>)}
          {key === 'what' ? <FlowPicture filled={filled} /> : null}
        </section>
      ))}
      <p className="consent-sheet__standing"><span lang={language}>{t('version', { key: filled.form.key, version: filled.form.version })}</span> {filled.standing}</p>
    </article>
  );
}

/** Prints the sheet, or makes it a file. */
function SheetFiles({ make }: { make: (type: FormFileType) => Promise<void> }) {
  const t = useTexts(consentSheetTexts);
  const [making, setMaking] = useState<FormFileType | null>(null);
  const [error, setError] = useState<unknown>(null);
  const run = async (type: FormFileType) => {
    setMaking(type);
    setError(null);
    try {
      await make(type);
    } catch (fault) {
      setError(fault);
    }
    setMaking(null);
  };
  return (
    <div className="sheet-files no-print">
      {error === null ? null : <FailedState error={error} />}
      <ButtonRow>
        <Button size="small" kind="quiet" onPress={() => window.print()}>{t('print')}</Button>
        <Button size="small" kind="quiet" pending={making === 'pdf'} onPress={() => { void run('pdf'); }}>{t('keepPdf')}</Button>
        <Button size="small" kind="quiet" pending={making === 'docx'} onPress={() => { void run('docx'); }}>{t('keepDocx')}</Button>
      </ButtonRow>
    </div>
  );
}

export type Question = Omit<ConsentQuestion, 'language' | 'easyRead'>;

/**
 * The text of a question before it is answered, with the choice of language and reading.
 * @param answer what one does when it has been read; it is given the form that was shown
 */
export function AskedSheet({ caseId, question, reading, onReading, answer }: {
  caseId: string; question: Question; reading: Reading; onReading: (reading: Reading) => void; answer: (filled: FilledForm) => ReactNode;
}) {
  const body = { ...question, ...reading };
  const { data, error, refetch } = useApiQuery(consentFormsRoutes.askConsentForm, { params: { caseId }, body });
  return (
    <div className="sheet-around">
      <ReadingSwitch reading={reading} onChange={onReading} />
      {error && !data ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {data ? (
        <>
          <Sheet filled={data} />
          <SheetFiles make={(type) => keepFile(consentFormsRoutes.makeConsentForm, { params: { caseId }, body: { ...body, type } })} />
          {answer(data)}
        </>
      ) : error ? null : <Skeleton rows={8} />}
    </div>
  );
}

function ShownText({ caseId, consent }: { caseId: string; consent: Consent }) {
  const params = { caseId, consentId: consent.id };
  const { data, error, refetch } = useApiQuery(consentFormsRoutes.readShownForm, { params });
  if (error && !data) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={8} />;
  return <><Sheet filled={data} /><SheetFiles make={(type) => keepFile(consentFormsRoutes.makeShownForm, { params, query: { type } })} /></>;
}

/** Opens the very text that an answer was given to. */
export function ShownSheet({ caseId, consent, day }: { caseId: string; consent: Consent; day: string }) {
  const t = useTexts(consentSheetTexts);
  const [open, setOpen] = useState(false);
  if (consent.form === null) return null;
  return (
    <div className="sheet-opener">
      <Button size="small" kind="quiet" label={t('showTextFor', { to: consent.toAgencyName, day })} onPress={() => setOpen(true)}>{t('showText')}</Button>
      <Dialog title={t('shownTitle')} open={open} onClose={() => setOpen(false)}><ShownText caseId={caseId} consent={consent} /></Dialog>
    </div>
  );
}
