import { useState } from 'react';
import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { Consent, ProposedConsent } from '../../../contract/consents.ts';
import type { ResponseOf } from '../../../contract/route.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSignedIn } from '../../app/session.tsx';
import { Button } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { categoriesInARow } from './consent-words.ts';
import type { Asked } from './ConsentForm.tsx';
import { ConsentTable, EarlierAnswers } from './ConsentTable.tsx';
import { consentsTexts } from './consents.texts.ts';
import { GroundSection } from './GroundSection.tsx';
import { SharedRecords } from './SharedRecords.tsx';
import { standingWays } from './standing-ways.ts';
import { WaysPicture } from './WaysPicture.tsx';
import './consents.css';

const RenewForm = lazyPart(() => import('./RenewForm.tsx'), (m) => m.RenewForm);
const ConsentForm = lazyPart(() => import('./ConsentForm.tsx'), (m) => m.ConsentForm);

const nothingAsked: Asked = { to: null, categories: ['identity'], purpose: '', scope: 'case', validTo: null };
const askedOf = (one: Consent | ProposedConsent): Asked =>
  ({
    to: { id: one.toAgencyId, name: one.toAgencyName }, categories: 'asked' in one ? one.asked : one.categories, purpose: one.purpose,
    scope: 'scope' in one ? one.scope : 'case', validTo: one.validTo,
  });

/** What the programme proposes to ask about and nobody has asked yet. */
function Questions({ proposed, onAnswer }: { proposed: readonly ProposedConsent[]; onAnswer: (asked: Asked) => void }) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const today = useToday();
  if (proposed.length === 0) return null;
  return (
    <Section title={t('askTitle')} lede={t('askLede')}>
      <RowList label={t('askTitle')} rows={proposed.map((one) => ({
        key: `${one.fromAgencyId} ${one.toAgencyId}`,
        title: t('formTitleTo', { from: one.fromAgencyName, to: one.toAgencyName }),
        about: t('askAbout', { categories: categoriesInARow(one.categories, language, t('and')), day: shortDay(one.validTo, language, today) }),
        actions: <Button size="small" label={t('writeFor', { to: one.toAgencyName })} onPress={() => onAnswer(askedOf(one))}>{t('write')}</Button>,
      }))} />
    </Section>
  );
}

type Answers = ResponseOf<typeof consentsRoutes.listConsents>;

function Ways({ head, own, answers: { items, proposed, parties } }: { head: CaseHead; own: { id: string; name: string }; answers: Answers }) {
  const t = useTexts(consentsTexts);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [renewed, setRenewed] = useState<Consent | null>(null);
  const others = parties.filter(({ id }) => id !== own.id);
  const ways = standingWays(items);
  const writeOther = asked === null && others.length > 0 ? <Button icon="plus" onPress={() => setAsked(nothingAsked)}>{t('writeOther')}</Button> : null;
  return (
    <>
      {renewed ? <RenewForm key={renewed.id} caseId={head.id} consent={renewed} onClose={() => setRenewed(null)} /> : null}
      {asked
        ? <ConsentForm key={asked.to?.id ?? ''} caseId={head.id} from={own} others={others} asked={asked} tellsOfCase={own.id === head.responsibleAgency.id} onClose={() => setAsked(null)} />
        : <Questions proposed={proposed} onAnswer={setAsked} />}
      <Section title={t('picture')} actions={writeOther}>
        {ways.length === 0 ? <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState> : (
          <>
            <WaysPicture ways={ways} responsibleAgencyId={head.responsibleAgency.id} personName={head.person.name} />
            <ConsentTable caseId={head.id} ways={ways} ownAgencyId={own.id} onNewAnswer={(consent) => setAsked(askedOf(consent))} onRenew={setRenewed} />
            <EarlierAnswers caseId={head.id} ways={ways} />
          </>
        )}
      </Section>
      <SharedRecords caseId={head.id} ownAgencyName={own.name} />
      {head.sight.because === 'referral' ? null : <GroundSection caseId={head.id} ownAgencyId={own.id} />}
    </>
  );
}

/** `/cases/:caseId/consents`: who may tell what to whom about the person, and what has been shared. */
export function ConsentsPage() {
  const caseId = usePathParam('caseId');
  const person = useSignedIn();
  const head = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  const consents = useApiQuery(consentsRoutes.listConsents, { params: { caseId } });
  const failed = [head, consents].find(({ data, error }) => error && !data);
  if (failed) return <FailedState error={failed.error} retry={() => { void failed.refetch(); }} />;
  if (!head.data || !consents.data || person.kind !== 'staff') return <Skeleton rows={5} />;
  return (
    <Stack gap="wide">
      <Ways head={head.data} own={{ id: person.agencyId, name: person.agencyName }} answers={consents.data} />
    </Stack>
  );
}
