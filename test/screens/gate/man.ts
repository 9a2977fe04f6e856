import type { GateMan } from '../../../shared/contract/gate.contract.ts';

/** A man on approved leave, as the gate sees him at 18:04. */
export const MAN: GateMan = {
  cadetId: 4,
  surname: 'Тілеубергенов',
  givenNames: 'Дінмұхаммед Жанатұлы',
  platoon: 1,
  squad: 2,
  bunk: '2-14',
  direction: 'out',
  bar: null,
  leave: {
    night: '2027-01-27',
    from: '2027-01-27T18:00',
    to: '2027-01-28T06:30',
    pass: '0148',
    approvedAt: '2027-01-27T15:14:00',
    approvedBy: 'Сүлейменов Қ. Ж.',
    destination: null,
  },
  outSince: null,
  due: null,
  minutesLate: 0,
  heldNight: null,
  nextLesson: '2027-01-28T08:30',
  leavesBefore: 8,
  lateBefore: 0,
};
