import type { GroundBlock } from '../../../../../contract/application-grounds.ts';
import type { StaffKey } from '../../cast/staff.ts';
import type { PrestudyKey } from './prestudy-cast.ts';

const text = (words: string): GroundBlock => ({ kind: 'text', text: words });
const claim = (words: string): GroundBlock => ({ kind: 'claim', text: words, findingIds: [] });

/** What a team has written itself. */
export interface CastGround {
  idea: string;
  by: StaffKey;
  /** Headings that were filled from the material, in the form's order. */
  filled: readonly string[];
  /** What stands under a heading besides, or instead. */
  written: Readonly<Record<string, readonly GroundBlock[]>>;
}

/** The grounds of the demo: MittSkåne's three quarters filled, Gotland's complete but for what a call would ask of its figures. */
export const castGrounds: Readonly<Record<PrestudyKey, CastGround>> = {
  mittskane: {
    idea: 'health-care', by: 'prestudy-analyst',
    filled: ['need', 'outlook', 'target-group', 'goals', 'theory', 'activities', 'parties', 'accessibility', 'non-discrimination', 'risks', 'budget'],
    written: {
      summary: [text('Den som får försörjningsstöd och har ohälsa ska få en samlad bedömning och de åtgärder som behövs, på ett ställe och i rätt tid. Kommuner, vård, Arbetsförmedlingen och Försäkringskassan gör det tillsammans.')],
      need: [claim('En samlad bedömning gör väntan kortare.')],
    },
  },
  gotland: {
    idea: 'hub', by: 'gotland-owner',
    filled: ['need', 'outlook', 'target-group', 'goals', 'theory', 'activities', 'parties', 'accessibility', 'non-discrimination', 'ecological-sustainability', 'risks', 'alternatives', 'budget'],
    written: {
      summary: [text('HUBen i Hemse ger samordnade insatser nära hemmet till den som har psykisk ohälsa och bor utanför Visby. En coach och en vårdkontakt gör en plan tillsammans med personen, och föreningar och små arbetsgivare erbjuder platser. Hälsa och arbete får löpa samtidigt.')],
      'gender-equality': [text('Vi följer kvinnor och män var för sig, från aktualisering till uppföljning, och frågar båda lika mycket om arbete och om vård. Teamet går igenom skillnaderna varje halvår.')],
      afterwards: [text('Regionen tar över platsen i Hemse och samordnaren i sin ordinarie verksamhet. Överenskommelsen mellan verksamheterna skrivs om i projektets andra år, så att tiden i Hemse finns kvar när projektet är slut.')],
    },
  },
};
