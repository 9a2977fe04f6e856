import { chooseIntake } from '../../../renderer/app/current-intake.ts';
import { BarracksScreen } from '../../../renderer/barracks/BarracksScreen.tsx';
import { withCadets } from '../../../renderer/barracks/use-barracks.ts';
import { settleMoves, withMoves } from '../../../shared/barracks/move-men.ts';
import type { BarracksOverview } from '../../../shared/contract/barracks.contract.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { type Door, renderScreen, standInDoor } from '../stand-in.tsx';

const NAMES = ['Әбдірахманов', 'Байғазиев', 'Ғабдуллин', 'Дүйсенбаев', 'Есенқұлов', 'Жұмағұлов'];

const tier = (id: number, number: number, which: 'upper' | 'lower') => ({
  id,
  number,
  tier: which,
  outOfUse: null as { from: string; reason: string } | null,
  otherIntake: null,
});

/**
 * Room 1 with two frames (11 upper, 12 lower · 13, 14) and room 2 with one (21, 22; 22 is out of use): five usable
 * places for six cadets. Cadets 1 and 2 of the first platoon lie in 11 and 12, the others wait.
 */
export function barracks(): BarracksOverview {
  const rooms = [
    {
      id: 1,
      name: '1',
      bunks: [tier(11, 1, 'upper'), tier(12, 1, 'lower'), tier(13, 2, 'upper'), tier(14, 2, 'lower')],
    },
    {
      id: 2,
      name: '2',
      bunks: [
        tier(21, 1, 'upper'),
        { ...tier(22, 1, 'lower'), outOfUse: { from: '2027-01-24', reason: 'тор үзілген' } },
      ],
    },
  ];
  const cadets = NAMES.map((surname, index) => ({
    id: index + 1,
    surname,
    givenName: 'Олжас',
    patronymic: null,
    platoonId: index < 3 ? 101 : 102,
    squad: 1,
    bunkId: index < 2 ? 11 + index : null,
  }));
  const bare: BarracksOverview = {
    cohort: { id: 7, code: '2027-01', startsOn: '2027-01-11', endsOn: '2027-02-19' },
    rooms,
    platoons: [
      { id: 101, number: 1, size: 0 },
      { id: 102, number: 2, size: 0 },
    ],
    cadets: [],
    capacity: { cadets: 0, bunks: 0, usable: 0, placed: 0, free: 0, short: 0, outOfUse: [], takenByOthers: [] },
    findings: [],
  };
  return withCadets(bare, cadets);
}

const me = (rights: string[]) =>
  ({
    state: 'open',
    sample: false,
    people: [],
    me: { personId: 1, login: 'gulnar', fullName: 'Сағындықова Г. М.', role: 'planner', rights },
    newestBackup: null,
    clock: [],
    now: '2027-01-27T07:17:00',
    trouble: null,
    version: '0',
  }) as unknown as OutputOf<'session.state'>;

/** The screen over a host that answers with these barracks and keeps what is placed; `atHome`: who sleeps at home. */
export function showBarracks({ mayWrite = true, start = barracks(), atHome = null as number[] | null } = {}): Door {
  chooseIntake(7);
  let overview = start;
  const door = standInDoor({
    'session.state': () =>
      me(['barracks.read', ...(mayWrite ? ['barracks.write'] : []), ...(atHome ? ['presence.read'] : [])]),
    'strength.homeTonight': () => ({ night: '2027-01-27', cadetIds: atHome ?? [] }),
    'barracks.overview': () => overview,
    'barracks.place': ({ moves }) => {
      const settled = settleMoves(overview, moves);
      if (!settled.ok) return settled;
      overview = withCadets(overview, withMoves(overview.cadets, settled.value));
      return { placed: settled.value };
    },
    'barracks.unplace': ({ cadetIds }) => {
      overview = withCadets(
        overview,
        overview.cadets.map((cadet) => (cadetIds.includes(cadet.id) ? { ...cadet, bunkId: null } : cadet)),
      );
      return { unplaced: cadetIds.length };
    },
    'barracks.returnToUse': () => ({}),
    'barracks.autoPlace': () => ({ placed: [], without: [], short: 0 }),
  });
  renderScreen(<BarracksScreen />);
  return door;
}

/** What the host was asked to change, in order. */
export const changes = (door: Door): { name: string; input: unknown }[] =>
  door.calls.filter(({ name }) => name.startsWith('barracks.') && name !== 'barracks.overview');
