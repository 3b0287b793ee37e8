import pg from 'pg';
import type { PrestudyPart } from '../../../contract/access.ts';
import type { AccessKernel } from '../../platform/http/bind-routes.ts';
import { decidePrestudyAccess } from './prestudies.rules.ts';

/** Asks what the signed-in actor is in a pre-study, inside the request's own transaction, and then the rule. */
export const prestudyAccessKernel: AccessKernel = {
  question: (prestudyId) => `select part from prestudies.members where prestudy_id = ${pg.escapeLiteral(prestudyId)}::uuid and staff_id = platform.actor() and left_on is null`,
  decide: (actor, rule, answer) => decidePrestudyAccess(actor, rule, (answer?.[0] as { part: PrestudyPart } | undefined)?.part ?? null),
};
