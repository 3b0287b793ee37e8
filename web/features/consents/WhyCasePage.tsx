import { informationCategories } from '../../../contract/access.ts';
import { accessReasonsRoutes } from '../../../contract/access-reasons.ts';
import type { AgencySight } from '../../../contract/access-reasons.ts';
import type { PartyKind } from '../../../contract/programme-model.ts';
import type { ResponseOf } from '../../../contract/route.ts';
import { useApiQuery } from '../../app/api.ts';
import { ReasonList } from '../../app/sharing/ReasonList.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatDay, shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link, usePathParam } from '../../ui/navigation.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { capitalised, categoriesInARow } from './consent-words.ts';
import { whyCaseTexts } from './why-case.texts.ts';
import './why-case.css';

/** What is open, put together where it is so for the same reason until the same day. */
function OpenWays({ agency: { open } }: { agency: AgencySight }) {
  const t = useTexts(whyCaseTexts);
  const language = useLanguage();
  const today = useToday();
  if (open.length === 0) return null;
  return (
    <div>
      <StatusTag status="done">{t('open')}</StatusTag>
      <ul className="sight-list">
        {[...Map.groupBy(open, ({ way }) => `${way.by} ${way.until}`)].map(([key, ways]) => {
          const words = { what: capitalised(categoriesInARow(ways.map(({ category }) => category), language, t('and'))), day: shortDay(ways[0]?.way.until ?? today, language, today) };
          return <li key={key}>{ways[0]?.way.by === 'ground' ? t('openGround', words) : t('openWay', words)}</li>;
        })}
      </ul>
    </div>
  );
}

/** What is shut, with what would be needed. Of whether there is anything behind it nothing is said. */
function ShutWays({ agency: { shut, agencyName } }: { agency: AgencySight }) {
  const t = useTexts(whyCaseTexts);
  const language = useLanguage();
  const today = useToday();
  if (shut.length === 0) return null;
  return (
    <div>
      <StatusTag status="ended">{t('shut')}</StatusTag>
      <ul className="sight-list">
        {[...Map.groupBy(shut, ({ reason, day }) => `${reason} ${day ?? ''}`)].map(([key, ways]) => {
          const { reason = 'never-asked', day = null } = ways[0] ?? {};
          const all = ways.length === informationCategories.length;
          const what = all ? t('everything') : capitalised(categoriesInARow(ways.map(({ category }) => category), language, t('and')));
          return <li key={key}>{t(`shut-${reason}`, { what, agency: agencyName, day: formatDay(day ?? today, language, today) })}</li>;
        })}
      </ul>
    </div>
  );
}

function Agency({ agency, ownKind }: { agency: AgencySight; ownKind: PartyKind | null }) {
  const t = useTexts(whyCaseTexts);
  const category = agency.shut[0]?.category ?? 'health';
  return (
    <Card title={agency.agencyName} level={3}>
      <div className="sight-ways"><OpenWays agency={agency} /><ShutWays agency={agency} /></div>
      {agency.open.length > 0 ? <p className="sight-soft">{t('missing', { agency: agency.agencyName })}</p> : null}
      {ownKind ? <p><Link to="/guide" search={{ from: agency.agencyKind, to: ownKind, category }}>{t('law', { agency: agency.agencyName })}</Link></p> : null}
    </Card>
  );
}

function Sight({ sight }: { sight: ResponseOf<typeof accessReasonsRoutes.explainCase> }) {
  const t = useTexts(whyCaseTexts);
  return (
    <Stack gap="wide">
      <Section title={t('caseTitle')}><ReasonList reasons={sight.reasons} /></Section>
      <Section title={t('agenciesTitle')} lede={sight.agencies.length > 0 ? t('agenciesLede') : undefined}>
        {sight.agencies.length === 0 ? <p>{t('agenciesNone')}</p> : (
          <div className="sight-agencies">{sight.agencies.map((agency) => <Agency key={agency.agencyId} agency={agency} ownKind={sight.ownKind} />)}</div>
        )}
      </Section>
      {sight.notForYou.length > 0 ? (
        <Section title={t('roleTitle')}>
          <ul className="sight-list">{sight.notForYou.map((deed) => <li key={deed}>{t(`role-${deed}`)}</li>)}</ul>
          <p>{t('roleWho', { agency: sight.responsibleAgencyName })}</p>
        </Section>
      ) : null}
    </Stack>
  );
}

/** `/cases/:caseId/sight`: why I see this case, what each agency lets mine know, and what would be needed for the rest. */
export function WhyCasePage() {
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(accessReasonsRoutes.explainCase, { params: { caseId } });
  if (data) return <Sight sight={data} />;
  return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={5} />;
}
