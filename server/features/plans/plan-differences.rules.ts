import type { PlanActivity, PlanContent, PlanDifference, PlanGoal, PlanStep } from '../../../contract/plan.ts';

/** A part of the plan as words: its fields in the order they are read. */
type Fields = Readonly<Record<string, string | null>>;
type Row = { id: string; title: string; fields: Fields };

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

function planRow(content: PlanContent): Row {
  return {
    id: 'plan', title: '',
    fields: { overallAgency: content.overallAgencyName, summary: content.summary, nextReviewOn: content.nextReviewOn },
  };
}

function goalRow(goal: PlanGoal): Row {
  return { id: goal.id, title: goal.words, fields: { words: goal.words, track: goal.track, state: goal.state } };
}

function stepRow(step: PlanStep): Row {
  const { id, title, goalId, track, dueOn, doneOn, dropped } = step;
  return { id, title, fields: { title, goalId, track, dueOn, doneOn, dropped: yesNo(dropped) } };
}

function activityRow(one: PlanActivity): Row {
  return {
    id: one.id, title: one.title,
    fields: {
      title: one.title, goalId: one.goalId, track: one.track, need: one.need,
      responsible: one.responsibleAgencyName ?? one.responsibleOther ?? 'participant', responsibleStaff: one.responsibleStaffName,
      workFocused: yesNo(one.workFocused), startsOn: one.startsOn, dueOn: one.dueOn, doneOn: one.doneOn,
      // Time alone makes a planned activity a running one: that is no change of the plan.
      state: one.state === 'planned' || one.state === 'running' ? 'open' : one.state,
    },
  };
}

function changedFields(before: Fields, after: Fields): PlanDifference['fields'] {
  return Object.keys(after).filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

function rowDifferences(part: PlanDifference['part'], before: readonly Row[], after: readonly Row[]): PlanDifference[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Set(after.map((row) => row.id));
  const found: PlanDifference[] = [];
  for (const row of after) {
    const old = was.get(row.id);
    const fields = changedFields(old?.fields ?? {}, row.fields);
    if (!old) found.push({ part, kind: 'added', title: row.title, fields: [] });
    else if (fields.length > 0) found.push({ part, kind: 'changed', title: row.title, fields });
  }
  for (const row of before) if (!is.has(row.id)) found.push({ part, kind: 'removed', title: row.title, fields: [] });
  return found;
}

/** What differs from one version of a plan to another, part by part. */
export function planDifferences(before: PlanContent, after: PlanContent): PlanDifference[] {
  return [
    ...rowDifferences('plan', [planRow(before)], [planRow(after)]),
    ...rowDifferences('goal', before.goals.map(goalRow), after.goals.map(goalRow)),
    ...rowDifferences('step', before.steps.map(stepRow), after.steps.map(stepRow)),
    ...rowDifferences('activity', before.activities.map(activityRow), after.activities.map(activityRow)),
  ];
}
