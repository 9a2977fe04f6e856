import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OperationName } from '../../../shared/contract/contract.ts';
import type { Role } from '../../../shared/people/roles.ts';

const DUTIES: Readonly<Record<string, Role>> = {
  A: 'administrator',
  P: 'planner',
  C: 'commander',
  D: 'director',
  I: 'instructor',
  O: 'dutyOfficer',
};

/**
 * Who holds which right, written a second time by hand and from the duties' side: a right that
 * somebody gains or loses is to be seen here by whoever reads the change.
 */
const HOLDERS = `
  school.read A P C D I O
  school.write A
  school.export P D
  people.read A P C D I O
  people.write A
  rules.read A P C D I O
  rules.write A P
  intake.read A P C D I O
  intake.write A P
  intake.close C D
  admissions.read A P C D O
  admissions.write P
  admissions.enrol P C D
  personalData.unmask P C D
  personalData.anonymise A D
  barracks.read A P C D I O
  barracks.write P C
  programme.read A P C D I O
  programme.write P
  timetable.read A P C D I O
  timetable.write P
  timetable.approve C D
  journal.read A P C D I
  journal.write P I
  leave.read A P C D O
  leave.write P C
  leave.decide C
  absences.read A P C D O
  absences.write P C O
  gate.read A P C D O
  gate.write O
  presence.read A P C D I O
  rolls.write C O
  strength.sign C D O
  meals.write P C O
  range.read A P C D I O
  range.write P C
  range.conduct C I
  ammunition.write P C I
  exams.read A P C D I
  exams.write P
  exams.mark C I
  exams.admit C D
  orders.read A P C D
  orders.write P
  orders.sign C D
  certificates.read A P C D
  certificates.write P
  certificates.revoke D
  followup.read A P C D
  followup.write P
  papers.print A P C D I O
  history.read A P C D
  history.undo A P C D
  backup.write A P
  signedIn A P C D I O`;

/** Each right's holders; `anyone` is nobody's and everybody's. */
export const HOLDERS_BY_HAND: ReadonlyMap<string, readonly Role[]> = new Map(
  HOLDERS.trim()
    .split('\n')
    .map((line) => {
      const [right = '', ...letters] = line.trim().split(' ');
      return [right, letters.map((letter) => DUTIES[letter] as Role)] as const;
    }),
);

interface Listed {
  name: OperationName;
  kind: 'query' | 'command' | 'desk';
  right: string;
}

/** Every operation with its kind and its right, from the list that is kept by hand. */
export const LISTED: readonly Listed[] = readFileSync(
  path.resolve(import.meta.dirname, '../../unit/contract/operations.txt'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => {
    const [name, kind, right] = line.split(/ +/);
    return { name, kind, right } as Listed;
  });

/** Fields that name a man, a platoon, or something that belongs to one. */
const NAMES_SOMEBODY = new RegExp(
  '(^|\\.)(cadetIds?|platoonIds?|examIds?|dayId|relayId|makeupId|requestId|absenceId|inExchangeFor|movementId|orderId' +
    '|certificateIds?|referenceIds|issueIds|closingId|actId|paymentId|entryId)$',
);

/** Fields of single operations that name somebody by a word of no meaning, or beside the field that settles it. */
const ALSO_NAMES: Readonly<Record<string, readonly string[]>> = {
  'absences.end': ['id'],
  'absences.change': ['id'],
  'absences.remove': ['id'],
  'meals.unpack': ['id'],
  'rolls.enterSheet': ['platoon'],
};
const SETTLED_BESIDE: Readonly<Record<string, readonly string[]>> = {
  // The men of a lesson, a sheet: whose lesson, whose exam.
  'journal.close': ['marks.cadetId'],
  'sheets.put': ['cells.cadetId'],
  'sheets.history': ['cadetId'],
  // A range day of several platoons, and on it the commander's own men.
  'range.issueWeapons': ['dayId'],
  'range.returnWeapons': ['dayId'],
  'firing.place': ['dayId'],
  'firing.takeOut': ['dayId'],
  'firing.refire': ['dayId'],
  'ammunition.issue': ['dayId'],
  'ammunition.account': ['dayId'],
  'ammunition.takeBackAct': ['actId'],
  // An exam of several platoons, and in it his own men.
  'exams.admit': ['examId', 'also.examId'],
  'exams.withdrawAdmission': ['examId'],
};

/** What concerns only him who asks, or this computer; the timetable is the whole school's to read. */
const NOT_BOUND: ReadonlySet<string> = new Set([
  'session.setPin',
  'session.active',
  'session.removePin',
  'session.shift',
  'session.takeOver',
  'people.changePassword',
  'backup.status',
  'backup.endLook',
  'update.status',
  'timetable.stopWhyNot',
  'papers.stopPack',
  'timetable.slotVerdicts',
  'timetable.exchange',
  'timetable.suggestions',
  'cover.candidates',
]);
/** Duty is given out for the whole intake; a book or a register carries all of an intake's men out of the house. */
const WHOLE: ReadonlySet<string> = new Set([
  'absences.assignDuty',
  // The check list of an intake's end names everybody who still stands in its way.
  'cohorts.closing',
  'papers.certificateRegisterPdf',
  'papers.examSummaryPdf',
  'papers.examProtocolPdf',
  'papers.oathListPdf',
  'papers.leaveRegisterPdf',
  'papers.absentBookPdf',
  'papers.safetyLogPdf',
]);

/** What somebody who is held to his own platoons may ask of an operation that he has the right to. */
export type Reach = 'free' | 'whole' | { paths: readonly string[] };

/**
 * What names somebody reaches his own only; what names nobody is his to read and not to do. Told from the names of the
 * fields, not from what the contract says of itself.
 * @param fields dotted paths of the operation's input
 */
export function reachByHand({ name, kind }: Listed, fields: readonly string[]): Reach {
  if (NOT_BOUND.has(name)) return 'free';
  if (WHOLE.has(name)) return 'whole';
  const beside = SETTLED_BESIDE[name] ?? [];
  const also = ALSO_NAMES[name] ?? [];
  const paths = fields.filter(
    (field) => also.includes(field) || (NAMES_SOMEBODY.test(field) && !beside.includes(field)),
  );
  if (paths.length > 0) return { paths };
  return kind === 'query' ? 'free' : 'whole';
}
