/** Lines that a web page puts around its content: whole lines only, so that a sentence about cookies or contact stays. */
const furniture = [
  /^(information|varning|meddelande) \(\d+\)$/i,
  /^(cookies|om cookies|kakor|om kakor|acceptera.*|godkänn.*|neka.*|avvisa.*|endast nödvändiga.*|inställningar|stäng|ok)$/i,
  /\bcookies?\b/i,
  /(webbplats|hemsida|webbsida|sidan).*\bkakor\b|\b(använder|sparar|godkänner)\b.*\bkakor\b/i,
  /^(lär dig mer|läs mer|mer information|visa mer|visa mindre|lyssna|skriv ut|dela|dela sidan|tipsa en vän|dela på .{1,20})$/i,
  /^(tillbaka|tillbaka till .{1,40}|till toppen|till sidans topp|upp|nästa|föregående|hoppa till .{1,30}|gå till .{1,30})$/i,
  /^(meny|sök|start|startsida|hem|english|other languages|in english|lättläst|teckenspråk|logga in|projektbanken|sök projekt|projekt)$/i,
  /^(kontakt|kontakta oss|om (oss|webbplatsen|sidan|esf|svenska esf).{0,30}|press|nyheter|nyhetsbrev|prenumerera.{0,40}|jobba hos oss|lediga jobb)$/i,
  /^(tillgänglighet|tillgänglighetsredogörelse|behandling av personuppgifter|personuppgifter|integritetspolicy|visselblåsning)$/i,
  /^(följ oss.{0,30}|facebook|linkedin|instagram|youtube|twitter|x)$/i,
  /^(svenska esf-rådet|esf-rådet|europeiska (unionen|socialfonden)( plus)?|(med)?finansieras av europeiska unionen)$/i,
  /^(sidan |senast )(uppdaterad|ändrad|granskad|publicerad)\b.{0,40}$/i,
  /^(telefon|tfn|växel|e-post|besöksadress|postadress|organisationsnummer|org\.?nr)\b.{0,60}$/i,
  /^(©|copyright\b).{0,80}$/i,
];

function isFurniture(line: string): boolean {
  return furniture.some((pattern) => pattern.test(line));
}

/**
 * The free text of a page from the lines that are no fields: paragraphs parted by one empty line, page furniture dropped.
 * Below a piece of furniture at the foot, short lines such as an address or a telephone number go with it.
 * Null when nothing is left.
 */
export function readDescription(lines: readonly string[]): string | null {
  const foot = footOf(lines);
  const kept = lines.slice(0, foot).filter((line) => !isFurniture(line));
  const text = kept.join('\n').replace(/\n{3,}/g, '\n\n').trim();
  return text === '' ? null : text;
}

function footOf(lines: readonly string[]): number {
  let foot = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    if (isFurniture(line)) foot = at;
    else if (!isMenuLike(line)) break;
  }
  while (foot < lines.length && foot > 0 && lines[foot - 1] !== '' && isMenuLike(lines[foot - 1] ?? '')) foot -= 1;
  return foot;
}

function isMenuLike(line: string): boolean {
  return line.length <= 60 && !/[.!?:,]$|^[-–•*·]/u.test(line);
}
