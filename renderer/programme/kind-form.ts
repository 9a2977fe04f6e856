import type { KindView } from '../../shared/contract/programme.contract.ts';
import type { Names } from '../../shared/contract/values.ts';
import { anchoredDay } from '../../shared/programme/lesson-window.ts';
import type { DayWindow, LessonFlag, Phase, PlaceType } from '../../shared/programme/programme-types.ts';
import { namesWritten } from './NameFields.tsx';

/** A kind of lesson as the form holds it; days count from 1, as people count them. */
export interface KindForm {
  names: Names;
  phase: Phase;
  blockHours: number | null;
  blockCount: number | null;
  placeType: PlaceType;
  flags: LessonFlag[];
  limited: boolean;
  from: number | null;
  to: number | null;
}

/** The form of a kind that stands, or an empty one. */
export function kindForm(kind: KindView | null, trainingDays: number): KindForm {
  return {
    names: kind?.names ?? { kk: '', ru: '', en: '' },
    phase: kind?.phase ?? 'specialty',
    blockHours: kind?.blockHours ?? 2,
    blockCount: kind?.blockCount ?? 1,
    placeType: kind?.placeType ?? 'class',
    flags: kind?.flags ?? [],
    limited: kind?.window != null,
    from: kind?.windowDays ? kind.windowDays[0] + 1 : 1,
    to: kind?.windowDays ? kind.windowDays[1] + 1 : trainingDays,
  };
}

/** What is missing before it can be saved: a name, the blocks, or days in their order; null when nothing is. */
export function kindFault(form: KindForm): 'names' | 'blocks' | 'days' | null {
  if (!namesWritten(form.names)) return 'names';
  const { blockHours, blockCount, limited, from, to } = form;
  if (blockHours === null || blockHours < 1 || blockHours > 4 || blockCount === null) return 'blocks';
  if (limited && (from === null || to === null || from < 1 || from > to)) return 'days';
  return null;
}

/** The parts that are saved; days that were not touched keep the end they were counted from. */
export function kindParts(form: KindForm, kind: KindView | null, trainingDays: number) {
  const { names, phase, placeType, flags } = form;
  return {
    names,
    phase,
    placeType,
    flags,
    blockHours: form.blockHours ?? 0,
    blockCount: form.blockCount ?? 0,
    window: windowOf(form, kind, trainingDays),
  };
}

function windowOf({ limited, from, to }: KindForm, kind: KindView | null, trainingDays: number): DayWindow | null {
  if (!limited || from === null || to === null) return null;
  const [oldFrom, oldTo] = kind?.windowDays ?? [];
  return {
    from: kind?.window && from - 1 === oldFrom ? kind.window.from : anchoredDay(from - 1, trainingDays),
    to: kind?.window && to - 1 === oldTo ? kind.window.to : anchoredDay(to - 1, trainingDays),
  };
}
