import type { MyWay, NextStep } from '../../../contract/today.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatDay, formatInstant } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { calendarFile, offerFile } from './calendar-file.ts';
import { myTexts } from './my.texts.ts';

type TalkStep = Extract<NextStep, { type: 'talk' }>;

/** A talk without a length is taken to last so many minutes in the calendar. */
const usualMinutes = 60;

function TalkNext({ step, caseId }: { step: TalkStep; caseId: string }) {
  const t = useTexts(myTexts);
  const language = useLanguage();
  const today = useToday();
  const title = t('talkWith', { kind: t(`kind-${step.kind}`), name: step.withName });
  const when = formatInstant(step.startsAt, language, today);
  const keep = () => offerFile('samtal.ics', 'text/calendar', calendarFile(
    { startsAt: step.startsAt, minutes: step.minutes ?? usualMinutes, title, place: step.place }, `${caseId}-${step.startsAt}`, new Date(),
  ));
  return (
    <>
      <p className="next-step__what">{title}</p>
      <DescriptionList items={[
        { term: t('when'), value: <>{when.charAt(0).toUpperCase()}{when.slice(1)}{step.minutes === null ? null : <>, {t('minutes', { minutes: step.minutes })}</>}</> },
        ...(step.place === '' ? [] : [{ term: t('where'), value: step.place }]),
        { term: t('who'), value: step.withName },
      ]} />
      <ButtonRow><Button kind="primary" icon="calendar" onPress={keep}>{t('saveInCalendar')}</Button></ButtonRow>
    </>
  );
}

function PartNext({ step }: { step: Exclude<NextStep, TalkStep> }) {
  const t = useTexts(myTexts);
  const language = useLanguage();
  const today = useToday();
  const day = formatDay(step.dueOn, language, today).replace(/^(?:på|on) /, '');
  return (
    <>
      <p className="next-step__what">{step.title}</p>
      <p>{step.type === 'activity' ? t('doBy', { day }) : t('stepDay', { day })}</p>
      <ButtonRow><LinkButton kind="primary" to="/my/plan">{t('openPlan')}</LinkButton></ButtonRow>
    </>
  );
}

/** Before anyone has decided there is nothing to do, and that is said. */
function Waiting({ status }: { status: 'referred' | 'waiting' }) {
  const t = useTexts(myTexts);
  return (
    <>
      <p className="next-step__what">{status === 'referred' ? t('waitReferred') : t('waitWaiting')}</p>
      <p>{status === 'referred' ? t('waitReferredDetail') : t('waitWaitingDetail')}</p>
    </>
  );
}

function Nothing({ leadCoach }: Pick<MyWay, 'leadCoach'>) {
  const t = useTexts(myTexts);
  return (
    <>
      <p className="next-step__what">{t('nothingNext')}</p>
      <p>{t('nothingNextDetail')}</p>
      {leadCoach?.phone ? (
        <ButtonRow><a className="button button--primary button--normal" href={`tel:${leadCoach.phone.replaceAll(/[^+\d]/g, '')}`}>{t('callCoach', { name: leadCoach.name })}</a></ButtonRow>
      ) : null}
    </>
  );
}

/** The one next thing: when, where, who, and one button. */
export function NextStepCard({ way }: { way: MyWay }) {
  const t = useTexts(myTexts);
  const { nextStep, status } = way;
  return (
    <Card title={t('nextStep')} tone="next">
      {status === 'referred' || status === 'waiting' ? <Waiting status={status} />
        : nextStep === null ? <Nothing leadCoach={way.leadCoach} />
          : nextStep.type === 'talk' ? <TalkNext step={nextStep} caseId={way.caseId} /> : <PartNext step={nextStep} />}
    </Card>
  );
}
