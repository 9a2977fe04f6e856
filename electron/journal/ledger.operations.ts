import type { journalOperations, LedgerView } from '../../shared/contract/journal.contract.ts';
import {
  type Credit,
  hoursOfBlock,
  type LedgerCell,
  type LedgerFigure,
  ledgerOf,
  type ManBlock,
  type ManHours,
  type PlatoonBlock,
  sumHours,
} from '../../shared/journal/ledger.ts';
import { PHASES } from '../../shared/programme/programme-types.ts';
import type { HandlersOf } from '../host/handlers.ts';
import { refuse } from '../host/refusal.ts';
import { cohortOfCadet } from './journal.repository.ts';
import { headOf, type Journal, nameOf, readJournal } from './read-journal.ts';

type LedgerOperation = 'journal.ledger' | 'journal.figure' | 'journal.cadet';

/** Figures of which nearly every lesson is a part: their lessons are listed for one man only. */
const NEARLY_ALL: ReadonlySet<LedgerFigure> = new Set(['planned', 'held', 'open', 'attended']);

export const ledgerHandlers: HandlersOf<Pick<typeof journalOperations, LedgerOperation>> = {
  'journal.ledger': {
    *steps({ db, now }, { cohortId }) {
      const journal = readJournal(db, cohortId, now);
      yield;
      const { platoonBlocks, cells } = ledgerOf(journal.facts);
      yield;
      const byCadet = Map.groupBy(cells, (cell) => cell.cadetId);
      const men = journal.facts.men;
      return {
        cohortId,
        version: journal.version,
        subjects: journal.subjects,
        platoons: [...journal.platoons.values()].map((platoon) => ({
          ...platoon,
          men: men.filter(({ platoonId }) => platoonId === platoon.id).length,
        })),
        lines: linesOf(platoonBlocks, cells),
        cadets: men.map((man) => ({
          id: man.id,
          name: nameOf(journal, man.id),
          platoonId: man.platoonId,
          ...bucketsOf(byCadet.get(man.id) ?? []),
        })),
      };
    },
  },

  'journal.figure': {
    *steps({ db, now }, { cohortId, figure, of, ...scope }) {
      const journal = readJournal(db, cohortId, now);
      yield;
      const { platoonBlocks, cells } = ledgerOf({ ...journal.facts, men: menAsked(journal, scope) });
      yield;
      const inScope = ({ platoonId, subjectCode, phase }: Pick<LedgerCell, 'platoonId' | 'subjectCode' | 'phase'>) =>
        (scope.platoonId === undefined || scope.platoonId === platoonId) &&
        (scope.subjectCode === undefined || scope.subjectCode === subjectCode) &&
        (scope.phase === undefined || scope.phase === phase);
      if (of === 'lessons') {
        const blocks = platoonBlocks.filter((block) => inScope(block) && isCounted(block, figure));
        const lessons = blocks.map((block) => ({ ...block, reason: null, note: null, counted: block.hours }));
        return { hours: sum(blocks, ({ hours }) => hours), lessons: listed(journal, lessons), men: [] };
      }
      const counted = cells.filter(
        (cell) => inScope(cell) && cell[figure] > 0 && (scope.cadetId === undefined || scope.cadetId === cell.cadetId),
      );
      const withLessons = scope.cadetId !== undefined || !NEARLY_ALL.has(figure);
      const byCadet = Map.groupBy(counted, (cell) => cell.cadetId);
      return {
        hours: sum(counted, (cell) => cell[figure]),
        lessons: [],
        men: journal.facts.men.flatMap(({ id, platoonId }) => {
          const own = byCadet.get(id);
          if (!own) return [];
          return {
            cadetId: id,
            name: nameOf(journal, id),
            platoon: journal.platoons.get(platoonId ?? 0)?.number ?? null,
            hours: sum(own, (cell) => cell[figure]),
            lessons: withLessons
              ? listed(
                  journal,
                  own.flatMap((cell) => countedIn(cell, figure)),
                )
              : [],
          };
        }),
      };
    },
  },

  'journal.cadet': ({ db, now }, { cadetId }) => {
    const cohortId = cohortOfCadet(db, cadetId) ?? refuse('journal.notEnrolled');
    const journal = readJournal(db, cohortId, now);
    const { cells } = ledgerOf({ ...journal.facts, men: menAsked(journal, { cadetId }) });
    return {
      cohortId,
      ...bucketsOf(cells),
      subjects: journal.subjects.flatMap(({ code, names }) =>
        PHASES.flatMap((phase) => {
          const cell = cells.find((one) => one.subjectCode === code && one.phase === phase);
          if (!cell) return [];
          return { code, names, phase, figures: figuresOf(cell), missed: listed(journal, countedIn(cell, 'owed')) };
        }),
      ),
    };
  },
};

