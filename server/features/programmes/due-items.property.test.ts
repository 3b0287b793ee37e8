import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DueItem } from '../../../contract/due-item.ts';
import { DueItem as DueItemShape } from '../../../contract/due-item.ts';
import { addDays } from './calendar-days.rules.ts';
import type { CaseFacts } from './case-facts.ts';
import { anyCase, anyDay } from './case-facts.builder.ts';
import { loadProgrammeModels } from './load-programme-models.ts';
import { dueItems, latestSnooze, longestSnoozeDays } from './programmes.rules.ts';

const models = loadProgrammeModels(fileURLToPath(new URL('../../../programmes', import.meta.url)));
const anyModel = fc.constantFrom(...models);
const laterDays = fc.integer({ min: 0, max: 700 });

const nameOf = ({ rule, subject }: DueItem): string => `${rule} ${subject.kind} ${subject.id}`;

function namesOn(model: (typeof models)[number], facts: CaseFacts, day: string): string[] {
  return dueItems(model, facts, day).map(nameOf);
}

describe('whatever the case', () => {
  test('nothing that is due goes away because days pass, and nothing late becomes timely', () => {
    fc.assert(fc.property(anyModel, anyCase(), anyDay(), laterDays, (model, facts, today, days) => {
      const later = new Map(dueItems(model, facts, addDays(today, days)).map((item) => [nameOf(item), item]));
      for (const item of dueItems(model, facts, today)) {
        const then = later.get(nameOf(item));
        expect(then, nameOf(item)).toBeDefined();
        expect([then?.since, then?.dueOn]).toEqual([item.since, item.dueOn]);
        if (item.kind === 'overdue') expect(then?.kind).toBe('overdue');
        if (item.kind === 'risk') expect(then?.kind).toBe('risk');
      }
    }));
  });

  test('an item has come, is late only after its day, and fits the shape on the wire', () => {
    fc.assert(fc.property(anyModel, anyCase(), anyDay(), (model, facts, today) => {
      for (const item of dueItems(model, facts, today)) {
        expect(item.since <= today).toBe(true);
        if (item.kind !== 'risk') expect(item.kind === 'overdue').toBe(item.dueOn < today);
        expect(item.kind === 'due').toBe(item.dueOn === today && item.kind !== 'risk');
        expect(item.basis.source ?? item.basis.assumption).toBeDefined();
        expect(DueItemShape.parse(item)).toEqual(item);
      }
    }));
  });

  test('no two items have the same rule and subject', () => {
    fc.assert(fc.property(anyModel, anyCase(), anyDay(), (model, facts, today) => {
      const names = namesOn(model, facts, today);
      expect(new Set(names).size).toBe(names.length);
    }));
  });

  test('only follow-up and danger to life outlive a case', () => {
    fc.assert(fc.property(anyModel, anyCase(), anyDay(), (model, facts, today) => {
      const rules = (status: CaseFacts['status']): Set<string> => new Set(dueItems(model, { ...facts, status }, today).map(({ rule }) => rule));
      for (const status of ['discharged', 'closed'] as const) {
        expect([...rules(status)].filter((rule) => rule !== 'follow-up-after-discharge' && rule !== 'risk-routine')).toEqual([]);
      }
      expect([...rules('declined')].filter((rule) => rule !== 'risk-routine')).toEqual([]);
    }));
  });

  test('every item has someone to act, and a case without a lead coach comes to the team leader', () => {
    fc.assert(fc.property(anyModel, anyCase(), anyDay(), (model, facts, today) => {
      for (const { responsible } of dueItems(model, { ...facts, leadCoachId: null, teamLeaderId: 'leader-1' }, today)) {
        expect(responsible.staffId).toBeDefined();
        expect(responsible.as).not.toBe('lead-coach');
      }
    }));
  });
});

describe('facts settle', () => {
  test('a measurement of today takes its own item away and no other', () => {
    fc.assert(fc.property(anyModel, anyCase(), anyDay(), (model, facts, today) => {
      const before = dueItems(model, facts, today);
      for (const item of before.filter(({ rule }) => rule === 'measurement')) {
        const { instrument, respondent } = item.reason;
        const done = { instrument: String(instrument), respondent: respondent === 'caseworker' ? ('caseworker' as const) : ('participant' as const), on: today };
        const after = namesOn(model, { ...facts, measurements: [...facts.measurements, done] }, today);
        expect(after).toEqual(before.map(nameOf).filter((name) => name !== nameOf(item)));
      }
    }));
  });

  test('a contact of today, nothing booked, takes the contact away', () => {
    fc.assert(fc.property(anyModel, anyCase(), anyDay(), (model, facts, today) => {
      const rules = dueItems(model, { ...facts, lastContactOn: today, nextSessionOn: null }, today).map(({ rule }) => rule);
      expect(rules).not.toContain('contact');
    }));
  });

  test('a follow-up that is done or given up stays away for good', () => {
    fc.assert(fc.property(anyModel, anyCase(), anyDay(), fc.constantFrom('done' as const, 'given-up' as const), (model, facts, today, followUp) => {
      const rules = dueItems(model, { ...facts, discharge: { on: '2025-06-01', followUp } }, today).map(({ rule }) => rule);
      expect(rules).not.toContain('follow-up-after-discharge');
    }));
  });
});

describe('a snooze', () => {
  const snoozed = (facts: CaseFacts, item: DueItem, until: string): CaseFacts => ({
    ...facts, snoozes: [{ rule: item.rule, subject: item.subject, until, dueOn: item.dueOn }],
  });

  test('hides its own item until its day, and never danger to life', () => {
    fc.assert(fc.property(anyModel, anyCase(), anyDay(), fc.integer({ min: 1, max: longestSnoozeDays }), (model, facts, today, days) => {
      const before = dueItems(model, facts, today);
      const until = addDays(today, days);
      for (const item of before) {
        const hidden = snoozed(facts, item, until);
        expect(namesOn(model, hidden, today)).toEqual(before.map(nameOf).filter((name) => !item.snoozable || name !== nameOf(item)));
        expect(namesOn(model, hidden, addDays(until, -1)).includes(nameOf(item))).toBe(!item.snoozable);
        expect(namesOn(model, hidden, until)).toEqual(namesOn(model, facts, until));
      }
    }));
  });

  test('ends within thirty days, and is refused for what may not be put off', () => {
    expect(latestSnooze({ snoozable: true }, '2026-11-21')).toBe('2026-12-21');
    expect(latestSnooze({ snoozable: false }, '2026-11-21')).toBeNull();
  });
});
