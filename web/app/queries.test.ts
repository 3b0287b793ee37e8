import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { casesRoutes } from '../../contract/cases.ts';
import { plansRoutes } from '../../contract/plans.ts';
import { ApiProblem } from '../ui/ApiProblem.ts';
import { apiKey } from './api.ts';
import { makeQueries } from './queries.ts';

const caseId = '019a8f00-0000-7000-8000-000000000301';
const other = '019a8f00-0000-7000-8000-000000000302';
const head = (id: string) => apiKey(casesRoutes.readCase, { params: { caseId: id } });
const plan = (id: string) => apiKey(plansRoutes.readPlan, { params: { caseId: id } });
const refused = (status: number) => () => Promise.reject(new ApiProblem({ status, code: 'not-found', title: '', detail: '' }));

function kept() {
  const queries = makeQueries();
  for (const id of [caseId, other]) {
    queries.setQueryData(head(id), { name: 'Vilma' });
    queries.setQueryData(plan(id), { goal: 'Arbete' });
  }
  return queries;
}
const fetchAgain = (queries: ReturnType<typeof kept>, key: readonly unknown[], queryFn: () => Promise<never>) =>
  queries.fetchQuery({ queryKey: key, queryFn, staleTime: 0 }).catch(() => undefined);

describe('what has been fetched', () => {
  it.each([401, 403, 404])('is forgotten when the server answers %i, with all the rest of the case', async (status) => {
    const queries = kept();
    await fetchAgain(queries, head(caseId), refused(status));
    expect([head(caseId), plan(caseId), head(other), plan(other)].map((key) => queries.getQueryData(key) !== undefined)).toEqual([false, false, true, true]);
  });

  it('of one part that is not there is forgotten, and the case is asked for again', async () => {
    const queries = kept();
    let asked = 0;
    const watch = new QueryObserver(queries, { queryKey: head(caseId), queryFn: () => { asked += 1; return refused(404)(); }, staleTime: 60_000, retry: false });
    const stop = watch.subscribe(() => undefined);
    await fetchAgain(queries, plan(caseId), refused(404));
    await expect.poll(() => watch.getCurrentResult().status).toBe('error');
    expect(asked).toBe(1);
    expect(watch.getCurrentResult().data).toBeUndefined();
    stop();
  });

  it('stays when the connection is lost, or something went wrong', async () => {
    const queries = kept();
    await fetchAgain(queries, head(caseId), refused(500));
    await queries.fetchQuery({ queryKey: plan(caseId), queryFn: () => Promise.reject(new TypeError('offline')), staleTime: 0, retry: false }).catch(() => undefined);
    expect([queries.getQueryData(head(caseId)), queries.getQueryData(plan(caseId))].every((data) => data !== undefined)).toBe(true);
  });
});
