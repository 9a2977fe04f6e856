/** Rows of the tables that the school of the fuzz leaves empty, so that no table of a frozen file is. */
export const FURTHER = `
  INSERT INTO cohort (id, code, starts_on, ends_on) VALUES (3, '2026-11', '2026-11-02', '2026-12-11');
  INSERT INTO anonymised_intake VALUES (3, '2027-02-01T10:00:00', 1, 2, 2);
  INSERT INTO intake_closing VALUES (1, 3, '{}', '2026-12-20T10:00:00', 1, 2, NULL, NULL, NULL, NULL);
  INSERT INTO person_limit VALUES (3);
  INSERT INTO person_platoon VALUES (3, 1);
  INSERT INTO plan_submission VALUES (1, 1, '2027-01-10T10:00:00', 4, 'state');
  INSERT INTO trial_act (trial_id, number, operation, input, told) VALUES (1, 1, 'timetable.toTray', '{}', '{}');
  INSERT INTO lesson_guest VALUES (1, 3, 0, 1);
  INSERT INTO overdue_case VALUES (1, 1, NULL, '2027-01-19T08:00:00', 2, 'көлік сынған');
  INSERT INTO overdue_note VALUES (1, 1, NULL, '2027-01-19T07:00:00', 2, 'телефон алмады');
  INSERT INTO roll_closing VALUES (1, 1, '{"present":[[2,"Байғазиев Болат"]],"duty":[],"trip":[],"leave":[[1,"Әлімов Болат"]],'
    || '"sick":[],"offGrounds":[],"other":[],"unknown":[]}', '2027-01-18T22:15:00', 2, NULL, NULL, NULL);
  INSERT INTO weapon_issue (id, weapon_id, day_id, cadet_id, issued_at, issued_by)
    VALUES (1, 1, 1, 1, '2027-01-28T09:00:00', 2);
  INSERT INTO ammunition_act VALUES
    (1, 'loss', 1, '7', '2027-01-28', 0, 1, 'гильза табылмады', '2027-01-28T10:00:00', 2);
  INSERT INTO range_day (id, cohort_id, session, date, range_id, departs_at, returns_at, card_id, card)
    SELECT 2, cohort_id, 2, '2027-02-08', range_id, '2027-02-08T07:30', '2027-02-08T14:00', card_id, card
      FROM range_day WHERE id = 1;
  INSERT INTO range_day_man VALUES (2, 1);
  INSERT INTO relay (id, day_id, session, number) VALUES (3, 2, 2, 1);
  INSERT INTO relay_place (relay_id, lane, day_id, session, refire, cadet_id) VALUES (3, 1, 2, 2, 0, 1);
  UPDATE range_day SET state = 'ready', ready_at = '2027-02-08T07:00:00', ready_by = 2 WHERE id = 2;
  UPDATE relay SET started_at = '2027-02-08T09:00:00' WHERE id = 3;
  UPDATE relay SET finished_at = '2027-02-08T09:20:00', finished_by = 2 WHERE id = 3;
  INSERT INTO ammunition_signature VALUES (2, 'issuer', 1, '2027-02-08T10:10:00', '{}'),
                                          (2, 'leader', 2, '2027-02-08T10:11:00', '{}');
  UPDATE range_day SET state = 'closed', closed_at = '2027-02-08T10:12:00', closed_by = 2 WHERE id = 2;
  INSERT INTO score_correction VALUES (1, 3, 1, NULL, 24, 4, 'нысана қайта саналды', '2027-02-09T09:00:00', 2);
  INSERT INTO exam_norm VALUES (4, 1);
  INSERT INTO followup_letter VALUES (1, '14-ХШ', '2027-03-29', 'Алматы ҚІБ', '2027-03-29T10:00:00', 2);
  INSERT INTO followup_letter_man VALUES (1, 1);
  INSERT INTO oath_man VALUES (1, '2027-02-19T12:00:00', 1);
  INSERT INTO study_reference
    SELECT 1, 1, 3, 2027, 1, json_set(content, '$.failedSubjects', json('["FIR"]')), '2027-02-19', '2027-02-18T12:00:00', 2
      FROM certificate WHERE id = 1;
`;
