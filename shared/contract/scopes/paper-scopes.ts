import type { OperationName } from '../contract.ts';
import type { Scope } from '../scope.ts';

/**
 * Whom each operation touches: papers. Those of the gate, roll calls, strength and the kitchen are the whole school's, as
 * their screens are (narrowed.ts); a book or a list of men whose screen shows somebody his own only is not printed for
 * him, for half a book is none.
 */
export const paperScopes = {
  'papers.examSheetPdf': { examId: 'exam', closingId: 'examClosing' },
  'papers.examSummaryPdf': 'everybody',
  'papers.examProtocolPdf': 'everybody',
  'papers.schoolOrderPdf': { orderId: 'leavingOrder' },
  'papers.oathListPdf': 'everybody',
  'papers.certificatesPdf': { certificateIds: 'certificate' },
  'papers.certificatePreviewPdf': { cadetIds: 'man' },
  'papers.certificateRegisterPdf': 'everybody',
  'papers.referencesPdf': { referenceIds: 'studyReference' },
  'papers.publicKeyPdf': 'house',
  'papers.revocationListPdf': 'house',
  'papers.departmentLettersPdf': 'everybody',
  'papers.cadetCardPdf': { cadetId: 'man' },
  'papers.timetablePdf': 'house',
  'papers.timetableXlsx': 'house',
  'papers.timetableIcs': 'house',
  'papers.timetableFet': 'house',
  'papers.classJournalPdf': { platoonId: 'platoon' },
  'papers.enrolmentOrderPdf': { orderId: 'enrolmentOrder' },
  'papers.recoverySheetPdf': 'house',
  'papers.admissionsXlsx': 'everybody',
  'papers.admissionsCsv': 'everybody',
  'papers.list': 'house',
  'papers.menList': { cadetIds: 'man' },
  'papers.pack': { dayId: 'rangeDay' },
  'papers.packProgress': 'house',
  'papers.stopPack': 'house',
  'papers.leavePassesPdf': { cadetIds: 'man' },
  'papers.leaveRegisterPdf': 'everybody',
  'papers.absentBookPdf': 'everybody',
  'papers.gateSheetPdf': 'seen',
  'papers.dutyRosterPdf': 'seen',
  'papers.rollSheetPdf': 'seen',
  'papers.strengthReportPdf': 'seen',
  'papers.mealListPdf': 'seen',
  'papers.mealSlipPdf': 'seen',
  'papers.mealMonthPdf': 'seen',
  'papers.mealMonthXlsx': 'seen',
  'papers.ammunitionSheetPdf': { dayId: 'rangeDay' },
  'papers.firingResultsPdf': { dayId: 'rangeDay' },
  'papers.safetyLogPdf': 'everybody',
  'papers.relayCardsPdf': { dayId: 'rangeDay', relayId: 'relay' },
  'papers.stockCardPdf': 'house',
  'papers.ammunitionActPdf': { actId: 'ammunitionAct' },
} satisfies Partial<Record<OperationName, Scope>>;
