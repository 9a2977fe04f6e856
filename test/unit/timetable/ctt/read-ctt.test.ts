import { describe, expect, it } from 'vitest';
import { readCtt, UnusableCtt } from '../../../bench/ctt/ctt-problem.ts';
import { TINY_CTT } from './tiny-ctt.ts';

describe('a .ctt file', () => {
  it('is read with its courses, rooms, curricula and closed periods', () => {
    expect(readCtt(TINY_CTT)).toEqual({
      name: 'Tiny',
      days: 2,
      slots: 3,
      courses: [
        { id: 'Alg', teacher: 'Abel', lectures: 1, minDays: 1, students: 10 },
        { id: 'Geo', teacher: 'Gauss', lectures: 3, minDays: 2, students: 30 },
        { id: 'Law', teacher: 'Gauss', lectures: 1, minDays: 1, students: 5 },
        { id: 'Sea', teacher: 'Ito', lectures: 1, minDays: 1, students: 45 },
      ],
      rooms: [
        { id: 'Small', seats: 30 },
        { id: 'Large', seats: 40 },
      ],
      curricula: [{ id: 'q1', courses: [0, 1] }],
      unavailable: [{ course: 0, day: 0, slot: 0 }],
    });
  });

  it('may have blanks, empty lines, other line ends, a mark at its start and no end', () => {
    const untidy = `\uFEFF${TINY_CTT.replace('END.\n', '').replaceAll(' ', ' \t ').replaceAll('\n', ' \r\n\r\n')}`;
    expect(readCtt(untidy)).toEqual(readCtt(TINY_CTT));
  });

  it('may have the columns and sections of the wider format', () => {
    const wide = TINY_CTT.replace('Law Gauss 1 1 5', 'Law Gauss 1 1 5 0')
      .replace('Small 30', 'Small 30 1')
      .replace('END.', 'ROOM_CONSTRAINTS:\nLaw Large\n\nEND.');
    expect(readCtt(wide)).toEqual(readCtt(TINY_CTT));
  });

  it('is turned away when it is cut off or names what it does not have', () => {
    const broken = [
      TINY_CTT.slice(0, TINY_CTT.indexOf('Sea')),
      TINY_CTT.replace('q1  2 Alg Geo', 'q1  2 Alg'),
      TINY_CTT.replace('q1  2 Alg Geo', 'q1  2 Alg Art'),
      TINY_CTT.replace('Alg 0 0', 'Alg 2 0'),
      TINY_CTT.replace('Geo\tGauss 3', 'Geo\tGauss three'),
      TINY_CTT.replace('Days: 2', 'Days: 0'),
      '',
    ];
    for (const text of broken) expect(() => readCtt(text), text).toThrow(UnusableCtt);
  });
});
