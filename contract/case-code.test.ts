import { describe, expect, it } from 'vitest';
import { caseCode, idTailOf } from './case-code.ts';

describe('the code of a case', () => {
  it('is read back however it was written', () => {
    const code = caseCode('0198f4a0-0000-7000-8000-00c0ffee1234');
    expect(code).toBe('FFEE-1234');
    for (const written of [code, 'ffee1234', ' FFEE – 1234 ', 'ffee 1234']) expect(idTailOf(written)).toBe('ffee1234');
  });

  it.each(['', 'FFEE', 'FFEE-12345', 'GGGG-1234', '19900101-2385'])('is not %j', (text) => expect(idTailOf(text)).toBeNull());
});
