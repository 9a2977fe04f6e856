import type { SheetMark } from '../../../shared/exams/exam-terms.ts';
import { examSchool } from '../exams/exam-school.ts';

/** Eight men; the second has a long name, the others every letter a paper of this school has to carry. */
const NAMES = [
  ['Әлімов', 'Ғалымжан', 'Қайратұлы'],
  ['Байтұрсынұлы-Тілеубергенов', 'Дінмұхаммед', 'Нұрсұлтанұлы'],
  ['Ғабдуллин', 'Іңкәр', 'Һакімұлы'],
  ['Есенқұлов', 'Өмір', 'Үсенұлы'],
  ['Жиһангеров', 'Ұлан', null],
  ['Кенжебеков', 'Жаһан', 'Щербекұлы'],
  ['Қожахметов', 'Артём', 'Эдуардұлы'],
  ['Өтегенов', 'Қуаныш', 'Маңғыстауұлы'],
] as const;

/** The programme beside firing and drill, which the school of exams has already. */
const SUBJECTS = [
  ['TAC', 'Тактикалық даярлық', 'Тактическая подготовка'],
  ['PHY', 'Дене даярлығы', 'Физическая подготовка'],
  ['REG', 'Жалпыәскери жарғылар', 'Общевоинские уставы'],
  ['LAW', 'Мемлекеттік-құқықтық даярлық', 'Государственно-правовая подготовка'],
  ['CBR', 'Радиациялық, химиялық, биологиялық қорғаныс', 'РХБ защита'],
  ['MED', 'Әскери-медициналық даярлық', 'Военно-медицинская подготовка'],
  ['ENG', 'Инженерлік даярлық', 'Инженерная подготовка'],
  ['TOP', 'Әскери топография', 'Военная топография'],
  ['REC', 'Барлау даярлығы', 'Разведывательная подготовка'],
  ['COM', 'Байланыс даярлығы', 'Подготовка по связи'],
] as const;
export const CODES = ['FIR', 'DRL', ...SUBJECTS.map(([code]) => code)];

const twelve = (...marks: SheetMark[]): SheetMark[] => CODES.map((_, index) => marks[index % marks.length] ?? 3);
/** Main marks of each man in the order of the programme; a man beyond the eighth has those of the first eight by turns. */
const MARKS: SheetMark[][] = [
  twelve(5),
  twelve(5, 4),
  twelve(4),
  twelve(4).with(2, 2),
  twelve(5).with(2, 2),
  twelve(4).with(2, 'absent'),
  twelve(3),
  twelve(5).with(11, 3),
];
/** At the retake of tactics, the third subject. */
const RETAKE = new Map<number, SheetMark>([
  [4, 4],
  [5, 2],
]);

const text = (value: string | number | null) => (value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`);
const day = (index: number) => `2027-02-${String(index + 1).padStart(2, '0')}`;

/**
 * An intake with its twelve exams closed and the retake of tactics. Of the first eight men the 1st and 2nd have an overall
 * 5, the 3rd, 4th (at the retake) and 8th a 4, the 7th a 3; the 5th failed twice, the 6th was absent and owes tactics.
 */
export function examPapersSchool({ men = 8, platoons = 1, now = '2027-02-18T17:00:00', sql = '' } = {}) {
  const names = Array.from({ length: men }, (_, index) => {
    const [surname, given, patronymic] = NAMES[index % NAMES.length] ?? NAMES[0];
    const turn = Math.floor(index / NAMES.length);
    return `UPDATE cadet SET surname = ${text(surname)}, given_name = ${text(turn === 0 ? given : `${given} ${turn}`)},
              patronymic = ${text(patronymic)} WHERE id = ${index + 1};`;
  });
  const subjects = SUBJECTS.map(
    ([code, kk, ru], index) => `(1, '${code}', ${index + 3}, ${text(kk)}, ${text(ru)}, '${code}', 4, 10, 2)`,
  );
  let examId = 0;
  const sheets = CODES.flatMap((code, index) =>
    Array.from({ length: platoons }, (_, platoon) => {
      const own = Array.from({ length: men }, (_man, man) => man).filter((man) => man % platoons === platoon);
      const from = `${String(8 + platoon).padStart(2, '0')}:30`;
      return sheet(++examId, code, platoon + 1, 'main', day(index), from, (man) => MARKS[man % 8]?.[index], own);
    }),
  );
  const retaken = Array.from({ length: men }, (_, man) => man).filter((man) => RETAKE.has((man % 8) + 1));
  const retake = sheet(++examId, 'TAC', null, 'retake', day(15), '15:00', (man) => RETAKE.get((man % 8) + 1), retaken);
  return examSchool({
    now,
    men,
    platoons,
    sql: `INSERT INTO subject VALUES ${subjects.join(', ')};
      UPDATE subject SET name_kk = 'Атыс даярлығы', name_ru = 'Огневая подготовка' WHERE code = 'FIR';
      UPDATE subject SET name_kk = 'Саптық даярлық', name_ru = 'Строевая подготовка' WHERE code = 'DRL';
      ${names.join('')} ${sheets.join('')} ${retake} ${sql}`,
  });
}

/** A sheet that the commander and the instructor have signed and closed; its lines are not kept with the closing. */
function sheet(
  examId: number,
  code: string,
  platoonId: number | null,
  kind: 'main' | 'retake',
  date: string,
  from: string,
  markOf: (man: number) => SheetMark | undefined,
  men: readonly number[],
): string {
  const until = `${String(Number(from.slice(0, 2)) + 1).padStart(2, '0')}:00`;
  const lines = men.map(
    (man) => `(${examId}, ${man + 1}, '${code}', '${kind}', '${markOf(man) ?? 3}', 'typed', '${date}T16:00:00', 3)`,
  );
  // Nobody of this school has fired at the range: the commander has let that pass.
  const admitted = men.map((man) => `(${examId}, ${man + 1}, 'полигон жабық', '${date}T08:00:00', 2)`);
  return `
    INSERT INTO exam (id, cohort_id, subject_code, platoon_id, kind, date, from_time, to_time, place_id, order_number)
      VALUES (${examId}, 1, '${code}', ${platoonId ?? 'NULL'}, '${kind}', '${date}', '${from}', '${until}', 2, '40');
    INSERT INTO exam_member (exam_id, position, role, name, person_id) VALUES
      (${examId}, 0, 'chair', 'Жүнісов Б. Қ.', 2), (${examId}, 1, 'member', 'Омаров Н. Ә.', NULL),
      (${examId}, 2, 'secretary', 'Сейітова Г.', NULL);
    INSERT INTO exam_mark (exam_id, cadet_id, subject_code, kind, mark, source, at, by) VALUES ${lines.join(', ')};
    ${code === 'FIR' ? `INSERT INTO exam_admission (exam_id, cadet_id, reason, at, by) VALUES ${admitted.join(', ')};` : ''}
    INSERT INTO exam_signature (exam_id, person_id, at) VALUES (${examId}, 2, '${date}T17:00:00');
    INSERT INTO exam_closing (exam_id, content, closed_at, closed_by) VALUES (${examId}, '{}', '${date}T17:00:00', 2);`;
}
