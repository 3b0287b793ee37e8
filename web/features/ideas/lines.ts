import { z } from 'zod';

/** The lines of a text that hold anything. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** A text of one thing a line, as a list: what a person writes quickest. */
export const Lines = z.string().max(4000).default('').transform(linesOf);

export const asLines = (list: readonly string[]): string => list.join('\n');
