import { useState } from 'react';
import type { RecordKind } from '../../../contract/consents.ts';
import { correctionsRoutes } from '../../../contract/corrections.ts';
import type { Correction, DifferingView } from '../../../contract/corrections.ts';
import { Button } from '../../ui/Button.tsx';
import { OwnWords } from '../../ui/Card.tsx';
import { formatDay, swedishDayOf } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { useApiMutation, useApiQuery } from '../api.ts';
import { useSession } from '../session.tsx';
import { remarksTexts } from './remarks.texts.ts';
import './sharing.css';

const DifferingViewForm = lazyPart(() => import('./DifferingViewForm.tsx'), (m) => m.DifferingViewForm);

export interface RemarksProps {
  caseId: string;
  recordKind: RecordKind;
  recordId: string;
  /** The record in a word or two, which tells its button from those of the other records. */
  what: string;
  /** False where the record says nothing yet that the person could see differently. */
  says?: boolean;
}

/** “i dag”, “3 mars”: the day of an instant as people say it. */
function useDayOf(): (at: string) => string {
  const language = useLanguage();
  const today = useToday();
  return (at) => formatDay(swedishDayOf(new Date(at)), language, today);
}

/**
 * What stands beside a record for all who read it: what it said before, one line that opens; and how the person herself
 * sees it. She can write it here, change it and take it back; nobody else can.
 */
export function RecordRemarks(props: RemarksProps) {
  const t = useTexts(remarksTexts);
  const { data, error, refetch } = useApiQuery(correctionsRoutes.listCorrections, { params: { caseId: props.caseId } });
  // That something may stand beside the record is said on one line: a page of records would else be a page of alarms.
  if (!data) return error ? <p className="remark__about">{t('notRead')} <Button kind="quiet" size="small" onPress={() => { void refetch(); }}>{t('readAgain')}</Button></p> : null;
  const corrections = data.corrections.filter(({ recordId }) => recordId === props.recordId);
  const view = data.differingViews.find(({ recordId }) => recordId === props.recordId);
  return (
    <div className="remarks">
      <Corrections corrections={corrections} />
      <View {...props} view={view} />
    </div>
  );
}

/** What stood before, struck through, with who, when and why; the latest change first. */
function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const t = useTexts(remarksTexts);
  const dayOf = useDayOf();
  const [latest] = corrections;
  if (!latest) return null;
  const said = { day: dayOf(latest.correctedAt), name: latest.correctedByName };
  return (
    <Disclosure title={<span className="remark__line">{corrections.length === 1 ? t('corrected', said) : t('correctedTimes', { ...said, count: corrections.length })}</span>}>
      <ol className="remark__list">
        {corrections.map((one) => (
          <li key={one.id}>
            <p className="remark__about">{t(`field-${one.field}`)}. {t('changedBy', { day: dayOf(one.correctedAt), name: one.correctedByName })}</p>
            <del className="remark__struck"><span className="visually-hidden">{t('struck')}: </span>{one.earlier}</del>
            {one.reason ? <p>{t('because', { reason: one.reason })}</p> : null}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function View({ view, ...record }: RemarksProps & { view: DifferingView | undefined }) {
  const t = useTexts(remarksTexts);
  const dayOf = useDayOf();
  const { person } = useSession();
  const [writing, setWriting] = useState(false);
  const isHers = person?.kind === 'participant';
  if (writing) return <DifferingViewForm {...record} view={view} onDone={() => setWriting(false)} />;
  return (
    <>
      {view?.words ? <OwnWords who={t(isHers ? 'viewMine' : 'viewOfPerson', { day: dayOf(view.saidAt) })}>{view.words}</OwnWords> : null}
      {view && view.words === null ? <p className="remark__about">{t(isHers ? 'viewMineTakenBack' : 'viewTakenBack', { day: dayOf(view.saidAt) })}</p> : null}
      {view && view.earlier.length > 0 ? (
        <Disclosure title={<span className="remark__line">{t(isHers ? 'viewMineBefore' : 'viewBefore')}</span>}>
          <ol className="remark__list">
            {view.earlier.map(({ words, saidAt }) => <li key={saidAt}><p className="remark__about">{dayOf(saidAt)}</p><del className="remark__struck"><span className="visually-hidden">{t('struck')}: </span>{words}</del></li>)}
          </ol>
        </Disclosure>
      ) : null}
      {isHers && (view !== undefined || record.says !== false) ? <ViewActions caseId={record.caseId} what={record.what} view={view} onWrite={() => setWriting(true)} /> : null}
    </>
  );
}

/** Writes, changes, takes back. */
function ViewActions({ view, caseId, what, onWrite }: Pick<RemarksProps, 'caseId' | 'what'> & { view: DifferingView | undefined; onWrite: () => void }) {
  const t = useTexts(remarksTexts);
  const toast = useToast();
  const takeBack = useApiMutation(correctionsRoutes.takeBackDifferingView);
  const words = view?.words ?? null;
  return (
    <div className="remark__actions">
      <Button kind="quiet" size="small" icon="note" label={t(words === null ? 'viewWriteLabel' : 'viewChangeLabel', { what })} onPress={onWrite}>
        {t(words === null ? 'viewWrite' : 'viewChange')}
      </Button>
      {view && words !== null ? (
        <Button kind="quiet" size="small" pending={takeBack.isPending} label={t('viewTakeBackLabel', { what })}
          onPress={() => takeBack.mutate({ params: { caseId, viewId: view.id } }, { onSuccess: () => toast({ text: t('viewTaken') }) })}>
          {t('viewTakeBack')}
        </Button>
      ) : null}
      {takeBack.error ? <FailedState error={takeBack.error} /> : null}
    </div>
  );
}
