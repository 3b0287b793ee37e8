/**
 * How Node runs the server. On a machine with much memory V8 lets objects pile up to several times these bounds before it
 * looks for what has died: young ones, and old ones beside the fifty megabytes that are in use. That costs a hundred
 * megabytes and more, and wins nothing that the benches can see. Half of this for the young ones saves twenty megabytes
 * and costs the server a tenth of its processor time.
 */
export const serverFlags = ['--max-semi-space-size=16', '--heap-growing-percent=100'];