/** Nobody's hours depend on another man's, so only those who are asked about are worked out. */
const menAsked = ({ facts }: Journal, { cadetId, platoonId }: { cadetId?: number; platoonId?: number }) =>
  facts.men.filter(
    (man) => (cadetId === undefined || man.id === cadetId) && (platoonId === undefined || man.platoonId === platoonId),
  );

const sum = <T>(list: readonly T[], hours: (one: T) => number): number =>
  list.reduce((total, one) => total + hours(one), 0);

const isCounted = ({ state }: PlatoonBlock, figure: LedgerFigure): boolean => figure === 'planned' || figure === state;

/** The nine figures without what they were counted from. */
const figuresOf = (hours: ManHours): ManHours => sumHours([hours]);

const bucketsOf = (cells: readonly LedgerCell[]) => ({
  initial: sumHours(cells.filter(({ phase }) => phase === 'initial')),
  specialty: sumHours(cells.filter(({ phase }) => phase === 'specialty')),
});

function linesOf(blocks: readonly PlatoonBlock[], cells: readonly LedgerCell[]): LedgerView['lines'] {
  const keyOf = (one: Pick<LedgerCell, 'platoonId' | 'subjectCode' | 'phase'>) =>
    `${one.platoonId} ${one.subjectCode} ${one.phase}`;
  const lessons = Map.groupBy(blocks, keyOf);
  const men = Map.groupBy(cells, keyOf);
  return [...new Set([...lessons.keys(), ...men.keys()])].flatMap((key) => {
    const own = lessons.get(key) ?? [];
    const theirs = men.get(key) ?? [];
    const one = own[0] ?? theirs[0];
    if (!one) return [];
    const hoursIn = (figure: LedgerFigure) =>
      sum(
        own.filter((block) => isCounted(block, figure)),
        (block) => block.hours,
      );
    return {
      platoonId: one.platoonId,
      subjectCode: one.subjectCode,
      phase: one.phase,
      lessons: { planned: hoursIn('planned'), held: hoursIn('held'), lost: hoursIn('lost'), open: hoursIn('open') },
      men: sumHours(theirs),
      owing: theirs.filter(({ owed }) => owed > 0).length,
    };
  });
}

/** A lesson with the hours of it that a figure counts. */
interface Counted {
  lesson: ManBlock['lesson'];
  counted: number;
  reason: LedgerReason;
  note: string | null;
}
type LedgerReason = ManBlock['reason'] | 'unexcused' | 'lost';

function countedIn(cell: LedgerCell, figure: LedgerFigure): Counted[] {
  if (figure === 'madeUp') {
    return cell.credits.map(({ lesson, hours }: Credit) => ({ lesson, counted: hours, reason: null, note: null }));
  }
  return cell.blocks.flatMap((block) => {
    const counted = hoursOfBlock(block, figure);
    return counted > 0 ? { lesson: block.lesson, counted, ...reasonOf(block) } : [];
  });
}

function reasonOf(block: ManBlock): { reason: LedgerReason; note: string | null } {
  if (block.state === 'lost') return { reason: 'lost', note: block.lesson.report?.reason ?? null };
  return { reason: block.unexcused > 0 ? 'unexcused' : block.reason, note: block.note };
}

function listed(journal: Journal, counted: readonly Counted[]) {
  return counted
    .toSorted((a, b) => a.lesson.date.localeCompare(b.lesson.date) || a.lesson.slot - b.lesson.slot)
    .map(({ lesson, counted: hours, reason, note }) => {
      const { key, ref, date, subjectCode, lessonNames, platoon } = headOf(journal, lesson);
      return { key, ref, date, subjectCode, lessonNames, platoon: platoon?.number ?? null, hours, reason, note };
    });
}
