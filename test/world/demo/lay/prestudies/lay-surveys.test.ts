import { describe, expect, it } from 'vitest';
import { surveysRoutes } from '../../../../../contract/surveys.ts';
import { tokenOf } from '../../../../../server/features/surveys/links.rules.ts';
import { castSecretOf } from './lay-surveys.ts';

describe('the demo', () => {
  it('has the link that the interface gives as an example, so that it can be tried', () => {
    expect(surveysRoutes.openSurveyLink.example.body.token).toBe(tokenOf(castSecretOf('gotland'), 0));
  });
});
