import type { CommentSection, Stance, VoiceKind } from '../../../../../contract/idea-dialogues.ts';
import type { IdeaContent, IdeaRisk, IdeaSection } from '../../../../../contract/idea-content.ts';
import type { TheoryStep } from '../../../../../contract/idea-theory.ts';
import type { StaffKey } from '../../cast/staff.ts';

export interface CastVoice {
  kind: VoiceKind;
  stance: Stance;
  who?: string;
  said?: readonly (readonly [section: CommentSection, words: string, state?: 'shown' | 'set-aside', answer?: string])[];
}

/** An idea as the demo has it. */
export interface CastIdea {
  by: StaffKey;
  name: string;
  summary: string;
  state: 'open' | 'chosen' | 'set-aside';
  /** Months after the pre-study began. */
  month: number;
  /** Keys of the demo's findings. */
  findings: readonly string[];
  content: (findingIds: string[]) => IdeaContent;
  dialogue?: { introduction: string; sections: readonly IdeaSection[]; voices: readonly CastVoice[]; endsMonth: number };
}

/** One box of the chain. */
export function step(key: string, layer: TheoryStep['layer'], text: string, more: Partial<TheoryStep> = {}): TheoryStep {
  return { key, layer, text, indicator: '', measure: null, level: null, ...more };
}

export const arrow = (from: string, to: string, assumption = '') => ({ from, to, assumption });

export function risk(text: string, likelihood: IdeaRisk['likelihood'], consequence: IdeaRisk['consequence'], counter: string, owner: string): IdeaRisk {
  return { text, likelihood, consequence, counter, owner };
}

export function staffRow(role: string, unitCost: string, party: string, people: number, sharePercent: number, months: number) {
  return { role, unitCost, party, people, sharePercent, months };
}
