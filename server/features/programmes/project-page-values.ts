import type { ProjectPageKey } from './project-page-labels.ts'

/** A reader turns the text beside a label into its value, or undefined when the text is no such thing. */
type ReadValue<T> = (text: string) => T | undefined

export interface PageValues {
  number: string
  name: string
  owner: string[]
  ownerOrganisationNumber: string
  region: string
  nuts2: string
  startDate: string
  endDate: string
  period: { startDate: string | null; endDate: string | null }
  plannedParticipants: number
  totalBudgetSek: number
  grantedSek: number
  coFinancingRate: number
  programmeArea: string
  specificObjective: string
  interventionType: string
  fund: string
  cci: string
  country: string
  strategicImportance: boolean
  childPoverty: boolean
  contactName: string
  contactEmail: string
  postalCode: string
  city: string
  address: string
}

const asFound: ReadValue<string> = (text) => text

export const pageValueReaders: { readonly [Key in ProjectPageKey]: ReadValue<PageValues[Key]> } = {
  number: asFound,
  name: asFound,
  owner: readOwners,
  ownerOrganisationNumber: readOrganisationNumber,
  region: asFound,
  nuts2: asFound,
  startDate: readDay,
  endDate: readDay,
  period: readPeriod,
  plannedParticipants: readCount,
  totalBudgetSek: readSek,
  grantedSek: readSek,
  coFinancingRate: readRate,
  programmeArea: asFound,
  specificObjective: asFound,
  interventionType: asFound,
  fund: asFound,
  cci: asFound,
  country: asFound,
  strategicImportance: readYesNo,
  childPoverty: readYesNo,
  contactName: asFound,
  contactEmail: readEmail,
  postalCode: readPostalCode,
  city: asFound,
  address: asFound,
}

/** True for keys whose value has a form to be checked; the others take any text. */
export function hasForm(key: ProjectPageKey): boolean {
  return pageValueReaders[key] !== asFound && key !== 'owner'
}

/**
 * Owners stand in one line, parted by commas, but a coordination association carries its municipalities in its own
 * name: `Samordningsförbundet A, B och C, D kommun` is two owners.
 */
export function readOwners(text: string): string[] | undefined {
  const pieces = text.split(/[,;](?![^()]*\))/).map((piece) => piece.trim()).filter((piece) => piece !== '')
  const owners: string[] = []
  for (const piece of pieces) {
    const association = owners.findLastIndex((owner) => /förbund|^kommunerna\b/iu.test(owner))
    const between = association < 0 ? [] : owners.slice(association + 1)
    if (association >= 0 && endsAnEnumeration(piece) && !between.some(isOrganisation)) {
      owners.splice(association, owners.length, [...owners.slice(association), piece].join(', '))
    } else {
      owners.push(piece)
    }
  }
  return owners.length > 0 ? owners : undefined
}

function endsAnEnumeration(piece: string): boolean {
  const [places = ''] = piece.split('(')
  return /^\p{Lu}\S*( \p{Lu}\S*)? (och|samt) \p{Lu}\S*( \p{Lu}\S*)?$/u.test(places.trim()) && !isOrganisation(places)
}

function isOrganisation(name: string): boolean {
  return /kommun|region|förbund|förening|stiftelse|myndighet|kassan|förmedling|universitet|högskol|finsam|\b(AB|HB)\b/iu.test(name)
}

/** Ten digits; a dash and the century `16` that some registers put before a legal person are dropped. */
export function readOrganisationNumber(text: string): string | undefined {
  return /^(?:16)?(\d{10})$/.exec(text.replace(/[\s-]/g, ''))?.[1]
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** A real calendar day as an ISO string: `2023-03-01`, `20230301`, `2023/3/1`, `1 mars 2023`; a clock time after it is dropped. */
export function readDay(text: string): string | undefined {
  const numeric = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.exec(text)
  if (numeric) {
    const [whole, year = '', separator, month = '', day = ''] = numeric
    if (separator === '' && !/^\d{8}/.test(whole)) return undefined
    return realDay(Number(year), Number(month), Number(day))
  }
  const worded = /^(?:den )?(\d{1,2})(?::e)? (\p{L}{3,9})\.? (\d{4})$/u.exec(text)
  if (!worded) return undefined
  const [, day = '', monthName = '', year = ''] = worded
  return realDay(Number(year), months.indexOf(monthName.toLowerCase().slice(0, 3)) + 1, Number(day))
}

function realDay(year: number, month: number, day: number): string | undefined {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

/** Two days with a dash or `till` between them; either may be left out, as for a project without an end. */
export function readPeriod(text: string): PageValues['period'] | undefined {
  const separators = [...text.matchAll(/[-–—−]| till | t\.?o\.?m\.? /gu)]
  const splits = [[text, ''], ...separators.map(({ index, 0: mark }) => [text.slice(0, index), text.slice(index + mark.length)])]
  for (const [start = '', end = ''] of splits) {
    const startDate = start.trim() === '' ? null : readDay(start.trim())
    const endDate = end.trim() === '' ? null : readDay(end.trim())
    if (startDate !== undefined && endDate !== undefined && (startDate ?? endDate) !== null) return { startDate, endDate }
  }
  return undefined
}

/** A whole number, digits perhaps in groups, perhaps with a word for what is counted. */
export function readCount(text: string): number | undefined {
  const digits = text.replace(/ ?(st|styck|personer|deltagare)\.?$/iu, '')
  return /^(\d+|\d{1,3}( \d{3})+)$/.test(digits) ? Number(digits.replaceAll(' ', '')) : undefined
}

/** Kronor: `393 650`, `393 650,50 kr`, `393.650 SEK`. Three digits after a comma or a point are a group, not decimals. */
export function readSek(text: string): number | undefined {
  const amount = text.replace(/ ?(kronor|kr|sek|:-)\.?$/iu, '')
  const parts = /^(\d+|\d{1,3}(?:[ .,'’]\d{3})+)(?:[.,](\d{1,2}))?$/u.exec(amount)
  if (!parts) return undefined
  const [, whole = '', decimals = '0'] = parts
  return Number(`${whole.replace(/\D/g, '')}.${decimals}`)
}

/** A share from 0 to 1: `50%`, `40,5 %`, `0,5`; a bare number over 1 is taken as per cent. */
export function readRate(text: string): number | undefined {
  const parts = /^(\d{1,3}(?:[.,]\d+)?) ?(%|procent)?$/iu.exec(text)
  if (!parts) return undefined
  const [, figure = '', unit] = parts
  const value = Number(figure.replace(',', '.'))
  const rate = unit !== undefined || value > 1 ? value / 100 : value
  return rate <= 1 ? Number(rate.toFixed(6)) : undefined
}

export function readYesNo(text: string): boolean | undefined {
  if (/^(ja|yes|true)\.?$/i.test(text)) return true
  return /^(nej|no|false)\.?$/i.test(text) ? false : undefined
}

export function readEmail(text: string): string | undefined {
  const address = text.replace(/^mailto:/i, '')
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? address : undefined
}

/** Five digits; the space and the country code before them are dropped. */
export function readPostalCode(text: string): string | undefined {
  return /^(?:SE?-? ?)?(\d{3}) ?(\d{2})$/i.exec(text)?.slice(1).join('')
}
