const maxRows = 3;

/** The words of a name in rows of at most so many letters; a longer word is broken, a longer name cut. */
export function wrapName(name: string, letters: number): string[] {
  const pieces = name.split(/\s+/).flatMap((word) => {
    const parts: string[] = [];
    for (let rest = word; rest !== ''; ) {
      const fits = rest.length <= letters;
      parts.push(fits ? rest : `${rest.slice(0, letters - 1)}-`);
      rest = fits ? '' : rest.slice(letters - 1);
    }
    return parts;
  });
  const rows = pieces.reduce<string[]>((done, piece) => {
    const last = done.at(-1);
    return last !== undefined && last.length + 1 + piece.length <= letters ? [...done.slice(0, -1), `${last} ${piece}`] : [...done, piece];
  }, []);
  return rows.length <= maxRows ? rows : [...rows.slice(0, maxRows - 1), `${(rows[maxRows - 1] ?? '').slice(0, letters - 1)}…`];
}
