import i18next from 'i18next';
import type { Param } from '../../shared/kit/result.ts';
import type { Coded } from '../i18n/refusal-text.ts';
import { sayByKey } from '../i18n/say-by-key.ts';

const FEW = 3;

/** 'өтініш, тіркеу куәлігі, төлем түбіртегі +4': papers inside a sentence. */
function paperNames(kinds: Param | undefined): string {
  const names = (Array.isArray(kinds) ? kinds : []).map((kind) => {
    const name = sayByKey(`admissions.document.${String(kind)}`) ?? String(kind);
    return name.charAt(0).toLowerCase() + name.slice(1);
  });
  const rest = names.length - FEW;
  return rest > 0 ? `${names.slice(0, FEW).join(', ')} +${rest}` : names.join(', ');
}

/** What a rule found about a man, as one sentence in the reader's language. */
export function findingText({ code, params }: Coded): string {
  const [about = '', what = ''] = code.split('.');
  const text = sayByKey(`admissions.finding.${about}.${what}`, {
    ...params,
    line: params.otherNumber ?? params.otherRow ?? null,
    names: paperNames(params.missing),
  });
  const noDay = code === 'birthDate.noSuchDay' || code === 'birthDate.notDate';
  const byIin = noDay && typeof params.iinDate === 'string' ? ` ${i18next.t('admissions.finding.byIin', params)}` : '';
  return `${text ?? code}${byIin}`;
}
