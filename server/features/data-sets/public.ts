export { barsOf } from './figure-picture.ts';
export { readReleasedFigures, type ShownFigure } from './released-figures.ts';
