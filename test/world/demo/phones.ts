/** Numbers that Post- och telestyrelsen keeps free for fiction: nobody answers them. */
const mobile = { prefix: '070-174 0', from: 605, to: 699 };

/** The next fictional mobile number; they come round again, as the series is short. */
export function mobileOf(index: number): string {
  const last = mobile.from + (index % (mobile.to - mobile.from + 1));
  const digits = String(last);
  return `${mobile.prefix}${digits.slice(0, 1)} ${digits.slice(1)}`;
}

/** Of the Stockholm series 08-465 004 00 to 99. */
export function officePhoneOf(index: number): string {
  return `08-465 004 ${String(index % 100).padStart(2, '0')}`;
}

/** A mail address that leads nowhere (RFC 2606). */
export function mailOf(given: string, family: string): string {
  const plain = `${given}.${family}`.toLowerCase().normalize('NFD').replaceAll(/[^a-z.-]/g, '');
  return `${plain}@example.org`;
}
