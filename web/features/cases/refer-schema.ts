import { z } from 'zod';
import { Need, protectionKinds } from '../../../contract/protection.ts';
import { ReferralBody } from '../../../contract/referrals.ts';
import { AnswersInForm } from './criteria-answers.ts';

/** A referral as its form asks for it: whether the person is protected is its first question, answered no unless said. */
export const ReferSchema = ReferralBody.omit({ protection: true }).extend({
  answers: AnswersInForm,
  guarded: z.enum(['no', ...protectionKinds]).default('no'),
  receiverId: z.string().optional(),
  contactNeed: Need,
}).refine(({ guarded, receiverId }) => guarded === 'no' || receiverId !== undefined, { message: 'required', path: ['receiverId'] });

/** What is sent of those three questions. */
export function protectionSent(
  { guarded, receiverId, contactNeed }: Pick<z.output<typeof ReferSchema>, 'guarded' | 'receiverId' | 'contactNeed'>,
): Pick<ReferralBody, 'protection'> {
  return guarded === 'no' || receiverId === undefined ? {} : { protection: { kind: guarded, receiverId, contactNeed } };
}

/** Whether ways to reach the person are asked for: with the stricter forms of protection only for a stated need. */
export const asksForContact = (guarded: string | undefined, contactNeed: string | undefined): boolean =>
  guarded === undefined || guarded === 'no' || guarded === 'marked' || Boolean(contactNeed);
