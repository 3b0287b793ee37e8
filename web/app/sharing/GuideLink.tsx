import type { InformationCategory } from '../../../contract/access.ts';
import { agenciesRoutes } from '../../../contract/agencies.ts';
import { Link } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useApiQuery } from '../api.ts';
import { whyTexts } from './why.texts.ts';

/**
 * To the guide of what the law allows, with the question filled in: kinds of agencies and of information only, as an
 * address is no place for a person. What is not known yet is left for the reader to choose.
 */
export function GuideLink({ fromAgencyId, toAgencyId, category }: {
  fromAgencyId: string; toAgencyId?: string | undefined; category?: InformationCategory | undefined;
}) {
  const t = useTexts(whyTexts);
  const { data } = useApiQuery(agenciesRoutes.listAgencies, {});
  const kindOf = (id: string | undefined) => data?.items.find((agency) => agency.id === id)?.kind;
  const asked = { from: kindOf(fromAgencyId), to: kindOf(toAgencyId), category };
  return <Link to="/guide" search={Object.fromEntries(Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : [])))}>{t('guide')}</Link>;
}
