import type { DueRule } from '../../../contract/due-item.ts';
import type { Basis } from '../../../contract/programme-basis.ts';

type HouseRule = Extract<
  DueRule,
  'consent-renewal' | 'lead-coach' | 'plan-activity' | 'plan-step' | 'risk-routine' | 'placement-adaptation' | 'placement-outcome'
>;

/** Why the rules that hold in every programme, whatever its model says, are there. */
export const houseRules: Record<HouseRule, Basis> = {
  'lead-coach': {
    assumption: {
      sv: 'Kontinuitet är avgörande för resultatet. Därför ska varje person ha en samordnande coach.',
      en: 'Continuity decides the outcome. Therefore every person has a lead coach.',
    },
  },
  'consent-renewal': {
    assumption: {
      sv: 'Ett samtycke som går ut ska pratas igenom innan, så att inget stängs av misstag och inget står öppet av vana.',
      en: 'A consent that runs out is talked over before, so that nothing shuts by mistake and nothing stays open out of habit.',
    },
  },
  'plan-activity': {
    assumption: {
      sv: 'Det som står i den gemensamma planen med en dag och en ansvarig ska bli gjort eller ändras.',
      en: 'What the joint plan gives a day and a responsible person is to be done, or changed.',
    },
  },
  'plan-step': {
    assumption: {
      sv: 'Ett delmål med en dag ska följas upp den dagen, även om det inte blev nått.',
      en: 'A step with a day is followed up on that day, even when it was not reached.',
    },
  },
  'risk-routine': {
    source: { published: 'PHQ-9, item 9: an answer above zero asks for a talk about suicide risk' },
  },
  'placement-adaptation': {
    assumption: {
      sv: 'En praktik ska ha rätt anpassningar på plats från början.',
      en: 'A placement has the right adaptations in place from the start.',
    },
  },
  'placement-outcome': {
    assumption: {
      sv: 'Den som avslutar en praktik ska få veta vad den ledde till, och teamet ska lära av det.',
      en: 'A person who ends a placement is told what it led to, and the team learns from it.',
    },
  },
};
