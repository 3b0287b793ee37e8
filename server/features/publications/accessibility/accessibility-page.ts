import type { Language, Words } from '../../../../contract/words.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { framePage } from '../pages/page-frame.ts';
import { dayIn } from '../pages/public.texts.ts';
import { pathIn, type PublicSite } from '../pages/public-site.ts';
import { accessibilityStatement } from './accessibility-statement.ts';

const texts = {
  title: { sv: 'Tillgänglighet för Samsteg', en: 'Accessibility of Samsteg' },
  lede: { sv: 'Vi vill att så många som möjligt ska kunna använda tjänsten. Här står hur väl den klarar lagen, vad som brister och hur du berättar om hinder.', en: 'We want as many as possible to be able to use the service. This says how well it meets the law, what is lacking and how to tell us of barriers.' },
  who: { sv: 'Vem som ansvarar', en: 'Who answers for it' },
  whoIs: { sv: 'ansvarar för den här tjänsten, som omfattas av lagen om tillgänglighet till digital offentlig service.', en: 'answers for this service, which is covered by the Swedish act on the accessibility of digital public service (2018:1937).' },
  how: { sv: 'Hur tillgänglig tjänsten är', en: 'How accessible the service is' },
  fully: { sv: 'Tjänsten är helt förenlig med lagen.', en: 'The service is fully compliant with the act.' },
  partly: { sv: 'Tjänsten är delvis förenlig med lagen. Det som brister står nedan.', en: 'The service is partly compliant with the act. What is lacking is told below.' },
  not: { sv: 'Tjänsten är inte förenlig med lagen. Det som brister står nedan.', en: 'The service is not compliant with the act. What is lacking is told below.' },
  defects: { sv: 'Det som brister', en: 'What is lacking' },
  none: { sv: 'Vi känner inte till någon brist.', en: 'We know of nothing that is lacking.' },
  burden: { sv: 'Oskäligt betungande anpassning', en: 'Unreasonable burden' },
  burdenNone: { sv: 'Vi har inte undantagit något för att det skulle vara oskäligt betungande.', en: 'We have made no exception for an unreasonable burden.' },
  outside: { sv: 'Innehåll som lagen inte gäller', en: 'Content that the act does not cover' },
  tested: { sv: 'Hur vi har prövat', en: 'How we have tested' },
  assessed: { sv: 'Senaste bedömning', en: 'Last assessed' }, updated: { sv: 'Sidan ändrad', en: 'Page revised' }, standard: { sv: 'Mätt mot', en: 'Measured against' },
  tell: { sv: 'Berätta om ett hinder', en: 'Tell us of a barrier' },
  tellLede: { sv: 'Hittar du något du inte kan använda, eller behöver du innehåll på ett annat sätt? Skriv till oss. Du behöver inte logga in och inte säga vem du är. Vill du ha svar, skriv hur vi når dig.', en: 'Is there something you cannot use, or do you need content in another form? Write to us. You need not sign in nor say who you are. If you want an answer, say how to reach you.' },
  words: { sv: 'Vad är det som inte fungerar, eller vad behöver du?', en: 'What does not work, or what do you need?' },
  page: { sv: 'Vilken sida gäller det?', en: 'Which page is it about?' }, contact: { sv: 'Hur når vi dig?', en: 'How do we reach you?' },
  optional: { sv: 'Om du vill', en: 'If you like' },
  noHealth: { sv: 'Skriv inget om din hälsa som vi inte behöver veta.', en: 'Write nothing about your health that we need not know.' },
  kept: { sv: 'Bara den som sköter tjänsten läser det. Det tas bort senast', en: 'Only those who run the service read it. It is removed at the latest' },
  afterArrival: { sv: 'efter att det kom.', en: 'after it came.' },
  send: { sv: 'Skicka', en: 'Send' },
  thanks: { sv: 'Tack. Det du skrev har kommit fram till dem som sköter tjänsten.', en: 'Thank you. What you wrote has reached those who run the service.' },
  missing: { sv: 'Skriv vad det gäller, med högst 4 000 tecken.', en: 'Write what it is about, in 4,000 characters at most.' },
  mail: { sv: 'Du kan också skriva till', en: 'You can also write to' },
  supervision: { sv: 'Tillsyn', en: 'Supervision' },
  complain: { sv: 'ser till att lagen följs. Är du inte nöjd med hur vi tar hand om det du har sagt kan du anmäla det dit:', en: 'supervises that the act is followed. If you are not content with how we deal with what you have told us, you can report it there:' },
} as const satisfies Record<string, Words>;

