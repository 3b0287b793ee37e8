import { useState } from 'react';
import { casesRoutes } from '../../../contract/cases.ts';
import { useApiQuery } from '../../app/api.ts';
import type { Option } from '../../ui/fields/SelectField.tsx';

const most = 200;

/**
 * Those a note can be about, to choose among as one types. A coach's own are fetched once, so that they are
 * found without a connection too; one who may see more searches at the server.
 */
export function usePeople(): { options: readonly Option[]; onTyped: ((text: string) => void) | undefined; pending: boolean } {
  const [search, setSearch] = useState('');
  const own = useApiQuery(casesRoutes.listCases, { query: { status: 'all', limit: most } });
  const isMany = (own.data?.total ?? 0) > most;
  const hits = useApiQuery(casesRoutes.searchCases, { body: { status: 'all', search, limit: 8 } }, { enabled: isMany && search.trim().length > 1 });
  const items = (isMany ? hits.data?.items : own.data?.items) ?? [];
  const writable = items.filter(({ status }) => status === 'active' || status === 'discharged');
  return {
    options: writable.map((item) => ({ value: item.id, label: item.personName, about: item.leadCoachName ?? undefined })),
    onTyped: isMany ? setSearch : undefined,
    pending: own.isPending || (isMany && hits.isFetching),
  };
}
