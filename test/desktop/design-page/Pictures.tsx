import { DayPicture } from '../../../renderer/components/pictures/DayPicture.tsx';
import { DayTable } from '../../../renderer/components/pictures/DayTable.tsx';
import type { PartKind } from '../../../renderer/components/pictures/LooksLegend.tsx';
import { PictureSwitch } from '../../../renderer/components/pictures/PictureSwitch.tsx';
import { nothing, Part, Row } from './Part.tsx';

const KINDS: PartKind<'in' | 'out' | 'ill'>[] = [
  { key: 'in', name: 'қатарда', look: 'plain' },
  { key: 'out', name: 'босатуда', look: 'hatch' },
  { key: 'ill', name: 'ауру', look: 'full' },
];
const DAYS = [54, 52, 49, 51, 55].map((present, index) => ({
  date: `2027-01-2${index + 3}`,
  parts: { in: present, out: 58 - present, ill: 2 },
}));

/** The same figures as a picture and as a table. */
export function Pictures() {
  const picture = { label: 'Жеке құрам', kinds: KINDS, days: DAYS, top: 60, open: null, onOpen: nothing };
  return (
    <>
      <Part name="pictures/DayPicture · DayStacks · LooksLegend">
        <DayPicture {...picture} />
      </Part>
      <Part name="pictures/PictureSwitch · DayTable">
        <Row>
          <PictureSwitch />
        </Row>
        <DayTable {...picture} />
      </Part>
    </>
  );
}
