import { addDays, type LocalDate } from '../kit/local-time.ts';
import type { ExpulsionReason, LeavingPaper } from './leaving.ts';

/** States of a man from his application to the military ID, and the ways off the list (DOMAIN §4). */
export const MAN_STATES = [
  'applicant',
  'refused',
  'enrolled',
  'cadet',
  'expelled',
  'setBack',
  'examined',
  'graduated',
  'completed',
  'certified',
  'handedOver',
  'ready',
  'collected',
] as const;
export type ManState = (typeof MAN_STATES)[number];

interface ByOrder {
  number: string;
  date: LocalDate;
}

/** `offFrom`: the first day on which he is off the list. */
type OffByOrder = ByOrder & { offFrom: LocalDate; reason: ExpulsionReason };

/** The facts that say where a man is on that way; the state is never stored. Only signed orders are facts. */
export interface ManFacts {
  refusedOn: LocalDate | null;
  enrolment: ByOrder | null;
  /** First day of his intake. */
  startsOn: LocalDate;
  expulsion: OffByOrder | null;
  /** The expulsion he was taken back from last, and by which order. */
  takenBack: (OffByOrder & { backNumber: string; backFrom: LocalDate }) | null;
  /** The day on which his last mark was settled, every subject passed or failed for good; null while one is open. */
  examinedOn: LocalDate | null;
  graduation: (ByOrder & { paper: LeavingPaper }) | null;
  /** The certificate that stands, a revoked one among them; null while none is issued. */
  certifiedOn: LocalDate | null;
  handedOn: LocalDate | null;
  readyOn: LocalDate | null;
  collectedOn: LocalDate | null;
}

export interface ManStep {
  state: ManState;
  /** Null where no day is known: an application is only ever on file. */
  date: LocalDate | null;
  orderNumber: string | null;
}

const offState = ({ reason }: OffByOrder): ManState => (reason === 'setBack' ? 'setBack' : 'expelled');

/**
 * Every state a man went through up to a day, in order; the last one is his state.
 * @param today an expulsion from a later day has not happened yet
 */
export function manSteps(facts: ManFacts, today: LocalDate): [ManStep, ...ManStep[]] {
  const steps: [ManStep, ...ManStep[]] = [{ state: 'applicant', date: null, orderNumber: null }];
  const add = (state: ManState, date: LocalDate | null, orderNumber: string | null = null) => {
    if (date !== null) steps.push({ state, date, orderNumber });
  };
  const { enrolment, expulsion, takenBack, graduation, startsOn } = facts;
  if (!enrolment) {
    add('refused', facts.refusedOn);
    return steps;
  }
  add('enrolled', enrolment.date, enrolment.number);
  const inTraining = enrolment.date > startsOn ? enrolment.date : startsOn;
  if (inTraining <= today) add('cadet', inTraining);
  // Annulled before its day came, an expulsion has never been.
  if (takenBack && takenBack.offFrom < takenBack.backFrom) {
    add(offState(takenBack), takenBack.offFrom, takenBack.number);
    add('cadet', takenBack.backFrom, takenBack.backNumber);
  }
  if (expulsion && expulsion.offFrom <= today) {
    add(offState(expulsion), expulsion.offFrom, expulsion.number);
    return steps;
  }
  add('examined', facts.examinedOn);
  if (graduation)
    add(graduation.paper === 'certificate' ? 'graduated' : 'completed', graduation.date, graduation.number);
  add('certified', facts.certifiedOn);
  add('handedOver', facts.handedOn);
  add('ready', facts.readyOn);
  add('collected', facts.collectedOn);
  return steps;
}

/** His state on a day: the last of his steps. */
export function manState(facts: ManFacts, today: LocalDate): ManState {
  return (manSteps(facts, today).at(-1) ?? { state: 'applicant' as const }).state;
}

/** The last day on which he is on the list: the day before the expulsion, or the last of the course. */
export const lastDayOnList = (endsOn: LocalDate, offFrom: LocalDate | null): LocalDate =>
  offFrom !== null && offFrom <= endsOn ? addDays(offFrom, -1) : endsOn;
