import { logReviewsRoutes } from '../../../contract/log-reviews.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { drawLogReview } from './draw-log-review.ts';
import { findInLogReview, signLogReview } from './judge-log-review.ts';
import { listLogReviews, readLogReview, readLogReviewDuty } from './read-log-reviews.ts';

export function registerLogReviews(platform: HttpPlatform): void {
  bindRoutes(platform, logReviewsRoutes, {
    listLogReviews: ({ work, actor }) => listLogReviews(work, actor),
    readLogReviewDuty: ({ work }) => readLogReviewDuty(work),
    drawLogReview: ({ work, actor, body }) => drawLogReview(work, actor, body),
    readLogReview: ({ work, actor, params }) => readLogReview(work, actor, params.reviewId),
    findInLogReview: ({ work, actor, params, body }) => findInLogReview(work, actor, params, body),
    signLogReview: ({ work, actor, params, body }) => signLogReview(work, actor, params.reviewId, body),
  });
}
