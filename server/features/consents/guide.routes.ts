import { guideRoutes } from '../../../contract/guide.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { guideAnswer } from './guide.rules.ts';
import { shippedLaw } from './law.ts';

/** What the law allows, for anyone: the same data and the same rule as the recording of grounds. */
export function registerGuide(platform: HttpPlatform): void {
  bindRoutes(platform, guideRoutes, {
    readGuide: () => Promise.resolve({ kinds: [...shippedLaw().kinds.values()] }),
    readGuideAnswer: ({ query: { from, to, category } }) => Promise.resolve(guideAnswer(shippedLaw(), { from, to }, category)),
  });
}
