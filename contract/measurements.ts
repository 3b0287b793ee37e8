import { z } from 'zod';
import { Answers, Instrument, Respondent } from './instrument.ts';
import { ShareWith } from './record-writes.ts';
import { defineRoute } from './route.ts';
import { Day, Id, listOf, Version, Words } from './words.ts';

/** A free line beside a question, by item id. */
const Notes = z.record(z.string(), z.string().trim().max(500));

/** Answers to an instrument on a day, as they were given, and what the instrument makes of them. */
export const Measurement = z.object({
  id: Id,
  instrumentKey: z.string(),
  instrumentVersion: z.number().int(),
  respondent: Respondent,
  measuredOn: Day,
  answers: Answers,
  notes: Notes,
  /** Null where each question stands alone. */
  score: z.number().nullable(),
  /** The reading of the score, where the instrument has one. */
  band: Words.nullable(),
  /** How many questions left open were put at the person's own mean. */
  imputed: z.number().int().min(0),
  /** Questions left open that a routine watches: to be asked about in the talk. */
  watchedUnanswered: z.array(z.string()),
  /** The member of staff who wrote it down; null when the person answered alone. */
  recordedByName: z.string().nullable(),
  /** The person's own answers, written down together with staff. */
  together: z.boolean(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  category: z.enum(['progress', 'health']),
  /** Recorded by mistake: stays to be read, and counts nowhere. */
  mistake: z.object({ markedOn: Day, markedByName: z.string(), reason: z.string() }).nullable(),
  /** Whether the one who reads may say that it was a mistake: who wrote it down, until it is said. */
  mayMarkMistaken: z.boolean(),
  version: Version,
});
export type Measurement = z.infer<typeof Measurement>;

/** How two values of one indicator differ, held against the smallest change that counts. */
export const Change = z.object({
  direction: z.enum(['better', 'worse', 'no-clear-change']),
  difference: z.number(),
  threshold: z.number().nullable(),
});

/** One indicator over time, by each who rates it. `id` is the item's, or `total`. */
export const IndicatorSeries = z.object({
  id: z.string(),
  label: Words,
  min: z.number(),
  max: z.number(),
  smallestChange: z.number().nullable(),
  raters: z.array(z.object({
    respondent: Respondent,
    points: z.array(z.object({ on: Day, value: z.number(), version: z.number().int() })),
    /** From the first to the last; null with one point. */
    change: Change.nullable(),
  })),
});
export type IndicatorSeries = z.infer<typeof IndicatorSeries>;

/** Something that must be done because of an answer, with its steps; open until someone has said that it is done. */
export const Routine = z.object({
  id: Id,
  key: z.string(),
  measurementId: Id,
  startedOn: Day,
  name: Words,
  why: Words,
  steps: z.array(z.object({ id: z.string(), text: Words, done: z.boolean() })),
  doneOn: Day.nullable(),
  doneByName: z.string().nullable(),
  note: z.string(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  category: z.literal('health'),
  mayChange: z.boolean(),
  version: Version,
});
export type Routine = z.infer<typeof Routine>;

/** Something else that happened while indicators rose and fell: a tick on the axis of a chart. */
export const ChartMark = z.object({
  on: Day,
  kind: z.enum(['coach-change', 'placement-began', 'placement-ended']),
  /** Where a placement is; empty otherwise. */
  words: z.string(),
});
export type ChartMark = z.infer<typeof ChartMark>;

/** All measurements of a case that the reader may see, ready for list and chart. */
export const CaseMeasurements = z.object({
  /** Latest first; mistaken ones too, which are in no series. */
  items: z.array(Measurement),
  /** By instrument, those with answers only. */
  series: z.array(z.object({ instrumentKey: z.string(), indicators: z.array(IndicatorSeries) })),
  /** What the programme of the case uses, in its order. */
  used: z.array(z.object({ instrumentKey: z.string(), respondents: z.array(Respondent) })),
  /** Earliest first, as far as the reader may see the team and the placements. */
  marks: z.array(ChartMark),
  /** Latest first; those not done before those done. */
  routines: z.array(Routine),
});
export type CaseMeasurements = z.infer<typeof CaseMeasurements>;

export const NewMeasurement = z.object({
  instrumentKey: z.string().min(1),
  /** The version whose questions were shown. */
  instrumentVersion: Version,
  /** Whose answers they are. Staff may write down the person's own, given together. */
  respondent: Respondent,
  measuredOn: Day,
  /** By item id; a licensed instrument has the one item `total`. */
  answers: Answers,
  notes: Notes.default({}),
  shareWith: ShareWith,
});
export type NewMeasurement = z.infer<typeof NewMeasurement>;

/** What was saved, and what an answer has set going. The steps are for staff; the person is told where to turn. */
export const RecordedMeasurement = z.object({
  measurement: Measurement,
  triggeredRoutines: z.array(z.string()),
  routines: z.array(Routine),
});
export type RecordedMeasurement = z.infer<typeof RecordedMeasurement>;

const progress = { doneSteps: z.array(z.string()), note: z.string().trim().max(5000).default(''), version: Version, shareWith: ShareWith };
export const RoutineProgress = z.object(progress);
export type RoutineProgress = z.infer<typeof RoutineProgress>;

/** Why a measurement is not to count: another person's answers, the wrong day. */
export const MarkMistakenBody = z.object({ reason: z.string().trim().min(3).max(500), version: Version });
export type MarkMistakenBody = z.infer<typeof MarkMistakenBody>;

const tag = 'measurements';
const inCase = z.object({ caseId: Id });
const inMeasurement = inCase.extend({ measurementId: Id });
const inRoutine = inCase.extend({ routineId: Id });

const exampleMeasurement = {
  id: '019a8f00-0000-7000-8000-000000000201', instrumentKey: 'samsteg-progression', instrumentVersion: 1, respondent: 'participant',
  measuredOn: '2026-11-24', answers: { 'everyday-life': 6, health: 5 }, notes: { health: 'Sover bättre' }, score: null, band: null,
  imputed: 0, watchedUnanswered: [], recordedByName: null, together: false, ownerAgencyId: '019a8f00-0000-7000-8000-000000000002',
  ownerAgencyName: 'Granviks kommun', category: 'progress', mistake: null, mayMarkMistaken: false, version: 1,
};
const exampleRoutine = {
  id: '019a8f00-0000-7000-8000-000000000202', key: 'suicide-risk-check', measurementId: '019a8f00-0000-7000-8000-000000000203',
  startedOn: '2026-11-24', name: { sv: 'Samtal om livet är svårt', en: 'Talk about whether life is hard to bear' },
  why: { sv: 'Ett svar behöver ett samtal i dag.', en: 'An answer needs a talk today.' },
  steps: [{ id: 'talk-today', text: { sv: 'Prata med personen i dag.', en: 'Talk with the person today.' }, done: true }],
  doneOn: null, doneByName: null, note: '', ownerAgencyId: exampleMeasurement.ownerAgencyId, ownerAgencyName: 'Granviks kommun',
  category: 'health', mayChange: true, version: 2,
};

export const measurementsRoutes = {
  listInstruments: defineRoute({
    method: 'GET', path: '/instruments', tag, summary: 'Lists the instruments shipped here with their questions, terms and readings', access: 'programme.read',
    response: listOf(Instrument), status: 200, errors: [],
    example: {
      response: {
        items: [{
          kind: 'slot', key: 'a-licensed-scale', version: 1, name: { sv: 'En licensierad skala', en: 'A licensed scale' },
          about: { sv: 'Bara totalsumman förs in här.', en: 'Only the total is entered here.' }, category: 'health',
          terms: { kind: 'licensed', text: { sv: 'Kräver avtal.', en: 'Needs an agreement.' }, source: 'The publisher', standing: 'unverified' },
          respondents: ['participant'], direction: 'higher-is-better',
          total: { label: { sv: 'Summa', en: 'Total' }, min: 0, max: 100, decimals: 0 },
        }],
        total: 1,
      },
    },
  }),
  readMeasurements: defineRoute({
    method: 'GET', path: '/cases/:caseId/measurements', tag, summary: 'Shows the measurements of a case, each indicator over time, and routines that answers set going', access: 'measurement.read',
    params: inCase, response: CaseMeasurements, status: 200, errors: [],
    example: { response: { items: [exampleMeasurement], series: [], used: [{ instrumentKey: 'samsteg-progression', respondents: ['participant', 'caseworker'] }], marks: [{ on: '2026-10-05', kind: 'placement-began', words: 'Byns Bageri' }], routines: [exampleRoutine] } },
  }),
  recordMeasurement: defineRoute({
    method: 'POST', path: '/cases/:caseId/measurements', tag, summary: 'Saves answers to an instrument: the person’s own, or staff’s', access: 'measurement.record',
    params: inCase, body: NewMeasurement, response: RecordedMeasurement, status: 201,
    errors: ['consent-missing', 'nobody-named-there', 'case-not-admitted', 'case-closed', 'instrument-unknown', 'instrument-retired', 'respondent-not-asked', 'answers-missing',
      'answer-out-of-range', 'item-unknown', 'measured-in-future'],
    example: {
      body: { instrumentKey: 'samsteg-progression', instrumentVersion: 1, respondent: 'participant', measuredOn: '2026-11-24', answers: { 'everyday-life': 6, health: 5 }, notes: { health: 'Sover bättre' } },
      response: { measurement: exampleMeasurement, triggeredRoutines: [], routines: [] },
    },
  }),
  markMistaken: defineRoute({
    method: 'POST', path: '/cases/:caseId/measurements/:measurementId/mistake', tag, summary: 'Says that a measurement was recorded by mistake: it stays, and counts nowhere', access: 'measurement.correct',
    params: inMeasurement, body: MarkMistakenBody, response: Measurement, status: 201,
    errors: ['case-not-admitted', 'case-closed', 'not-recorded-by-you', 'already-mistaken', 'stale-version'],
    example: {
      body: { reason: 'Svaren hör till en annan dag.', version: 1 },
      response: { ...exampleMeasurement, mistake: { markedOn: '2026-11-24', markedByName: 'Karin Coachberg', reason: 'Svaren hör till en annan dag.' }, version: 2 },
    },
  }),
  saveRoutine: defineRoute({
    method: 'PUT', path: '/cases/:caseId/routines/:routineId', tag, summary: 'Ticks steps of a routine without ending it', access: 'routine.complete',
    params: inRoutine, body: RoutineProgress, response: Routine, status: 200, errors: ['routine-done', 'routine-steps-unknown', 'stale-version', 'consent-missing', 'nobody-named-there'],
    example: { body: { doneSteps: ['talk-today'], note: '', version: 1 }, response: exampleRoutine },
  }),
  finishRoutine: defineRoute({
    method: 'POST', path: '/cases/:caseId/routines/:routineId/done', tag, summary: 'Says that a routine is carried out; a step left undone needs a word on why', access: 'routine.complete',
    params: inRoutine, body: RoutineProgress, response: Routine, status: 201,
    errors: ['routine-done', 'routine-steps-unknown', 'routine-steps-left', 'stale-version', 'consent-missing', 'nobody-named-there'],
    example: {
      body: { doneSteps: ['talk-today'], note: 'Pratade i en timme. Ingen plan. Ringer i morgon.', version: 2 },
      response: { ...exampleRoutine, doneOn: '2026-11-24', doneByName: 'Karin Coachberg', note: 'Pratade i en timme. Ingen plan. Ringer i morgon.', version: 3 },
    },
  }),
} as const;
