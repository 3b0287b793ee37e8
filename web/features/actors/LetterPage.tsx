import { useState } from 'react';
import { actorLettersRoutes } from '../../../contract/actor-letters.ts';
import type { ActorLetter } from '../../../contract/actor-letters.ts';
import { Language } from '../../../contract/words.ts';
import { keepFile, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatDay } from '../../ui/days.ts';
import { RadioGroup } from '../../ui/fields/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Columns, PartPage, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { LetterForm } from './LetterForm.tsx';
import { lettersTexts } from './letters.texts.ts';
import { SignatureCard } from './SignatureCard.tsx';
import { useTeam } from './use-actors.ts';
import './actors.css';

export interface OnLetter { prestudyId: string; actorId: string }

/** `/prestudies/$prestudyId/actors/$actorId/letter`: an actor's letter of intent, from proposal to signature. */
export function LetterPage() {
  const on = { prestudyId: usePathParam('prestudyId'), actorId: usePathParam('actorId') };
  const [language, setLanguage] = useState<Language | null>(null);
  const { data, error, refetch } = useApiQuery(actorLettersRoutes.readActorLetter, { params: on, query: language ? { language } : {} });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={8} />;
  return <Letter on={on} letter={data} onLanguage={setLanguage} />;
}

function Letter({ on, letter, onLanguage }: { on: OnLetter; letter: ActorLetter; onLanguage: (language: Language) => void }) {
  const t = useTexts(lettersTexts);
  const { mayWrite } = useTeam();
  const isOpen = letter.signedOn === null && mayWrite;
  return (
    <PartPage title={letter.content.title} lede={isOpen ? t('lede', { name: letter.actorName }) : null} back={{ to: `/prestudies/${on.prestudyId}/actors/${on.actorId}`, label: t('back', { name: letter.actorName }) }}>
      <Columns
        main={isOpen ? (
          <Stack>
            <RadioGroup label={t('language')} description={t('languageAbout')} layout="row" value={letter.language} onChange={(value) => onLanguage(Language.parse(value))}
              options={[{ value: 'sv', label: t('languageSv') }, { value: 'en', label: t('languageEn') }]} />
            {letter.savedOn === null ? <Notice>{t('notSaved')}</Notice> : null}
            <LetterForm key={`${letter.language} ${letter.version}`} on={on} letter={letter} />
          </Stack>
        ) : <LetterText letter={letter} />}
        side={<Stack><LetterFiles on={on} letter={letter} /><SignatureCard on={on} letter={letter} mayWrite={mayWrite} /></Stack>} />
    </PartPage>
  );
}

function LetterText({ letter }: { letter: ActorLetter }) {
  const t = useTexts(lettersTexts);
  const parts = (['background', 'role', 'contribution', 'intent'] as const).filter((part) => letter.content[part] !== '');
  return (
    <article className="letter" lang={letter.language}>
      {parts.map((part) => <section key={part}><h3>{t(part)}</h3><p className="actor-words">{letter.content[part]}</p></section>)}
    </article>
  );
}

function LetterFiles({ on, letter }: { on: OnLetter; letter: ActorLetter }) {
  const t = useTexts(lettersTexts);
  const language = useLanguage();
  const today = useToday();
  const [making, setMaking] = useState<'docx' | 'pdf' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const make = async (type: 'docx' | 'pdf') => {
    setMaking(type);
    setError(null);
    try {
      await keepFile(actorLettersRoutes.makeActorLetter, { params: { ...on }, body: { type, language: letter.language } });
    } catch (fault) {
      setError(fault);
    }
    setMaking(null);
  };
  return (
    <Card title={t('files')} level={3}>
      <p>{letter.savedOn === null ? t('filesProposed') : `${t('savedOn', { day: formatDay(letter.savedOn, language, today) })} ${t(letter.signedOn === null ? 'filesAbout' : 'filesSigned')}`}</p>
      {error === null ? null : <FailedState error={error} />}
      <ButtonRow>
        <Button size="small" pending={making === 'docx'} onPress={() => { void make('docx'); }}>{t('docx')}</Button>
        <Button size="small" pending={making === 'pdf'} onPress={() => { void make('pdf'); }}>{t('pdf')}</Button>
      </ButtonRow>
    </Card>
  );
}
