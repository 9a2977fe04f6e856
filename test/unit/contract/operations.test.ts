import { expect, test } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';

/**
 * Everything the program can be asked to do, and who may. Written by hand on purpose: a new operation, or a right that
 * changes, is to be seen here by whoever reads the change. "for good" marks a command that undo does not take back.
 */
const OPERATIONS = `
session.state                     desk     anyone
session.createSchool              desk     anyone
session.unlock                    desk     anyone
session.lock                      desk     anyone
session.recover                   desk     anyone
session.setPin                    desk     signedIn
session.removePin                 desk     signedIn
session.shift                     desk     signedIn
session.takeOver                  desk     signedIn
people.list                       query    people.read
people.add                        desk     people.write
people.changeRole                 desk     people.write
people.platoons                   query    people.write
people.setPlatoons                command  people.write
people.setPassword                desk     people.write
people.deactivate                 desk     people.write
people.changePassword             desk     signedIn
history.list                      query    history.read
history.entry                     query    history.read
history.findMen                   query    history.read
history.lastOfMine                query    signedIn
history.lastUndone                query    signedIn
history.undo                      command  signedIn
history.chain                     query    history.read
history.verify                    query    history.read
history.checkMark                 query    history.read
personalData.sightings            query    history.read
personalData.intakes              query    history.read
personalData.anonymise            desk     personalData.anonymise
backup.now                        desk     backup.write
backup.status                     desk     signedIn
backup.copies                     desk     backup.write
backup.folders                    desk     backup.write
backup.chooseSecond               desk     backup.write
backup.look                       desk     backup.write
backup.endLook                    desk     signedIn
backup.restore                    desk     backup.write
backup.found                      desk     anyone
backup.rescue                     desk     anyone
transfer.export                   desk     school.export
transfer.look                     desk     anyone
transfer.takeIn                   desk     anyone
rules.list                        query    rules.read
rules.preview                     query    rules.read
rules.set                         command  rules.write
rules.confirm                     command  rules.write
cohorts.list                      query    intake.read
cohorts.get                       query    intake.read
cohorts.steps                     query    intake.read
cohorts.create                    command  intake.write
cohorts.previewCopy               query    intake.read
cohorts.copySettings              command  intake.write
cohorts.previewDays               query    intake.read
cohorts.setDays                   command  intake.write
cohorts.pullLever                 command  intake.write
admissions.list                   query    admissions.read
admissions.get                    query    admissions.read
admissions.judge                  query    admissions.read
admissions.unmask                 command  personalData.unmask  for good
admissions.add                    command  admissions.write
admissions.update                 command  admissions.write
admissions.setMedical             command  admissions.write
admissions.setDocuments           command  admissions.write
admissions.addPayment             command  admissions.write
admissions.removePayment          command  admissions.write
admissions.refuse                 command  admissions.write
admissions.reinstate              command  admissions.write
admissions.enrol                  command  admissions.enrol
admissions.readRoster             query    admissions.write
admissions.importRoster           command  admissions.write
barracks.overview                 query    barracks.read
barracks.addRoom                  command  barracks.write
barracks.renameRoom               command  barracks.write
barracks.removeRoom               command  barracks.write
barracks.addBunks                 command  barracks.write
barracks.setOutOfUse              command  barracks.write
barracks.returnToUse              command  barracks.write
barracks.formPlatoons             command  barracks.write
barracks.movePlatoon              command  barracks.write
barracks.autoPlace                command  barracks.write
barracks.place                    command  barracks.write
barracks.unplace                  command  barracks.write
programme.get                     query    programme.read
programme.begin                   command  programme.write
programme.saveHours               command  programme.write
programme.moveHours               command  programme.write
programme.saveSubject             command  programme.write
programme.addKind                 command  programme.write
programme.saveKind                command  programme.write
programme.removeKind              command  programme.write
programme.saveOrderRule           command  programme.write
programme.removeOrderRule         command  programme.write
programme.instructors             query    programme.read
programme.addInstructor           command  programme.write
programme.saveInstructor          command  programme.write
programme.setAbsences             command  programme.write
programme.availability            query    programme.read
programme.markDays                command  programme.write
programme.markPlaces              command  programme.write
programme.deactivateInstructor    command  programme.write
programme.reactivateInstructor    command  programme.write
programme.places                  query    programme.read
programme.addPlace                command  programme.write
programme.addUsualPlaces          command  programme.write
programme.savePlace               command  programme.write
programme.deactivatePlace         command  programme.write
programme.reactivatePlace         command  programme.write
timetable.board                   query    timetable.read
timetable.whyNot                  query    timetable.read
timetable.check                   query    timetable.read
timetable.generationProgress      query    timetable.read
timetable.generate                command  timetable.write
timetable.stopGeneration          command  timetable.write  for good
timetable.lock                    command  timetable.write
timetable.toTray                  command  timetable.write
timetable.move                    command  timetable.write
timetable.putAll                  command  timetable.write
timetable.versions                query    timetable.read
timetable.waiting                 query    timetable.read
timetable.submit                  command  timetable.write
timetable.approve                 command  timetable.approve
timetable.slotVerdicts            query    timetable.read
timetable.exchange                query    timetable.read
timetable.suggestions             query    timetable.read
timetable.tolerated               query    timetable.read
timetable.moveMany                command  timetable.write
timetable.compare                 query    timetable.read
timetable.explain                 query    timetable.read
timetable.remedies                query    timetable.read
timetable.stopWhyNot              command  timetable.read       for good
trial.list                        query    timetable.read
trial.get                         query    timetable.read
trial.read                        query    timetable.read
trial.differences                 query    timetable.read
trial.open                        command  timetable.write  for good
trial.act                         command  timetable.write  for good
trial.takeBack                    command  timetable.write  for good
trial.putBack                     command  timetable.write  for good
trial.apply                       command  timetable.write
trial.rebase                      command  timetable.write  for good
trial.discard                     command  timetable.write
cover.hits                        query    timetable.read
cover.candidates                  query    timetable.read
cover.assign                      command  timetable.write
cover.assignProposed              command  timetable.write
journal.day                       query    journal.read
journal.lesson                    query    journal.read
journal.backlog                   query    journal.read
journal.close                     command  journal.write
journal.closeMany                 command  journal.write
journal.notHeld                   command  journal.write
journal.reopen                    command  journal.write
journal.ledger                    query    journal.read
journal.figure                    query    journal.read
journal.cadet                     query    journal.read
journal.makeupSlots               query    journal.read
journal.planMakeup                command  timetable.write
journal.joinLesson                command  timetable.write
journal.leaveLesson               command  timetable.write
journal.cancelMakeup              command  timetable.write
leave.board                       query    leave.read
leave.waiting                     query    leave.read
leave.clashes                     query    leave.read
leave.man                         query    leave.read
leave.men                         query    leave.read
leave.ask                         command  leave.write
leave.withdraw                    command  leave.write
leave.setProof                    command  leave.write
leave.decide                      command  leave.decide
leave.approveSafe                 command  leave.decide
leave.delegations                 query    leave.read
leave.delegate                    command  leave.decide
leave.endDelegation               command  leave.decide
absences.list                     query    absences.read
absences.add                      command  absences.write
absences.end                      command  absences.write
absences.change                   command  absences.write
absences.remove                   command  absences.write
absences.posts                    query    absences.read
absences.addPost                  command  absences.write
absences.changePost               command  absences.write
absences.roster                   query    absences.read
absences.assignDuty               command  absences.write
absences.swapDuty                 command  absences.write
absences.proposeDuty              command  absences.write
gate.find                         query    gate.read
gate.log                          query    gate.read
gate.out                          query    gate.read
gate.counts                       query    gate.read
gate.checkSheet                   query    gate.write
gate.photo                        query    gate.read
gate.setPhoto                     command  admissions.write
gate.noteOverdue                  command  gate.write
gate.record                       command  gate.write for good
gate.letOut                       command  gate.write for good
gate.enterSheet                   command  gate.write for good
gate.correct                      command  gate.write for good
gate.hold                         command  gate.write
gate.liftHold                     command  gate.write
gate.closeOverdue                 command  gate.write
strength.now                      query    presence.read
strength.report                   query    presence.read
strength.list                     query    presence.read
strength.sign                     command  strength.sign for good
strength.revoke                   command  strength.sign for good
strength.setEstablishment         command  intake.write
strength.homeTonight              query    presence.read
meals.days                        query    presence.read
meals.names                       query    presence.read
meals.sheet                       query    presence.read
meals.freeze                      command  meals.write
meals.slip                        command  meals.write
meals.provisions                  query    presence.read
meals.setDiet                     command  meals.write
meals.addDiet                     command  meals.write
meals.closeDiet                   command  meals.write
meals.pack                        command  meals.write
meals.unpack                      command  meals.write
meals.month                       query    presence.read
range.setup                       query    range.read
range.saveRange                   command  range.write
range.saveApproval                command  range.write
range.removeApproval              command  range.write
range.saveCard                    command  range.write
range.retireCard                  command  range.write
range.safety                      query    range.read
range.safetyLog                   query    range.read
range.recordSafety                command  range.conduct
range.setMedical                  command  range.conduct
range.weapons                     query    range.read
range.saveWeapon                  command  range.write
range.addWeapons                  command  range.write
range.weaponHistory               query    range.read
range.issueWeapons                command  range.conduct
range.returnWeapons               command  range.conduct
range.noteCleaning                command  range.conduct
rangeDay.list                     query    range.read
rangeDay.get                      query    range.read
rangeDay.beside                   query    range.read
rangeDay.preview                  query    range.read
rangeDay.make                     command  range.write
rangeDay.change                   command  range.write
rangeDay.remove                   command  range.write
rangeDay.setRoles                 command  range.conduct
rangeDay.check                    command  range.conduct
rangeDay.markReady                command  range.conduct
rangeDay.close                    command  range.conduct       for good
firing.get                        query    range.read
firing.fill                       command  range.conduct
firing.place                      command  range.conduct
firing.takeOut                    command  range.conduct
firing.refire                     command  range.conduct
firing.startRelay                 command  range.conduct
firing.score                      command  range.conduct
firing.correct                    command  range.conduct
firing.corrections                query    range.read
firing.swapLanes                  command  range.conduct
firing.finishRelay                command  range.conduct
firing.owed                       query    range.read
firing.results                    query    range.read
firing.trend                      query    range.read
ammunition.stock                  query    range.read
ammunition.need                   query    range.read
ammunition.acts                   query    range.read
ammunition.card                   query    range.read
ammunition.receive                command  ammunition.write
ammunition.writeOff               command  ammunition.write
ammunition.draw                   command  ammunition.write
ammunition.handIn                 command  ammunition.write
ammunition.issue                  command  ammunition.write
ammunition.account                command  ammunition.write
ammunition.returnRest             command  ammunition.write
ammunition.casesComplete          command  ammunition.write
ammunition.act                    command  ammunition.write
ammunition.takeBackAct            command  ammunition.write
ammunition.lines                  query    range.read
ammunition.sign                   command  ammunition.write    for good
rolls.board                       query    presence.read
rolls.list                        query    presence.read
rolls.open                        command  rolls.write
rolls.mark                        command  rolls.write
rolls.enterSheet                  command  rolls.write
rolls.resolve                     command  rolls.write
rolls.close                       command  rolls.write for good
rolls.reopen                      command  rolls.write for good
exams.plan                        query    exams.read
exams.preview                     query    exams.read
exams.beside                      query    exams.read
exams.make                        command  exams.write
exams.change                      command  exams.write
exams.setCommission               command  exams.write
exams.remove                      command  exams.write
exams.admission                   query    exams.read
exams.admit                       command  exams.admit
exams.withdrawAdmission           command  exams.admit
exams.norms                       query    exams.read
exams.saveNorm                    command  exams.write
exams.setNormTable                command  exams.write
exams.removeNormTable             command  exams.write
sheets.get                        query    exams.read
sheets.put                        command  exams.mark
sheets.fillFromRange              command  exams.mark
sheets.history                    query    exams.read
sheets.sign                       command  exams.mark        for good
sheets.close                      command  exams.mark        for good
sheets.reopen                     command  exams.admit       for good
sheets.asClosed                   query    exams.read
results.matrix                    query    exams.read
results.distribution              query    exams.read
results.compare                   query    exams.read
orders.list                       query    orders.read
orders.candidates                 query    orders.read
orders.prepareGraduation          command  orders.write
orders.changeGraduation           command  orders.write
orders.expulsionEffects           query    orders.read
orders.prepareExpulsion           command  orders.write
orders.changeExpulsion            command  orders.write
orders.withdraw                   command  orders.write
orders.sign                       command  orders.sign
orders.oath                       query    orders.read
orders.setOath                    command  orders.write
orders.noteOath                   command  orders.write
certificates.blanks               query    certificates.read
certificates.addBlanks            command  certificates.write
certificates.setAside             command  certificates.write
certificates.candidates           query    certificates.read
certificates.setRussianName       command  certificates.write
certificates.preview              query    certificates.read
certificates.issue                command  certificates.write  for good
certificates.list                 query    certificates.read
certificates.get                  query    certificates.read
certificates.spoil                command  certificates.write  for good
certificates.duplicate            command  certificates.write  for good
certificates.revoke               command  certificates.revoke  for good
certificates.references           query    certificates.read
certificates.issueReferences      command  certificates.write  for good
certificates.offset               query    certificates.read
certificates.setOffset            command  certificates.write
certificates.key                  query    certificates.read
certificates.makeKey              command  certificates.write  for good
certificates.exportPublicKey      query    certificates.read
certificates.revocationList       query    certificates.read
certificates.checkerPage          query    certificates.read
certificates.check                query    certificates.read
followup.board                    query    followup.read
followup.departments              query    followup.read
followup.letters                  query    followup.read
followup.handOver                 command  followup.write
followup.markReady                command  followup.write
followup.markCollected            command  followup.write
followup.takeBack                 command  followup.write
followup.enquire                  command  followup.read       for good
followup.enquiries                query    followup.read
cadetCard.get                     query    admissions.read
papers.cadetCardPdf               command  admissions.read  for good
papers.timetablePdf               query    papers.print
papers.timetableXlsx              query    papers.print
papers.timetableIcs               query    papers.print
papers.timetableFet               query    papers.print
papers.enrolmentOrderPdf          query    papers.print
papers.recoverySheetPdf           query    signedIn
papers.admissionsXlsx             command  admissions.read  for good
papers.admissionsCsv              command  admissions.read  for good
papers.leavePassesPdf             query    leave.read
papers.leaveRegisterPdf           query    gate.read
papers.absentBookPdf              query    absences.read
papers.gateSheetPdf               query    gate.read
papers.dutyRosterPdf              query    absences.read
papers.rollSheetPdf               query    presence.read
papers.strengthReportPdf          query    presence.read
papers.mealListPdf                query    presence.read
papers.mealSlipPdf                query    presence.read
papers.mealMonthPdf               query    presence.read
papers.mealMonthXlsx              query    presence.read
papers.ammunitionSheetPdf         query    range.read
papers.firingResultsPdf           query    range.read
papers.safetyLogPdf               query    range.read
papers.relayCardsPdf              query    range.read
papers.stockCardPdf               query    range.read
papers.ammunitionActPdf           query    range.read
papers.examSheetPdf               query    exams.read
papers.examSummaryPdf             query    exams.read
papers.examProtocolPdf            query    exams.read
papers.schoolOrderPdf             query    orders.read
papers.oathListPdf                query    orders.read
papers.certificatesPdf            command  certificates.read  for good
papers.certificatePreviewPdf      query    certificates.read
papers.certificateRegisterPdf     query    certificates.read
papers.referencesPdf              command  certificates.read  for good
papers.publicKeyPdf               query    certificates.read
papers.revocationListPdf          query    certificates.read
papers.departmentLettersPdf       command  followup.read  for good
`;

test('the operations, their kinds and their rights are these and no others', () => {
  const listed = OPERATIONS.trim()
    .split('\n')
    .map((line) => line.replace(/ +/g, ' '));
  const standing = Object.entries(contract).map(([name, { kind, right, undoable }]) => {
    const forGood = kind === 'command' && !undoable ? ' for good' : '';
    return `${name} ${kind} ${right}${forGood}`;
  });
  expect(standing.sort()).toEqual(listed.sort());
});
