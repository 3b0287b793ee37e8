import { TodayPage } from '../features/today/TodayPage.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';

// The list comes first; and a phone has the note on a page of its own.
const QuickNote = lazyPart(() => import('../features/sessions/QuickNote.tsx'), (m) => m.QuickNote);

/** The coach's day with the quick note of another feature in it. */
export function TodayRoute() {
  return <TodayPage quickNote={<QuickNote />} />;
}
