import type { InstructorView, PlaceView, ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { CheckPanel } from './CheckPanel.tsx';
import { InstructorPanel } from './InstructorPanel.tsx';
import { KindPanel } from './KindPanel.tsx';
import { OrderPanel } from './OrderPanel.tsx';
import { OrderRulePanel } from './OrderRulePanel.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import type { Panel, ProgrammePlace } from './programme-place.ts';
import { SubjectPanel } from './SubjectPanel.tsx';

interface Props {
  panel: Panel;
  place: ProgrammePlace;
  programme: ProgrammeView | null;
  instructors: readonly InstructorView[];
  places: readonly PlaceView[];
  mayWrite: boolean;
  onPlatoons: (platoons: number) => void;
}

/** The inspector that belongs to what is open; nothing when it is no longer there. */
export function ProgrammePanel({ panel, place, programme, instructors, places, mayWrite, onPlatoons }: Props) {
  if (panel.kind === 'instructor') {
    const instructor = instructors.find((one) => one.id === panel.id) ?? null;
    if (panel.id !== null && !instructor) return null;
    return (
      <InstructorPanel
        key={panel.id ?? 'new'}
        instructor={instructor}
        subjects={programme?.subjects ?? []}
        place={place}
        mayWrite={mayWrite}
      />
    );
  }
  if (panel.kind === 'place') {
    const of = places.find((one) => one.id === panel.id) ?? null;
    if (panel.id !== null && !of) return null;
    return <PlacePanel key={panel.id ?? 'new'} of={of} place={place} mayWrite={mayWrite} />;
  }
  if (!programme?.begun) return null;
  const shared = { programme, place, mayWrite };
  switch (panel.kind) {
    case 'check':
      return <CheckPanel {...shared} onPlatoons={onPlatoons} />;
    case 'order':
      return <OrderPanel {...shared} />;
    case 'rule': {
      const rule = programme.orderRules.find((one) => one.id === panel.id) ?? null;
      return panel.id !== null && !rule ? null : <OrderRulePanel key={panel.id ?? 'new'} {...shared} rule={rule} />;
    }
    case 'subject': {
      const subject = programme.subjects.find((one) => one.code === panel.code);
      return subject ? <SubjectPanel key={subject.code} {...shared} subject={subject} /> : null;
    }
    case 'newLesson': {
      const subject = programme.subjects.find((one) => one.code === panel.subject);
      return subject ? <KindPanel key={`new ${subject.code}`} {...shared} subject={subject} kind={null} /> : null;
    }
    case 'lesson': {
      const kind = programme.kinds.find((one) => one.id === panel.id);
      const subject = programme.subjects.find((one) => one.code === kind?.subjectCode);
      return kind && subject ? <KindPanel key={kind.id} {...shared} subject={subject} kind={kind} /> : null;
    }
  }
}
