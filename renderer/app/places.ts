import type { Right } from '../../shared/people/roles.ts';
import type { Location, ScreenName } from './location.ts';
import { CHOICE, CURSOR, MARKS, type PlaceAct, type PlaceKey, TABLE } from './place-keys.ts';

export interface Place {
  screen: ScreenName;
  /** What the address carries behind the screen; nothing for the first place of a screen. */
  params?: Readonly<Record<string, string>>;
  /** How its tab is called; a place without one is called as its screen. */
  title?: string;
  right?: Right;
  keys?: readonly PlaceKey[];
  acts?: readonly PlaceAct[];
  /** Opened from another place only, for it needs a man, a day or an intake. */
  inner?: true;
}

/**
 * Every screen, desk and tab there is to be at, the first of a screen before its others: what the help and the command
 * box know of them.
 */
export const PLACES = {
  today: { screen: 'today', keys: TABLE },
  admissions: {
    screen: 'admissions',
    right: 'admissions.read',
    keys: [
      { keys: 'Ctrl+KeyI', label: 'admissions.empty.import', right: 'admissions.write' },
      { keys: 'Ctrl+KeyM', label: 'admissions.empty.add', right: 'admissions.write' },
      ...CHOICE,
    ],
  },
  fees: { screen: 'admissions', params: { tab: 'fees' }, title: 'admissions.tab.fees', right: 'admissions.read' },
  barracks: {
    screen: 'barracks',
    keys: [
      CURSOR,
      { keys: 'Enter', label: 'barracks.keys.pick', right: 'barracks.write', legend: true },
      { keys: 'Space', label: 'help.key.choose', right: 'barracks.write', legend: true },
      { keys: 'Delete', label: 'barracks.keys.toTray', right: 'barracks.write', legend: true },
      { keys: 'KeyX', label: 'barracks.keys.outOfUse', right: 'barracks.write', legend: true },
      { keys: 'Escape', label: 'barracks.keys.cancel', right: 'barracks.write', legend: true },
    ],
  },
  subjects: {
    screen: 'programme',
    title: 'programme.tab.subjects',
    keys: [CURSOR, { keys: 'F2', label: 'help.key.edit', right: 'programme.write', legend: true }],
  },
  instructors: { screen: 'programme', params: { tab: 'instructors' }, title: 'programme.tab.instructors', keys: TABLE },
  availability: {
    screen: 'programme',
    params: { tab: 'availability' },
    title: 'programme.tab.availability',
    keys: [
      CURSOR,
      { keys: '1…3', label: 'help.key.brush', legend: true },
      { keys: 'Space', label: 'help.key.paint', legend: true },
    ],
  },
  lessonPlaces: { screen: 'programme', params: { tab: 'places' }, title: 'programme.tab.places', keys: TABLE },
  timetable: {
    screen: 'timetable',
    title: 'timetable.tab.plan',
    keys: [
      CURSOR,
      { keys: 'Enter', label: 'help.key.pick', right: 'timetable.write', legend: true },
      { keys: 'KeyL', label: 'help.key.lock', right: 'timetable.write', legend: true },
      { keys: 'Delete', label: 'help.key.toTray', right: 'timetable.write', legend: true },
      { keys: 'KeyG', label: 'timetable.generate', right: 'timetable.write' },
      { keys: 'Shift+KeyG', label: 'timetable.lockMany.afresh', right: 'timetable.write' },
      { keys: 'KeyS', label: 'timetable.suggest.title', right: 'timetable.write' },
      { keys: 'KeyT', label: 'trial.try', also: 'help.also.trial', right: 'timetable.write' },
      { keys: 'Digit1', label: 'timetable.view.platoons' },
      { keys: 'Digit2', label: 'timetable.view.instructors' },
      { keys: 'Digit3', label: 'timetable.view.places' },
      { keys: 'Digit4', label: 'timetable.view.day' },
      { keys: 'Digit5', label: 'timetable.zoom.key' },
      { keys: 'PageUp', label: 'timetable.key.previous' },
      { keys: 'PageDown', label: 'timetable.key.next' },
      { keys: 'Ctrl+KeyP', label: 'timetable.print', right: 'papers.print' },
    ],
    acts: [
      { label: 'timetable.approval.submit', also: 'help.also.submit', right: 'timetable.write' },
      { label: 'timetable.approval.approve', right: 'timetable.approve' },
      { label: 'help.whyNot', also: 'help.also.whyNot', right: 'timetable.read' },
    ],
  },
  cover: {
    screen: 'timetable',
    params: { tab: 'cover' },
    title: 'timetable.tab.cover',
    keys: [
      { keys: 'KeyA', label: 'cover.key.assign', right: 'timetable.write' },
      { keys: 'KeyN', label: 'cover.key.next' },
    ],
  },
  journal: {
    screen: 'timetable',
    params: { tab: 'journal' },
    title: 'timetable.tab.journal',
    right: 'journal.read',
    keys: MARKS,
  },
  ledger: {
    screen: 'timetable',
    params: { tab: 'ledger' },
    title: 'timetable.tab.ledger',
    right: 'journal.read',
    keys: TABLE,
  },
  rangeDays: { screen: 'range', title: 'rangePlan.tab.days', right: 'range.read', keys: TABLE },
  rangeDay: {
    screen: 'range',
    params: { part: 'plan' },
    title: 'rangePlan.part.plan',
    right: 'range.read',
    inner: true,
  },
  relays: {
    screen: 'range',
    params: { part: 'relays' },
    title: 'rangePlan.part.relays',
    right: 'range.read',
    inner: true,
    keys: [
      CURSOR,
      { keys: 'Enter', label: 'rangePlan.relays.keys.pick', right: 'range.conduct', legend: true },
      { keys: 'Delete', label: 'rangePlan.relays.keys.takeOut', right: 'range.conduct', legend: true },
      { keys: 'Escape', label: 'rangePlan.relays.keys.cancel', right: 'range.conduct', legend: true },
    ],
  },
  firing: {
    screen: 'range',
    params: { part: 'fire' },
    title: 'rangePlan.part.fire',
    right: 'range.read',
    inner: true,
    keys: [
      { keys: '0…9', label: 'firingDesk.lanes.keyScore', legend: true },
      { keys: 'Enter', label: 'firingDesk.lanes.keyNext', legend: true },
      { keys: 'KeyO', label: 'firingDesk.lanes.keyMisfire', legend: true },
      { keys: 'KeyS', label: 'firingDesk.lanes.keySwap', legend: true },
      { keys: 'Ctrl+Enter', label: 'firingDesk.step.doNext', right: 'range.conduct' },
    ],
  },
  stock: { screen: 'range', params: { tab: 'stock' }, title: 'rangePlan.tab.stock', right: 'range.read', keys: TABLE },
  rangeResults: {
    screen: 'range',
    params: { tab: 'results' },
    title: 'rangePlan.tab.results',
    right: 'range.read',
    keys: TABLE,
  },
  rangeSetup: { screen: 'range', params: { tab: 'setup' }, title: 'rangePlan.tab.setup', right: 'range.read' },
  requests: {
    screen: 'leave',
    params: { part: 'requests' },
    title: 'gate.view.requests',
    right: 'leave.read',
    keys: [
      { keys: 'KeyA', label: 'leave.approve', right: 'leave.decide' },
      { keys: 'KeyR', label: 'leave.refuse', right: 'leave.decide' },
      { keys: 'KeyN', label: 'leave.next' },
      { keys: 'KeyZ', label: 'shell.undo.button' },
    ],
  },
  gate: {
    screen: 'leave',
    params: { part: 'gate' },
    title: 'gate.view.gate',
    right: 'gate.read',
    keys: [
      { keys: '↑ ↓', label: 'help.key.move', legend: true },
      { keys: 'Enter', label: 'help.key.passes', right: 'gate.write', legend: true },
      { keys: 'Escape', label: 'help.key.clear', legend: true },
    ],
  },
  out: { screen: 'leave', params: { part: 'out' }, title: 'gate.view.outside', right: 'gate.read', keys: TABLE },
  rolls: {
    screen: 'leave',
    params: { part: 'rolls' },
    title: 'gate.view.rolls',
    right: 'presence.read',
    keys: MARKS,
  },
  strength: {
    screen: 'leave',
    params: { part: 'strength' },
    title: 'strength.tab.strength',
    right: 'presence.read',
    keys: TABLE,
  },
  strengthDays: {
    screen: 'leave',
    params: { part: 'strength', tab: 'days' },
    title: 'strength.tab.days',
    right: 'presence.read',
  },
  meals: {
    screen: 'leave',
    params: { part: 'strength', tab: 'meals' },
    title: 'strength.tab.meals',
    right: 'presence.read',
    keys: TABLE,
  },
  absences: {
    screen: 'leave',
    params: { part: 'absences' },
    title: 'gate.view.absences',
    right: 'absences.read',
    keys: TABLE,
  },
  duty: {
    screen: 'leave',
    params: { part: 'absences', tab: 'duty' },
    title: 'absences.tab.duty',
    right: 'absences.read',
    keys: [CURSOR],
  },
  examPlan: {
    screen: 'exams',
    params: { part: 'plan' },
    title: 'examPlan.view.plan',
    right: 'exams.read',
    keys: TABLE,
  },
  admission: {
    screen: 'exams',
    params: { part: 'plan', view: 'admission' },
    title: 'examPlan.view.admission',
    right: 'exams.read',
    keys: CHOICE,
  },
  norms: {
    screen: 'exams',
    params: { part: 'plan', view: 'norms' },
    title: 'examPlan.view.norms',
    right: 'exams.read',
    keys: TABLE,
  },
  sheets: {
    screen: 'exams',
    params: { part: 'sheets' },
    title: 'exams.desk.sheets',
    right: 'exams.read',
    keys: [
      CURSOR,
      { keys: '2…5', label: 'sheets.key.mark', right: 'exams.mark', legend: true },
      { keys: 'KeyK', label: 'help.key.absent', right: 'exams.mark', legend: true },
      { keys: 'KeyB', label: 'help.key.excused', right: 'exams.mark', legend: true },
      { keys: 'Ctrl+KeyD', label: 'sheets.key.fill', right: 'exams.mark', legend: true },
      { keys: 'Ctrl+KeyV', label: 'sheets.key.paste', right: 'exams.mark', legend: true },
      { keys: 'Delete', label: 'sheets.key.empty', right: 'exams.mark', legend: true },
      { keys: 'F2', label: 'sheets.key.edit', right: 'exams.mark', legend: true },
      { keys: 'Space', label: 'sheets.key.man', legend: true },
      { keys: 'Tab', label: 'sheets.key.right', legend: true },
    ],
  },
  results: {
    screen: 'exams',
    params: { part: 'results' },
    title: 'examResults.view.matrix',
    right: 'exams.read',
    keys: TABLE,
  },
  spread: {
    screen: 'exams',
    params: { part: 'results', view: 'spread' },
    title: 'examResults.view.spread',
    right: 'exams.read',
  },
  compare: {
    screen: 'exams',
    params: { part: 'results', view: 'compare' },
    title: 'examResults.view.compare',
    right: 'exams.read',
  },
  orders: {
    screen: 'exams',
    params: { part: 'graduation' },
    title: 'graduation.tab.orders',
    right: 'certificates.read',
    keys: TABLE,
  },
  oath: {
    screen: 'exams',
    params: { part: 'graduation', tab: 'oath' },
    title: 'graduation.tab.oath',
    right: 'certificates.read',
    keys: CHOICE,
  },
  certificates: {
    screen: 'exams',
    params: { part: 'graduation', tab: 'certificates' },
    title: 'graduation.tab.certificates',
    right: 'certificates.read',
    keys: CHOICE,
  },
  blanks: {
    screen: 'exams',
    params: { part: 'graduation', tab: 'blanks' },
    title: 'graduation.tab.blanks',
    right: 'certificates.read',
    keys: TABLE,
  },
  check: {
    screen: 'exams',
    params: { part: 'graduation', tab: 'check' },
    title: 'graduation.tab.check',
    right: 'certificates.read',
  },
  followup: { screen: 'followup', title: 'followup.desk.board', right: 'followup.read', keys: CHOICE },
  departments: {
    screen: 'followup',
    params: { tab: 'departments' },
    title: 'followup.board.tab.departments',
    right: 'followup.read',
  },
  letters: {
    screen: 'followup',
    params: { tab: 'letters' },
    title: 'followup.board.tab.letters',
    right: 'followup.read',
  },
  enquiries: {
    screen: 'followup',
    params: { part: 'enquiries' },
    title: 'followup.desk.enquiries',
    right: 'followup.read',
  },
  packs: { screen: 'print', title: 'papers.tab.packs' },
  print: { screen: 'print', params: { tab: 'papers' }, title: 'papers.tab.papers' },
  exchange: { screen: 'print', params: { tab: 'exchange' }, title: 'papers.tab.exchange' },
  people: {
    screen: 'settings',
    params: { tab: 'people' },
    title: 'people.settings.people',
    right: 'people.read',
    keys: TABLE,
  },
  rules: {
    screen: 'settings',
    params: { tab: 'rules' },
    title: 'people.settings.rules',
    right: 'rules.read',
    keys: TABLE,
  },
  mine: { screen: 'settings', params: { tab: 'mine' }, title: 'people.settings.mine' },
  look: { screen: 'settings', params: { tab: 'look' }, title: 'people.settings.look' },
  backups: { screen: 'settings', params: { tab: 'backups' }, title: 'people.settings.backups' },
  export: {
    screen: 'settings',
    params: { tab: 'export' },
    title: 'people.settings.export',
    right: 'school.export',
  },
  history: {
    screen: 'settings',
    params: { tab: 'history' },
    title: 'people.settings.history',
    right: 'history.read',
    keys: TABLE,
  },
  personalData: {
    screen: 'settings',
    params: { tab: 'personalData' },
    title: 'people.settings.personalData',
    right: 'history.read',
    keys: TABLE,
  },
  program: { screen: 'settings', params: { tab: 'program' }, title: 'people.settings.program' },
  intake: { screen: 'intake' },
  closing: { screen: 'intake', params: { tab: 'closing' }, title: 'cohorts.closing.desk', right: 'orders.read' },
  cadet: { screen: 'cadet', right: 'admissions.read', inner: true },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as PlaceName[];
/** With what every place may have, whether it has it or not. */
export const placeNamed = (name: PlaceName): Place => PLACES[name];

/** A tab the address does not name is the first; these are what a place may be told apart by. */
const TELLING = ['part', 'tab', 'view'];

/**
 * The place an address stands for: the one of its screen whose parameters it carries, the most telling of them.
 * @param first parameters of the desk that the screen opens by itself, where the address names none
 */
export function placeAt({ screen, params }: Location, first: Readonly<Record<string, string>> = {}): PlaceName {
  const full = { ...first, ...params };
  const ofScreen = PLACE_NAMES.filter((name) => PLACES[name].screen === screen);
  const fits = ofScreen
    .map((name) => ({ name, wanted: Object.entries(placeNamed(name).params ?? {}) }))
    .filter(({ wanted }) => wanted.every(([key, value]) => full[key] === value || !TELLING.includes(key)))
    .toSorted((a, b) => b.wanted.length - a.wanted.length);
  return fits[0]?.name ?? (ofScreen[0] as PlaceName);
}
