import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../app/keys.ts';
import { actOn, mayClose } from '../app/typed.ts';
import { areNamesAsked } from './asked-names.ts';
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
  /** What Enter does in a field: the act of the foot. A panel that is a form of its own needs none. */
  onEnter?: () => void;
  /** 440 instead of 348, for an import or another long table of findings. */
  broad?: boolean;
  /** Something that is not typed waits for the act too: marks set, men chosen. */
  unsaved?: boolean;
}

/**
 * The panel right of the list. Esc closes it, from the list too, and gives the focus back to where it came from; where something was typed
 * that waits for an act, the first Esc or press of the cross only says so.
 */
export function Inspector({ title, sub, onClose, children, foot, onEnter, broad, unsaved }: Props) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  // Asked while it is being drawn: a field inside that takes the focus by itself has it before any effect runs.
  const [cameFrom] = useState(() => document.activeElement);
  // What is to be filled in takes the keys at once: a field that says so, as in a dialog. So do the names behind a
  // number, with which nothing else can be done; beside a list the keys stay with the list.
  useEffect(() => {
    if (panel.current?.contains(document.activeElement)) return;
    const field = panel.current?.querySelector<HTMLElement>('[data-autofocus]');
    if (field) field.focus();
    else if (areNamesAsked()) panel.current?.focus({ preventScroll: true });
  }, []);
  useEffect(
    () => () => {
      const inside = panel.current?.contains(document.activeElement) || document.activeElement === document.body;
      if (inside && cameFrom instanceof HTMLElement) cameFrom.focus();
    },
    [cameFrom],
  );
  const enter = useRef(onEnter);
  enter.current = onEnter;
  const acted = () => panel.current && actOn(panel.current);
  const close = () => {
    if (panel.current && mayClose(panel.current)) onClose();
  };
  const pressed = (event: KeyboardEvent) => {
    // What stands open over the panel, a calendar or a dialog, closes first; so does the list of a field.
    if (event.defaultPrevented || !(event.target instanceof Element) || !panel.current?.contains(event.target)) return;
    if (event.target.getAttribute('data-mantine-stop-propagation') === 'true') return;
    if (event.code === 'Enter' && isPlainField(event.target)) {
      // The field tells what stands in it by the same key: what it told is there once the panel is drawn again.
      setTimeout(() => {
        if (!enter.current) return;
        acted();
        enter.current();
      });
    } else if (event.code === 'Escape') close();
  };
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    const escaped = (event: globalThis.KeyboardEvent) => {
      if (event.code !== 'Escape' || event.defaultPrevented || isTyping(event) || isOver(event.target)) return;
      if (!panel.current?.contains(event.target as Node)) closing.current();
    };
    document.addEventListener('keydown', escaped);
    return () => document.removeEventListener('keydown', escaped);
  }, []);
  return (
    <aside
      ref={panel}
      className={broad ? `${classes.inspector} ${classes.broad}` : classes.inspector}
      aria-label={typeof title === 'string' ? title : undefined}
      tabIndex={-1}
      onKeyDown={pressed}
      data-waits={foot ? '' : undefined}
      data-unsaved={unsaved ? '' : undefined}
    >
      <div className={classes.scroll}>
        <header className={classes.head}>
          <div className={classes.title}>
            <h2>{title}</h2>
            {sub && <div className="meta t2">{sub}</div>}
          </div>
          <IconAction icon={IconX} label={t('components.inspector.close')} onClick={close} kbd="Esc" />
        </header>
        {children}
      </div>
      {foot && (
        <footer className={classes.foot} onClickCapture={acted}>
          {foot}
        </footer>
      )}
    </aside>
  );
}

/** A field of no form of its own, whose Enter chooses nothing. */
const isPlainField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.form === null && target.role !== 'combobox';

/** Something stands open over the screen, and the key is its own. */
const isOver = (target: EventTarget | null): boolean =>
  document.querySelector('[aria-modal=true]') !== null ||
  (target instanceof Element && target.closest('[role=menu], [role=listbox], [role=dialog]') !== null);

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
