import { TodayPage } from '../features/today/TodayPage.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useSession } from './session.tsx';

// The list comes first; and a phone has the note on a page of its own.
const QuickNote = lazyPart(() => import('../features/sessions/QuickNote.tsx'), (m) => m.QuickNote);
const ApprovalsReminder = lazyPart(() => import('./sign-in/ApprovalsReminder.tsx'), (m) => m.ApprovalsReminder);
const LogReviewReminder = lazyPart(() => import('../features/access-log/LogReviewReminder.tsx'), (m) => m.LogReviewReminder);

/** The coach's day with the quick note of another feature in it, and for those who lead what the agency has to do. */
export function TodayRoute() {
  const { person } = useSession();
  const leads = person?.kind === 'staff' && person.role === 'team-leader';
  return <TodayPage quickNote={<QuickNote />} notice={leads ? <><LogReviewReminder /><ApprovalsReminder /></> : null} />;
}
