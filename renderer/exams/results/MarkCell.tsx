import i18next from 'i18next';
import { Status } from '../../components/Status.tsx';
import type { ResultCell } from './result-men.ts';

/** A mark as one letter; nothing was written = '·'. */
export function markLetter(mark: ResultCell['main'] | ResultCell['final']): string {
  if (mark === null) return '·';
  return typeof mark === 'number' ? String(mark) : i18next.t(`examResults.letter.${mark}`);
}

/**
 * A man's mark in a subject: what counts, and what it was before the retake; what still asks for something has its icon.
 * Hundreds are drawn at once, so it listens to nothing: the table is drawn again in another language.
 */
export function MarkCell({ cell, subject }: { cell: ResultCell; subject: string }) {
  const { main, retake, final, state } = cell;
  const title = `${subject}: ${i18next.t(`examResults.cell.${state}`)}`;
  if (state === 'failed')
    return (
      <span title={title}>
        <Status kind="bad">
          <b>{markLetter(final ?? retake ?? main)}</b>
        </Status>
      </span>
    );
  if (state === 'retake' || state === 'excused')
    return (
      <span title={title}>
        <Status kind="warn">
          <b>{main === null ? '—' : markLetter(main)}</b>
        </Status>
      </span>
    );
  if (state === 'open')
    return (
      <span title={title} className="t3">
        {markLetter(main)}
      </span>
    );
  return (
    <span title={title}>
      {retake !== null && (
        <>
          <s className="t3">{markLetter(main)}</s>{' '}
        </>
      )}
      <b>{markLetter(final)}</b>
    </span>
  );
}
