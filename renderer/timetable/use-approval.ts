import { useTranslation } from 'react-i18next';
import type { Board } from '../../shared/contract/timetable.contract.ts';
import { useCallScope } from '../app/call-scope.ts';
import { useScreenActs } from '../app/keys.ts';
import { goTo } from '../app/location.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { showNote } from '../app/toasts.tsx';

interface Around {
  running: boolean;
  /** Hard rules the draft breaks. */
  broken: number;
  onVersion: (version: number | null) => void;
}

/**
 * Laying the draft before the commander or the director, and approving it: who plans does not approve. The command box
 * does both here; what stands in the way is then said by the host.
 */
export function useApproval(board: Board, { running, broken, onVersion }: Around) {
  const { t } = useTranslation();
  const { cohortId } = board;
  const mayWrite = useMay('timetable.write');
  const mayApprove = useMay('timetable.approve', 'timetable.approve');
  const approve = useCommand('timetable.approve');
  const submit = useCommand('timetable.submit');
  const inTrial = useCallScope() !== null;
  const draft = board.version === 0;
  const complete = board.tray.length === 0 && broken === 0 && board.cards.length > 0;
  const newest = Math.max(0, ...board.versions.map((one) => one.version));
  const same = newest > 0 && (board.draft?.changes ?? 0) === 0;
  const worthApproving = complete && !same;
  const submission = board.draft?.submission ?? null;
  const asked = (command: typeof approve | typeof submit) => () => {
    // What is meant is the real draft: it is brought into sight first.
    if (inTrial) goTo('timetable', { trial: '' });
    else if (!draft) onVersion(null);
    else if (running) showNote(t('timetable.generating'));
    else if (complete && same) showNote(t('timetable.state.same', { version: newest }));
    else void command.run({ cohortId });
  };
  useScreenActs([
    { label: 'timetable.approval.submit', run: asked(submit) },
    { label: 'timetable.approval.approve', run: asked(approve) },
  ]);
  return {
    complete,
    newest,
    submission,
    approvable: draft && mayApprove && worthApproving,
    submittable:
      draft && mayWrite && !mayApprove && !inTrial && worthApproving && (submission === null || submission.changed),
    approve: () => void approve.run({ cohortId }),
    submit: () => void submit.run({ cohortId }),
    busy: approve.running || submit.running || running,
  };
}
