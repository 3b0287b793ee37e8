import { z } from 'zod';
import { Id } from './words.ts';

/** Whom to give a record to, in the very request that saves it: each agency under a consent or another ground. */
export const ShareWith = z.array(Id).max(20).default([]);

/** So long after writing, a slip of the pen is mended by the one who wrote without saying why. */
export const minutesToMend = 30;

/** Why a text that others may have read is changed. Asked for where it is not the writer's own slip, just written. */
export const CorrectionReason = z.string().trim().max(300).default('');
