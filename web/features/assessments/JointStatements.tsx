import { useState } from 'react';
import type { AssessmentPicture, JointStatement } from '../../../contract/assessments.ts';
import { useSession } from '../../app/session.tsx';
import { RecordFoot } from '../../app/sharing/RecordFoot.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, OwnWords } from '../../ui/Card.tsx';
import { shortDay } from '../../ui/days.ts';
import { DayText } from '../../ui/DayText.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { assessmentsTexts, wayText } from './assessments.texts.ts';
import './assessments.css';

const StatementForm = lazyPart(() => import('./StatementForm.tsx'), (m) => m.StatementForm);

/** One joint statement: the answer first, then what it rests on and what it asks for. */
export function Statement({ caseId, statement }: { caseId: string; statement: JointStatement }) {
  const t = useTexts(assessmentsTexts);
  const language = useLanguage();
  const isHers = useSession().person?.kind === 'participant';
  const what = `${t('statementTitle')}, ${shortDay(statement.statedOn, language)}`;
  return (
    <div className="statement">
      <p className="statement__answer">{t(wayText[statement.possible])}</p>
      {statement.conditions ? <p className="statement__words">{t('conditions')}: {statement.conditions}</p> : null}
      <p className="statement__words">{statement.reasoning}</p>
      <div>
        <h3>{t('measures')}</h3>
        {statement.measures.length === 0 ? <p>{t('measuresNone')}</p> : (
          <ul>
            {statement.measures.map((one) => (
              <li key={`${one.measure}${one.agencyId ?? one.other ?? ''}`}>{one.measure}. {t('offeredBy', { name: one.agencyName ?? one.other ?? '' })}</li>
            ))}
          </ul>
        )}
      </div>
      {statement.personView ? <OwnWords who={t(isHers ? 'mySays' : 'personSays')}>{statement.personView}</OwnWords> : <p>{t(isHers ? 'myViewMissing' : 'personViewMissing')}</p>}
      <RecordFoot caseId={caseId} recordKind="joint-statement" recordId={statement.id} category="assessment" ownerAgencyId={statement.ownerAgencyId} what={what}
        about={<>{t('statementBy', { name: statement.statedByName, agency: statement.ownerAgencyName })}, <DayText day={statement.statedOn} /></>} />
    </div>
  );
}

/** What the parties came to: the statement that holds, those before it, and the form for a new one. */
export function JointStatements({ caseId, picture }: { caseId: string; picture: AssessmentPicture }) {
  const t = useTexts(assessmentsTexts);
  const [writing, setWriting] = useState(false);
  const [latest, ...earlier] = picture.statements;
  const begin = picture.mayWrite && !writing
    ? <Button kind={latest ? 'secondary' : 'primary'} onPress={() => setWriting(true)}>{t(latest ? 'statementNew' : 'statementWrite')}</Button> : null;
  return (
    <Section title={t('statementTitle')} actions={latest ? begin : null}>
      {writing ? <StatementForm caseId={caseId} picture={picture} replaces={latest !== undefined} onClose={() => setWriting(false)} /> : null}
      {latest ? <Card><Statement caseId={caseId} statement={latest} /></Card> : null}
      {!latest && !writing ? <EmptyState title={t('statementEmptyTitle')} action={begin}>{t('statementEmpty')}</EmptyState> : null}
      {earlier.length > 0 ? (
        <Disclosure title={t('statementEarlier', { count: earlier.length })}>
          {earlier.map((statement) => <Statement key={statement.id} caseId={caseId} statement={statement} />)}
        </Disclosure>
      ) : null}
    </Section>
  );
}
