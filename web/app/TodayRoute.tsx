import { QuickNote } from '../features/sessions/QuickNote.tsx';
import { TodayPage } from '../features/today/TodayPage.tsx';

/** The coach's day with the quick note of another feature in it. */
export function TodayRoute() {
  return <TodayPage quickNote={<QuickNote />} />;
}
