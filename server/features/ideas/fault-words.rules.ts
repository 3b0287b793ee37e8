import type { Words } from '../../../contract/words.ts';

/** What kinds of value are called. */
const kinds: Readonly<Record<string, Words>> = {
  string: { sv: 'en text', en: 'a text' }, number: { sv: 'ett tal', en: 'a number' }, int: { sv: 'ett heltal', en: 'a whole number' }, boolean: { sv: 'true eller false', en: 'true or false' },
  object: { sv: 'flera fält, vart och ett på sin rad', en: 'several fields, each on its own line' }, array: { sv: 'en lista', en: 'a list' }, date: { sv: 'en dag', en: 'a day' },
  undefined: { sv: 'ingenting', en: 'nothing' }, null: { sv: 'ingenting', en: 'nothing' }, NaN: { sv: 'något som inte är ett tal', en: 'something that is no number' },
};
const kindOf = (name: string): Words => kinds[name] ?? { sv: name, en: name };

const counted: Readonly<Record<string, Words>> = { characters: { sv: 'tecken', en: 'characters' }, items: { sv: 'saker', en: 'things' } };
const listOf = (quoted: string): string => quoted.replaceAll(/["']/g, '').replaceAll(/ ?\| ?/g, ', ');

function amount(number: string, what: string): Words {
  const unit = counted[what];
  return unit ? { sv: `${number} ${unit.sv}`, en: `${number} ${unit.en}` } : { sv: number, en: number };
}

function otherKind(wanted: string, received: string): Words {
  const should = kindOf(wanted);
  const is = kindOf(received);
  return received === 'undefined' || received === 'null'
    ? { sv: `Här fattas ${should.sv}.`, en: `Here is missing ${should.en}.` }
    : { sv: `Här ska det stå ${should.sv}, inte ${is.sv}.`, en: `Here should be ${should.en}, not ${is.en}.` };
}

/** Gets as many parts as its sentence has brackets. */
type Say = (first: string, second: string) => Words;

/** Each sentence of the validator, and what a person is told. What is within brackets is taken over as it stands. */
const sentences: readonly (readonly [RegExp, Say])[] = [
  [/^expected (\w+), received (\w+)$/, otherKind],
  [/^expected one of (.+)$/, (options) => ({ sv: `Välj något av: ${listOf(options)}.`, en: `Choose one of: ${listOf(options)}.` })],
  [/^Invalid discriminator value\. Expected (.+)$/, (options) => ({ sv: `Välj något av: ${listOf(options)}.`, en: `Choose one of: ${listOf(options)}.` })],
  [/^expected ("[^"]+"|true|false|\d+)$/, (only) => ({ sv: `Här kan det bara stå ${listOf(only)}.`, en: `Only ${listOf(only)} can stand here.` })],
  [/^Too small: expected \w+ to (?:have|be) >=?(\S+)(?: (\w+))?$/, (number, what) => ({ sv: `Här behövs minst ${amount(number, what).sv}.`, en: `At least ${amount(number, what).en} is needed here.` })],
  [/^Too big: expected \w+ to (?:have|be) <=?(\S+)(?: (\w+))?$/, (number, what) => ({ sv: `Här får det vara högst ${amount(number, what).sv}.`, en: `At most ${amount(number, what).en} may stand here.` })],
  [/^Invalid ISO date$|^not-in-our-time$/, () => ({ sv: 'Här ska det stå en dag, som 2026-11-24.', en: 'Here should be a day, such as 2026-11-24.' })],
  [/^Invalid input$/, () => ({ sv: 'Det här är inget av det som kan stå här.', en: 'This is nothing of what can stand here.' })],
  [/^no such key here: (.+)$/, (key) => ({ sv: `Fältet ${key} finns inte här. Kontrollera stavningen, eller ta bort det.`, en: `There is no field ${key} here. Check the spelling, or remove it.` })],
  [/^expected a key( of .+)?$/, () => ({ sv: 'Här ska det stå en nyckel: små bokstäver a–z, siffror och enkla bindestreck.', en: 'Here should be a key: small letters a–z, digits and single hyphens.' })],
  [/^expected a demand such as S6$/, () => ({ sv: 'Här ska det stå ett krav, som S6.', en: 'Here should be a demand, such as S6.' })],
  [/^expected the name of a seed file.*$/, () => ({ sv: 'Här ska det stå namnet på beskrivningens fil, utan ändelse.', en: 'Here should be the name of the file of the description, without its ending.' })],
  [/^expected demand and seed together$/, () => ({ sv: 'Kravet (demand) och beskrivningen (seed) skrivs tillsammans.', en: 'The demand and the seed are written together.' })],
  [/^expected demand and seed, or published$/, () => ({ sv: 'Källan behöver antingen published, eller demand och seed.', en: 'The source needs either published, or demand and seed.' })],
  [/^expected a source or an assumption beside this fact$/, () => ({ sv: 'Skriv varifrån det kommer (source), eller att det är antaget och varför (assumption).', en: 'Write where it comes from (source), or that it is assumed and why (assumption).' })],
  [/^expected a municipality code of four digits$/, () => ({ sv: 'En kommunkod har fyra siffror.', en: 'The code of a municipality has four digits.' })],
  [/^each (?:key|party) once; (.+) is above already$/, (key) => ({ sv: `${key} står redan längre upp. Var och en får stå en gång.`, en: `${key} stands further up already. Each may stand once.` })],
  [/^the key of a party \((.*)\), not (.*)$/, (keys, not) => ({ sv: `${not} är ingen av parterna. De är: ${keys}.`, en: `${not} is none of the parties. They are: ${keys}.` })],
  [/^another party than the one that shares$/, () => ({ sv: 'En part kan inte dela med sig själv. Välj en annan.', en: 'A party cannot share with itself. Choose another.' })],
  [/^a party that may hold information about people.*$/, () => ({ sv: 'Ett samordningsförbund ser bara siffror. Välj en part som får ha uppgifter om personer.', en: 'A coordination association sees numbers only. Choose a party that may hold information about people.' })],
  [/^a category that the programme uses, not (.+)$/, (category) => ({ sv: `${category} används inte i insatsen. Lägg till den bland uppgifterna som behövs, eller ta bort den här.`, en: `${category} is not used in the programme. Add it among the information that is needed, or remove it here.` })],
  [/^minAge or maxAge, or both$/, () => ({ sv: 'Skriv en lägsta ålder (minAge), en högsta (maxAge) eller båda.', en: 'Write a lowest age (minAge), a highest (maxAge) or both.' })],
  [/^minAge not above maxAge$/, () => ({ sv: 'Den lägsta åldern är högre än den högsta.', en: 'The lowest age is above the highest.' })],
  [/^municipalities or outsidePlaces, or both$/, () => ({ sv: 'Skriv vilka kommuner (municipalities), vilka orter man ska bo utanför (outsidePlaces) eller båda.', en: 'Write which municipalities, which places one lives outside of (outsidePlaces), or both.' })],
  [/^the phase (.+), which every programme has$/, (key) => ({ sv: `Fasen ${key} fattas. Den har varje insats.`, en: `The phase ${key} is missing. Every programme has it.` })],
  [/^the order (.+)$/, (keys) => ({ sv: `Faserna kommer i den här ordningen: ${keys}.`, en: `The phases come in this order: ${keys}.` })],
  [/^the cadence (.+), so that nobody who is referred disappears$/, (key) => ({ sv: `Rytmen ${key} fattas. Den behövs för att ingen som aktualiseras ska försvinna.`, en: `The cadence ${key} is missing. It is needed so that nobody who is referred disappears.` })],
  [/^an instrument there is \((.*)\), not (.*)$/, (keys, not) => ({ sv: `Skattningen ${not} finns inte. De som finns är: ${keys}.`, en: `There is no instrument ${not}. There are: ${keys}.` })],
  [/^an instrument of the programme \((.*)\), not (.*)$/, (keys, not) => ({ sv: `Insatsen använder inte skattningen ${not}. Den använder: ${keys || 'ingen'}.`, en: `The programme does not use the instrument ${not}. It uses: ${keys || 'none'}.` })],
  [/^only one of everyDays, everyMonths and onDemand$/, () => ({ sv: 'Välj ett av everyDays, everyMonths och onDemand.', en: 'Choose one of everyDays, everyMonths and onDemand.' })],
  [/^everyDays, everyMonths or onDemand, as .*$/, () => ({ sv: 'Skriv hur ofta: everyDays, everyMonths eller onDemand. Insatsen har ingen gemensam rytm för skattningar (measurement).', en: 'Write how often: everyDays, everyMonths or onDemand. The programme has no common cadence for measurements (measurement).' })],
  [/^a day not before (.+)$/, (day) => ({ sv: `Slutet kommer före början, ${day}.`, en: `The end comes before the beginning, ${day}.` })],
  [/^valid YAML: ([\s\S]+)$/, (fault) => ({ sv: `Texten går inte att läsa här. Se efter indrag, kolon och citattecken. (Läsaren säger: ${fault})`, en: `The text cannot be read here. Look at indents, colons and quotes. (The reader says: ${fault})` })],
];

/** What the validator of programme models says, in words for who writes one. A sentence that is not known is given as it is. */
export function faultWords(expected: string): Words {
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(expected);
    if (found) return say(found[1] ?? '', found[2] ?? '');
  }
  return { sv: expected, en: expected };
}
