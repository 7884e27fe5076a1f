/** Scenes of the program for the gallery: what the tests of the screens draw, looked at in a browser. */
import { manySummaries } from '../fixtures/fake-audits.ts';
import { scene } from '../page/review-screens/scene.ts';
import { programmeScenes, type RecordScene } from './programme-scenes.ts';

const inTrouble = () =>
  manySummaries(8, new Date()).map((one, at) => ({
    ...one,
    riskOpen: at === 2,
    ...(at === 0 || at === 2 ? { trouble: 'damaged' as const } : {}),
    ...(at === 1 ? { trouble: 'unchecked' as const } : {}),
    ...(at === 3 ? { trouble: 'does-not-fit' as const } : {}),
  }));

const ofModeration = [
  'desk',
  'review',
  'changes',
  'about',
  'outcome',
  'actions',
  'blind',
  'notes',
  'contacts',
  'seal',
  'good',
  'refused',
  'locked',
  'card',
] as const;

export const scenes: { readonly [name: string]: () => RecordScene } = {
  'audits in trouble': () => ({ options: { summaries: inTrouble() }, route: { screen: 'audits' } }),
  ...programmeScenes,
  ...Object.fromEntries(ofModeration.map((name) => [name, () => scene(name)])),
};
