import { IconBug, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusKind } from '../app/theme/tokens.ts';
import { type Coded, refusalText } from '../i18n/refusal-text.ts';
import { IconAction } from './IconAction.tsx';
import classes from './Refusal.module.css';
import { STATUS_ICONS } from './Status.tsx';

interface Props {
  /** A refusal of the host or a rule's finding: its texts come from `<room>.refusal.<code>`. */
  failure?: Coded & { kind?: 'refusal' | 'bug' };
  /** The three parts by hand, where the sentence is not a code's. */
  what?: ReactNode;
  why?: ReactNode;
  todo?: ReactNode;
  /** bad: refused. warn: may be done, look first. idle: an explanation. */
  kind?: StatusKind;
  /** What can be done, as buttons (<Action size="xs">). */
  actions?: ReactNode;
  onClose?: () => void;
}

/** What, why with the numbers, what can be done. A bug has its own icon and ground, so nobody takes it for a rule. */
export function Refusal({ failure, what, why, todo, kind = 'bad', actions, onClose }: Props) {
  const { t } = useTranslation();
  const text = failure ? refusalText(failure) : null;
  const frame = useRef<HTMLDivElement>(null);
  const code = failure?.code;
  // Under a long form, or behind a panel's foot, it would not be seen by who pressed the button.
  useEffect(() => {
    if (code && frame.current?.closest('form')) frame.current.scrollIntoView?.({ block: 'nearest' });
  }, [code]);
  const isBug = failure?.kind === 'bug';
  const Icon = isBug ? IconBug : STATUS_ICONS[kind];
  return (
    <div
      ref={frame}
      className={`${isBug ? 'is-idle' : `is-${kind}`} ${classes.refusal}`}
      role={kind === 'bad' ? 'alert' : 'note'}
    >
      <Icon size="1.25rem" stroke={1.75} aria-hidden />
      <strong>{what ?? text?.what}</strong>
      <p>{why ?? text?.why}</p>
      {(todo ?? text?.todo) && <p>{todo ?? text?.todo}</p>}
      {actions && <div className={classes.actions}>{actions}</div>}
      {onClose && (
        <div className={classes.close}>
          <IconAction icon={IconX} label={t('components.refusal.close')} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
