/** Lays stretches, sorted by start, in as few rows as hold them without overlap. @returns the row of each. */
export function packRows(stretches: readonly { from: number; to: number }[]): number[] {
  const endOfRow: number[] = [];
  return stretches.map(({ from, to }) => {
    const free = endOfRow.findIndex((end) => end <= from);
    const row = free === -1 ? endOfRow.length : free;
    endOfRow[row] = to;
    return row;
  });
}
