/** How someone is reached: empty or null where it is not known. */
export interface Reach { email: string | null; phone: string | null }

/** The last eight digits tell a Swedish number, however it is written: 070-123 45 67, +46 70 123 45 67. */
const digitsTold = 8;

function phoneKey(phone: string | null): string | null {
  const digits = (phone ?? '').replaceAll(/\D/gu, '');
  return digits.length < digitsTold ? null : digits.slice(-digitsTold);
}

function emailKey(email: string | null): string | null {
  const text = (email ?? '').trim().toLowerCase();
  return text === '' ? null : text;
}

/** Whether two are reached by the same telephone number or the same e-mail address. */
export function isSameContact(one: Reach, other: Reach): boolean {
  const [phone, email] = [phoneKey(one.phone), emailKey(one.email)];
  return (phone !== null && phone === phoneKey(other.phone)) || (email !== null && email === emailKey(other.email));
}
