const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether it is '07:50'. */
export const isClock = (text: string): boolean => CLOCK.test(text);

/** '750', '0750', '7.50', '7:50' → '07:50'; anything else stays as it was typed. */
export function clockOf(text: string): string {
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length === 0 || digits.length > 4) return text.trim();
  const whole = digits.length <= 2 ? `${digits.padStart(2, '0')}00` : digits.padStart(4, '0');
  const clock = `${whole.slice(0, 2)}:${whole.slice(2)}`;
  return isClock(clock) ? clock : text.trim();
}
