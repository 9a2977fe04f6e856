import { useTranslation } from 'react-i18next';
import { Status } from '../../components/Status.tsx';
import type { ResultCell } from './result-men.ts';

/** A mark as one letter; nothing was written = '·'. */
export function useMarkLetter(): (mark: ResultCell['main'] | ResultCell['final']) => string {
  const { t } = useTranslation();
  return (mark) => (mark === null ? '·' : typeof mark === 'number' ? String(mark) : t(`examResults.letter.${mark}`));
}

/** A man's mark in a subject: what counts, and what it was before the retake; what still asks for something has its icon. */
export function MarkCell({ cell, subject }: { cell: ResultCell; subject: string }) {
  const { t } = useTranslation();
  const letter = useMarkLetter();
  const { main, retake, final, state } = cell;
  const title = `${subject}: ${t(`examResults.cell.${state}`)}`;
  if (state === 'failed')
    return (
      <span title={title}>
        <Status kind="bad">
          <b>{letter(final ?? retake ?? main)}</b>
        </Status>
      </span>
    );
  if (state === 'retake' || state === 'excused')
    return (
      <span title={title}>
        <Status kind="warn">
          <b>{main === null ? '—' : letter(main)}</b>
        </Status>
      </span>
    );
  if (state === 'open')
    return (
      <span title={title} className="t3">
        {letter(main)}
      </span>
    );
  return (
    <span title={title}>
      {retake !== null && (
        <>
          <s className="t3">{letter(main)}</s>{' '}
        </>
      )}
      <b>{letter(final)}</b>
    </span>
  );
}
