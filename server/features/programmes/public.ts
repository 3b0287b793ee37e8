export { modelOf } from './model-of.ts';
