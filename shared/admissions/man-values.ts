import { searchFold } from '../kit/kazakh.ts';
import { tidyText } from './sheet.ts';

/** What is kept of a man's family (DOMAIN §4): enough to know whether family leave can be asked for. */
export type Family = 'single' | 'married';

/** What is kept of a man's health (DOMAIN §4): no diagnoses. */
export type MedicalResult = 'fit' | 'fitWithLimits' | 'unfit';

/**
 * A Kazakhstan telephone number as '+7 701 123 45 67', from any usual spelling (8(701)1234567, 77011234567, 10 digits);
 * null when it is not one number of eleven digits.
 */
export function normalisePhone(text: string): string | null {
  if (/[^\d\s()+.\-–]/u.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  const national = /^[78]?(\d{10})$/.exec(digits)?.[1];
  if (national === undefined || (digits.length === 10 && !/^[67]/.test(digits))) return null;
  return `+7 ${national.slice(0, 3)} ${national.slice(3, 6)} ${national.slice(6, 8)} ${national.slice(8)}`;
}

const SINGLE = /^(холост|не ?женат|бойдак|уйленбеген|не состоит|single|unmarried|not married)/;
const MARRIED = /^(женат|в браке|состоит в браке|уйленген|отбасылы|married)/;

/** Family as written, in three languages; null when it says something else (divorced, a widower): a person decides. */
export function readFamily(text: string): Family | null {
  const folded = searchFold(tidyText(text));
  if (SINGLE.test(folded)) return 'single';
  return MARRIED.test(folded) ? 'married' : null;
}

const UNFIT = /не ?годен|непригоден|жарамсыз|жарамды емес|(^| )(unfit|not fit)/;
const LIMITS = /ограничен|шектеу|limit|restrict/;
const FIT = /(^| )(годен|пригоден|жарамды|fit)( |$|[.,;])/;
const WITHOUT_LIMITS = /без ограничен|шектеусиз|without (limit|restrict)|no (limit|restrict)/;

/** The commission's result as written, in three languages; null when it says none of the three. */
export function readMedicalResult(text: string): MedicalResult | null {
  const folded = searchFold(tidyText(text));
  if (UNFIT.test(folded)) return 'unfit';
  if (!FIT.test(folded)) return null;
  return LIMITS.test(folded) && !WITHOUT_LIMITS.test(folded) ? 'fitWithLimits' : 'fit';
}
