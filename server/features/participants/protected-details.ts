import { caseCode } from '../../../contract/case-code.ts';
import { protectedName } from '../../../contract/protection.ts';

/** What a referral said of who the person is. */
interface DescribedInReferral { caseId: string; givenName: string | null; familyName: string | null; birthDate: string | null; municipality: string | null; reachAt: string | null }

/** Ways to reach a person; null where it is not known. */
export interface WaysToReach { phone: string | null; email: string | null; address: string | null; postalCode: string | null; city: string | null }

/** All that tells who a protected person is, as it lies sealed in one row of its own. */
export interface ProtectedDetails extends WaysToReach {
  givenName: string;
  familyName: string;
  birthDate: string | null;
  municipality: string | null;
  personalNumber: string | null;
  referrals: DescribedInReferral[];
  /** Why ways to reach her are kept. */
  contactNeed: string;
}

export const noWays: WaysToReach = { phone: null, email: null, address: null, postalCode: null, city: null };

/** What the ordinary rows call her: a name that is nobody's, and the code of the case that the protection was recorded in. */
export const standInFor = (caseId: string): [givenName: string, familyName: string] => [protectedName, caseCode(caseId)];

/** The details without any way to reach her, in what the referrals said as well. */
export function withoutWays(details: ProtectedDetails): ProtectedDetails {
  return { ...details, ...noWays, referrals: details.referrals.map((one) => ({ ...one, reachAt: null })) };
}
