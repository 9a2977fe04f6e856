import { t } from 'i18next';
import { Component, type ReactNode } from 'react';
import { refuse } from '../../../shared/kit/result.ts';
import { Action } from '../../components/Action.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import classes from './ScreenFault.module.css';

/** A screen that fell over is shown as the program's fault, and the rest of the desk stays usable. */
export class ScreenFault extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state = { fault: null as Error | null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <div className={classes.fault}>
        <Refusal
          failure={{ ...refuse('session.bug', { reference: fault.message }), kind: 'bug' }}
          actions={
            <Action size="xs" onClick={() => window.location.reload()}>
              {t('shell.reload')}
            </Action>
          }
        />
      </div>
    );
  }
}
