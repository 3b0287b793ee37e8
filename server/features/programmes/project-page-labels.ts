/** What a label of a project page stands for. A period gives both dates. */
export type ProjectPageKey =
  | 'number' | 'name' | 'owner' | 'ownerOrganisationNumber' | 'region' | 'nuts2' | 'startDate' | 'endDate' | 'period'
  | 'plannedParticipants' | 'totalBudgetSek' | 'grantedSek' | 'coFinancingRate' | 'programmeArea' | 'specificObjective'
  | 'interventionType' | 'fund' | 'cci' | 'country' | 'strategicImportance' | 'childPoverty' | 'contactName'
  | 'contactEmail' | 'postalCode' | 'city' | 'address'

/**
 * Every label seen on the two generations of pages, and near variants of it.
 * The first of each row is the one the funder prints.
 */
const labels: Record<ProjectPageKey, readonly string[]> = {
  number: ['Projektnummer', 'Diarienummer', 'Projektnr', 'Diarienr', 'Dnr', 'Projekt-id', 'Ärendenummer'],
  name: ['Namn', 'Projektnamn', 'Projektets namn', 'Projekttitel', 'Insatsens namn'],
  owner: ['Projektägare', 'Projektägare namn', 'Projektägarens namn', 'Stödmottagare', 'Stödmottagare namn', 'Stödmottagarens namn'],
  ownerOrganisationNumber: [
    'Projektägare organisationsnummer', 'Projektägarens organisationsnummer', 'Projektägare orgnr', 'Projektägare org.nr',
    'Stödmottagare organisationsnummer', 'Stödmottagarens organisationsnummer', 'Organisationsnummer', 'Org.nr',
  ],
  region: ['Region'],
  nuts2: ['NUTS-2 kod', 'NUTS-2', 'NUTS 2-område'],
  startDate: ['Startdatum', 'Projektstart'],
  endDate: ['Slutdatum', 'Projektslut'],
  period: ['Projektperiod', 'Period', 'Projekttid'],
  plannedParticipants: ['Planerat antal deltagare', 'Antal deltagare', 'Antal planerade deltagare', 'Planerade deltagare'],
  totalBudgetSek: ['Total projektbudget', 'Total budget', 'Totalbudget', 'Projektbudget', 'Total kostnad', 'Total projektkostnad'],
  grantedSek: ['Beviljat ESF-stöd', 'Beviljat ESF+-stöd', 'Beviljat stöd', 'Beviljat EU-stöd', 'Beviljat belopp', 'ESF-stöd', 'EU-stöd'],
  coFinancingRate: ['Unionens medfinansieringsgrad', 'Medfinansieringsgrad', 'EU:s medfinansieringsgrad', 'EU-medfinansieringsgrad'],
  programmeArea: ['Programområde'],
  specificObjective: ['Specifikt mål', 'Särskilt mål', 'Specifika mål'],
  interventionType: ['Interventionstyp', 'Interventionstyper', 'Typ av intervention', 'Typ av insats'],
  fund: ['Berörd fond', 'Fond'],
  cci: ['Program CCI', 'CCI', 'Programmets CCI', 'CCI-kod', 'CCI-nummer'],
  country: ['Land som berörs', 'Land', 'Berört land'],
  strategicImportance: ['Insats av strategisk betydelse', 'Strategisk betydelse'],
  childPoverty: ['Sekundärtema - Motverka barnfattigdom', 'Motverka barnfattigdom', 'Sekundärtema barnfattigdom'],
  contactName: ['Kontaktperson', 'Kontaktpersonens namn'],
  contactEmail: ['E-post', 'E-postadress', 'Kontaktperson e-post', 'Kontaktpersonens e-post', 'Email'],
  postalCode: ['Stödmottagare postnr', 'Stödmottagarens postnr', 'Stödmottagare postnummer', 'Stödmottagarens postnummer', 'Postnr', 'Postnummer'],
  city: ['Stödmottagare ort', 'Stödmottagarens ort', 'Stödmottagare postort', 'Stödmottagarens postort', 'Ort', 'Postort'],
  address: ['Stödmottagarens address', 'Stödmottagarens adress', 'Stödmottagare address', 'Stödmottagare adress', 'Adress', 'Address'],
}

const byFoldedLabel = new Map<string, ProjectPageKey>(
  Object.entries(labels).flatMap(([key, words]) => words.map((word) => [foldLabel(word), key as ProjectPageKey] as const)),
)

/** The key a label stands for, whatever its case, accents, spaces and punctuation; undefined when it is not known. */
export function keyOfLabel(label: string): ProjectPageKey | undefined {
  return byFoldedLabel.get(foldLabel(label))
}

/** `NUTS-2 kod`, `nuts2 KOD` and `NUTS 2-kod` are one label; so are `Projektägare` and `Projektagare`. */
export function foldLabel(label: string): string {
  return label.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Labels that only one generation of pages prints; they tell the two apart. */
const printedByOne: Partial<Record<ProjectPageKey, '2014-2020' | '2021-2027'>> = {
  period: '2014-2020', totalBudgetSek: '2014-2020', grantedSek: '2014-2020', contactName: '2014-2020', contactEmail: '2014-2020',
  address: '2014-2020', startDate: '2021-2027', endDate: '2021-2027', country: '2021-2027', fund: '2021-2027', cci: '2021-2027',
  ownerOrganisationNumber: '2021-2027', childPoverty: '2021-2027', nuts2: '2021-2027', city: '2021-2027', strategicImportance: '2021-2027',
}
const printedWordByOne = new Map<string, '2014-2020' | '2021-2027'>([
  [foldLabel('Projektnummer'), '2014-2020'],
  [foldLabel('Planerat antal deltagare'), '2014-2020'],
  [foldLabel('Diarienummer'), '2021-2027'],
  [foldLabel('Antal deltagare'), '2021-2027'],
])

/** The generation a known label points to, if it is printed by one of them only. */
export function generationOfLabel(key: ProjectPageKey, label: string): '2014-2020' | '2021-2027' | undefined {
  return printedWordByOne.get(foldLabel(label)) ?? printedByOne[key]
}

/** Labels that any contact form may have; they alone make no project page. */
const everyday: ReadonlySet<ProjectPageKey> = new Set([
  'name', 'region', 'contactName', 'contactEmail', 'postalCode', 'city', 'address', 'country', 'period', 'startDate', 'endDate',
])

/** True when the label says that this is a funded project, not just any page with a name and an address. */
export function isTellingKey(key: ProjectPageKey): boolean {
  return !everyday.has(key)
}
