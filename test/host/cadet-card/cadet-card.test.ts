import { expect, test } from 'vitest';
import { ADMINISTRATOR } from '../../fixtures/test-host.ts';
import { closeSheet, drillExam, examSchool, markCell } from '../exams/exam-school.ts';
import { hasPdfTools, readPdf } from '../papers/paper-bytes.ts';

const CARD = JSON.stringify({
  name: 'АК-74, 100 м',
  kind: 'points',
  weapon: 'АК-74',
  calibre: '5,45×39',
  target: 'кеуде',
  distance: 100,
  position: 'prone',
  timeLimit: null,
  trialRounds: 0,
  recordRounds: 3,
  five: 25,
  four: 20,
  three: 15,
});

/** What happened to man 1 up to the morning of 15 February. Days in the file: 28 and 29 January, 4, 8, 15, 16, 18 February. */
const HIS_COURSE = `
  INSERT INTO lesson_report (id, cohort_id, platoon_id, lesson_kind_id, block_index, date, slot, hours, place_id,
      instructor_id, state, men, written_at, written_by)
    VALUES (1, 1, 1, 3, 0, '2027-01-29', 0, 2, 2, 1, 'held', '[1,2,3,4,5,6,7,8]', '2027-01-29T10:20:00', 3);
  INSERT INTO lesson_mark VALUES (1, 1, 'excused', 'illness', 1, NULL);
  INSERT INTO absence (cadet_id, kind, from_at, to_at, entered_at, entered_by)
    VALUES (1, 'illness', '2027-01-28T20:00', '2027-01-29T09:20', '2027-01-28T20:00:00', 2);
  INSERT INTO leave_request (id, cadet_id, kind, first_night, last_night, entered_at, entered_by)
    VALUES (1, 1, 'standing', '2027-01-11', '2027-02-18', '2027-01-11T12:00:00', 4);
  INSERT INTO leave_decision (id, cadet_id, night, verdict, at, person_id, late) VALUES
    (1, 1, '2027-02-04', 'approved', '2027-02-04T12:00:00', 2, 0), (2, 1, '2027-02-08', 'approved', '2027-02-08T12:00:00', 2, 0),
    (3, 1, '2027-01-29', 'approved', '2027-01-29T12:00:00', 2, 0), (4, 1, '2027-02-15', 'approved', '2027-02-14T12:00:00', 2, 0);
  INSERT INTO leave_night VALUES
    (1, '2027-02-04', 1, 'approved', '2027-02-04T18:00', '2027-02-05T06:30', 1),
    (1, '2027-02-08', 1, 'approved', '2027-02-08T18:00', '2027-02-09T06:30', 2),
    (1, '2027-01-29', 1, 'approved', '2027-01-29T18:00', '2027-01-30T06:30', 3),
    (1, '2027-02-15', 1, 'approved', '2027-02-15T18:00', '2027-02-16T06:30', 4);
  INSERT INTO gate_movement (cadet_id, direction, at, night, due_at, way, recorded_at, recorded_by) VALUES
    (1, 'out', '2027-02-04T18:05:00', '2027-02-04', '2027-02-05T06:30', 'scan', '2027-02-04T18:05:00', 2),
    (1, 'in', '2027-02-05T06:50:00', '2027-02-04', NULL, 'scan', '2027-02-05T06:50:00', 2),
    (1, 'out', '2027-02-08T18:01:00', '2027-02-08', '2027-02-09T06:30', 'scan', '2027-02-08T18:01:00', 2),
    (1, 'in', '2027-02-09T06:30:00', '2027-02-08', NULL, 'scan', '2027-02-09T06:30:00', 2);
  INSERT INTO safety_record (cadet_id, kind, date, content, examiner, passed, recorded_at, recorded_by)
    VALUES (1, 'test', '2027-01-27', 'сынақ', 'Тест', 1, '2027-01-27T10:00:00', 3);
  INSERT INTO range_day (id, cohort_id, session, date, range_id, departs_at, returns_at, card_id, card) VALUES
    (1, 1, 1, '2027-01-28', 1, '2027-01-28T07:30', '2027-01-28T13:00', 1, '${CARD}'),
    (2, 1, 2, '2027-02-18', 1, '2027-02-18T07:30', '2027-02-18T13:00', 1, '${CARD}');
  INSERT INTO range_day_platoon VALUES (1, 1), (2, 1);
  INSERT INTO relay (id, day_id, session, number) VALUES (1, 1, 1, 1);
  INSERT INTO relay_place (relay_id, lane, day_id, session, refire, cadet_id, shots, total, fired, misfired, mark, revision,
      scored_at, scored_by)
    VALUES (1, 1, 1, 1, 0, 1, '[9,9,9]', 27, 3, 0, 5, 1, '2027-01-28T10:00:00', 3);`;

