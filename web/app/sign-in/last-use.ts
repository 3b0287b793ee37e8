const key = 'samsteg:last-use';
/** Other tabs need not know of every call. */
const tellEvery = 5000;

let last = Date.now();
let told = 0;

/** The server has just been asked something: the session goes on, in all tabs of this browser. */
export function noteUse(): void {
  last = Date.now();
  if (last - told < tellEvery) return;
  told = last;
  localStorage.setItem(key, String(last));
}

/** When the session was last used from this browser, in milliseconds since 1970. */
export function lastUse(): number {
  return Math.max(last, Number(localStorage.getItem(key) ?? 0));
}
