import { z } from 'zod';

/** A text of one thing a line, as a list: what a person writes quickest. */
export const Lines = z.string().max(4000).default('').transform((text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== ''));

export const asLines = (list: readonly string[]): string => list.join('\n');
