import type { GoalMeasure } from '../../../contract/programme-goals.ts';
import type { Words } from '../../../contract/words.ts';

const text = (sv: string, en: string): Words => ({ sv, en });

const work = text(
  'Ett arbete är en betald anställning på minst fyra timmar i veckan, med eller utan stöd.',
  'Work is a paid job of at least four hours a week, with or without support.',
);
const joined = (one: Words, other: Words): Words => text(`${one.sv} ${other.sv}`, `${one.en} ${other.en}`);
const atWhen = {
  'at-discharge': text('Av dem som är utskrivna. Det räknas vid utskrivningen.', 'Of those discharged. Counted at discharge.'),
  'six-months-after': text(
    'Av dem som är utskrivna och vars uppföljning är gjord. Det räknas vid uppföljningen.',
    'Of those discharged whose follow-up has been done. Counted at the follow-up.',
  ),
};

/** How a goal is counted, in words that can be held against the figure. */
export function definitionOf(measure: GoalMeasure): Words {
  switch (measure.kind) {
    case 'count-participants':
      return text('Alla som har antagits sedan programmet började. Felregistreringar räknas inte.', 'Everyone admitted since the programme began. Registrations by mistake are not counted.');
    case 'share-in-work':
      return measure.when === 'ever'
        ? joined(text('De som har börjat ett arbete under tiden i programmet, av alla antagna.', 'Those who began work while in the programme, of everyone admitted.'), work)
        : joined(text('De som har arbete.', 'Those in work.'), joined(atWhen[measure.when], work));
    case 'share-self-supporting':
      return joined(
        text('De som lever på lön, eget företag eller studiestöd och inte har någon ersättning eller något bistånd vid sidan av.', 'Those who live on wage, own business or study support, with no benefit or income support beside it.'),
        atWhen[measure.when],
      );
    case 'share-without-sickness-benefit':
      return joined(text('De som inte har sjukpenning, rehabiliteringspenning, aktivitetsersättning eller sjukersättning.', 'Those without any sickness or rehabilitation benefit.'), atWhen[measure.when]);
    case 'share-closer-to-work':
      return text(
        'De som har börjat arbeta, studera eller fått en praktik, eller vars egna skattningar är klart bättre på fler områden än de är sämre. Det senare räknas från första till sista gången, och bara förändringar som är större än slumpen.',
        'Those who began work, studies or a placement, or whose own ratings are clearly better in more areas than they are worse, from the first time to the last, counting only changes larger than chance.',
      );
    case 'share-with-placement':
      return text('De som har haft en praktik med alla överenskomna anpassningar på plats, av alla antagna.', 'Those who have had a placement with every agreed adaptation in place, of everyone admitted.');
    case 'change-in-instrument':
      return text(
        'De vars skattning är klart bättre den sista gången än den första. Klart betyder minst den minsta förändring som räknas för skattningen. Den som har skattat en gång räknas som okänd.',
        'Those whose rating is clearly better the last time than the first, by at least the smallest change that counts. Someone who has rated once is counted as not known.',
      );
    case 'shared-view':
      return measure.of === 'ratings'
        ? text('De där personens och coachens skattningar har närmat sig varandra eller skiljer högst ett steg.', 'Those where the ratings of the person and the coach have come closer or are at most one step apart.')
        : text('De där parterna bedömer lika, med högst ett stegs skillnad, på alla områden som minst två har bedömt.', 'Those whose parties assess alike, at most one step apart, in every area that at least two have assessed.');
    case 'share-with-joint-plan':
      return text('De som har sagt ja, helt eller delvis, till en gemensam plan där minst två organisationer gör något, av alla antagna.', 'Those who have agreed, wholly or partly, to a joint plan in which at least two agencies do something, of everyone admitted.');
    case 'share-of-team-meetings':
      return text('Hållna teammöten av dem som rytmen ber om. Teammöten antecknas inte här ännu.', 'Team meetings held of those the rhythm asks for. Team meetings are not recorded here yet.');
    case 'documented':
      return text('Räknas inte ur ärenden. Ett dokument visar om det finns.', 'Not counted from cases. A document shows whether it is there.');
  }
}

/** What the house counts in every programme. */
export const houseMeasures = {
  'same-coach': {
    label: text('Har haft samma samordnande coach hela tiden', 'Have had the same lead coach all the time'),
    definition: text('De som inte har bytt samordnande coach, av alla antagna.', 'Those who have not changed lead coach, of everyone admitted.'),
    basis: { source: { published: 'BIP: a change of caseworker lowers the chance of a job (samordningsforbundetskaraborg.se/bip-metoden)' } },
  },
  'followed-up': {
    label: text('Uppföljningen efter utskrivning är gjord', 'The follow-up after discharge has been done'),
    definition: text('De vars uppföljning är gjord, av dem där den är gjord eller har getts upp.', 'Those whose follow-up has been done, of those where it was done or given up.'),
    basis: { assumption: text('Den som inte följs upp syns inte i resultaten. Därför räknas det.', 'Those who are not followed up do not show in the results. That is why it is counted.') },
  },
} as const;
