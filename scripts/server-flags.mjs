/**
 * How Node runs the server. On a machine with much memory V8 lets objects pile up to several times these bounds before it
 * looks for what has died: young ones, and old ones beside the fifty megabytes that are in use. That costs a hundred
 * megabytes and more, and wins nothing that the benches can see.
 */
export const serverFlags = ['--max-semi-space-size=8', '--heap-growing-percent=100'];
