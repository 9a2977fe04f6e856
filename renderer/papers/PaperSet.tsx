import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, type ScreenName } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import classes from './PrintScreen.module.css';

interface Props {
  title: string;
  /** What the papers would show now: a draft, an approved version; or of which days they are. */
  state?: ReactNode;
  /** Why there is none yet; then the way to where they come from is offered instead. */
  none?: string | false;
  madeAt?: ScreenName;
  children: ReactNode;
}

/** Papers that belong together, under their name. */
export function PaperSet({ title, state, none = false, madeAt, children }: Props) {
  const { t } = useTranslation();
  return (
    <section className={classes.set}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {state}
      </div>
      {none === false ? (
        <ul>{children}</ul>
      ) : (
        <div className={classes.empty}>
          {none}
          {madeAt && (
            <Action size="xs" onClick={() => goTo(madeAt)}>
              {t('papers.screen.open', { screen: t(`shell.rail.${madeAt}.full`) })}
            </Action>
          )}
        </div>
      )}
    </section>
  );
}
