import type { InformationCategory } from '../../../contract/access.ts';
import { categoryWords } from '../../../contract/category-words.ts';
import type { GuideAnswer, GuideKind } from '../../../contract/guide.ts';
import type { GroundKind, Standing } from '../../../contract/law.ts';
import { Card } from '../../ui/Card.tsx';
import { shortDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Page.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { capitalised } from './consent-words.ts';
import { guideTexts } from './guide.texts.ts';
import { myConsentsTexts } from './my-consents.texts.ts';

/** The three things that are asked about. */
export interface Asked { from: GuideKind; to: GuideKind; category: InformationCategory }

/** The names in the holes of a sentence. */
function useNames({ from, to, category }: Asked) {
  const language = useLanguage();
  return { from: from.inSentence[language], to: to.inSentence[language], what: categoryWords[category][language] };
}

function Doubt({ standing }: { standing: Standing }) {
  const t = useTexts(guideTexts);
  const language = useLanguage();
  return standing.note ? <p className="guide__doubt">{t('unverified', { note: standing.note[language] })}</p> : null;
}

/** The law's own words for one ground, last: statute, where it was read, when. */
function GroundLaw({ ground }: { ground: GroundKind }) {
  const t = useTexts(guideTexts);
  const language = useLanguage();
  return (
    <div className="guide__law">
      <p><strong>{ground.statute}</strong></p>
      <p>{t('checked', { source: ground.source, day: shortDay(ground.checkedOn, language) })}</p>
      <Doubt standing={ground.standing} />
    </div>
  );
}

function Conditions({ ground, title }: { ground: GroundKind; title: string }) {
  const language = useLanguage();
  return (
    <div>
      <p><strong>{title}</strong></p>
      <ul className="guide__list">{ground.conditions.map((one) => <li key={one.sv}>{one[language]}</li>)}</ul>
    </div>
  );
}

/** The words that one can say aloud, with the names put in. */
function useQuestion(asked: Asked): (ground: GroundKind) => string | null {
  const mine = useTexts(myConsentsTexts);
  const language = useLanguage();
  const names: Readonly<Record<string, string>> = { ...useNames(asked), what: mine(`mine-${asked.category}`) };
  return (ground) => ground.ask?.[language].replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => names[name] ?? hole) ?? null;
}

function Yes({ asked, ground }: { asked: Asked; ground: GroundKind }) {
  const t = useTexts(guideTexts);
  const language = useLanguage();
  const question = useQuestion(asked)(ground);
  return (
    <>
      {question ? <div><p><strong>{t('sayTitle')}</strong></p><blockquote className="guide__say">{question}</blockquote></div> : null}
      <div><p><strong>{t('doTitle')}</strong></p><p>{ground.inSamsteg[language]}</p></div>
      <Conditions ground={ground} title={t('mustTitle')} />
      <p>{ground.limits[language]}</p>
    </>
  );
}

/** The answer itself: large, in one sentence, with what to say and do. */
function Answer({ asked, answer }: { asked: Asked; answer: GuideAnswer }) {
  const t = useTexts(guideTexts);
  const language = useLanguage();
  const names = useNames(asked);
  const consent = answer.grounds.find(({ use }) => use === 'consent');
  return (
    <Card title={t(`verdict-${answer.verdict}`)} tone={answer.verdict === 'ask' ? 'next' : 'look'}>
      {answer.verdict === 'ask' ? <p>{t('askAbout', { ...names, from: capitalised(names.from) })}</p> : null}
      {answer.verdict === 'no-way' ? <p>{t('noWayAbout')}</p> : null}
      {answer.instead ? <p>{answer.instead[language]}</p> : null}
      {consent ? <Yes asked={asked} ground={consent} /> : null}
    </Card>
  );
}

function OtherGround({ ground }: { ground: GroundKind }) {
  const t = useTexts(guideTexts);
  const language = useLanguage();
  return (
    <Disclosure title={<>{ground.name[language]} {ground.opens ? null : <StatusTag status="ended">{t('opensNothing')}</StatusTag>}</>}>
      <div className="guide__stack">
        <Conditions ground={ground} title={t('when')} />
        <p><strong>{t('limits')}.</strong> {ground.limits[language]}</p>
        <p><strong>{t('doTitle')}.</strong> {ground.inSamsteg[language]}</p>
        <p>{t('toPerson', { because: ground.toParticipant[language] })}</p>
        <GroundLaw ground={ground} />
      </div>
    </Disclosure>
  );
}

/** Grounds beside the person's yes, and those that do not reach here, with why. */
function Others({ asked, answer }: { asked: Asked; answer: GuideAnswer }) {
  const t = useTexts(guideTexts);
  const language = useLanguage();
  const names = useNames(asked);
  const usable = answer.grounds.filter(({ use }) => use !== 'consent');
  const others = answer.others.filter(({ ground }) => ground.use !== 'consent');
  return (
    <Section title={t('elseTitle')} lede={usable.length > 0 ? t('elseLede') : undefined}>
      {usable.length === 0 ? <p>{t('elseNone')}</p> : null}
      {usable.map((ground) => <OtherGround key={ground.key} ground={ground} />)}
      <Disclosure title={t('othersTitle')}>
        <ul className="guide__refusals">
          {others.map(({ ground, because }) => (
            <li key={ground.key}>
              <strong>{ground.name[language]}.</strong> {t(`refusal-${because}`, names)}{because === 'not-used' ? ` ${ground.inSamsteg[language]}` : ''} <span className="guide__law">{ground.statute}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}

function Law({ asked: { from }, answer }: { asked: Asked; answer: GuideAnswer }) {
  const t = useTexts(guideTexts);
  const language = useLanguage();
  const consent = answer.grounds.find(({ use }) => use === 'consent');
  const { rule } = from;
  return (
    <Section title={t('lawTitle')}>
      <DescriptionList items={[
        { term: t('binds', { who: from.inSentence[language] }), value: <>{rule.about[language]} {t(`test-${rule.test}`)}</> },
        { term: t('statute'), value: rule.statute },
      ]} />
      <div className="guide__law">
        <p>{t('checked', { source: rule.source, day: shortDay(rule.checkedOn, language) })}</p>
        <Doubt standing={rule.standing} />
        <Doubt standing={from.standing} />
      </div>
      {consent ? <GroundLaw ground={consent} /> : null}
      <Notice>{t('standing')}</Notice>
    </Section>
  );
}

/** What the law allows one way, for one kind of information: the answer first, the law after. */
export function GuideAnswerView(props: { asked: Asked; answer: GuideAnswer }) {
  return (
    <>
      <Answer {...props} />
      {props.answer.verdict === 'counts-only' ? null : <Others {...props} />}
      <Law {...props} />
    </>
  );
}
