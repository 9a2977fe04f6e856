import { AccountDialog } from './AccountDialog.tsx';
import { ActDialog } from './ActDialog.tsx';
import { CasesDialog } from './CasesDialog.tsx';
import type { Desk } from './firing-desk.ts';
import { SignDialog } from './SignDialog.tsx';
import { TakeBackDialog } from './TakeBackDialog.tsx';

export type DialogName =
  | { dialog: 'cases' | 'act' | 'sign' }
  | { dialog: 'account'; cadetId: number }
  | { dialog: 'takeBack'; actId: number };

interface Props {
  desk: Desk;
  open: DialogName;
  mayWrite: boolean;
  onClose: () => void;
}

/** Whatever is open over the desk. */
export function FiringDialogs({ desk, open, mayWrite, onClose }: Props) {
  switch (open.dialog) {
    case 'cases':
      return <CasesDialog desk={desk} onClose={onClose} />;
    case 'act':
      return <ActDialog desk={desk} onClose={onClose} />;
    case 'sign':
      return <SignDialog desk={desk} onClose={onClose} />;
    case 'takeBack':
      return <TakeBackDialog desk={desk} actId={open.actId} onClose={onClose} />;
    case 'account': {
      const row = desk.relays.flatMap(({ lanes }) => lanes).find(({ cadetId }) => cadetId === open.cadetId);
      return row ? <AccountDialog desk={desk} row={row} mayWrite={mayWrite} onClose={onClose} /> : null;
    }
  }
}