test('the card tells each day of a man as its rooms have it', async () => {
  const school = await examSchool({ sql: HIS_COURSE });
  const examId = await drillExam(school);
  await school.commander.get('exams.admit', { examId, cadetIds: [1], reason: 'Қарызын кейін өтейді' });
  const marks = Array.from({ length: 8 }, (_, index) => markCell(index + 1, index === 0 ? 4 : 'absent'));
  await school.instructor.get('sheets.put', { examId, cells: marks });
  await closeSheet(school, examId);

  const card = await school.planner.get('cadetCard.get', { cadetId: 1 });
  expect(card.man).toMatchObject({
    name: 'Әлімов Болат',
    maskedIin: '******0000',
    platoon: 1,
    fee: { due: 263318, paid: 263318 },
  });
  const days = new Map(card.days.map((day) => [day.date, day]));
  expect([...days.keys()]).toHaveLength(7);
  expect(days.get('2027-01-28')).toMatchObject({
    number: 1,
    away: ['illness'],
    night: null,
    range: [{ session: 1, total: 27, mark: 5 }],
  });
  // Two hours of drill, one of them missed; leave for the night, and he stayed.
  expect(days.get('2027-01-29')).toMatchObject({
    hours: { attended: 1, missed: 1, coming: 0 },
    away: ['illness'],
    night: 'unused',
  });
  // 06:50 is twenty minutes late; 06:30 is in time.
  expect(days.get('2027-02-04')?.night).toBe('late');
  expect(days.get('2027-02-08')).toMatchObject({ night: 'home', hours: { attended: 0, missed: 0, coming: 4 } });
  expect(days.get('2027-02-15')).toMatchObject({
    night: 'planned',
    exams: [{ subjectCode: 'DRL', kind: 'main', mark: 4 }],
  });
  expect(days.get('2027-02-18')?.range).toEqual([{ session: 2, total: null, mark: null }]);

  expect(card.leave).toMatchObject({ approved: 4, home: 2 });
  expect(card.leave.late).toEqual([
    { due: '2027-02-05T06:30', back: '2027-02-05T06:50:00', minutes: 20, night: '2027-02-04' },
  ]);
  expect(card.firing.sessions).toEqual([
    { session: 1, on: '2027-01-28', exercise: 'АК-74, 100 м', total: 27, mark: 5, best: 30 },
  ]);
  expect(card.firing.owes).toEqual([2]);
  const drill = card.subjects.find(({ code }) => code === 'DRL');
  expect(drill?.exam).toMatchObject({ on: '2027-02-15', main: 4, final: 4, state: 'passed' });
  // One hour was missed; the two of the exam lesson are still open.
  expect(drill?.hours).toEqual({ planned: 4, attended: 1, missed: 1, madeUp: 0, owed: 1 });
  expect(card.chain.map(({ step, on }) => [step, on])).toEqual([
    ['enrolled', '2027-01-09'],
    ['cadet', '2027-01-11'],
    ['examined', null],
    ['graduated', null],
    ['certified', null],
    ['handedOver', null],
    ['ready', null],
    ['collected', null],
  ]);
});

test('whoever may not read the journal or exams gets the card without them, a stranger to admissions gets none', async () => {
  const school = await examSchool({ sql: HIS_COURSE });
  await school.administrator.get('session.unlock', ADMINISTRATOR);
  const duty = await school.signInAs('dutyOfficer');
  const card = await duty.get('cadetCard.get', { cadetId: 1 });
  expect(card.hours).toBeNull();
  expect(card.outcome).toBeNull();
  expect(card.subjects.map(({ hours, exam }) => [hours, exam])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(card.days).toHaveLength(7);
  expect(card.days.every(({ hours }) => hours.attended + hours.missed + hours.coming === 0)).toBe(true);
  expect(card.leave.approved).toBe(4);
  expect(await school.instructor.call('cadetCard.get', { cadetId: 1 })).toMatchObject({
    ok: false,
    code: 'session.noRight',
  });
});

test('there is no card of an applicant', async () => {
  const school = await examSchool({ sql: 'UPDATE cadet SET enrolment_order_id = NULL WHERE id = 8' });
  expect(await school.planner.call('cadetCard.get', { cadetId: 8 })).toMatchObject({
    ok: false,
    code: 'cadetCard.notEnrolled',
  });
  expect(await school.planner.call('cadetCard.get', { cadetId: 99 })).toMatchObject({
    ok: false,
    code: 'cadetCard.unknownMan',
  });
});

test.runIf(hasPdfTools)(
  'the paper is one sheet, in both languages, and says it in letters that can be read back',
  async () => {
    // Twelve subjects of long names and a course full of absences: still one sheet.
    const subjects = Array.from(
      { length: 10 },
      (_, index) =>
        `(1, 'S${index}', ${index + 3}, 'Радиациялық, химиялық, биологиялық қорғаныс', 'Государственно-правовая подготовка', 'S', 0, 9, 4)`,
    );
    const absences = Array.from(
      { length: 30 },
      () => `(1, 'restriction', '2027-02-01T08:00', '2027-02-02T18:00', '2027-02-01T08:00:00', 2)`,
    );
    const school = await examSchool({
      sql: `${HIS_COURSE} INSERT INTO subject VALUES ${subjects.join(', ')};
      INSERT INTO absence (cadet_id, kind, from_at, to_at, entered_at, entered_by) VALUES ${absences.join(', ')};`,
    });
    for (const [language, words] of [
      ['kk', ['КУРСАНТ КАРТОЧКАСЫ', 'Әлімов Болат', 'Қабылданды', '27 / 30', 'босатылған']],
      ['ru', ['КАРТОЧКА КУРСАНТА', 'Әлімов Болат', 'Зачислен', 'опоздал на']],
    ] as const) {
      const { pages, size } = readPdf(await school.planner.get('papers.cadetCardPdf', { cadetId: 1, language }));
      expect(pages).toHaveLength(1);
      expect(size).toContain('A4');
      for (const word of words) expect(pages[0]).toContain(word);
    }
  },
);
