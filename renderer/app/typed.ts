import { t } from 'i18next';
import { useSavedState } from './saved-state.ts';
import { showNote } from './toasts.tsx';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What is filled in and given out of hand as one: a panel, a dialog, a form on the page. */
interface Unit {
  /** What stood in each field when it was first entered. */
  before: Map<Field, string>;
  typed: Set<Field>;
  /** Fields whose act was pressed since: what the disk confirms next is what was typed in them. */
  acted: ((field: Field) => boolean) | null;
  /** It is being acted on this moment: the act may lead away. */
  acting: boolean;
}

/** Milliseconds "again" is understood as an answer to what was said: as long as the words stand. */
const AGAIN_MS = 8_000;
const PANELS = 'aside, [role=dialog]';
/** Fields of a form, and of whatever else says that it waits for an act. Others count as they are typed or left. */
const WAITING = 'form, [data-waits]';
/** A question is not a piece of work: it is asked again in a moment. */
const QUESTIONS = '[data-filter], search *';
/** What waits without a field to show for it; `screen`: as long as its screen stands. */
const MARKED = '[data-unsaved]';
/** Chosen rather than typed, or a secret, which is never kept for anybody. */
const NOT_TYPED = ['checkbox', 'radio', 'password', 'file', 'range', 'color', 'button', 'submit'];

const units = new Map<Element, Unit>();
let toldAt = Number.NEGATIVE_INFINITY;
/** One press may ask more than once, an intake and then a place: it gets one answer. */
let stoppedNow = false;

const isShown = (one: Element): boolean => one.isConnected && (one.checkVisibility?.() ?? true);
const isField = (one: unknown): one is Field =>
  one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && !NOT_TYPED.includes(one.type));

function unitOf(field: Field): Unit | null {
  const waiting = field.closest(WAITING);
  return waiting && !field.matches(QUESTIONS) ? unitAt(field.closest(PANELS) ?? waiting) : null;
}

function unitAt(whole: Element): Unit {
  const known = units.get(whole);
  if (known) return known;
  for (const gone of units.keys()) if (!gone.isConnected) units.delete(gone);
  const unit: Unit = { before: new Map(), typed: new Set(), acted: null, acting: false };
  units.set(whole, unit);
  return unit;
}

const isTyped = ({ before, typed, acting }: Unit): boolean =>
  !acting && [...typed].some((field) => field.isConnected && field.value !== (before.get(field) ?? ''));
const isActing = (one: Element): boolean => units.get(one.closest(PANELS) ?? one)?.acting === true;

/** Whether something in it would have to be typed again. */
function holdsTyped(whole: Element): boolean {
  if (isActing(whole)) return false;
  const unit = units.get(whole);
  return (unit !== undefined && isTyped(unit)) || whole.matches(MARKED) || whole.querySelector(MARKED) !== null;
}

/** @returns whether it was said just now; the second time in a row it may go */
function stop(words: 'unsaved' | 'leaving'): boolean {
  if (stoppedNow) return true;
  if (performance.now() - toldAt < AGAIN_MS) return false;
  toldAt = performance.now();
  stoppedNow = true;
  queueMicrotask(() => {
    stoppedNow = false;
  });
  showNote(t(`components.inspector.${words}`));
  return true;
}

/** A field that counts as it is left is left by this. */
function leaveField(within: Element): void {
  const field = document.activeElement;
  if (isField(field) && within.contains(field) && unitOf(field) === null) field.blur();
}

/**
 * Whether a panel or a dialog may be closed without its act. The first time something typed would be lost it only says
 * so; the same again closes.
 */
export function mayClose(whole: Element): boolean {
  if (holdsTyped(whole) && stop('unsaved')) return false;
  leaveField(whole);
  return true;
}

/**
 * Whether the window may go elsewhere, with all that stands in it. The first time something typed would be lost it only
 * says so; the same again goes.
 * @param far another screen or intake, not another part of this one
 */
export function mayLeave(far: boolean): boolean {
  const typed = [...units].some(([whole, unit]) => isTyped(unit) && isShown(whole));
  const marked = [...document.querySelectorAll(far ? MARKED : `${MARKED}:not([data-unsaved=screen])`)];
  if ((typed || marked.some((one) => isShown(one) && !isActing(one))) && stop('leaving')) return false;
  leaveField(document.body);
  return true;
}

/** What was typed in it is being given out of hand; it stays typed until the disk has it. */
export function actOn(whole: Element, fields: (field: Field) => boolean = () => true): void {
  const unit = unitAt(whole);
  unit.acted = fields;
  unit.acting = true;
  setTimeout(() => {
    unit.acting = false;
  });
}

/** What is confirmed is no longer only typed; from here on a field begins with what stands in it. */
function written(): void {
  for (const { before, typed, acted } of units.values())
    for (const field of typed)
      if (acted?.(field)) {
        typed.delete(field);
        before.delete(field);
      }
  noteField(document.activeElement);
}

function noteField(target: EventTarget | null): Unit | null {
  const unit = isField(target) ? unitOf(target) : null;
  if (unit && isField(target) && !unit.before.has(target)) unit.before.set(target, target.value);
  return unit;
}

/**
 * Holds to one rule for the whole window: what was typed and waits for an act is not lost by one press. Whoever leaves
 * it by Esc, ×, the rail, a link, a key, the command box or another intake is told once, in the same words.
 * @returns ends it
 */
export function watchTyped(): () => void {
  const entered = ({ target }: FocusEvent) => void noteField(target);
  const typed = ({ target }: Event) => {
    if (!isField(target)) return;
    const unit = unitOf(target);
    if (!unit) return;
    unit.typed.add(target);
    unit.acted = null;
    toldAt = Number.NEGATIVE_INFINITY;
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) typed(event);
    // A dialog closes itself at Esc; a list open in it closes first.
    else if (event.code === 'Escape' && event.target instanceof Element && !event.isComposing) {
      const { target } = event;
      const dialog = target.closest('[role=dialog]');
      if (dialog && target.getAttribute('data-mantine-stop-propagation') !== 'true') hold(event, dialog);
    }
  };
  const clicked = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    const unit = button && units.get(button.closest(PANELS) ?? button.closest(WAITING) ?? button);
    if (unit) unit.acted ??= ({ form }) => form === button.form;
    const dialog = event.target.closest('.mantine-Modal-root')?.querySelector('[role=dialog]');
    if (dialog && event.target.closest('.mantine-Modal-close, .mantine-Modal-overlay')) hold(event, dialog);
  };
  const sent = ({ target }: Event) => {
    if (target instanceof HTMLFormElement) actOn(target.closest(PANELS) ?? target, ({ form }) => form === target);
  };
  const ends = useSavedState.subscribe((now, before) => now.commits !== before.commits && written());

  document.addEventListener('focusin', entered);
  document.addEventListener('input', typed, { capture: true });
  window.addEventListener('keydown', pressed, { capture: true });
  document.addEventListener('click', clicked, { capture: true });
  document.addEventListener('submit', sent, { capture: true });
  return () => {
    ends();
    units.clear();
    toldAt = Number.NEGATIVE_INFINITY;
    document.removeEventListener('focusin', entered);
    document.removeEventListener('input', typed, { capture: true });
    window.removeEventListener('keydown', pressed, { capture: true });
    document.removeEventListener('click', clicked, { capture: true });
    document.removeEventListener('submit', sent, { capture: true });
  };
}

function hold(event: Event, dialog: Element): void {
  if (mayClose(dialog)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
