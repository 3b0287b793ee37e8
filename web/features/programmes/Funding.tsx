import type { FundingFacts } from '../../../contract/programmes.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { kronor } from '../../ui/kronor.ts';
import { localeOf, useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { programmesTexts } from './programmes.texts.ts';

/** The facts of the funder's project bank. */
export function Funding({ facts }: { facts: FundingFacts }) {
  const t = useTexts(programmesTexts);
  const language = useLanguage();
  const crowns = (amount: number | null) => (amount === null ? null : kronor(amount, language));
  const share = (rate: number | null) => (rate === null ? null : new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 2 }).format(rate));
  const period = [facts.startDate, facts.endDate].filter(Boolean).join(' – ');
  const rows: [string, string | null][] = [
    [t('fundingName'), facts.name], [t('fundingNumber'), facts.number], [t('fundingOwner'), facts.owner?.join(', ') ?? null],
    [t('fundingOrgNumber'), facts.ownerOrganisationNumber], [t('fundingRegion'), facts.region], [t('fundingPeriod'), period || null],
    [t('fundingParticipants'), facts.plannedParticipants === null ? null : String(facts.plannedParticipants)],
    [t('fundingBudget'), crowns(facts.totalBudgetSek)], [t('fundingGranted'), crowns(facts.grantedSek)], [t('fundingRate'), share(facts.coFinancingRate)],
    [t('fundingFund'), facts.fund], [t('fundingArea'), facts.programmeArea], [t('fundingObjective'), facts.specificObjective], [t('fundingType'), facts.interventionType],
  ];
  return <DescriptionList items={rows.map(([term, value]) => ({ term, value: value ?? t('missing') }))} />;
}