/** What was sent and could not be taken, to be put right; or that something was sent. */
export interface ReportForm {
  state: 'empty' | 'sent' | 'missing'; words: string; page: string; contact: string;
  /** For how many days what is written is kept; null where no time has been set. */
  keptDays: number | null;
}
export const emptyForm: ReportForm = { state: 'empty', words: '', page: '', contact: '', keptDays: null };

/** A number of days as people say it: in years where they are whole. */
function timeIn(language: Language, days: number): string {
  const [count, unit] = days % 365 === 0 ? [days / 365, 'year'] as const : [days, 'day'] as const;
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

function form(language: Language, { state, words, page, contact, keptDays }: ReportForm): Html {
  const say = (key: keyof typeof texts) => texts[key][language];
  if (state === 'sent') return html`<p class="note" role="status">${say('thanks')}</p>`;
  const wrong = state === 'missing';
  return html`<form class="ask" method="post" action="${pathIn(language, '/accessibility')}#tell">
${wrong ? html`<p class="error" role="alert" id="words-error">${say('missing')}</p>` : null}
<label>${say('words')}<small>${say('noHealth')}</small><textarea name="words" required maxlength="4000"${wrong ? html` aria-invalid="true" aria-describedby="words-error"` : null}>${words}</textarea></label>
<label>${say('page')}<small>${say('optional')}</small><input name="page" maxlength="200" value="${page}"></label>
<label>${say('contact')}<small>${say('optional')}</small><input name="contact" maxlength="200" value="${contact}" autocomplete="email"></label>
${keptDays === null ? null : html`<p class="meta">${say('kept')} ${timeIn(language, keptDays)} ${say('afterArrival')}</p>`}
<button>${say('send')}</button></form>`;
}

/** The accessibility statement with its form: what it must hold is in lag (2018:1937) 13 §. */
export function accessibilityPage(site: PublicSite, language: Language, report: ReportForm): string {
  const say = (key: keyof typeof texts) => texts[key][language];
  const { compliance, defects, burden, outside, method, assessedOn, updatedOn, supervision, source } = accessibilityStatement;
  const reasons = (list: readonly { what: Words; why: Words }[]) => html`<ul>${list.map(({ what, why }) => html`<li>${what[language]} ${why[language]}</li>`)}</ul>`;
  const main = html`<header class="intro"><h1>${say('title')}</h1><p class="lede">${say('lede')}</p></header><div class="text">
<section class="part"><h2>${say('who')}</h2><p>${site.operator.name} ${say('whoIs')}</p></section>
<section class="part"><h2>${say('how')}</h2><p>${say(compliance)}</p></section>
<section class="part"><h2>${say('defects')}</h2>${defects.length === 0 ? html`<p>${say('none')}</p>` : reasons(defects)}</section>
<section class="part"><h2>${say('burden')}</h2>${burden.length === 0 ? html`<p>${say('burdenNone')}</p>` : reasons(burden)}</section>
<section class="part"><h2>${say('outside')}</h2><ul>${outside.map((one) => html`<li>${one[language]}</li>`)}</ul></section>
<section class="part"><h2>${say('tested')}</h2><p>${method[language]}</p><dl><div><dt>${say('standard')}</dt><dd>${source.standard}</dd></div>
<div><dt>${say('assessed')}</dt><dd>${dayIn(language, assessedOn)}</dd></div><div><dt>${say('updated')}</dt><dd>${dayIn(language, updatedOn)}</dd></div></dl></section>
<section class="part"><h2 id="tell">${say('tell')}</h2><p>${say('tellLede')}</p>${form(language, report)}
${site.operator.email === null ? null : html`<p>${say('mail')} <a href="mailto:${site.operator.email}">${site.operator.email}</a>.</p>`}</section>
<section class="part"><h2>${say('supervision')}</h2><p>${supervision.authority} ${say('complain')} <a href="${supervision.url}">${supervision.url.replace('https://www.', '')}</a></p></section></div>`;
  return framePage(site, { language, title: say('title'), description: say('lede'), path: '/accessibility', main });
}
