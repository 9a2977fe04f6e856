import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAction } from './IconAction.tsx';
import classes from './Inspector.module.css';

interface Props {
  /** What is open: the cadet's name, 'Импортты тексеру'. */
  title: ReactNode;
  /** The line under the title. */
  sub?: ReactNode;
  onClose: () => void;
  /** <InspectorSection>s, hairlines between them. */
  children: ReactNode;
  /** Fixed at the bottom: the decision and its one primary action. */
  foot?: ReactNode;
  /** 440 instead of 348, for an import or another long table of findings. */
  broad?: boolean;
}

/** The panel right of the list. Esc closes it and gives the focus back to where it came from. */
export function Inspector({ title, sub, onClose, children, foot, broad }: Props) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  // Asked while it is being drawn: a field inside that takes the focus by itself has it before any effect runs.
  const [cameFrom] = useState(() => document.activeElement);
  // What is to be filled in takes the keys at once: a field that says so, as in a dialog.
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement))
      panel.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  useEffect(
    () => () => {
      const inside = panel.current?.contains(document.activeElement) || document.activeElement === document.body;
      if (inside && cameFrom instanceof HTMLElement) cameFrom.focus();
    },
    [cameFrom],
  );
  return (
    <aside
      ref={panel}
      className={broad ? `${classes.inspector} ${classes.broad}` : classes.inspector}
      aria-label={typeof title === 'string' ? title : undefined}
      onKeyDown={(event) => {
        if (event.code === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className={classes.scroll}>
        <header className={classes.head}>
          <div className={classes.title}>
            <h2>{title}</h2>
            {sub && <div className="meta t2">{sub}</div>}
          </div>
          <IconAction icon={IconX} label={t('components.inspector.close')} onClick={onClose} kbd="Esc" />
        </header>
        {children}
      </div>
      {foot && <footer className={classes.foot}>{foot}</footer>}
    </aside>
  );
}

/** A part of the inspector with its own small heading. */
export function InspectorSection({
  title,
  aside,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      {title && (
        <div className={classes.sectionHead}>
          <h3>{title}</h3>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
