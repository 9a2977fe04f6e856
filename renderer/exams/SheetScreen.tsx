import { SheetDesk } from './sheet/SheetDesk.tsx';
import { SheetList } from './sheet/SheetList.tsx';
import { useSheetPlace } from './sheet/use-sheet-place.ts';

/** The sheets of the intake, or the one that is open. */
export function SheetScreen() {
  const { exam } = useSheetPlace();
  return exam === null ? <SheetList /> : <SheetDesk examId={exam} />;
}
