/** The letter that a spreadsheet gives a column: 1 is A, 28 is AB. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letterOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

const numberAfter = (word: string, path: string): number | null => {
  const found = new RegExp(`${word}\\.(\\d+)`).exec(path)?.[1];
  return found === undefined ? null : Number(found);
};

/** Where in a file the server says that something is wrong: from `row.12.column.3`. */
export function placesOf(errors: readonly { path: string }[]): { row: number | null; column: number | null }[] {
  return errors.map(({ path }) => ({ row: numberAfter('row', path), column: numberAfter('column', path) }));
}
