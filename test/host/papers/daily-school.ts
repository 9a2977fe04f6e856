import { gateSchool, leaveOf } from '../gate/gate-school.ts';

/** 11 men; the fourth has a long name, the others every letter a paper of this school has to carry. */
const NAMES = [
  ['Әбілқасымов', 'Ғалымжан', 'Қайратұлы', 1, 1],
  ['Байғазиев', 'Өмір', 'Үсенұлы', 1, 1],
  ['Ғабдуллин', 'Іңкәр', 'Һакімұлы', 1, 2],
  ['Тілеубергенов', 'Дінмұхаммед', 'Жанатұлы', 1, 2],
  ['Өтегенов', 'Ұлан', null, 1, 3],
  ['Құдайбергенов', 'Нұрсұлтан', 'Әбдімәжитұлы', 2, 1],
  ['Һамитов', 'Жаһан', null, 2, 1],
  ['Ысқақов', 'Ильяс', 'Ерболұлы', 2, 2],
  ['Жүнісов', 'Қуаныш', 'Маратұлы', 2, 2],
  ['Ким', 'Артём', 'Олегович', 2, 3],
  ['Ахметов', 'САҢЖАР', 'Бекұлы', 2, null],
] as const;
const text = (value: string | null) => (value === null ? 'NULL' : `'${value}'`);

/** Men with those names, eleven of whom have leave in the night of 27 January 2027; `sql` comes after them. */
export function dailySchool({ now, sql = '' }: { now?: string; sql?: string } = {}) {
  const named = NAMES.map(
    ([surname, given, patronymic, platoon, squad], index) =>
      `UPDATE cadet SET surname = '${surname}', given_name = '${given}', patronymic = ${text(patronymic)},
         platoon_id = ${platoon}, squad = ${squad ?? 'NULL'} WHERE id = ${index + 1};`,
  );
  const leaves = NAMES.map((_, index) => leaveOf(index + 1, '2027-01-27', index + 1));
  return gateSchool({
    ...(now && { now }),
    men: NAMES.length,
    sql: `INSERT INTO platoon (id, cohort_id, number) VALUES (2, 1, 2); ${named.join('')} ${leaves.join('')} ${sql}`,
  });
}

/** Passages of the gate: cadet, direction, time, note; a way out on the leave of that night is due at 06:30. */
export const passage = (
  id: number,
  cadetId: number,
  direction: 'out' | 'in',
  at: string,
  {
    night = '2027-01-27' as string | null,
    note = null as string | null,
    due = '2027-01-28T06:30' as string | null,
  } = {},
): string =>
  `INSERT INTO gate_movement (id, cadet_id, direction, at, night, due_at, way, note, recorded_at, recorded_by) VALUES
     (${id}, ${cadetId}, '${direction}', '${at}:00', ${text(night)}, ${text(direction === 'out' ? due : null)}, 'typed',
      ${text(note)}, '${at}:05', 2);`;
