/** Words in a row as one says them: “hälsa, arbete och ekonomi”. */
export function listWords(words: readonly string[], and: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
}
