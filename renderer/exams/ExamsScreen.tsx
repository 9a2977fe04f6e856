import { GraduationScreen } from '../certificates/GraduationScreen.tsx';
import { PlanScreen } from './PlanScreen.tsx';
import { ResultsScreen } from './ResultsScreen.tsx';
import { SheetScreen } from './SheetScreen.tsx';
import { useExamPart } from './use-exam-part.ts';

/** One section of the rail with the desks of the last days: from the plan to the certificate. */
export function ExamsScreen() {
  const [part] = useExamPart();
  switch (part) {
    case 'plan':
      return <PlanScreen />;
    case 'sheets':
      return <SheetScreen />;
    case 'results':
      return <ResultsScreen />;
    case 'graduation':
      return <GraduationScreen />;
  }
}
