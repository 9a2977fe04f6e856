import { goTo, useLocation } from '../../app/location.ts';

const numberOf = (text: string | undefined): number | null => {
  const found = Number(text);
  return Number.isInteger(found) && found > 0 ? found : null;
};

/** What is open at the desk of sheets; the address keeps it: `exams?part=sheets&exam=3&man=12`. */
export function useSheetPlace() {
  const { params } = useLocation();
  const exam = numberOf(params.exam);
  return {
    exam,
    /** Whose line is open beside the sheet. */
    man: exam === null ? null : numberOf(params.man),
    openSheet: (examId: number | null) =>
      goTo('exams', { part: 'sheets', ...(examId !== null && { exam: `${examId}` }) }),
    openMan: (cadetId: number | null) =>
      goTo('exams', {
        part: 'sheets',
        ...(exam !== null && { exam: `${exam}` }),
        ...(cadetId !== null && { man: `${cadetId}` }),
      }),
  };
}
