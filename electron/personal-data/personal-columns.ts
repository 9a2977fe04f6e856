/**
 * Texts that people type about a man. Whatever stands there goes with him, since nobody can tell what it says; a test
 * holds that each text column of a table with men is named here or among those that say nothing of who he was.
 */
export const TYPED_ABOUT_MEN: Record<string, readonly string[]> = {
  absence: ['order_no', 'note'],
  ammunition_entry: ['note'],
  cadet_diet: ['note'],
  certificate: ['reason'],
  exam_admission: ['reason'],
  exam_mark: ['note'],
  exam_mark_entry: ['note'],
  family_proof: ['document_no'],
  gate_hold: ['reason'],
  gate_movement: ['note'],
  leave_decision: ['reason'],
  leave_request: ['note', 'destination'],
  leaving_man: ['note'],
  lesson_mark: ['note'],
  payment: ['receipt', 'return_basis'],
  range_medical: ['seen'],
  roll_mark: ['note'],
};

/** The same in tables that lead to a man through another one. */
export const TYPED_BEHIND: Record<string, { columns: readonly string[]; where: string }> = {
  overdue_case: {
    columns: ['note'],
    where: `movement_id IN (SELECT id FROM gate_movement WHERE cadet_id IN (SELECT id FROM temp.gone))
         OR mark_id IN (SELECT id FROM roll_mark WHERE cadet_id IN (SELECT id FROM temp.gone))`,
  },
  overdue_note: {
    columns: ['note'],
    where: `movement_id IN (SELECT id FROM gate_movement WHERE cadet_id IN (SELECT id FROM temp.gone))
         OR mark_id IN (SELECT id FROM roll_mark WHERE cadet_id IN (SELECT id FROM temp.gone))`,
  },
  roll_settlement: {
    columns: ['note'],
    where: 'mark_id IN (SELECT id FROM roll_mark WHERE cadet_id IN (SELECT id FROM temp.gone))',
  },
};

/** Codes, days, numbers and the names of staff: nothing of who the man was. */
export const SAYS_NOTHING: Record<string, readonly string[]> = {
  absence: ['kind', 'from_at', 'to_at', 'entered_at'],
  ammunition_entry: ['kind', 'date', 'recorded_at'],
  cadet_diet: ['from_on', 'until_on', 'set_at'],
  cadet_document: ['kind', 'received_on'],
  certificate: ['issued_on', 'issued_at', 'state', 'ended_on'],
  exam_admission: ['at'],
  exam_mark: ['subject_code', 'kind', 'mark', 'source', 'results', 'examiner', 'at'],
  exam_mark_entry: ['mark', 'source', 'results', 'examiner', 'at'],
  family_proof: ['kind', 'seen_on', 'valid_until'],
  followup_step: ['step', 'date', 'department', 'at'],
  gate_hold: ['night', 'held_at'],
  gate_movement: ['direction', 'at', 'night', 'due_at', 'way', 'recorded_at'],
  leave_decision: ['night', 'verdict', 'at', 'known'],
  leave_night: ['night', 'state', 'from_at', 'until_at'],
  leave_request: ['kind', 'first_night', 'last_night', 'entered_at', 'withdrawn_at'],
  leaving_man: ['paper', 'off_from', 'reason', 'back_from'],
  lesson_mark: ['kind', 'reason'],
  oath_man: ['at'],
  payment: ['paid_on', 'source'],
  platoon_stay: ['from_date'],
  range_medical: ['verdict', 'until', 'said_by', 'recorded_at'],
  relay_place: ['shots', 'scored_at'],
  roll_mark: ['mark', 'said', 'said_at', 'way', 'at'],
  safety_record: ['kind', 'date', 'content', 'examiner', 'recorded_at'],
  study_reference: ['issued_on', 'issued_at'],
  weapon_issue: ['issued_at', 'returned_at', 'cleaned_at'],
};

/** Tables whose rows are taken out or rewritten by their own rule (`anonymise.ts`). */
export const OWN_RULE: ReadonlySet<string> = new Set(['cadet', 'cadet_photo', 'russian_name', 'enquiry']);
/** What papers say is rewritten line by line, not cleared. */
export const FROZEN: Record<string, readonly string[]> = {
  certificate: ['content', 'code'],
  study_reference: ['content'],
};

/** Tables of the school's staff and of the program itself: a namesake there is somebody else. */
export const NOT_SWEPT: ReadonlySet<string> = new Set([
  'school',
  'person',
  'instructor',
  'exam_member',
  'range_role',
  'range_approval',
  'history',
  'history_about',
  'history_head',
  'signing_key',
  'signing_secret',
  'photo',
  'rule_value',
  'cohort_rule',
]);

/** Columns by which a row belongs to the intake, so that a surname in it is one of its men's. */
export const LEADS_TO_INTAKE: Record<string, string> = {
  cohort_id: 'SELECT @cohort',
  cadet_id: 'SELECT id FROM temp.gone',
  exam_id: 'SELECT id FROM exam WHERE cohort_id = @cohort',
  roll_id: 'SELECT id FROM roll WHERE cohort_id = @cohort',
  day_id: 'SELECT id FROM range_day WHERE cohort_id = @cohort',
  relay_id: 'SELECT relay.id FROM relay JOIN range_day ON range_day.id = day_id WHERE cohort_id = @cohort',
  order_id: 'SELECT id FROM leaving_order WHERE cohort_id = @cohort',
  trial_id: 'SELECT id FROM trial WHERE cohort_id = @cohort',
};

/** Tables that name their men in a list. */
export const LEADS_BY_LIST: Record<string, string> = {
  sighting: 'EXISTS (SELECT 1 FROM json_each(men) AS one WHERE one.value IN (SELECT id FROM temp.gone))',
};
