/**
 * A pass is numbered by the decision that granted it, so that a pass of a decision that no longer stands says so by its
 * number. Its QR code holds digits only: a scanner types like a keyboard, and on the Kazakh layout only digits can be told
 * back from what it types.
 */
export const passNumber = (decisionId: number): string => String(decisionId).padStart(4, '0');

const WIDTH = 6;

/** The text of a pass's QR code: decision and cadet, six digits each, and two that catch a misread one. */
export function passCode(decisionId: number, cadetId: number): string {
  const body = [decisionId, cadetId].map((number) => String(number).padStart(WIDTH, '0')).join('');
  return body + checkDigits(body);
}

/** Decision and cadet of a scanned code; null when it is no such code. */
export function readPassCode(text: string): { decisionId: number; cadetId: number } | null {
  if (!/^\d{14}$/.test(text) || checkDigits(text.slice(0, 12)) !== text.slice(12)) return null;
  return { decisionId: Number(text.slice(0, WIDTH)), cadetId: Number(text.slice(WIDTH, 2 * WIDTH)) };
}

/** ISO 7064 (mod 97): every single wrong digit and every swap of neighbours is caught. */
const checkDigits = (body: string): string => String(98 - ((Number(body) * 100) % 97)).padStart(2, '0');

/** What the number row types on the Kazakh layout, 0 to 9. */
const KAZAKH_ROW = 'қ"әіңғ,.үұ';

/** The digits behind a text made of nothing but the number row, on either layout; null when it is anything else. */
export function rowDigits(text: string): string | null {
  const digits = [...text.trim().toLowerCase()].map((letter) => {
    const place = KAZAKH_ROW.indexOf(letter);
    return /\d/.test(letter) ? letter : place >= 0 ? String(place) : null;
  });
  return digits.length > 0 && digits.every((digit) => digit !== null) ? digits.join('') : null;
}
