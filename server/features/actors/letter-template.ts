import type { LetterContent } from '../../../contract/actor-letters.ts';
import type { Language } from '../../../contract/words.ts';

/** What a letter of intent is proposed from. */
export interface LetterGround {
  language: Language;
  actorName: string;
  prestudyName: string;
  /** The agency that runs the pre-study, to which the letter is written. */
  ownerName: string;
  question: string;
  role: string;
  contribution: string;
}

type Template = (ground: LetterGround) => LetterContent;

const swedish: Template = ({ actorName, prestudyName, ownerName, question, role, contribution }) => ({
  title: `Avsiktsförklaring från ${actorName}`,
  background: `${ownerName} driver förstudien ${prestudyName}. Den undersöker frågan: ${question}\n\n${actorName} har tagit del av förstudien och vill att arbetet fortsätter.`,
  role: role || `Skriv här vad ${actorName} gör för målgruppen i dag.`,
  contribution: contribution || `Skriv här vad ${actorName} kan bidra med: tid, personal, lokaler eller kunskap.`,
  intent: 'Vi har för avsikt att delta i ett kommande projekt, om det får finansiering, och att då sluta en överenskommelse om hur vi samverkar. '
    + 'Avsiktsförklaringen binder ingen av oss juridiskt eller ekonomiskt.',
});

const english: Template = ({ actorName, prestudyName, ownerName, question, role, contribution }) => ({
  title: `Letter of intent from ${actorName}`,
  background: `${ownerName} runs the pre-study ${prestudyName}. It asks: ${question}\n\n${actorName} has followed the pre-study and wants the work to go on.`,
  role: role || `Say here what ${actorName} does for the group today.`,
  contribution: contribution || `Say here what ${actorName} can bring: time, staff, premises or knowledge.`,
  intent: 'We intend to take part in a coming project if it is funded, and then to agree on how we cooperate. '
    + 'This letter binds neither of us legally or financially.',
});

/** The words of a letter of intent, to be read through and changed by whoever sends it. */
export function proposeLetter(ground: LetterGround): LetterContent {
  return (ground.language === 'sv' ? swedish : english)(ground);
}
