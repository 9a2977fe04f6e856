/**
 * What a field of an input names. The host knows how to find the platoons behind each (electron/people/own-platoons.ts).
 * `beside`: named, but what is named beside it settles whose it is. `open`: a platoon whose timetable is asked, which
 * the whole school reads.
 */
export const NAMED = [
  'absence',
  'ammunitionAct',
  'beside',
  'certificate',
  'enrolmentOrder',
  'entry',
  'exam',
  'examClosing',
  'leaveRequest',
  'leavingOrder',
  'makeup',
  'man',
  'movement',
  'open',
  'outing',
  'payment',
  'platoon',
  'platoonNumber',
  'rangeDay',
  'relay',
  'studyReference',
  'weaponIssue',
] as const;
export type Named = (typeof NAMED)[number];

/**
 * Whom an operation touches, for people whose rights reach their own platoons only.
 * `house`: no man and no platoon. `seen`: reads a whole intake, as everybody who holds the right may.
 * `everybody`: acts on a whole intake or the school, or carries it out of the house; not for who is so bound.
 * Otherwise the fields of the input that name somebody, by dotted path through objects and lists; where none of them is
 * filled in, a query counts as `seen`, an act or a paper as `everybody`.
 */
export type Scope = 'house' | 'seen' | 'everybody' | Readonly<Record<string, Named>>;

/** The ids at a dotted path of an input, through lists; nothing where the path ends early. */
export function idsAt(input: unknown, path: string): number[] {
  const [step, ...rest] = path.split('.');
  if (Array.isArray(input)) return input.flatMap((one) => idsAt(one, path));
  if (step === '' || step === undefined) return typeof input === 'number' ? [input] : [];
  if (input === null || typeof input !== 'object') return [];
  return idsAt((input as Record<string, unknown>)[step], rest.join('.'));
}

/**
 * Whether asking this way concerns a whole intake, which is not for who is bound to his own platoons.
 * @param names whether the input names somebody
 */
export const isOfWholeIntake = (scope: Scope, names: boolean): boolean =>
  scope === 'everybody' || (typeof scope === 'object' && !names);
