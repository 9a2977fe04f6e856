import { expect, it } from 'vitest';
import { tracksOf } from '../../../renderer/components/table-tracks.ts';

it('spreads columns as far as they are read together, and no farther', () => {
  expect(tracksOf(['minmax(12rem, 2fr)', '7rem', undefined], '2.5rem')).toEqual({
    tracks: '2.5rem minmax(12rem, 2fr) minmax(7rem, calc(7rem + var(--air))) minmax(6rem, 1fr)',
    comfort: 'calc(2.5rem + 61rem + 3 * var(--air))',
  });
  expect(tracksOf(['minmax(8rem, 12rem)']).comfort).toBe('calc(12rem + 1 * var(--air))');
});

it('leaves the whole width to a table with a column that takes whatever there is', () => {
  expect(tracksOf(['7rem', '1fr']).comfort).toBe('100%');
});
