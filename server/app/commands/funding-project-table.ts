import type { FundingProject, FundingProjectChange } from '../../../contract/funding-project.ts';

const words: Record<string, string> = {
  generation: 'Programperiod', number: 'Nummer', name: 'Namn', owner: 'Projektägare', ownerOrganisationNumber: 'Organisationsnummer',
  region: 'Region', nuts2: 'NUTS 2', startDate: 'Startar', endDate: 'Slutar', plannedParticipants: 'Planerade deltagare',
  totalBudgetSek: 'Total budget', grantedSek: 'Beviljat stöd', coFinancingRate: 'EU:s andel', programmeArea: 'Programområde',
  specificObjective: 'Specifikt mål', interventionType: 'Interventionstyp', fund: 'Fond', cci: 'CCI', country: 'Land',
  strategicImportance: 'Strategisk betydelse', childPoverty: 'Motverkar barnfattigdom', 'contact.name': 'Kontaktperson',
  'contact.email': 'E-post', postalCode: 'Postnummer', city: 'Ort', address: 'Adress', description: 'Beskrivning',
};

/** A project as a table for people, with the description below; empty fields are left out and named at the end. */
export function projectTable(project: FundingProject): string {
  const { contact, unknown, description, ...facts } = project;
  const rows: [string, unknown][] = [...Object.entries(facts), ['contact.name', contact.name], ['contact.email', contact.email]];
  const width = Math.max(...rows.map(([field]) => fieldWords(field).length));
  const filled = rows.filter(([, value]) => value !== null);
  const empty = rows.filter(([, value]) => value === null).map(([field]) => fieldWords(field));
  const notUnderstood = Object.entries(unknown).map(([label, text]) => `  ${label}: ${text ?? '–'}`);
  return [
    ...filled.map(([field, value]) => `${fieldWords(field).padEnd(width)}  ${valueWords(field, value)}`),
    ...(empty.length > 0 ? ['', `Saknas på sidan: ${empty.join(', ')}`] : []),
    ...(notUnderstood.length > 0 ? ['', 'Finns på sidan men känns inte igen:', ...notUnderstood] : []),
    ...(description === null ? [] : ['', description]),
  ].join('\n');
}

/** What changed, a line each: `Slutar: 2025-08-31 → 2025-12-31`. Long texts are only said to have changed. */
export function changeLines(changes: readonly FundingProjectChange[]): string[] {
  return changes.map(({ field, before, after }) => {
    if (field === 'description' && before !== null && after !== null) return `${fieldWords(field)}: texten är ändrad`;
    return `${fieldWords(field)}: ${valueWords(field, before)} → ${valueWords(field, after)}`;
  });
}

function fieldWords(field: string): string {
  return words[field] ?? field.replace(/^unknown\./, '');
}

function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (typeof value === 'number') return numberWords(field, value);
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function numberWords(field: string, value: number): string {
  if (field === 'coFinancingRate') return new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 2 }).format(value);
  const figure = new Intl.NumberFormat('sv-SE').format(value);
  return field.endsWith('Sek') ? `${figure} kr` : figure;
}
