import type { ComponentType, ReactNode, Ref } from 'react';
import classes from './Action.module.css';

export type TablerIcon = ComponentType<{ size?: number | string; stroke?: number; 'aria-hidden'?: boolean }>;

interface Props {
  children: ReactNode;
  onClick?: () => void;
  /** Filled: the one primary action of the screen or of the open panel. */
  primary?: boolean;
  /** No frame: a second thought beside real buttons. */
  quiet?: boolean;
  /** xs 26 in rows and refusals, m 32, l 40 at the foot of a panel. */
  size?: 'xs' | 'm' | 'l';
  icon?: TablerIcon;
  /** The key that does the same, written as on the keyboard: 'Ctrl P', 'A', 'Enter'. */
  kbd?: string;
  /** It cannot act yet: dashed, still focusable; the children say what is missing and onClick opens that list. */
  blocked?: boolean;
  /** Work is under way: nothing happens on a second press. */
  busy?: boolean;
  type?: 'button' | 'submit';
  /** The id of the form it sends, when it stands outside of it (the foot of an inspector). */
  form?: string;
  /** Fills the width of its place. */
  wide?: boolean;
  title?: string;
  /** Pointer or focus came to it (true) or left it: to show beforehand what it would change. */
  onPoint?: (pointed: boolean) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** The program's button: verbs with a count or a name in them, and the key beside. */
export function Action(props: Props) {
  const {
    children,
    onClick,
    primary,
    quiet,
    size = 'm',
    icon: Icon,
    kbd,
    blocked,
    busy,
    type = 'button',
    form,
    wide,
    title,
    onPoint,
    ref,
  } = props;
  const looks = [
    classes.action,
    classes[size],
    primary && !blocked && classes.primary,
    quiet && classes.quiet,
    blocked && classes.blocked,
    wide && classes.wide,
  ];
  return (
    <button
      ref={ref}
      type={type}
      form={form}
      title={title}
      className={looks.filter(Boolean).join(' ')}
      aria-disabled={blocked || busy || undefined}
      aria-busy={busy || undefined}
      data-unlisted
      {...(onPoint && {
        onPointerEnter: () => onPoint(true),
        onPointerLeave: () => onPoint(false),
        onFocus: () => onPoint(true),
        onBlur: () => onPoint(false),
      })}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {Icon && <Icon size="1rem" stroke={1.75} aria-hidden />}
      <span className="truncate">{children}</span>
      {kbd && <kbd>{kbd}</kbd>}
    </button>
  );
}
