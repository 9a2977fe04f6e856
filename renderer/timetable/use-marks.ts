import { useMemo } from 'react';
import type { Board, BoardCard, TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { useOperation } from '../app/queries.ts';
import type { Marks } from './BandGrid.tsx';
import { ruleWords } from './finding-words.ts';
import { costWords } from './verdict-words.ts';

const NOTHING: readonly never[] = [];

/** What the draft breaks, hard and soft, and on which cards it shows. */
export function useMarks(
  board: Board,
  selected: BoardCard | null,
  hits: readonly BoardCard[] | null,
  today: LocalDate | null,
) {
  const { cohortId } = board;
  const draft = board.version === 0;
  const broken = useOperation('timetable.check', { cohortId }, { enabled: draft }).data ?? NOTHING;
  const tolerated = useOperation('timetable.tolerated', { cohortId }, { enabled: draft }).data ?? NOTHING;
  const brokenIds = useMemo(() => brokenCards(board, broken), [board, broken]);
  const toleratedOf = useMemo(() => new Map(tolerated.map((one) => [cardText(one.card), one.findings])), [tolerated]);
  const hitIds = useMemo(() => hits && new Set(hits.map(cardText)), [hits]);
  const selectedId = selected && cardText(selected);
  const heldBefore = board.versions.length > 0 ? today : null;
  const marks = useMemo<Marks>(
    () => ({
      selected: selectedId,
      broken: brokenIds,
      tolerated: new Set(toleratedOf.keys()),
      hits: hitIds,
      heldBefore,
    }),
    [selectedId, brokenIds, toleratedOf, hitIds, heldBefore],
  );
  const faults = selected
    ? [
        ...broken
          .filter((finding) => cardsOf(board, finding).some((card) => cardText(card) === selectedId))
          .map((finding) => ({ sentence: ruleWords(finding), points: null })),
        ...costWords(toleratedOf.get(cardText(selected)) ?? NOTHING),
      ]
    : NOTHING;
  return { marks, broken, faults };
}

const brokenCards = (board: Board, findings: readonly TimetableFinding[]): ReadonlySet<string> =>
  new Set(findings.flatMap((finding) => cardsOf(board, finding)).map(cardText));

/** Cards named by a finding: of these platoons, lessons and days. */
function cardsOf(board: Board, finding: TimetableFinding): BoardCard[] {
  const platoons = new Set(finding.things.filter((one) => one.kind === 'platoon').map((one) => one.id));
  const lessons = new Set(finding.things.filter((one) => one.kind === 'lesson').map((one) => one.id));
  return board.cards.filter(
    (card) =>
      platoons.has(card.platoonId) &&
      (lessons.size === 0 || lessons.has(card.lessonKindId)) &&
      (finding.dates.day === undefined || finding.dates.day === card.date),
  );
}
