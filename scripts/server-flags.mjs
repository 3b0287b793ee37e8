/**
 * How Node runs the server. On a machine with much memory V8 lets the young objects pile up to several times this
 * before it looks for what has died: that costs a hundred megabytes and wins nothing that the benches can see.
 */
export const serverFlags = ['--max-semi-space-size=8'];
